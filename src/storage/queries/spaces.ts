import { and, desc, eq, exists, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Place, Space } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, channelPeople, channels, ideas, spaces, stances, weekReaders } from '../schema.ts';

/** How exactly it is kept when somebody was seen in a channel, in milliseconds. */
const SEEN_EVERY = 24 * 3_600_000;

/** For how long a platform's word is good that somebody is in a channel. */
const CONFIRMED_FOR = '5 minutes';

export const space = {
  id: spaces.id,
  name: spaces.name,
  zone: spaces.zone,
  language: spaces.language,
  digestDay: spaces.digestDay,
  digestHour: spaces.digestHour,
  joinCode: spaces.joinCode,
  signs: spaces.signs,
  setUpBy: spaces.setUpBy,
  createdAt: spaces.createdAt,
  digestedUntil: spaces.digestedUntil,
  quiet: sql<Space['quiet']>`case when ${spaces.quietUntil} is null then null else json_build_object(
    'from', extract(epoch from ${spaces.quietFrom}) * 1000, 'until', extract(epoch from ${spaces.quietUntil}) * 1000) end`,
};

export const channel = {
  id: channels.id,
  spaceId: channels.spaceId,
  platform: channels.platform,
  workspace: channels.workspace,
  channel: channels.channel,
  name: channels.name,
  shut: channels.shut,
};

const isPlace = (place: Place) =>
  and(
    eq(channels.platform, place.platform),
    eq(channels.workspace, place.workspace),
    eq(channels.channel, place.channel),
  );

const isSeen = (seen: { readonly channelId: number; readonly self: number }) =>
  and(eq(channelPeople.channelId, seen.channelId), eq(channelPeople.selfId, seen.self));

