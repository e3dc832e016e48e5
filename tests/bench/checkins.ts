/**
 * 100,000 people are due to be asked at once: `npm run bench:checkins`. How long planning takes, whether answers to what
 * people do wait meanwhile, and whether a small workspace waits for a big one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import type { Incoming } from '../../src/core/events.ts';
import { carryLetters, planLetters } from '../../src/core/flows/letters.ts';
import { rememberNeighbours } from '../../src/core/flows/neighbours.ts';
import { openPauses } from '../../src/core/flows/pauses.ts';
import { respond } from '../../src/core/flows/respond.ts';
import { sendPlanned } from '../../src/core/flows/send.ts';
import type { World } from '../../src/core/flows/world.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { startEmbedded } from '../../src/storage/embedded.ts';
import { migrateDatabase } from '../../src/storage/migrate.ts';
import type { Job } from '../../src/storage/queue.ts';
import { openStore } from '../../src/storage/store.ts';
import { recording } from '../recording.ts';

const DUE = Number(process.argv[2] ?? 100_000);
/** A Monday at ten. */
const NOW = Date.parse('2026-06-01T10:00:00Z');
/** What was promised: planned within a minute, answers within a second. */
const PROMISED = { plannedMs: 60_000, answeredMs: 1000 } as const;
/** People of a small workspace among the many of a big one. */
const SMALL = 5;

const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-bench-'));
const cluster = await startEmbedded({ folder, durable: false });
await migrateDatabase(cluster.url);
const opened = await openDatabase(cluster.url);
const jobs: Job[] = [];
const platform = {
  ...recording('here', { postOnce: true, now: () => NOW }),
  can: {
    formFields: 5,
    formText: 3000,
    cardText: 3500,
    postOnce: true,
    directsAMinute: 1200,
    directsByWorkspace: false,
  },
};
const near = rememberNeighbours();
const world: World = {
  store: openStore(opened, {
    enqueue: async (_session, enqueued) => {
      jobs.push(...enqueued);
    },
    wake: () => undefined,
  }),
  platforms: new Map([[platform.name, platform]]),
  clock: { now: () => NOW },
  neighbours: near,
  nearWithin: near.nearWithin,
  draw: async () => null,
  drawFigures: async () => null,
  pages: null,
  newCode: () => 'BENCH234',
  hashOf: (text) => text,
  pauses: openPauses(() => 0),
  witness: () => undefined,
};
const sql = postgres(cluster.url, { onnotice: () => undefined });
try {
  await fill();
  const planning = planLetters(world, NOW);
  const [plannedMs, answers] = await Promise.all([timed(planning), pressUntil(planning)]);
  const [made] = await sql`select count(*)::int as n from sends where kind = 'letter' and state = 'planned'`;
  const idleMs = await timed(planLetters(world, NOW));
  const carriedMs = await timed(carryLetters(world, NOW));
  const letters = jobs.flatMap((job) => (job.name === 'send' ? [job.send] : []));
  const [small] =
    await sql`select count(*)::int as n from sends where id in ${sql(letters)} and workspace = 'small'`;
  const sent = letters.slice(0, 500);
  const sentMs = await timed(Promise.all(sent.map((id) => sendPlanned(world, id))));
  const answered = answers.sort((a, b) => a - b);
  const p99 = answered[Math.floor(answered.length * 0.99)] ?? 0;
  const lines = [
    `due                        ${DUE} check-ins, ${Number(made?.n)} letters planned`,
    `planned in                 ${(plannedMs / 1000).toFixed(1)} s (promised: ${PROMISED.plannedMs / 1000} s)`,
    `a look with nothing to do  ${Math.round(idleMs)} ms`,
    `answers meanwhile          ${answered.length}, p50 ${Math.round(answered[answered.length >> 1] ?? 0)} ms, p99 ${Math.round(p99)} ms (promised: ${PROMISED.answeredMs} ms)`,
    `carried for one minute     ${letters.length} of at most ${platform.can.directsAMinute}, in ${Math.round(carriedMs)} ms; of the small workspace's ${SMALL}: ${Number(small?.n)}`,
    `sent                       ${Math.round(sent.length / (sentMs / 1000))} a second, without a platform's limits`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (Number(made?.n) !== DUE || plannedMs > PROMISED.plannedMs || p99 > PROMISED.answeredMs)
    process.exitCode = 1;
} finally {
  await sql.end();
  await opened.close();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function timed(work: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work;
  return performance.now() - began;
}

/** Somebody presses a button again and again, until it is planned: how long each answer took. */
async function pressUntil(planning: Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let isOver = false;
  planning.finally(() => {
    isOver = true;
  });
  for (let n = 0; !isOver; n += 1) {
    took.push(await timed(respond(world, pressed(n))));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return took;
}

function pressed(n: number): Incoming {
  return {
    type: 'pressed',
    id: `press ${n}`,
    who: { platform: 'here', workspace: 'big', user: `guest ${n % 50}`, name: 'Guest', zone: 'UTC' },
    where: { platform: 'here', workspace: 'big', channel: 'c1' },
    action: { do: 'stance', idea: 1, stance: n % 2 === 0 ? 'following' : 'would_join' },
    on: null,
    alone: false,
  };
}

/** One space, a hundred ideas, and everybody with a plan whose time is over. */
async function fill(): Promise<void> {
  const who = { platform: 'here', workspace: 'big', user: 'admin', name: 'Admin', zone: 'UTC' };
  const admin = await world.store.people.meet(who, NOW);
  const space = await world.store.spaces.create({
    name: 'Bench',
    zone: 'UTC',
    language: 'en',
    digestDay: 1,
    digestHour: 9,
    joinCode: 'BENCH234',
    setUpBy: admin.id,
    createdAt: NOW,
  });
  await world.store.spaces.addChannel(
    space.id,
    { platform: 'here', workspace: 'big', channel: 'c1' },
    'ideas',
  );
  const text = { summary: '', setup: '', questions: '', links: [], tags: [] };
  for (let n = 1; n <= 100; n += 1)
    await world.store.ideas.publish({
      ...text,
      title: `Idea ${n}`,
      spaceId: space.id,
      authorId: admin.id,
      source: null,
      creditedId: null,
      audience: 'space',
      homeId: null,
      at: NOW,
    });
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into people (name, zone) select 'Person ' || n, 'UTC' from generate_series(1, ${DUE}) n`;
    await tx`insert into accounts select a.* from people p, lateral jsonb_populate_record(null::accounts, jsonb_build_object(
      'platform', 'here', 'workspace', case when p.id <= ${admin.id + SMALL} then 'small' else 'big' end, 'user', 'u' || p.id,
      'person_id', p.id, 'self_id', p.id, 'name', p.name, 'seen_at', now())) a where p.id > ${admin.id}`;
    await tx`insert into stances (idea_id, person_id, person_self, stance, horizon, horizon_ends_at, since)
      select 1 + id % 100, id, id, 'planning', 'month', '2026-05-31T23:59:59Z', '2026-05-02' from people where id > ${admin.id}`;
  });
  await sql`analyze`;
}
