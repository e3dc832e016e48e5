/** People and their accounts. The store decides nothing; it finds and keeps. */
import type { Who } from '../events.ts';
import type { Account, Millis, Person } from '../model.ts';

export type People = {
  /** The person behind an account, made at first sight; name and zone follow the platform. */
  meet(who: Who, now: Millis): Promise<Person>;
  byId(id: number): Promise<Person | null>;
  /** The accounts of a person, the one that was used last first. */
  accounts(personId: number): Promise<readonly Account[]>;
};
