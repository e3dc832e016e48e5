/** What every flow works with. */
import type { SpokenReply } from '../cards/spoken.ts';
import type { Incoming } from '../events.ts';
import type { Millis } from '../model.ts';
import type { Clock, Draw, DrawFigures, Pages, Platform } from '../ports.ts';
import type { Send } from '../store/sends.ts';
import type { Store } from '../store.ts';
import type { NearWithin } from './near-memory.ts';
import type { Neighbours } from './neighbours.ts';
import type { Pauses } from './pauses.ts';

/** What the core was told and what it decided, for whoever wants to watch. */
export type Witnessed =
  | { readonly kind: 'told'; readonly at: Millis; readonly event: Incoming; readonly reply: SpokenReply }
  | { readonly kind: 'sent'; readonly at: Millis; readonly send: Send; readonly how: string }
  | { readonly kind: 'shown'; readonly at: Millis; readonly send: Send; readonly version: number };

export type World = {
  readonly store: Store;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly clock: Clock;
  readonly neighbours: Neighbours;
  readonly nearWithin: NearWithin;
  readonly draw: Draw;
  readonly drawFigures: DrawFigures;
  /** Null where there are none. */
  readonly pages: Pages | null;
  /** A code that joins a channel to a space: short enough to say aloud, too many to guess. */
  readonly newCode: () => string;
  /** What is kept of a code that is itself kept nowhere. */
  readonly hashOf: (code: string) => string;
  /** How long platforms want no more edits in a workspace. By their own time, which passes however our clock is moved. */
  readonly pauses: Pauses;
  readonly witness: (seen: Witnessed) => void;
};
