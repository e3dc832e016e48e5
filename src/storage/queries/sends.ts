import { and, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Doubt, Send } from '../../core/store/sends.ts';
import type { Store } from '../../core/store.ts';
import { RUN_LOCK, type Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { channels, ideas, sends } from '../schema.ts';
import { lookAt } from './reactions.ts';
import { AT_ONCE, carryingIn, offer } from './sends-carried.ts';
import { forgetSends } from './sends-forgotten.ts';
import { channel } from './spaces.ts';

/** For how long a platform that knows repeated posts is trusted to know one: well below the few minutes it promises. */
const KNOWN_FOR = '2 minutes';

/**
 * What was taken longer ago is nobody's any more, though the run lives: a job expires after two minutes, and each of the
 * few things that it asks of a platform has given up within one.
 */
const LEFT_AFTER = '10 minutes';

/** What is put off for less is carried at its time, and not at the next minute's look. */
const SOON_MS = 60_000;

const columns = {
  id: sends.id,
  key: sends.key,
  kind: sends.kind,
  ideaId: sends.ideaId,
  personId: sends.personId,
  payload: sends.payload,
  state: sends.state,
  dueAt: sends.dueAt,
  tries: sends.tries,
  shown: sends.shown,
  problem: sends.problem,
  triedSelf: sends.triedSelf,
  // A platform that knows repeated posts knows them for minutes only.
  doubt: sql<Doubt>`case when ${sends.doubtfulAt} is null then 'none'
    when ${sends.doubtfulAt} < now() - ${KNOWN_FOR}::interval then 'stale' else 'fresh' end`,
  platform: sends.platform,
  workspace: sends.workspace,
  place: sends.place,
  messageId: sends.message,
};

type Row = Omit<Send, 'channel' | 'message'> & {
  readonly channel: Send['channel'];
  readonly platform: string | null;
  readonly workspace: string | null;
  readonly place: string | null;
  readonly messageId: string | null;
};

export function sendOf({ platform, workspace, place, messageId, ...rest }: Row): Send {
  const stands = platform !== null && workspace !== null && place !== null && messageId !== null;
  return { ...rest, message: stands ? { platform, workspace, channel: place, message: messageId } : null };
}

export const selectSends = (session: Session) =>
  session
    .select({ ...columns, channel })
    .from(sends)
    .leftJoin(channels, eq(channels.id, sends.channelId));

/** Surely no try of it arrived. */
const UNTRIED = { doubtfulAt: null, triedSelf: null } as const;

/** What is for a person waits to be put into a letter; only a letter, and what answers somebody at once, is sent itself. */
const isNote = (send: { readonly kind: Send['kind']; readonly personId?: number | null }) =>
  send.personId != null && send.kind !== 'letter' && !AT_ONCE.includes(send.kind);

/** The cards of an agenda: they stand for all of its ideas. */
export async function cardsOfAgenda(session: Session, agendaId: SQL): Promise<readonly Send[]> {
  const rows = await session
    .select({ ...columns, channel })
    .from(sends)
    .leftJoin(channels, eq(channels.id, sends.channelId))
    .where(and(eq(sends.kind, 'batch'), sql`(${sends.payload}->>'agenda')::int = ${agendaId}`));
  return rows.map(sendOf);
}

export function sendsIn(session: Session, queue: Queue, run: number): Store['sends'] {
  const select = () => selectSends(session);
  const byId = async (id: number) => {
    const [row] = await select().where(eq(sends.id, id));
    return row ? sendOf(row) : null;
  };
  const carry = (ids: readonly number[]) =>
    queue.enqueue(
      session,
      ids.map((send) => ({ name: 'send', send })),
    );

  return {
    ...carryingIn(session, queue),
    byId,

    async plan(planned, now) {
      if (planned.length === 0) return;
      const rows = await session
        .insert(sends)
        .values(planned.map((send) => ({ ...send, payload: send.payload ?? {}, state: 'planned' as const })))
        .onConflictDoNothing({ target: sends.key })
        .returning({ id: sends.id, dueAt: sends.dueAt, kind: sends.kind, personId: sends.personId });
      const due = rows.filter(({ dueAt }) => dueAt <= now);
      await carry(due.filter((row) => !isNote(row)).map(({ id }) => id));
      const told = new Set(due.filter(isNote).flatMap(({ personId }) => personId ?? []));
      await queue.enqueue(
        session,
        [...told].map((person) => ({ name: 'tell', person })),
      );
    },

    async byMessage({ platform, workspace, channel: place, message }) {
      const [row] = await select().where(
        and(
          eq(sends.kind, 'card'),
          eq(sends.platform, platform),
          eq(sends.workspace, workspace),
          eq(sends.place, place),
          eq(sends.message, message),
        ),
      );
      return row ? sendOf(row) : null;
    },

    cards: async (ideaId) =>
      (await select().where(and(eq(sends.ideaId, ideaId), eq(sends.kind, 'card')))).map(sendOf),

    async claim(id, now) {
      const rows = await session
        .update(sends)
        .set({
          state: 'sending',
          dueAt: now,
          claimedBy: run,
          claimedAt: sql`now()`,
          tries: sql`${sends.tries} + 1`,
        })
        .where(and(eq(sends.id, id), eq(sends.state, 'planned'), lte(sends.dueAt, now)))
        .returning({ id: sends.id });
      return rows.length > 0 ? await byId(id) : null;
    },

    async trying({ id, tries }, self) {
      const rows = await session
        .update(sends)
        .set({ doubtfulAt: sql`coalesce(${sends.doubtfulAt}, now())`, triedSelf: self })
        .where(and(eq(sends.id, id), eq(sends.state, 'sending'), eq(sends.tries, tries)))
        .returning({ id: sends.id });
      return rows.length > 0;
    },

    async putOff(id, { now, afterMs, problem, isDoubtful }) {
      const rows = await session
        .update(sends)
        .set({ state: 'planned', dueAt: now + afterMs, problem, ...(isDoubtful ? {} : UNTRIED) })
        .where(and(eq(sends.id, id), eq(sends.state, 'sending')))
        .returning({ id: sends.id });
      if (rows.length === 0) return;
      // Later than that the clock comes by anyway, by our own time and not by the queue's.
      if (afterMs <= SOON_MS) await queue.enqueue(session, [{ name: 'send', send: id, afterMs }]);
    },

    async sent(id, { message, shown, now }) {
      const { platform, workspace, channel: place, message: ref } = message;
      const rows = await session
        .update(sends)
        .set({ state: 'sent', platform, workspace, place, message: ref, shown, sentAt: now, problem: '' })
        .where(eq(sends.id, id))
        .returning({
          id: sends.id,
          kind: sends.kind,
          isUnread: sql<boolean>`${sends.looksWanted} > ${sends.looksDone}`,
        });
      const cards = rows.filter(({ kind }) => kind === 'card');
      await offer(session, queue, cards);
      // Somebody reacted before anybody could know what to.
      await lookAt(
        session,
        queue,
        cards.filter(({ isUnread }) => isUnread),
      );
    },

    async offered(id) {
      await session.update(sends).set({ isOffered: true }).where(eq(sends.id, id));
    },

    async showed(id, shown) {
      const rows = await session
        .update(sends)
        .set({ shown })
        .where(and(eq(sends.id, id), lte(sends.shown, shown)))
        .returning({ id: sends.id });
      return rows.length > 0;
    },

    async again(id, now) {
      await session
        .update(sends)
        .set({ state: 'planned', dueAt: now, ...UNTRIED })
        .where(and(eq(sends.id, id), inArray(sends.state, ['unsure', 'failed', 'skipped'])));
      await carry([id]);
    },

    async revive(id) {
      await session
        .update(sends)
        .set({ state: 'sent', shown: 0, problem: '' })
        .where(and(eq(sends.id, id), isNotNull(sends.message)));
    },

    async redrawIn(channelId, spaceId) {
      const theirs = session.select({ id: ideas.id }).from(ideas).where(eq(ideas.spaceId, spaceId));
      const rows = await session
        .update(sends)
        .set({ shown: -1, state: 'sent' })
        .where(
          and(
            eq(sends.channelId, channelId),
            eq(sends.kind, 'card'),
            inArray(sends.state, ['sent', 'left']),
            inArray(sends.ideaId, theirs),
          ),
        )
        .returning({ idea: sends.ideaId });
      const changed = new Set(rows.flatMap(({ idea }) => (idea === null ? [] : [idea])));
      await queue.enqueue(
        session,
        [...changed].map((idea) => ({ name: 'refresh', idea })),
      );
    },

    async postAnew(id, now) {
      const nowhere = { platform: null, workspace: null, place: null, message: null, sentAt: null, shown: 0 };
      await session
        .update(sends)
        .set({ ...nowhere, ...UNTRIED, isOffered: false, state: 'planned', dueAt: now })
        .where(and(eq(sends.id, id), inArray(sends.state, ['skipped', 'failed', 'gone'])));
      await carry([id]);
    },

    async settle(id, state, more = {}) {
      await session
        .update(sends)
        .set({ state, ...more })
        .where(eq(sends.id, id));
    },

    forgetBefore: (at) => forgetSends(session, at),

    async orphans() {
      const here = sql`(select oid from pg_database where datname = current_database())`;
      const alive = sql`(select objid::int from pg_locks where locktype = 'advisory' and classid = ${RUN_LOCK} and database = ${here})`;
      const rows = await select().where(
        and(
          eq(sends.state, 'sending'),
          sql`(${sends.claimedBy} not in ${alive} or ${sends.claimedAt} < now() - ${LEFT_AFTER}::interval)`,
        ),
      );
      return rows.map(sendOf);
    },
  };
}
