/** What a space makes of its overlaps moves how near they must be, within bounds that nobody can leave. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  precisionOf,
  STRICTEST,
  strictnessFor,
  VERDICTS_NEEDED,
  WANTED,
} from '../../../src/core/rules/strictness.ts';

const count = fc.nat({ max: 10_000 });

describe('the strictness of a space', () => {
  it('is that of the shipped matcher until enough were judged, and while enough are worth an answer', () => {
    expect(strictnessFor({ answered: 0, dismissed: 0 })).toBe(0);
    expect(strictnessFor({ answered: 0, dismissed: VERDICTS_NEEDED - 1 })).toBe(0);
    expect(strictnessFor({ answered: 9, dismissed: 3 })).toBe(0);
    expect(strictnessFor({ answered: 40, dismissed: 2 })).toBe(0);
  });

  it('rises evenly to its bound where nobody has any use for what is shown', () => {
    expect(strictnessFor({ answered: 3, dismissed: 5 })).toBeCloseTo(0.1);
    expect(strictnessFor({ answered: 0, dismissed: 8 })).toBe(STRICTEST);
  });

  it('never leaves its bounds, and never falls with one more that is of no use', () => {
    fc.assert(
      fc.property(count, count, (answered, dismissed) => {
        const now = strictnessFor({ answered, dismissed });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(STRICTEST);
        expect(strictnessFor({ answered, dismissed: dismissed + 1 })).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('says no precision before it can', () => {
    expect(precisionOf({ answered: VERDICTS_NEEDED - 1, dismissed: 0 })).toBeNull();
    expect(precisionOf({ answered: 6, dismissed: 2 })).toBe(WANTED);
  });
});
