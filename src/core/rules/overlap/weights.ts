/**
 * The measures of likeness: BM25F normalised by what each text scores against itself, so that a score means the same
 * at ten texts and at a hundred thousand.
 */
import type { OverlapIndex } from './index-of-texts.ts';
import { textsWith } from './pair-counts.ts';
import { createPlaces, note, placeOf } from './places.ts';
import type { Profile } from './profile.ts';
import type { Term, Vocabulary } from './terms.ts';

const K1 = 1.2;
const B = 0.75;
/** How many texts the background counts for: a space outweighs it once it holds more of its own. */
const PRIOR_TEXTS = 200;
/** Weighted length of a usual idea, for a space that has none yet. */
const PRIOR_LENGTH = 50;
/** Counts of texts for which the idf is worked out once. */
const MOST_KEPT = 64;

/** What a space says about its terms, for the time of one query. Terms are given by their numbers. */
export type Measure = {
  readonly term: (number: number) => Term;
  readonly idf: (number: number) => number;
  readonly pairIdf: (pair: number) => number;
  readonly usualLength: number;
};

/** What a text shares with itself. */
export type Selves = {
  readonly words: number;
  /** Asked for only where something is shared: there are most of them, and most texts share none. */
  readonly pairs: () => number;
};

/** The measure of an index as it stands. Don't keep it: it is out of date after the next text. */
export function measureOf(index: OverlapIndex, { numbered, size }: Vocabulary): Measure {
  const total = index.entries.size + PRIOR_TEXTS;
  const idfOf = (holding: number) => Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
  // A query asks for the idf of every word of every candidate: most are asked for often.
  const idfs = new Float64Array(size());
  const idf = (number: number): number => {
    const kept = idfs[number] ?? 0;
    if (kept > 0) return kept;
    const { holding, prior } = numbered(number);
    const worked = idfOf(holding + PRIOR_TEXTS * prior);
    idfs[number] = worked;
    return worked;
  };
  // Most pairs stand in few texts.
  const pairIdfs = new Float64Array(MOST_KEPT);
  for (let holding = 0; holding < MOST_KEPT; holding++) pairIdfs[holding] = idfOf(holding);
  const pairIdf = (pair: number): number => {
    const holding = textsWith(index.pairs, pair);
    return pairIdfs[holding] ?? idfOf(holding);
  };
  const usualLength = (index.totalLength + PRIOR_TEXTS * PRIOR_LENGTH) / total;
  return { term: numbered, idf, pairIdf, usualLength };
}

/** What one word adds to BM25F: its weight asked × idf × its saturated frequency (Robertson and Zaragoza 2009). */
export function wordScore(
  measure: Measure,
  word: { asked: number; idf: number; weight: number; length: number },
): number {
  const longer = 1 - B + (B * word.length) / measure.usualLength;
  return (word.asked * word.idf * word.weight) / (word.weight + K1 * longer);
}

/** What a text shares with itself. */
export function selvesOf(measure: Measure, { words, asked, weights, pairs, length }: Profile): Selves {
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const idf = measure.idf(words[at] ?? 0);
    sum += wordScore(measure, { asked: asked[at] ?? 0, idf, weight: weights[at] ?? 0, length });
  }
  let known: number | undefined;
  const pairIdfs = () => {
    known ??= pairs.reduce((all, pair) => all + measure.pairIdf(pair), 0);
    return known;
  };
  return { words: sum, pairs: pairIdfs };
}

const otherWords = createPlaces();
const otherPairs = createPlaces();

/** BM25F of what a text holds of another that asks, and the sum of the idf of the pairs that both hold. */
export function sharesOf(
  measure: Measure,
  { words, asked, pairs }: Profile,
  other: Profile,
): Pick<Shares, 'words' | 'pairs'> {
  note(otherWords, other.words);
  if (pairs.length > 0) note(otherPairs, other.pairs);
  const { weights, length } = other;
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const place = placeOf(otherWords, word);
    if (place < 0) continue;
    const weight = weights[place] ?? 0;
    sum += wordScore(measure, { asked: asked[at] ?? 0, idf: measure.idf(word), weight, length });
  }
  let pairSum = 0;
  for (const pair of pairs) if (placeOf(otherPairs, pair) >= 0) pairSum += measure.pairIdf(pair);
  return { words: sum, pairs: pairSum };
}

/** What two texts share, and what each has. Words are BM25F, pairs are sums of idf. */
export type Shares = {
  readonly words: number;
  readonly pairs: number;
  readonly self: Selves;
  readonly other: Selves;
};

/** How sure it is that two texts share their subject: 0 nothing, 1 the same text. */
export function confidenceOf(shares: Shares): number {
  return Math.min(
    1,
    normalised(shares, (self, other) => Math.sqrt(self * other), 1),
  );
}

/** The order in which texts are shown. Less normalised by the other text, so that a long one isn't last. */
export function rankOf(shares: Shares): number {
  return normalised(shares, (self, other) => self ** 0.75 * other ** 0.25, 1 / 2);
}

function normalised(
  { words, pairs, self, other }: Shares,
  by: (self: number, other: number) => number,
  pairsWeigh: number,
): number {
  const ofWords = words > 0 ? words / by(self.words, other.words) : 0;
  return pairs > 0 ? ofWords + pairsWeigh * (pairs / by(self.pairs(), other.pairs())) : ofWords;
}
