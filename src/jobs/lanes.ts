/** What is asked of one platform waits in a lane of its own, so that a platform which hangs holds up no other. */
import type { Session } from '../storage/database.ts';
import type { Job } from '../storage/queue.ts';

export const NAMES = [
  'refresh',
  'send',
  'offer',
  'redraw',
  'tell',
  'reconcile',
  'look',
  'tick',
  'tidy',
] as const;
export type Name = (typeof NAMES)[number];

/** Whether the jobs of a kind have a lane for each platform, and one for what is of no platform that runs here. */
const LANES: Readonly<Record<Name, { readonly each: boolean; readonly other: boolean }>> = {
  refresh: { each: true, other: false },
  // Somebody may have accounts on several: it turns out when it is sent.
  send: { each: true, other: true },
  offer: { each: true, other: false },
  redraw: { each: true, other: false },
  look: { each: true, other: false },
  reconcile: { each: true, other: false },
  tell: { each: false, other: true },
  tick: { each: false, other: true },
  tidy: { each: false, other: true },
};

export type Lanes = {
  /** The platforms that run here, by name. */
  readonly platforms: readonly string[];
  /** On which platform these sends are, where that is known. */
  readonly platformsOf: (session: Session, sends: readonly number[]) => Promise<ReadonlyMap<number, string>>;
};

export const queueFor = (name: Name, platform: string): string => `${name}.${platform}`;

/** The queues of a kind of job. */
export const queuesOf = (name: Name, { platforms }: Lanes): readonly string[] => [
  ...(LANES[name].each ? platforms.map((platform) => queueFor(name, platform)) : []),
  ...(LANES[name].other ? [name] : []),
];

type InLane = { readonly queue: string; readonly job: Job };

/**
 * Each job with the queue it waits in. The cards of an idea are drawn by a job for each platform. What can be done by a
 * platform that doesn't run here alone is left out: the clock finds it when that does.
 */
export async function inLanes(
  lanes: Lanes,
  session: Session,
  jobs: readonly Job[],
): Promise<readonly InLane[]> {
  const ids = jobs.flatMap((job) => ('send' in job ? [job.send] : []));
  const platforms = ids.length > 0 ? await lanes.platformsOf(session, ids) : new Map<number, string>();
  return jobs.flatMap((job): readonly InLane[] => {
    if (job.name === 'tell') return [{ queue: job.name, job }];
    if (job.name === 'refresh')
      return lanes.platforms
        .filter((platform) => (job.on ?? platform) === platform)
        .map((on) => ({ queue: queueFor(job.name, on), job: { ...job, on } }));
    const platform = platforms.get(job.send) ?? '';
    if (lanes.platforms.includes(platform)) return [{ queue: queueFor(job.name, platform), job }];
    return LANES[job.name].other ? [{ queue: job.name, job }] : [];
  });
}
