/** The texts of an index that are worth a full comparison, found through the words and the concepts they share. */
import type { Side } from './compare.ts';
import type { Entry, OverlapIndex } from './index-of-texts.ts';
import type { Profile } from './profile.ts';
import { type Measure, wordScore } from './weights.ts';

type Asked = { readonly index: OverlapIndex; readonly measure: Measure; readonly side: Side };

/** A pair of neighbours is rare in both texts, so that its share of the normalised sum weighs more than a word's. */
const PAIR_SHARE = 0.5;
/** Entries looked at for one sentence: the best few are the only ones that may notify. */
const SENTENCE_SIZE = 20;
/** Entries looked at for what they speak of, in two orders. */
const TOPIC_SIZE = 40;

/**
 * Entries that share words with a text, the best `size` by the whole text and a few by each of its sentences, in no
 * order. The text's own score is worked out for these only; here its length stands for it.
 */
export function shortlist(
  { index, measure, side }: Asked,
  { size, allowed }: { readonly size: number; readonly allowed: (entry: Entry) => boolean },
): Set<Entry> {
  const found = new Set<Entry>();
  for (const profile of [side.whole, ...side.sentences()]) {
    const sums = gather(index, measure, profile);
    for (const power of profile === side.whole ? [0.25, 0.5] : [0.5]) {
      const most = profile === side.whole ? size : SENTENCE_SIZE;
      for (const entry of best(index, normalised(index, sums, power), { size: most, allowed }))
        found.add(entry);
    }
  }
  const shared = gatherTopics(index, measure, side.whole);
  for (const power of [0, 0.5])
    for (const entry of best(index, normalised(index, shared, power), { size: TOPIC_SIZE, allowed }))
      found.add(entry);
  return found;
}

/** By slot: the idf of the concepts that every entry shares with a profile. */
function gatherTopics(index: OverlapIndex, measure: Measure, profile: Profile): Float64Array {
  const sums = new Float64Array(index.slots.length);
  for (const { term, concept } of profile.topics) {
    if (concept === null || concept.facet === 'plain') continue;
    const idf = measure.idf(term);
    for (const { slot } of term.texts) sums[slot] = (sums[slot] ?? 0) + idf;
  }
  return sums;
}

/** By slot: what every entry shares with a profile. */
function gather(index: OverlapIndex, measure: Measure, profile: Profile): Float64Array {
  const sums = new Float64Array(index.slots.length);
  for (const { term, asked } of profile.words) {
    const idf = measure.idf(term);
    for (const [at, { slot, profile: other }] of term.texts.entries()) {
      const weight = term.weights[at] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + wordScore(measure, { asked, idf, weight, length: other.length });
    }
  }
  for (const { term } of profile.pairs) {
    const idf = measure.idf(term) * PAIR_SHARE;
    for (const { slot } of term.texts) sums[slot] = (sums[slot] ?? 0) + idf;
  }
  return sums;
}

function normalised(index: OverlapIndex, sums: Float64Array, power: number): Float64Array {
  return sums.map((sum, slot) => (sum > 0 ? sum / (index.slots[slot]?.profile.length ?? 1) ** power : 0));
}

function best(
  index: OverlapIndex,
  scores: Float64Array,
  { size, allowed }: { readonly size: number; readonly allowed: (entry: Entry) => boolean },
): Entry[] {
  const open = scores.map((score, slot) => {
    const entry = index.slots[slot];
    return score > 0 && entry !== undefined && allowed(entry) ? score : 0;
  });
  const least = open.toSorted().at(-size) ?? 0;
  return index.slots
    .filter((entry) => entry !== undefined)
    .filter(({ slot }) => (open[slot] ?? 0) > 0 && (open[slot] ?? 0) >= least);
}
