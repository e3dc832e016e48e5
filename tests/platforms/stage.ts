/** What a platform's test file provides so that the contract can be played through on it. */
import type { Account, MessageRef, Place } from '../../src/core/model.ts';
import type { Platform } from '../../src/core/ports.ts';

/**
 * Somebody in front of the platform's own client. Everything resolves when the platform took it, which may be
 * before the bot has answered; what is seen is plain text as the client shows it, without markup.
 */
export type Human = {
  readonly account: Account;
  /** The name that others see. */
  readonly name: string;
  /** `/idea` with this text, in the stage's place: `` or `help` or `find a few words`. */
  command(text: string): Promise<void>;
  /** Presses the newest button with this label, or takes this choice of a menu, wherever this person sees it. */
  press(label: string): Promise<void>;
  react(message: MessageRef, sign: string): Promise<void>;
  unreact(message: MessageRef, sign: string): Promise<void>;
  /** Somebody else's message with this text in the place is saved by this person through its menu. */
  save(text: string): Promise<void>;
  /** The form that is open before this person, with what its fields hold now. */
  form(): ShownForm | null;
  /** Fills fields of the open form by label, leaves the others as they are, and submits. */
  submit(values: Readonly<Record<string, string>>): Promise<void>;
  /**
   * All that this person sees in the place, the messages for them alone too, in the bot's direct messages, or where the
   * bot brought them together with somebody.
   */
  sees(where: 'place' | 'directs' | 'together'): string;
};

type ShownForm = {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** The words at fields which need another look. */
  readonly problems: readonly string[];
};

export type Stage = {
  /** Not started. */
  readonly platform: Platform;
  /** The same with a token that nobody gave out. */
  readonly wrong: Platform;
  /** A channel that the bot is in. */
  readonly place: Place;
  /** Another channel that the bot is in, and the two people so far, and not everybody. */
  readonly closed: Place;
  /** The person is in it no more. */
  takeOutOfClosed(): void;
  /** May set things up here by the platform's own roles. */
  readonly admin: Human;
  readonly person: Human;
  /** What the adapter said to its log function, at level warn or error. */
  readonly complaints: readonly string[];
  /** Waits until the probe says yes (or something truthy); rejects after some seconds. */
  until(probe: () => unknown): Promise<void>;
  /** How many messages everybody in the place sees. */
  messages(): number;
  /** Another bot reacts. */
  otherBotReacts(message: MessageRef, sign: string): Promise<void>;
  /** The connection for events breaks off; the platform itself stays up. */
  drop(): void;
  /** The next post is answered "too many requests, wait a second". */
  limitNext(): void;
  /** The next post is done but its answer never arrives. */
  loseNextPost(): void;
  removeMessage(message: MessageRef): void | Promise<void>;
  /** From now on this person takes no direct messages from the bot. */
  closeDirects(account: Account): void;
  /** Everything that rang anybody's bell since the start, in the platform's words. */
  pings(): readonly string[];
  /** How many event connections the bot holds, or doors it listens at. */
  connections(): number;
  close(): Promise<void>;
};
