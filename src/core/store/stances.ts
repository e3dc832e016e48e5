/** Where people stand. The store decides nothing; it finds and keeps. */
import type { Horizon, Millis, Stance, Standing } from '../model.ts';

export type StanceTaken = {
  readonly ideaId: number;
  readonly personId: number;
  readonly stance: Stance;
  readonly horizon: Horizon | null;
  readonly horizonEndsAt: Millis | null;
  readonly note?: string;
  readonly via: string;
  readonly at: Millis;
};

export type Stances = {
  of(ideaId: number, personId: number): Promise<Standing | null>;
  on(ideaIds: readonly number[]): Promise<readonly Standing[]>;
  ofPerson(spaceId: number, personId: number): Promise<readonly Standing[]>;
  take(taken: StanceTaken): Promise<void>;
  /** Takes a stance back; with `via` only if that is what gave it. Says whether there was one. */
  leave(left: { ideaId: number; personId: number; via?: string; at: Millis }): Promise<boolean>;
  /** Plans whose horizon ended before `now` and that nobody was asked about yet. */
  toAskAbout(now: Millis): Promise<readonly Standing[]>;
  /** Plans that were asked about before `askedBefore` and weren't answered. */
  toLapse(askedBefore: Millis): Promise<readonly Standing[]>;
  asked(ideaIds: readonly number[], personId: number, at: Millis): Promise<void>;
  /** Lapses a plan that was asked about before `askedBefore` and is still unanswered; says whether it was. */
  lapse(lapsed: { ideaId: number; personId: number; askedBefore: Millis; at: Millis }): Promise<boolean>;
  snooze(ideaId: number, personId: number, until: Millis): Promise<void>;
  setNote(ideaId: number, personId: number, note: string): Promise<void>;
  endingBetween(spaceId: number, from: Millis, until: Millis): Promise<readonly Standing[]>;
  lapsedIn(spaceId: number): Promise<readonly Standing[]>;
  changedBetween(spaceId: number, from: Millis, until: Millis): Promise<readonly Standing[]>;
};
