import {
  and,
  arrayContains,
  asc,
  count,
  desc,
  eq,
  exists,
  ilike,
  inArray,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import type { Millis } from '../../core/model.ts';
import type { Reader } from '../../core/reader.ts';
import type { Filters } from '../../core/store/finding.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, drafts, ideas, people, searches, spaces, stances, titleWords } from '../schema.ts';
import { readable, seen } from './audience.ts';
import { space } from './spaces.ts';

/**
 * So many are asked for where one page is wanted: whoever counts on finding ten at once reads a whole table backwards for a tag
 * of old ideas, and whoever asks for a hundred looks into the index of tags.
 */
const AHEAD = 100;
/** As many characters as a title may have. */
const LONGEST_TITLE = 150;
/** Counting further takes long, and tells nobody more. */
const COUNTED = 1000;
/** The latest ideas in which letters, phrases and tags are looked for, where no index knows them. */
const LATEST = { titles: 2000, phrases: 1000, tags: 2000 } as const;

export function findingIn(session: Session): Store['finding'] {
  const latest = async (wanted: SQL | undefined, most: number): Promise<number[]> => {
    const rows = await session
      .select({ id: ideas.id })
      .from(ideas)
      .where(wanted)
      .orderBy(desc(ideas.number))
      .limit(Math.max(most, AHEAD + 1));
    return rows.map(({ id }) => id);
  };
  return {
    matching: async (reader, filters, most) =>
      (await latest(so(session, reader, filters), most)).slice(0, most),

    async fitting(reader, filters, ids) {
      if (ids.length === 0) return new Set();
      const rows = await session
        .select({ id: ideas.id })
        .from(ideas)
        .where(and(isOneOf(ids), so(session, reader, filters)));
      return new Set(rows.map(({ id }) => id));
    },

    async holding(reader, filters, most) {
      const others = so(session, reader, { ...filters, phrases: [] });
      const ids = await latest(others, LATEST.phrases);
      return latest(and(isOneOf(ids), ...filters.phrases.map(standsIn)), most);
    },

    async page(reader, filters, { from, size }) {
      const wanted = so(session, reader, filters);
      const most = Math.max(from + size, AHEAD) + 1;
      const found = await latest(wanted, most);
      const ids = found.slice(from, from + size);
      if (found.length < most) return { ids, total: found.length, isMore: false };
      const cap = Math.ceil(most / COUNTED) * COUNTED;
      const some = session
        .select({ one: sql`1` })
        .from(ideas)
        .where(wanted)
        .limit(cap + 1)
        .as('some');
      const [counted] = await session.select({ total: count() }).from(some);
      const total = counted?.total ?? 0;
      return { ids, total: Math.min(total, cap), isMore: total > cap };
    },

    async titled(reader, letters, limit) {
      const open = and(readable(session, reader), eq(ideas.state, 'open'));
      if (letters === '') return (await latest(open, limit)).slice(0, limit);
      const newest = session
        .select({ id: ideas.id, number: ideas.number, title: ideas.title })
        .from(ideas)
        .where(open)
        .orderBy(desc(ideas.number))
        .limit(LATEST.titles)
        .as('newest');
      const anywhere = await session
        .select({ id: newest.id })
        .from(newest)
        .where(ilike(newest.title, holds(letters)))
        .orderBy(desc(newest.number))
        .limit(limit);
      const begun = beginnings(letters);
      const isEnough = anywhere.length === limit || begun === null;
      const rest = isEnough
        ? []
        : await latest(and(open, sql`${titleWords(ideas.title)} @@ ${begun}`), limit);
      return [...new Set([...anywhere.map(({ id }) => id), ...rest])].slice(0, limit);
    },

    async tags(reader, limit) {
      const newest = session
        .select({ tags: ideas.tags })
        .from(ideas)
        .where(and(readable(session, reader), eq(ideas.state, 'open')))
        .orderBy(desc(ideas.number))
        .limit(LATEST.tags)
        .as('newest');
      const tag = sql<string>`unnest(${newest.tags})`.as('tag');
      const each = session.select({ tag }).from(newest).as('each');
      const many = sql<number>`count(*)::int`;
      return session
        .select({ tag: each.tag, ideas: many })
        .from(each)
        .groupBy(each.tag)
        .orderBy(desc(many), asc(each.tag))
        .limit(limit);
    },

    people: (reader, letters, limit) => {
      const wrote = session
        .select({ one: sql`1` })
        .from(ideas)
        .where(and(eq(ideas.authorId, people.id), readable(session, reader)));
      const signedUp = session
        .select({ one: sql`1` })
        .from(stances)
        .innerJoin(ideas, eq(ideas.id, stances.ideaId))
        .where(and(eq(stances.personId, people.id), seen(reader), readable(session, reader)));
      return session
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(
          and(
            letters === '' ? undefined : ilike(people.name, holds(letters)),
            or(exists(wrote), exists(signedUp)),
          ),
        )
        .orderBy(asc(people.name), asc(people.id))
        .limit(limit);
    },

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
const isOneOf = (ids: readonly number[]) => sql`${ideas.id} = any(${`{${ids.join()}}`}::int[])`;
const holds = (letters: string) => `%${letters.replace(/[\\%_]/g, '\\$&')}%`;
const isLive = sql`${stances.lapsedAt} is null`;
const isPlan = inArray(stances.stance, ['planning', 'working']);

/**
 * What the letters say as beginnings of words, for the index of titles. Null where they are no words alone, so few that they
 * begin anything, more than any title has, or the same again.
 */
function beginnings(letters: string): SQL | null {
  if (letters.length > LONGEST_TITLE || !/^[\p{L}\p{N}\s'’-]{3,}$/u.test(letters.trim())) return null;
  const words = letters.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || new Set(words).size < words.length) return null;
  return sql`to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;
}

/** The words one after the other, as whole words, whatever their capitals and whatever white space stands between. */
function standsIn(phrase: string): SQL {
  const literal = phrase.replace(/[^\p{L}\p{N}\s]/gu, '\\$&').replace(/\s+/g, '\\s+');
  const pattern = `(^|[^[:alnum:]])${literal}([^[:alnum:]]|$)`;
  return sql`(${ideas.title} || ' ' || ${ideas.summary} || ' ' || ${ideas.setup} || ' ' || ${ideas.questions}) ~* ${pattern}`;
}

/** The filters as one condition, beside what a reader may see. */
function so(session: Session, reader: Reader, filters: Filters): SQL | undefined {
  /** A stance on the idea that the reader may see, for which all of this is so. */
  const somebody = (...conditions: (SQL | undefined)[]): SQL =>
    sql`exists (select 1 from ${stances} where ${and(eq(stances.ideaId, ideas.id), seen(reader), ...conditions)})`;
  const { tags, people: wanted, stance, ends, free, archived, phrases } = filters;
  const ids = wanted === null ? undefined : [...wanted];
  const theirs = ids && inArray(stances.personId, ids);
  // One list of both: as "or" it would be asked of every idea.
  const mine = alias(ideas, 'mine');
  const wrote = ids && session.select({ id: mine.id }).from(mine).where(inArray(mine.authorId, ids));
  const signedUp = session
    .select({ id: stances.ideaId })
    .from(stances)
    .where(and(theirs, seen(reader)));
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
    !stance && !ends && wrote ? inArray(ideas.id, unionAll(wrote, signedUp)) : undefined,
    free ? sql`not ${somebody(isLive, or(isPlan, eq(stances.stance, 'has_results')))}` : undefined,
    ...phrases.map(standsIn),
  );
}
