import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { IdeaText, Source } from '../../core/model.ts';
import type { StoredDraft } from '../../core/store/drafts.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { agendas, draftAnswers, drafts, introductions, notices } from '../schema.ts';

type Row = typeof drafts.$inferSelect;

/** The words of an idea as they lie in a row, of an idea or of a draft. */
export function textOf(row: { [K in keyof IdeaText]: IdeaText[K] }): IdeaText {
  const { title, summary, setup, questions, links, tags } = row;
  return { title, summary, setup, questions, links, tags };
}

/** The same on the way in; the driver wants arrays that it may change. */
export function textRow(text: IdeaText) {
  return { ...textOf(text), links: [...text.links], tags: [...text.tags] };
}

export function sourceOf(row: { sourceUrl: string; sourceAuthor: string }): Source | null {
  return row.sourceUrl || row.sourceAuthor ? { url: row.sourceUrl, author: row.sourceAuthor } : null;
}

export function sourceRow(source: Source | null) {
  return { sourceUrl: source?.url ?? '', sourceAuthor: source?.author ?? '' };
}

function draftOf(row: Row): StoredDraft {
  const { id, personId, spaceId, horizon, audience, homeId, createdAt, ideaId } = row;
  const { creditedId, creditedSelf, editsId, adds, isPrivate } = row;
  return {
    id,
    personId,
    spaceId,
    horizon,
    isPrivate,
    audience,
    homeId,
    createdAt,
    creditedId,
    creditedSelf,
    editsId,
    adds,
    ideaId,
    text: textOf(row),
    source: sourceOf(row),
    discarded: row.discardedAt !== null,
  };
}

/** Neither published nor discarded. */
const waits = and(isNull(drafts.ideaId), isNull(drafts.discardedAt));

export function draftsIn(session: Session): Store['drafts'] {
  return {
    async create({ text, source, at, ...rest }) {
      const [row] = await session
        .insert(drafts)
        .values({
          personSelf: rest.personId,
          ...rest,
          ...textRow(text),
          ...sourceRow(source),
          createdAt: at,
          touchedAt: at,
        })
        .returning();
      if (!row) throw new Error('The database returned no row for a new draft.');
      return draftOf(row);
    },

    async byId(id) {
      const [row] = await session.select().from(drafts).where(eq(drafts.id, id));
      return row ? draftOf(row) : null;
    },

    async ofForm(personId, form) {
      const [row] = await session
        .select()
        .from(drafts)
        .where(and(eq(drafts.personId, personId), eq(drafts.form, form), waits))
        .orderBy(desc(drafts.id))
        .limit(1);
      return row ? draftOf(row) : null;
    },

    async waiting(spaceId, personId, limit) {
      const rows = await session
        .select()
        .from(drafts)
        .where(and(eq(drafts.personId, personId), eq(drafts.spaceId, spaceId), waits))
        .orderBy(desc(drafts.id))
        .limit(limit);
      return rows.map(draftOf);
    },

    async change(id, { text, horizon, isPrivate = false, audience, at }) {
      await session
        .update(drafts)
        .set({ ...textRow(text), horizon, isPrivate, audience, touchedAt: at })
        .where(eq(drafts.id, id));
    },

    async forgetBefore(at, shown) {
      const old = session
        .select({ id: drafts.id })
        .from(drafts)
        .where(
          and(
            lt(drafts.touchedAt, at),
            sql`not exists (select 1 from introductions i where i.draft_id = ${drafts.id}
              and coalesce(i.answered_at, i.asked_at) >= ${new Date(shown).toISOString()}::timestamptz)`,
            sql`not exists (select 1 from agendas a where a.draft_id = ${drafts.id} and a.published_at is null)`,
          ),
        );
      await session.transaction(async (tx) => {
        await tx.delete(draftAnswers).where(inArray(draftAnswers.draftId, old));
        // How an overlap was judged counts on, whatever became of the draft.
        await tx.update(notices).set({ draftId: null }).where(inArray(notices.draftId, old));
        // That the two were asked, and what came of a list, is kept without it.
        await tx.update(introductions).set({ draftId: null }).where(inArray(introductions.draftId, old));
        await tx.update(agendas).set({ draftId: null }).where(inArray(agendas.draftId, old));
        await tx.delete(drafts).where(inArray(drafts.id, old));
      });
    },

    async discard(id, at) {
      await session.update(drafts).set({ discardedAt: at }).where(eq(drafts.id, id));
    },

    async lock(id) {
      const [row] = await session.select().from(drafts).where(eq(drafts.id, id)).for('update');
      return row ? draftOf(row) : null;
    },

    async became(id, ideaId) {
      await session.update(drafts).set({ ideaId }).where(eq(drafts.id, id));
    },

    async answer(draftId, { ideaId, relation, difference }) {
      await session
        .insert(draftAnswers)
        .values({ draftId, ideaId, relation, difference })
        .onConflictDoUpdate({
          target: [draftAnswers.draftId, draftAnswers.ideaId],
          set: { relation, difference },
        });
    },

    answers: (draftId) =>
      session
        .select({
          ideaId: draftAnswers.ideaId,
          relation: draftAnswers.relation,
          difference: draftAnswers.difference,
        })
        .from(draftAnswers)
        .where(eq(draftAnswers.draftId, draftId)),
  };
}
