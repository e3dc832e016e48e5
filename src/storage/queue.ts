/** What the store asks of the queue: to carry a job inside the transaction that made it necessary. */
import type { Session } from './database.ts';

export type Job =
  /** The cards of an idea are drawn again, `on` this platform or on all. */
  | { readonly name: 'refresh'; readonly idea: number; readonly on?: string; readonly afterMs?: number }
  /** The reactions under a card are read again. */
  | { readonly name: 'look'; readonly send: number }
  /** A letter that stands is drawn again. */
  | { readonly name: 'redraw'; readonly send: number }
  /** Whoever something waits for is looked at: they may get a letter now. */
  | { readonly name: 'tell'; readonly person: number }
  /** A card gets the signs to react with. */
  | { readonly name: 'offer'; readonly send: number }
  /** Something planned is sent. */
  | { readonly name: 'send'; readonly send: number; readonly afterMs?: number; readonly isPatient?: boolean };

export type Queue = {
  enqueue(session: Session, jobs: readonly Job[]): Promise<void>;
  /** Something was enqueued and kept: a worker need not wait for its next look. */
  wake(): void;
};
