/** What became of people's stances on an idea, and who wants to be told. The store decides nothing; it finds and keeps. */
import type { SignUpChange, StanceChange } from '../changes.ts';
import type { Millis } from '../model.ts';
import type { Reader } from '../reader.ts';

export type SignUps = {
  /** As far as the reader may see it, the latest first. */
  history(
    ideaId: number,
    reader: Reader,
    part: { readonly from: number; readonly size: number },
  ): Promise<{ readonly changes: readonly StanceChange[]; readonly total: number }>;
  /** Everybody whose stance changed since then for this reader, in the order of their last change. */
  changedSince(ideaId: number, since: Millis, reader: Reader): Promise<readonly SignUpChange[]>;
  /** What those people know of sign-ups who were ever told of any: whether a note about this idea waits, and their last one. */
  heardBy(
    ideaId: number,
    personIds: readonly number[],
  ): Promise<ReadonlyMap<number, { readonly isWaiting: boolean; readonly toldAt: Millis }>>;
  /** Whether this person wants to be told of sign-ups: everybody does who said nothing else. */
  wanted(personId: number): Promise<boolean>;
  want(personId: number, wanted: boolean): Promise<void>;
};
