/**
 * How many texts hold each pair of neighbouring words: a table of numbers, since most pairs stand in one text and there
 * are more of them than of anything else. A pair is known by 32 mixed bits; two that agree in them count as one, which
 * among five million happens to one in a thousand.
 */

export type PairCounts = {
  /** The pair in each place, 0 where there is none. A place whose count fell to 0 is kept until the table grows. */
  pairs: Uint32Array;
  counts: Uint16Array;
  taken: number;
};

const FIRST_PLACES = 64;
/** Fuller tables take long to look through. */
const MOST_FULL = 0.75;
const GROWTH = 1.5;
const MOST_COUNT = 2 ** 16 - 1;

export function createPairCounts(): PairCounts {
  return withPlaces(FIRST_PLACES);
}

/** Two neighbours, by their numbers, as one number of 32 bits that isn't 0. */
export function pairOf(before: number, word: number): number {
  let mixed = Math.imul(before, 0x9e3779b1) ^ Math.imul(word + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0 || 1;
}

/** The number of texts that hold a pair. */
export function textsWith({ pairs, counts }: PairCounts, pair: number): number {
  return counts[placeOf(pairs, pair)] ?? 0;
}

/** Counts one text more, or (`by` is -1) one less. */
export function countPair(table: PairCounts, pair: number, by: 1 | -1): void {
  const place = placeOf(table.pairs, pair);
  const count = table.counts[place] ?? 0;
  if (table.pairs[place] === 0) {
    table.pairs[place] = pair;
    table.taken++;
  }
  table.counts[place] = Math.min(MOST_COUNT, Math.max(0, count + by));
  if (table.taken > table.pairs.length * MOST_FULL) grow(table);
}

function grow(table: PairCounts): void {
  const larger = withPlaces(Math.ceil(table.pairs.length * GROWTH));
  for (const [at, pair] of table.pairs.entries()) {
    const count = table.counts[at] ?? 0;
    if (count === 0) continue;
    const place = placeOf(larger.pairs, pair);
    larger.pairs[place] = pair;
    larger.counts[place] = count;
    larger.taken++;
  }
  Object.assign(table, larger);
}

function withPlaces(places: number): PairCounts {
  return { pairs: new Uint32Array(places), counts: new Uint16Array(places), taken: 0 };
}

/** Where a pair stands, or would. */
function placeOf(pairs: Uint32Array, pair: number): number {
  let place = Math.floor((pair / 2 ** 32) * pairs.length);
  while (pairs[place] !== 0 && pairs[place] !== pair) place = place + 1 === pairs.length ? 0 : place + 1;
  return place;
}
