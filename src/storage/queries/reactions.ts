import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { reactions, sends } from '../schema.ts';

export function reactionsIn(session: Session): Store['reactions'] {
  const signs = async (condition: SQL | undefined) => {
    const rows = await session
      .select({
        ideaId: sends.ideaId,
        sign: reactions.sign,
        platform: sends.platform,
        personId: reactions.personId,
        by: reactions.personSelf,
      })
      .from(reactions)
      .innerJoin(sends, eq(sends.id, reactions.sendId))
      .where(and(condition, eq(reactions.isSpent, false)));
    return rows.map(({ ideaId, sign, platform, personId, by }) => ({
      ideaId: ideaId ?? 0,
      sign,
      platform: platform ?? '',
      by: by ?? personId,
    }));
  };

  return {
    async add(reaction) {
      const rows = await session
        .insert(reactions)
        .values(reaction)
        .onConflictDoNothing()
        .returning({ sendId: reactions.sendId });
      return rows.length > 0;
    },

    async remove({ sendId, user, sign }) {
      const rows = await session
        .delete(reactions)
        .where(and(eq(reactions.sendId, sendId), eq(reactions.user, user), eq(reactions.sign, sign)))
        .returning({ sendId: reactions.sendId });
      return rows.length > 0;
    },

    under: (sendId) => session.select().from(reactions).where(eq(reactions.sendId, sendId)),

    signsOf: async (ideaId, personId) =>
      signs(and(eq(sends.ideaId, ideaId), eq(reactions.personId, personId))),
    signsOfPerson: (personId) => signs(eq(reactions.personId, personId)),

    async spend(ideaId, personId) {
      const cards = session.select({ id: sends.id }).from(sends).where(eq(sends.ideaId, ideaId));
      await session
        .update(reactions)
        .set({ isSpent: true })
        .where(and(eq(reactions.personId, personId), inArray(reactions.sendId, cards)));
    },
  };
}
