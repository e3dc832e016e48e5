/** What each kind of note says when its letter goes out. Each noun brings its own; null is "nothing any more". */
import type { Card } from '../cards/card.ts';
import type { NoteKind, Send, SendKind } from '../store/sends.ts';
import { creditNotes } from './credit.ts';
import { followUpNotes } from './follow-up.ts';
import { introductionNotes } from './introduce.ts';
import { lostNotes } from './lost.ts';
import { meetingNotes } from './meeting.ts';
import { mergeNotes } from './merge.ts';
import { newsNotes } from './news.ts';
import { outcomeNotes } from './outcome.ts';
import { overlapNotes } from './overlap-notes.ts';
import { shutNotes } from './places.ts';
import { signUpNoteKinds } from './signups.ts';
import { weekNotes } from './week.ts';
import type { World } from './world.ts';

type Note = (world: World, note: Send) => Promise<Card | null>;

/** A function, since those who bring notes may draw letters too. */
const all = (): { readonly [K in NoteKind]: Note } => ({
  ...lostNotes,
  ...overlapNotes,
  ...creditNotes,
  ...outcomeNotes,
  ...introductionNotes,
  ...meetingNotes,
  ...followUpNotes,
  ...newsNotes,
  ...shutNotes,
  ...weekNotes,
  ...signUpNoteKinds,
  ...mergeNotes,
});

/** What a note says now. */
export function noteNow(world: World, note: Send): Promise<Card | null> {
  const known: { readonly [K in SendKind]?: Note } = all();
  return known[note.kind]?.(world, note) ?? Promise.resolve(null);
}

/** What waits on somebody comes first, what they only hear of after it. */
export const ORDER: readonly SendKind[] = [
  'unsure',
  'shut',
  'contact',
  'introduction',
  'merge',
  'overlap',
  'news',
  'follow-up',
  'credit',
  'outcome',
  'week',
  'signups',
];
