import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Idea } from '../../core/model.ts';
import type { Reader } from '../../core/reader.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { agendas, ideas, spaces } from '../schema.ts';
import { hashOf } from './agendas.ts';
import { readable, unreadable } from './audience.ts';
import { sourceOf, sourceRow, textOf, textRow } from './drafts.ts';

/** The transaction that writes. */
const NOW_WRITING = sql`pg_current_xact_id()`;

export function ideaOf(row: typeof ideas.$inferSelect): Idea {
  const { id, spaceId, number, authorId, audience, homeId, version, state, editedBy, awayBy } = row;
  const { agendaId, createdAt } = row;
  return {
    id,
    spaceId,
    number,
    authorId,
    audience,
    homeId,
    version,
    state,
    editedBy,
    awayBy,
    agendaId,
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
  const where = async (condition: SQL | undefined, reader: Reader) =>
    (
      await session
        .select()
        .from(ideas)
        .where(and(condition, readable(session, reader)))
        .orderBy(ideas.id)
    ).map(ideaOf);

  return {
    async publish({ spaceId, authorId, authorSelf, source, creditedId, creditedSelf, ...published }) {
      const { audience, homeId, agenda, at, ...text } = published;
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
          audience,
          homeId,
          savedFrom: source?.url ?? '',
          ...(agenda ? { agendaId: agenda.id, importHash: hashOf(agenda.key) } : {}),
          number: space.next - 1,
          createdAt: at,
        })
        .returning();
      if (!row) throw new Error('The database returned no row for a new idea.');
      return ideaOf(row);
    },

    byId: async (id, reader) => (await where(eq(ideas.id, id), reader))[0] ?? null,
    byIds: async (ids, reader) => (ids.length === 0 ? [] : await where(inArray(ideas.id, [...ids]), reader)),
    byNumber: async (number, reader) => (await where(eq(ideas.number, number), reader))[0] ?? null,
    async byAuthor(personId, reader) {
      const condition = and(eq(ideas.authorId, personId), readable(session, reader));
      const rows = await session.select().from(ideas).where(condition).orderBy(desc(ideas.id)).limit(100);
      return rows.map(ideaOf);
    },

    async hiddenFrom(spaceId, reader, among) {
      if (reader === 'keeper' || among?.length === 0) return new Set();
      const some = among && inArray(ideas.id, [...among]);
      const rows = await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(and(eq(ideas.spaceId, spaceId), some, unreadable(session, reader)));
      return new Set(rows.map(({ id }) => id));
    },

    giveTo: (id, to) => touch([id], to),

    async rewrite(id, text, editedBy) {
      await session
        .update(ideas)
        .set({ textVersion: sql`${ideas.textVersion} + 1`, writtenIn: NOW_WRITING })
        .where(eq(ideas.id, id));
      await touch([id], { ...textRow(text), editedBy });
    },

    async setState(id, state, awayBy) {
      await session.update(ideas).set({ writtenIn: NOW_WRITING }).where(eq(ideas.id, id));
      await touch([id], { state, awayBy });
    },

    async creditedOf(id) {
      const [row] = await session
        .select({ creditedId: ideas.creditedId })
        .from(ideas)
        .where(eq(ideas.id, id));
      return row?.creditedId ?? null;
    },

    async removeCredit(id) {
      const [idea] = await session
        .select({ agendaId: ideas.agendaId, creditedId: ideas.creditedId })
        .from(ideas)
        .where(eq(ideas.id, id));
      const isOne = !idea || idea.agendaId === null || idea.creditedId === null;
      // Whoever wrote a list was told once about all of it.
      const all = isOne
        ? [{ id }]
        : await session
            .select({ id: ideas.id })
            .from(ideas)
            .where(and(eq(ideas.agendaId, idea.agendaId ?? 0), eq(ideas.creditedId, idea.creditedId ?? 0)));
      const credit = { sourceAuthor: '', sourceUrl: '', creditedId: null };
      // The card of the list names them, too.
      if (idea && !isOne)
        await session
          .update(agendas)
          .set(credit)
          .where(eq(agendas.id, idea.agendaId ?? 0));
      await touch(
        all.map((one) => one.id),
        credit,
      );
    },

    publishedBetween: (from, until, reader) =>
      where(and(eq(ideas.state, 'open'), gte(ideas.createdAt, from), lt(ideas.createdAt, until)), reader),
    savedFrom: async (url, reader) => (await where(eq(ideas.savedFrom, url), reader))[0] ?? null,

    async settled(id, reader) {
      const [row] = await session
        .select()
        .from(ideas)
        .where(and(eq(ideas.id, id), readable(session, reader)))
        .for('share');
      return row ? ideaOf(row) : null;
    },

    // Not as strong as merging's: what only refers to an idea, like a note about it, waits for nobody.
    async hold(id) {
      const [row] = await session.select().from(ideas).where(eq(ideas.id, id)).for('no key update');
      return row ? ideaOf(row) : null;
    },

    drawLater: (id, when) => queue.enqueue(session, [{ name: 'refresh', idea: id, ...when }]),

    async touchAll(spaceId) {
      await session
        .update(ideas)
        .set({ version: sql`${ideas.version} + 1` })
        .where(eq(ideas.spaceId, spaceId));
    },

    touch: (ids) => touch(ids),
  };
}
