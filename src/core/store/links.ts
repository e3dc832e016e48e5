/** Codes that make two accounts one person. The store decides nothing; it finds and keeps. */
import type { Link, LinkState } from '../link.ts';
import type { Millis } from '../model.ts';

export type Links = {
  /** An account's older codes count no more. */
  make(link: { hash: string; maker: number; at: Millis }): Promise<void>;
  /** Locked until the end of the transaction: two that type it at once come one after the other. */
  byHash(hash: string): Promise<Link | null>;
  lock(id: number): Promise<Link | null>;
  byId(id: number): Promise<Link | null>;
  /** The newest question that an account was asked and hasn't answered. */
  asked(maker: number): Promise<Link | null>;
  typed(id: number, typist: number, at: Millis): Promise<void>;
  settle(id: number, state: LinkState): Promise<void>;
  /** A code that was typed in vain. */
  tried(by: number, at: Millis): Promise<void>;
  triesSince(by: number, since: Millis): Promise<number>;
  forgetBefore(at: Millis): Promise<void>;
  /** All that is `second`'s becomes `first`'s, their accounts too; who gave it stays written beside it. */
  join(first: number, second: number): Promise<void>;
  /** What these accounts gave goes from one person to another, and they go with it. */
  part(from: number, to: number, accounts: readonly number[]): Promise<void>;
};
