/**
 * The words of ideas in the order in which they were written, for whoever follows them. Read on a connection of its own: what
 * an open transaction wrote isn't seen before it has ended, and nobody who follows waits for a transaction to end.
 */
import type { Audience, IdeaText } from '../model.ts';

/** A place in the order of writing: how far the writing was, and the idea. Everything is after `{ mark: 0, id: 0 }`. */
export type WrittenPlace = { readonly mark: number; readonly id: number };

/** The words of an idea as they were last written. `version` tells apart what was written at one mark. */
export type WrittenText = WrittenPlace &
  Pick<IdeaText, 'title' | 'summary' | 'setup' | 'questions'> & {
    readonly version: number;
    readonly audience: Audience;
    /** Whether it was withdrawn or went into another. */
    readonly isAway: boolean;
  };

export type Written = {
  /** Before this mark everything is settled: whatever is written from now on, or isn't finished, comes at or after it. */
  settledMark(): Promise<number>;
  /** What was written after a place, also what was put away or taken back, in the order of writing. */
  after(spaceId: number, place: WrittenPlace, limit: number): Promise<readonly WrittenText[]>;
  /** What was last written before a place, the latest first. */
  before(spaceId: number, place: WrittenPlace, limit: number): Promise<readonly WrittenText[]>;
  /** Of what was last written before a mark, the latest ideas whose titles have words that begin so (letters, no blanks). */
  titled(
    spaceId: number,
    about: { readonly mark: number; readonly beginnings: readonly string[]; readonly limit: number },
  ): Promise<readonly WrittenText[]>;
};
