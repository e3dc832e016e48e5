/** Who hears of which sign-ups, and stances as people type them. */
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../src/core/model.ts';
import { signUpsDue, worthTelling } from '../../../src/core/rules/signups.ts';
import { readStance } from '../../../src/core/rules/stance-words.ts';

const change = (id: number, before: Stance | null, now: Stance | null) => ({ person: { id }, before, now });

const NOBODY: ReadonlySet<number> = new Set();

describe('what is told of sign-ups', () => {
  const all = [
    change(1, null, 'planning'),
    change(2, null, 'would_join'),
    change(3, 'would_join', null),
    change(4, null, null),
    change(5, 'planning', 'working'),
  ];

  it('is never one’s own act, and nothing that came and went', () => {
    const told = worthTelling(all, { id: 1, wroteIt: true, tellers: NOBODY });
    expect(told.map(({ person }) => person.id)).toEqual([2, 3, 5]);
  });

  it('is not what an outcome told by itself', () => {
    const done = [
      change(2, 'planning', 'has_results'),
      change(3, null, 'stopped'),
      change(4, null, 'following'),
    ];
    const to = { id: 1, wroteIt: true, tellers: new Set([2, 3, 4]) };
    expect(worthTelling(done, to).map(({ person }) => person.id)).toEqual([4]);
    expect(worthTelling(done, { ...to, tellers: NOBODY })).toEqual(done);
  });

  it('is to another planner only who plans it newly', () => {
    expect(
      worthTelling(all, { id: 9, wroteIt: false, tellers: NOBODY }).map(({ person }) => person.id),
    ).toEqual([1]);
  });
});

describe('the note about sign-ups', () => {
  const DAY = 86_400_000;
  it('goes out a day after the first, and once a week whatever the ideas', () => {
    expect(signUpsDue(0, null)).toBe(DAY);
    expect(signUpsDue(10 * DAY, 9 * DAY)).toBe(16 * DAY);
    expect(signUpsDue(20 * DAY, 9 * DAY)).toBe(21 * DAY);
    // One that waits takes what comes meanwhile along.
    expect(signUpsDue(0, DAY / 2)).toBe(DAY / 2);
  });
});

describe('a stance behind an idea', () => {
  it.each([
    ['41 follow', '41', 'following'],
    ['#41 can advise', '#41', 'can_advise'],
    ['41: join', '41', 'would_join'],
    ['gradient routing I would join', 'gradient routing', 'would_join'],
    ['41 plan it', '41', 'planning'],
    ['41 I’m working on it.', '41', 'working'],
    ['41 has results', '41', 'has_results'],
    ['41 stopped', '41', 'stopped'],
    ['41 take it back', '41', 'none'],
    ['41 none', '41', 'none'],
    ['41', '41', null],
    ['join', 'join', null],
    ['41 dance', '41 dance', null],
    ['', '', null],
  ])('“%s” is %s and %s', (said, idea, stance) => {
    expect(readStance(said)).toEqual({ idea, stance });
  });
});
