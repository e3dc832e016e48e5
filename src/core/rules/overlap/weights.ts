/**
 * The measures of likeness: BM25F normalised by what each text scores against itself, so that a score means the same
 * at ten texts and at a hundred thousand.
 */
import type { OverlapIndex, Term } from './index-of-texts.ts';
import type { Profile, Weighed } from './profile.ts';

const K1 = 1.2;
const B = 0.75;
/** How many texts the background counts for: a space outweighs it once it holds more of its own. */
const PRIOR_TEXTS = 200;
/** Weighted length of a usual idea, for a space that has none yet. */
const PRIOR_LENGTH = 50;

/** What a space says about its terms, for the time of one query. */
export type Measure = {
  readonly idf: (term: Term) => number;
  readonly usualLength: number;
  /** What texts share with themselves, worked out once: each is compared with many. */
  readonly selves: Map<Profile, Selves>;
};

/** What a text shares with itself. */
export type Selves = { readonly words: number; readonly pairs: number };

/** The measure of an index as it stands. Don't keep it: it is out of date after the next text. */
export function measureOf(index: OverlapIndex): Measure {
  const total = index.entries.size + PRIOR_TEXTS;
  const { version } = index;
  // Kept on the term: a query asks for the idf of every word of every candidate.
  const idf = (term: Term): number => {
    if (term.idfAt === version) return term.idf;
    const holding = term.texts.length + PRIOR_TEXTS * term.prior;
    term.idf = Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
    term.idfAt = version;
    return term.idf;
  };
  const usualLength = (index.totalLength + PRIOR_TEXTS * PRIOR_LENGTH) / total;
  return { idf, usualLength, selves: new Map() };
}

/** What one word adds to BM25F: its weight asked × idf × its saturated frequency (Robertson and Zaragoza 2009). */
export function wordScore(
  measure: Measure,
  word: { asked: number; idf: number; weight: number; length: number },
): number {
  const longer = 1 - B + (B * word.length) / measure.usualLength;
  return (word.asked * word.idf * word.weight) / (word.weight + K1 * longer);
}

/** BM25F of a text asked about itself. */
export function selfScore(measure: Measure, profile: Profile): number {
  let sum = 0;
  for (const { term, weight, asked } of profile.words) {
    sum += wordScore(measure, { asked, idf: measure.idf(term), weight, length: profile.length });
  }
  return sum;
}

/** The sum of the idf of pairs of neighbours: what a text shares with itself. */
export function pairScore(measure: Measure, pairs: readonly Weighed[]): number {
  return pairs.reduce((sum, { term }) => sum + measure.idf(term), 0);
}

/** What two texts share, and what each has. Words are BM25F, pairs are sums of idf. */
export type Shares = {
  readonly words: number;
  readonly pairs: number;
  readonly self: { readonly words: number; readonly pairs: number };
  readonly other: { readonly words: number; readonly pairs: number };
};

/** How sure it is that two texts share their subject: 0 nothing, 1 the same text. */
export function confidenceOf(shares: Shares): number {
  const words = normalised(shares.words, Math.sqrt(shares.self.words * shares.other.words));
  const pairs = normalised(shares.pairs, Math.sqrt(shares.self.pairs * shares.other.pairs));
  return Math.min(1, words + pairs);
}

/** The order in which texts are shown. Less normalised by the other text, so that a long one isn't last. */
export function rankOf(shares: Shares): number {
  const by = (self: number, other: number) => self ** 0.75 * other ** 0.25;
  const words = normalised(shares.words, by(shares.self.words, shares.other.words));
  return words + normalised(shares.pairs, by(shares.self.pairs, shares.other.pairs)) / 2;
}

function normalised(shared: number, by: number): number {
  return by > 0 ? shared / by : 0;
}
