/**
 * Who may see an idea, and who stands on it: the one place that decides it. Storage says the same in SQL, and a test holds
 * the two together.
 */
import type { Audience, Stance, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { DAY } from './calendar.ts';
import { BY_OUTCOME } from './stances.ts';

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

type Stands = Pick<Standing, 'isPrivate'> & { readonly person: { readonly id: number } };

/** Whether a reader may see where somebody stands on an idea that they may read. What isn't public yet is its person's. */
export function maySee(standing: Stands, reader: Reader): boolean {
  if (reader === 'keeper' || !standing.isPrivate) return true;
  return reader.personId !== null && reader.personId === standing.person.id;
}

/** Whether everybody sees it who reads the idea. */
export const isSeen = (standing: Stands | null): boolean => standing !== null && maySee(standing, PUBLIC);

/** What others see somebody stand as; null for nothing that stands. */
export const stanceSeen = (standing: Standing | null): Stance | null =>
  standing !== null && isSeen(standing) && standing.lapsedAt === null ? standing.stance : null;

/** What a plan can become without being told: others never knew of it, and needn't learn of its end. */
const STAY_PRIVATE: readonly Stance[] = ['planning', 'working', 'has_results', 'stopped'];

/**
 * Whether a stance that is taken now is for its person alone. A plan that isn't public yet stays so, whatever is said
 * about it, until its planner says otherwise (`said`) or tells everybody what came of it.
 */
export function isPrivateNow(
  taken: { readonly stance: Stance; readonly via: string; readonly said?: boolean | undefined },
  before: Pick<Standing, 'isPrivate'> | null,
): boolean {
  if (!STAY_PRIVATE.includes(taken.stance)) return false;
  return taken.said ?? (before?.isPrivate === true && taken.via !== BY_OUTCOME);
}

/** Everybody in a channel: who a card, or a digest, is for. */
export function channelReader(channel: { readonly id: number; readonly spaceId: number | null }): Reader {
  return { spaceId: channel.spaceId, channels: [channel.id], personId: null };
}

/** Everybody in a space, wherever in it they are: what is shown where all of them may look. */
export const spaceReader = (spaceId: number): Reader => ({ spaceId, channels: [], personId: null });

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
