import { and, desc, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Idea } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { ideas, spaces } from '../schema.ts';
import { sourceOf, sourceRow, textOf, textRow } from './drafts.ts';

function ideaOf(row: typeof ideas.$inferSelect): Idea {
  const { id, spaceId, number, authorId, version, state, editedBy, awayBy, createdAt } = row;
  return {
    id,
    spaceId,
    number,
    authorId,
    version,
    state,
    editedBy,
    awayBy,
    createdAt,
    ...textOf(row),
    source: sourceOf(row),
    isSaved: row.savedFrom !== '',
  };
}

export function ideasIn(session: Session, queue: Queue): Store['ideas'] {
  const touch = async (ids: readonly number[], more: Partial<typeof ideas.$inferInsert> = {}) => {
    if (ids.length === 0) return;
    await session
      .update(ideas)
      .set({ ...more, version: sql`${ideas.version} + 1` })
      .where(inArray(ideas.id, [...ids]));
    await queue.enqueue(
      session,
      ids.map((idea) => ({ name: 'refresh', idea })),
    );
  };
  const where = async (condition: ReturnType<typeof eq> | ReturnType<typeof and>) =>
    (await session.select().from(ideas).where(condition).orderBy(ideas.id)).map(ideaOf);

  return {
    async publish({ spaceId, authorId, authorSelf, source, creditedId, creditedSelf, at, ...text }) {
      const [space] = await session
        .update(spaces)
        .set({ nextNumber: sql`${spaces.nextNumber} + 1` })
        .where(eq(spaces.id, spaceId))
        .returning({ next: spaces.nextNumber });
      if (!space) throw new Error(`There is no space ${spaceId}.`);
      const [row] = await session
        .insert(ideas)
        .values({
          ...textRow(text),
          ...sourceRow(source),
          spaceId,
          authorId,
          authorSelf: authorSelf ?? authorId,
          creditedId,
          creditedSelf: creditedSelf ?? creditedId,
          savedFrom: source?.url ?? '',
          number: space.next - 1,
          createdAt: at,
        })
        .returning();
      if (!row) throw new Error('The database returned no row for a new idea.');
      return ideaOf(row);
    },

    byId: async (id) => (await where(eq(ideas.id, id)))[0] ?? null,
    byIds: async (ids) => (ids.length === 0 ? [] : await where(inArray(ideas.id, [...ids]))),
    byNumber: async (spaceId, number) =>
      (await where(and(eq(ideas.spaceId, spaceId), eq(ideas.number, number))))[0] ?? null,

    async byAuthor(spaceId, personId) {
      const rows = await session
        .select()
        .from(ideas)
        .where(and(eq(ideas.spaceId, spaceId), eq(ideas.authorId, personId)))
        .orderBy(desc(ideas.id))
        .limit(100);
      return rows.map(ideaOf);
    },

    async rewrite(id, text, editedBy) {
      await session
        .update(ideas)
        .set({ textVersion: sql`${ideas.textVersion} + 1` })
        .where(eq(ideas.id, id));
      await touch([id], { ...textRow(text), editedBy });
    },

    setState: (id, state, awayBy) => touch([id], { state, awayBy }),

    async creditedOf(id) {
      const [row] = await session
        .select({ creditedId: ideas.creditedId })
        .from(ideas)
        .where(eq(ideas.id, id));
      return row?.creditedId ?? null;
    },

    removeCredit: (id) => touch([id], { sourceAuthor: '', sourceUrl: '', creditedId: null }),

    async textVersions(spaceId) {
      const rows = await session
        .select({ id: ideas.id, version: ideas.textVersion })
        .from(ideas)
        .where(and(eq(ideas.spaceId, spaceId), ne(ideas.state, 'withdrawn')));
      return new Map(rows.map(({ id, version }) => [id, version]));
    },

    publishedBetween: (spaceId, from, until) =>
      where(
        and(
          eq(ideas.spaceId, spaceId),
          eq(ideas.state, 'open'),
          gte(ideas.createdAt, from),
          lt(ideas.createdAt, until),
        ),
      ),
    savedFrom: async (spaceId, url) =>
      (await where(and(eq(ideas.spaceId, spaceId), eq(ideas.savedFrom, url))))[0] ?? null,

    async settled(id) {
      const [row] = await session.select().from(ideas).where(eq(ideas.id, id)).for('share');
      return row ? ideaOf(row) : null;
    },

    drawLater: (id, afterMs) => queue.enqueue(session, [{ name: 'refresh', idea: id, afterMs }]),

    touch: (ids) => touch(ids),
  };
}
