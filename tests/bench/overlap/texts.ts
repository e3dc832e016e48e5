/** Invented ideas for measuring speed: real words at their real frequencies, in no order that means anything. */
import { FIELD_STEMS } from '../../../src/core/rules/overlap/glossary.ts';
import type { OverlapText } from '../../../src/core/rules/overlap/index-of-texts.ts';

/** Rare words that a space has of its own, beside those of a field. */
const OWN_WORDS = 40_000;

/** As many ideas, always the same for one `seed`: a title of 7 words, and 3 to 6 sentences of 14. */
export function* inventTexts(count: number, seed = 1): Generator<OverlapText> {
  const random = numbers(seed);
  for (let at = 0; at < count; at++) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 4) }, () => sentence(random, 14));
    yield { id: `t${seed}-${at}`, title: sentence(random, 7), text: sentences.join('. ') };
  }
}

function sentence(random: () => number, words: number): string {
  return Array.from({ length: words }, () => word(random())).join(' ');
}

/** A third is of the field; the others are rarer the further down (Zipf). */
function word(chance: number): string {
  if (chance < 1 / 3) return FIELD_STEMS[Math.floor(FIELD_STEMS.length ** (3 * chance))] ?? 'model';
  const rank = Math.floor(OWN_WORDS ** ((3 * chance - 1) / 2));
  return `w${rank.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')}`;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
