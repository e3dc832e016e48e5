import { and, eq } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { reactions, sends } from '../schema.ts';

export function reactionsIn(session: Session): Store['reactions'] {
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

    async signsOf(ideaId, personId) {
      const rows = await session
        .select({ sign: reactions.sign, platform: sends.platform })
        .from(reactions)
        .innerJoin(sends, eq(sends.id, reactions.sendId))
        .where(and(eq(sends.ideaId, ideaId), eq(reactions.personId, personId)));
      return rows.map(({ sign, platform }) => ({ sign, platform: platform ?? '' }));
    },
  };
}
