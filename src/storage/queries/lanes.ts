/** On which platform a send is: where it stands or goes, or where its person was seen last when it was planned. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Session } from '../database.ts';
import { channels, sends } from '../schema.ts';

export async function platformsOf(
  session: Session,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await session
    .select({ id: sends.id, platform: sql<string | null>`coalesce(${channels.platform}, ${sends.platform})` })
    .from(sends)
    .leftJoin(channels, eq(channels.id, sends.channelId))
    .where(inArray(sends.id, [...ids]));
  return new Map(rows.flatMap(({ id, platform }) => (platform === null ? [] : [[id, platform] as const])));
}
