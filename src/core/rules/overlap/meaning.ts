/** A text as what it speaks of: concepts of the glossary, and the words that no concept covers. */
import type { Concept } from './glossary.ts';
import type { Line } from './lines.ts';
import { clear, createPlaces, note, placeOf, take } from './places.ts';
import type { Measure } from './weights.ts';

/** What a text speaks of, by the numbers of the terms. */
export type Topics = {
  readonly numbers: readonly number[];
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

const said = createPlaces();

/** What some lines speak of. Bare numbers say nothing. */
export function topicsOf(measure: Measure, lines: readonly Line[]): Topics {
  const numbers: number[] = [];
  const units: (readonly number[])[] = [];
  let weight = 0;
  let all = 0;
  let ofFields = 0;
  clear(said);
  for (const unit of heaviestFirst(measure, lines)) {
    const isNew = unit.every(isUnsaid);
    const fresh = isNew ? unit : unit.filter(isUnsaid);
    if (fresh.length === 0) continue;
    for (const number of fresh) {
      take(said, number, numbers.length);
      numbers.push(number);
    }
    units.push(fresh);
    const most = heaviest(measure, fresh);
    const { concept, rarity } = measure.term(most);
    weight += weightOf(measure, most);
    all += rarity;
    if (isOfField(concept)) ofFields += rarity;
  }
  return { numbers, units, weight, known: all > 0 ? ofFields / all : 0 };
}

const isUnsaid = (number: number) => placeOf(said, number) < 0;

/** What the same words say, in one list each. */
function heaviestFirst(measure: Measure, lines: readonly Line[]): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  for (const { units, unknown } of lines) {
    for (const unit of units) all.push(unit);
    for (const word of unknown) all.push([word]);
  }
  const weights = all.map((unit) => weightOf(measure, heaviest(measure, unit)));
  const order = all.map((_, at) => at).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  return order.map((at) => all[at] ?? []);
}

/** The first of the heaviest. */
function heaviest(measure: Measure, unit: readonly number[]): number {
  let most = unit[0] ?? -1;
  for (let at = 1; at < unit.length; at++) {
    const number = unit[at] ?? -1;
    if (weightOf(measure, number) > weightOf(measure, most)) most = number;
  }
  return most;
}

const ofMore = createPlaces();

/** What two texts have in common. The same both ways. */
export function commonOf(measure: Measure, asked: Topics, other: Topics): Common {
  const [less, more] = asked.weight <= other.weight ? [asked, other] : [other, asked];
  const concepts: Concept[] = [];
  let weight = 0;
  let conceptsWeight = 0;
  note(ofMore, more.numbers);
  for (const unit of less.units) {
    let most = -1;
    for (const number of unit)
      if (placeOf(ofMore, number) >= 0 && (most < 0 || weightOf(measure, number) > weightOf(measure, most)))
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
