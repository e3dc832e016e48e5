/** What one's own week leaves out, since a note told it. */
import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/core/changes.ts';
import type { Stance } from '../../../src/core/model.ts';
import { ideasUntold, joinersUntold, outcomesUntold } from '../../../src/core/rules/week.ts';

const person = (id: number) => ({ id });
const note = (kind: string, more: Partial<Told>): Told => ({
  kind,
  ideaId: 1,
  payload: {},
  newIds: [],
  at: null,
  ...more,
});
const joiner = (id: number, stance: Stance, since: number) => ({
  ideaId: 1,
  person: person(id),
  stance,
  since,
});

describe('one’s own week', () => {
  it('leaves out the outcome of the person and the idea that a note told', () => {
    const outcomes = [
      { ideaId: 1, by: person(2) },
      { ideaId: 1, by: person(3) },
      { ideaId: 4, by: person(2) },
    ];
    const told = [note('outcome', { payload: { by: 2 } })];
    expect(outcomesUntold(outcomes, told)).toEqual(outcomes.slice(1));
    expect(outcomesUntold(outcomes, [note('news', { payload: { by: 2 } })])).toEqual(outcomes);
  });

  it('leaves out the sign-ups between the first that a note is about and its moment', () => {
    const joined = [joiner(2, 'following', 9), joiner(3, 'following', 10), joiner(4, 'planning', 21)];
    const told = [note('signups', { payload: { since: 10 }, at: 20 })];
    const known = { told, outcomes: [], wrote: new Set([1]) };
    expect(joinersUntold(joined, known)).toEqual([joined[0], joined[2]]);
    // In the same letter it tells all there is.
    expect(joinersUntold(joined, { ...known, told: [note('signups', { payload: { since: 10 } })] })).toEqual([
      joined[0],
    ]);
    expect(
      joinersUntold(joined, { ...known, told: [note('signups', { ideaId: 2, payload: { since: 0 } })] }),
    ).toEqual(joined);
  });

  it('keeps what a note tells an author alone, for whoever plans it', () => {
    const joined = [joiner(2, 'following', 10), joiner(3, 'planning', 10)];
    const told = [note('signups', { payload: { since: 0 } })];
    expect(joinersUntold(joined, { told, outcomes: [], wrote: new Set() })).toEqual([joined[0]]);
  });

  it('says of whoever told an outcome nothing else', () => {
    const joined = [joiner(2, 'has_results', 10)];
    const outcomes = [{ ideaId: 1, by: person(2) }];
    expect(joinersUntold(joined, { told: [], outcomes, wrote: new Set([1]) })).toEqual([]);
    expect(joinersUntold(joined, { told: [], outcomes: [], wrote: new Set([1]) })).toEqual(joined);
  });

  it('leaves out new ideas that a note told of', () => {
    const told = [note('news', { newIds: [5, 6] })];
    expect(ideasUntold([{ id: 5 }, { id: 7 }], told)).toEqual([{ id: 7 }]);
  });
});
