/** A text as the weights of its stems and of its neighbouring pairs of stems. */
import type { Term } from './index-of-texts.ts';
import { type Topic, topicsOf } from './meaning.ts';
import type { Passage } from './passages.ts';

/** `weight` is the frequency in the text, a title counting three times; `asked` is the weight in a query. */
export type Weighed = { readonly term: Term; readonly weight: number; readonly asked: number };

/** `length` is the sum of the weights of the words. */
export type Profile = {
  readonly words: readonly Weighed[];
  readonly pairs: readonly Weighed[];
  readonly length: number;
};

/** A text taken whole, with what it speaks of. */
export type Whole = Profile & { readonly topics: readonly Topic[] };

const TITLE_WEIGHT = 3;

/** Weighs a whole text. */
export function wholeOf(passages: readonly Passage[], termOf: (key: string) => Term): Whole {
  return { ...profileOf(passages, termOf), topics: topicsOf(passages, termOf) };
}

/** Weighs the words and the pairs of some passages. A pair never reaches over the end of a sentence. */
export function profileOf(passages: readonly Passage[], termOf: (key: string) => Term): Profile {
  const words = new Map<string, { title: number; text: number }>();
  const pairs = new Map<string, { title: number; text: number }>();
  for (const { isTitle, words: written } of passages) {
    for (const [at, { stem }] of written.entries()) {
      count(words, stem, isTitle);
      const before = written[at - 1];
      if (before !== undefined) count(pairs, `${before.stem} ${stem}`, isTitle);
    }
  }
  const weighed = weigh(words, termOf);
  return {
    words: weighed,
    pairs: weigh(pairs, termOf),
    length: weighed.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function count(counts: Map<string, { title: number; text: number }>, key: string, isTitle: boolean): void {
  const { title, text } = counts.get(key) ?? { title: 0, text: 0 };
  counts.set(key, isTitle ? { title: title + 1, text } : { title, text: text + 1 });
}

function weigh(
  counts: ReadonlyMap<string, { title: number; text: number }>,
  termOf: (key: string) => Term,
): Weighed[] {
  return [...counts].map(([key, { title, text }]) => ({
    term: termOf(key),
    weight: TITLE_WEIGHT * title + text,
    asked: Math.sqrt(2 * title + text),
  }));
}
