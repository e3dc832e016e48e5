/**
 * A year in the life of two spaces: 53 weeks, 300 people in six time zones, 400 ideas, people who do as they like, both
 * changes of the clock on two continents, programs that end three times a week wherever they are, and a clock that is
 * wrong by an hour twice. The core, the store and PostgreSQL are real, and so are the planners and the senders; in place of
 * the platforms stand two that record, and in place of the queue one that does at once what is due.
 */
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/core/actions.ts';
import { respond } from '../../src/core/flows/respond.ts';
import type { World } from '../../src/core/flows/world.ts';
import type { Idea, Millis, Space } from '../../src/core/model.ts';
import { DAY, HOUR, MINUTE } from '../../src/core/rules/calendar.ts';
import { type Recording, recording, runDue } from '../recording.ts';
import { type Board, openBoard } from '../storage/board.ts';

const SEED = Number(process.env.YEAR_SEED ?? 20_260_105);
/** A Monday before the clocks change on both continents. */
const START = Date.parse('2026-02-23T00:00:00Z');
/** The whole year is `npm run test:year`; what every run of the tests lives are the weeks of both changes in spring. */
const WEEKS = Number(process.env.YEAR_WEEKS ?? 8);
/** Hours of a weekday, in UTC, at which the program looks: those of both digests, and enough of every zone's day and night. */
const HOURS = [0, 7, 8, 12, 15, 20];
const LOOKS_A_WEEK = 5 * HOURS.length + 2;
const PEOPLE = 300;
/** Of them, so many plan something every week and never say another word. */
const SILENT = 10;
const IDEAS = Math.ceil((400 * WEEKS) / 53);
/** In six zones; both spaces have people everywhere. */
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Auckland',
] as const;
const SPACES = [
  { zone: 'Europe/Berlin', digestDay: 1, digestHour: 9 },
  { zone: 'America/New_York', digestDay: 3, digestHour: 2 },
] as const;
/** A quiet time for all of the first space. */
const QUIET = { from: START + 14 * DAY, until: START + 28 * DAY };

