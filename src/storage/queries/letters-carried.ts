/** Letters become jobs no faster than platforms take them, and the workspaces take turns. */
import { sql } from 'drizzle-orm';
import type { Millis } from '../../core/model.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';

/** Of those seen last where we aren't running now: they may have an account elsewhere. */
const ELSEWHERE = 60;

/** Carries at most so many letters that are due for each platform, the oldest of each workspace first. */
export async function carryLetters(
  session: Session,
  queue: Queue,
  asked: { readonly now: Millis; readonly atMost: ReadonlyMap<string, number> },
): Promise<number> {
  const names = `{${[...asked.atMost.keys()].map((name) => JSON.stringify(name)).join()}}`;
  const rows = await session.execute<{ id: number }>(sql`
    with runs as (select * from unnest(${names}::text[], ${`{${[...asked.atMost.values()].join()}}`}::int[]) as r(name, most)),
      due as (
        select sends.id, runs.name, coalesce(runs.most, ${ELSEWHERE}) as most,
          row_number() over (partition by runs.name, workspace order by due_at, id) as turn
        from sends left join runs on runs.name = sends.platform
        where state = 'planned' and kind = 'letter' and due_at <= ${new Date(asked.now).toISOString()}::timestamptz),
      placed as (select id, most, row_number() over (partition by name order by turn, id) as place from due)
    select id from placed where place <= most order by place, id`);
  const ids = rows.map(({ id }) => id);
  await queue.enqueue(
    session,
    ids.map((send) => ({ name: 'send', send, isPatient: true })),
  );
  return ids.length;
}
