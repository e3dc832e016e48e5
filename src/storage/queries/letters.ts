/** Who may be told what, and the letters it goes into: many people in the same few questions. */
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Addressee, Millis } from '../../core/model.ts';
import type { NewLetter } from '../../core/store/letters.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';
import { introductions, people, sends, spaces, stances } from '../schema.ts';
import { addresseesIn } from './addressees.ts';
import { carryLetters } from './letters-carried.ts';
import { selectSends, sendOf } from './sends.ts';

/** What went to a person and counts as told: what may have arrived counts, too. */
const TOLD = sql`(kind in ('letter', 'welcome') and state in ('sent', 'unsure') or kind = 'welcome' and state in ('planned', 'sending'))`;

const WEEK: Millis = 7 * 86_400_000;

export function lettersIn(session: Session, queue: Queue): Store['letters'] {
  const { waitingFor, take, quietOf } = addresseesIn(session);
  const toldTo = async (ids: readonly number[], since: Millis, before: number | null = null) => {
    const rows = await session
      .select({ personId: sends.personId, sentAt: sends.sentAt, dueAt: sends.dueAt })
      .from(sends)
      .where(
        and(
          sql`${sends.personId} = any(${ints(ids)})`,
          TOLD,
          sql`coalesce(${sends.sentAt}, ${sends.dueAt}) > ${new Date(since).toISOString()}::timestamptz`,
        ),
      );
    return Map.groupBy(
      [...rows, ...(await metBy(session, ids, { since, before }))],
      ({ personId }) => personId ?? 0,
    );
  };
  const at = ({ sentAt, dueAt }: { sentAt: Millis | null; dueAt: Millis }) => sentAt ?? dueAt;

  return {
    waitingFor,
    quietOf,

    async take(ids, now) {
      const found = await take(ids, now);
      const told = await toldTo(
        found.map(({ personId }) => personId),
        now - WEEK,
      );
      return found.map((one): Addressee => ({ ...one, toldAt: (told.get(one.personId) ?? []).map(at) }));
    },

    toldAt: async (personId, since, before) =>
      ((await toldTo([personId], since, before)).get(personId) ?? []).map(at),

    async plan(letters, now) {
      if (letters.length === 0) return [];
      const rows = await insertLetters(session, letters, now);
      const letterOf = new Map(rows.map(({ id, personId }) => [personId, id]));
      const notes = letters.flatMap(({ personId, notes }) =>
        notes.map((note) => ({ note, letter: letterOf.get(personId) ?? 0 })),
      );
      if (notes.length > 0)
        await session.execute(sql`
          update sends set state = 'enclosed', letter_id = v.letter
          from unnest(${ints(notes.map(({ note }) => note))}, ${ints(notes.map(({ letter }) => letter))}) as v(note, letter)
          where sends.id = v.note and sends.state = 'planned'`);
      await askedAbout(letters, now);
      return rows.map(({ id }) => id);
    },

    async lookLater(those) {
      if (those.length === 0) return;
      await session.execute(sql`
        update people set tell_after = v.at::timestamptz
        from unnest(${ints(those.map(({ personId }) => personId))}, ${texts(those.map(({ at }) => new Date(at).toISOString()))}) as v(id, at)
        where people.id = v.id`);
    },

    notesIn: async (letterId) =>
      (await selectSends(session).where(eq(sends.letterId, letterId)).orderBy(sends.id)).map(sendOf),

    async toldBesides(noteId, since) {
      const rows = await session.execute<{
        kind: string;
        ideaId: number | null;
        payload: Record<string, unknown>;
        newIds: number[];
        at: string | null;
      }>(sql`
        select n.kind, n.idea_id as "ideaId", n.payload, l.sent_at as at,
          array(select new_id from news where note_id = n.id) as "newIds"
        from sends week join sends n on n.person_id = week.person_id and n.id <> week.id
        join sends l on l.id = n.letter_id
        where week.id = ${noteId} and (l.id = week.letter_id and n.state in ('enclosed', 'sent', 'unsure')
          or l.id < week.letter_id and n.state in ('sent', 'unsure') and l.sent_at >= ${new Date(since).toISOString()}::timestamptz)`);
      return [...rows].map(({ at, ...note }) => ({ ...note, at: at === null ? null : Date.parse(at) }));
    },

    async settleNotes(letterId, { state, left = [], silent = [] }) {
      if (left.length > 0)
        await session
          .update(sends)
          .set({ state: 'planned', letterId: null })
          .where(and(eq(sends.letterId, letterId), inArray(sends.id, [...left])));
      const enclosed = and(eq(sends.letterId, letterId), eq(sends.state, 'enclosed'));
      if (silent.length > 0)
        await session
          .update(sends)
          .set({ state: 'skipped' })
          .where(and(enclosed, inArray(sends.id, [...silent])));
      await session.update(sends).set({ state }).where(enclosed);
    },

    async quietUntil(personId, until) {
      await session.update(people).set({ quietUntil: until, tellAfter: null }).where(eq(people.id, personId));
    },

    async quietSpace(spaceId, span) {
      await session
        .update(spaces)
        .set({ quietFrom: span?.from ?? null, quietUntil: span?.until ?? null })
        .where(eq(spaces.id, spaceId));
    },

    async askingAbout(personId, ideaId) {
      const [row] = await selectSends(session)
        .where(
          and(
            eq(sends.personId, personId),
            eq(sends.kind, 'letter'),
            sql`${sends.payload} -> 'plans' @> ${JSON.stringify([ideaId])}::jsonb`,
          ),
        )
        .orderBy(desc(sends.id))
        .limit(1);
      return row ? sendOf(row) : null;
    },

    async standingAt({ platform, workspace, channel: place, message }) {
      const [row] = await selectSends(session).where(
        and(
          eq(sends.kind, 'letter'),
          eq(sends.platform, platform),
          eq(sends.workspace, workspace),
          eq(sends.place, place),
          eq(sends.message, message),
        ),
      );
      return row ? sendOf(row) : null;
    },

    carry: (now, atMost) => carryLetters(session, queue, { now, atMost }),

    async areBehind(asked) {
      if (asked.length === 0) return;
      const rows = await session.execute<{ id: number }>(sql`
        update sends set shown = shown - 1 where state = 'sent' and id in (
          select newest.id from unnest(${ints(asked.map(({ personId }) => personId))}, ${ints(asked.map(({ ideaId }) => ideaId))}) as v(person, idea),
          lateral (select id from sends where person_id = v.person and kind = 'letter' and payload -> 'plans' @> to_jsonb(v.idea)
            order by id desc limit 1) newest)
        returning id`);
      await redraw(rows);
    },

    async carryBehind(platforms, limit) {
      const rows = await session
        .select({ id: sends.id })
        .from(sends)
        .where(
          and(
            eq(sends.kind, 'letter'),
            eq(sends.state, 'sent'),
            lt(sends.shown, 0),
            inArray(sends.platform, [...platforms]),
          ),
        )
        .limit(limit);
      await redraw(rows);
      return rows.length;
    },

    async redrawn(id, seen) {
      await session
        .update(sends)
        .set({ shown: 0 })
        .where(and(eq(sends.id, id), eq(sends.shown, seen)));
    },
  };

  function redraw(letters: readonly { readonly id: number }[]) {
    return queue.enqueue(
      session,
      letters.map(({ id }) => ({ name: 'redraw', send: id })),
    );
  }

  async function askedAbout(
    letters: readonly { personId: number; plans: readonly number[] }[],
    now: Millis,
  ): Promise<void> {
    const asked = letters.flatMap(({ personId, plans }) => plans.map((ideaId) => ({ personId, ideaId })));
    if (asked.length === 0) return;
    await session
      .update(stances)
      .set({ checkedInAt: now })
      .where(
        sql`(${stances.ideaId}, ${stances.personId}) in (select * from unnest(${ints(asked.map(({ ideaId }) => ideaId))}, ${ints(asked.map(({ personId }) => personId))}))`,
      );
    const askedPeople = [...new Set(asked.map(({ personId }) => personId))];
    await session.execute(
      sql`update people set unanswered = unanswered + 1 where id = any(${ints(askedPeople)})`,
    );
  }
}

