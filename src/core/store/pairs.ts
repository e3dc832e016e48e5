/** What somebody said about two ideas. The store decides nothing; it finds and keeps. */
import type { Millis, Pair, Relation } from '../model.ts';

export type Pairs = {
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
