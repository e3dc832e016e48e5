/** Check-ins: planned when horizons end, answered in place, lapsed after silence. */
import type { Action } from '../actions.ts';
import { checkinDayForm, stopForm } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { type Words, words } from '../cards/message.ts';
import { gone, HORIZONS_SAID } from '../cards/refusals.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Millis, Person, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { DAY, dayAt, startOfDay } from '../rules/calendar.ts';
import { GRACE, SNOOZE, UNANSWERED } from '../rules/checkins.ts';
import { readFirstDay } from '../rules/reading/first-day.ts';
import { readHorizon } from '../rules/reading/when.ts';
import { isPlan } from '../rules/stances.ts';
import { dayProblem } from './days.ts';
import { authorsWords } from './fitting.ts';
import { letterAbout } from './letters.ts';
import { recordOutcome } from './outcome.ts';
import { signUp } from './stance.ts';
import { zoneOf } from './telling.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** Plans that one transaction lets lapse. */
const LAPSED_AT_ONCE = 500;

const answering = (world: World, action: Answer, { event, person, reader }: Turn<Pressed>) =>
  answerCheckin(world, action, { person, reader, alone: event.alone });

export const checkinPresses = {
  'still on it': answering,
  extend: answering,
  finish: answering,
  stop: answering,
  snooze: answering,
  'check-in day': (world, action, { reader }) => askDay(world, action, reader),
} satisfies Partial<Presses>;

export const checkinForms = {
  stop: (world, action, { event, person }) => tellWhy(world, event, action.idea, person),
  'check-in day': (world, action, turn) => dayPicked(world, action, turn),
} satisfies Submits;

/** Plans that were asked about and had no answer for the days of grace lapse. Says how many. */
export async function lapsePlans(world: World, now: Millis): Promise<number> {
  let lapsed = 0;
  for (;;) {
    const due = await world.store.transaction(async (store) => {
      const asked = { askedBefore: now - GRACE, silentAfter: UNANSWERED, now, limit: LAPSED_AT_ONCE };
      const plans = await store.stances.lapse(asked);
      const seen = plans.filter(({ isPrivate }) => !isPrivate);
      await store.ideas.touch([...new Set(seen.map(({ ideaId }) => ideaId))]);
      // The question that stands there says what became of it, and the way back.
      await store.letters.areBehind(plans);
      return plans.length;
    });
    lapsed += due;
    if (due < LAPSED_AT_ONCE) return lapsed;
  }
}

type DayPicked = Extract<Action, { do: 'check-in day' }>;
type Answer = Extract<Action, { do: 'still on it' | 'extend' | 'finish' | 'stop' | 'snooze' }>;

/** A press in a check-in. It changes the plan and the message, and asks nothing more. */
export async function answerCheckin(
  world: World,
  action: Answer,
  event: { person: Person; reader: Reader; alone: boolean },
): Promise<Reply> {
  const { store } = world;
  const { person, alone } = event;
  const idea = await store.ideas.byId(action.idea, event.reader);
  const standing = idea ? await store.stances.of(idea.id, person.id) : null;
  if (!idea || !standing) return whisper(gone(), alone);
  if (action.do === 'stop' && action.because) return { kind: 'form', form: stopForm(called(idea), action) };
  if (isPlan(standing.stance)) await changePlan(world, action, { idea, person, standing });
  return whisper(await letterAbout(world, idea.id, person), alone);
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
      // Nobody knew of it: that it stopped is for them to tell, or not.
      if (standing.isPrivate) {
        await signUp(world, { ...again, stance: 'stopped', horizon: null });
        return;
      }
      await recordOutcome(world, { idea, person, kind: 'stopped' });
      return;
    case 'snooze':
      await store.stances.snooze(
        idea.id,
        person.id,
        clock.now() + (action.days === undefined ? SNOOZE : action.days * DAY),
      );
  }
}

async function askDay(world: World, action: DayPicked, reader: Reader): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, reader);
  const example = dayAt(world.clock.now() + 30 * DAY, 'UTC');
  return idea ? { kind: 'form', form: checkinDayForm(called(idea), action, example) } : whisper(gone());
}

/** A day for a plan that was asked about: its new horizon, read like any, or when to ask again. */
async function dayPicked(
  world: World,
  action: DayPicked,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(action.idea, reader);
  const standing = idea && (await store.stances.of(idea.id, person.id));
  if (!idea || !standing || !isPlan(standing.stance)) return whisper(gone(), event.alone);
  const said = event.values.day ?? '';
  const here = { now: clock.now(), zone: await zoneOf(world, person) };
  const again = (otherwise: Words) =>
    askAgain({
      problems: { day: dayProblem(said, here, otherwise) },
      label: words('checkin.another day'),
      action,
    });
  if (action.means === 'extend') {
    const horizon = readHorizon(said, here.now, here.zone);
    if (!horizon) return again(words('sorry.one of these', { horizons: HORIZONS_SAID }));
    await signUp(world, { idea, person, stance: standing.stance, horizon, via: 'check-in', note: '' });
  } else {
    const day = readFirstDay(said, here.now, here.zone);
    if (!day) return again(words('checkin.a day'));
    await store.stances.snooze(idea.id, person.id, startOfDay(day, here.zone));
  }
  return whisper(await letterAbout(world, idea.id, person), event.alone);
}

/** The line that says why something stopped. */
export async function tellWhy(
  world: World,
  event: Extract<Incoming, { type: 'submitted' }>,
  ideaId: number,
  person: Person,
): Promise<Reply> {
  const { store, clock } = world;
  if (!(await store.outcomes.of(ideaId, person.id))) return whisper(gone(), event.alone);
  const line = authorsWords(event.values.note ?? '');
  if (!line.ok) {
    const problems = { note: line.problem };
    const action = { do: 'stop' as const, idea: ideaId, because: true };
    return askAgain({ problems, label: words('checkin.why'), action });
  }
  const by = { personId: person.id, personSelf: person.self };
  await store.outcomes.save({ ideaId, ...by, line: line.text, at: clock.now() });
  await store.ideas.touch([ideaId]);
  return whisper(await letterAbout(world, ideaId, person), event.alone);
}
