import { and, eq, inArray, sql } from 'drizzle-orm';
import type { About } from '../../core/store/notices.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { notices } from '../schema.ts';

const isAbout = (about: About) =>
  'draftId' in about ? eq(notices.draftId, about.draftId) : eq(notices.ideaId, about.ideaId);

export function noticesIn(session: Session): Store['notices'] {
  return {
    async shown({ otherIds, about, ...notice }) {
      if (otherIds.length === 0) return;
      await session
        .insert(notices)
        .values(otherIds.map((otherId) => ({ ...notice, ...about, otherId })))
        .onConflictDoNothing();
    },

    async judge({ personId, about, otherId, verdict, at }) {
      await session
        .update(notices)
        .set({ verdict, judgedAt: at })
        .where(and(eq(notices.personId, personId), isAbout(about), eq(notices.otherId, otherId)));
    },

    async dismissed(personId, about) {
      const rows = await session
        .select({ otherId: notices.otherId })
        .from(notices)
        .where(
          and(
            eq(notices.personId, personId),
            isAbout(about),
            inArray(notices.verdict, ['asked', 'not useful']),
          ),
        );
      return rows.map(({ otherId }) => otherId);
    },

    async draftBecame(draftId, ideaId) {
      await session.update(notices).set({ ideaId }).where(eq(notices.draftId, draftId));
    },

    async judged(spaceId, since, each) {
      const [row] = await session.execute<{ answered: number; dismissed: number }>(sql`
        select count(*) filter (where verdict in ('answered', 'asked'))::int as answered,
          count(*) filter (where verdict = 'not useful')::int as dismissed
        from (
          select verdict, row_number() over (partition by person_id order by judged_at desc, id desc) as nth
          from notices
          where space_id = ${spaceId} and verdict is not null
            and judged_at > ${new Date(since).toISOString()}::timestamptz
        ) as latest
        where nth <= ${each}`);
      return { answered: row?.answered ?? 0, dismissed: row?.dismissed ?? 0 };
    },
  };
}
