/** The reactions that are known under a card. The store decides nothing; it finds and keeps. */

export type KnownReaction = {
  readonly sendId: number;
  readonly user: string;
  readonly sign: string;
  readonly personId: number;
};

export type Reactions = {
  /** Whether it is new. */
  add(reaction: KnownReaction): Promise<boolean>;
  /** Whether it was known. */
  remove(reaction: Omit<KnownReaction, 'personId'>): Promise<boolean>;
  under(sendId: number): Promise<readonly KnownReaction[]>;
  /** The signs that a person's reactions show under any card of the idea, with their platforms. */
  signsOf(
    ideaId: number,
    personId: number,
  ): Promise<readonly { readonly sign: string; readonly platform: string }[]>;
};
