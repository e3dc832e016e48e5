import { and, arrayContains, asc, count, desc, eq, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Millis } from '../../core/model.ts';
import type { Reader } from '../../core/reader.ts';
import type { Filters } from '../../core/store/finding.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, drafts, ideas, people, searches, spaces, stances } from '../schema.ts';
import { readable, seen } from './audience.ts';
import { space } from './spaces.ts';

export function findingIn(session: Session): Store['finding'] {
  return {
    async matching(reader, filters) {
      const rows = await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(so(session, reader, filters))
        .orderBy(desc(ideas.number));
      return rows.map(({ id }) => id);
    },

    async page(reader, filters, { from, size }) {
      const wanted = so(session, reader, filters);
      const rows = await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(wanted)
        .orderBy(desc(ideas.number))
        .offset(from)
        .limit(size);
      const [counted] = await session.select({ total: count() }).from(ideas).where(wanted);
      return { ids: rows.map(({ id }) => id), total: counted?.total ?? 0 };
    },

    async titled(reader, letters, limit) {
      const pattern = `%${letters.replace(/[\\%_]/g, '\\$&')}%`;
      const isAny = letters === '' ? undefined : ilike(ideas.title, pattern);
      const rows = await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(and(readable(session, reader), eq(ideas.state, 'open'), isAny))
        .orderBy(desc(ideas.number))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async holding(words, among, limit) {
      // "offset 0" keeps what is in small letters from being made once for each word.
      const rows = await session.execute(sql`
        select i.id from ideas i
          cross join lateral (select lower(i.title) as title,
            lower(i.summary || ' ' || i.setup || ' ' || i.questions) as text offset 0) small
          cross join lateral (select sum(3 * (position(word in small.title) > 0)::int
            + (position(word in small.text) > 0)::int) as score from unnest(string_to_array(${words.join(' ')}, ' ')) word) held
        where i.id = any(${`{${among.join()}}`}::int[]) and held.score > 0
        order by held.score desc, i.number desc limit ${limit}`);
      return rows.map(({ id }) => Number(id));
    },

    async tags(reader, limit) {
      const tag = sql<string>`unnest(${ideas.tags})`.as('tag');
      const each = session
        .select({ tag })
        .from(ideas)
        .where(and(readable(session, reader), eq(ideas.state, 'open')))
        .as('each');
      const many = sql<number>`count(*)::int`;
      return session
        .select({ tag: each.tag, ideas: many })
        .from(each)
        .groupBy(each.tag)
        .orderBy(desc(many), asc(each.tag))
        .limit(limit);
    },

    people: (reader, limit) =>
      session
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(
          or(
            inArray(
              people.id,
              session.select({ id: ideas.authorId }).from(ideas).where(readable(session, reader)),
            ),
            inArray(
              people.id,
              session
                .select({ id: stances.personId })
                .from(stances)
                .innerJoin(ideas, and(eq(ideas.id, stances.ideaId), readable(session, reader)))
                .where(seen(reader)),
            ),
          ),
        )
        .orderBy(asc(people.name), asc(people.id))
        .limit(limit),

    spacesOf: (personId) =>
      session
        .select(space)
        .from(spaces)
        .where(
          sql`${spaces.id} in (
            select ${ideas.spaceId} from ${ideas} where ${eq(ideas.authorId, personId)}
            union select ${ideas.spaceId} from ${ideas} join ${stances} on ${eq(stances.ideaId, ideas.id)}
              where ${eq(stances.personId, personId)}
            union select ${drafts.spaceId} from ${drafts} where ${eq(drafts.personId, personId)}
          )`,
        )
        .orderBy(asc(spaces.name), asc(spaces.id)),

    async personOf({ platform, workspace, user }) {
      const [row] = await session
        .select({ id: accounts.personId })
        .from(accounts)
        .where(
          and(eq(accounts.platform, platform), eq(accounts.workspace, workspace), eq(accounts.user, user)),
        );
      return row?.id ?? null;
    },

    async keepSearch(search) {
      const [row] = await session.insert(searches).values(search).returning({ id: searches.id });
      if (!row) throw new Error('The database returned no row for a search.');
      return row.id;
    },

    async search(id, personId) {
      const [row] = await session
        .select({ id: searches.id, spaceId: searches.spaceId, said: searches.said })
        .from(searches)
        .where(and(eq(searches.id, id), eq(searches.personId, personId)));
      return row ?? null;
    },

    async forgetSearchesBefore(at) {
      await session.delete(searches).where(lt(searches.at, at));
    },
  };
}

const moment = (at: Millis) => sql`${new Date(at).toISOString()}::timestamptz`;
const isLive = sql`${stances.lapsedAt} is null`;
const isPlan = inArray(stances.stance, ['planning', 'working']);

/** The filters as one condition, beside what a reader may see. */
/** The words one after the other, as whole words, whatever their capitals and whatever white space stands between. */
function standsIn(phrase: string): SQL {
  const literal = phrase.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, '\\s+');
  const pattern = `(^|[^[:alnum:]])${literal}([^[:alnum:]]|$)`;
  return sql`(${ideas.title} || ' ' || ${ideas.summary} || ' ' || ${ideas.setup} || ' ' || ${ideas.questions}) ~* ${pattern}`;
}

function so(session: Session, reader: Reader, filters: Filters): SQL | undefined {
  /** A stance on the idea that the reader may see, for which all of this is so. */
  const somebody = (...conditions: (SQL | undefined)[]): SQL =>
    sql`exists (select 1 from ${stances} where ${and(eq(stances.ideaId, ideas.id), seen(reader), ...conditions)})`;
  const { tags, people: wanted, stance, ends, free, archived, phrases } = filters;
  const ids = wanted === null ? undefined : [...wanted];
  const theirs = ids && inArray(stances.personId, ids);
  const wrote = ids && inArray(ideas.authorId, ids);
  return and(
    readable(session, reader),
    eq(ideas.state, archived ? 'archived' : 'open'),
    tags.length > 0 ? arrayContains(ideas.tags, [...tags]) : undefined,
    stance ? somebody(isLive, theirs, eq(stances.stance, stance)) : undefined,
    ends
      ? somebody(
          isLive,
          isPlan,
          theirs,
          sql`${stances.horizonEndsAt} between ${moment(ends.from)} and ${moment(ends.until)}`,
        )
      : undefined,
    !stance && !ends && ids ? or(wrote, somebody(theirs)) : undefined,
    free ? sql`not ${somebody(isLive, or(isPlan, eq(stances.stance, 'has_results')))}` : undefined,
    ...phrases.map(standsIn),
  );
}
