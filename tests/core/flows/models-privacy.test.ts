/** A model outside the program reads no idea that is for one channel, neither one that is asked about nor one beside it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparedText } from '../../../src/core/flows/known.ts';
import { rememberNeighbours } from '../../../src/core/flows/neighbours.ts';
import { KEEPER } from '../../../src/core/rules/audience.ts';
import { type Board, openBoard } from '../../storage/board.ts';

let board: Board;
beforeAll(async () => {
  board = await openBoard();
});
afterAll(() => board.close());

const TEXT = 'Train probes for deception on role play and see which layer tells lies from acting apart';

it('what is for one channel goes to no model', async () => {
  const { store } = board;
  const read: string[] = [];
  const neighbours = rememberNeighbours({
    vectors: async (texts) => {
      read.push(...texts);
      return new Map(texts.map((text) => [text, [1, 0]]));
    },
    judge: async (asked, other) => {
      read.push(asked, other);
      return 'same';
    },
  });
  const space = await board.space();
  const channels = await store.spaces.channels(space.id);
  const publish = (title: string, audience: 'channel' | 'space') =>
    store.ideas.publish({
      title,
      summary: TEXT,
      setup: '',
      questions: '',
      links: [],
      tags: [],
      spaceId: space.id,
      authorId: space.setUpBy,
      source: null,
      creditedId: null,
      audience,
      homeId: channels[0]?.id ?? null,
      at: 0,
    });
  await publish('For everybody here', 'space');
  const kept = await publish('For one channel alone', 'channel');
  const asking = {
    spaceId: space.id,
    reader: KEEPER,
    limit: 3,
    stays: false,
    title: kept.title,
    text: comparedText(kept),
  };
  const about = (more: object) => neighbours(store, { ...asking, except: new Set([kept.id]), ...more });
  expect((await about({ stays: true })).map(({ notify }) => notify)).toEqual([true]);
  expect(await neighbours(store, { ...asking, title: 'Another', except: new Set() })).toHaveLength(2);
  expect(read.filter((text) => text.includes('For everybody here')).length).toBeGreaterThan(0);
  expect(read.filter((text) => text.includes('For one channel alone'))).toEqual([]);
});
