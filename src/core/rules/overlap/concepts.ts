/** Finds the concepts of the glossary in a sentence, whatever words somebody used for them. */
import { type Concept, formsOf, type Token, tokensOf } from './glossary.ts';
import { NONE_OWN, type Own } from './own.ts';

/** Words that may stand between the words of a form: "mask the noisy updates" says "mask updates". */
const BETWEEN = 1;

/** A concept and the words by which a sentence says it. */
export type Mention = { readonly concept: Concept; readonly words: readonly Token[] };

/** The mentions of concepts in a sentence. Forms of several words are found in any order within their reach. */
export function mentionsIn(sentence: string, own: Own = NONE_OWN): Mention[] {
  const tokens = tokensOf(sentence);
  const said = new Set(tokens.map(({ number }) => number));
  const mentions: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const form of formsOf(token.number)) {
      // Most forms lack a word, and are done with here.
      if (!form.stems.every((stem) => said.has(stem))) continue;
      const words = form.stems.length === 1 ? [token] : together(form.stems, tokens, { at, says: byNumber });
      if (words !== null) mentions.push({ concept: form.concept, words });
    }
    for (const { concept, stems } of own.forms.get(token.stem) ?? []) {
      const words = stems.length === 1 ? [token] : together(stems, tokens, { at, says: byStem });
      if (words !== null) mentions.push({ concept, words });
    }
  }
  return mentions;
}

const byNumber = (token: Token, number: number) => token.number === number;
const byStem = (token: Token, stem: string) => token.stem === stem;

/** The words of a form around one of them, or null. */
function together<Stem>(
  stems: readonly Stem[],
  tokens: readonly Token[],
  { at, says }: { readonly at: number; readonly says: (token: Token, stem: Stem) => boolean },
): Token[] | null {
  const reach = stems.length + BETWEEN;
  for (let from = Math.max(0, at - reach + 1); from <= at; from++) {
    const left = tokens.slice(from, from + reach);
    const words: Token[] = [];
    for (const stem of stems) {
      const place = left.findIndex((token) => says(token, stem));
      if (place < 0) break;
      words.push(...left.splice(place, 1));
    }
    if (words.length === stems.length) return words;
  }
  return null;
}

/**
 * The concepts that are said by the same words, in one list each, so that no word counts twice: "reward model ensembles"
 * says two things, though "reward", "model" and "reward model" are concepts too.
 */
export function unitsOf(mentions: readonly Mention[]): Concept[][] {
  const units: Concept[][] = [];
  const unitAt = new Map<number, Concept[]>();
  const longest = mentions.toSorted(
    (a, b) => b.words.length - a.words.length || a.concept.prior - b.concept.prior,
  );
  for (const { concept, words } of longest) {
    const free = words.find(({ from }) => !unitAt.has(from));
    const [first] = words;
    const unit = free ? [] : unitAt.get(first?.from ?? 0);
    if (unit === undefined) continue;
    if (free) units.push(unit);
    if (!unit.includes(concept)) unit.push(concept);
    for (const { from } of words) if (!unitAt.has(from)) unitAt.set(from, unit);
  }
  return units;
}
