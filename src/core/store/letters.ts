/** What waits to be said to people, and the letters it goes into. The store decides nothing; it finds and keeps. */
import type { Told } from '../changes.ts';
import type { Addressee, MessageRef, Millis, Quiet, Span } from '../model.ts';
import type { Send } from './sends.ts';

export type NewLetter = {
  readonly personId: number;
  /** The notes in it, by their ids. */
  readonly notes: readonly number[];
  /** The ideas whose plans it asks about. */
  readonly plans: readonly number[];
};

/** How many direct messages a platform takes in a minute. */
export type Directs = { readonly most: number; readonly byWorkspace: boolean };

export type Letters = {
  /**
   * The people that something is due for, and who may be looked at again: of `only`, where it is given. Whoever left
   * `silentAfter` check-ins unanswered isn't one of them for their plans.
   */
  waitingFor(asked: {
    readonly now: Millis;
    readonly silentAfter: number;
    readonly only?: readonly number[];
  }): Promise<readonly number[]>;
  /**
   * Takes these people for the rest of the transaction, but those that another program has taken, that have a letter
   * under way, or for whom nothing is due any more: two planners never both decide about one person.
   */
  take(people: readonly number[], now: Millis): Promise<readonly Addressee[]>;
  /** Makes the letters, and notes what is in them: the plans as asked about, the notes as enclosed. Says their ids. */
  plan(letters: readonly NewLetter[], now: Millis): Promise<readonly number[]>;
  /** Nobody need look at these people before then. */
  lookLater(people: readonly { readonly personId: number; readonly at: Millis }[]): Promise<void>;
  /** The notes that are in a letter, oldest first. */
  notesIn(letterId: number): Promise<readonly Send[]>;
  /** What the addressee of this note was told by the time it is: in its own letter, or in one before it that went out since then. */
  toldBesides(noteId: number, since: Millis): Promise<readonly Told[]>;
  /** What became of a letter becomes of its notes, but `left` had no room and wait for the next one, and `silent` said nothing. */
  settleNotes(
    letterId: number,
    became: {
      readonly state: 'sent' | 'skipped' | 'failed' | 'unsure';
      readonly left?: readonly number[];
      readonly silent?: readonly number[];
    },
  ): Promise<void>;
  /**
   * When somebody was told something since then, and when they will be together with another one. For a meeting itself,
   * `before`, neither it nor those that were planned after it count: of two, one doesn't wait for the other.
   */
  toldAt(personId: number, since: Millis, before?: number): Promise<readonly Millis[]>;
  /** When somebody may be told things, as far as they said. */
  quietOf(personId: number): Promise<Quiet | null>;
  /** Quiet until then; null ends it. */
  quietUntil(personId: number, until: Millis | null): Promise<void>;
  /** A quiet time for a whole space; null ends it. */
  quietSpace(spaceId: number, span: Span | null): Promise<void>;
  /** The newest letter in which this person was asked about this idea. */
  askingAbout(personId: number, ideaId: number): Promise<Send | null>;
  /** The letter that stands there. */
  standingAt(message: MessageRef): Promise<Send | null>;
  /**
   * Carries letters that are due, the oldest first and the workspaces in turn, so that a thousand in one hold up no
   * other: at most so many for each platform, or for each of its workspaces.
   */
  carry(now: Millis, atMost: ReadonlyMap<string, Directs>): Promise<number>;
  /** The newest letters that asked these people about these ideas show what isn't so any more. */
  areBehind(asked: readonly { readonly personId: number; readonly ideaId: number }[]): Promise<void>;
  /** Carries letters that are behind on these platforms, at most so many. */
  carryBehind(platforms: readonly string[], limit: number): Promise<number>;
  /** The letter shows what is so; `seen` is what it said of itself before it was drawn. */
  redrawn(letterId: number, seen: number): Promise<void>;
};
