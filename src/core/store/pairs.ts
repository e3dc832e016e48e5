/** What somebody said about two ideas. The store decides nothing; it finds and keeps. */
import type { Millis, Pair } from '../model.ts';

export type Pairs = {
  of(ideaId: number): Promise<readonly Pair[]>;
  between(ideaId: number, otherId: number): Promise<Pair | null>;
  /** One answer for two ideas, whichever is named first: a later one takes its place. */
  save(pair: Omit<Pair, 'by'> & { byId: number; bySelf?: number }): Promise<void>;
  since(spaceId: number, from: Millis, until: Millis): Promise<readonly Pair[]>;
};
