/** Published ideas. The store decides nothing; it finds and keeps. */
import type { Idea, IdeaState, IdeaText, Millis, Role, Source } from '../model.ts';

export type Ideas = {
  publish(
    idea: IdeaText & {
      spaceId: number;
      authorId: number;
      source: Source | null;
      creditedId: number | null;
      /** The account that wrote it, by its own number. */
      authorSelf?: number;
      creditedSelf?: number | null;
      at: Millis;
    },
  ): Promise<Idea>;
  byId(id: number): Promise<Idea | null>;
  byIds(ids: readonly number[]): Promise<readonly Idea[]>;
  byNumber(spaceId: number, number: number): Promise<Idea | null>;
  byAuthor(spaceId: number, personId: number): Promise<readonly Idea[]>;
  /** Changes the words; every card follows. */
  rewrite(id: number, text: IdeaText, by: Role): Promise<void>;
  /** Puts an idea away, takes it back, or brings it back; every card follows. */
  setState(id: number, state: IdeaState, by: Role): Promise<void>;
  creditedOf(id: number): Promise<number | null>;
  removeCredit(id: number): Promise<void>;
  /** The version of the words of every idea of a space that wasn't withdrawn, to see which have changed. */
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
