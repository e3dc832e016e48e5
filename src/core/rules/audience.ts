/** Who may see an idea: the one place that decides it. Storage says the same in SQL, and a test holds the two together. */
import type { Audience } from '../model.ts';
import type { Reader } from '../reader.ts';
import { DAY } from './calendar.ts';

/** Somebody who did something in a channel is known to be in it for this long. */
export const KNOWN_IN_CHANNEL_FOR = 30 * DAY;

/** For work that shows nothing to anybody: what it leads to is shown under a reader of its own. */
export const KEEPER: Reader = 'keeper';

/** Whoever reads without belonging anywhere. */
export const PUBLIC: Reader = { spaceId: null, channels: [], personId: null };

/** All that decides about an idea. `credited` wrote the message that it was saved from. */
export type Guarded = {
  readonly spaceId: number;
  readonly audience: Audience;
  readonly homeId: number | null;
  readonly authorId: number | null;
  readonly creditedId: number | null;
};

/**
 * Whether a reader may see an idea. One for a channel is seen there; elsewhere by whoever wrote it or has a stance on it
 * (`stands`), since answers are for them alone, and in a direct conversation by those who are known to be there.
 */
export function mayRead(idea: Guarded, reader: Reader, stands: boolean): boolean {
  if (reader === 'keeper') return true;
  if (reader.spaceId === null) return idea.audience === 'public';
  if (reader.spaceId !== idea.spaceId) return false;
  if (idea.audience !== 'channel') return true;
  if (idea.homeId !== null && reader.channels.includes(idea.homeId)) return true;
  if (reader.personId === null) return false;
  return stands || idea.authorId === reader.personId || idea.creditedId === reader.personId;
}

/** Everybody in a channel: who a card, or a digest, is for. */
export function channelReader(channel: { readonly id: number; readonly spaceId: number | null }): Reader {
  return { spaceId: channel.spaceId, channels: [channel.id], personId: null };
}

/** One person, in a channel or (`here` is null) in a direct conversation. */
export function personReader(asks: {
  readonly personId: number;
  readonly spaceId: number;
  readonly here: number | null;
  readonly knownIn: readonly number[];
}): Reader {
  const { personId, spaceId, here, knownIn } = asks;
  return { spaceId, channels: here === null ? knownIn : [here], personId };
}
