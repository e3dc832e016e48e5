/** Stances that wait beside the one that counts, since one person gave several. The store decides nothing. */
import type { Aside, Millis } from '../model.ts';

export type Asides = {
  of(ideaId: number, personId: number): Promise<readonly Aside[]>;
  /** On every idea, oldest idea first. */
  ofPerson(personId: number): Promise<readonly Aside[]>;
  /** A person's stances as if they were asides: with who gave them. */
  standing(personId: number): Promise<readonly Aside[]>;
  /** A stance counts no more, and waits. */
  put(ideaId: number, personId: number): Promise<void>;
  /** One that waited takes the place of what counts, and nothing waits any more. */
  bringBack(aside: Aside, at: Millis): Promise<void>;
  /** Nothing waits on this idea any more; with `via` only what that gave. */
  drop(ideaId: number, personId: number, via?: string): Promise<void>;
};
