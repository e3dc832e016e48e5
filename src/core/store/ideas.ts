/**
 * Published ideas. The store decides nothing; it finds and keeps. Whatever gives ideas away takes a reader, and gives
 * what that reader may see: one condition in `storage/queries/audience.ts`, which is also the place for other reasons
 * why an idea isn't shown.
 */
import type { Audience, Idea, IdeaState, IdeaText, Millis, Role, Source } from '../model.ts';
import type { Reader } from '../reader.ts';

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
      audience: Audience;
      homeId: number | null;
      /** The agenda that it comes with, and the words that it was read from: one idea for the same words. */
      agenda?: { readonly id: number; readonly key: string };
      at: Millis;
    },
  ): Promise<Idea>;
  byId(id: number, reader: Reader): Promise<Idea | null>;
  byIds(ids: readonly number[], reader: Reader): Promise<readonly Idea[]>;
  byNumber(number: number, reader: Reader): Promise<Idea | null>;
  byAuthor(personId: number, reader: Reader): Promise<readonly Idea[]>;
  publishedBetween(from: Millis, until: Millis, reader: Reader): Promise<readonly Idea[]>;
  /** The idea that this message became. */
  savedFrom(url: string, reader: Reader): Promise<Idea | null>;
  /** As it is once whoever changes it now has finished. */
  settled(id: number, reader: Reader): Promise<Idea | null>;
  /** The same, and nobody else changes it, or lets it go into another one, until the end of the transaction. */
  hold(id: number): Promise<Idea | null>;
  /** The ideas of a space that this reader may not see, so that they take no place among what is found; of some, or all. */
  hiddenFrom(spaceId: number, reader: Reader, among?: readonly number[]): Promise<ReadonlySet<number>>;
  /** Changes who sees it; every card follows. */
  giveTo(id: number, to: { audience: Audience; homeId: number | null }): Promise<void>;
  /** Changes the words; every card follows. */
  rewrite(id: number, text: IdeaText, by: Role): Promise<void>;
  /** Puts an idea away, takes it back, or brings it back; every card follows. */
  setState(id: number, state: IdeaState, by: Role): Promise<void>;
  creditedOf(id: number): Promise<number | null>;
  /** Takes the credit off, and off all ideas that came with the same agenda. */
  removeCredit(id: number): Promise<void>;
  /** The cards are drawn again after a while; until then no other refresh of this idea is carried. */
  drawLater(id: number, when: { readonly on: string; readonly afterMs: Millis }): Promise<void>;
  /** Something that all cards of a space show has changed. They are behind now, and carried with what else is. */
  touchAll(spaceId: number): Promise<void>;
  /** Something that the cards show has changed: they will be drawn again. */
  touch(ids: readonly number[]): Promise<void>;
};
