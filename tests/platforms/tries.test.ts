import { expect, it } from 'vitest';
import { tries } from '../../src/platforms/shared/tries.ts';

const failing = (times: number) => {
  let asked = 0;
  return {
    asked: () => asked,
    work: async () => {
      asked += 1;
      if (asked <= times) throw new Error('The database is away.');
      return 'taken in';
    },
  };
};
function setUp(waitsMs: readonly number[], most?: number) {
  const seen = { given: 0, lines: [] as string[] };
  const log = (level: string) => void seen.lines.push(level);
  const gaveUp = () => {
    seen.given += 1;
  };
  return { seen, ...tries({ log, gaveUp, waitsMs, ...(most === undefined ? {} : { most }) }) };
}

it('what fails is tried until it is taken in', async () => {
  const { insist, seen } = setUp([1, 1, 1]);
  const work = failing(3);
  expect(await insist(work.work)).toBe('taken in');
  expect([work.asked(), seen.given, seen.lines]).toEqual([4, 0, ['warn', 'warn', 'warn']]);
});

it('what fails for too long is given up, and whoever can read it again is told', async () => {
  const { insist, seen } = setUp([1, 1]);
  const work = failing(10);
  expect(await insist(work.work)).toBeNull();
  expect([work.asked(), seen.given, seen.lines.at(-1)]).toEqual([3, 1, 'error']);
});

it('no more waits at once than the limit', async () => {
  const { insist, stop, seen } = setUp([60_000], 2);
  const all = [1, 2, 3].map(() => insist(failing(1).work));
  expect(await all[2]).toBeNull();
  expect(seen.given).toBe(1);
  stop();
  expect(await Promise.all(all)).toEqual([null, null, null]);
});

it('the end waits for nothing, and gives nothing up that the next start reads', async () => {
  const { insist, stop, seen } = setUp([60_000]);
  const waiting = insist(failing(1).work);
  await Promise.resolve();
  stop();
  expect(await waiting).toBeNull();
  expect(await insist(failing(1).work)).toBeNull();
  expect(seen.given).toBe(0);
});
