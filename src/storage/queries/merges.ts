/** Merging and undoing. What was is kept as the rows themselves, so that undoing brings back every column there is. */
import { and, desc, eq, gte, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Merge } from '../../core/merge.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, merges, stanceHistory, stances } from '../schema.ts';

/** Ideas that went into one that went into another: more of them than this in a row were never meant. */
const LONGEST_WAY = 20;

export function mergesIn(session: Session, touch: Store['ideas']['touch']): Store['merges'] {
  const one = async (condition: SQL | undefined, locked: boolean): Promise<Merge | null> => {
    const query = session.select(columns).from(merges).where(condition);
    const [row] = locked ? await query.for('update') : await query;
    return row ?? null;
  };

  return {
    async ask(asked) {
      const [row] = await session.insert(merges).values(asked).onConflictDoNothing().returning(columns);
      return row ?? null;
    },

    openFrom: (fromId) => one(and(eq(merges.fromId, fromId), isNull(merges.endedAt)), true),

    // By their numbers, one after the other, so that two who want the same two don't wait for each other.
    async hold(ideaIds) {
      await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(inArray(ideas.id, [...ideaIds]))
        .orderBy(ideas.id)
        .for('update');
    },

    askedOf: (personId, spaceId, since) =>
      session
        .select(columns)
        .from(merges)
        .where(
          and(
            isNull(merges.mergedAt),
            isNull(merges.endedAt),
            ne(merges.askedById, personId),
            gte(merges.askedAt, since),
            sql`exists (select 1 from ${ideas} where ${ideas.id} in (${merges.fromId}, ${merges.intoId})
              and ${ideas.spaceId} = ${spaceId} and ${ideas.authorId} = ${personId})`,
          ),
        )
        .orderBy(desc(merges.id))
        .limit(20),

    lock: (id) => one(eq(merges.id, id), true),
    byId: (id) => one(eq(merges.id, id), false),

    async carryOut(id, { carried, byId, at }) {
      const merge = await one(eq(merges.id, id), true);
      if (!merge) return;
      const { fromId, intoId } = merge;
      const people = sql`${`{${carried.join()}}`}::int[]`;
      await session.execute(sql`
        update merges set merged_at = ${iso(at)}::timestamptz, agreed_by_id = ${byId}, was = jsonb_build_object(
          'state', (select state from ideas where id = ${fromId}),
          'from', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from stances s where idea_id = ${fromId}),
          'into', (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from stances s
            where idea_id = ${intoId} and person_id = any(${people})),
          'carried', to_jsonb(${people}),
          'outcomes', (select coalesce(jsonb_agg(o.person_id), '[]') from outcomes o where idea_id = ${fromId}
            and not exists (select from outcomes t where t.idea_id = ${intoId} and t.person_id = o.person_id)))
        where id = ${id}`);
      await session
        .delete(stances)
        .where(and(eq(stances.ideaId, intoId), inArray(stances.personId, [...carried])));
      await session.execute(sql`
        update stances set idea_id = ${intoId} where idea_id = ${fromId} and person_id = any(${people})`);
      await session.delete(stances).where(eq(stances.ideaId, fromId));
      await session.execute(sql`
        insert into outcomes select (jsonb_populate_record(o, jsonb_build_object('idea_id', ${intoId}::int))).*
        from outcomes o where idea_id = ${fromId} on conflict do nothing`);
      await note(session, { ideaId: intoId, carried, via: 'merge', at });
      await session
        .update(ideas)
        .set({ state: 'merged', writtenIn: sql`pg_current_xact_id()` })
        .where(eq(ideas.id, fromId));
      await touch([fromId, intoId]);
    },

    async undo(id, at) {
      const merge = await one(eq(merges.id, id), true);
      if (!merge) return;
      const { fromId, intoId } = merge;
      const was = sql`(select was from merges where id = ${id})`;
      await session.execute(
        sql`select id from ideas where id in (${fromId}, ${intoId}) order by id for update`,
      );
      // What somebody said since stays; what was only carried over goes back.
      await session.execute(sql`
        with gone as (
          delete from stances s using ${rowsOf(was, 'from')} f
          where s.idea_id = ${intoId} and s.person_id = f.person_id
            and ${was} -> 'carried' @> to_jsonb(f.was_person)
            and (s.stance, s.horizon, s.via, s.since, s.note)
              is not distinct from (f.stance, f.horizon, f.via, f.since, f.note)
          returning s.person_id)
        select 1 from gone`);
      for (const key of ['from', 'into'] as const)
        await session.execute(sql`
          insert into stances select (r.stand).* from ${rowsOf(was, key)} r on conflict do nothing`);
      await session.execute(sql`
        delete from outcomes t using outcomes o
        where t.idea_id = ${intoId} and o.idea_id = ${fromId} and o.person_id = t.person_id
          and ${was} -> 'outcomes' @> to_jsonb(t.person_id)
          and to_jsonb(t) - 'idea_id' = to_jsonb(o) - 'idea_id'`);
      await session.execute(sql`update ideas set state = ${was} ->> 'state', written_in = pg_current_xact_id()
        where id = ${fromId}`);
      await session.update(merges).set({ endedAt: at }).where(eq(merges.id, id));
      await touch([fromId, intoId]);
    },

    async drop(id, at) {
      await session.update(merges).set({ endedAt: at }).where(eq(merges.id, id));
    },

    async target(ideaId) {
      let at = ideaId;
      for (let hops = 0; hops < LONGEST_WAY; hops += 1) {
        const [next] = await session
          .select({ intoId: merges.intoId })
          .from(merges)
          .where(and(eq(merges.fromId, at), isNotNull(merges.mergedAt), isNull(merges.endedAt)));
        if (!next) break;
        at = next.intoId;
      }
      return at === ideaId ? null : at;
    },

    into: (ideaId) =>
      session
        .select(columns)
        .from(merges)
        .where(and(eq(merges.intoId, ideaId), isNotNull(merges.mergedAt), isNull(merges.endedAt)))
        .orderBy(merges.id),
  };
}

