/** Cards that stand where we run, within reach. */
import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Session } from '../database.ts';
import { channels, sends } from '../schema.ts';

/** Of these, the newest ones that stand on these platforms; what nothing reaches waits until it is within reach again. */
export const cardsHere = (
  session: Session,
  which: SQL | undefined,
  { platforms, limit }: { readonly platforms: readonly string[]; readonly limit: number },
) =>
  session
    .select({ id: sends.id })
    .from(sends)
    .innerJoin(channels, eq(channels.id, sends.channelId))
    .where(
      and(which, eq(sends.state, 'sent'), inArray(sends.platform, [...platforms]), isNull(channels.shut)),
    )
    .orderBy(desc(sends.id))
    .limit(limit);
