/** Linking two accounts. Types only. */
import type { Millis } from './model.ts';

/** open → typed on the other side → asked, once they said yes there → done; or refused, or replaced by a newer code. */
export type LinkState = 'open' | 'typed' | 'asked' | 'done' | 'refused' | 'replaced';

/** A code that makes two accounts one person, and what became of it. Accounts go by their own numbers. */
export type Link = {
  readonly id: number;
  /** The account that made the code, and the one that typed it. */
  readonly maker: number;
  readonly typist: number | null;
  readonly state: LinkState;
  readonly madeAt: Millis;
  readonly typedAt: Millis | null;
};
