/** Letters become jobs no faster than platforms take them, and the workspaces take turns. */
import { sql } from 'drizzle-orm';
import type { Millis } from '../../core/model.ts';
import type { Directs } from '../../core/store/letters.ts';
import type { Session } from '../database.ts';
import type { Queue } from '../queue.ts';

/** Of those seen last where we aren't running now: they may have an account elsewhere. */
const ELSEWHERE = 60;
/** Of one platform at one look, however many workspaces it has. */
const AT_ONCE = 2000;

/** Carries at most so many letters that are due for each platform, the oldest of each workspace first. */
export async function carryLetters(
  session: Session,
  queue: Queue,
  asked: { readonly now: Millis; readonly atMost: ReadonlyMap<string, Directs> },
): Promise<number> {
  const all = [...asked.atMost].map(([name, directs]) => ({ name, ...directs }));
  const array = (values: readonly unknown[]) => `{${values.map((value) => JSON.stringify(value)).join()}}`;
  const names = array(all.map(({ name }) => name));
  const most = array(all.map((directs) => directs.most));
  const each = array(all.map(({ byWorkspace }) => byWorkspace));
  const rows = await session.execute<{ id: number }>(sql`
    with runs as (select * from unnest(${names}::text[], ${most}::int[], ${each}::bool[]) as r(name, most, each)),
      due as (
        select sends.id, runs.name, coalesce(runs.most, ${ELSEWHERE}) as most, coalesce(runs.each, false) as each,
          row_number() over (partition by runs.name, workspace order by due_at, sends.id) as turn
        from sends left join runs on runs.name = sends.platform
        where state = 'planned' and kind = 'letter' and due_at <= ${new Date(asked.now).toISOString()}::timestamptz),
      placed as (select *, row_number() over (partition by name order by turn, id) as place from due)
    select id from placed where case when each then turn else place end <= most and place <= ${AT_ONCE} order by place, id`);
  const ids = rows.map(({ id }) => id);
  await queue.enqueue(
    session,
    ids.map((send) => ({ name: 'send', send, isPatient: true })),
  );
  return ids.length;
}
