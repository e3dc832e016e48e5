/** Letters become jobs no faster than platforms take them, and the workspaces take turns. */
import { type SQL, sql } from 'drizzle-orm';
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
  const now = new Date(asked.now).toISOString();
  const some = async (where: SQL, most: number) => {
    const rows = await session.execute<{ id: number }>(sql`
      select id from (
        select id, row_number() over (partition by workspace order by due_at, id) as turn
        from sends where state = 'planned' and kind = 'letter' and due_at <= ${now}::timestamptz and ${where}) due
      order by turn, id limit ${most}`);
    return rows.map(({ id }) => id);
  };
  const known = [...asked.atMost].map(([platform, most]) => some(sql`platform = ${platform}`, most));
  const names = `{${[...asked.atMost.keys()].map((name) => JSON.stringify(name)).join()}}`;
  const other = some(sql`coalesce(platform <> all(${names}::text[]), true)`, ELSEWHERE);
  const ids = (await Promise.all([...known, other])).flat();
  await queue.enqueue(
    session,
    ids.map((send) => ({ name: 'send', send, isPatient: true })),
  );
  return ids.length;
}
