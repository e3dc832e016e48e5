import { and, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import type { Introduction } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { introductions } from '../schema.ts';

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

    answer: (id, { answer, contact, at }) => change(id, { answer, askedContact: contact, answeredAt: at }),

    async draftBecame(draftId, ideaId) {
      await session.update(introductions).set({ ideaId }).where(eq(introductions.draftId, draftId));
    },

    toFollowUp: async (madeBefore): Promise<readonly Introduction[]> =>
      await session
        .select()
        .from(introductions)
        .where(
          and(
            eq(introductions.answer, 'yes'),
            lte(introductions.answeredAt, madeBefore),
            isNull(introductions.followedUpAt),
          ),
        )
        .orderBy(introductions.id)
        .limit(200),

    followedUp: (id, at) => change(id, { followedUpAt: at }),
    talked: (id, talk) => change(id, { talk }),
  };
}
