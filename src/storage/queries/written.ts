import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { WrittenPlace, WrittenText } from '../../core/store/written.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, titleWords } from '../schema.ts';

/** Thousands of them are read after a start: no more of each than is compared. */
const WRITTEN = {
  id: ideas.id,
  title: ideas.title,
  summary: ideas.summary,
  setup: ideas.setup,
  questions: ideas.questions,
  mark: ideas.writtenIn,
  version: ideas.textVersion,
  audience: ideas.audience,
  state: ideas.state,
};

export function writtenIn(session: Session): Store['written'] {
  const written = async (
    spaceId: number,
    where: SQL,
    { order, limit }: { readonly order: readonly SQL[]; readonly limit: number },
  ): Promise<WrittenText[]> => {
    const rows = await session
      .select(WRITTEN)
      .from(ideas)
      .where(and(eq(ideas.spaceId, spaceId), where))
      .orderBy(...order)
      .limit(limit);
    return rows.map(({ state, ...row }) => ({ ...row, isAway: state === 'withdrawn' || state === 'merged' }));
  };
  return {
    async settledMark() {
      const [row] = await session.execute(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as mark`);
      return Number(row?.mark);
    },

    after: (spaceId, place, limit) =>
      written(spaceId, sql`${PLACE} > ${placed(place)}`, { order: FORWARDS, limit }),

    before: (spaceId, place, limit) =>
      written(spaceId, sql`${PLACE} < ${placed(place)}`, { order: BACKWARDS, limit }),

    titled: (spaceId, { mark, beginnings, limit }) => {
      const words = beginnings.map((word) => `${word}:*`).join(' | ');
      return written(
        spaceId,
        sql`${ideas.writtenIn} < ${String(mark)}::xid8 and ${titleWords(ideas.title)} @@ to_tsquery('simple', ${words})`,
        { order: [desc(ideas.number)], limit },
      );
    },
  };
}

const PLACE = sql`(${ideas.writtenIn}, ${ideas.id})`;
const placed = ({ mark, id }: WrittenPlace) => sql`(${String(mark)}::xid8, ${id}::int)`;
const FORWARDS = [sql`${ideas.writtenIn}`, sql`${ideas.id}`];
const BACKWARDS = [desc(ideas.writtenIn), desc(ideas.id)];
