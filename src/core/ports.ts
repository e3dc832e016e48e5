/** What the core needs from outside: platforms that people are on, a store that remembers, a clock. */
import type { Words } from './cards/message.ts';
import type { Card, Picture, SpokenReply } from './cards/spoken.ts';
import type { Completing, Completion, Incoming, News, Who } from './events.ts';
import type { Account, MessageRef, Millis, Place } from './model.ts';

/** What a platform can do. The core asks this and never who it is. */
export type Can = {
  /** How many fields a form holds. */
  readonly formFields: number;
  /** How long a text in a form may be, in characters. */
  readonly formText: number;
  /** How much text a card may hold in all, in characters. */
  readonly cardText: number;
  /** Whether a post under the same key within a few minutes is known to be the same post. */
  readonly postOnce: boolean;
  /** How many direct messages it takes in a minute, with room left for everything else. */
  readonly directsAMinute: number;
  /** Whether it counts those of each workspace by itself, and not all together. */
  readonly directsByWorkspace: boolean;
};

/** What is wrong with a platform's set-up and what to do about it. */
export type Problem = { readonly what: string; readonly todo: string };
/** The same for whoever may change it, said in their language. */
export type Obstacle = { readonly what: Words; readonly todo: Words };

/** Draws a picture as a PNG; null when that takes longer than somebody waits. Never rejects. */
export type Draw = (picture: Picture) => Promise<Uint8Array | null>;

/** What a page shows of a picture, as SVG: a drawing for each group and one for each sign of the legend, in their order. */
export type Figures = { readonly groups: readonly string[]; readonly legend: readonly string[] };
/** Null when it takes longer than somebody waits. Never rejects. */
export type DrawFigures = (picture: Picture) => Promise<Figures | null>;

/** Pages that whoever has a link to them may open: where they are, and the signature that makes a link one of ours. */
export type Pages = {
  /** `https://ideas.example`, without a slash at the end; null while pages can't be reached. */
  readonly address: () => string | null;
  readonly sign: (text: string) => string;
  /** Whether it is the signature of this text. It takes as long if it isn't. */
  readonly isSigned: (text: string, signature: string) => boolean;
};

export type Receive = {
  readonly respond: (event: Incoming) => Promise<SpokenReply>;
  readonly complete: (question: Completing) => Promise<readonly Completion[]>;
  /** What happened to a channel or a workspace. */
  readonly noticed: (news: News) => Promise<void>;
  /** The connection was lost in a way that may have lost events: what can be read again should be. */
  readonly reconnected: () => void;
};

export type Platform = {
  readonly name: string;
  readonly can: Can;
  /** Connects and begins to receive. Rejects with a PlatformFault whose message is a sentence for the operator. */
  start(receive: Receive): Promise<void>;
  stop(): Promise<void>;
  /** Posts a card in a channel. `key` is the same for every try of the same post. */
  post(post: { readonly where: Place; readonly card: Card; readonly key: string }): Promise<MessageRef>;
  update(message: MessageRef, card: Card): Promise<'updated' | 'gone'>;
  /** A direct message. 'closed' when this person takes none from us. */
  tell(told: {
    readonly who: Account;
    readonly card: Card;
    readonly key: string;
  }): Promise<MessageRef | 'closed'>;
  /**
   * One message to two people of the same part of the platform together, where both can answer each other. `near` is a
   * channel of the space there. 'apart' where that can't be had: then each has to be told by themselves.
   */
  introduce(meeting: {
    readonly who: readonly [Account, Account];
    readonly near: Place | null;
    readonly card: Card;
    readonly key: string;
  }): Promise<MessageRef | 'apart'>;
  /** The person as the platform knows them now: their name and, where it can tell, their zone. Whoever left is `gone`. */
  whoIs(account: Account): Promise<Who>;
  /** Whether this person may set things up here, by the platform's own roles. */
  isAdmin(account: Account, where: Place): Promise<boolean>;
  /**
   * Whether this person can read a channel now; true for everybody of the workspace where it is open to them all. Rejects
   * where we can't see the channel ourselves.
   */
  isIn(account: Account, where: Place): Promise<boolean>;
  /** Some who are admins here, by name, the likeliest first; none where the platform doesn't tell without asking for more. */
  adminsOf(where: Place): Promise<readonly string[]>;
  /** What keeps us from posting here, for whoever may change it; null when nothing does. */
  obstacleAt(where: Place): Promise<Obstacle | null>;
  /**
   * An emoji as somebody types it here, as the sign that reactions with it have: `:owl:` → 🦉. What has none, because it is
   * somebody's own, stays `:name:`; what is no emoji stays as it is.
   */
  signFor(typed: string): string;
  /** All that stands under a message now: who reacted with which of these signs, whatever hand they have. */
  reactionsOn(
    message: MessageRef,
    signs: readonly string[],
  ): Promise<readonly { readonly who: Who; readonly sign: string }[]>;
  /** Puts the signs under a message once, so that a press is enough to react. */
  offerReactions(message: MessageRef, signs: readonly string[]): Promise<void>;
  check(): Promise<readonly Problem[]>;
};

/** Keeps what nobody who reads the database may read: tokens, say. `what` and `whose` name a secret, and seal it. */
export type Vault = {
  read(what: string, whose: string): Promise<string | null>;
  /** Whose there are. */
  whose(what: string): Promise<readonly string[]>;
  /** Changes one while nobody else can; null removes it. Returns what is kept now. */
  change(
    what: string,
    whose: string,
    to: (now: string | null) => Promise<string | null>,
  ): Promise<string | null>;
};

export type Clock = { readonly now: () => Millis };

/** What went wrong on a platform, in the four ways that matter to us. */
export class PlatformFault extends Error {
  readonly kind: 'gone' | 'forbidden' | 'busy' | 'down';
  /** After how long a retry makes sense; for `busy`. */
  readonly retryAfterMs: number;
  /** Whether the platform may have done it although we were not told so. */
  readonly maybeDone: boolean;
  /** Whether the whole channel is out of our reach: deleted, archived, or we were taken out of it. */
  readonly isShut: boolean;

  constructor(
    kind: PlatformFault['kind'],
    message: string,
    more: { retryAfterMs?: number; maybeDone?: boolean; isShut?: boolean } = {},
  ) {
    super(message);
    this.name = 'PlatformFault';
    this.kind = kind;
    this.retryAfterMs = more.retryAfterMs ?? 0;
    this.maybeDone = more.maybeDone ?? false;
    this.isShut = more.isShut ?? false;
  }
}
