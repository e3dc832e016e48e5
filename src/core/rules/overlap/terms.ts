/** Words and concepts as numbers: an idea is kept as a row of them, and each knows the texts that hold it. */
import { backgroundShare } from './background.ts';
import { type Concept, conceptOf } from './glossary.ts';
import type { Own } from './own.ts';

/** A stem or a concept. A text is in `postings` as its slot and how often it holds the stem, a title counting three times. */
export type Term = {
  readonly key: string;
  readonly number: number;
  readonly concept: Concept | null;
  /** Share of texts, 0 to 1, in which research English in general has it. */
  readonly prior: number;
  /** How rare that is, as a logarithm: the same in every space, and with it what is decided about two texts. */
  readonly rarity: number;
  /** Texts that are made of it, those in which only boilerplate has it too. */
  uses: number;
  /** Texts that hold it, and as many postings. Plain talk has no postings: nothing is looked for by it. */
  holding: number;
  postings: Int32Array;
};

export type Terms = {
  /** What the space added to the glossary. */
  readonly own: Own;
  readonly byKey: Map<string, Term>;
  /** Numbers of forgotten terms are given again. */
  readonly byNumber: (Term | undefined)[];
  readonly free: number[];
};

/** Terms by key while a text is read. */
export type Vocabulary = {
  readonly termOf: (key: string) => Term;
  readonly numbered: (number: number) => Term;
  /** One more than the highest number. */
  readonly size: () => number;
};

/** The bits of a posting that hold the weight. BM25 is saturated long before the highest. */
const WEIGHT_BITS = 8;
const MOST_WEIGHT = 2 ** WEIGHT_BITS - 1;
/** Texts that an index can hold: what is left of a number for the slot. */
export const MOST_TEXTS = 2 ** (31 - WEIGHT_BITS);
/** Share of texts, 0 to 1, below which nothing is rarer: a wrong spelling tells no more than a rare word. */
const RAREST = 0.001;
const NOWHERE = new Int32Array(0);

export function createTerms(own: Own): Terms {
  return { own, byKey: new Map(), byNumber: [], free: [] };
}

/** Gives every key a term that stays, as `addText` needs it. */
export function growing(terms: Terms): Vocabulary {
  const termOf = (key: string): Term => {
    const known = terms.byKey.get(key);
    if (known !== undefined) return known;
    const made = termWith(terms.own, key, terms.free.pop() ?? terms.byNumber.length);
    terms.byKey.set(key, made);
    terms.byNumber[made.number] = made;
    return made;
  };
  return { termOf, numbered: (number) => at(terms, number), size: () => terms.byNumber.length };
}

/** Gives every key one term for as long as a question takes, also the keys that no text holds. */
export function asking(terms: Terms): Vocabulary {
  const own = new Map<string, Term>();
  const unknown: Term[] = [];
  const first = terms.byNumber.length;
  const termOf = (key: string): Term => {
    const known = terms.byKey.get(key) ?? own.get(key);
    if (known !== undefined) return known;
    const made = termWith(terms.own, key, first + unknown.length);
    own.set(key, made);
    unknown.push(made);
    return made;
  };
  const numbered = (number: number) =>
    number < first ? at(terms, number) : (unknown[number - first] ?? at(terms, number));
  return { termOf, numbered, size: () => first + unknown.length };
}

/** Notes that the text of a slot holds a term. */
export function hold(term: Term, slot: number, weight: number): void {
  if (term.concept?.facet !== 'plain') {
    if (term.holding >= term.postings.length) term.postings = longer(term.postings);
    term.postings[term.holding] = (slot << WEIGHT_BITS) | Math.min(weight, MOST_WEIGHT);
  }
  term.holding++;
}

/** Takes that back. */
export function letGo(term: Term, slot: number): void {
  term.holding--;
  if (term.concept?.facet === 'plain') return;
  let place = 0;
  while (place <= term.holding && slotOf(term.postings[place] ?? 0) !== slot) place++;
  term.postings.copyWithin(place, place + 1, term.holding + 1);
  if (term.holding * 4 < term.postings.length) term.postings = term.postings.slice(0, term.holding);
}

/** Forgets a term that no text is made of any more. */
export function forget(terms: Terms, term: Term): void {
  terms.byKey.delete(term.key);
  terms.byNumber[term.number] = undefined;
  terms.free.push(term.number);
}

export function slotOf(posting: number): number {
  return posting >> WEIGHT_BITS;
}

export function weightOf(posting: number): number {
  return posting & MOST_WEIGHT;
}

/** Whether research at large hasn't the word: it is rare, or a name. */
export const isUnheard = ({ prior }: Term): boolean => prior < RAREST;

function at(terms: Terms, number: number): Term {
  const term = terms.byNumber[number];
  if (term === undefined) throw new Error(`No term has the number ${number}.`);
  return term;
}

function termWith(own: Own, key: string, number: number): Term {
  const concept = conceptOf(key) ?? own.concepts.get(key) ?? null;
  const prior = concept?.prior ?? backgroundShare(key);
  const rarity = -Math.log(Math.max(prior, RAREST));
  return { key, number, concept, prior, rarity, uses: 0, holding: 0, postings: NOWHERE };
}

/** Most terms stand in one text only. */
function longer(postings: Int32Array): Int32Array {
  const grown = new Int32Array(Math.max(2, Math.ceil(postings.length * 1.5)));
  grown.set(postings);
  return grown;
}
