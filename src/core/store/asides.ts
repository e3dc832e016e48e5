/** Stances beside the one that counts, since one person gave several. The store decides nothing. */
import type { Aside, Millis } from '../model.ts';

export type Asides = {
  of(ideaId: number, personId: number): Promise<readonly Aside[]>;
  /** On every idea, oldest idea first. */
  ofPerson(personId: number): Promise<readonly Aside[]>;
  /** A person's stances as if they were asides: with who gave them. */
  standing(personId: number): Promise<readonly Aside[]>;
  /** A stance counts no more, and waits. */
  put(ideaId: number, personId: number): Promise<void>;
  /** What counts stays known beneath whatever takes its place. */
  lay(ideaId: number, personId: number): Promise<void>;
  /** What an account said and waits is beneath what it says now. */
  sink(ideaId: number, givenBy: number): Promise<void>;
  /** One takes the place of what counts. */
  bringBack(aside: Aside, at: Millis): Promise<void>;
  /** Nothing is beside what counts any more; with `given` only what waits and was given so. */
  drop(
    ideaId: number,
    personId: number,
    given?: { readonly via: string; readonly by: number },
  ): Promise<void>;
};
