/** Whose zone counts: one rule for what people read, and for when they may be told. */
import { type SQL, sql } from 'drizzle-orm';

/** The space that a person wrote or took a stance in last. */
const ACTED_IN = sql`(select acted.space_id from (
    (select st.since as at, i.space_id from stances st join ideas i on i.id = st.idea_id
      where st.person_id = people.id order by st.since desc limit 1)
    union all
    (select i.created_at, i.space_id from ideas i where i.author_id = people.id order by i.created_at desc limit 1)
  ) acted order by acted.at desc limit 1)`;

/**
 * The zone that a person of \`people\` said, else the one that a platform tells; else the one of the space that they did
 * something in last, set up, or are told of.
 */
export const ZONE: SQL<string> = sql`coalesce(people.said_zone, people.zone,
  (select sp.zone from spaces sp where sp.id = ${ACTED_IN}),
  (select sp.zone from spaces sp where sp.set_up_by = people.id order by sp.id desc limit 1),
  (select sp.zone from sends s join ideas i on i.id = s.idea_id join spaces sp on sp.id = i.space_id
    where s.person_id = people.id order by s.id desc limit 1),
  'UTC')`;
