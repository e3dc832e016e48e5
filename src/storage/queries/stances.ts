import { and, asc, between, eq, gt, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Standing } from '../../core/model.ts';
import type { Reader } from '../../core/reader.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { type asides, ideas, people, spaces, stanceHistory, stances } from '../schema.ts';
import { readable, seen as seenBy } from './audience.ts';
import { person } from './people.ts';

/** What a standing is read from: of the table of those that count, or of those that wait beside them. */
export function standingOf(table: typeof stances | typeof asides) {
  return {
    ideaId: table.ideaId,
    stance: table.stance,
    horizon: table.horizon,
    horizonEndsAt: table.horizonEndsAt,
    checkedInAt: table.checkedInAt,
    lapsedAt: table.lapsedAt,
    snoozedUntil: table.snoozedUntil,
    note: table.note,
    isPrivate: table.isPrivate,
    via: table.via,
    since: table.since,
    // Where a platform doesn't tell somebody's zone, the space's is the best guess.
    person: {
      ...person,
      zone: sql<string>`coalesce(${people.saidZone}, ${people.zone}, ${spaces.zone})`,
    },
  };
}

const columns = standingOf(stances);

/** What was put away or taken back is in no list. */
const isOpen = eq(ideas.state, 'open');
const live = and(isNull(stances.lapsedAt), isNotNull(stances.horizonEndsAt));
const one = (ideaId: number, personId: number) =>
  and(eq(stances.ideaId, ideaId), eq(stances.personId, personId));

