/** What happens to an idea at the very moment in which it goes into another one. Two transactions, one after the other. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { respond } from '../../../src/core/flows/respond.ts';
import { signUp } from '../../../src/core/flows/stance.ts';
import type { Idea, Person } from '../../../src/core/model.ts';
import { KEEPER } from '../../../src/core/rules/audience.ts';
import { MERGE_ASKED_FOR } from '../../../src/core/rules/merging.ts';
import { type Board, openBoard } from '../../storage/board.ts';

let board: Board;
let now = Date.parse('2026-05-01T10:00:00Z');
let ana: Person;
let ben: Person;
beforeAll(async () => {
  board = await openBoard(new Map(), () => now);
  ana = await board.person('ana');
  ben = await board.person('ben');
});
afterAll(() => board.close());

let counter = 0;
type Two = { readonly from: Idea; readonly into: Idea; readonly at: string };

async function two(authors: readonly [Person, Person]): Promise<Two> {
  counter += 1;
  const at = `m${counter}`;
  const space = await board.space({ channel: at });
  const [from, into] = [await board.idea('From', { space }), await board.idea('Into', { space })];
  for (const [idea, author] of [[from, authors[0]] as const, [into, authors[1]] as const])
    await board.sql`update ideas set author_id = ${author.id} where id = ${idea.id}`;
  return { from, into, at };
}

function press(user: string, at: string, action: object) {
  counter += 1;
  return respond(board.world, {
    type: 'pressed',
    id: `e${counter}`,
    who: { platform: 'here', workspace: 'w', user, name: user, zone: null },
    where: { platform: 'here', workspace: 'w', channel: at },
    alone: true,
    action,
  } as never);
}

/** Holds a transaction open behind what it did. */
async function during(work: (world: Board['world']) => Promise<unknown>) {
  const reached = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const done = board.store.transaction(async (store) => {
    await work({ ...board.world, store });
    reached.resolve();
    await held.promise;
  });
  await reached.promise;
  return { commit: held.resolve, done };
}

/** Until something waits for a lock of what is held open. */
async function somethingWaits() {
  for (;;) {
    const [row] = await board.sql`
      select count(*)::int as waiting from pg_locks where not granted
        and pid in (select pid from pg_stat_activity where datname = current_database())`;
    if (row?.waiting > 0) return;
  }
}

const standing = async (idea: Idea) =>
  (await board.store.stances.on([idea.id], 'keeper')).map(({ person }) => person.name);
const stateOf = async (idea: Idea) => (await board.store.ideas.byId(idea.id, KEEPER))?.state;

it('somebody who signs up while two ideas are merged is carried over', async () => {
  const { from, into, at } = await two([ana, ana]);
  const signing = { idea: from, person: ben, stance: 'following' as const, horizon: null, via: 'button' };
  const open = await during((world) => signUp(world, signing));
  const merged = press('ana', at, { do: 'merge', idea: from.id, other: into.id });
  await somethingWaits();
  open.commit();
  await Promise.all([open.done, merged]);
  expect([await stateOf(from), await standing(from), await standing(into)]).toEqual(['merged', [], ['ben']]);
});

it('somebody who signs up behind a merge signs up to what is left', async () => {
  const { from, into, at } = await two([ana, ana]);
  const open = await during(async ({ store }) => {
    const merge = await store.merges.ask({
      fromId: from.id,
      intoId: into.id,
      askedById: ana.id,
      askedAt: now,
    });
    await store.merges.hold([from.id, into.id]);
    await store.merges.carryOut(merge?.id ?? 0, { carried: [], byId: ana.id, at: now });
  });
  const signed = press('ben', at, { do: 'stance', idea: from.id, stance: 'following' });
  await somethingWaits();
  open.commit();
  await Promise.all([open.done, signed]);
  expect([await standing(from), await standing(into)]).toEqual([[], ['ben']]);
});

it('of two merges in opposite directions, agreed to at once, one happens', async () => {
  const { from, into, at } = await two([ana, ben]);
  await press('ana', at, { do: 'merge', idea: from.id, other: into.id });
  await press('ben', at, { do: 'merge', idea: into.id, other: from.id });
  const [there, back] = await Promise.all([from, into].map(({ id }) => board.store.merges.openFrom(id)));
  await Promise.all([
    press('ben', at, { do: 'agree to merge', merge: there?.id }),
    press('ana', at, { do: 'agree to merge', merge: back?.id }),
  ]);
  expect([await stateOf(from), await stateOf(into)].sort()).toEqual(['merged', 'open']);
});

it('a question that nobody answers makes way: to another one of the same author, and to anybody after its time', async () => {
  const { from, into, at } = await two([ana, ben]);
  const third = await board.idea('Third', { space: { id: from.spaceId } });
  const openAsks = async () => (await board.store.merges.openFrom(from.id))?.intoId;
  await press('ana', at, { do: 'merge', idea: from.id, other: into.id });
  const asked = await board.store.merges.openFrom(from.id);
  await press('ana', at, { do: 'merge', idea: from.id, other: into.id });
  expect(await board.store.merges.openFrom(from.id)).toEqual(asked);
  await press('ana', at, { do: 'merge', idea: from.id, other: third.id });
  expect(await openAsks()).toBe(third.id);
  await press('ben', at, { do: 'merge', idea: from.id, other: into.id });
  expect(await openAsks()).toBe(third.id);
  now += MERGE_ASKED_FOR;
  await press('ben', at, { do: 'merge', idea: from.id, other: into.id });
  expect(await openAsks()).toBe(into.id);
});
