/** What somebody said about two ideas. The store decides nothing; it finds and keeps. */
import type { Millis, Pair } from '../model.ts';
import type { Reader } from '../reader.ts';

export type Pairs = {
  of(ideaId: number): Promise<readonly Pair[]>;
  between(ideaId: number, otherId: number): Promise<Pair | null>;
  /** Those of which both sides are among these ideas. */
  within(ideaIds: readonly number[]): Promise<readonly Pair[]>;
  /** One answer for two ideas, whichever is named first: a later one takes its place. */
  save(pair: Omit<Pair, 'by'> & { byId: number; bySelf?: number }): Promise<void>;
  /** Those of which the reader may see both sides. */
  since(from: Millis, until: Millis, reader: Reader): Promise<readonly Pair[]>;
};
