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

/** A part of a list. `total` counts no further than a thousand, or the next thousand after the part; then `isMore`. */
export type Part = { readonly ids: readonly number[]; readonly total: number; readonly isMore: boolean };

export type Finding = {
  /** Ideas for which all of it is so, the latest first, at most so many. Phrases take as long as there are ideas. */
  matching(reader: Reader, filters: Filters, most: number): Promise<readonly number[]>;
  /** Those of some ideas for which all of it is so. */
  fitting(reader: Reader, filters: Filters, ids: readonly number[]): Promise<ReadonlySet<number>>;
  /** Ideas for which all of it is so, the latest first, at most so many: phrases are looked for in the latest thousand. */
  holding(reader: Reader, filters: Filters, most: number): Promise<readonly number[]>;
  /** A part of what matches. */
  page(
    reader: Reader,
    filters: Filters,
    part: { readonly from: number; readonly size: number },
  ): Promise<Part>;
  /**
   * Open ideas, the latest first: of the latest two thousand those that have these letters in their title, and of all those
   * whose title has words that begin with these.
   */
  titled(reader: Reader, letters: string, limit: number): Promise<readonly number[]>;
  /** The tags of the latest two thousand open ideas, the commonest first. */
  tags(reader: Reader, limit: number): Promise<readonly { readonly tag: string; readonly ideas: number }[]>;
  /** Everybody with these letters in their name who wrote or signed up to an idea of a space, by name. */
  people(reader: Reader, letters: string, limit: number): Promise<readonly Pick<Person, 'id' | 'name'>[]>;
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
