/** The shipped matcher with its default settings, as the bench asks it. */
import { findOverlaps, type Overlap } from '../../../src/core/rules/overlap/find.ts';
import { addText, createIndex, type OverlapText } from '../../../src/core/rules/overlap/index-of-texts.ts';

/** Without `except` every text that was added may be found. */
export type Query = {
  readonly title: string;
  readonly text: string;
  readonly limit: number;
  readonly except?: string | null | undefined;
};

export type Matcher = {
  readonly add: (text: OverlapText) => void;
  readonly search: (query: Query) => readonly Overlap[];
};

/** An empty space. */
export function startMatcher(): Matcher {
  const index = createIndex();
  return {
    add: (text) => addText(index, text),
    search: ({ title, text, limit, except }) =>
      findOverlaps(index, { title, text }, { limit, exclude: new Set(except ? [except] : []) }),
  };
}
