import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { news, newsWanted } from '../schema.ts';

const isAbout = (spaceId: SQL) =>
  sql`exists (select 1 from ideas where ideas.id = ${news.newId} and ideas.space_id = ${spaceId})`;

export function newsIn(session: Session): Store['news'] {
  return {
    async wants(personId) {
      const [row] = await session.select().from(newsWanted).where(eq(newsWanted.personId, personId));
      return row?.wants ?? null;
    },

    async want(personId, wants, at) {
      await session
        .insert(newsWanted)
        .values({ personId, wants, at })
        .onConflictDoUpdate({ target: newsWanted.personId, set: { wants, at } });
    },

    async wanting(personIds) {
      if (personIds.length === 0) return new Set();
      const rows = await session
        .select({ personId: newsWanted.personId })
        .from(newsWanted)
        .where(and(inArray(newsWanted.personId, [...personIds]), eq(newsWanted.wants, true)));
      return new Set(rows.map(({ personId }) => personId));
    },

    async add({ personId, ownId, newId, at }) {
      // Whichever of the two is new: nobody hears of a pair twice.
      const known = await session
        .select({ id: news.id })
        .from(news)
        .where(
          and(
            eq(news.personId, personId),
            or(
              and(eq(news.ownId, ownId), eq(news.newId, newId)),
              and(eq(news.ownId, newId), eq(news.newId, ownId)),
            ),
          ),
        );
      if (known.length > 0) return { isNew: false, isFirst: false };
      const [row] = await session
        .insert(news)
        .values({ personId, ownId, newId, at })
        .onConflictDoNothing()
        .returning({ id: news.id });
      if (!row) return { isNew: false, isFirst: false };
      const waiting = await session
        .select({ id: news.id })
        .from(news)
        .where(
          and(
            eq(news.personId, personId),
            isNull(news.noteId),
            ne(news.id, row.id),
            isAbout(sql`(select space_id from ideas where id = ${newId})`),
          ),
        )
        .limit(1);
      return { isNew: true, isFirst: waiting.length === 0 };
    },

    async take(personId, { noteId, spaceId }) {
      await session
        .update(news)
        .set({ noteId })
        .where(and(eq(news.personId, personId), isNull(news.noteId), isAbout(sql`${spaceId}`)));
      return session
        .select({ ownId: news.ownId, newId: news.newId })
        .from(news)
        .where(eq(news.noteId, noteId))
        .orderBy(news.id);
    },
  };
}
