/** The bench measures what its names say. */
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, bestRecall, gradeRanking, noticesOf } from './measures.ts';

const right = (confidence: number) => ({ confidence, right: true });
const wrong = (confidence: number) => ({ confidence, right: false });

describe('the measures of the bench', () => {
  it('count what was sent, against all that should have been', () => {
    expect(noticesOf([right(0.9), right(0.8), wrong(0.7), right(0.6)], 12)).toEqual({
      sent: 4,
      precision: 0.75,
      recall: 0.25,
    });
  });

  it('find the lowest threshold at which enough is right', () => {
    const shown = [wrong(0.5), right(0.9), right(0.4), right(0.8), right(0.7), right(0.6), wrong(0.3)];
    expect(bestRecall(shown, { precision: 0.8, rightOnes: 10 })).toEqual({ recall: 0.5, threshold: 0.4 });
  });

  it('give the chance that a right one scores above a wrong one', () => {
    expect(areaUnderCurve([3, 2], [1, 0])).toBe(1);
    expect(areaUnderCurve([2, 1], [2, 1])).toBe(0.5);
    expect(areaUnderCurve([0], [0, 1])).toBe(0.25);
  });

  it('average the precision at each right answer over all right ones', () => {
    const wanted = new Set(['a', 'b', 'never found']);
    expect(gradeRanking(['x', 'a', 'y', 'b'], wanted)).toEqual({
      averagePrecision: (1 / 2 + 2 / 4) / 3,
      reciprocalRank: 1 / 2,
    });
  });
});
