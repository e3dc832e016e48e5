import { describe, expect, it } from 'vitest';
import { STANCES } from '../../../src/core/model.ts';
import { isPrivateNow } from '../../../src/core/rules/audience.ts';
import { splitPrivate } from '../../../src/core/rules/reading/private.ts';

const stay = (isPrivate: boolean, via: string, said?: boolean) =>
  STANCES.filter((stance) => isPrivateNow({ stance, via, said }, { isPrivate }));

describe('a plan that isn’t public yet', () => {
  it('stays so in all that it becomes, and in nothing else', () => {
    expect(stay(true, 'button')).toEqual(['planning', 'working', 'has_results', 'stopped']);
    expect(stay(true, 'reaction:here:🔬')).toContain('planning');
    expect(stay(false, 'button')).toEqual([]);
  });

  it('is public once its planner says so, or tells what came of it', () => {
    expect(stay(true, 'button', false)).toEqual([]);
    expect(stay(true, 'outcome')).toEqual([]);
    expect(isPrivateNow({ stance: 'planning', via: 'button', said: true }, null)).toBe(true);
  });
});

describe('“not public yet” behind a plan', () => {
  it.each([
    ['41 private', '41'],
    ['41 by March, not public yet', '41 by March'],
    ['41 this month NOT PUBLIC', '41 this month'],
    ['#41 private:yes', '#41'],
    ['gradient routing in two weeks private', 'gradient routing in two weeks'],
  ])('“%s” is read, and the rest is “%s”', (said, rest) => {
    expect(splitPrivate(said)).toEqual({ said: rest, isPrivate: true });
  });

  it.each(['41', '41 by March', 'private evaluations this month', 'nonprivate', 'republic yet'])(
    '“%s” says nothing of it',
    (said) => {
      expect(splitPrivate(said)).toEqual({ said, isPrivate: undefined });
    },
  );
});