let seed = SEED;
/** A small generator (mulberry32), so that a year that failed can be lived again by its seed. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = (n: number): number => Math.floor(random() * n);
const one = <T>(all: readonly T[]): T => {
  const chosen = all[below(all.length)];
  if (chosen === undefined) throw new Error('There is none to choose from.');
  return chosen;
};

type Human = {
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
let sun = START;
let skew = 0;
const now = () => sun + skew;
const sure = recording('sure', { postOnce: true, now });
const unsure = recording('unsure', { postOnce: false, now });
const platforms = new Map([sure, unsure].map((platform) => [platform.name, platform]));

let board: Board;
afterAll(() => board?.close());

describe(`a year (YEAR_SEED=${SEED})`, () => {
  it('keeps to everything that was promised', async () => {
    board = await openBoard(platforms, now);
    const spaces = await Promise.all(SPACES.map((about, i) => makeSpace(about, i)));
    const people = await makePeople(spaces);
    await board.store.letters.quietSpace(spaces[0]?.id ?? 0, QUIET);
    await live(people, spaces);
    const told = [...sure.told, ...unsure.told].sort((a, b) => a.at - b.at);
    expect(told.length).toBeGreaterThan(3 * WEEKS);
    for (const human of people)
      checkOne(
        human,
        told.filter(({ who }) => who.user === human.user),
      );
    await checkPlans(people, told);
    await checkDigests(spaces);
    checkPings();
  }, 900_000);
});

async function makeSpace(about: (typeof SPACES)[number], i: number): Promise<Space> {
  const on = i === 0 ? sure : unsure;
  const admin = await board.person(`admin${i}`, { platform: on.name, workspace: `w${i}`, zone: about.zone });
  const space = await board.space({
    platform: on.name,
    workspace: `w${i}`,
    channel: `c${i}`,
    setUpBy: admin.id,
  });
  await board.sql`update spaces set zone = ${about.zone}, digest_day = ${about.digestDay}, digest_hour = ${about.digestHour}, created_at = ${new Date(START).toISOString()} where id = ${space.id}`;
  await board.store.spaces.addChannel(
    space.id,
    { platform: sure.name, workspace: `w${i}`, channel: `d${i}` },
    `d${i}`,
  );
  const made = await board.store.spaces.byId(space.id);
  if (!made) throw new Error('The space is not there.');
  return made;
}

async function makePeople(spaces: readonly Space[]): Promise<Human[]> {
  const people: Human[] = [];
  for (let i = 0; i < PEOPLE; i += 1) {
    const space = spaces[i % spaces.length];
    const zone = ZONES[i % ZONES.length] ?? 'UTC';
    const on = i % 3 === 0 ? unsure : sure;
    const where = { platform: on.name, workspace: `w${i % spaces.length}`, zone };
    const { id } = await board.person(`user${i}`, where);
    if (space)
      people.push({
        id,
        user: `user${i}`,
        workspace: where.workspace,
        on,
        zone,
        space,
        answers: i < SILENT ? 0 : random(),
        acted: [],
        pressed: [],
        quiet: [],
      });
  }
  return people;
}

let events = 0;
let ideas = 0;
const published: Idea[] = [];

/** Some hours of each weekday, and one of each day at weekends, when nobody may be told anything anyway. */
async function live(people: readonly Human[], spaces: readonly Space[]): Promise<void> {
  const steps = hoursOfTheYear();
  let program = await board.another();
  const perStep = IDEAS / steps.length;
  for (const [i, hour] of steps.entries()) {
    sun = hour;
    // Wrong by an hour for some days and by an hour the other way soon after.
    skew = i > 140 && i < 160 ? HOUR : i > 200 && i < 220 ? -HOUR : 0;
    while (published.length < IDEAS && published.length < perStep * (i + 1)) await publish(one(people));
    if (random() < 0.5) await actSomehow(program.world, one(people.slice(SILENT)));
    if (i % LOOKS_A_WEEK === 1 && i > LOOKS_A_WEEK)
      for (const human of people.slice(0, SILENT)) await planSilently(human);
    const dies = random() < 3 / LOOKS_A_WEEK;
    await runDue(dies ? dying(program.world, 1 + below(25)) : program.world, program.jobs).catch(
      () => undefined,
    );
    await answerLetters(program.world, people);
    if (dies) {
      await program.close();
      program = await board.another();
      // As it does when it starts.
      await runDue(program.world, program.jobs);
    }
  }
  // What was left half-done at the very end.
  sun += HOUR;
  await runDue(program.world, program.jobs);
  await program.close();
  expect(spaces.length).toBe(2);
}

function hoursOfTheYear(): readonly Millis[] {
  const hours: Millis[] = [];
  for (let at = START; at < START + WEEKS * 7 * DAY; at += HOUR) {
    const [day, hour] = [new Date(at).getUTCDay(), new Date(at).getUTCHours()];
    if (day !== 0 && day !== 6 ? HOURS.includes(hour) : hour === 12) hours.push(at + 5 * MINUTE);
  }
  return hours;
}

/** The program ends after so many things that it asked of a platform or began in the store. */
function dying(world: World, after: number): World {
  let left = after;
  const alive = () => {
    left -= 1;
    if (left < 0) throw new Error('The program ended.');
  };
  const mortal = (platform: World['platforms'] extends ReadonlyMap<string, infer P> ? P : never) => ({
    ...platform,
    post: async (post: Parameters<typeof platform.post>[0]) => {
      alive();
      const message = await platform.post(post);
      alive();
      return message;
    },
    tell: async (told: Parameters<typeof platform.tell>[0]) => {
      alive();
      const message = await platform.tell(told);
      alive();
      return message;
    },
  });
  return {
    ...world,
    store: {
      ...world.store,
      transaction: async (work) => {
        alive();
        const result = await world.store.transaction(work);
        alive();
        return result;
      },
    },
    platforms: new Map([...world.platforms].map(([name, platform]) => [name, mortal(platform)])),
  };
}

async function publish(human: Human): Promise<void> {
  ideas += 1;
  const title = `@everyone <!channel> idea ${ideas} about topic${below(400)} and topic${below(400)}`;
  const { space, id } = human;
  const idea = await board.store.ideas.publish({
    title,
    summary: '',
    setup: '',
    questions: '',
    links: [],
    tags: [],
    spaceId: space.id,
    authorId: id,
    source: null,
    creditedId: null,
    audience: 'space',
    homeId: null,
    at: now(),
  });
  published.push(idea);
  board.carried.length = 0;
}

