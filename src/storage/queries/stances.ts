import {
  and,
  asc,
  between,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Standing } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, people, spaces, stanceHistory, stances } from '../schema.ts';
import { person } from './people.ts';

/** The most that one look for due plans takes; the rest comes with the next look. */
const DUE_AT_ONCE = 1000;

const columns = {
  ideaId: stances.ideaId,
  stance: stances.stance,
  horizon: stances.horizon,
  horizonEndsAt: stances.horizonEndsAt,
  checkedInAt: stances.checkedInAt,
  lapsedAt: stances.lapsedAt,
  snoozedUntil: stances.snoozedUntil,
  note: stances.note,
  via: stances.via,
  since: stances.since,
  // Where a platform doesn't tell somebody's zone, the space's is the best guess.
  person: { ...person, zone: sql<string>`coalesce(${people.zone}, ${spaces.zone})` },
};

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
  const inSpace = (spaceId: number, condition: SQL | undefined) =>
    standings().where(and(eq(ideas.spaceId, spaceId), condition));
  const change = async (ideaId: number, personId: number, to: Partial<typeof stances.$inferInsert>) => {
    await session.update(stances).set(to).where(one(ideaId, personId));
  };

  return {
    of: async (ideaId, personId): Promise<Standing | null> =>
      (await standings().where(one(ideaId, personId)))[0] ?? null,

    on: async (ideaIds) =>
      ideaIds.length === 0
        ? []
        : await standings()
            .where(inArray(stances.ideaId, [...ideaIds]))
            .orderBy(asc(stances.since), asc(stances.personId)),

    ofPerson: (spaceId, personId) =>
      inSpace(spaceId, eq(stances.personId, personId)).orderBy(asc(stances.since)),

    async take({ ideaId, personId, stance, horizon, horizonEndsAt, note = '', via, at }) {
      const row = {
        stance,
        horizon,
        horizonEndsAt,
        note,
        via,
        since: at,
        checkedInAt: null,
        lapsedAt: null,
        snoozedUntil: null,
      };
      await session
        .insert(stances)
        .values({ ideaId, personId, ...row })
        .onConflictDoUpdate({ target: [stances.ideaId, stances.personId], set: row });
      await session.insert(stanceHistory).values({ ideaId, personId, stance, horizon, via, at });
    },

    async leave({ ideaId, personId, via, at }) {
      const rows = await session
        .delete(stances)
        .where(and(one(ideaId, personId), via === undefined ? undefined : eq(stances.via, via)))
        .returning({ ideaId: stances.ideaId });
      if (rows.length > 0) await session.insert(stanceHistory).values({ ideaId, personId, stance: null, at });
      return rows.length > 0;
    },

    toAskAbout: (now) =>
      standings()
        .where(
          and(
            live,
            ne(ideas.state, 'withdrawn'),
            lt(stances.horizonEndsAt, now),
            isNull(stances.checkedInAt),
            or(isNull(stances.snoozedUntil), lte(stances.snoozedUntil, now)),
          ),
        )
        .orderBy(asc(stances.personId), asc(stances.horizonEndsAt))
        .limit(DUE_AT_ONCE),

    toLapse: (askedBefore) =>
      standings()
        .where(and(live, ne(ideas.state, 'withdrawn'), lt(stances.checkedInAt, askedBefore)))
        .limit(DUE_AT_ONCE),

    async asked(ideaIds, personId, at) {
      if (ideaIds.length === 0) return;
      await session
        .update(stances)
        .set({ checkedInAt: at })
        .where(
          and(
            eq(stances.personId, personId),
            inArray(stances.ideaId, [...ideaIds]),
            live,
            lt(stances.horizonEndsAt, at),
          ),
        );
    },

    async lapse({ ideaId, personId, askedBefore, at }) {
      const rows = await session
        .update(stances)
        .set({ lapsedAt: at })
        .where(and(one(ideaId, personId), live, lt(stances.checkedInAt, askedBefore)))
        .returning({ stance: stances.stance, horizon: stances.horizon });
      const [lapsed] = rows;
      if (lapsed)
        await session.insert(stanceHistory).values({ ideaId, personId, ...lapsed, lapsed: true, at });
      return lapsed !== undefined;
    },

    snooze: (ideaId, personId, until) => change(ideaId, personId, { snoozedUntil: until, checkedInAt: null }),
    setNote: (ideaId, personId, note) => change(ideaId, personId, { note }),

    endingBetween: (spaceId, from, until) =>
      inSpace(spaceId, and(live, isOpen, between(stances.horizonEndsAt, from, until))).orderBy(
        asc(stances.horizonEndsAt),
      ),

    lapsedIn: (spaceId) =>
      inSpace(spaceId, and(isOpen, isNotNull(stances.lapsedAt))).orderBy(asc(stances.lapsedAt)),

    changedBetween: (spaceId, from, until) =>
      inSpace(
        spaceId,
        and(isOpen, gte(stances.since, from), lt(stances.since, until), isNull(stances.lapsedAt)),
      ).orderBy(asc(stances.since)),
  };
}
