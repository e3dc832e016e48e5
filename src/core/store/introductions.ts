/** Who asked to be introduced to whom. The store decides nothing; it finds and keeps. */
import type { Introduction, Millis, Talk } from '../model.ts';

export type NewIntroduction = Pick<
  Introduction,
  | 'spaceId'
  | 'draftId'
  | 'ideaId'
  | 'otherId'
  | 'askerId'
  | 'askedId'
  | 'askerContact'
  | 'askerPlan'
  | 'because'
  | 'askedAt'
>;

export type Introductions = {
  /** Null when this person has asked that one before, about whatever. */
  ask(asked: NewIntroduction): Promise<Introduction | null>;
  /** Locked until the end of the transaction, so that two answers at once are one. */
  lock(id: number): Promise<Introduction | null>;
  byId(id: number): Promise<Introduction | null>;
  /** What one asked of the other, locked like the above. */
  between(askerId: number, askedId: number): Promise<Introduction | null>;
  /** Everybody whom this person was introduced to, whoever of the two asked. */
  metBy(personId: number): Promise<ReadonlySet<number>>;
  /** Those in a space that this person was asked since then and hasn't answered, the latest first. */
  askedOf(personId: number, spaceId: number, since: Millis): Promise<readonly Introduction[]>;
  /** Those in a space that were agreed to since then, of which this person hasn't been told, or couldn't be; the latest first. */
  untoldTo(personId: number, spaceId: number, since: Millis): Promise<readonly Introduction[]>;
  answer(id: number, answer: { answer: 'yes' | 'no'; contact: string; at: Millis }): Promise<void>;
  /** The draft that somebody asked with was published. */
  draftBecame(draftId: number, ideaId: number): Promise<void>;
  /** Those that began with a draft and that both said yes to. */
  madeFrom(draftId: number): Promise<readonly Introduction[]>;
  /** Those that were agreed to before then, of which both had heard by then, and nobody asked about since. */
  toFollowUp(madeBefore: Millis): Promise<readonly Introduction[]>;
  followedUp(id: number, at: Millis): Promise<void>;
  talked(id: number, talk: Talk): Promise<void>;
};
