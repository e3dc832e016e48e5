import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Introduction, Millis } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { introductions } from '../schema.ts';

/** What tells the two of it and is still to come, or came since then. A note came when its letter did. */
const toldSince = (then: Millis) => sql`
  select 1 from sends left join sends letter on letter.id = sends.letter_id
  where sends.key in ('meeting:' || ${introductions.id}, 'contact:' || ${introductions.id} || ':' || ${introductions.askerId},
      'contact:' || ${introductions.id} || ':' || ${introductions.askedId})
    and (sends.state in ('planned', 'enclosed', 'sending')
      or coalesce(sends.sent_at, letter.sent_at) > ${new Date(then).toISOString()}::timestamptz)`;

export function introductionsIn(session: Session): Store['introductions'] {
  const change = async (id: number, to: Partial<typeof introductions.$inferInsert>) => {
    await session.update(introductions).set(to).where(eq(introductions.id, id));
  };
  return {
    async ask({ because, ...asked }): Promise<Introduction | null> {
      const [row] = await session
        .insert(introductions)
        .values({ ...asked, because: [...because] })
        .onConflictDoNothing({ target: [introductions.askerId, introductions.askedId] })
        .returning();
      return row ?? null;
    },

    async lock(id) {
      const [row] = await session.select().from(introductions).where(eq(introductions.id, id)).for('update');
      return row ?? null;
    },

    async byId(id) {
      const [row] = await session.select().from(introductions).where(eq(introductions.id, id));
      return row ?? null;
    },

    async between(askerId, askedId) {
      const [row] = await session
        .select()
        .from(introductions)
        .where(and(eq(introductions.askerId, askerId), eq(introductions.askedId, askedId)))
        .for('update');
      return row ?? null;
    },

    async metBy(personId) {
      const both = { askerId: introductions.askerId, askedId: introductions.askedId };
      const isOne = or(eq(introductions.askerId, personId), eq(introductions.askedId, personId));
      const rows = await session
        .select(both)
        .from(introductions)
        .where(and(isOne, eq(introductions.answer, 'yes')));
      return new Set(rows.map(({ askerId, askedId }) => (askerId === personId ? askedId : askerId)));
    },

    askedOf: async (personId, spaceId, since): Promise<readonly Introduction[]> =>
      await session
        .select()
        .from(introductions)
        .where(
          and(
            eq(introductions.askedId, personId),
            eq(introductions.spaceId, spaceId),
            isNull(introductions.answer),
            gte(introductions.askedAt, since),
          ),
        )
        .orderBy(desc(introductions.id))
        .limit(20),

    untoldTo: async (personId, spaceId, since): Promise<readonly Introduction[]> =>
      await session
        .select()
        .from(introductions)
        .where(
          and(
            or(eq(introductions.askerId, personId), eq(introductions.askedId, personId)),
            eq(introductions.spaceId, spaceId),
            eq(introductions.answer, 'yes'),
            gte(introductions.answeredAt, since),
            sql`exists (select 1 from sends where state in ('planned', 'enclosed', 'sending', 'failed')
              and key in ('meeting:' || ${introductions.id}, 'contact:' || ${introductions.id} || ':' || ${personId}::int))`,
          ),
        )
        .orderBy(desc(introductions.id))
        .limit(20),

    answer: (id, { answer, contact, at }) => change(id, { answer, askedContact: contact, answeredAt: at }),

    async draftBecame(draftId, ideaId) {
      await session.update(introductions).set({ ideaId }).where(eq(introductions.draftId, draftId));
    },

    madeFrom: async (draftId): Promise<readonly Introduction[]> =>
      await session
        .select()
        .from(introductions)
        .where(and(eq(introductions.draftId, draftId), eq(introductions.answer, 'yes')))
        .orderBy(introductions.id),

    toFollowUp: async (madeBefore): Promise<readonly Introduction[]> =>
      await session
        .select()
        .from(introductions)
        .where(
          and(
            eq(introductions.answer, 'yes'),
            lte(introductions.answeredAt, madeBefore),
            isNull(introductions.followedUpAt),
            sql`not exists (${toldSince(madeBefore)})`,
          ),
        )
        .orderBy(introductions.id)
        .limit(200),

    followedUp: (id, at) => change(id, { followedUpAt: at }),
    talked: (id, talk) => change(id, { talk }),
  };
}
