/** What the core needs to remember, verb by verb. The store decides nothing; it finds and keeps. */
import type { Who } from './events.ts';
import type {
  Account,
  Channel,
  Draft,
  Horizon,
  Idea,
  IdeaText,
  MessageRef,
  Millis,
  Pair,
  Person,
  Place,
  Relation,
  Source,
  Space,
  Stance,
  Standing,
} from './model.ts';

export type SendKind = 'card' | 'digest' | 'checkin' | 'credit' | 'overlap' | 'unsure' | 'welcome';
/** planned → sending → sent; or unsure (nobody can know), failed (an admin can retry), skipped (nothing to say). */
export type SendState = 'planned' | 'sending' | 'sent' | 'unsure' | 'failed' | 'skipped' | 'gone';

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
  /** Whether an earlier try may have arrived, too long ago for a platform to know a repetition by its key. */
  readonly isStale: boolean;
};

export type NewSend = {
  readonly key: string;
  readonly kind: SendKind;
  readonly ideaId?: number;
  readonly channelId?: number;
  readonly personId?: number;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly dueAt: Millis;
};

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

export type DraftText = {
  readonly text: IdeaText;
  readonly horizon: Horizon | null;
};

export type NewDraft = DraftText & {
  readonly personId: number;
  readonly spaceId: number;
  readonly source: Source | null;
  readonly creditedId: number | null;
  readonly editsId?: number;
  readonly at: Millis;
};

export type StoredDraft = Draft & {
  readonly creditedId: number | null;
  readonly editsId: number | null;
  readonly ideaId: number | null;
  readonly discarded: boolean;
};

export type KnownReaction = {
  readonly sendId: number;
  readonly user: string;
  readonly sign: string;
  readonly personId: number;
};

