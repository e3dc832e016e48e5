/** Reads the glossary: concepts, each with the ways in which researchers say it. */
import { stemmer } from 'stemmer';
import { backgroundShare } from './background.ts';
import { ALIGNMENT } from './glossary/alignment.ts';
import { INTERPRETABILITY } from './glossary/interpretability.ts';
import { LEARNING } from './glossary/learning.ts';
import { OVERSIGHT } from './glossary/oversight.ts';
import { PLAIN_WORDS } from './glossary/plain-words.ts';
import { RESEARCH } from './glossary/research.ts';

/** What a concept is of: what is asked, how, on what, and by which measure; plain ones belong to no field. */
export type Facet = 'question' | 'method' | 'data' | 'measure' | 'plain';

/** `prior` is the share of research texts, 0 to 1, that are expected to speak of it. `key` is no word. */
export type Concept = {
  readonly key: string;
  readonly name: string;
  readonly facet: Facet;
  readonly prior: number;
};

/** One way of saying a concept, as stems in their order, without articles. */
export type Form = { readonly concept: Concept; readonly stems: readonly string[] };

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
export type Token = { readonly stem: string; readonly from: number; readonly to: number };

/** The words of a sentence, small ones too, since "suck up" is more than "suck". Articles are left out. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: from } of sentence.matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (!SILENT.has(lower)) tokens.push({ stem: stemOf(lower), from, to: from + word.length });
  }
  return tokens;
}

const stems = new Map<string, string>();
/** Stems kept for reuse. */
const MOST_STEMS = 50_000;

/** Porter's stem of the American spelling: "behaviour", "generalise" and "analyse" are half of the field's. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const american = word
    .slice(0, 40)
    .replace(/['’].*$/u, '')
    .replace(/([a-z]{3})is(e|es|ed|ing|er|ers|ation|ations)$/, '$1iz$2')
    .replace(/([a-z]{4})our/, '$1or')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1');
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(american);
  stems.set(word, stem);
  return stem;
}

/** Form by the rarest of its stems within the glossary. */
export const formsByStem: ReadonlyMap<string, readonly Form[]> = readGlossary();

const concepts: ReadonlyMap<string, Concept> = new Map(
  [...formsByStem.values()].flat().map(({ concept }) => [concept.key, concept]),
);

/** The concept of a key, or undefined when the key is a word's. */
export function conceptOf(key: string): Concept | undefined {
  return concepts.get(key);
}

function readGlossary(): Map<string, Form[]> {
  const lines = [ALIGNMENT, OVERSIGHT, INTERPRETABILITY, LEARNING, RESEARCH, PLAIN_WORDS].flatMap((table) =>
    table.split('\n').filter((line) => line !== ''),
  );
  const forms = lines.flatMap(readLine);
  const counts = new Map<string, number>();
  for (const { stems } of forms) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => counts.get(stem) ?? 0;
  const byStem = new Map<string, Form[]>();
  for (const form of forms) {
    const [rarest = ''] = form.stems.toSorted((a, b) => rarity(a) - rarity(b));
    byStem.set(rarest, [...(byStem.get(rarest) ?? []), form]);
  }
  return byStem;
}

function readLine(line: string): Form[] {
  const [, facetName = '', name = '', said = ''] = LINE.exec(line) ?? [];
  const facet = FACETS.get(facetName);
  if (facet === undefined) throw new Error(`No line of a glossary: ${line}`);
  const ways = [name, ...said.split(';')].map((way) => tokensOf(way).map(({ stem }) => stem));
  const distinct = [...new Map(ways.map((way) => [way.join(' '), way])).values()];
  const prior = 1 - distinct.reduce((none, way) => none * (1 - shareOf(way)), 1);
  const concept: Concept = { key: `#${name}`, name, facet, prior };
  return distinct.filter((way) => way.length > 0).map((way) => ({ concept, stems: way }));
}

/** Share of research texts that say it in this way. */
function shareOf(way: readonly string[]): number {
  const rarest = Math.min(...way.map(backgroundShare));
  return way.length === 1 ? rarest : rarest * TOGETHER;
}
