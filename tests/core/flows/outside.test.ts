/** A platform that has to be asked before an answer is possible is asked while nothing is held. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { respond } from '../../../src/core/flows/respond.ts';
import type { Platform } from '../../../src/core/ports.ts';
import { type Board, openBoard } from '../../storage/board.ts';

let board: Board;
const asked: { what: string; open: number }[] = [];

/** How many transactions are open in the database. */
async function openTransactions(): Promise<number> {
  const [row] = await board.sql`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;
  return row?.open;
}

const answering = async <T>(what: string, answer: () => T): Promise<T> => {
  asked.push({ what, open: await openTransactions() });
  return answer();
};
const platform = {
  name: 'here',
  can: { formFields: 20, formText: 3000, cardText: 3000, postOnce: true, directsAMinute: 1000 },
  isAdmin: (who: { user: string }) => answering('isAdmin', () => who.user === 'admin'),
  adminsOf: () =>
    answering('adminsOf', () => {
      throw new Error('the platform is down');
    }),
  obstacleAt: () => answering('obstacleAt', () => null),
} as unknown as Platform;

beforeAll(async () => {
  board = await openBoard(new Map([['here', platform]]));
});
afterAll(() => board.close());

const setUp = (user: string, id: string) =>
  respond(board.world, {
    type: 'command',
    id,
    who: { platform: 'here', workspace: 'w', user, name: user, zone: null },
    where: { platform: 'here', workspace: 'w', channel: 'new' },
    text: 'setup',
    placeName: 'new',
  });

it('setting up waits for the platform outside of the transaction, and happens once', async () => {
  const reply = await setUp('admin', 'first');
  expect(reply).toMatchObject({ kind: 'whisper', card: { tone: 'done' } });
  expect(asked).toEqual([
    { what: 'isAdmin', open: 0 },
    { what: 'obstacleAt', open: 0 },
  ]);
  expect(await board.sql`select id from spaces`).toHaveLength(1);
  expect(await setUp('admin', 'first')).toEqual({ kind: 'nothing' });
});

it('a platform that fails when it is asked fails there, and the refusal is said without it', async () => {
  asked.length = 0;
  expect(await setUp('somebody', 'second')).toMatchObject({ kind: 'whisper', card: { tone: 'sorry' } });
  expect(asked).toEqual([
    { what: 'isAdmin', open: 0 },
    { what: 'adminsOf', open: 0 },
  ]);
});
