/**
 * The program dies at every single thing it does between planning a digest or a check-in and recording that it was sent, or between reading
 * an agenda and posting its card,
 * one death after the other: what it asked for is done, and it never hears of it (which is the same as dying before the
 * next one). Another run on the same database finds exactly one message, or a failure that somebody sees; never two, and
 * never nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { respond } from '../../src/core/flows/respond.ts';
import type { World } from '../../src/core/flows/world.ts';
import type { Millis } from '../../src/core/model.ts';
import { KEEPER } from '../../src/core/rules/audience.ts';
import { type Recording, recording, runDue } from '../recording.ts';
import { type Board, openBoard } from '../storage/board.ts';

/** A Monday at nine in UTC, the hour of the digest, when everybody is at work. */
const MONDAY: Millis = Date.parse('2026-05-18T09:00:00Z');
const MINUTE = 60_000;

let now = MONDAY;
let board: Board;
const sure = recording('sure', { postOnce: true, now: () => now });
const unsure = recording('unsure', { postOnce: false, now: () => now });
const platforms = new Map([sure, unsure].map((platform) => [platform.name, platform]));

beforeAll(async () => {
  board = await openBoard(platforms, () => now);
});
afterAll(() => board.close());

type Life = { count: number; readonly diesAt: number; isDead: boolean };

/** Everything that a world can be asked, counted; at one of them it dies, and from then on it does nothing any more. */
function mortal<T extends object>(real: T, life: Life): T {
  return new Proxy(real, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member === 'function') return (...given: unknown[]) => ask(target, member, given);
      return typeof member === 'object' && member !== null && !(member instanceof Map)
        ? mortal(member, life)
        : member;
    },
  });

  async function ask(target: object, member: CallableFunction, given: readonly unknown[]) {
    const alive = () => {
      if (life.isDead) throw new Error('It is dead.');
    };
    alive();
    life.count += 1;
    const isLast = life.count === life.diesAt;
    // What is done inside a transaction dies like the rest.
    const inside = given.map((one) =>
      typeof one === 'function' ? (tx: object, ...more: unknown[]) => one(mortal(tx, life), ...more) : one,
    );
    const result = await Reflect.apply(member, target, inside);
    if (isLast) life.isDead = true;
    alive();
    return result;
  }
}

let made = 0;
type Made = {
  readonly channel: string;
  readonly user: string;
  readonly admin: string;
  readonly workspace: string;
  readonly spaceId: number;
};

/** A space whose digest is due, with news in it, and a plan in it whose horizon is over. */
async function somethingDue(on: Recording, what: 'digest' | 'check-in' | 'agenda'): Promise<Made> {
  made += 1;
  const where = { platform: on.name, workspace: `w${made}` };
  const [admin, planner] = [`admin${made}`, `planner${made}`];
  const setUpBy = await board.person(admin, where);
  const by = await board.person(planner, where);
  const space = await board.space({ ...where, setUpBy: setUpBy.id, channel: `c${made}` });
  if (what !== 'digest') await board.store.spaces.digested([{ spaceId: space.id, until: MONDAY }]);
  const seen = { channel: `c${made}`, user: planner, admin, workspace: where.workspace, spaceId: space.id };
  if (what === 'agenda') return seen;
  const idea = await board.idea(`Idea ${made}`, { space, at: MONDAY - 24 * 60 * MINUTE });
  if (what === 'check-in') await board.planned(idea, by, MONDAY - 1);
  return seen;
}

/** One life that ends at its n-th step, and what another one finds. Says whether it lived to see the end. */
async function liveAndDie(on: Recording, what: 'digest' | 'check-in', diesAt: number) {
  const due = await somethingDue(on, what);
  now = MONDAY;
  const life: Life = { diesAt, count: 0, isDead: false };
  const dying = await board.another();
  const world: World = {
    ...dying.world,
    store: mortal(dying.world.store, life),
    platforms: new Map([...platforms].map(([name, platform]) => [name, mortal(platform, life)])),
  };
  await runDue(world, dying.jobs).catch(() => undefined);
  // Its lock goes with its connection, and so the others know.
  await dying.close();
  for (now of [MONDAY + MINUTE, MONDAY + 30 * MINUTE]) await runDue(board.world, board.carried);
  const seen = await (what === 'digest' ? digestSeen(on, due) : checkinSeen(on, due));
  return { ...seen, isOver: !life.isDead, step: diesAt };
}

/** Ideas in the agenda: what is done for each is done alike. */
const LISTED = 3;

/** Somebody imports an agenda and publishes all of it, as often as it takes until it is there. */
async function importAll(world: World, { made, on }: { readonly made: number; readonly on: Recording }) {
  const workspace = `w${made}`;
  const who = { platform: on.name, workspace, user: `planner${made}`, name: 'Whoever', zone: 'UTC' };
  const where = { platform: on.name, workspace, channel: `c${made}` };
  const text = Array.from({ length: LISTED }, (_, n) => `- agenda ${made} asks for thing ${'abc'[n]}`).join(
    '\n',
  );
  const tell = (event: Parameters<typeof respond>[1]) => respond(world, event);
  const id = () => {
    told += 1;
    return `agenda ${made} ${told}`;
  };
  const values = { part1: text, name: `Agenda ${made}` };
  const action = { do: 'import' as const };
  const form = id();
  const reviewed = await tell({
    type: 'submitted',
    id: form,
    form,
    who,
    where,
    action,
    values,
    alone: false,
  });
  if (reviewed.kind !== 'whisper') throw new Error(`It answered with ${reviewed.kind}.`);
  const controls = reviewed.card.body.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
  const publish = controls.find((one) => one.kind === 'button' && one.action.do === 'publish agenda');
  if (publish?.kind !== 'button') return;
  await tell({ type: 'pressed', id: id(), who, where, action: publish.action, on: null, alone: true });
}
let told = 0;

