/**
 * Everything that is somebody's: what moves when two accounts become one person. `by` is the account that gave it, by
 * its own number; where it is written down, the thing goes back there when they part, else it stays with the first.
 * `unless`: what stays where it is, since the one it would move to has one already. A test compares this with every
 * reference to people in the schema.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  agendas,
  asides,
  drafts,
  ideas,
  introductions,
  merges,
  news,
  newsWanted,
  notices,
  outcomes,
  pairs,
  reactions,
  searches,
  sends,
  spaces,
  stanceHistory,
  stances,
  unsaved,
  weekReaders,
} from '../schema.ts';

type Held = {
  readonly table: PgTable;
  readonly person: AnyPgColumn;
  readonly by?: AnyPgColumn;
  readonly unless?: (to: number) => SQL;
};

export const HELD: readonly Held[] = [
  { table: ideas, person: ideas.authorId, by: ideas.authorSelf },
  { table: ideas, person: ideas.creditedId, by: ideas.creditedSelf },
  { table: drafts, person: drafts.personId, by: drafts.personSelf },
  { table: drafts, person: drafts.creditedId, by: drafts.creditedSelf },
  { table: agendas, person: agendas.personId, by: agendas.personSelf },
  { table: agendas, person: agendas.creditedId, by: agendas.creditedSelf },
  { table: stances, person: stances.personId, by: stances.personSelf },
  { table: asides, person: asides.personId, by: asides.personSelf },
  { table: stanceHistory, person: stanceHistory.personId, by: stanceHistory.personSelf },
  {
    table: outcomes,
    person: outcomes.personId,
    by: outcomes.personSelf,
    // Two outcomes on one idea both stand, each as it was told.
    unless: (to) =>
      sql`exists (select 1 from outcomes o where o.idea_id = outcomes.idea_id and o.person_id = ${to})`,
  },
  { table: reactions, person: reactions.personId, by: reactions.personSelf },
  { table: pairs, person: pairs.byId, by: pairs.bySelf },
  { table: spaces, person: spaces.setUpBy },
  {
    table: sends,
    person: sends.personId,
    // One letter to a person is under way at most: of two, one goes out as it was meant.
    unless: (to) => sql`kind = 'letter' and state in ('planned', 'sending') and exists (
      select 1 from sends s where s.person_id = ${to} and s.kind = 'letter' and s.state in ('planned', 'sending'))`,
  },
  {
    table: introductions,
    person: introductions.askerId,
    // Nobody is introduced to themselves, or twice to one other.
    unless: (to) => sql`(asked_id = ${to} or exists (
      select 1 from introductions i where i.asker_id = ${to} and i.asked_id = introductions.asked_id))`,
  },
  {
    table: introductions,
    person: introductions.askedId,
    unless: (to) => sql`(asker_id = ${to} or exists (
      select 1 from introductions i where i.asked_id = ${to} and i.asker_id = introductions.asker_id))`,
  },
  {
    table: weekReaders,
    person: weekReaders.personId,
    unless: (to) => sql`exists (
      select 1 from week_readers w where w.space_id = week_readers.space_id and w.person_id = ${to})`,
  },
  { table: merges, person: merges.askedById },
  { table: merges, person: merges.agreedById },
  { table: searches, person: searches.personId },
  {
    table: unsaved,
    person: unsaved.personId,
    unless: (to) => sql`exists (
      select 1 from unsaved u where u.form = unsaved.form and u.person_id = ${to})`,
  },
  { table: notices, person: notices.personId },
  {
    table: news,
    person: news.personId,
    unless: (to) => sql`exists (
      select 1 from news n where n.person_id = ${to} and n.own_id = news.own_id and n.new_id = news.new_id)`,
  },
  {
    table: newsWanted,
    person: newsWanted.personId,
    unless: (to) => sql`exists (select 1 from news_wanted n where n.person_id = ${to})`,
  },
];
