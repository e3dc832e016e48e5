/** What models outside the program may tell the matcher about texts. All of it is optional: without it, words decide. */

/** A text as a point, of length 1. Points of one model can be compared, those of two can't. */
export type Vector = readonly number[];

/** How two texts relate, in the judgement of a model. */
export type Verdict = 'same' | 'overlap' | 'related' | 'none';

/**
 * Neither function rejects: what a model can't tell in time is missing. `withinMs` bounds the wait; work that goes on is
 * kept for the next question.
 */
export type Understanding = {
  /** The vectors that are there in time, by text. */
  readonly vectors:
    | ((texts: readonly string[], withinMs: number) => Promise<ReadonlyMap<string, Vector>>)
    | null;
  readonly judge: ((asked: string, other: string, withinMs: number) => Promise<Verdict | null>) | null;
};
