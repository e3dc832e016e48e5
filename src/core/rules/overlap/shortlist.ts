/** The texts of an index that are worth a full comparison, found through the words and the concepts they share. */
import type { Side } from './compare.ts';
import type { OverlapIndex } from './index-of-texts.ts';
import type { Profile } from './profile.ts';
import { slotOf, weightOf } from './terms.ts';
import { type Measure, wordScore } from './weights.ts';

type Asked = { readonly index: OverlapIndex; readonly measure: Measure; readonly side: Side };
/** By slot, 1 for what is never found. */
export type Barred = Uint8Array;

/** Entries looked at for one sentence: the best few are the only ones that may notify. */
const SENTENCE_SIZE = 10;
/** Entries looked at for what they speak of, in two orders. */
const TOPIC_SIZE = 40;
/** A word of a lower idf stands in a third of the texts and more. It tells none apart, and takes longest to look up. */
const TELLING_IDF = 1;
/** Texts with the very same sum, as thousands of one length may have by one common concept: no more of them are looked at. */
const CROWD = 200;
/** Rarer words that a text needs before its common ones are left out of the search. */
const ENOUGH_TELLING = 4;

/** What every text shares with a query, by slot, and the slots that share anything. */
type Sums = { readonly sums: Float64Array; readonly touched: Int32Array; count: number };

/**
 * The slots of texts that share words with a text, the best `size` by the whole text and a few by each of its sentences,
 * and those that share concepts with it, in no order. The text's own score is worked out for these only; here its length
 * stands for it, with more or less weight.
 */
export function shortlist(
  { index, measure, side }: Asked,
  { size, barred }: { readonly size: number; readonly barred: Barred },
): Set<number> {
  const found = new Set<number>();
  const slots = index.slots.length;
  const sums: Sums = { sums: new Float64Array(slots), touched: new Int32Array(slots), count: 0 };
  const keep = (most: number, norms: readonly ((length: number) => number)[]) => {
    for (const norm of norms) for (const slot of best({ index, sums, barred, norm }, most)) found.add(slot);
    for (const slot of sums.touched.subarray(0, sums.count)) sums.sums[slot] = 0;
    sums.count = 0;
  };
  gatherWords({ index, measure, side }, side.whole.profile, sums);
  keep(size, [(length) => Math.sqrt(Math.sqrt(length)), Math.sqrt]);
  for (const { profile } of side.sentences()) {
    gatherWords({ index, measure, side }, profile, sums);
    keep(SENTENCE_SIZE, [Math.sqrt]);
  }
  gatherConcepts(measure, side, sums);
  keep(TOPIC_SIZE, [hardly, Math.sqrt]);
  return found;
}

/** Thousands may share the same few concepts: of these, the short ones come first. */
const hardly = (length: number): number => 1 + length / 1e6;

function gatherWords({ index, measure }: Asked, profile: Profile, into: Sums): void {
  const words = profile.words.map((number, at) => ({
    term: measure.term(number),
    idf: measure.idf(number),
    asked: profile.asked[at] ?? 0,
  }));
  const telling = words.filter(({ idf }) => idf >= TELLING_IDF);
  for (const { term, idf, asked } of telling.length >= ENOUGH_TELLING ? telling : words) {
    const { postings, holding } = term;
    for (let at = 0; at < holding; at++) {
      const posting = postings[at] ?? 0;
      const slot = slotOf(posting);
      const length = index.lengths[slot] ?? 0;
      add(into, slot, wordScore(measure, { asked, idf, weight: weightOf(posting), length }));
    }
  }
}

/** The same for the idf of the concepts of a field. */
function gatherConcepts(measure: Measure, { topics }: Side, into: Sums): void {
  for (const number of topics.numbers) {
    const { concept, postings, holding } = measure.term(number);
    const idf = measure.idf(number);
    if (concept === null || concept.facet === 'plain' || idf < TELLING_IDF) continue;
    for (let at = 0; at < holding; at++) add(into, slotOf(postings[at] ?? 0), idf);
  }
}

function add(into: Sums, slot: number, score: number): void {
  const { sums, touched } = into;
  const sum = sums[slot] ?? 0;
  if (sum === 0) touched[into.count++] = slot;
  sums[slot] = sum + score;
}

type Choice = {
  readonly index: OverlapIndex;
  readonly sums: Sums;
  readonly barred: Barred;
  /** How much the length of a text counts against it. */
  readonly norm: (length: number) => number;
};

/** The slots with the highest normalised sums, `most` of them and those that equal the last, unless that is a crowd. */
function best({ index, sums, barred, norm }: Choice, most: number): number[] {
  const scores = new Float64Array(sums.count);
  for (let at = 0; at < sums.count; at++) {
    const slot = sums.touched[at] ?? 0;
    const length = Math.max(1, index.lengths[slot] ?? 0);
    scores[at] = barred[slot] === 1 ? 0 : (sums.sums[slot] ?? 0) / norm(length);
  }
  const least = nthHighest(scores, most);
  const above: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < sums.count; at++) {
    const score = scores[at] ?? 0;
    if (score > 0 && score >= least) (score > least ? above : equal).push(sums.touched[at] ?? 0);
  }
  if (equal.length <= CROWD) return [...above, ...equal];
  // Slots differ from program to program, ids don't.
  const id = (slot: number) => index.slots[slot]?.id ?? '';
  const first = equal.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return [...above, ...first.slice(0, CROWD)];
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
