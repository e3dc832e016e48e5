/** The weekly digest: planned once per channel and week, drawn up when it is sent. */
import type { Card } from '../cards/card.ts';
import { digestCard } from '../cards/digest.ts';
import type { Idea, Millis, Space, Standing } from '../model.ts';
import { DAY, latestWeekPoint, mondayOf } from '../rules/calendar.ts';
import { isPlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { isOpenTo } from './places.ts';
import type { World } from './world.ts';

/** A digest that couldn't go out for this long is left out: on Thursday Monday's news is old. */
const TOO_LATE: Millis = 2 * DAY;

/** Plans the digests that are due. Their key makes each week's one of its channel, whoever plans it. */
export async function planDigests(world: World, now: Millis): Promise<void> {
  for (const space of await world.store.spaces.all()) {
    const { at, week } = pointOf(space, now);
    if (at < space.createdAt || now - at > TOO_LATE) continue;
    const channels = (await world.store.spaces.channels(space.id)).filter(({ shut }) => shut === null);
    await world.store.transaction((store) =>
      store.sends.plan(
        channels.map((channel) => ({
          key: `digest:${channel.id}:${mondayOf(week)}`,
          kind: 'digest',
          channelId: channel.id,
          payload: { space: space.id, until: at },
          dueAt: at,
        })),
        now,
      ),
    );
  }
}

const pointOf = (space: Space, now: Millis) =>
  latestWeekPoint({ weekday: space.digestDay, hour: space.digestHour, zone: space.zone }, now);

/** The digest that a send stands for, or null when that week had nothing in it. */
export async function digestNow(world: World, send: Send): Promise<Card | null> {
  const space = await world.store.spaces.byId(Number(send.payload.space));
  const until = Number(send.payload.until);
  // Put off for days, by a platform that was down say: on Thursday, Monday's news is old.
  if (!space || world.clock.now() - until > TOO_LATE || !isOpenTo(send.channel, space.id)) return null;
  return weekOf(world, space, until);
}

async function weekOf(world: World, space: Space, until: Millis): Promise<Card | null> {
  const { store } = world;
  const from = pointOf(space, until - 1).at;
  const ending = await store.stances.endingBetween(space.id, until, until + 7 * DAY);
  const pairs = await store.pairs.since(space.id, from, until);
  const fresh = await store.ideas.publishedBetween(space.id, from, until);
  const changed = (await store.stances.changedBetween(space.id, from, until)).filter(isProgress);
  const lapsed = await store.stances.lapsedIn(space.id);
  const ids = [...ending, ...changed, ...lapsed]
    .map(({ ideaId }) => ideaId)
    .concat(pairs.flatMap((pair) => [pair.ideaId, pair.otherId]));
  const ideas = new Map(
    (await store.ideas.byIds([...new Set(ids)])).filter(isListed).map((idea) => [idea.id, idea]),
  );
  const on = await store.stances.on([
    ...new Set([...fresh.map(({ id }) => id), ...lapsed.map(({ ideaId }) => ideaId)]),
  ]);
  const withIdea = <T extends { ideaId: number }, R>(
    all: readonly T[],
    make: (one: T, idea: Idea) => R,
  ): R[] =>
    all.flatMap((one) => {
      const idea = ideas.get(one.ideaId);
      return idea ? [make(one, idea)] : [];
    });
  return digestCard({
    space: space.name,
    zone: space.zone,
    from,
    until,
    attention: withIdea(ending, (standing, idea) => ({
      idea,
      person: standing.person,
      endsAt: standing.horizonEndsAt ?? until,
    })),
    overlaps: withIdea(
      pairs.filter((pair) => ideas.has(pair.otherId)),
      (pair, idea) => ({
        idea,
        other: ideas.get(pair.otherId) ?? idea,
        relation: pair.relation,
      }),
    ),
    ideas: fresh.map((idea) => ({
      idea,
      signedUp: on.filter((standing) => standing.ideaId === idea.id).length,
    })),
    progress: withIdea(changed, (standing, idea) => ({
      idea,
      standing,
    })),
    free: freeOf(lapsed, { on, ideas, from }),
  });
}

/** What was put away or taken back is no news. */
const isListed = (idea: Idea): boolean => idea.state === 'open';

const isProgress = (standing: Standing) =>
  isPlan(standing.stance) || standing.stance === 'has_results' || standing.stance === 'stopped';

function freeOf(
  lapsed: readonly Standing[],
  known: {
    readonly on: readonly Standing[];
    readonly ideas: ReadonlyMap<number, Idea>;
    readonly from: Millis;
  },
) {
  const { on, ideas, from } = known;
  return [...new Set(lapsed.map(({ ideaId }) => ideaId))].flatMap((id) => {
    const idea = ideas.get(id);
    const here = on.filter((standing) => standing.ideaId === id && standing.lapsedAt === null);
    if (!idea || here.some((standing) => isPlan(standing.stance))) return [];
    return [
      {
        idea,
        wouldJoin: here
          .filter((standing) => standing.stance === 'would_join')
          .map((standing) => standing.person),
        isNew: lapsed.some((one) => one.ideaId === id && (one.lapsedAt ?? 0) >= from),
      },
    ];
  });
}