const whoOf = (human: Human) => ({
  platform: human.on.name,
  workspace: human.workspace,
  user: human.user,
  name: `<@everyone> ${human.user}`,
  zone: human.zone,
});

/** Somebody presses something in the direct messages that they have with the bot. */
async function press(world: World, human: Human, action: Action): Promise<void> {
  events += 1;
  human.acted.push(now());
  if ('idea' in action) human.pressed.push({ idea: action.idea, at: now() });
  const who = whoOf(human);
  await respond(world, {
    type: 'pressed',
    id: `event ${events}`,
    who,
    where: { platform: who.platform, workspace: who.workspace, channel: `direct ${human.user}` },
    action,
    on: null,
    alone: true,
  });
}

/** A plan of a few days that nobody will answer about: taken elsewhere, so that it is no sign of life. */
async function planSilently(human: Human): Promise<void> {
  const idea = one(published.filter(({ spaceId }) => spaceId === human.space.id));
  human.pressed.push({ idea: idea.id, at: now() });
  await board.planned(idea, human, now() + 3 * DAY);
}

async function actSomehow(world: World, human: Human): Promise<void> {
  const mine = published.filter(({ spaceId }) => spaceId === human.space.id);
  if (mine.length === 0) return;
  const idea = one(mine).id;
  const chance = random();
  if (chance < 0.55)
    await press(world, human, {
      do: 'plan',
      idea,
      horizon: one(['week', 'month', 'month', 'quarter']),
      sure: true,
    });
  else if (chance < 0.8)
    await press(world, human, { do: 'stance', idea, stance: one(['following', 'would_join']) });
  else if (chance < 0.9)
    await press(world, human, { do: 'outcome', idea, was: one(['result', 'null', 'partial']) });
  else if (chance < 0.95) await press(world, human, { do: 'leave', idea });
  else {
    const until = now() + (7 + below(30)) * DAY;
    human.acted.push(now());
    human.quiet.push({ from: now(), until });
    await board.store.letters.quietUntil(human.id, until);
  }
}

let read = 0;
/** Whoever was asked answers, or doesn't: some always, some never. */
async function answerLetters(world: World, people: readonly Human[]): Promise<void> {
  const told = [...sure.told, ...unsure.told];
  if (told.length === read) return;
  read = told.length;
  const rows =
    await board.sql`select id, person_id, payload from sends where kind = 'letter' and state in ('sent', 'unsure') and sent_at > ${new Date(now() - 2 * HOUR).toISOString()} and jsonb_array_length(payload -> 'plans') > 0 and not (payload ? 'answered')`;
  for (const { id, person_id: personId, payload } of rows) {
    await board.sql`update sends set payload = payload || '{"answered": true}' where id = ${id}`;
    const human = people.find((person) => person.id === personId);
    if (!human || random() > human.answers) continue;
    for (const idea of payload.plans) await press(world, human, one(answersTo(idea)));
  }
}

const answersTo = (idea: number): readonly Action[] => [
  { do: 'still on it', idea },
  { do: 'extend', idea, horizon: 'month' },
  { do: 'finish', idea },
  { do: 'stop', idea, because: false },
  { do: 'snooze', idea },
];

/** Never more than two in seven days, in working hours, and none in quiet or after two check-ins without an answer. */
function checkOne(human: Human, told: readonly Recording['told'][number][]): void {
  const about = `${human.user} in ${human.zone}`;
  let unanswered = 0;
  let before = 0;
  for (const [i, { at, card }] of told.entries()) {
    const inSeven = told.filter((other) => other.at > at - 7 * DAY && other.at <= at).length;
    expect(inSeven, about).toBeLessThanOrEqual(2);
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(human.zone);
    const isWork = local.dayOfWeek <= 5 && local.hour >= 9 && local.hour < 17;
    expect(isWork, `${about}, ${local.toString()}`).toBe(true);
    for (const { from, until } of human.quiet)
      if (isLatest(human, from, at)) expect(at >= until || at < from, `${about} is quiet`).toBe(true);
    // What they pressed at once bears the moment of the message itself.
    if (human.acted.some((moment) => moment >= before && moment <= at)) unanswered = 0;
    if (isCheckin(card)) {
      expect(unanswered, `${about}, message ${i}`).toBeLessThan(2);
      unanswered += 1;
    }
    before = at;
  }
}

