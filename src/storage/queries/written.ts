import { and, eq, sql } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas } from '../schema.ts';
import { textOf } from './drafts.ts';

export function writtenIn(session: Session): Store['written'] {
  return {
    async settledMark() {
      const [row] = await session.execute(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as mark`);
      return Number(row?.mark);
    },

    async after(spaceId, { mark, id }, limit) {
      const rows = await session
        .select()
        .from(ideas)
        .where(
          and(
            eq(ideas.spaceId, spaceId),
            sql`(${ideas.writtenIn}, ${ideas.id}) > (${String(mark)}::xid8, ${id}::int)`,
          ),
        )
        .orderBy(ideas.writtenIn, ideas.id)
        .limit(limit);
      return rows.map((row) => ({
        ...textOf(row),
        id: row.id,
        mark: row.writtenIn,
        version: row.textVersion,
        audience: row.audience,
        isAway: row.state === 'withdrawn' || row.state === 'merged',
      }));
    },
  };
}
