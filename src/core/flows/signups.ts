/** Sign-ups and withdrawals as the author of an idea hears of them, and a new planner as the others do: in batches. */

import { gone } from '../cards/refusals.ts';
import { historyCard, signUpNotes, signUpsTold } from '../cards/signups.ts';
import type { Reply } from '../events.ts';
import type { Idea, Millis, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { signUpsDue, worthTelling } from '../rules/signups.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { directReader, toldAbout } from './readers.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** Changes on one page of a history. */
const PAGE = 12;

export const signUpPresses = {
  history: (world, action, { event, reader }) =>
    showHistory(world, action.idea, { page: action.page, reader, alone: event.alone }),
  'sign-up notes': (world, action, { event, person }) =>
    setNotes(world, action.on, { person, alone: event.alone }),
} satisfies Partial<Presses>;

export const signUpNoteKinds = {
  /** What changed since the first of them, as it is by now: nothing, if all is as it was. */
  signups: async (world: World, note: Send) => {
    const idea = await toldAbout(world, note.personId, note.ideaId);
    const to = note.personId;
    if (!idea || to === null || idea.state === 'withdrawn') return null;
    if (!(await world.store.signups.wanted(to))) return null;
    const since = Number(note.payload.since);
    const reader = await directReader(world, to, idea.spaceId);
    const changes = await world.store.signups.changedSince(idea.id, since, reader);
    const tellers = new Set((await world.store.outcomes.on([idea.id])).map(({ by }) => by.id));
    const told = worthTelling(changes, { id: to, wroteIt: idea.authorId === to, tellers });
    return told.length === 0 ? null : signUpsTold(idea, told);
  },
};

/**
 * Somebody's stance changed at that moment: whoever wrote the idea, or plans it too, hears of it with what else changes
 * today. The moment is the one that the history has, or the change would come before what the note looks at.
 */
export async function noteSignUp(
  { store }: World,
  idea: Idea,
  { person, at: now }: { readonly person: Person; readonly at: Millis },
): Promise<void> {
  const planners = (await store.stances.on([idea.id], KEEPER))
    .filter(isLivePlan)
    .map((standing) => standing.person.id);
  const hearers = new Set([...(idea.authorId === null ? [] : [idea.authorId]), ...planners]);
  hearers.delete(person.id);
  const heard = await store.signups.heardBy(idea.id, [...hearers]);
  const notes = [...hearers].flatMap((personId) => {
    const { isWaiting = false, toldAt = null } = heard.get(personId) ?? {};
    const key = `signups:${idea.id}:${personId}:${now}`;
    const about = { kind: 'signups' as const, ideaId: idea.id, personId, payload: { since: now } };
    return isWaiting ? [] : [{ ...about, key, dueAt: signUpsDue(now, toldAt) }];
  });
  await store.sends.plan(notes, now);
}

async function showHistory(
  { store }: World,
  ideaId: number,
  asked: { readonly page: number; readonly reader: Reader; readonly alone: boolean },
): Promise<Reply> {
  const idea = await store.ideas.byId(ideaId, asked.reader);
  if (!idea) return whisper(gone(), asked.alone);
  const at = (page: number) =>
    store.signups.history(idea.id, asked.reader, { from: (page - 1) * PAGE, size: PAGE });
  const first = await at(asked.page);
  const pages = Math.max(1, Math.ceil(first.total / PAGE));
  const page = Math.min(asked.page, pages);
  const { changes } = page === asked.page ? first : await at(page);
  return whisper(historyCard(idea, changes, { page, pages }), asked.alone);
}

async function setNotes(
  { store }: World,
  on: boolean,
  by: { readonly person: Person; readonly alone: boolean },
): Promise<Reply> {
  await store.signups.want(by.person.id, on);
  return whisper(signUpNotes(on), by.alone);
}
