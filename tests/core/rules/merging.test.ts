/** Everybody who stood on either of two ideas stands on the one they become, with the stronger of their stances. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STANCES } from '../../../src/core/model.ts';
import { carriedOver, weightOf } from '../../../src/core/rules/merging.ts';

const standing = fc.record({
  person: fc.record({ id: fc.integer({ min: 1, max: 9 }) }),
  stance: fc.constantFrom(...STANCES),
  lapsedAt: fc.option(fc.constant(1)),
});
const standings = fc.uniqueArray(standing, { selector: ({ person }) => person.id, maxLength: 9 });

it('a merge loses nobody, and weakens nobody', () => {
  fc.assert(
    fc.property(standings, standings, (from, into) => {
      const carried = new Set(carriedOver(from, into));
      const after = [
        ...into.filter(({ person }) => !carried.has(person.id)),
        ...from.filter(({ person }) => carried.has(person.id)),
      ];
      const before = Map.groupBy([...from, ...into], ({ person }) => person.id);
      expect(after.map(({ person }) => person.id).sort()).toEqual([...before.keys()].sort());
      for (const one of after) {
        const strongest = Math.max(...(before.get(one.person.id) ?? []).map(weightOf));
        expect(weightOf(one)).toBe(strongest);
      }
    }),
  );
});

it('a plan that stands goes before one that lapsed, whatever it was', () => {
  const person = { id: 1 };
  const lapsed = { person, stance: 'working' as const, lapsedAt: 1 };
  const follows = { person, stance: 'following' as const, lapsedAt: null };
  expect(carriedOver([lapsed], [follows])).toEqual([]);
  expect(carriedOver([follows], [lapsed])).toEqual([1]);
});