export type Store = {
  /** All or nothing; what is enqueued inside runs only after it was kept. */
  transaction<T>(work: (tx: Store) => Promise<T>): Promise<T>;
  /** Whether this event is new; from now on it isn't. */
  isNew(eventId: string, now: Millis): Promise<boolean>;
  forgetEventsBefore(at: Millis): Promise<void>;

  readonly people: {
    /** The person behind an account, made at first sight; name and zone follow the platform. */
    meet(who: Who, now: Millis): Promise<Person>;
    byId(id: number): Promise<Person | null>;
    /** The accounts of a person, the one that was used last first. */
    accounts(personId: number): Promise<readonly Account[]>;
  };

  readonly spaces: {
    create(space: Omit<Space, 'id'>): Promise<Space>;
    byId(id: number): Promise<Space | null>;
    byCode(code: string): Promise<Space | null>;
    all(): Promise<readonly Space[]>;
    change(id: number, to: Pick<Space, 'name' | 'zone' | 'digestDay' | 'digestHour'>): Promise<void>;
    at(place: Place): Promise<{ readonly space: Space; readonly channel: Channel } | null>;
    channels(spaceId: number): Promise<readonly Channel[]>;
    /** Whether the space has a channel in this account's part of its platform. */
    reaches(spaceId: number, account: Account): Promise<boolean>;
    /** False when the channel belongs to a space already. */
    addChannel(spaceId: number, place: Place, name: string): Promise<boolean>;
    /** The space that a person did something in last, for what is said in a direct conversation. */
    latestOf(personId: number): Promise<Space | null>;
  };

  readonly drafts: {
    create(draft: NewDraft): Promise<StoredDraft>;
    byId(id: number): Promise<StoredDraft | null>;
    change(id: number, to: DraftText): Promise<void>;
    discard(id: number, at: Millis): Promise<void>;
    /** Locks the draft until the end of the transaction, so that two presses publish once. */
    lock(id: number): Promise<StoredDraft | null>;
    became(id: number, ideaId: number): Promise<void>;
    addDifference(id: number, ideaId: number, difference: string): Promise<void>;
    differences(id: number): Promise<readonly { readonly ideaId: number; readonly difference: string }[]>;
  };

  readonly ideas: {
    publish(
      idea: IdeaText & {
        spaceId: number;
        authorId: number;
        source: Source | null;
        creditedId: number | null;
        at: Millis;
      },
    ): Promise<Idea>;
    byId(id: number): Promise<Idea | null>;
    byIds(ids: readonly number[]): Promise<readonly Idea[]>;
    byNumber(spaceId: number, number: number): Promise<Idea | null>;
    byAuthor(spaceId: number, personId: number): Promise<readonly Idea[]>;
    /** Changes the words; every card follows. */
    rewrite(id: number, text: IdeaText): Promise<void>;
    creditedOf(id: number): Promise<number | null>;
    removeCredit(id: number): Promise<void>;
    /** The version of the words of every idea of a space, to see which have changed. */
    textVersions(spaceId: number): Promise<ReadonlyMap<number, number>>;
    publishedBetween(spaceId: number, from: Millis, until: Millis): Promise<readonly Idea[]>;
    /** The idea that this message became. */
    savedFrom(spaceId: number, url: string): Promise<Idea | null>;
    /** As it is once whoever changes it now has finished. */
    settled(id: number): Promise<Idea | null>;
    /** The cards are drawn again after a while; until then no other refresh of this idea is carried. */
    drawLater(id: number, afterMs: Millis): Promise<void>;
    /** Something that the cards show has changed: they will be drawn again. */
    touch(ids: readonly number[]): Promise<void>;
  };

  readonly stances: {
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

  /** The reactions that are known under a card. */
  readonly reactions: {
    /** Whether it is new. */
    add(reaction: KnownReaction): Promise<boolean>;
    /** Whether it was known. */
    remove(reaction: Omit<KnownReaction, 'personId'>): Promise<boolean>;
    under(sendId: number): Promise<readonly KnownReaction[]>;
    /** The signs that a person's reactions show under any card of the idea, with their platforms. */
    signsOf(
      ideaId: number,
      personId: number,
    ): Promise<readonly { readonly sign: string; readonly platform: string }[]>;
  };

  readonly pairs: {
    of(ideaId: number): Promise<readonly Pair[]>;
    save(pair: {
      ideaId: number;
      otherId: number;
      relation: Relation;
      difference: string;
      byId: number;
      at: Millis;
    }): Promise<void>;
    since(spaceId: number, from: Millis, until: Millis): Promise<readonly Pair[]>;
  };

  readonly sends: {
    /** Each at most once under its key. Those that are due are carried at once. */
    plan(sends: readonly NewSend[], now: Millis): Promise<void>;
    byId(id: number): Promise<Send | null>;
    /** The card that stands there. */
    byMessage(message: MessageRef): Promise<Send | null>;
    cards(ideaId: number): Promise<readonly Send[]>;
    /** Cards that stand on a platform, latest first. */
    standing(platform: string, limit: number): Promise<readonly Send[]>;
    /** Takes one that is due, to send it; null when another did or it isn't due. */
    claim(id: number, now: Millis): Promise<Send | null>;
    sent(id: number, at: { message: MessageRef; shown: number; now: Millis }): Promise<void>;
    /** The card shows this version now; false when a later one was drawn meanwhile. */
    showed(id: number, shown: number): Promise<boolean>;
    /** Sends again what failed or is unsure; carried at once. */
    again(id: number, now: Millis): Promise<void>;
    /** A card that stands, and could not be drawn for a while, is drawn again. */
    revive(id: number): Promise<void>;
    /** Has the reactions read again under the newest cards of a platform. */
    lookAgain(platform: string, limit: number): Promise<void>;
    settle(
      id: number,
      state: Exclude<SendState, 'sending' | 'sent'>,
      more?: { dueAt?: Millis; problem?: string },
    ): Promise<void>;
    /** Carries what became due, at most `limit`, and says how many. */
    carryDue(now: Millis, limit: number): Promise<number>;
    /** Carries the refresh of cards that show an older version than there is: what a crash left undone. */
    carryStale(limit: number): Promise<number>;
    /** Puts one off that was claimed: it is planned again, and carried after that time. */
    putOff(
      id: number,
      until: { now: Millis; afterMs: Millis; problem: string; isDoubtful?: boolean },
    ): Promise<void>;
    /** What programs that are gone left half-sent. `recent` when they took it within the last few minutes. */
    orphans(): Promise<readonly (Send & { readonly recent: boolean })[]>;
    /** When a person was told something that counts; with `planned`, also when they will be. */
    toldTo(personId: number, since: Millis, more: { planned: boolean }): Promise<readonly Millis[]>;
    openCheckin(personId: number, ideaId: number): Promise<Send | null>;
  };
};
