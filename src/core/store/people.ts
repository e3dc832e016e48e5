/** People and their accounts. The store decides nothing; it finds and keeps. */
import type { Who } from '../events.ts';
import type { Account, Millis, Person, Profile, Zone } from '../model.ts';

/** An account with what it is called, and the number that it has by itself. */
export type KnownAccount = Account & {
  readonly name: string;
  readonly self: number;
  readonly personId: number;
};

/** A person who does something. */
export type Met = Person & {
  /** Whether they go by another name on cards than before, or are back. */
  readonly isRenamed: boolean;
  /** Since when no direct message reached them, until they were told. */
  readonly unreachedAt: Millis | null;
  /** Whether they take none; else nobody can know whether that one arrived. */
  readonly isClosed: boolean;
};

export type People = {
  /** The person behind an account, made at first sight; name and zone follow the platform. */
  meet(who: Who, now: Millis): Promise<Met>;
  /** Name, zone and whether they left, as a platform tells them; it isn't they who did something. */
  follow(who: Who, leftAt: Millis | null): Promise<void>;
  /** A direct message didn't reach them, or may not have; told once at their next use. */
  unreached(id: number, about: { readonly at: Millis; readonly isClosed: boolean }): Promise<void>;
  /** They were told that none reached them. */
  reached(id: number): Promise<void>;
  /** How many people who wrote or signed up in a space take none, and are still to be told. */
  unreachedIn(spaceId: number): Promise<number>;
  /** The person behind an account, if they were met before. */
  byAccount(account: Account): Promise<Person | null>;
  byId(id: number): Promise<Person | null>;
  /** Whether this person was never told where the help is; from now on they were. */
  isFirst(personId: number, now: Millis): Promise<boolean>;
  /** What they say about themselves, and the zone that a platform tells. */
  profile(id: number): Promise<(Profile & { readonly toldZone: Zone | null }) | null>;
  /** The zone that counts for this person: for the days that they read, and for when they may be told something. */
  zoneOf(id: number): Promise<Zone>;
  say(id: number, profile: Profile): Promise<void>;
  /** The accounts of a person that haven't left, the one that was used last first. */
  accounts(personId: number): Promise<readonly KnownAccount[]>;
  /** An account by its own number. */
  account(self: number): Promise<KnownAccount | null>;
  /** The ideas whose cards name this person, newest first. */
  namedOn(personId: number, limit: number): Promise<readonly number[]>;
};
