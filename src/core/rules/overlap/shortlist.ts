/** The texts of an index that are worth a full comparison, found through the words and the concepts they share. */
import type { Side } from './compare.ts';
import type { Entry, OverlapIndex, Term } from './index-of-texts.ts';
import type { Profile, Whole } from './profile.ts';
import { type Measure, wordScore } from './weights.ts';

type Asked = { readonly index: OverlapIndex; readonly measure: Measure; readonly side: Side };
type Allowed = (entry: Entry) => boolean;

/** A pair of neighbours is rare in both texts, so that its share of the normalised sum weighs more than a word's. */
const PAIR_SHARE = 0.5;
/** Entries looked at for one sentence: the best few are the only ones that may notify. */
const SENTENCE_SIZE = 10;
/** Entries looked at for what they speak of, in two orders. */
const TOPIC_SIZE = 40;
/** A word of a lower idf stands in a third of the texts and more. It tells none apart, and takes longest to look up. */
const TELLING_IDF = 1;
/** Rarer words that a text needs before its common ones are left out of the search. */
const ENOUGH_TELLING = 4;

/**
 * Entries that share words with a text, the best `size` by the whole text and a few by each of its sentences, and those
 * that share concepts with it, in no order. The text's own score is worked out for these only; here its length stands
 * for it.
 */
export function shortlist(
  { index, measure, side }: Asked,
  { size, allowed }: { readonly size: number; readonly allowed: Allowed },
): Set<Entry> {
  const found = new Set<Entry>();
  const sums = new Float64Array(index.slots.length);
  const keep = (touched: readonly number[], most: number, powers: readonly number[]) => {
    for (const power of powers)
      for (const entry of best({ index, sums, touched, power }, most, allowed)) found.add(entry);
    for (const slot of touched) sums[slot] = 0;
  };
  keep(gatherWords(measure, side.whole, sums), size, [0.25, 0.5]);
  for (const profile of side.sentences()) keep(gatherWords(measure, profile, sums), SENTENCE_SIZE, [0.5]);
  keep(gatherConcepts(measure, side.whole, sums), TOPIC_SIZE, [0, 0.5]);
  return found;
}

/** Adds to `sums`, by slot, what every entry shares with a profile, and gives the slots that share anything. */
function gatherWords(measure: Measure, profile: Profile, sums: Float64Array): number[] {
  const touched: number[] = [];
  const isTelling = ({ term }: { readonly term: Term }) => measure.idf(term) >= TELLING_IDF;
  const telling = profile.words.filter(isTelling);
  for (const { term, asked } of telling.length >= ENOUGH_TELLING ? telling : profile.words) {
    const idf = measure.idf(term);
    for (let at = 0; at < term.texts.length; at++) {
      const entry = term.texts[at];
      if (entry === undefined) continue;
      const { length } = entry.profile;
      add(
        touched,
        sums,
        entry.slot,
        wordScore(measure, { asked, idf, weight: term.weights[at] ?? 0, length }),
      );
    }
  }
  for (const { term } of profile.pairs) {
    const idf = measure.idf(term) * PAIR_SHARE;
    for (const { slot } of term.texts) add(touched, sums, slot, idf);
  }
  return touched;
}

/** The same for the idf of the concepts of a field. */
function gatherConcepts(measure: Measure, profile: Whole, sums: Float64Array): number[] {
  const touched: number[] = [];
  for (const { term, concept } of profile.topics) {
    const idf = measure.idf(term);
    if (concept === null || concept.facet === 'plain' || idf < TELLING_IDF) continue;
    for (const { slot } of term.texts) add(touched, sums, slot, idf);
  }
  return touched;
}

function add(touched: number[], sums: Float64Array, slot: number, score: number): void {
  const sum = sums[slot] ?? 0;
  if (sum === 0) touched.push(slot);
  sums[slot] = sum + score;
}

type Sums = {
  readonly index: OverlapIndex;
  readonly sums: Float64Array;
  readonly touched: readonly number[];
  /** How much the length of an entry counts against it. */
  readonly power: number;
};

/** The entries with the highest normalised sums, `most` of them and those that equal the last. */
function best({ index, sums, touched, power }: Sums, most: number, allowed: Allowed): Entry[] {
  const scores = new Float64Array(touched.length);
  for (const [at, slot] of touched.entries()) {
    const entry = index.slots[slot];
    if (entry !== undefined && allowed(entry))
      scores[at] = (sums[slot] ?? 0) / Math.max(1, entry.profile.length) ** power;
  }
  const least = nthHighest(scores, most);
  return touched.flatMap((slot, at) => {
    const entry = index.slots[slot];
    return entry !== undefined && (scores[at] ?? 0) > 0 && (scores[at] ?? 0) >= least ? [entry] : [];
  });
}

/** The n-th highest of some scores, or 0 when there are fewer: a heap of n is cheaper than sorting all. */
function nthHighest(scores: Float64Array, n: number): number {
  if (scores.length <= n) return 0;
  const heap = scores.slice(0, n).sort();
  for (let at = n; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score > (heap[0] ?? 0)) sink(heap, score);
  }
  return heap[0] ?? 0;
}

/** Replaces the least of a heap, which stands first. */
function sink(heap: Float64Array, score: number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const right = left + 1;
    const less = right < heap.length && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
    if (less >= heap.length || (heap[less] ?? 0) >= score) break;
    heap[at] = heap[less] ?? 0;
    at = less;
  }
  heap[at] = score;
}
