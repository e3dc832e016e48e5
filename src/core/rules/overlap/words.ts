/** Words as the matcher sees them: stems that carry content, each with the place where somebody wrote it. */
import { stemmer } from 'stemmer';
import { isStopWord } from './stop-words.ts';

/** `stem` compares; `from` to `to` is the span in the text, so that a reason can be shown as it was written. */
export type Word = { readonly stem: string; readonly from: number; readonly to: number };

/** Longer runs of letters are keys, hashes or mistakes. The stemmer's patterns never see them. */
const LONGEST_WORD = 40;

// Scripts that put no space between words are taken sign by sign; pairs of signs then work as their words.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’]\p{L}+)?/gu;

const stems = new Map<string, string>();
/** Stems kept for reuse. Porter's steps are the dearest part of reading a text. */
const MOST_STEMS = 50_000;

/** The content words of a text in order. Hyphens split; stop words and lone letters are left out. */
export function contentWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const stem = stemOf(match[0]);
    if (stem === null) continue;
    const from = offset + match.index;
    words.push({ stem, from, to: from + match[0].length });
  }
  return words;
}

/** The words of a text, stop words included, in one spelling: equal for two sentences that stand word for word. */
export function plainWords(text: string): string {
  return [...text.matchAll(WORD)].map(([word]) => fold(word)).join(' ');
}

function stemOf(word: string): string | null {
  const folded = fold(word);
  if (isStopWord(folded) || /^[a-z]$/.test(folded)) return null;
  if (folded.length > LONGEST_WORD) return folded.slice(0, LONGEST_WORD);
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(folded);
  stems.set(folded, stem);
  return stem;
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’](?:s|t|d|m|ll|re|ve)?$/u, '')
    .replace(/['’]/g, '');
}
