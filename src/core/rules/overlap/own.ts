/** What a space adds to the glossary, beside what comes with the program. */
import { type Concept, conceptNamed, conceptOf, type Facet, stemsOf } from './glossary.ts';

/** One way of saying a concept that a space added: stems in their order, without articles. */
export type OwnForm = { readonly concept: Concept; readonly stems: readonly string[] };

export type Own = {
  /** Every form by the first of its stems. */
  readonly forms: ReadonlyMap<string, readonly OwnForm[]>;
  readonly concepts: ReadonlyMap<string, Concept>;
};

/** A space that added nothing. */
export const NONE_OWN: Own = { forms: new Map(), concepts: new Map() };

/** Reads what a space added. A concept of a name that is shipped gets more ways of being said. */
export function ownOf(
  added: readonly { readonly name: string; readonly facet: Facet; readonly ways: readonly string[] }[],
): Own {
  const forms = added.flatMap(({ name, facet, ways }) => {
    const said = [name, ...ways].map(stemsOf).filter((stems) => stems.length > 0);
    const concept = conceptOf(`#${name.toLowerCase()}`) ?? conceptNamed(name, facet, said);
    return said.map((stems): OwnForm => ({ concept, stems }));
  });
  return {
    forms: Map.groupBy(forms, ({ stems }) => stems[0] ?? ''),
    concepts: new Map(forms.map(({ concept }) => [concept.key, concept])),
  };
}
