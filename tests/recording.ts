/** A platform that keeps what it is asked to say, and a queue that does at once what is due: no network, no waiting. */
import type { Card } from '../src/core/cards/spoken.ts';
import { tell } from '../src/core/flows/letters.ts';
import { redrawLetter } from '../src/core/flows/redraw.ts';
import { offerSigns, sendPlanned } from '../src/core/flows/send.ts';
import { refreshIdea } from '../src/core/flows/show.ts';
import { tick } from '../src/core/flows/tick.ts';
import type { World } from '../src/core/flows/world.ts';
import type { Account, Millis, Place } from '../src/core/model.ts';
import type { Platform } from '../src/core/ports.ts';
import type { Job } from '../src/storage/queue.ts';

export type Posted = {
  readonly where: Place;
  readonly key: string;
  readonly card: Card;
  readonly at: Millis;
};
export type Told = { readonly who: Account; readonly key: string; readonly card: Card; readonly at: Millis };

export type Recording = Platform & { readonly posted: Posted[]; readonly told: Told[] };

const CAN = {
  formFields: 5,
  formText: 3000,
  cardText: 3500,
  directsAMinute: 100_000,
  directsByWorkspace: false,
};

/** `postOnce`: it knows a repeated post by its key, and makes none of it. */
export function recording(
  name: string,
  about: { readonly postOnce: boolean; readonly now: () => Millis },
): Recording {
  const posted: Posted[] = [];
  const told: Told[] = [];
  const known = new Map<string, string>();
  let messages = 0;
  const message = (key: string, keep: () => void): string => {
    const before = about.postOnce ? known.get(key) : undefined;
    if (before) return before;
    messages += 1;
    keep();
    known.set(key, `m${messages}`);
    return `m${messages}`;
  };
  return {
    name,
    posted,
    told,
    can: { ...CAN, postOnce: about.postOnce },
    start: async () => undefined,
    stop: async () => undefined,
    post: async ({ where, card, key }) => ({
      ...where,
      message: message(key, () => posted.push({ where, key, card, at: about.now() })),
    }),
    update: async () => 'updated',
    tell: async ({ who, card, key }) => ({
      platform: name,
      workspace: who.workspace,
      channel: `direct ${who.user}`,
      message: message(key, () => told.push({ who, key, card, at: about.now() })),
    }),
    introduce: async () => 'apart',
    whoIs: async (account) => ({ ...account, name: account.user, zone: 'UTC' }),
    isAdmin: async () => true,
    isIn: async () => true,
    adminsOf: async () => [],
    obstacleAt: async () => null,
    reactionsOn: async () => [],
    signFor: (typed) => typed,
    offerReactions: async () => undefined,
    check: async () => [],
  };
}

/** What the clock brings, and all that follows from it. A program that dies takes its jobs with it. */
export async function runDue(world: World, jobs: Job[]): Promise<void> {
  await tick(world);
  await runJobs(world, jobs);
}

export async function runJobs(world: World, jobs: Job[]): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    if (job.name === 'send') await sendPlanned(world, job.send);
    else if (job.name === 'tell') await tell(world, job.person);
    else if (job.name === 'offer') await offerSigns(world, job.send);
    else if (job.name === 'redraw') await redrawLetter(world, job.send);
    else if (job.name === 'refresh') await refreshIdea(world, job.idea);
  }
}
