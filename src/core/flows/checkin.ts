/** Check-ins: planned when horizons end, answered in place, lapsed after silence. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import { ASKED_AT_ONCE, checkinCard } from '../cards/checkin.ts';
import { stopForm } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { gone, lookAgain } from '../cards/refusals.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Millis, Person, Standing } from '../model.ts';
import { dayAt } from '../rules/calendar.ts';
import { GRACE, SNOOZE } from '../rules/checkins.ts';
import { isPlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { authorsWords } from './fitting.ts';
import { signUp } from './stance.ts';
import { whenToTell } from './telling.ts';
import type { Pressed, Presses, Submits, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

const answering = (world: World, action: Answer, { event, person }: Turn<Pressed>) =>
  answerCheckin(world, action, { person, alone: event.alone });

export const checkinPresses = {
  'still on it': answering,
  extend: answering,
  finish: answering,
  stop: answering,
  snooze: answering,
} satisfies Partial<Presses>;

export const checkinForms = {
  stop: (world, action, { event, person }) => tellWhy(world, event, action.idea, person),
} satisfies Submits;

/** Asks about every plan whose horizon is over, one message per person. Says how many people are asked. */
export async function planCheckins(world: World, now: Millis): Promise<number> {
  const due = Map.groupBy(await world.store.stances.toAskAbout(now), (standing) => standing.person.id);
  for (const standings of due.values())
    await world.store.transaction((store) => planOne({ ...world, store }, standings, now));
  return due.size;
}

async function planOne(world: World, standings: readonly Standing[], now: Millis): Promise<void> {
  const [first] = standings;
  if (!first) return;
  const { store } = world;
  const { person } = first;
  const dueAt = await whenToTell(world, person, now);
  // Nothing is asked before it may be: the days of grace begin when the message goes out.
  if (dueAt > now) return;
  const ideas = standings.slice(0, ASKED_AT_ONCE).map(({ ideaId }) => ideaId);
  await store.stances.asked(ideas, person.id, now);
  const key = `checkin:${person.id}:${dayAt(now, person.zone ?? 'UTC')}:${ideas.join('.')}`;
  await store.sends.plan([{ key, kind: 'checkin', personId: person.id, payload: { ideas }, dueAt }], now);
}

/** Plans that were asked about and had no answer for the days of grace lapse. Says how many. */
export async function lapsePlans(world: World, now: Millis): Promise<number> {
  const due = await world.store.stances.toLapse(now - GRACE);
  for (const { ideaId, person } of due) {
    await world.store.transaction(async (store) => {
      const askedBefore = now - GRACE;
      const hasLapsed = await store.stances.lapse({ ideaId, personId: person.id, askedBefore, at: now });
      if (hasLapsed) await store.ideas.touch([ideaId]);
    });
  }
  return due.length;
}

/** The ideas whose plans a check-in asks about. */
export function ideasAsked(send: Send): readonly number[] {
  const { ideas } = send.payload;
  return Array.isArray(ideas) ? ideas.filter((id) => typeof id === 'number') : [];
}

/** The message as it is now: what was answered says how. */
export async function checkinNow({ store }: World, send: Send): Promise<Card> {
  const ids = ideasAsked(send);
  const ideas = await store.ideas.byIds(ids);
  const standings = await store.stances.on(ids);
  return checkinCard(
    ideas.map((idea) => ({
      idea,
      standing: standings.find((one) => one.ideaId === idea.id && one.person.id === send.personId) ?? null,
    })),
  );
}

type Answer = Extract<Action, { do: 'still on it' | 'extend' | 'finish' | 'stop' | 'snooze' }>;

/** A press in a check-in. It changes the plan and the message, and asks nothing more. */
export async function answerCheckin(
  world: World,
  action: Answer,
  event: { person: Person; alone: boolean },
): Promise<Reply> {
  const { store } = world;
  const { person, alone } = event;
  const idea = await store.ideas.byId(action.idea);
  const standing = idea ? await store.stances.of(idea.id, person.id) : null;
  if (!idea || !standing) return whisper(gone(), alone);
  if (action.do === 'stop' && action.because) return { kind: 'form', form: stopForm(called(idea), action) };
  const open = await store.sends.openCheckin(person.id, idea.id);
  if (isPlan(standing.stance)) await changePlan(world, action, { idea, person, standing });
  return whisper(open ? await checkinNow(world, open) : gone(), alone);
}

async function changePlan(
  world: World,
  action: Answer,
  about: { idea: Parameters<typeof signUp>[1]['idea']; person: Person; standing: Standing },
): Promise<void> {
  const { store, clock } = world;
  const { idea, person, standing } = about;
  const again = { idea, person, via: 'check-in', note: '' };
  switch (action.do) {
    case 'still on it': {
      // A day that is over can't be meant again; the usual spans begin anew.
      const horizon = standing.horizon && /^\d/.test(standing.horizon) ? 'month' : standing.horizon;
      await signUp(world, { ...again, stance: standing.stance, horizon });
      return;
    }
    case 'extend':
      await signUp(world, { ...again, stance: standing.stance, horizon: action.horizon ?? 'month' });
      return;
    case 'finish':
      await signUp(world, { ...again, stance: 'has_results', horizon: null });
      return;
    case 'stop':
      await signUp(world, { ...again, stance: 'stopped', horizon: null });
      return;
    case 'snooze':
      await store.stances.snooze(idea.id, person.id, clock.now() + SNOOZE);
  }
}

/** The line that says why something stopped. */
export async function tellWhy(
  world: World,
  event: Extract<Incoming, { type: 'submitted' }>,
  ideaId: number,
  person: Person,
): Promise<Reply> {
  const { store } = world;
  const standing = await store.stances.of(ideaId, person.id);
  if (standing?.stance !== 'stopped') return whisper(gone(), event.alone);
  const line = authorsWords(event.values.note ?? '');
  if (!line.ok) {
    const problems = { note: line.problem };
    const action = { do: 'stop' as const, idea: ideaId, because: true };
    const typed = event.values.note ?? '';
    return {
      kind: 'look again',
      problems,
      otherwise: lookAgain({ problems, typed, label: 'Add a line why', action }),
    };
  }
  await store.stances.setNote(ideaId, person.id, line.text);
  await store.ideas.touch([ideaId]);
  const open = await store.sends.openCheckin(person.id, ideaId);
  return whisper(open ? await checkinNow(world, open) : gone(), event.alone);
}