export function stancesIn(session: Session): Store['stances'] {
  const standings = () =>
    session
      .select(columns)
      .from(stances)
      .innerJoin(people, eq(people.id, stances.personId))
      .innerJoin(ideas, eq(ideas.id, stances.ideaId))
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId));
  const seen = (reader: Reader, condition: SQL | undefined) =>
    standings().where(and(readable(session, reader), seenBy(reader), condition));
  const change = async (ideaId: number, personId: number, to: Partial<typeof stances.$inferInsert>) => {
    await session.update(stances).set(to).where(one(ideaId, personId));
  };

  return {
    of: async (ideaId, personId): Promise<Standing | null> =>
      (await standings().where(one(ideaId, personId)))[0] ?? null,

    async hasChanged(ideaId, personId, since) {
      const [row] = await session
        .select({ id: stanceHistory.id })
        .from(stanceHistory)
        .where(
          and(
            eq(stanceHistory.ideaId, ideaId),
            eq(stanceHistory.personId, personId),
            gt(stanceHistory.at, since),
          ),
        )
        .limit(1);
      return row !== undefined;
    },

    on: async (ideaIds, reader) =>
      ideaIds.length === 0
        ? []
        : await standings()
            .where(and(inArray(stances.ideaId, [...ideaIds]), seenBy(reader)))
            .orderBy(asc(stances.since), asc(stances.personId)),

    ofPerson: (personId, reader) => seen(reader, eq(stances.personId, personId)).orderBy(asc(stances.since)),

    async take({
      ideaId,
      personId,
      stance,
      horizon,
      horizonEndsAt,
      note = '',
      isPrivate = false,
      via,
      by = personId,
      at,
      aliveUntil = null,
    }) {
      const row = {
        personSelf: by,
        stance,
        horizon,
        horizonEndsAt,
        note,
        isPrivate,
        via,
        since: at,
        checkedInAt: null,
        lapsedAt: null,
        snoozedUntil: null,
        aliveUntil,
      };
      const before = await wasPrivate(session, ideaId, personId);
      await session
        .insert(stances)
        .values({ ideaId, personId, ...row })
        .onConflictDoUpdate({ target: [stances.ideaId, stances.personId], set: row });
      const change = { ideaId, personId, personSelf: by, stance, horizon, via, at };
      await noteChange(session, change, { before, now: isPrivate });
    },

    async setPrivate(ideaId, personId, { isPrivate, by, at }) {
      const before = await wasPrivate(session, ideaId, personId);
      // What others see from now on is new to them.
      const shown = isPrivate ? {} : { since: at };
      const [row] = await session
        .update(stances)
        .set({ isPrivate, via: 'button', ...shown })
        .where(one(ideaId, personId))
        .returning({ stance: stances.stance, horizon: stances.horizon });
      if (!row) return;
      const change = { ideaId, personId, personSelf: by, ...row, via: 'button', at };
      await noteChange(session, change, { before, now: isPrivate });
    },

    async leave({ ideaId, personId, given, at }) {
      const rows = await session
        .delete(stances)
        .where(
          and(
            one(ideaId, personId),
            given && eq(stances.via, given.via),
            given && eq(stances.personSelf, given.by),
          ),
        )
        .returning({ isPrivate: stances.isPrivate });
      const [row] = rows;
      if (row)
        await noteChange(
          session,
          { ideaId, personId, stance: null, at },
          { before: null, now: row.isPrivate },
        );
      return row !== undefined;
    },

    async lapse({ askedBefore, silentAfter, now, limit }) {
      const [before, at] = [askedBefore, now].map(
        (moment) => sql`${new Date(moment).toISOString()}::timestamptz`,
      );
      const lapsed = await session.execute<{ ideaId: number; personId: number; isPrivate: boolean }>(sql`
        with due as (
          select st.idea_id, st.person_id from stances st
          join people p on p.id = st.person_id join ideas i on i.id = st.idea_id join spaces sp on sp.id = i.space_id
          where st.lapsed_at is null and st.horizon_ends_at is not null and i.state <> 'withdrawn'
            and (st.checked_in_at < ${before}
              or (st.checked_in_at is null and st.horizon_ends_at < ${before}
                and (p.unanswered >= ${silentAfter} or (select bool_and(a.left_at is not null) from accounts a where a.person_id = p.id))
                and coalesce(st.snoozed_until < ${before}, true)))
            and coalesce(p.quiet_until < ${before}, true)
            and coalesce(sp.quiet_from > ${at} or sp.quiet_until < ${before}, true)
          limit ${limit} for update of st skip locked),
        lapsed as (
          update stances set lapsed_at = ${at} from due
          where stances.idea_id = due.idea_id and stances.person_id = due.person_id
          returning stances.idea_id, stances.person_id, stances.stance, stances.horizon, stances.is_private)
        insert into stance_history (idea_id, person_id, stance, horizon, lapsed, shown_to, at)
        select idea_id, person_id, stance, horizon, true, case when is_private then 'self' else 'all' end, ${at}
        from lapsed returning idea_id as "ideaId", person_id as "personId", shown_to = 'self' as "isPrivate"`);
      return [...lapsed];
    },

    async heardFrom(personId, ideaIds, aliveUntil) {
      await session.execute(sql`
        with alive as (
          update stances set alive_until = ${new Date(aliveUntil).toISOString()}::timestamptz
          where person_id = ${personId} and idea_id = any(${`{${ideaIds.join()}}`}::int[]) and horizon_ends_at is not null)
        update people set unanswered = 0 where id = ${personId} and unanswered > 0`);
    },

    snooze: (ideaId, personId, until) => change(ideaId, personId, { snoozedUntil: until, checkedInAt: null }),
    setNote: (ideaId, personId, note) => change(ideaId, personId, { note }),

    endingBetween: (from, until, reader) =>
      seen(reader, and(live, isOpen, between(stances.horizonEndsAt, from, until))).orderBy(
        asc(stances.horizonEndsAt),
      ),

    lapsedBetween: (from, until, reader) =>
      seen(reader, and(isOpen, gte(stances.lapsedAt, from), lt(stances.lapsedAt, until))).orderBy(
        asc(stances.lapsedAt),
        asc(stances.ideaId),
      ),

    changedBetween: (from, until, reader) =>
      seen(
        reader,
        and(isOpen, gte(stances.since, from), lt(stances.since, until), isNull(stances.lapsedAt)),
      ).orderBy(asc(stances.since)),
  };
}

/** Whether what somebody has on an idea is for them alone; null for nothing. */
export async function wasPrivate(
  session: Session,
  ideaId: number,
  personId: number,
): Promise<boolean | null> {
  const [row] = await session
    .select({ isPrivate: stances.isPrivate })
    .from(stances)
    .where(one(ideaId, personId));
  return row?.isPrivate ?? null;
}

/**
 * Notes a change for those who are shown it. Whoever takes back from others what they saw has, for them, taken back what
 * they had. `before` is null where nothing stood.
 */
export async function noteChange(
  session: Session,
  change: typeof stanceHistory.$inferInsert,
  isPrivate: { readonly before: boolean | null; readonly now: boolean },
): Promise<void> {
  const { before, now } = isPrivate;
  if (now && before === false) {
    const { ideaId, personId, at, via } = change;
    await session
      .insert(stanceHistory)
      .values({ ideaId, personId, personSelf: change.personSelf, stance: null, via, at, shownTo: 'others' });
  }
  await session.insert(stanceHistory).values({ ...change, shownTo: now ? 'self' : 'all' });
}