/**
 * The same for an agenda: it dies somewhere between reading the text and having published all of it, and the text is
 * imported again. What goes out afterwards is planned then, and dies like anything else.
 */
async function importAndDie(on: Recording, diesAt: number) {
  const due = await somethingDue(on, 'agenda');
  now = MONDAY;
  const life: Life = { diesAt, count: 0, isDead: false };
  const about = { made, on };
  await importAll({ ...board.world, store: mortal(board.world.store, life) }, about).catch(() => undefined);
  // A program that dies takes its jobs with it.
  board.carried.length = 0;
  const named = `agenda ${about.made} asks`;
  const ideas = async () => (await board.store.finding.titled(KEEPER, named, 100)).length;
  const left = await ideas();
  await importAll(board.world, about);
  const agenda = { channel: due.channel, title: `Agenda ${about.made}` };
  return { left, ideas: await ideas(), agenda, isOver: !life.isDead };
}

it('killed half-way, it is finished by running it again: an agenda, wherever the program dies', async () => {
  const deaths: Awaited<ReturnType<typeof importAndDie>>[] = [];
  for (let step = 1; deaths.at(-1)?.isOver !== true; step += 1) deaths.push(await importAndDie(sure, step));
  // Enough steps that this went through reading, comparing and publishing.
  expect(deaths.length).toBeGreaterThan(30);
  expect(deaths.some(({ left }) => left === 0) && deaths.some(({ left }) => left === LISTED)).toBe(true);
  expect(deaths.filter(({ left }) => left !== 0 && left !== LISTED)).toEqual([]);
  expect(deaths.filter(({ ideas }) => ideas !== LISTED)).toEqual([]);
  for (now of [MONDAY + MINUTE, MONDAY + 2 * MINUTE]) await runDue(board.world, board.carried);
  for (const { agenda } of deaths) {
    const { channel, title } = agenda;
    expect(
      sure.posted.filter(({ where, card }) => where.channel === channel && card.title === title),
    ).toHaveLength(1);
  }
}, 120_000);

/** What stands in the channel, whether an admin was asked about it, and what stands there after they said what they see. */
async function digestSeen(on: Recording, due: Made) {
  const { channel, admin } = due;
  const asked = on.told.filter(({ who, card }) => who.user === admin && /Was it posted/.test(card.title));
  const posted = () => on.posted.filter(({ where }) => where.channel === channel).length;
  const posts = posted();
  const [, send] = /"do":"it is there","send":(\d+)/.exec(JSON.stringify(asked)) ?? [];
  if (send)
    await saysWhatTheySee(on, due, { do: posts > 0 ? 'it is there' : 'post again', send: Number(send) });
  return { posts, failures: asked.length, afterwards: posted() };
}

async function saysWhatTheySee(
  on: Recording,
  { admin: user, workspace }: Made,
  action: { readonly do: 'it is there' | 'post again'; readonly send: number },
): Promise<void> {
  const where = { platform: on.name, workspace, channel: 'direct' };
  const who = { platform: on.name, workspace, user, name: user, zone: 'UTC' };
  const id = `says ${action.send}`;
  await respond(board.world, { type: 'pressed', id, who, where, action, on: null, alone: true });
  await runDue(board.world, board.carried);
}

/** About a direct message nobody but the person can say anything: they hear at their next use that it may be missing. */
async function checkinSeen(on: Recording, { user, workspace }: Made) {
  const told = on.told.filter(({ who }) => who.user === user);
  const who = { platform: on.name, workspace, user, name: user, zone: 'UTC' };
  const where = { platform: on.name, workspace, channel: 'direct' };
  const help = await respond(board.world, {
    type: 'command',
    id: `use ${made}`,
    who,
    where,
    text: 'help',
    placeName: '',
  });
  const isTold = help.kind === 'whisper' && JSON.stringify(help.card).includes('Did my message arrive?');
  return { posts: told.length, failures: isTold ? 1 : 0, afterwards: told.length };
}

describe.each([
  ['digest', 'a platform that knows a repeated post', sure],
  ['digest', 'a platform where nobody can know', unsure],
  ['check-in', 'a platform that knows a repeated post', sure],
  ['check-in', 'a platform where nobody can know', unsure],
] as const)('a %s on %s', (what, _where, on) => {
  it('is one message, or a failure that somebody sees, wherever the program dies', async () => {
    const deaths: Awaited<ReturnType<typeof liveAndDie>>[] = [];
    for (let step = 1; deaths.at(-1)?.isOver !== true; step += 1)
      deaths.push(await liveAndDie(on, what, step));
    const last = deaths.pop();
    expect(last).toMatchObject({ posts: 1, failures: 0 });
    // Enough steps that this went through planning, claiming, sending and recording.
    expect(deaths.length).toBeGreaterThan(20);
    expect(deaths.filter(({ posts }) => posts > 1)).toEqual([]);
    expect(deaths.filter(({ posts, failures }) => posts + failures === 0)).toEqual([]);
    if (on.can.postOnce) expect(deaths.filter(({ posts }) => posts !== 1)).toEqual([]);
    else expect(deaths.some(({ failures }) => failures === 1)).toBe(true);
    // Whoever was asked presses once, and there is one.
    if (what === 'digest') expect(deaths.filter(({ afterwards }) => afterwards !== 1)).toEqual([]);
  }, 120_000);
});
