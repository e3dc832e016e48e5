/**
 * What a reader may see, in SQL: the one condition that every query goes through which gives ideas away. The rule is
 * `mayRead` in the core, and a test holds the two together. Other reasons not to show an idea are added here, once.
 */
import { and, eq, exists, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '../../core/reader.ts';
import type { Session } from '../database.ts';
import { ideas, stances } from '../schema.ts';

/** The other idea of a pair, in the same query. */
export const others = alias(ideas, 'others');

/** Undefined when there is nothing to check. A condition on `table`, which is `ideas` unless a query has two of them. */
export function readable(
  session: Session,
  reader: Reader,
  table: typeof ideas | typeof others = ideas,
): SQL | undefined {
  if (reader === 'keeper') return undefined;
  if (reader.spaceId === null) return eq(table.audience, 'public');
  const { spaceId, channels, personId } = reader;
  return and(
    eq(table.spaceId, spaceId),
    or(
      ne(table.audience, 'channel'),
      channels.length > 0 ? inArray(table.homeId, [...channels]) : undefined,
      ...(personId === null ? [] : theirs(session, personId, table)),
    ),
  );
}

/** What somebody wrote, or has a stance on. */
function theirs(session: Session, personId: number, table: typeof ideas | typeof others): SQL[] {
  const stands = session
    .select({ one: sql`1` })
    .from(stances)
    .where(and(eq(stances.ideaId, table.id), eq(stances.personId, personId)));
  return [eq(table.authorId, personId), eq(table.creditedId, personId), exists(stands)];
}

/** The opposite, for rows in which nothing is unknown. */
export function unreadable(session: Session, reader: Reader): SQL {
  return sql`not coalesce(${readable(session, reader) ?? sql`true`}, false)`;
}
