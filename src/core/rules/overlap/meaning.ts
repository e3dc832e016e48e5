/** A text as what it speaks of: concepts of the glossary, and the words that no concept covers. */
import type { Concept } from './glossary.ts';
import type { Term } from './index-of-texts.ts';
import type { Passage } from './passages.ts';
import type { Measure } from './weights.ts';

/** Something a text speaks of. A word that the glossary doesn't know has no concept. */
export type Topic = { readonly term: Term; readonly concept: Concept | null };

/** What plain talk and unknown words weigh beside a concept of a field: they are more often chance. */
const PLAIN_WEIGHT = 0.4;
const UNKNOWN_WEIGHT = 0.4;

/** A text that says less is taken to say this much, as a sum of idf: three words are soon contained in another text. */
const LEAST_SAID = 10;

/** How much of what they speak of two texts share. */
export type Common = {
  /** Of the text that says less, 0 to 1: the overlap coefficient (Szymkiewicz and Simpson), weighed by idf. */
  readonly share: number;
  /** The concepts of a field that they share, and the sum of their idf. */
  readonly concepts: readonly Concept[];
  readonly conceptsWeight: number;
  /** How much of each are concepts of a field, 0 to 1, for the one that has fewer. */
  readonly known: number;
};

/** What some passages speak of, each thing once. Bare numbers say nothing. */
export function topicsOf(passages: readonly Passage[], termOf: (key: string) => Term): Topic[] {
  const topics = new Map<string, Topic>();
  for (const { concepts, unknown } of passages) {
    for (const concept of concepts) topics.set(concept.key, { term: termOf(concept.key), concept });
    for (const stem of unknown) topics.set(stem, { term: termOf(stem), concept: null });
  }
  return [...topics.values()];
}

/** What two texts have in common. The same both ways. */
export function commonOf(measure: Measure, asked: readonly Topic[], other: readonly Topic[]): Common {
  const held = new Set(other.map(({ term }) => term));
  const shared = asked.filter(({ term }) => held.has(term));
  const fields = shared.filter(({ concept }) => isOfField(concept));
  const least = Math.min(weightOf(measure, asked), weightOf(measure, other));
  return {
    share: weightOf(measure, shared) / Math.max(least, LEAST_SAID),
    concepts: fields.flatMap(({ concept }) => concept ?? []),
    conceptsWeight: weightOf(measure, fields),
    known: Math.min(knownOf(measure, asked), knownOf(measure, other)),
  };
}

function weightOf(measure: Measure, topics: readonly Topic[]): number {
  return topics.reduce((sum, { term, concept }) => sum + kindWeight(concept) * measure.idf(term), 0);
}

function knownOf(measure: Measure, topics: readonly Topic[]): number {
  const idf = (some: readonly Topic[]) => some.reduce((sum, { term }) => sum + measure.idf(term), 0);
  const all = idf(topics);
  return all > 0 ? idf(topics.filter(({ concept }) => isOfField(concept))) / all : 0;
}

function isOfField(concept: Concept | null): boolean {
  return concept !== null && concept.facet !== 'plain';
}

function kindWeight(concept: Concept | null): number {
  if (concept === null) return UNKNOWN_WEIGHT;
  return concept.facet === 'plain' ? PLAIN_WEIGHT : 1;
}
