/** Finds the concepts of the glossary in a sentence, whatever words somebody used for them. */
import { type Concept, type Form, formsOf, type Token, tokensOf } from './glossary.ts';

/** Words that may stand between the words of a form: "mask the noisy updates" says "mask updates". */
const BETWEEN = 1;

/** A concept and the words by which a sentence says it. */
export type Mention = { readonly concept: Concept; readonly words: readonly Token[] };

/** The mentions of concepts in a sentence. Forms of several words are found in any order within their reach. */
export function mentionsIn(sentence: string): Mention[] {
  const tokens = tokensOf(sentence);
  const said = new Set(tokens.map(({ number }) => number));
  const mentions: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const form of formsOf(token.number)) {
      // Most forms lack a word, and are done with here.
      if (!form.stems.every((stem) => said.has(stem))) continue;
      const words = form.stems.length === 1 ? [token] : together(form, tokens, at);
      if (words !== null) mentions.push({ concept: form.concept, words });
    }
  }
  return mentions;
}

/** The words of a form around one of them, or null. */
function together({ stems }: Form, tokens: readonly Token[], at: number): Token[] | null {
  const reach = stems.length + BETWEEN;
  for (let from = Math.max(0, at - reach + 1); from <= at; from++) {
    const left = tokens.slice(from, from + reach);
    const words: Token[] = [];
    for (const stem of stems) {
      const place = left.findIndex((token) => token.number === stem);
      if (place < 0) break;
      words.push(...left.splice(place, 1));
    }
    if (words.length === stems.length) return words;
  }
  return null;
}
