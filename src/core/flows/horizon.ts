/** A horizon in words: asked for in a form, for a plan that stands or is to stand. */
import type { Action } from '../actions.ts';
import { horizonForm } from '../cards/forms.ts';
import { words } from '../cards/message.ts';
import { gone, HORIZONS_SAID } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Reader } from '../reader.ts';
import { DAY, dayAt } from '../rules/calendar.ts';
import { readHorizon } from '../rules/reading/when.ts';
import { dayProblem } from './days.ts';
import { answer } from './stance.ts';
import { zoneOf } from './telling.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const horizonPresses = {
  'pick horizon': (world, action, turn) => pickHorizon(world, action, turn.reader),
} satisfies Partial<Presses>;

export const horizonForms = {
  'pick horizon': (world, action, turn) => horizonPicked(world, action.idea, turn),
} satisfies Submits;

async function pickHorizon(
  world: World,
  action: Extract<Action, { do: 'pick horizon' }>,
  reader: Reader,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, reader);
  return idea
    ? { kind: 'form', form: horizonForm(action, dayAt(world.clock.now() + 30 * DAY, 'UTC')) }
    : whisper(gone());
}

async function horizonPicked(
  world: World,
  ideaId: number,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(ideaId, reader);
  if (!idea) return whisper(gone());
  const said = event.values.day ?? '';
  const here = { now: world.clock.now(), zone: await zoneOf(world, person) };
  const horizon = readHorizon(said, here.now, here.zone);
  if (!horizon) {
    const problems = {
      day: dayProblem(said, here, words('sorry.one of these', { horizons: HORIZONS_SAID })),
    };
    const action = { do: 'pick horizon' as const, idea: ideaId };
    return askAgain({ problems, label: words('answer.pick day'), action });
  }
  const before = await world.store.stances.of(ideaId, person.id);
  const stance = before?.stance === 'working' ? 'working' : 'planning';
  return answer(world, { idea, person, stance, horizon, via: 'button' }, { reader, alone: event.alone });
}
