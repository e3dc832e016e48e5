/** A space of many ideas, as the benches of finding and of starting need it. */
import postgres from 'postgres';

export const PEOPLE = 400;
/** The channel in which everything is asked, and one whose ideas are for it alone. */
export const WHERE = { platform: 'slack', workspace: 'T1', channel: 'C1' };
/** A database takes so many at once. */
const AT_ONCE = 500;

/**
 * Ideas of 120 words each out of 3,000, so that they share what texts of one field share. One in twenty is archived, one in
 * ten is for a channel in which nobody asks, and seven in ten have four sign-ups, of which one in fifty isn't public yet.
 */
export async function fillSpace(
  url: string,
  {
    ideas,
    now,
    where = WHERE,
  }: { readonly ideas: number; readonly now: number; readonly where?: typeof WHERE },
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`insert into people (name) select 'Person ' || n from generate_series(1, ${PEOPLE}) n`;
  await sql`insert into accounts (platform, workspace, "user", person_id, self_id, name, seen_at)
    select 'slack', 'T1', 'U' || n, n, n, 'Person ' || n, now() from generate_series(1, ${PEOPLE}) n`;
  await sql`insert into spaces (name, zone, language, digest_day, digest_hour, join_code, next_number, set_up_by, created_at)
    values ('Bench', 'UTC', 'en', 1, 9, 'BENCH234', ${ideas + 1}, 1, ${new Date(now)})`;
  await sql`insert into channels ${sql(
    [where, { ...where, channel: 'C2' }].map((one) => ({ ...one, space_id: 1, name: one.channel })),
  )}`;
  const some = sentences();
  const row = (n: number) => ({
    space_id: 1,
    number: n + 1,
    author_id: 1 + (n % PEOPLE),
    title: some(8),
    summary: `${some(60)}. ${some(40)}.`,
    setup: some(20),
    questions: '',
    links: [],
    tags: [`tag${n % 40}`, ...(n % 1000 === 7 ? ['rare'] : [])],
    audience: n % 10 === 3 ? 'channel' : 'space',
    home_id: n % 10 === 3 ? 2 : 1,
    state: n % 20 === 9 ? 'archived' : 'open',
    created_at: new Date(now),
  });
  for (let at = 0; at < ideas; at += AT_ONCE)
    await sql`insert into ideas ${sql(Array.from({ length: Math.min(AT_ONCE, ideas - at) }, (_, n) => row(at + n)))}`;
  await sql`insert into stances (idea_id, person_id, person_self, stance, horizon, horizon_ends_at, is_private, since)
    select i, person, person, stance, horizon,
      case when horizon is not null then ${new Date(now)}::timestamptz + make_interval(days => i % 90) end, i % 50 = 0 and horizon is not null, now()
    from generate_series(1, ${ideas}) i, generate_series(1, 4) k,
      lateral (select 1 + (i * 7 + k * 13) % ${PEOPLE} as person, (array['following', 'would_join', 'planning', 'can_advise'])[k] as stance) who,
      lateral (select case when k = 3 then 'month' end as horizon) plan
    where i % 10 < 7`;
  await sql`vacuum analyze`;
  await sql.end();
}

/** Words that are always the same ones. */
function sentences(): (words: number) => string {
  const said =
    'gradient routing probe steering vectors hidden traits adapter masking sleeper agents planner'.split(' ');
  const words = [
    ...said,
    ...Array.from({ length: 3000 - said.length }, (_, n) => `word${n.toString(36)}ish`),
  ];
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return (count) =>
    Array.from({ length: count }, () => words[Math.floor(random() ** 2 * words.length)]).join(' ');
}
