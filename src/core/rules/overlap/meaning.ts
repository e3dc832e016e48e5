/** A text as what it speaks of: concepts of the glossary, and the words that no concept covers. */
import type { Concept } from './glossary.ts';
import type { Line } from './lines.ts';
import type { Measure } from './weights.ts';

/** What a text speaks of, by the numbers of the terms, each once. `weight` is the sum of what they weigh. */
export type Topics = {
  readonly numbers: ReadonlySet<number>;
  readonly weight: number;
  /** How much of it are concepts of a field, 0 to 1, by rarity. */
  readonly known: number;
};

/** What plain talk and unknown words weigh beside a concept of a field: they are more often chance. */
const PLAIN_WEIGHT = 0.4;
const UNKNOWN_WEIGHT = 0.4;

/** A text that says less is taken to say this much, as a sum of rarities: three words are soon contained in another text. */
const LEAST_SAID = 10;

/** How much of what they speak of two texts share. */
export type Common = {
  /** Of the text that says less, 0 to 1: the overlap coefficient (Szymkiewicz and Simpson), weighed by rarity. */
  readonly share: number;
  /** The concepts of a field that they share, and the sum of their rarities. */
  readonly concepts: readonly Concept[];
  readonly conceptsWeight: number;
  /** How much of each are concepts of a field, 0 to 1, for the one that has fewer. */
  readonly known: number;
};

/** What some lines speak of. Bare numbers say nothing. */
export function topicsOf(measure: Measure, lines: readonly Line[]): Topics {
  const numbers = new Set<number>();
  for (const { concepts, unknown } of lines) {
    for (const concept of concepts) numbers.add(concept);
    for (const word of unknown) numbers.add(word);
  }
  let weight = 0;
  let all = 0;
  let ofFields = 0;
  for (const number of numbers) {
    const { concept, rarity } = measure.term(number);
    weight += kindWeight(concept) * rarity;
    all += rarity;
    if (isOfField(concept)) ofFields += rarity;
  }
  return { numbers, weight, known: all > 0 ? ofFields / all : 0 };
}

/** What two texts have in common. The same both ways. */
export function commonOf(measure: Measure, asked: Topics, other: Topics): Common {
  const concepts: Concept[] = [];
  let weight = 0;
  let conceptsWeight = 0;
  for (const number of asked.numbers) {
    if (!other.numbers.has(number)) continue;
    const { concept, rarity } = measure.term(number);
    weight += kindWeight(concept) * rarity;
    if (concept === null || concept.facet === 'plain') continue;
    concepts.push(concept);
    conceptsWeight += rarity;
  }
  return {
    share: weight / Math.max(Math.min(asked.weight, other.weight), LEAST_SAID),
    concepts,
    conceptsWeight,
    known: Math.min(asked.known, other.known),
  };
}

function isOfField(concept: Concept | null): boolean {
  return concept !== null && concept.facet !== 'plain';
}

function kindWeight(concept: Concept | null): number {
  if (concept === null) return UNKNOWN_WEIGHT;
  return concept.facet === 'plain' ? PLAIN_WEIGHT : 1;
}
