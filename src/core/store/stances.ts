/** Where people stand. The store decides nothing; it finds and keeps. */
import type { Horizon, Millis, Stance, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';

export type StanceTaken = {
  readonly ideaId: number;
  readonly personId: number;
  readonly stance: Stance;
  readonly horizon: Horizon | null;
  readonly horizonEndsAt: Millis | null;
  readonly note?: string;
  /** Whether nobody but the person is shown it; everybody is who reads the idea, unless it is said. */
  readonly isPrivate?: boolean;
  readonly via: string;
  /** The account that gave it, by its own number; the person's first where it isn't said. */
  readonly by?: number;
  readonly at: Millis;
  /** Until then a plan isn't asked about, whatever its horizon; nothing speaks for it, unless it is said. */
  readonly aliveUntil?: Millis;
};

export type Stances = {
  of(ideaId: number, personId: number): Promise<Standing | null>;
  /** Whether somebody took, changed or took back anything on an idea after then. */
  hasChanged(ideaId: number, personId: number, since: Millis): Promise<boolean>;
  /** Those that the reader may see, on ideas that they may read. */
  on(ideaIds: readonly number[], reader: Reader): Promise<readonly Standing[]>;
  ofPerson(personId: number, reader: Reader): Promise<readonly Standing[]>;
  take(taken: StanceTaken): Promise<void>;
  /** Who is shown a plan. Where it was taken by a reaction, it no longer is. */
  setPrivate(
    ideaId: number,
    personId: number,
    to: { readonly isPrivate: boolean; readonly by: number; readonly at: Millis },
  ): Promise<void>;
  /** Takes a stance back; with `given` only if it was given so. Says whether there was one. */
  leave(left: {
    ideaId: number;
    personId: number;
    given?: { readonly via: string; readonly by: number };
    at: Millis;
  }): Promise<boolean>;
  /**
   * Lapses plans that were asked about before `askedBefore` and are unanswered, and those that ended before it of people
   * who left `silentAfter` check-ins unanswered. Nothing lapses in a quiet time, nor before the days of grace have
   * passed after it. Says whose, of which ideas, and whether others saw the plan.
   */
  lapse(due: {
    readonly askedBefore: Millis;
    readonly silentAfter: number;
    readonly now: Millis;
    readonly limit: number;
  }): Promise<readonly { readonly ideaId: number; readonly personId: number; readonly isPrivate: boolean }[]>;
  /** Somebody did something: about these ideas their plans are alive until then, and no check-in of theirs is unanswered. */
  heardFrom(personId: number, ideaIds: readonly number[], aliveUntil: Millis): Promise<void>;
  snooze(ideaId: number, personId: number, until: Millis): Promise<void>;
  setNote(ideaId: number, personId: number, note: string): Promise<void>;
  /** Of ideas that the reader may see, and stances that they may, as are the next two. */
  endingBetween(from: Millis, until: Millis, reader: Reader): Promise<readonly Standing[]>;
  lapsedBetween(from: Millis, until: Millis, reader: Reader): Promise<readonly Standing[]>;
  changedBetween(from: Millis, until: Millis, reader: Reader): Promise<readonly Standing[]>;
};
