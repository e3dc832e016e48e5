/** Words as the matcher sees them: stems that carry content, each with the place where somebody wrote it. */
import { stemmer } from 'stemmer';
import { isStopWord } from './stop-words.ts';

/** `stem` compares; `from` to `to` is the span in the text, so that a reason can be shown as it was written. */
export type Word = { readonly stem: string; readonly from: number; readonly to: number };

/** Longer runs of letters are keys, hashes or mistakes. The stemmer's patterns never see them. */
const LONGEST_WORD = 40;
const BLANK = 32;

// Scripts that put no space between words are taken sign by sign; pairs of signs then work as their words.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’]\p{L}+)?/gu;

/** A word in its one spelling, and its stem, unless it says nothing. */
type Known = { readonly folded: string; readonly stem: string | null };

const known = new Map<string, Known>();
/** Words kept for reuse. Porter's steps are the dearest part of reading a text. */
const MOST_WORDS = 50_000;

/** What is compared of a sentence. */
export type Sentence = {
  /** The content words in order. Hyphens split; stop words and lone letters are left out. */
  readonly words: readonly Word[];
  /**
   * A number of 53 bits for all its words in one spelling: equal for two sentences that stand word for word, and for
   * hardly any others (cyrb53).
   */
  readonly key: number;
};

/** The content words of a text in order. */
export function contentWords(text: string): readonly Word[] {
  return readSentence(text, 0).words;
}

/** Reads a sentence that begins at `offset`. */
export function readSentence(sentence: string, offset: number): Sentence {
  const words: Word[] = [];
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const match of sentence.matchAll(WORD)) {
    const { folded, stem } = look(match[0]);
    for (let at = 0; at <= folded.length; at++) {
      const sign = at < folded.length ? folded.charCodeAt(at) : BLANK;
      a = Math.imul(a ^ sign, 2_654_435_761);
      b = Math.imul(b ^ sign, 1_597_334_677);
    }
    if (stem === null) continue;
    const from = offset + match.index;
    words.push({ stem, from, to: from + match[0].length });
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return { words, key: 2 ** 32 * (b & 0x1fffff) + (a >>> 0) };
}

function look(word: string): Known {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_WORDS) known.clear();
  const folded = fold(word);
  const one = { folded, stem: stemOf(folded) };
  // A hash as long as a page is met once.
  if (word.length <= LONGEST_WORD) known.set(word, one);
  return one;
}

function stemOf(folded: string): string | null {
  if (isStopWord(folded) || /^[a-z]$/.test(folded)) return null;
  return folded.length > LONGEST_WORD ? folded.slice(0, LONGEST_WORD) : stemmer(folded);
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/u, '')
    .replace(/['’](?:s|t|d|m|ll|re|ve)?$/u, '')
    .replace(/['’]/g, '');
}
