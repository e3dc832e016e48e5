/** A text as what it speaks of: concepts of the glossary, and the words that no concept covers. */
import type { Concept } from './glossary.ts';
import type { Line } from './lines.ts';
import type { Measure } from './weights.ts';

/** What a text speaks of, by the numbers of the terms. */
export type Topics = {
  readonly numbers: ReadonlySet<number>;
  /** What the same words say, in one list each, the heaviest first; nothing is said twice. */
  readonly units: readonly (readonly number[])[];
  /** The sum of the heaviest of each unit. */
  readonly weight: number;
  /** How much of it are concepts of a field, 0 to 1, by rarity. */
  readonly known: number;
};

/** What plain talk and unknown words weigh beside a concept of a field: they are more often chance. */
const PLAIN_WEIGHT = 0.4;
const UNKNOWN_WEIGHT = 0.4;

/** A text that says less is taken to say this much, as a sum of rarities: three words are soon contained in another text. */
const LEAST_SAID = 10;

/** How much the text that says less counts in a share. A line overlaps a page, but not as surely as it overlaps a line. */
const LESS = 0.7;

/** How much of what they speak of two texts share. */
export type Common = {
  /** Of both texts, 0 to 1, more of the one that says less: between the cosine and the overlap coefficient. */
  readonly share: number;
  /** The concepts of a field that they share, and the sum of their rarities. */
  readonly concepts: readonly Concept[];
  readonly conceptsWeight: number;
  /** How much of each are concepts of a field, 0 to 1, for the one that has fewer. */
  readonly known: number;
};

/** What some lines speak of. Bare numbers say nothing. */
export function topicsOf(measure: Measure, lines: readonly Line[]): Topics {
  const said = lines.flatMap(({ units, unknown }) => [...units, ...unknown.map((word) => [word])]);
  const numbers = new Set<number>();
  const units: number[][] = [];
  let weight = 0;
  let all = 0;
  let ofFields = 0;
  const heaviest = (unit: readonly number[]) => Math.max(...unit.map((number) => weightOf(measure, number)));
  const sorted = said.map((unit) => ({ unit, by: heaviest(unit) })).sort((a, b) => b.by - a.by);
  for (const { unit } of sorted) {
    const fresh = unit.filter((number) => !numbers.has(number));
    for (const number of unit) numbers.add(number);
    if (fresh.length === 0) continue;
    units.push(fresh);
    const most = fresh.reduce((a, b) => (weightOf(measure, b) > weightOf(measure, a) ? b : a));
    const { concept, rarity } = measure.term(most);
    weight += weightOf(measure, most);
    all += rarity;
    if (isOfField(concept)) ofFields += rarity;
  }
  return { numbers, units, weight, known: all > 0 ? ofFields / all : 0 };
}

/** What two texts have in common. The same both ways. */
export function commonOf(measure: Measure, asked: Topics, other: Topics): Common {
  const [less, more] = asked.weight <= other.weight ? [asked, other] : [other, asked];
  const concepts: Concept[] = [];
  let weight = 0;
  let conceptsWeight = 0;
  for (const unit of less.units) {
    let most = -1;
    for (const number of unit)
      if (more.numbers.has(number) && (most < 0 || weightOf(measure, number) > weightOf(measure, most)))
        most = number;
    if (most < 0) continue;
    const { concept, rarity } = measure.term(most);
    weight += weightOf(measure, most);
    if (concept === null || concept.facet === 'plain') continue;
    concepts.push(concept);
    conceptsWeight += rarity;
  }
  return {
    share:
      weight / (Math.max(less.weight, LEAST_SAID) ** LESS * Math.max(more.weight, LEAST_SAID) ** (1 - LESS)),
    concepts,
    conceptsWeight,
    known: Math.min(asked.known, other.known),
  };
}

function weightOf(measure: Measure, number: number): number {
  const { concept, rarity } = measure.term(number);
  return kindWeight(concept) * rarity;
}

function isOfField(concept: Concept | null): boolean {
  return concept !== null && concept.facet !== 'plain';
}

function kindWeight(concept: Concept | null): number {
  if (concept === null) return UNKNOWN_WEIGHT;
  return concept.facet === 'plain' ? PLAIN_WEIGHT : 1;
}
