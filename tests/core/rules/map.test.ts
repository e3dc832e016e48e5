/** The map of overlaps: what stands on it, whatever the world. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../../src/core/model.ts';
import { type MapLink, MOST_DRAWN, mapOf, OPEN_EACH, openLinks } from '../../../src/core/rules/map.ts';

const idea = (id: number, plans = 0) => ({ id, number: id, title: `Idea ${id}`, plans });
const many = (count: number) => Array.from({ length: count }, (_, at) => idea(at + 1));
const link = (from: number, to: number): MapLink => ({ from, to, kind: 'open' });

describe('the map of overlaps', () => {
  it('puts what hangs together into one group, the largest group and the heaviest idea first', () => {
    const { groups, alone } = mapOf(many(7), [link(1, 2), link(4, 5), link(5, 6)]);
    expect(groups.map(({ ideas }) => ideas.map(({ id }) => id))).toEqual([
      [5, 4, 6],
      [1, 2],
    ]);
    expect(alone.map(({ id }) => id)).toEqual([3, 7]);
  });

  it('has every idea once, and no line out of its group, whatever overlaps with what', () => {
    const worlds = fc.record({
      size: fc.integer({ min: 0, max: 40 }),
      links: fc.array(
        fc.record({
          from: fc.integer({ min: 1, max: 50 }),
          to: fc.integer({ min: 1, max: 50 }),
          kind: fc.constantFrom<MapLink['kind']>('open', ...RELATIONS),
        }),
        { maxLength: 60 },
      ),
    });
    fc.assert(
      fc.property(worlds, ({ size, links }) => {
        const { groups, alone, left } = mapOf(many(size), links);
        const drawn = groups.flatMap(({ ideas }) => ideas.map(({ id }) => id));
        const all = [...drawn, ...alone.map(({ id }) => id)].toSorted((a, b) => a - b);
        expect(left).toBe(0);
        expect(all).toEqual(many(size).map(({ id }) => id));
        for (const group of groups) {
          const within = new Set(group.ideas.map(({ id }) => id));
          expect(group.links.every(({ from, to }) => within.has(from) && within.has(to))).toBe(true);
          expect(group.ideas.length).toBeGreaterThan(1);
        }
        const lines = groups.reduce((sum, group) => sum + group.links.length, 0);
        const wanted = links.filter(({ from, to }) => from !== to && from <= size && to <= size);
        expect(lines).toBe(wanted.length);
      }),
    );
  });

  it('draws no more than has room, and counts what is left', () => {
    const chain = Array.from({ length: MOST_DRAWN + 20 }, (_, at) => link(at + 1, at + 2));
    const { groups, left } = mapOf(many(MOST_DRAWN + 21), chain);
    expect(groups[0]?.ideas).toHaveLength(MOST_DRAWN);
    expect(left).toBe(21);
  });

  it('leaves out of a group that is too large what would look as if it stood alone', () => {
    // A star whose middle is light, beside a heavy pair at the end of a long tail.
    const links = [
      ...Array.from({ length: 9 }, (_, at) => link(at + 1, at + 2)),
      link(9, 11),
      link(9, 12),
      link(10, 11),
    ];
    for (let most = 2; most <= 12; most += 1) {
      const [group] = mapOf(many(12), links, most).groups;
      const joined = new Set(group?.links.flatMap(({ from, to }) => [from, to]));
      expect(group?.ideas).toHaveLength(most);
      expect(group?.ideas.filter(({ id }) => !joined.has(id))).toEqual([]);
    }
  });

  it('takes the nearest few of what comes near, each pair once, and none that was answered', () => {
    const near = new Map([
      [1, [2, 3, 4, 5, 6]],
      [2, [1]],
    ]);
    const links = openLinks(near, (a, b) => a + b === 4);
    expect(links.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [1, 4],
      [1, 5],
    ]);
    expect(links).toHaveLength(OPEN_EACH);
  });
});
