/** The table of jobs, on pg-boss: what is due now is carried here; when things are due stands in the domain tables. */
import { sql } from 'drizzle-orm';
import { fromDrizzle, type JobInsert, PgBoss } from 'pg-boss';
import { tell } from '../core/flows/letters.ts';
import { reconcile, reconcileCard } from '../core/flows/reconcile.ts';
import { redrawLetter } from '../core/flows/redraw.ts';
import { offerSigns, sendPlanned } from '../core/flows/send.ts';
import { refreshIdea } from '../core/flows/show.ts';
import { tick } from '../core/flows/tick.ts';
import { tidy } from '../core/flows/tidy.ts';
import type { World } from '../core/flows/world.ts';
import { PlatformFault } from '../core/ports.ts';
import type { Session } from '../storage/database.ts';
import type { Job, Queue } from '../storage/queue.ts';
import { inLanes, type Lanes, NAMES, type Name, queueFor, queuesOf } from './lanes.ts';

/** How long a worker waits before it looks again, when nothing woke it. */
const LOOK_EVERY_SECONDS = 1;
/** Tries of one job; the next minute's look finds what is left after that. */
const RETRIES = {
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 120,
} as const;

/**
 * One job of a kind per key waits, so a burst of sign-ups is one refresh. One that runs blocks none: what a program
 * that died was doing is done again at the next look, without waiting for its job to expire.
 */
const POLICY = 'short';

export type Jobs = {
  readonly queue: Queue;
  /** Starts the workers. Faults of a job go to `failed`; the queue tries it again. */
  work(world: World, failed: (job: string, fault: unknown) => void): Promise<void>;
  reconcile(platform: string): Promise<void>;
  /** Resolves when nothing waits and nothing runs: for the playground's clock. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Prepares the queue's own tables in `url` and opens it; nothing is worked on before `work`. */
export async function openJobs(
  url: string,
  lanes: Lanes,
  failed: (job: string, fault: unknown) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    application_name: 'common-thread jobs',
    superviseIntervalSeconds: 300,
  });
  boss.on('error', (fault) => failed('queue', fault));
  await boss.start();
  const queues = NAMES.flatMap((name) => queuesOf(name, lanes).map((queue) => ({ name, queue })));
  for (const { queue } of queues) await boss.createQueue(queue, { ...RETRIES, policy: POLICY });
  const workers: string[] = [];
  const running = new Set<Promise<void>>();
  return {
    queue: {
      enqueue: async (session, jobs) => enqueue(boss, session, await inLanes(lanes, session, jobs)),
      wake: () => {
        for (const worker of workers) boss.notifyWorker(worker);
      },
    },
    async work(world, reportFault) {
      for (const { name, queue } of queues)
        workers.push(
          await boss.work(queue, options(name), (jobs) =>
            tracked(running, run(world, name, jobs, reportFault)),
          ),
        );
      await boss.schedule('tick', '* * * * *', {}, { singletonKey: 'tick' });
      // Every hour, since a program on a laptop doesn't run at night.
      await boss.schedule('tidy', '23 * * * *', {}, { singletonKey: 'tidy' });
    },
    async reconcile(platform) {
      await boss.send(queueFor('reconcile', platform), { platform }, { singletonKey: platform });
    },
    settled: () => settled(boss, workers, running),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

const options = (name: Name) => ({
  pollingIntervalSeconds: LOOK_EVERY_SECONDS,
  batchSize: name === 'send' || name === 'refresh' ? 5 : 1,
});

/** What people look at goes before what can wait for its turn. */
const PRIORITY = { usual: 1, patient: 0 } as const;

async function enqueue(
  boss: PgBoss,
  session: Session,
  jobs: Awaited<ReturnType<typeof inLanes>>,
): Promise<void> {
  const db = fromDrizzle(session, sql);
  for (const [name, same] of Map.groupBy(jobs, ({ queue }) => queue))
    await boss.insert(
      name,
      same.map(({ job }) => inserted(job)),
      { db },
    );
}

function inserted(job: Job): JobInsert {
  const wait = 'afterMs' in job ? (job.afterMs ?? 0) : 0;
  return {
    data: job,
    singletonKey: keyOf(job),
    priority: 'isPatient' in job && job.isPatient ? PRIORITY.patient : PRIORITY.usual,
    ...(wait > 0 ? { startAfter: Math.ceil(wait / 1000) } : {}),
  };
}

function keyOf(job: Job): string {
  if (job.name === 'refresh') return `idea ${job.idea}`;
  if (job.name === 'tell') return `person ${job.person}`;
  // One that waits for its time is in the way of none that is due, when our clock was moved say.
  const isLater = job.name === 'send' && (job.afterMs ?? 0) > 0;
  return `${job.name} ${job.send}${isLater ? ' later' : ''}`;
}

function tracked(running: Set<Promise<void>>, work: Promise<void>): Promise<void> {
  const ending = work.finally(() => running.delete(ending));
  running.add(ending);
  return ending;
}

type Due = { readonly data: unknown };

async function run(
  world: World,
  name: Name,
  jobs: readonly Due[],
  failed: (job: string, fault: unknown) => void,
): Promise<void> {
  const faults: unknown[] = [];
  const one = async ({ data }: Due) => {
    try {
      await runOne(world, name, data);
    } catch (fault) {
      faults.push(fault);
      // A platform that is busy or down is the weather, and is tried again; the rest is worth a line.
      if (!(fault instanceof PlatformFault) || fault.kind === 'forbidden') failed(name, fault);
    }
  };
  // Those of a batch have different keys: none waits for the way to a platform and back of another.
  await Promise.all(jobs.map(one));
  if (faults.length > 0) throw faults[0];
}

async function runOne(world: World, name: Name, data: unknown): Promise<unknown> {
  const number = (key: string) =>
    typeof data === 'object' && data !== null && key in data ? Number(Object(data)[key]) : Number.NaN;
  switch (name) {
    case 'refresh':
      return refreshIdea(world, number('idea'), String(Object(data).on));
    case 'send':
      return sendPlanned(world, number('send'));
    case 'offer':
      return offerSigns(world, number('send'));
    case 'redraw':
      return redrawLetter(world, number('send'));
    case 'reconcile':
      return reconcile(world, String(Object(data).platform));
    case 'look':
      return reconcileCard(world, number('send'));
    case 'tell':
      return tell(world, number('person'));
    case 'tick':
      return tick(world);
    case 'tidy':
      return tidy(world);
  }
}

/** Jobs that wait to be run now; those that wait for a platform to come back are left out. */
const WAITING = `select count(*)::int as waiting from pgboss.job
  where state in ('created', 'retry') and start_after < now() + interval '2 seconds'`;

/**
 * Waits until no job waits and none runs here, by looking: the queue has no event for it. What counts as running in
 * the database may belong to a program that died, so only our own are asked.
 */
async function settled(
  boss: PgBoss,
  workers: readonly string[],
  running: ReadonlySet<unknown>,
): Promise<void> {
  for (;;) {
    const { rows } = await boss.getDb().executeSql(WAITING);
    if (Number(rows[0]?.waiting) === 0 && running.size === 0) return;
    for (const worker of workers) boss.notifyWorker(worker);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
