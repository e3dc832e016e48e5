/** Letters on the real database: nobody is asked twice, however many programs plan at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planLetters } from '../../src/core/flows/letters.ts';
import { whenToMeet } from '../../src/core/flows/meeting.ts';
import type { World } from '../../src/core/flows/world.ts';
import type { Person } from '../../src/core/model.ts';
import { DAY } from '../../src/core/rules/calendar.ts';
import { TOLD_A_WEEK } from '../../src/core/rules/letters.ts';
import type { Store } from '../../src/core/store.ts';
import { type Board, openBoard } from './board.ts';

/** A Tuesday at ten. */
const NOW = Date.parse('2026-05-12T10:00:00Z');

let board: Board;
let store: Store;
beforeAll(async () => {
  board = await openBoard();
  store = board.store;
});
afterAll(() => board.close());

const letters = async (personId: number) =>
  (await board.sql`select payload, state from sends where person_id = ${personId} and kind = 'letter'`)
    .length;
const plan = (now: number, at: World = board.world) => planLetters(at, now);
const sentAll = (now: number) =>
  board.sql`update sends set state = 'sent', sent_at = ${new Date(now).toISOString()} where kind = 'letter' and state = 'planned'`;

describe('letters', () => {
  it('are one, with plans and notes in it, when several programs plan at once', async () => {
    const ana = await board.person('ana');
    const [one, two] = [await board.idea(), await board.idea()];
    await board.planned(one, ana, NOW - 1);
    await board.planned(two, ana, NOW - 1);
    await store.sends.plan(
      [
        {
          key: `n:${ana.id}`,
          kind: 'credit',
          personId: ana.id,
          ideaId: one.id,
          payload: { by: 'Tom' },
          dueAt: NOW,
        },
      ],
      NOW,
    );
    const others = await Promise.all([board.another(), board.another()]);
    await Promise.all(
      [board.world, ...others.map(({ world }) => world), board.world].map((at) => plan(NOW, at)),
    );
    expect(await letters(ana.id)).toBe(1);
    const [letter] =
      await board.sql`select id, payload from sends where person_id = ${ana.id} and kind = 'letter'`;
    expect(letter?.payload).toEqual({ plans: [one.id, two.id] });
    expect(await store.letters.notesIn(letter?.id)).toHaveLength(1);
    await Promise.all(others.map((other) => other.close()));
  });

  it(`are never more than ${TOLD_A_WEEK} in seven days, however planners race`, async () => {
    const leo = await board.person('leo');
    const idea = await board.idea();
    const others = await Promise.all([board.another(), board.another(), board.another()]);
    for (let hour = 0; hour < 6; hour += 1) {
      const now = NOW + hour * 3_600_000;
      await store.sends.plan(
        [{ key: `many:${hour}`, kind: 'credit', personId: leo.id, ideaId: idea.id, dueAt: now }],
        now,
      );
      await Promise.all(others.map(({ world }) => plan(now, world)));
      await sentAll(now);
    }
    expect(await letters(leo.id)).toBe(TOLD_A_WEEK);
    // What waited comes together, when there is room again.
    await plan(NOW + 7 * DAY);
    expect(await letters(leo.id)).toBe(TOLD_A_WEEK + 1);
    const [last] =
      await board.sql`select id from sends where person_id = ${leo.id} and kind = 'letter' order by id desc`;
    expect(await store.letters.notesIn(last?.id)).toHaveLength(4);
    await sentAll(NOW + 7 * DAY);
    await Promise.all(others.map((other) => other.close()));
  });

  it('count what was said to somebody together with another one, and wait while the space of an introduction is quiet', async () => {
    const [one, other] = [await board.person('fay'), await board.person('gus')];
    const idea = await board.idea();
    const asked = { spaceId: idea.spaceId, draftId: null, ideaId: null, otherId: idea.id };
    const met = await store.introductions.ask({
      ...asked,
      askerId: one.id,
      askedId: other.id,
      askerContact: 'fay',
      askerPlan: null,
      because: [],
      askedAt: NOW,
    });
    const payload = { introduction: met?.id };
    await store.sends.plan([{ key: `meeting:${met?.id}`, kind: 'meeting', payload, dueAt: NOW }], NOW);
    await board.sql`update sends set state = 'sent', sent_at = ${new Date(NOW).toISOString()} where kind = 'meeting'`;
    for (const { id } of [one, other]) expect(await store.letters.toldAt(id, NOW - DAY)).toEqual([NOW]);
    await store.letters.quietSpace(idea.spaceId, { from: NOW, until: NOW + DAY });
    const note = { key: `contact:${met?.id}`, kind: 'contact' as const, personId: one.id, payload };
    await store.sends.plan([{ ...note, dueAt: NOW }], NOW);
    await plan(NOW);
    expect(await letters(one.id)).toBe(0);
    await plan(NOW + DAY);
    expect(await letters(one.id)).toBe(1);
    await store.letters.quietSpace(idea.spaceId, null);
    await sentAll(NOW + DAY);
  });

  it('leave room for a message to two together that is planned, which counts what was told before it goes out', async () => {
    const at = (minutes: number) => NOW + DAY + minutes * 60_000;
    const idea = await board.idea();
    const people = [await board.person('una'), await board.person('vic'), await board.person('wim')];
    const [una, vic] = people;
    const note = async (key: string, now: number) => {
      const of = { key: `room:${key}`, kind: 'credit' as const, personId: una?.id ?? 0, ideaId: idea.id };
      await store.sends.plan([{ ...of, dueAt: now }], now);
      await plan(now);
    };
    await note('one', at(0));
    await sentAll(at(0));
    await note('two', at(15));
    await sentAll(at(15));
    const meet = async (other: Person | undefined, dueAt: number) => {
      const introduction = await store.introductions.ask({
        spaceId: idea.spaceId,
        draftId: null,
        ideaId: null,
        otherId: idea.id,
        askerId: una?.id ?? 0,
        askedId: other?.id ?? 0,
        askerContact: 'una',
        askerPlan: null,
        because: [],
        askedAt: NOW,
      });
      const payload = { introduction: introduction?.id };
      await store.sends.plan([{ key: `meeting:${introduction?.id}`, kind: 'meeting', payload, dueAt }], NOW);
      const [row] = await board.sql`select id from sends where key = ${`meeting:${introduction?.id}`}`;
      return { id: Number(row?.id), dueAt };
    };
    const when = async ({ id }: { id: number }, now: number) => {
      const send = await store.sends.byId(id);
      return send && whenToMeet(board.world, send, now);
    };
    // It was agreed on then, and waits for the week to be over.
    const first = await meet(vic, at(0) + 7 * DAY);
    expect(await when(first, at(30))).toBe(first.dueAt);
    await note('three', at(0) + DAY);
    await plan(first.dueAt + 3 * 60_000);
    expect(await letters(una?.id ?? 0)).toBe(2);
    expect(await when(first, first.dueAt)).toBe(first.dueAt);
    // Another one leaves the first in its place, and is never waited for: both go out in the end.
    const second = await meet(people[2], first.dueAt);
    expect(await when(first, first.dueAt)).toBe(first.dueAt);
    expect(await when(second, first.dueAt)).toBe(at(15) + 7 * DAY);
    await store.sends.settle(first.id, 'failed');
    expect(await when(second, first.dueAt)).toBe(first.dueAt);
    await board.sql`update sends set state = 'skipped' where kind = 'meeting'`;
  });

  it('come after the two check-ins that nobody answered only when that person does something', async () => {
    const eli = await board.person('eli');
    const ask = async (weeks: number) => {
      const now = NOW + weeks * 7 * DAY;
      const idea = await board.idea();
      await board.planned(idea, eli, now - 1);
      await plan(now);
      await sentAll(now);
      return letters(eli.id);
    };
    expect([await ask(20), await ask(21), await ask(22)]).toEqual([1, 2, 2]);
    await store.stances.heardFrom(eli.id, [], NOW);
    expect(await ask(23)).toBe(3);
  });

  it('leave out what somebody is on anyway', async () => {
    const mara = await board.person('mara');
    const idea = await board.idea();
    await board.planned(idea, mara, NOW - 1);
    await store.stances.heardFrom(mara.id, [idea.id], NOW + 7 * DAY);
    await plan(NOW + 6 * DAY);
    expect(await letters(mara.id)).toBe(0);
    await plan(NOW + 7 * DAY);
    expect(await letters(mara.id)).toBe(1);
  });

  it('wait for the end of a quiet time, and nothing lapses in it', async () => {
    const tom = await board.person('tom');
    const idea = await board.idea();
    await board.planned(idea, tom, NOW - 1);
    await store.letters.quietUntil(tom.id, NOW + 28 * DAY);
    await plan(NOW);
    await plan(NOW + 27 * DAY);
    expect(await letters(tom.id)).toBe(0);
    await plan(NOW + 28 * DAY);
    expect(await letters(tom.id)).toBe(1);
    await sentAll(NOW + 28 * DAY);
    const lapse = (days: number) => {
      const now = NOW + days * DAY;
      const due = { askedBefore: now - 7 * DAY, silentAfter: 2, now, limit: 500 };
      return store.stances.lapse(due).then((plans) => plans.map(({ ideaId }) => ideaId));
    };
    await store.letters.quietUntil(tom.id, NOW + 50 * DAY);
    expect(await lapse(40)).not.toContain(idea.id);
    expect(await lapse(56)).not.toContain(idea.id);
    expect(await lapse(58)).toContain(idea.id);
  });

  it('say nothing about a space that is quiet', async () => {
    const kim = await board.person('kim');
    const idea = await board.idea();
    await board.planned(idea, kim, NOW - 1);
    await store.letters.quietSpace(idea.spaceId, { from: NOW, until: NOW + 2 * DAY });
    await plan(NOW);
    expect(await letters(kim.id)).toBe(0);
    await plan(NOW + 2 * DAY);
    expect(await letters(kim.id)).toBe(1);
    // What is about no single idea is about its space, too.
    for (const kind of ['news', 'week', 'merge'] as const) {
      const { id } = await board.person(`hears ${kind}`);
      const payload = { space: idea.spaceId };
      await store.sends.plan([{ key: `quiet:${kind}`, kind, personId: id, payload, dueAt: NOW }], NOW);
      await plan(NOW + DAY);
      expect(await letters(id)).toBe(0);
      await plan(NOW + 2 * DAY);
      expect(await letters(id)).toBe(1);
    }
    await store.letters.quietSpace(idea.spaceId, null);
  });

  it('are carried from each workspace in turn', async () => {
    for (const [workspace, people] of [
      ['crowded', 30],
      ['small', 2],
    ] as const)
      for (let n = 0; n < people; n += 1) {
        const person = await board.person(`${workspace}${n}`, { workspace });
        await board.planned(await board.idea(), person, NOW - 1);
      }
    await plan(NOW);
    const carried = async (byWorkspace: boolean) => {
      board.carried.length = 0;
      await store.letters.carry(NOW, new Map([['here', { most: 6, byWorkspace }]]));
      return board.carried.flatMap((job) => (job.name === 'send' ? [job.send] : []));
    };
    const ids = await carried(false);
    const rows =
      await board.sql`select workspace from sends where id in ${board.sql(ids)} and workspace <> 'w'`;
    expect(ids).toHaveLength(6);
    expect(rows.filter(({ workspace }) => workspace === 'small')).toHaveLength(2);
    // A platform that counts by workspace takes so many for each of them.
    const each =
      await board.sql`select count(*)::int as n from sends where id in ${board.sql(await carried(true))} group by workspace`;
    expect(each.map(({ n }) => n).sort()).toEqual([2, 6]);
  });

  it('are drawn again once when a plan that they ask about lapsed, also when the job is lost', async () => {
    const priya = await board.person('priya');
    const idea = await board.idea();
    await board.planned(idea, priya, NOW - 1);
    await plan(NOW);
    await sentAll(NOW);
    const letter = await store.letters.askingAbout(priya.id, idea.id);
    const asked = { personId: priya.id, ideaId: idea.id };
    await store.letters.areBehind([asked]);
    await store.letters.areBehind([asked]);
    board.carried.length = 0;
    expect(await store.letters.carryBehind(['here'], 10)).toBe(1);
    expect(board.carried).toEqual([{ name: 'redraw', send: letter?.id }]);
    // It changed again while it was drawn.
    await store.letters.redrawn(letter?.id ?? 0, -1);
    expect(await store.letters.carryBehind(['here'], 10)).toBe(1);
    await store.letters.redrawn(letter?.id ?? 0, -2);
    expect(await store.letters.carryBehind(['here'], 10)).toBe(0);
  });
});

