import { and, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { reactions, sends } from '../schema.ts';
import { cardsHere } from './cards-here.ts';

export function reactionsIn(session: Session, queue: Queue): Store['reactions'] {
  const signs = async (condition: SQL | undefined) => {
    const rows = await session
      .select({
        ideaId: sends.ideaId,
        sign: reactions.sign,
        stance: reactions.stance,
        platform: sends.platform,
        personId: reactions.personId,
        by: reactions.personSelf,
      })
      .from(reactions)
      .innerJoin(sends, eq(sends.id, reactions.sendId))
      .where(and(condition, eq(reactions.isSpent, false)));
    return rows.map(({ ideaId, sign, stance, platform, personId, by }) => ({
      ideaId: ideaId ?? 0,
      sign,
      stance,
      platform: platform ?? '',
      by: by ?? personId,
    }));
  };

  const look = (cards: readonly { readonly id: number }[]) => lookAt(session, queue, cards);

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

    async lookAgain(platform, limit) {
      const age = sql<number>`row_number() over (partition by ${sends.workspace} order by ${sends.id} desc)`;
      const newest = session
        .select({ id: sends.id, age: age.as('age') })
        .from(sends)
        .where(and(eq(sends.platform, platform), eq(sends.kind, 'card'), eq(sends.state, 'sent')))
        .as('newest');
      const chosen = session.select({ id: newest.id }).from(newest).where(lte(newest.age, limit));
      const rows = await session
        .update(sends)
        .set({ looksWanted: sql`${sends.looksWanted} + 1` })
        .where(inArray(sends.id, chosen))
        .returning({ id: sends.id });
      await look(rows);
    },

    async carryLooks(platforms, limit) {
      const unread = gt(sends.looksWanted, sends.looksDone);
      const rows = await cardsHere(session, unread, { platforms, limit });
      await look(rows);
      return rows.length;
    },

    async gaveEarly({ platform, workspace, channel: place, message }) {
      // Waits for whoever records the post at this moment, and sees it then.
      const rows = await session.execute<{ id: number; state: string }>(sql`
        update sends set looks_wanted = looks_wanted + 1 from channels
        where channels.id = sends.channel_id and sends.kind = 'card'
          and channels.platform = ${platform} and channels.workspace = ${workspace} and channels.channel = ${place}
          and (sends.state = 'sending' or sends.platform = ${platform} and sends.workspace = ${workspace}
            and sends.place = ${place} and sends.message = ${message})
        returning sends.id, sends.state`);
      await look(rows.filter(({ state }) => state === 'sent'));
    },

    async looksWanted(sendId) {
      const [row] = await session
        .select({ wanted: sends.looksWanted })
        .from(sends)
        .where(eq(sends.id, sendId));
      return row?.wanted ?? 0;
    },

    async looked(sendId, upTo) {
      await session
        .update(sends)
        .set({ looksDone: sql`greatest(${sends.looksDone}, ${upTo})` })
        .where(eq(sends.id, sendId));
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

/** Has the reactions under these cards read. */
export const lookAt = (session: Session, queue: Queue, cards: readonly { readonly id: number }[]) =>
  queue.enqueue(
    session,
    cards.map(({ id }) => ({ name: 'look', send: id })),
  );
