import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, SEARCH_LIMIT, type Wanted } from '../../../src/core/rules/finding.ts';
import { distance, nearest } from '../../../src/core/rules/nearest.ts';

/** What was read, without what stayed as it begins. */
const read = (said: string) => {
  const { plain: _, ...wanted } = readSearch(said);
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([, value]) =>
        !(value === null || value === false || value === '' || (Array.isArray(value) && !value.length)),
    ),
  ) as Partial<Wanted>;
};

describe('a search', () => {
  it.each<[string, Partial<Wanted>]>([
    ['gradient routing', { words: 'gradient routing' }],
    ['', {}],
    ['#probing', { tags: ['probing'] }],
    ['tag:Probing gradient', { tags: ['probing'], words: 'gradient' }],
    ['by:Ines', { people: ['Ines'] }],
    ['person:"Ines Maier" routing', { people: ['Ines Maier'], words: 'routing' }],
    ['@ines', { people: ['@ines'] }],
    ['<@1200000000000000001>', { people: ['<@1200000000000000001>'] }],
    ['planning', { stance: 'planning' }],
    ['planning this month', { stance: 'planning', horizon: 'month' }],
    ['would join #sae', { stance: 'would_join', tags: ['sae'] }],
    ['free to take', { free: true }],
    [
      'free to take gradient routing this quarter',
      { free: true, horizon: 'quarter', words: 'gradient routing' },
    ],
    ['stance:working', { stance: 'working' }],
    ['stance:has_results', { stance: 'has_results' }],
    ['horizon:week', { horizon: 'week' }],
    ['archived', { archived: true }],
  ])('reads %s', (said, wanted) => {
    expect(read(said)).toEqual(wanted);
  });

  it.each([
    'instruction following',
    'planning with world models',
    'what has stopped the results',
    '41',
    '#41',
    'arXiv:2301.01234',
    'https://example.org/free',
  ])('takes no subject for a filter: %s', (said) => {
    expect(read(said)).toEqual({ words: said });
  });

  it('takes words in quotes for words', () => {
    expect(read('"free to take" planning')).toMatchObject({
      words: 'free to take planning',
      phrases: ['free to take'],
    });
    expect(read('"planning"')).toEqual({ words: 'planning', phrases: ['planning'] });
  });

  it.each([
    ['stance:plannin', { filter: 'stance', said: 'plannin' }],
    ['horizon:moth', { filter: 'horizon', said: 'moth' }],
    ['tga:probing', { filter: 'filter', said: 'tga' }],
    ['persn:Ines', { filter: 'filter', said: 'persn' }],
  ])('says of %s that it can’t be read', (said, unread) => {
    expect(readSearch(said).unread).toEqual([unread]);
  });

  it.each([
    ['à reprendre', { free: true }],
    ['gradients envie d’en être', { words: 'gradients', stance: 'would_join' }],
    ['en projet ce mois-ci', { stance: 'planning', horizon: 'month' }],
    ['position:"à suivre" par:Ines', { stance: 'following', people: ['Ines'] }],
    ['horizon:trimestre archivées', { horizon: 'quarter', archived: true }],
    ['position:constructor', { unread: [{ filter: 'stance', said: 'constructor' }] }],
  ])('reads “%s” in French', (said, wanted) => {
    expect(readSearch(said)).toMatchObject(wanted);
  });

  it('is read whatever somebody types, and loses no word of it', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{9,12}$/), { maxLength: 12 }), (words) => {
        expect(readSearch(words.join(' ')).words).toBe(words.join(' '));
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 2 * SEARCH_LIMIT }), (said) => readSearch(said).words !== undefined),
    );
  });
});

describe('the nearest name', () => {
  it.each([
    ['probng', 'probing'],
    ['Inse', 'Ines'],
    ['interp', 'interpretability'],
    ['zebra', null],
  ])('to %s is %s', (said, wanted) => {
    expect(nearest(said, ['probing', 'Ines', 'interpretability', 'sae'])).toBe(wanted);
  });

  it('is a distance: none to itself, the same both ways, one for one slip', () => {
    const word = fc.stringMatching(/^[a-e]{1,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, `${a}x`)).toBe(1);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('holds what stands in quotes to stand so', () => {
    expect(readSearch('routing "circuit  number 1" "…" arXiv:2301')).toMatchObject({
      words: 'routing circuit  number 1 … arXiv:2301',
      phrases: ['circuit number 1'],
    });
  });
});
