/** Looking through the ideas that a reader may see. The store decides nothing; it finds and keeps. */
import type { Account, Millis, Person, Space, Stance } from '../model.ts';
import type { Reader } from '../reader.ts';

/** What has to be so for an idea to be found. Null, none and false ask for nothing. */
export type Filters = {
  readonly tags: readonly string[];
  /** One of these wrote it or is signed up to it; with a stance, has this one. Null: anybody. */
  readonly people: readonly number[] | null;
  readonly stance: Stance | null;
  /** Somebody's live plan ends in here. */
  readonly ends: { readonly from: Millis; readonly until: Millis } | null;
  /** Nobody plans it, works on it or has results. */
  readonly free: boolean;
  readonly archived: boolean;
  /** Words that stand so somewhere in the idea, whatever their capitals, and as whole words. */
  readonly phrases: readonly string[];
};

export type Search = { readonly id: number; readonly spaceId: number; readonly said: string };

export type Finding = {
  /** Ideas for which all of it is so, the latest first. */
  matching(reader: Reader, filters: Filters): Promise<readonly number[]>;
  /** A page of the same, and how many there are in all. */
  page(
    reader: Reader,
    filters: Filters,
    part: { readonly from: number; readonly size: number },
  ): Promise<{ readonly ids: readonly number[]; readonly total: number }>;
  /** Ideas that have these letters in their title or number, the latest first. */
  titled(reader: Reader, letters: string, limit: number): Promise<readonly number[]>;
  /** Of these ideas, those that hold most of some words (small letters, no blanks), a title counting more; words are found in longer ones. */
  holding(words: readonly string[], among: readonly number[], limit: number): Promise<readonly number[]>;
  /** The tags of a space, the commonest first. */
  tags(reader: Reader, limit: number): Promise<readonly { readonly tag: string; readonly ideas: number }[]>;
  /** Everybody who wrote or signed up to an idea of a space, by name. */
  people(reader: Reader, limit: number): Promise<readonly Pick<Person, 'id' | 'name'>[]>;
  /** Spaces in which this person wrote an idea or a draft, or signed up, by name. */
  spacesOf(personId: number): Promise<readonly Space[]>;
  /** The person behind an account that is known already. */
  personOf(account: Account): Promise<number | null>;
  keepSearch(search: {
    readonly personId: number;
    readonly spaceId: number;
    readonly said: string;
    readonly at: Millis;
  }): Promise<number>;
  /** A search of this person. */
  search(id: number, personId: number): Promise<Search | null>;
  forgetSearchesBefore(at: Millis): Promise<void>;
};
