import { createHash } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Reader } from '../../core/reader.ts';
import type { Agenda, AgendaItem } from '../../core/store/agendas.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { agendaItems, agendas, drafts, ideas } from '../schema.ts';
import { readable } from './audience.ts';
import { sourceOf, sourceRow, textOf, textRow } from './drafts.ts';
import { ideaOf } from './ideas.ts';
import { cardsOfAgenda } from './sends.ts';

/** Words of any length under a key of one. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

const hashOfAll = (keys: readonly string[]): string => hashOf(keys.map(hashOf).join('\n'));

function agendaOf(row: typeof agendas.$inferSelect): Agenda {
  const { id, personId, spaceId, name, around, creditedId, creditedSelf, draftId, audience, homeId } = row;
  return {
    id,
    personId,
    spaceId,
    name,
    around,
    creditedId,
    creditedSelf,
    draftId,
    audience,
    homeId,
    source: sourceOf(row),
    isPublished: row.publishedAt !== null,
    isDiscarded: row.discardedAt !== null,
  };
}

/** Not still offered beside the same text as one idea. */
const isChosen = sql`(${agendas.draftId} is null or exists (
  select 1 from ${drafts} where ${eq(drafts.id, agendas.draftId)} and ${isNotNull(drafts.discardedAt)}))`;
/** Neither published nor discarded. */
const waits = and(isNull(agendas.publishedAt), isNull(agendas.discardedAt));

/** What this person left out of the lists that they published here. */
async function leftOutBefore(
  session: Session,
  { spaceId, personId }: typeof agendas.$inferSelect,
): Promise<ReadonlySet<string>> {
  const theirs = and(eq(agendas.spaceId, spaceId), eq(agendas.personId, personId));
  const rows = await session
    .select({ hash: agendaItems.hash })
    .from(agendaItems)
    .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
    .where(and(theirs, isNotNull(agendas.publishedAt), eq(agendaItems.isLeftOut, true)));
  return new Set(rows.map(({ hash }) => hash));
}

export function agendasIn(session: Session): Store['agendas'] {
  const items = (reader: Reader) =>
    session
      .select({
        item: agendaItems,
        number: ideas.number,
        isSeen: sql<boolean>`coalesce(${readable(session, reader) ?? sql`true`}, false)`,
      })
      .from(agendaItems)
      .innerJoin(agendas, eq(agendas.id, agendaItems.agendaId))
      .leftJoin(ideas, and(eq(ideas.spaceId, agendas.spaceId), eq(ideas.importHash, agendaItems.hash)))
      .orderBy(asc(agendaItems.id));
  const itemOf = ({
    item,
    number,
    isSeen,
  }: {
    item: typeof agendaItems.$inferSelect;
    number: number | null;
    isSeen: boolean;
  }): AgendaItem => {
    const { id, agendaId, key, isLeftOut } = item;
    return { id, agendaId, key, isLeftOut, number, isSeen, text: textOf(item) };
  };

  return {
    async create({ items: made, source, at, ...rest }) {
      const hash = hashOfAll(made.map(({ key }) => key));
      const [row] = await session
        .insert(agendas)
        .values({ ...rest, ...sourceRow(source), hash, createdAt: at })
        .returning();
      if (!row) throw new Error('The database returned no row for a new agenda.');
      const before = await leftOutBefore(session, row);
      await session.insert(agendaItems).values(
        made.map(({ text, key }) => {
          const itemHash = hashOf(key);
          const isLeftOut = before.has(itemHash);
          return { agendaId: row.id, ...textRow(text), key, hash: itemHash, isLeftOut };
        }),
      );
      return agendaOf(row);
    },

    async byId(id) {
      const [row] = await session.select().from(agendas).where(eq(agendas.id, id));
      return row ? agendaOf(row) : null;
    },

    async lock(id) {
      const [row] = await session.select().from(agendas).where(eq(agendas.id, id)).for('update');
      return row ? agendaOf(row) : null;
    },

    async waitingWith(spaceId, personId, keys) {
      const theirs = and(eq(agendas.spaceId, spaceId), eq(agendas.personId, personId));
      const [row] = await session
        .select()
        .from(agendas)
        .where(and(theirs, eq(agendas.hash, hashOfAll(keys)), waits))
        .limit(1);
      return row ? agendaOf(row) : null;
    },

    async waiting(spaceId, personId, limit) {
      const rows = await session
        .select()
        .from(agendas)
        .where(and(eq(agendas.spaceId, spaceId), eq(agendas.personId, personId), waits, isChosen))
        .orderBy(desc(agendas.id))
        .limit(limit);
      return rows.map(agendaOf);
    },

    async here(spaceId, keys) {
      const hashes = new Map(keys.map((key) => [hashOf(key), key]));
      const rows = await session
        .select({ hash: ideas.importHash })
        .from(ideas)
        .where(and(eq(ideas.spaceId, spaceId), inArray(ideas.importHash, [...hashes.keys()])));
      return new Set(rows.flatMap(({ hash }) => hashes.get(hash ?? '') ?? []));
    },

    items: async (agendaId, reader) =>
      (await items(reader).where(eq(agendaItems.agendaId, agendaId))).map(itemOf),

    async item(id) {
      const [row] = await items('keeper').where(eq(agendaItems.id, id));
      return row ? itemOf(row) : null;
    },

    async changeItem(id, { text, isLeftOut }) {
      const set = { ...(text ? textRow(text) : {}), ...(isLeftOut === undefined ? {} : { isLeftOut }) };
      await session.update(agendaItems).set(set).where(eq(agendaItems.id, id));
    },

    async giveTo(id, to) {
      const [one] = await session.select().from(agendas).where(eq(agendas.id, id));
      if (!one) return;
      const { spaceId, personId, name, around } = one;
      const theirs = and(eq(agendas.spaceId, spaceId), eq(agendas.personId, personId), waits);
      await session
        .update(agendas)
        .set(to)
        .where(and(theirs, eq(agendas.name, name), eq(agendas.around, around)));
    },

    async published(id, at) {
      await session.update(agendas).set({ publishedAt: at }).where(eq(agendas.id, id));
    },

    async discard(id, at) {
      await session.update(agendas).set({ discardedAt: at }).where(eq(agendas.id, id));
    },

    async forgetBefore(at) {
      const old = session
        .select({ id: agendas.id })
        .from(agendas)
        .where(and(lt(agendas.createdAt, at), isNull(agendas.publishedAt)));
      await session.transaction(async (tx) => {
        await tx.delete(agendaItems).where(inArray(agendaItems.agendaId, old));
        await tx.delete(agendas).where(inArray(agendas.id, old));
      });
    },

    async ideas(agendaId, reader) {
      const rows = await session
        .select()
        .from(ideas)
        .where(and(eq(ideas.agendaId, agendaId), readable(session, reader)))
        .orderBy(asc(ideas.number));
      return rows.map(ideaOf);
    },

    async ofIdea(ideaId) {
      const [row] = await session
        .select({ agendaId: ideas.agendaId })
        .from(ideas)
        .where(eq(ideas.id, ideaId));
      return row?.agendaId ?? null;
    },

    cards: (agendaId) => cardsOfAgenda(session, sql`${agendaId}`),
  };
}
