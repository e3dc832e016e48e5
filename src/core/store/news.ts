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
  /** False when they heard of the two before, or something waits for them already. */
  add(news: News & { personId: number; at: Millis }): Promise<{ isNew: boolean; isFirst: boolean }>;
  /** All that waits goes into this note; asked again, the same. */
  take(personId: number, noteId: number): Promise<readonly News[]>;
};
