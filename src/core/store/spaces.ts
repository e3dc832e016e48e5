/** Spaces and their channels. The store decides nothing; it finds and keeps. */
import type { Region } from '../events.ts';
import type { Account, Channel, Millis, Place, Shut, Signs, Space } from '../model.ts';

/** Somebody's account in a channel, by their numbers here and by what the platform calls them. */
export type SeenIn = {
  readonly channelId: number;
  readonly self: number;
  readonly account: Account;
  readonly where: Place;
};

export type Spaces = {
  create(space: Omit<Space, 'id' | 'quiet' | 'digestedUntil' | 'signs'>): Promise<Space>;
  byId(id: number): Promise<Space | null>;
  byCode(code: string): Promise<Space | null>;
  all(): Promise<readonly Space[]>;
  change(
    id: number,
    to: Pick<Space, 'name' | 'zone' | 'language' | 'digestDay' | 'digestHour'>,
  ): Promise<void>;
  /** Which reactions stand for stances from now on. */
  setSigns(id: number, signs: Signs): Promise<void>;
  at(place: Place): Promise<{ readonly space: Space; readonly channel: Channel } | null>;
  /** Spaces that had no digest since then. */
  awaitingDigest(before: Millis): Promise<readonly Space[]>;
  /** Notes what the digests reach to, unless another program did; says the spaces it noted. */
  digested(
    those: readonly { readonly spaceId: number; readonly until: Millis }[],
  ): Promise<readonly number[]>;
  /** Who asked for their own week of these spaces. */
  weekReaders(
    spaceIds: readonly number[],
  ): Promise<readonly { readonly spaceId: number; readonly personId: number }[]>;
  readsWeek(spaceId: number, personId: number): Promise<boolean>;
  readWeek(spaceId: number, personId: number, on: boolean): Promise<void>;
  channelsOf(spaceIds: readonly number[]): Promise<readonly Channel[]>;
  channels(spaceId: number): Promise<readonly Channel[]>;
  /** Whether the space has a channel in this account's part of its platform. */
  reaches(spaceId: number, account: Account): Promise<boolean>;
  /** False when the channel belongs to a space already. */
  addChannel(spaceId: number, place: Place, name: string): Promise<boolean>;
  /** The channel belongs to this space from now on, or to none. */
  moveChannel(channelId: number, spaceId: number | null): Promise<void>;
  /** Keeps the name that a channel has now; the channel as it was, or null for one that we aren't in. */
  renameChannel(place: Place, name: string): Promise<Channel | null>;
  /** Notes that nothing reaches these channels; those that were within reach until now. */
  shut(where: Region, why: Shut): Promise<readonly Channel[]>;
  open(channelId: number): Promise<void>;
  /** The channels of a platform that nothing reaches. */
  outOfReach(platform: string): Promise<readonly Channel[]>;
  rename(id: number, name: string): Promise<void>;
  /** A new code to join with; the old one stops working. */
  newCode(id: number, code: string): Promise<void>;
  /** How often the links to the space's pages were ended. */
  linksEnded(id: number): Promise<number>;
  /** The links to its pages that were given out until now open nothing any more. */
  endLinks(id: number): Promise<void>;
  /** The space that a person did something in last, for what is said in a direct conversation. */
  latestOf(personId: number): Promise<Space | null>;
  /** Somebody did something in a channel, with the account of this number. */
  saw(seen: { channelId: number; self: number; at: Millis }): Promise<void>;
  /**
   * Where somebody did something since then, in channels that have ideas of their own, and it is some minutes since a
   * platform said that they are still there.
   */
  unconfirmed(personId: number, since: Millis, limit: number): Promise<readonly SeenIn[]>;
  /** A platform says that they are there. */
  confirm(seen: Pick<SeenIn, 'channelId' | 'self'>): Promise<void>;
  /** A platform says that they aren't there any more. */
  unsee(seen: Pick<SeenIn, 'channelId' | 'self'>): Promise<void>;
  /** The channels that a person did something in since then, with any account. */
  knownIn(personId: number, since: Millis): Promise<readonly number[]>;
};
