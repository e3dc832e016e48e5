/** The reactions that are known under a card. The store decides nothing; it finds and keeps. */
import type { MessageRef, Stance } from '../model.ts';

export type KnownReaction = {
  readonly sendId: number;
  readonly user: string;
  readonly sign: string;
  /** What it stood for when it was given. */
  readonly stance: Stance;
  readonly personId: number;
  /** The account that gave it, by its own number. */
  readonly personSelf: number | null;
};

/** A reaction that counts for its person: what it may stand for. */
export type GivenSign = {
  readonly sign: string;
  readonly stance: Stance;
  readonly platform: string;
  readonly by: number;
};

export type Reactions = {
  /** Whether it is new. */
  add(reaction: KnownReaction): Promise<boolean>;
  /** Whether it was known. */
  remove(reaction: Pick<KnownReaction, 'sendId' | 'user' | 'sign'>): Promise<boolean>;
  /** Has the reactions read again under the newest cards of each workspace of a platform. */
  lookAgain(platform: string, limit: number): Promise<void>;
  /** Carries what should have been read again and wasn't yet, the newest first, and says how many. */
  carryLooks(platforms: readonly string[], limit: number): Promise<number>;
  /**
   * Somebody reacted to a message that we don't know: if it is a card that is being posted there right now, or was a moment ago,
   * its reactions are read once it is known where it stands.
   */
  gaveEarly(on: MessageRef): Promise<void>;
  /** How often the reactions under a card were to be read again; `looked` says up to which of these they were. */
  looksWanted(sendId: number): Promise<number>;
  looked(sendId: number, upTo: number): Promise<void>;
  under(sendId: number): Promise<readonly KnownReaction[]>;
  /** The signs that a person's reactions show under any card of the idea, as far as they weren't taken back otherwise. */
  signsOf(ideaId: number, personId: number): Promise<readonly GivenSign[]>;
  /** The same on every idea. */
  signsOfPerson(personId: number): Promise<readonly (GivenSign & { readonly ideaId: number })[]>;
  /** A person took back by other means what their reactions gave: these stand there, and count no more. */
  spend(ideaId: number, personId: number): Promise<void>;
};