/**
 * When these people were written to together with somebody whom they were introduced to, or will be for sure: a message to
 * them, too. `before` is a meeting: it doesn't count, nor does what was planned after it.
 */
async function metBy(
  session: Session,
  ids: readonly number[],
  { since, before }: { readonly since: Millis; readonly before: number | null },
) {
  const isTold = inArray(sends.state, ['sent', 'unsure']);
  const isComing = inArray(sends.state, ['planned', 'sending']);
  const rows = await session
    .select({
      one: introductions.askerId,
      other: introductions.askedId,
      sentAt: sends.sentAt,
      dueAt: sends.dueAt,
    })
    .from(sends)
    .innerJoin(introductions, sql`${introductions.id} = (${sends.payload}->>'introduction')::int`)
    .where(
      and(
        eq(sends.kind, 'meeting'),
        or(isTold, before === null ? isComing : and(isComing, lt(sends.id, before))),
        sql`coalesce(${sends.sentAt}, ${sends.dueAt}) > ${new Date(since).toISOString()}::timestamptz`,
        sql`(${introductions.askerId} = any(${ints(ids)}) or ${introductions.askedId} = any(${ints(ids)}))`,
      ),
    );
  return rows.flatMap(({ one, other, ...at }) => [one, other].map((personId) => ({ personId, ...at })));
}

const ints = (all: readonly number[]) => sql`${`{${all.join()}}`}::int[]`;
/** None of them is what somebody wrote: JSON of numbers, and moments. */
const texts = (all: readonly string[]) =>
  sql`${`{${all.map((text) => JSON.stringify(text)).join()}}`}::text[]`;

/**
 * All in one statement. Nothing tells one letter of a person from the next, and needs to: at most one of them is under way.
 * Where they were seen last is where they will be told, as far as anybody knows now.
 */
function insertLetters(session: Session, letters: readonly NewLetter[], now: Millis) {
  const asked = letters.map(({ plans }) => JSON.stringify({ plans }));
  return session.execute<{ id: number; personId: number }>(sql`
    insert into sends (key, kind, person_id, payload, state, due_at, platform, workspace)
    select 'letter:' || v.person || ':' || gen_random_uuid(), 'letter', v.person, v.payload::jsonb, 'planned',
      ${new Date(now).toISOString()}::timestamptz, a.platform, a.workspace
    from unnest(${ints(letters.map(({ personId }) => personId))}, ${texts(asked)}) as v(person, payload)
    left join lateral (
      select platform, workspace from accounts where person_id = v.person order by seen_at desc limit 1) a on true
    returning id, person_id as "personId"`);
}