describe('the zone that counts', () => {
  const ZONES = { wrote: 'Asia/Tokyo', took: 'Asia/Kolkata', set: 'America/Lima', heard: 'Africa/Lagos' };
  const unknown = async (user: string) => {
    const person = await board.person(user);
    await board.sql`update people set zone = null where id = ${person.id}`;
    return person;
  };
  const spaceIn = async (zone: string, setUpBy?: number) => {
    const space = await board.space(setUpBy === undefined ? {} : { setUpBy });
    await board.sql`update spaces set zone = ${zone} where id = ${space.id}`;
    return space;
  };
  /** The one rule, as it counts for what people read and for when they may be told. */
  const zones = async (id: number) => [
    await store.people.zoneOf(id),
    (await store.letters.quietOf(id))?.zone,
  ];

  it('is that of the space they did something in last, where no platform tells it', async () => {
    const author = await unknown('author');
    const idea = await board.idea('Written', { space: await spaceIn(ZONES.wrote) });
    await board.sql`update ideas set author_id = ${author.id} where id = ${idea.id}`;
    expect(await zones(author.id)).toEqual([ZONES.wrote, ZONES.wrote]);
    const other = await board.idea('Taken', { space: await spaceIn(ZONES.took) });
    await board.planned(other, author, NOW);
    await board.sql`update stances set since = now() + interval '1 year' where person_id = ${author.id}`;
    expect(await zones(author.id)).toEqual([ZONES.took, ZONES.took]);
  });

  it('is that of the space they set up or hear of, and UTC only where there is none', async () => {
    const [admin, reader, nobody] = [
      await unknown('sets up'),
      await unknown('hears'),
      await unknown('nobody'),
    ];
    await spaceIn(ZONES.set, admin.id);
    const idea = await board.idea('Heard of', { space: await spaceIn(ZONES.heard) });
    await store.sends.plan(
      [{ key: 'heard', kind: 'credit', personId: reader.id, ideaId: idea.id, dueAt: NOW + DAY }],
      NOW,
    );
    expect(await zones(admin.id)).toEqual([ZONES.set, ZONES.set]);
    expect(await zones(reader.id)).toEqual([ZONES.heard, ZONES.heard]);
    expect(await zones(nobody.id)).toEqual(['UTC', 'UTC']);
  });
});

it('a letter is known by its workspace, too', async () => {
  const zoe = await board.person('zoe');
  await board.planned(await board.idea(), zoe, NOW - 1);
  await plan(NOW);
  const [letter] = await board.sql`select id from sends where person_id = ${zoe.id} and kind = 'letter'`;
  const message = { platform: 'here', workspace: 'w', channel: 'direct', message: 'm1' };
  await store.sends.sent(letter?.id, { message, shown: 0, now: NOW });
  expect((await store.letters.standingAt(message))?.id).toBe(letter?.id);
  expect(await store.letters.standingAt({ ...message, workspace: 'other' })).toBeNull();
});
