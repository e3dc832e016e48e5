/** Where the year is lived: two spaces on two platforms, 300 people in six zones, and clocks. */
import type { World } from '../../../src/core/flows/world.ts';
import type { Millis, Space } from '../../../src/core/model.ts';
import { DAY } from '../../../src/core/rules/calendar.ts';
import { type Recording, recording } from '../../recording.ts';
import { type Board, openBoard } from '../../storage/board.ts';
import { random } from './chance.ts';

/** A Monday before the clocks change on both continents. */
export const START = Date.parse('2026-02-23T00:00:00Z');
/** Fewer for trying something out: `YEAR_WEEKS=8 npx vitest run tests/core/year.test.ts`. */
export const WEEKS = Number(process.env.YEAR_WEEKS ?? 53);
const PEOPLE = 300;
/** Of them, so many plan something every week and never say another word. */
export const SILENT = 10;
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Auckland',
] as const;
/** The second one's hour is left out in March, and the night of it is an hour longer in November. */
const SPACES = [
  { zone: 'Europe/Berlin', digestDay: 1, digestHour: 9 },
  { zone: 'America/New_York', digestDay: 7, digestHour: 2 },
] as const;
/** A quiet time for all of the first space. */
export const QUIET = { from: START + 14 * DAY, until: START + 28 * DAY };

/** What a careless bot would ring bells with, as each platform knows it: in titles, in names, in what people say. */
export const LOUD = [
  '@everyone',
  '<!channel> <!here|here>',
  '<@U0ADMIN00> <@W0ADMIN00|x>',
  '<@1090000000000000001> <@!1090000000000000002>',
  '<@&1010000000000000001> <!subteam^S123456|x>',
  '@here `@everyone` *<!everyone>*',
] as const;

export type Human = {
  readonly id: number;
  readonly user: string;
  readonly workspace: string;
  readonly on: Recording;
  readonly zone: string;
  readonly space: Space;
  /** How likely they answer a check-in. */
  readonly answers: number;
  /** The moments at which they did something. */
  readonly acted: Millis[];
  /** What they pressed, about which idea. */
  readonly pressed: { readonly idea: number; readonly at: Millis }[];
  readonly quiet: { readonly from: Millis; readonly until: Millis }[];
};

/** By the sun, and by the program's clock, which may be wrong. */
export const clock = { sun: START, skew: 0 };
export const now = (): Millis => clock.sun + clock.skew;

export type Stage = {
  readonly board: Board;
  readonly spaces: readonly Space[];
  readonly people: readonly Human[];
  readonly platforms: readonly Recording[];
  /** Digests that had nothing to say, by their keys, and what they would have told about. */
  readonly empty: Map<string, { readonly space: number; readonly from: Millis; readonly until: Millis }>;
};

/** One platform knows a repeated post for what it is, the other one doesn't. */
export async function openStage(): Promise<Stage> {
  const platforms = [true, false].map((postOnce) =>
    recording(postOnce ? 'sure' : 'unsure', { postOnce, now }),
  );
  const board = await openBoard(new Map(platforms.map((platform) => [platform.name, platform])), now);
  const about = { board, platforms };
  const spaces: Space[] = [];
  for (const [i, when] of SPACES.entries()) spaces.push(await makeSpace(about, when, i));
  await board.store.letters.quietSpace(spaces[0]?.id ?? 0, QUIET);
  return { ...about, spaces, people: await makePeople(about, spaces), empty: new Map() };
}

type Bare = Pick<Stage, 'board' | 'platforms'>;

async function makeSpace({ board, platforms }: Bare, when: (typeof SPACES)[number], i: number) {
  const [sure, unsure] = platforms;
  const on = (i === 0 ? sure : unsure)?.name ?? '';
  const admin = await board.person(`admin${i}`, { platform: on, workspace: `w${i}`, zone: when.zone });
  const { id } = await board.space({
    platform: on,
    workspace: `w${i}`,
    channel: `c${i}`,
    setUpBy: admin.id,
  });
  await board.sql`update spaces set name = ${`${LOUD[1]} ${LOUD[0]}`}, zone = ${when.zone}, digest_day = ${when.digestDay},
    digest_hour = ${when.digestHour}, created_at = ${new Date(START).toISOString()} where id = ${id}`;
  await board.store.spaces.addChannel(
    id,
    { platform: sure?.name ?? '', workspace: `w${i}`, channel: `d${i}` },
    `d${i}`,
  );
  const made = await board.store.spaces.byId(id);
  if (!made) throw new Error('The space is not there.');
  return made;
}

async function makePeople({ board, platforms }: Bare, spaces: readonly Space[]): Promise<Human[]> {
  const people: Human[] = [];
  const [sure, unsure] = platforms;
  for (let i = 0; i < PEOPLE; i += 1) {
    const space = spaces[i % spaces.length];
    const zone = ZONES[i % ZONES.length] ?? 'UTC';
    const on = i % 3 === 0 ? unsure : sure;
    if (!space || !on) throw new Error('There is no space, or no platform.');
    const where = { platform: on.name, workspace: `w${i % spaces.length}`, zone };
    const { id } = await board.person(`user${i}`, where);
    const answers = i < SILENT ? 0 : random();
    const about = { id, user: `user${i}`, workspace: where.workspace, on, zone, space, answers };
    people.push({ ...about, acted: [], pressed: [], quiet: [] });
  }
  return people;
}

/** The account of somebody, as a platform tells it. */
export const whoIs = (human: Human) => ({
  platform: human.on.name,
  workspace: human.workspace,
  user: human.user,
  name: `${LOUD[human.id % LOUD.length]} ${human.user}`,
  zone: human.zone,
});

/** What a program notes of digests without anything in them. */
export function watched(world: World, { empty }: Stage): World {
  return {
    ...world,
    witness: (seen) => {
      if (seen.kind !== 'sent' || seen.send.kind !== 'digest' || seen.how !== 'nothing to say') return;
      const { space, from, until } = seen.send.payload;
      empty.set(seen.send.key, { space: Number(space), from: Number(from), until: Number(until) });
    },
  };
}
