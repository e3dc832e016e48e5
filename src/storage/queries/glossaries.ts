import { and, asc, eq, sql } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { concepts, spaces } from '../schema.ts';

export function glossariesIn(session: Session): Store['glossaries'] {
  return {
    of: (spaceId) =>
      session
        .select({ id: concepts.id, name: concepts.name, facet: concepts.facet, ways: concepts.ways })
        .from(concepts)
        .where(eq(concepts.spaceId, spaceId))
        .orderBy(asc(sql`lower(${concepts.name})`), concepts.id),

    async version(spaceId) {
      // A change takes the old row away and makes a new one, so no two states have both numbers in common.
      const [row] = await session
        .select({ version: sql<string>`count(*) || ' ' || coalesce(max(${concepts.id}), 0)` })
        .from(concepts)
        .where(eq(concepts.spaceId, spaceId));
      return row?.version ?? '0 0';
    },

    async add(spaceId, { name, facet, ways }, at) {
      await session.insert(concepts).values({ spaceId, name, facet, ways: [...ways], at });
    },

    async lock(spaceId) {
      await session.select({ id: spaces.id }).from(spaces).where(eq(spaces.id, spaceId)).for('update');
    },

    async remove(spaceId, id) {
      const gone = await session
        .delete(concepts)
        .where(and(eq(concepts.spaceId, spaceId), eq(concepts.id, id)))
        .returning({ id: concepts.id });
      return gone.length > 0;
    },
  };
}