const columns = {
  id: merges.id,
  fromId: merges.fromId,
  intoId: merges.intoId,
  askedById: merges.askedById,
  agreedById: merges.agreedById,
  askedAt: merges.askedAt,
  mergedAt: merges.mergedAt,
  endedAt: merges.endedAt,
};

/**
 * The stances that were kept beside a merge, as rows (`stand`) and by the columns that are compared. Whoever linked their
 * accounts since, or parted them, is who they are now.
 */
const rowsOf = (was: SQL, key: 'from' | 'into') => sql`(
  select (one.stand).*, one.stand, one.was_person from (
    select jsonb_populate_record(null::stances, kept || jsonb_build_object('person_id', coalesce(
        (select person_id from accounts where self_id = (kept ->> 'person_self')::int limit 1),
        (kept ->> 'person_id')::int))) as stand,
      (kept ->> 'person_id')::int as was_person
    from jsonb_array_elements(${was} -> ${sql.raw(`'${key}'`)}) as kept) as one)`;

const iso = (at: number) => new Date(at).toISOString();

/** The history of whoever's stance was carried over. */
async function note(
  session: Session,
  { ideaId, carried, via, at }: { ideaId: number; carried: readonly number[]; via: string; at: number },
): Promise<void> {
  if (carried.length === 0) return;
  const rows = await session
    .select()
    .from(stances)
    .where(and(eq(stances.ideaId, ideaId), inArray(stances.personId, [...carried])));
  await session.insert(stanceHistory).values(
    rows.map(({ personId, stance, horizon, isPrivate }) => {
      const shownTo = isPrivate ? ('self' as const) : ('all' as const);
      return { ideaId, personId, stance, horizon, shownTo, via, at };
    }),
  );
}
