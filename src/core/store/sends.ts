/** Everything that we ever post or say by ourselves. The store decides nothing; it finds and keeps. */
import type { Channel, MessageRef, Millis } from '../model.ts';

/** What is posted: in channels, and (`meeting`) to two people together who both asked to be introduced. */
export type PostKind = 'card' | 'batch' | 'digest' | 'meeting';
/**
 * What waits to be said to a person. It goes out in a letter, at a moment that suits them, with whatever else waits.
 * `introduction` asks whether they want to be introduced, `contact` says how to reach the other, `follow-up` asks
 * whether the two talked; `news` is what is new beside one's own; `merge`
 * asks an author whether two ideas are one.
 */
export type NoteKind =
  | 'credit'
  | 'overlap'
  | 'unsure'
  | 'shut'
  | 'outcome'
  | 'signups'
  | 'introduction'
  | 'contact'
  | 'follow-up'
  | 'news'
  | 'week'
  | 'merge';
/**
 * `letter` is the one direct message that notes and check-ins go into; `welcome` answers an invitation, and `link` is for
 * somebody who links accounts this minute: these two go out at once.
 */
export type SendKind = PostKind | NoteKind | 'letter' | 'welcome' | 'link';

/**
 * planned → sending → sent; or unsure (nobody can know), failed (an admin can retry), skipped (nothing to say), gone (its
 * message was deleted), left (it stands in a channel that left the space, and says so). A note is `enclosed` while its
 * letter is under way.
 */
export type SendState =
  | 'planned'
  | 'enclosed'
  | 'sending'
  | 'sent'
  | 'unsure'
  | 'failed'
  | 'skipped'
  | 'gone'
  | 'left';

export type Send = {
  readonly id: number;
  readonly key: string;
  readonly kind: SendKind;
  readonly ideaId: number | null;
  readonly channel: Channel | null;
  readonly personId: number | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: SendState;
  readonly dueAt: Millis;
  readonly tries: number;
  readonly message: MessageRef | null;
  readonly shown: number;
  readonly problem: string;
  readonly doubt: Doubt;
  /** The account that was written to in the try that is in doubt. */
  readonly triedSelf: number | null;
};

/**
 * Whether an earlier try may have arrived: none did; or one may have, lately enough for a platform to know a repetition
 * by its key; or too long ago for that.
 */
export type Doubt = 'none' | 'fresh' | 'stale';

export type NewSend = {
  readonly key: string;
  readonly kind: SendKind;
  readonly ideaId?: number;
  readonly channelId?: number;
  readonly personId?: number;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly dueAt: Millis;
};

export type Sends = {
  /**
   * Each at most once under its key. Those that are due are carried at once; a note (whatever is for a person) waits
   * for a moment that suits them, from `dueAt` on.
   */
  plan(sends: readonly NewSend[], now: Millis): Promise<void>;
  byId(id: number): Promise<Send | null>;
  /** The card that stands there. */
  byMessage(message: MessageRef): Promise<Send | null>;
  cards(ideaId: number): Promise<readonly Send[]>;
  /** Takes one that is due, to send it; null when another did or it isn't due. */
  claim(id: number, now: Millis): Promise<Send | null>;
  /**
   * From now on only the platform knows whether it arrived, there or with this account. False when it isn't ours to send
   * any more.
   */
  trying(send: Send, self: number | null): Promise<boolean>;
  sent(id: number, at: { message: MessageRef; shown: number; now: Millis }): Promise<void>;
  /** The card shows this version now; false when a later one was drawn meanwhile. */
  showed(id: number, shown: number): Promise<boolean>;
  /** Sends again what failed, is unsure, or had nothing to say then; carried at once. */
  again(id: number, now: Millis): Promise<void>;
  /** A card that stands, and could not be drawn for a while, is drawn again. */
  revive(id: number): Promise<void>;
  /** The cards of a space in a channel are drawn again: it left that space, or came back to it. */
  redrawIn(channelId: number, spaceId: number): Promise<void>;
  /** Posts a card that doesn't stand (any more), under the key that it had. */
  postAnew(id: number, now: Millis): Promise<void>;
  settle(
    id: number,
    state: Exclude<SendState, 'sending' | 'sent'>,
    more?: { dueAt?: Millis; problem?: string },
  ): Promise<void>;
  /** Carries what became due, at most `limit`, and says how many. */
  carryDue(now: Millis, limit: number): Promise<number>;
  /** Carries the refresh of cards on these platforms that show an older version than there is: what a crash left undone. */
  carryStale(platforms: readonly string[], limit: number): Promise<number>;
  /** The signs stand under it. */
  offered(id: number): Promise<void>;
  /** Carries the cards that have no signs under them yet: what a crash or an outage left undone. */
  carryUnoffered(platforms: readonly string[], limit: number): Promise<number>;
  /** Puts one off that was claimed: it is planned again, and carried after that time. What isn't in doubt surely didn't arrive. */
  putOff(
    id: number,
    until: { now: Millis; afterMs: Millis; problem: string; isDoubtful: boolean },
  ): Promise<void>;
  /** Letters and digests of before then, and what in them is never told again; cards stay, and what is told once. */
  forgetBefore(at: Millis): Promise<void>;
  /** What programs that are gone left half-sent, and what was taken longer ago than any job lives. */
  orphans(): Promise<readonly Send[]>;
};
