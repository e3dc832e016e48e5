/**
 * What a reader may see, in SQL: the one condition that every query goes through which gives ideas away. The rule is
 * `mayRead` in the core, and a test holds the two together. Other reasons not to show an idea are added here, once.
 */
import { and, eq, exists, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '../../core/reader.ts';
import type { Session } from '../database.ts';
import { ideas, stanceHistory, stances } from '../schema.ts';

/** The other idea of a pair, in the same query. */
export const others = alias(ideas, 'others');

/** What became of stances before, in the same query. */
export const earlier = alias(stanceHistory, 'earlier');

/** What everybody is shown who reads an idea. */
export const EVERYBODY: Reader = { spaceId: null, channels: [], personId: null };

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

/** Whose stance a reader may see on an idea that they may read: the rule is `maySee`. A condition on `stances`. */
export function seen(reader: Reader): SQL | undefined {
  if (reader === 'keeper') return undefined;
  const { personId } = reader;
  return or(eq(stances.isPrivate, false), personId === null ? undefined : eq(stances.personId, personId));
}

/** The same of what became of stances: in the place of what is one's own, others are shown what they saw. */
export function seenChange(
  reader: Reader,
  table: typeof stanceHistory | typeof earlier = stanceHistory,
): SQL | undefined {
  const { shownTo, personId: whose } = table;
  if (reader === 'keeper') return ne(shownTo, 'others');
  const { personId } = reader;
  if (personId === null) return ne(shownTo, 'self');
  return or(
    eq(shownTo, 'all'),
    and(eq(whose, personId), eq(shownTo, 'self')),
    and(ne(whose, personId), eq(shownTo, 'others')),
  );
}

/** The opposite, for rows in which nothing is unknown. */
export function unreadable(session: Session, reader: Reader): SQL {
  return sql`not coalesce(${readable(session, reader) ?? sql`true`}, false)`;
}
