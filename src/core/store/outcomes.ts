/** What came of ideas. The store decides nothing; it finds and keeps. */
import type { Millis, Outcome, OutcomeKind } from '../model.ts';

export type Outcomes = {
  of(ideaId: number, personId: number): Promise<Outcome | null>;
  /** Oldest first. */
  on(ideaIds: readonly number[]): Promise<readonly Outcome[]>;
  /** Told in this time about open ideas of a space, oldest first. */
  between(spaceId: number, from: Millis, until: Millis): Promise<readonly Outcome[]>;
  /** One of each person for each idea; what isn't given stays as it was. */
  save(outcome: {
    readonly ideaId: number;
    readonly personId: number;
    /** The account that said it, by its own number. */
    readonly personSelf?: number;
    readonly kind?: OutcomeKind;
    readonly line?: string;
    readonly link?: string;
    readonly at: Millis;
  }): Promise<void>;
  remove(ideaId: number, personId: number): Promise<boolean>;
};
