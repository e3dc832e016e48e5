/** Letters: who gets one now, what is in it, and what became of it. What waits for a person goes out together. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import { ASKED_AT_ONCE, checkinCard } from '../cards/checkin.ts';
import { letterCard, sectionsThatFit } from '../cards/letter.ts';
import { gone } from '../cards/refusals.ts';
import type { Incoming } from '../events.ts';
import type { Millis, Person } from '../model.ts';
import { DAY } from '../rules/calendar.ts';
import { UNANSWERED } from '../rules/checkins.ts';
import { decideLetter, tellingMoment } from '../rules/letters.ts';
import type { Directs } from '../store/letters.ts';
import type { Send } from '../store/sends.ts';
import { askedAbout, askedIn, plansAsked } from './asked.ts';
import { noteNow, ORDER } from './notes.ts';
import type { World } from './world.ts';

/** People that one transaction decides about: few enough to hold nobody up, many enough to be quick. */
const BATCH = 500;

/**
 * Plans a letter for everybody who may be told now what is due, and looks at the others again when they may be. Says
 * how many. `only` looks at these people alone, and carries their letters at once.
 */
export async function planLetters(world: World, now: Millis, only?: readonly number[]): Promise<number> {
  const { store } = world;
  const waiting = await store.letters.waitingFor({
    now,
    silentAfter: UNANSWERED,
    ...(only ? { only } : {}),
  });
  let planned = 0;
  for (let at = 0; at < waiting.length; at += BATCH) {
    const people = waiting.slice(at, at + BATCH);
    planned += await store.transaction((tx) => planSome({ ...world, store: tx }, people, now));
  }
  return planned;
}

async function planSome({ store }: World, people: readonly number[], now: Millis): Promise<number> {
  const decided = (await store.letters.take(people, now)).map((one) => ({
    personId: one.personId,
    decision: decideLetter(one, now, ASKED_AT_ONCE),
  }));
  const letters = decided.flatMap(({ personId, decision }) =>
    decision.kind === 'letter' ? [{ personId, notes: decision.notes, plans: decision.plans }] : [],
  );
  await store.letters.plan(letters, now);
  await store.letters.lookLater(
    decided.flatMap(({ personId, decision }) =>
      decision.kind === 'later' ? [{ personId, at: decision.at }] : [],
    ),
  );
  return letters.length;
}

/** Something waits for this person: they get a letter now if it suits them, and it goes out at once. */
export async function tell(world: World, personId: number): Promise<void> {
  const now = world.clock.now();
  if ((await planLetters(world, now, [personId])) > 0) await carryLetters(world, now);
}

/** Carries what platforms can take in a minute, which is when the clock comes by again. Says how many. */
export function carryLetters(world: World, now: Millis): Promise<number> {
  return world.store.transaction((store) => store.letters.carry(now, mostLetters(world)));
}

/** How many letters each platform takes in a minute. */
export const mostLetters = ({ platforms }: World): ReadonlyMap<string, Directs> =>
  new Map(
    [...platforms].map(([name, { can }]) => [
      name,
      { most: can.directsAMinute, byWorkspace: can.directsByWorkspace },
    ]),
  );

/** When a letter that was planned may go out: it may have been put off into the night. */
export async function whenToSend({ store }: World, personId: number, now: Millis): Promise<Millis> {
  const quiet = await store.letters.quietOf(personId);
  return quiet ? tellingMoment(now, quiet, await store.letters.toldAt(personId, now - 7 * DAY)) : now;
}

export type DrawnLetter = {
  readonly card: Card | null;
  /** Notes that had no room: they wait for the next letter. */
  readonly left: readonly number[];
  /** Notes that had nothing to say: a letter that stands says nothing more later, since nobody looks at it again. */
  readonly silent: readonly number[];
};

/** A letter as it is now: what was answered says how, what is over is left out. */
export async function letterNow(world: World, letter: Send): Promise<DrawnLetter> {
  const asked = await askedIn(world, letter);
  const notes = (await world.store.letters.notesIn(letter.id))
    .filter(({ state }) => state !== 'skipped')
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const sections: { readonly id: number | null; readonly card: Card }[] = [];
  if (asked.length > 0) sections.push({ id: null, card: checkinCard(asked) });
  for (const note of notes) {
    const card = await noteNow(world, note);
    if (card) sections.push({ id: note.id, card });
  }
  const told = sectionsThatFit(sections);
  return {
    card: letterCard(told.map(({ card }) => card)),
    left: sections.filter((section) => !told.includes(section)).flatMap(({ id }) => id ?? []),
    silent: notes.map(({ id }) => id).filter((id) => !sections.some((section) => section.id === id)),
  };
}

/** The letter that asked somebody about an idea, as it is now. */
export async function letterAbout(world: World, ideaId: number, person: Person): Promise<Card> {
  const letter = await world.store.letters.askingAbout(person.id, ideaId);
  if (letter) return (await letterNow(world, letter)).card ?? gone();
  // The letter is forgotten by now: only this plan of it is left to be shown.
  const asked = await askedAbout(world, person.id, [ideaId]);
  return asked.length > 0 ? checkinCard(asked) : gone();
}

/**
 * A press in a letter that says several things, or a form that was opened from one, is answered beside it: in its place,
 * the answer would take away the rest. Where what it asks about changed, it is drawn again.
 */
export async function besideLetter<E extends Incoming>({ store }: World, event: E): Promise<E> {
  if ((event.type !== 'pressed' && event.type !== 'submitted') || !event.alone || !event.on) return event;
  if (drawsAgain(event.action)) return event;
  const letter = await store.letters.standingAt(event.on);
  if (!letter) return event;
  const { action } = event;
  if (letter.personId !== null && 'idea' in action && plansAsked(letter).includes(action.idea))
    await store.letters.areBehind([{ personId: letter.personId, ideaId: action.idea }]);
  const notes = (await store.letters.notesIn(letter.id)).filter(({ state }) => state === 'sent');
  const asks = plansAsked(letter).length > 0 ? 1 : 0;
  const several = notes.length + asks > 1 || notes.some(({ kind }) => kind === 'news');
  return several ? { ...event, alone: false } : event;
}

/** Whether the answer is the letter itself, as it is then: what a check-in asks is answered in its place. */
function drawsAgain(action: Action): boolean {
  switch (action.do) {
    case 'still on it':
    case 'extend':
    case 'finish':
    case 'stop':
    case 'snooze':
    case 'check-in day':
      return true;
    case 'outcome':
      return action.asked === true;
    default:
      return false;
  }
}