/** A later wish takes the place of an earlier one. */
const isLatest = (human: Human, from: Millis, at: Millis): boolean =>
  human.quiet.filter((quiet) => quiet.from <= at).at(-1)?.from === from;

const isCheckin = (card: Recording['told'][number]['card']): boolean =>
  JSON.stringify(card).includes('"do":"still on it"');

/** Every plan whose time was over was asked about once, or lapsed since nobody answers, or waits for its moment. */
async function checkPlans(
  people: readonly Human[],
  told: readonly Recording['told'][number][],
): Promise<void> {
  let asked = 0;
  for (const human of people) {
    const before = new Map<number, Millis>();
    for (const { at, card } of told.filter(({ who }) => who.user === human.user))
      for (const [, said] of JSON.stringify(card).matchAll(/"do":"still on it","idea":(\d+)/g)) {
        const idea = Number(said);
        const last = before.get(idea) ?? 0;
        asked += 1;
        // Asked again only after they did something about it: said that they go on, extended or snoozed it, took it anew.
        if (last > 0)
          expect(
            human.pressed.some((press) => press.idea === idea && press.at >= last && press.at <= at),
            `${human.user} is asked about ${idea} again`,
          ).toBe(true);
        before.set(idea, at);
      }
  }
  expect(asked).toBeGreaterThan(2 * WEEKS);
  const [left] = await board.sql`
    select count(*)::int as n from stances st join people p on p.id = st.person_id
    where st.lapsed_at is null and st.checked_in_at is null and st.horizon_ends_at < ${new Date(now() - 21 * DAY).toISOString()}
      and coalesce(st.snoozed_until < ${new Date(now() - 21 * DAY).toISOString()}, true)
      and coalesce(p.quiet_until < ${new Date(now() - 21 * DAY).toISOString()}, true)`;
  expect(left?.n).toBe(0);
}

/** One digest for each channel and week that had something in it, in its hour; and none that says nothing. */
async function checkDigests(spaces: readonly Space[]): Promise<void> {
  for (const space of spaces)
    for (const channel of await board.store.spaces.channels(space.id)) {
      const here = [...sure.posted, ...unsure.posted].filter(
        ({ where }) => where.channel === channel.channel,
      );
      const digests = here.filter(({ card }) => card.tone === 'digest').sort((a, b) => a.at - b.at);
      const weeks = digests.map(({ key }) => key);
      expect(new Set(weeks).size, `twice in ${channel.channel}`).toBe(weeks.length);
      for (const { at, card } of digests) {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(space.zone);
        expect(local.dayOfWeek, local.toString()).toBe(space.digestDay);
        // A program that ended left it for the next look, and a skipped hour is the one after it.
        expect(local.hour - space.digestHour, local.toString()).toBeLessThanOrEqual(2);
        expect(local.hour - space.digestHour, local.toString()).toBeGreaterThanOrEqual(0);
        expect(card.body.some(({ kind }) => kind === 'list')).toBe(true);
      }
      const [lost] =
        await board.sql`select count(*)::int as n from sends where channel_id = ${channel.id} and kind = 'digest' and state in ('unsure', 'failed')`;
      const [empty] =
        await board.sql`select count(*)::int as n from sends where channel_id = ${channel.id} and kind = 'digest' and state = 'skipped'`;
      const quietWeeks = space.id === spaces[0]?.id && QUIET.until < sun ? 2 : 0;
      const all = digests.length + Number(empty?.n);
      // One that nobody can know about was posted, or an admin is asked about it.
      expect(all, channel.channel).toBeGreaterThanOrEqual(WEEKS - quietWeeks - 1 - Number(lost?.n));
      expect(all, channel.channel).toBeLessThanOrEqual(WEEKS - quietWeeks + 1);
    }
}

/** No node of a card is a mention: what people wrote are strings, and strings are escaped. */
function checkPings(): void {
  const cards = [...sure.posted, ...unsure.posted, ...sure.told, ...unsure.told].map(({ card }) => card);
  expect(cards.some((card) => JSON.stringify(card).includes('@everyone'))).toBe(true);
  for (const card of cards) expect(JSON.stringify(card)).not.toMatch(/"(mention|ping|user|everyone)":/);
}
