/** For whom something is due, found by indexes that hold what is due alone, and taken so that no two planners decide. */
import { type SQL, sql } from 'drizzle-orm';
import type { Addressee, Hours, Millis } from '../../core/model.ts';
import type { Letters } from '../../core/store/letters.ts';
import type { Session } from '../database.ts';
import { ZONE } from './zones.ts';

const moment = (at: Millis) => sql`${new Date(at).toISOString()}::timestamptz`;
const ints = (all: readonly number[]) => sql`${`{${all.join()}}`}::int[]`;

/** A quiet space says nothing, and asks nobody about its plans. */
const isQuiet = (now: SQL) =>
  sql`coalesce(spaces.quiet_from <= ${now} and ${now} < spaces.quiet_until, false)`;

/** Nobody is there to be asked. */
const HAS_LEFT = sql`exists (select 1 from accounts a where a.person_id = stances.person_id having bool_and(a.left_at is not null))`;

/** What is said about an introduction is about its space, whatever became of the ideas; what is of several ideas names its space. */
const dueNotes = (now: SQL) => sql`
  sends left join ideas on ideas.id = sends.idea_id
    left join introductions on sends.kind in ('introduction', 'contact', 'follow-up')
      and introductions.id = (sends.payload->>'introduction')::int
    left join spaces on spaces.id = coalesce(ideas.space_id, introductions.space_id,
      case when sends.kind in ('news', 'week', 'merge', 'shut') then (sends.payload->>'space')::int end)
  where sends.state = 'planned' and sends.kind not in ('letter', 'welcome', 'link') and sends.person_id is not null
    and sends.due_at <= ${now} and ideas.state is distinct from 'withdrawn' and not ${isQuiet(now)}`;

const duePlans = (now: SQL) => sql`
  stances join ideas on ideas.id = stances.idea_id join spaces on spaces.id = ideas.space_id
  where ideas.state <> 'withdrawn' and stances.lapsed_at is null and stances.checked_in_at is null and stances.horizon_ends_at < ${now}
    and coalesce(stances.snoozed_until <= ${now}, true) and coalesce(stances.alive_until <= ${now}, true)
    and not ${isQuiet(now)}
    and not ${HAS_LEFT}`;

export function addresseesIn(session: Session): Pick<Letters, 'waitingFor' | 'quietOf'> & {
  readonly take: (ids: readonly number[], now: Millis) => Promise<readonly Omit<Addressee, 'toldAt'>[]>;
} {
  return {
    async waitingFor({ now, silentAfter, only }) {
      const at = moment(now);
      const one = (column: SQL) => (only ? sql`and ${column} = any(${ints(only)})` : sql``);
      const rows = await session.execute<{ id: number }>(sql`
        with due as (
          select sends.person_id as id, false as plan from ${dueNotes(at)} ${one(sql`sends.person_id`)}
          union all
          select stances.person_id as id, true as plan from ${duePlans(at)} ${one(sql`stances.person_id`)})
        select distinct people.id from due join people on people.id = due.id
        where coalesce(people.tell_after <= ${at}, true) and (not due.plan or people.unanswered < ${silentAfter})
          and not exists (${underWay})
        order by people.id`);
      return rows.map(({ id }) => id);
    },

    async take(ids, now) {
      const at = moment(now);
      // Whoever acts needs a key-share lock at most, so nobody waits for a planner, and no planner for another one.
      const taken = await session.execute<{
        id: number;
        zone: string;
        hours: Hours | null;
        quiet_until: string | null;
        unanswered: number;
      }>(sql`
        select people.id, ${ZONE} as zone, people.hours, people.quiet_until, people.unanswered
        from people where people.id = any(${ints(ids)}) and coalesce(people.tell_after <= ${at}, true)
        order by people.id for no key update of people skip locked`);
      const here = ints(taken.map(({ id }) => id));
      // Asked again, since another planner may have had them until now: a statement sees what was kept before it began.
      const busy = await session.execute<{ id: number }>(
        // From the letters' side: a hundred thousand of them may be under way, and these few are found by their index.
        sql`select l.person_id as id from sends l where l.person_id = any(${here}) and ${UNDER_WAY}`,
      );
      const notes = await session.execute<{ person: number; id: number }>(
        sql`select sends.person_id as person, sends.id from ${dueNotes(at)} and sends.person_id = any(${here}) order by sends.id`,
      );
      const plans = await session.execute<{ person: number; id: number }>(
        sql`select stances.person_id as person, stances.idea_id as id from ${duePlans(at)}
          and stances.person_id = any(${here}) order by stances.horizon_ends_at, stances.idea_id`,
      );
      const [notesOf, plansOf] = [notes, plans].map((rows) => Map.groupBy(rows, ({ person }) => person));
      const isBusy = new Set(busy.map(({ id }) => id));
      return taken
        .filter(({ id }) => !isBusy.has(id))
        .map(({ id, zone, hours, quiet_until, unanswered }) => ({
          personId: id,
          quiet: { zone, hours, until: quiet_until === null ? null : Date.parse(quiet_until) },
          unanswered,
          notes: (notesOf?.get(id) ?? []).map((note) => note.id),
          plans: (plansOf?.get(id) ?? []).map((plan) => plan.id),
        }));
    },

    async quietOf(personId) {
      const [row] = await session.execute<{ zone: string; hours: Hours | null; quiet_until: string | null }>(
        sql`select ${ZONE} as zone, people.hours, people.quiet_until from people where people.id = ${personId}`,
      );
      if (!row) return null;
      const { zone, hours, quiet_until } = row;
      return { zone, hours, until: quiet_until === null ? null : Date.parse(quiet_until) };
    },
  };
}

const UNDER_WAY = sql`l.kind = 'letter' and l.state in ('planned', 'sending')`;
const underWay = sql`select 1 from sends l where l.person_id = people.id and ${UNDER_WAY}`;
