/** What a space adds to the glossary that overlaps are found with. */
export const FACETS = ['method', 'question', 'data', 'measure'] as const;

/** A concept that a space added to the glossary: how, what is asked, on what, or by which measure; and how people say it. */
export type OwnConcept = {
  readonly id: number;
  readonly name: string;
  readonly facet: (typeof FACETS)[number];
  readonly ways: readonly string[];
};
