/** Quiet until a day: somebody's own, or an admin's for the whole space. */
import type { Label } from '../cards/card.ts';
import { words } from '../cards/message.ts';
import {
  quietEnded,
  quietForAll,
  quietForAllEnded,
  quietForm,
  quietSet,
  quietSpaceForm,
  WRONG_QUIET_DAY,
  WRONG_QUIET_DAYS,
} from '../cards/quiet.ts';
import type { Reply } from '../events.ts';
import type { Person, Space } from '../model.ts';
import { DAY, dayAt } from '../rules/calendar.ts';
import { readQuietSpan, readQuietUntil } from '../rules/quiet.ts';
import { twoDays } from '../rules/reading/when.ts';
import { dayProblem } from './days.ts';
import { asAdmin } from './roles.ts';
import { zoneOf } from './telling.ts';
import type { Pressed, Presses, Submits, Submitted } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const quietPresses = {
  'pick quiet': async (world, _action, { person }) => ({
    kind: 'form',
    form: quietForm(dayAt(world.clock.now() + 14 * DAY, await zoneOf(world, person))),
  }),
  'end quiet': async (world, _action, { event, person }) => {
    await world.store.letters.quietUntil(person.id, null);
    return whisper(quietEnded(), event.alone);
  },
  'pick quiet for all': (world, _action, { event }) =>
    asAdmin(world, beside(event), async ({ space }) => {
      const now = world.clock.now();
      const days = { from: dayAt(now, space.zone), until: dayAt(now + 14 * DAY, space.zone) };
      return { kind: 'form', form: quietSpaceForm(days) };
    }),
  'end quiet for all': (world, _action, { event }) =>
    asAdmin(world, beside(event), async ({ space }) => {
      await world.store.letters.quietSpace(space.id, null);
      return whisper(quietForAllEnded(space), event.alone);
    }),
} satisfies Partial<Presses>;

export const quietForms = {
  'pick quiet': (world, _action, { event, person }) => beQuiet(world, event, person),
  'pick quiet for all': (world, _action, { event }) =>
    asAdmin(world, beside(event), ({ space }) => quietSpace(world, event, space)),
} satisfies Submits;

/** A refusal stands beside what was pressed. */
const beside = ({ who, where }: Pressed | Submitted) => ({ who, where });

async function beQuiet(world: World, event: Submitted, person: Person): Promise<Reply> {
  const zone = await zoneOf(world, person);
  const said = event.values.day ?? '';
  const now = world.clock.now();
  const until = readQuietUntil(said, now, zone);
  if (until === null) return again({ day: dayProblem(said, { now, zone }, WRONG_QUIET_DAY) }, 'pick quiet');
  await world.store.letters.quietUntil(person.id, until);
  return whisper(quietSet(until, zone));
}

async function quietSpace(world: World, event: Submitted, space: Space): Promise<Reply> {
  const { from = '', until = '' } = event.values;
  const here = { now: world.clock.now(), zone: space.zone };
  const span = readQuietSpan({ from, until }, here.now, here.zone);
  if (span === null) {
    const said = [from, until].find((one) => twoDays(one, here.now, here.zone) !== null) ?? until;
    return again({ until: dayProblem(said, here, WRONG_QUIET_DAYS) }, 'pick quiet for all');
  }
  await world.store.letters.quietSpace(space.id, span);
  return whisper(quietForAll(space, span));
}

const again = (
  problems: Readonly<Record<string, Label>>,
  doing: 'pick quiet' | 'pick quiet for all',
): Reply => askAgain({ problems, label: words('checkin.another day'), action: { do: doing } });
