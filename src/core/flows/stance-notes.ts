/** A line beside one's stance. Where it says when, that is the horizon. */

import { words } from '../cards/message.ts';
import { gone } from '../cards/refusals.ts';
import { noteForm, noteKept } from '../cards/signups.ts';
import type { Reply } from '../events.ts';
import type { Reader } from '../reader.ts';
import { isSeen } from '../rules/audience.ts';
import { horizonOfNote } from '../rules/reading/horizon.ts';
import { isPlan } from '../rules/stances.ts';
import { signUp } from './stance.ts';
import { zoneOf } from './telling.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** In characters; the same as the form says. */
export const NOTE_LIMIT = 300;

export const stanceNotePresses = {
  'stance note': (world, action, { person, reader }) =>
    askNote(world, action.idea, { personId: person.id, reader }),
} satisfies Partial<Presses>;

export const stanceNoteForms = {
  'stance note': (world, action, turn) => keepNote(world, action.idea, turn),
} satisfies Submits;

async function askNote(
  { store }: World,
  ideaId: number,
  by: { readonly personId: number; readonly reader: Reader },
): Promise<Reply> {
  const idea = await store.ideas.byId(ideaId, by.reader);
  const mine = idea && (await store.stances.of(idea.id, by.personId));
  return idea && mine ? { kind: 'form', form: noteForm(idea, mine.note, NOTE_LIMIT) } : whisper(gone());
}

async function keepNote(
  world: World,
  ideaId: number,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(ideaId, reader);
  const mine = idea && (await store.stances.of(idea.id, person.id));
  if (!idea || !mine) return whisper(gone(), event.alone);
  const note = (event.values.note ?? '').replace(/\s+/g, ' ').trim();
  if (note.length > NOTE_LIMIT) {
    const problems = { note: words('note.too long', { has: note.length, most: NOTE_LIMIT }) };
    const action = { do: 'stance note' as const, idea: idea.id };
    return askAgain({ problems, label: words('note.add'), action });
  }
  const said = horizonOfNote(note, { now: clock.now(), zone: await zoneOf(world, person) });
  const isPlanned = isPlan(mine.stance);
  if (isPlanned && said)
    await signUp(world, { idea, person, stance: mine.stance, horizon: said, via: 'button', note });
  else await store.stances.setNote(idea.id, person.id, note);
  if (isSeen(mine)) await store.ideas.touch([idea.id]);
  const now = await store.stances.of(idea.id, person.id);
  return whisper(now ? noteKept(idea, { said: said ?? null, mine: now }) : gone(), event.alone);
}
