/** A text as what it speaks of: concepts of the glossary, and the words that no concept covers. */
import type { Concept } from './glossary.ts';
import type { Line } from './lines.ts';
import { clear, createPlaces, note, type Places, placeOf, take } from './places.ts';
import type { Measure } from './weights.ts';

/** What a text speaks of, by the numbers of the terms. */
export type Topics = {
  readonly numbers: readonly number[];
  /** What the same words say, in one list each, the rarest first; nothing is said twice. */
  readonly units: readonly (readonly number[])[];
  /** How much of it, without plain talk, are concepts of a field, 0 to 1, by rarity. */
  readonly known: number;
};

type Kind = 'field' | 'plain' | 'unknown';
/** What a thing that both say counts for them, times its rarity. The same words are as often those of another question. */
const SHARED: Readonly<Record<Kind, number>> = { field: 1, plain: 1, unknown: 0.1 };
/** What a thing that one says counts against them. A word that no concept covers may be a way of saying what the other says. */
const UNSHARED: Readonly<Record<Kind, number>> = { field: 1.2, plain: 0.8, unknown: 0.05 };

/** A text that says less is taken to say this much, as a sum of rarities: three words are soon contained in another text. */
const LEAST_SAID = 12;

/** The number of things of which a text speaks in which the rarities were counted. */
const USUAL_LENGTH = 25;

/** How much the text that says less counts in a share. A line overlaps a page, but not as surely as it overlaps a line. */
const LESS = 0.8;

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
  let all = 0;
  let ofFields = 0;
  clear(said);
  for (const unit of rarestFirst(measure, lines)) {
    const isNew = unit.every(isUnsaid);
    const fresh = isNew ? unit : unit.filter(isUnsaid);
    if (fresh.length === 0) continue;
    for (const number of fresh) {
      take(said, number, numbers.length);
      numbers.push(number);
    }
    units.push(fresh);
    const { concept, rarity } = measure.term(rarest(measure, fresh));
    if (kindOf(concept) === 'plain') continue;
    all += rarity;
    if (kindOf(concept) === 'field') ofFields += rarity;
  }
  return { numbers, units, known: all > 0 ? ofFields / all : 0 };
}

const isUnsaid = (number: number) => placeOf(said, number) < 0;

/** What the same words say, in one list each. */
function rarestFirst(measure: Measure, lines: readonly Line[]): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [];
  for (const { units, unknown } of lines) {
    for (const unit of units) all.push(unit);
    for (const word of unknown) all.push([word]);
  }
  const rarities = all.map((unit) => measure.term(rarest(measure, unit)).rarity);
  const order = all.map((_, at) => at).sort((a, b) => (rarities[b] ?? 0) - (rarities[a] ?? 0));
  return order.map((at) => all[at] ?? []);
}

/** The first of the rarest. */
function rarest(measure: Measure, unit: readonly number[]): number {
  let most = unit[0] ?? -1;
  for (let at = 1; at < unit.length; at++) {
    const number = unit[at] ?? -1;
    if (measure.term(number).rarity > measure.term(most).rarity) most = number;
  }
  return most;
}

const ofAsked = createPlaces();
const ofOther = createPlaces();

/** What two texts have in common. The same both ways. */
export function commonOf(measure: Measure, asked: Topics, other: Topics): Common {
  note(ofAsked, asked.numbers);
  note(ofOther, other.numbers);
  const a = covered(measure, asked, { places: ofOther, length: other.units.length });
  const b = covered(measure, other, { places: ofAsked, length: asked.units.length });
  const [less, more] = a.said < b.said || (a.said === b.said && a.shared <= b.shared) ? [a, b] : [b, a];
  return {
    share: shareOf(less) ** LESS * shareOf(more) ** (1 - LESS),
    concepts: less.concepts,
    conceptsWeight: less.conceptsWeight,
    known: Math.min(asked.known, other.known),
  };
}

/** What one text says, and what of it another says too. */
type Covered = Pick<Common, 'concepts' | 'conceptsWeight'> & {
  readonly said: number;
  readonly shared: number;
};

type Other = { readonly places: Places; readonly length: number };

function covered(measure: Measure, { units }: Topics, { places, length }: Other): Covered {
  const concepts: Concept[] = [];
  let conceptsWeight = 0;
  let all = 0;
  let shared = 0;
  for (const unit of units) {
    let both = -1;
    for (const number of unit)
      if (
        placeOf(places, number) >= 0 &&
        (both < 0 || measure.term(number).rarity > measure.term(both).rarity)
      )
        both = number;
    const whole = measure.term(rarest(measure, unit));
    const { concept, rarity } = both < 0 ? NOTHING : measure.term(both);
    const counts = SHARED[kindOf(concept)];
    shared += counts * rarityIn(rarity, length);
    // Over-refusal is refusal too, and more than that: the rest isn't shared.
    all += counts * rarity + UNSHARED[kindOf(whole.concept)] * (whole.rarity - rarity);
    if (concept === null || concept.facet === 'plain') continue;
    concepts.push(concept);
    conceptsWeight += rarity;
  }
  return { said: all, shared, concepts, conceptsWeight };
}

/** How rare it is that a text of a length speaks of a thing: a long one does of much, by chance. */
function rarityIn(rarity: number, length: number): number {
  if (length <= USUAL_LENGTH) return rarity;
  return -Math.log(1 - (1 - Math.exp(-rarity)) ** (length / USUAL_LENGTH));
}

const NOTHING = { concept: null, rarity: 0 };

function shareOf({ said, shared }: Covered): number {
  return shared / Math.max(said, LEAST_SAID);
}

function kindOf(concept: Concept | null): Kind {
  if (concept === null) return 'unknown';
  return concept.facet === 'plain' ? 'plain' : 'field';
}
