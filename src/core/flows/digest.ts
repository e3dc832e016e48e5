/** The weekly digest: planned once per channel and week, drawn up when it is sent. */
import type { Card } from '../cards/card.ts';
import { digestCard } from '../cards/digest.ts';
import type { Millis, Space, Span } from '../model.ts';
import { channelReader } from '../rules/audience.ts';
import { dayAt, mondayOf } from '../rules/calendar.ts';
import { digestDue, TOO_LATE, YOUNGEST } from '../rules/digest.ts';
import type { NewSend, Send } from '../store/sends.ts';
import { weekIn } from './digest-week.ts';
import { isOpenTo } from './places.ts';
import type { World } from './world.ts';

/**
 * Plans the digests that are due, those of all spaces at once. A space is marked in the same transaction, and a key makes
 * each week's one of its channel, whoever plans it. Says how many.
 */
export async function planDigests(world: World, now: Millis): Promise<number> {
  const due = (await world.store.spaces.awaitingDigest(now - YOUNGEST)).flatMap((space) => {
    const span = digestDue(space, now);
    return span ? [{ space, span }] : [];
  });
  if (due.length === 0) return 0;
  return world.store.transaction((store) => planDigest({ ...world, store }, due, now));
}

type Due = {
  readonly space: Space;
  readonly span: Span;
  /** Posted by an admin, before its time. */
  readonly early?: boolean;
};

/** Plans a digest for every channel of these spaces, and the weeks of those who asked for theirs. Says how many. */
export async function planDigest({ store }: World, due: readonly Due[], now: Millis): Promise<number> {
  const marked = new Set(
    await store.spaces.digested(due.map(({ space, span }) => ({ spaceId: space.id, until: span.until }))),
  );
  const ours = new Map(due.filter(({ space }) => marked.has(space.id)).map((one) => [one.space.id, one]));
  const ids = [...ours.keys()];
  const sends = (await store.spaces.channelsOf(ids)).flatMap((channel) => {
    const one = channel.spaceId === null ? undefined : ours.get(channel.spaceId);
    return one && channel.shut === null ? [postFor(one, channel.id)] : [];
  });
  const letters = (await store.spaces.weekReaders(ids)).flatMap(({ spaceId, personId }) => {
    const one = ours.get(spaceId);
    return one ? [letterFor(one, personId)] : [];
  });
  await store.sends.plan([...sends, ...letters], now);
  return sends.length;
}

const weekOf = ({ space, span }: Due) => mondayOf(dayAt(span.until, space.zone));
const covered = ({ space, span }: Due) => ({ space: space.id, from: span.from, until: span.until });

const postFor = (due: Due, channelId: number): NewSend => ({
  key: `digest:${channelId}:${weekOf(due)}${due.early ? ':early' : ''}`,
  kind: 'digest',
  channelId,
  payload: covered(due),
  dueAt: due.span.until,
});

const letterFor = (due: Due, personId: number): NewSend => ({
  key: `week:${due.space.id}:${personId}:${weekOf(due)}`,
  kind: 'week',
  personId,
  payload: covered(due),
  dueAt: due.span.until,
});

/** The digest that a send stands for, or null when that week had nothing in it. */
export async function digestNow(world: World, send: Send): Promise<Card | null> {
  const span = spanOf(send);
  const space = await world.store.spaces.byId(Number(send.payload.space));
  if (!space || !span || isTooLate(send, world.clock.now()) || !isOpenTo(send.channel, space.id)) return null;
  return (
    send.channel && digestCard(await weekIn(world, { space, span, reader: channelReader(send.channel) }))
  );
}

/** Put off for days, by a platform that was down say: on Thursday, Monday's news is old. */
export function isTooLate(send: Send, now: Millis): boolean {
  const span = spanOf(send);
  return span !== null && now - span.until > TOO_LATE;
}

/** What a digest or somebody's week covers. */
export function spanOf(send: Send): Span | null {
  const [from, until] = [Number(send.payload.from), Number(send.payload.until)];
  return Number.isFinite(from) && Number.isFinite(until) ? { from, until } : null;
}