export function spacesIn(session: Session): Store['spaces'] {
  return {
    async create(made) {
      const [row] = await session.insert(spaces).values(made).returning(space);
      if (!row) throw new Error('The database returned no row for a new space.');
      return row;
    },

    async byId(id) {
      const rows = await session.select(space).from(spaces).where(eq(spaces.id, id));
      return rows[0] ?? null;
    },

    async byCode(code) {
      const rows = await session.select(space).from(spaces).where(eq(spaces.joinCode, code));
      return rows[0] ?? null;
    },

    all: () => session.select(space).from(spaces).orderBy(spaces.id),

    async change(id, to) {
      await session.update(spaces).set(to).where(eq(spaces.id, id));
    },

    async setSigns(id, signs) {
      await session.update(spaces).set({ signs }).where(eq(spaces.id, id));
    },

    async at(place) {
      const rows = await session
        .select({ space, channel })
        .from(channels)
        .innerJoin(spaces, eq(spaces.id, channels.spaceId))
        .where(isPlace(place));
      return rows[0] ?? null;
    },

    awaitingDigest: (before) =>
      session
        .select(space)
        .from(spaces)
        .where(or(isNull(spaces.digestedUntil), lt(spaces.digestedUntil, before)))
        .orderBy(spaces.id),

    async digested(those) {
      if (those.length === 0) return [];
      const ids = `{${those.map(({ spaceId }) => spaceId).join()}}`;
      const untils = `{${those.map(({ until }) => `"${new Date(until).toISOString()}"`).join()}}`;
      const rows = await session.execute<{ id: number }>(sql`
        update spaces set digested_until = v.until::timestamptz
        from unnest(${ids}::int[], ${untils}::text[]) as v(id, until)
        where spaces.id = v.id and coalesce(spaces.digested_until < v.until::timestamptz, true)
        returning spaces.id`);
      return rows.map(({ id }) => id);
    },

    weekReaders: async (spaceIds) =>
      spaceIds.length === 0
        ? []
        : session
            .select({ spaceId: weekReaders.spaceId, personId: weekReaders.personId })
            .from(weekReaders)
            .where(inArray(weekReaders.spaceId, [...spaceIds])),

    async readsWeek(spaceId, personId) {
      const rows = await session
        .select({ spaceId: weekReaders.spaceId })
        .from(weekReaders)
        .where(and(eq(weekReaders.spaceId, spaceId), eq(weekReaders.personId, personId)));
      return rows.length > 0;
    },

    async readWeek(spaceId, personId, on) {
      if (on) await session.insert(weekReaders).values({ spaceId, personId }).onConflictDoNothing();
      else
        await session
          .delete(weekReaders)
          .where(and(eq(weekReaders.spaceId, spaceId), eq(weekReaders.personId, personId)));
    },

    channelsOf: async (spaceIds) =>
      spaceIds.length === 0
        ? []
        : session
            .select(channel)
            .from(channels)
            .where(inArray(channels.spaceId, [...spaceIds]))
            .orderBy(channels.id),

    channels: (spaceId) =>
      session.select(channel).from(channels).where(eq(channels.spaceId, spaceId)).orderBy(channels.id),

    async reaches(spaceId, { platform, workspace }) {
      const rows = await session
        .select({ id: channels.id })
        .from(channels)
        .where(
          and(
            eq(channels.spaceId, spaceId),
            eq(channels.platform, platform),
            eq(channels.workspace, workspace),
          ),
        )
        .limit(1);
      return rows.length > 0;
    },

    async addChannel(spaceId, { platform, workspace, channel: id }, name) {
      const rows = await session
        .insert(channels)
        .values({ spaceId, platform, workspace, channel: id, name })
        .onConflictDoUpdate({
          target: [channels.platform, channels.workspace, channels.channel],
          set: { spaceId, name, shut: null },
          // One that left its space is free; one that is in a space stays there.
          setWhere: isNull(channels.spaceId),
        })
        .returning({ id: channels.id });
      return rows.length > 0;
    },

    async moveChannel(id, spaceId) {
      await session.update(channels).set({ spaceId }).where(eq(channels.id, id));
    },

    async renameChannel(place, name) {
      const [before] = await session.select(channel).from(channels).where(isPlace(place));
      if (!before) return null;
      await session.update(channels).set({ name }).where(eq(channels.id, before.id));
      return before;
    },

    shut: ({ platform, workspace, channel: id }, why) =>
      session
        .update(channels)
        .set({ shut: why })
        .where(
          and(
            eq(channels.platform, platform),
            eq(channels.workspace, workspace),
            ...(id === null ? [] : [eq(channels.channel, id)]),
            isNull(channels.shut),
            isNotNull(channels.spaceId),
          ),
        )
        .returning(channel),

    async open(id) {
      await session.update(channels).set({ shut: null }).where(eq(channels.id, id));
    },

    outOfReach: (platform) =>
      session
        .select(channel)
        .from(channels)
        .where(and(eq(channels.platform, platform), isNotNull(channels.shut)))
        .orderBy(channels.id),

    async rename(id, name) {
      await session.update(spaces).set({ name }).where(eq(spaces.id, id));
    },

    async newCode(id, joinCode) {
      await session.update(spaces).set({ joinCode }).where(eq(spaces.id, id));
    },

    async linksEnded(id) {
      const [row] = await session.select({ ended: spaces.linksEnded }).from(spaces).where(eq(spaces.id, id));
      return row?.ended ?? 0;
    },

    async endLinks(id) {
      await session
        .update(spaces)
        .set({ linksEnded: sql`${spaces.linksEnded} + 1` })
        .where(eq(spaces.id, id));
    },

    async saw({ channelId, self, at }) {
      await session
        .insert(channelPeople)
        .values({ channelId, selfId: self, seenAt: at })
        .onConflictDoUpdate({
          target: [channelPeople.channelId, channelPeople.selfId],
          set: { seenAt: at },
          // Once a day is enough to know, and a busy hour writes nothing.
          setWhere: lt(channelPeople.seenAt, at - SEEN_EVERY),
        });
    },

    async unconfirmed(personId, since, limit) {
      const hasOwn = session
        .select({ one: sql`1` })
        .from(ideas)
        .where(and(eq(ideas.homeId, channelPeople.channelId), eq(ideas.audience, 'channel')));
      const { channelId, selfId, seenAt, confirmedAt } = channelPeople;
      const isOld = sql`coalesce(${confirmedAt} < now() - ${CONFIRMED_FOR}::interval, true)`;
      const rows = await session
        .select({
          channelId,
          self: selfId,
          account: { platform: accounts.platform, workspace: accounts.workspace, user: accounts.user },
          where: { platform: channels.platform, workspace: channels.workspace, channel: channels.channel },
        })
        .from(channelPeople)
        .innerJoin(accounts, eq(accounts.selfId, selfId))
        .innerJoin(channels, eq(channels.id, channelId))
        .where(and(eq(accounts.personId, personId), gt(seenAt, since), isOld, exists(hasOwn)))
        .orderBy(desc(seenAt))
        .limit(limit);
      return rows;
    },

    async confirm(seen) {
      await session.update(channelPeople).set({ confirmedAt: sql`now()` }).where(isSeen(seen));
    },

    async unsee(seen) {
      await session.delete(channelPeople).where(isSeen(seen));
    },

    async knownIn(personId, since) {
      const rows = await session
        .selectDistinct({ id: channelPeople.channelId })
        .from(channelPeople)
        .innerJoin(accounts, eq(accounts.selfId, channelPeople.selfId))
        .where(and(eq(accounts.personId, personId), gt(channelPeople.seenAt, since)));
      return rows.map(({ id }) => id);
    },

    async latestOf(personId) {
      // The latest of each kind, and of these the later one: all that is somebody's takes long to sort.
      const latest = sql`select space_id from (
        (select ${ideas.spaceId}, ${stances.since} as at from ${stances} join ${ideas} on ${eq(ideas.id, stances.ideaId)}
          where ${eq(stances.personId, personId)} order by 2 desc limit 1)
        union all
        (select ${ideas.spaceId}, ${ideas.createdAt} from ${ideas} where ${eq(ideas.authorId, personId)} order by 2 desc limit 1)
      ) own order by at desc limit 1`;
      const rows = await session.select(space).from(spaces).where(sql`${spaces.id} = (${latest})`);
      return rows[0] ?? null;
    },
  };
}
