/** What was written and isn’t published. The store decides nothing; it finds and keeps. */
import type { Audience, Draft, Horizon, IdeaText, Millis, Relation, Source } from '../model.ts';

export type DraftText = {
  readonly text: IdeaText;
  readonly horizon: Horizon | null;
  /** Whether its plan is to be seen by its planner alone; by everybody, unless it is said. */
  readonly isPrivate?: boolean;
  readonly audience: Audience;
};

export type NewDraft = DraftText & {
  readonly personId: number;
  readonly spaceId: number;
  readonly source: Source | null;
  /** The account that writes it, by its own number. */
  readonly personSelf?: number;
  readonly creditedId: number | null;
  readonly creditedSelf?: number | null;
  readonly homeId: number | null;
  readonly editsId?: number;
  readonly adds?: boolean;
  readonly form?: string;
  readonly at: Millis;
};

export type StoredDraft = Draft & {
  readonly creditedSelf: number | null;
  readonly creditedId: number | null;
  readonly editsId: number | null;
  /** Whether its words are added to those of the idea that it edits. */
  readonly adds: boolean;
  readonly ideaId: number | null;
  readonly discarded: boolean;
};

/** How what is in a draft relates to an idea. */
export type DraftAnswer = {
  readonly ideaId: number;
  readonly relation: Relation;
  readonly difference: string;
};

export type Drafts = {
  create(draft: NewDraft): Promise<StoredDraft>;
  byId(id: number): Promise<StoredDraft | null>;
  /** The draft of this person that was written in this form and still waits. */
  ofForm(personId: number, form: string): Promise<StoredDraft | null>;
  /** What waits of a person in a space, the latest first. */
  waiting(spaceId: number, personId: number, limit: number): Promise<readonly StoredDraft[]>;
  change(id: number, to: DraftText & { readonly at: Millis }): Promise<void>;
  /** Those last touched before then, but one that an agenda waits for, and one that somebody was shown or answered since `shown`. */
  forgetBefore(at: Millis, shown: Millis): Promise<void>;
  discard(id: number, at: Millis): Promise<void>;
  /** Locks the draft until the end of the transaction, so that two presses publish once. */
  lock(id: number): Promise<StoredDraft | null>;
  became(id: number, ideaId: number): Promise<void>;
  /** What its author says about it and an idea; a later answer takes the place of an earlier one. */
  answer(id: number, answer: DraftAnswer): Promise<void>;
  answers(id: number): Promise<readonly DraftAnswer[]>;
};
