/** Spaces and their channels. The store decides nothing; it finds and keeps. */
import type { Account, Channel, Place, Space } from '../model.ts';

export type Spaces = {
  create(space: Omit<Space, 'id' | 'quiet'>): Promise<Space>;
  byId(id: number): Promise<Space | null>;
  byCode(code: string): Promise<Space | null>;
  all(): Promise<readonly Space[]>;
  change(id: number, to: Pick<Space, 'name' | 'zone' | 'digestDay' | 'digestHour'>): Promise<void>;
  at(place: Place): Promise<{ readonly space: Space; readonly channel: Channel } | null>;
  channels(spaceId: number): Promise<readonly Channel[]>;
  /** Whether the space has a channel in this account's part of its platform. */
  reaches(spaceId: number, account: Account): Promise<boolean>;
  /** False when the channel belongs to a space already. */
  addChannel(spaceId: number, place: Place, name: string): Promise<boolean>;
  /** The space that a person did something in last, for what is said in a direct conversation. */
  latestOf(personId: number): Promise<Space | null>;
};
