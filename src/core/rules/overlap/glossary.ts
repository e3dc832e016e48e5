/** Reads the glossary: concepts, each with the ways in which researchers say it. */
import { stemmer } from 'stemmer';
import { backgroundShare } from './background.ts';
import { ALIGNMENT } from './glossary/alignment.ts';
import { EVERYDAY } from './glossary/everyday.ts';
import { INTERPRETABILITY } from './glossary/interpretability.ts';
import { LEARNING } from './glossary/learning.ts';
import { OVERSIGHT } from './glossary/oversight.ts';
import { PLAIN_WORDS } from './glossary/plain-words.ts';
import { RESEARCH } from './glossary/research.ts';
import { spokenShare } from './glossary/spoken.ts';
import { SYSTEMS } from './glossary/systems.ts';

/** What a concept is of: what is asked, how, on what, and by which measure; plain ones belong to no field. */
export type Facet = 'question' | 'method' | 'data' | 'measure' | 'plain';

/** `prior` is the share of texts, 0 to 1, that are expected to speak of it. `key` is no word. */
export type Concept = {
  readonly key: string;
  readonly name: string;
  readonly facet: Facet;
  readonly prior: number;
};

/** One way of saying a concept: stems in their order, without articles, each by its number in the glossary. */
export type Form = { readonly concept: Concept; readonly stems: readonly number[] };

/** How often the words of a form stand together in a text that has its rarest word: a rough share. */
const TOGETHER = 0.1;
const SILENT: ReadonlySet<string> = new Set(
  'a an the of its their his her our my your this that these those some any very'.split(' '),
);
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const LINE = /^(question|method|data|measure|plain) ([^:]+): (.+)$/;
const FACETS: ReadonlyMap<string, Facet> = new Map(
  (['question', 'method', 'data', 'measure', 'plain'] as const).map((facet) => [facet, facet]),
);

/** A word of a sentence as the glossary compares it; its span counts from the start of the sentence. */
export type Token = {
  readonly stem: string;
  /** That of the stem in the glossary; -1 when no form has it. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
};

/** The words of a sentence, small ones too, since "suck up" is more than "suck". Articles are left out. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: from } of sentence.matchAll(WORD)) {
    const known = look(word);
    if (known !== null) tokens.push({ ...known, from, to: from + word.length });
  }
  return tokens;
}

/** The stems of all forms, by which a form is told fast. */
const numbers = new Map<string, number>();
/** Words kept for reuse; null for one that is left out. */
const looked = new Map<string, Pick<Token, 'stem' | 'number'> | null>();
const MOST_WORDS = 50_000;
/** Longer runs of letters are cut before anything looks at them. */
const LONGEST_WORD = 40;

function look(word: string): Pick<Token, 'stem' | 'number'> | null {
  const before = looked.get(word);
  if (before !== undefined) return before;
  const lower = word.toLowerCase();
  const stem = stemOf(lower);
  const one = SILENT.has(lower) ? null : { stem, number: numbers.get(stem) ?? -1 };
  if (looked.size >= MOST_WORDS) looked.clear();
  if (word.length <= LONGEST_WORD) looked.set(word, one);
  return one;
}

/** Porter's stem of the American spelling: "behaviour", "generalise" and "analyse" are half of the field's. */
function stemOf(word: string): string {
  const american = word
    .slice(0, LONGEST_WORD)
    .replace(/['’].*$/u, '')
    .replace(/([a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$/, '$1iz$2')
    .replace(/([a-z]{4})our/, '$1or')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1');
  return stemmer(american);
}

/** The forms of which a stem is the rarest within the glossary, by its number. */
const forms: readonly (readonly Form[])[] = readGlossary();

/** The stems of all forms. */
export const FIELD_STEMS: readonly string[] = [...numbers.keys()];

const concepts: ReadonlyMap<string, Concept> = new Map(
  forms.flat().map(({ concept }) => [concept.key, concept]),
);

/** The forms of which the stem of a number is the rarest. */
export function formsOf(number: number): readonly Form[] {
  return number < 0 ? [] : (forms[number] ?? []);
}

/** The concept of a key, or undefined when the key is a word's. */
export function conceptOf(key: string): Concept | undefined {
  return concepts.get(key);
}

type Way = { readonly concept: Concept; readonly stems: readonly string[] };

function readGlossary(): Form[][] {
  const lines = [
    ALIGNMENT,
    OVERSIGHT,
    INTERPRETABILITY,
    LEARNING,
    SYSTEMS,
    RESEARCH,
    PLAIN_WORDS,
    EVERYDAY,
  ].flatMap((table) => table.split('\n').filter((line) => line !== ''));
  const ways = lines.flatMap(readLine);
  const counts = new Map<string, number>();
  for (const { stems } of ways) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const stem of counts.keys()) numbers.set(stem, numbers.size);
  // What was looked at while reading had no numbers yet.
  looked.clear();
  const byRarest: Form[][] = Array.from(counts, () => []);
  for (const { concept, stems } of ways) {
    const rarest = stems.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0] ?? '';
    const form = { concept, stems: stems.map((stem) => numbers.get(stem) ?? -1) };
    byRarest[numbers.get(rarest) ?? -1]?.push(form);
  }
  return byRarest;
}

function readLine(line: string): Way[] {
  const [, facetName = '', name = '', said = ''] = LINE.exec(line) ?? [];
  const facet = FACETS.get(facetName);
  if (facet === undefined) throw new Error(`No line of a glossary: ${line}`);
  const ways = [name, ...said.split(';')].map(stemsOf).filter((way) => way.length > 0);
  const distinct = [...new Map(ways.map((way) => [way.join(' '), way])).values()];
  const atLarge = conceptNamed(name, facet, distinct);
  const concept = { ...atLarge, prior: spokenShare(name, atLarge.prior) };
  return distinct.map((way) => ({ concept, stems: way }));
}

/** The stems of a way of saying something. */
export function stemsOf(way: string): string[] {
  return tokensOf(way).map(({ stem }) => stem);
}

/** A concept that is said in these ways, each as its stems. */
export function conceptNamed(name: string, facet: Facet, ways: readonly (readonly string[])[]): Concept {
  const prior = 1 - ways.reduce((none, way) => none * (1 - shareOf(way)), 1);
  return { key: `#${name}`, name, facet, prior };
}

/** Share of research texts that say it in this way. */
function shareOf(way: readonly string[]): number {
  const rarest = Math.min(...way.map(backgroundShare));
  return way.length === 1 ? rarest : rarest * TOGETHER;
}
