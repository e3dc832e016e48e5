/** Ideas that went into others. The store decides nothing; it finds and keeps. */
import type { Merge } from '../merge.ts';
import type { Millis } from '../model.ts';

export type Merges = {
  /** Null while another one of the idea that goes is asked for or stands. */
  ask(merge: Pick<Merge, 'fromId' | 'intoId' | 'askedById' | 'askedAt'>): Promise<Merge | null>;
  /** What was asked for, or done, about an idea that is to go, and hasn't ended; locked until the end of the transaction. */
  openFrom(fromId: number): Promise<Merge | null>;
  /** Nobody signs up to, edits or merges one of these ideas until the end of the transaction. */
  hold(ideaIds: readonly number[]): Promise<void>;
  /** Locked until the end of the transaction. */
  lock(id: number): Promise<Merge | null>;
  byId(id: number): Promise<Merge | null>;
  /** What the author of one of two ideas of a space was asked since then and hasn’t answered, the latest first. */
  askedOf(personId: number, spaceId: number, since: Millis): Promise<readonly Merge[]>;
  /** Does it: the stances of these people are carried over, the idea goes, and all that was is kept beside it. */
  carryOut(id: number, merged: { carried: readonly number[]; byId: number; at: Millis }): Promise<void>;
  /** Both ideas and everybody's stance as they were, but for what somebody said since. */
  undo(id: number, at: Millis): Promise<void>;
  /** Nothing comes of it. */
  drop(id: number, at: Millis): Promise<void>;
  /** Where an idea went, in the end; null for one that stands for itself. */
  target(ideaId: number): Promise<number | null>;
  /** What went into an idea and can be told apart again. */
  into(ideaId: number): Promise<readonly Merge[]>;
};
