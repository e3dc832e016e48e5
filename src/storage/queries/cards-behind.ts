/** The ideas whose cards show an older version than there is. */
import { sql } from 'drizzle-orm';
import type { Session } from '../database.ts';

/** What nothing reaches waits until it is within reach again. */
const REACHED = sql`join channels on channels.id = sends.channel_id and channels.shut is null`;

/**
 * At most `limit` ideas, on these platforms alone: what stands where we don't run now stays behind for as long as that is,
 * and hides nothing else. The workspaces take turns, newest cards first, so that one which is out of reach holds up no
 * other. The card of an agenda stands for all of its ideas: any of them has it drawn again.
 */
export async function cardsBehind(
  session: Session,
  platforms: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const here = sql`${`{${platforms.map((name) => JSON.stringify(name)).join()}}`}::text[]`;
  const rows = await session.execute<{ idea: number }>(sql`
    with behind as (
      select ideas.id as idea, sends.id as send, sends.platform, sends.workspace
      from sends join ideas on ideas.id = sends.idea_id ${REACHED}
      where sends.kind = 'card' and sends.state = 'sent' and sends.shown < ideas.version and sends.platform = any(${here})
      union all
      select min(ideas.id), sends.id, sends.platform, sends.workspace
      from sends join ideas on ideas.agenda_id = (sends.payload->>'agenda')::int ${REACHED}
      where sends.kind = 'batch' and sends.state = 'sent' and sends.platform = any(${here})
      group by sends.id having sends.shown < sum(ideas.version)),
    turns as (
      select idea, row_number() over (partition by platform, workspace order by send desc) as turn from behind)
    select idea from turns group by idea order by min(turn), idea desc limit ${limit}`);
  return rows.map(({ idea }) => idea);
}
