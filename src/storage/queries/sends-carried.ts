/** What each minute's look carries into the queue: what is due, and what a crash or an outage left undone. */
import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { Send } from '../../core/store/sends.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { sends } from '../schema.ts';
import { cardsBehind } from './cards-behind.ts';
import { cardsHere } from './cards-here.ts';

/** What answers somebody who is at it. */
export const AT_ONCE: Send['kind'][] = ['welcome', 'link'];

export function carryingIn(
  session: Session,
  queue: Queue,
): Pick<Store['sends'], 'carryDue' | 'carryStale' | 'carryUnoffered'> {
  return {
    async carryDue(now, limit) {
      const rows = await session
        .select({ id: sends.id })
        .from(sends)
        .where(
          and(
            eq(sends.state, 'planned'),
            ne(sends.kind, 'letter'),
            lte(sends.dueAt, now),
            or(isNull(sends.personId), inArray(sends.kind, AT_ONCE)),
          ),
        )
        .orderBy(asc(sends.dueAt))
        .limit(limit);
      await queue.enqueue(
        session,
        rows.map(({ id }) => ({ name: 'send', send: id })),
      );
      return rows.length;
    },

    async carryStale(platforms, limit) {
      const behind = await cardsBehind(session, platforms, limit);
      await queue.enqueue(
        session,
        behind.map((idea) => ({ name: 'refresh', idea })),
      );
      return behind.length;
    },

    async carryUnoffered(platforms, limit) {
      const unoffered = and(eq(sends.kind, 'card'), eq(sends.isOffered, false));
      const rows = await cardsHere(session, unoffered, { platforms, limit });
      await offer(session, queue, rows);
      return rows.length;
    },
  };
}

/** Cards get the signs to react with. */
export const offer = (session: Session, queue: Queue, cards: readonly { readonly id: number }[]) =>
  queue.enqueue(
    session,
    cards.map(({ id }) => ({ name: 'offer', send: id })),
  );
