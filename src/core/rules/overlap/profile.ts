/** A text as the weights of its stems and of its neighbouring pairs of stems. */
import type { Line } from './lines.ts';
import { pairOf } from './pair-counts.ts';
import { clear, createPlaces, placeOf, take } from './places.ts';

/** Different words, by the numbers of their terms, and as many weights. */
export type Profile = {
  readonly words: readonly number[];
  /** The frequency in the text, a title counting three times. */
  readonly weights: readonly number[];
  /** The weight in a query. */
  readonly asked: readonly number[];
  /** Different pairs. */
  readonly pairs: readonly number[];
  /** The sum of the weights. */
  readonly length: number;
};

const TITLE_WEIGHT = 3;

const wordPlaces = createPlaces();
const pairPlaces = createPlaces();

/** Weighs the words and the pairs of some lines. A pair never reaches over the end of a sentence. */
export function profileOf(lines: readonly Line[]): Profile {
  const words: number[] = [];
  const weights: number[] = [];
  // Two for every time in a title and one for every other time, until the roots are taken.
  const asked: number[] = [];
  const pairs: number[] = [];
  let length = 0;
  clear(wordPlaces);
  clear(pairPlaces);
  for (const { isTitle, words: written } of lines) {
    const weight = isTitle ? TITLE_WEIGHT : 1;
    const by = isTitle ? 2 : 1;
    length += weight * written.length;
    let before = -1;
    for (const word of written) {
      const place = placeOf(wordPlaces, word);
      if (place < 0) {
        take(wordPlaces, word, words.length);
        words.push(word);
        weights.push(weight);
        asked.push(by);
      } else {
        weights[place] = (weights[place] ?? 0) + weight;
        asked[place] = (asked[place] ?? 0) + by;
      }
      if (before >= 0) addPair(pairs, pairOf(before, word));
      before = word;
    }
  }
  return { words, weights, asked: asked.map(Math.sqrt), pairs, length };
}

function addPair(pairs: number[], pair: number): void {
  if (placeOf(pairPlaces, pair) >= 0) return;
  take(pairPlaces, pair, pairs.length);
  pairs.push(pair);
}
