import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Millis, Stance } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { people, sends, stanceHistory, stances } from '../schema.ts';
import { earlier, seen, seenChange } from './audience.ts';
import { person } from './people.ts';

export function signupsIn(session: Session): Store['signups'] {
  return {
    async history(ideaId, reader, { from, size }) {
      const about = and(eq(stanceHistory.ideaId, ideaId), seenChange(reader));
      const { stance, horizon, lapsed, at } = stanceHistory;
      const isPrivate = sql<boolean>`${stanceHistory.shownTo} = 'self'`;
      const changes = await session
        .select({ person, stance, horizon, lapsed, isPrivate, at })
        .from(stanceHistory)
        .innerJoin(people, eq(people.id, stanceHistory.personId))
        .where(about)
        .orderBy(desc(stanceHistory.id))
        .offset(from)
        .limit(size);
      const [counted] = await session.select({ total: count() }).from(stanceHistory).where(about);
      return { changes, total: counted?.total ?? 0 };
    },

    async changedSince(ideaId, since, reader) {
      const moment = sql`${new Date(since).toISOString()}::timestamptz`;
      const last = session
        .select({ personId: stanceHistory.personId, id: sql<number>`max(${stanceHistory.id})`.as('last') })
        .from(stanceHistory)
        .where(
          and(eq(stanceHistory.ideaId, ideaId), sql`${stanceHistory.at} >= ${moment}`, seenChange(reader)),
        )
        .groupBy(stanceHistory.personId)
        .as('last_change');
      const then = session
        .select({ stance: sql`case when ${earlier.lapsed} then null else ${earlier.stance} end` })
        .from(earlier)
        .where(
          and(
            eq(earlier.ideaId, ideaId),
            eq(earlier.personId, last.personId),
            sql`${earlier.at} < ${moment}`,
            seenChange(reader, earlier),
          ),
        )
        .orderBy(desc(earlier.id))
        .limit(1);
      return session
        .select({
          person,
          before: sql<Stance | null>`(${then})`,
          now: sql<Stance | null>`case when ${stances.lapsedAt} is null then ${stances.stance} end`,
        })
        .from(last)
        .innerJoin(people, eq(people.id, last.personId))
        .leftJoin(stances, and(eq(stances.ideaId, ideaId), eq(stances.personId, last.personId), seen(reader)))
        .orderBy(last.id);
    },

    async heardBy(ideaId, personIds) {
      if (personIds.length === 0) return new Map();
      const { personId, dueAt, sentAt } = sends;
      const rows = await session
        .select({
          personId,
          isWaiting: sql<boolean>`bool_or(${sends.ideaId} = ${ideaId} and ${sends.state} = 'planned')`,
          toldAt: sql<Millis>`max(greatest(${dueAt}, ${sentAt}))`.mapWith(dueAt),
        })
        .from(sends)
        .where(
          and(
            inArray(personId, [...personIds]),
            eq(sends.kind, 'signups'),
            inArray(sends.state, ['planned', 'enclosed', 'sent']),
          ),
        )
        .groupBy(personId);
      return new Map(rows.map((row) => [row.personId ?? 0, row]));
    },

    async wanted(personId) {
      const [row] = await session
        .select({ wanted: people.toldOfSignUps })
        .from(people)
        .where(eq(people.id, personId));
      return row?.wanted ?? false;
    },

    async want(personId, wanted) {
      await session.update(people).set({ toldOfSignUps: wanted }).where(eq(people.id, personId));
    },
  };
}
