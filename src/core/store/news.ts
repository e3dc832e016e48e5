/** Who wants to hear that something new comes near theirs, and what waits for them. The store decides nothing. */
import type { Millis } from '../model.ts';

/** Something new beside one's own. */
export type News = { readonly ownId: number; readonly newId: number };

export type NewsStore = {
  /** Null: they were never asked. */
  wants(personId: number): Promise<boolean | null>;
  want(personId: number, wants: boolean, at: Millis): Promise<void>;
  /** Those of these people who want to hear. */
  wanting(personIds: readonly number[]): Promise<ReadonlySet<number>>;
  /** False when they heard of the two before, or something of the same space waits for them already. */
  add(news: News & { personId: number; at: Millis }): Promise<{ isNew: boolean; isFirst: boolean }>;
  /** All that waits about a space goes into this note; asked again, the same. */
  take(personId: number, into: { noteId: number; spaceId: number }): Promise<readonly News[]>;
};
