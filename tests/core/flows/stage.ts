/** The core on the real store, with a platform that writes down what it is given, and jobs that run when they are asked to. */
import type { Card } from '../../../src/core/cards/card.ts';
import type { Picture } from '../../../src/core/cards/spoken.ts';
import { tell } from '../../../src/core/flows/letters.ts';
import { rememberNeighbours } from '../../../src/core/flows/neighbours.ts';
import { openPauses } from '../../../src/core/flows/pauses.ts';
import { reconcileCard } from '../../../src/core/flows/reconcile.ts';
import { offerSigns, sendPlanned } from '../../../src/core/flows/send.ts';
import { refreshIdea } from '../../../src/core/flows/show.ts';
import type { World } from '../../../src/core/flows/world.ts';
import type { Account, MessageRef, Millis, Place } from '../../../src/core/model.ts';
import type { Platform } from '../../../src/core/ports.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import type { Job } from '../../../src/storage/queue.ts';
import { openStore } from '../../../src/storage/store.ts';
import { freshDatabase } from '../../postgres.ts';

/** What came out by itself: where it can be read, or by whom. */
export type Out = { readonly where: Place | Account; readonly message: string; readonly card: Card };

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage(start: Millis) {
  const database = await freshDatabase();
  const opened = await openDatabase(database.url);
  const jobs: Job[] = [];
  const out: Out[] = [];
  /** Who isn't in a channel any more: `user channel`. */
  const absent = new Set<string>();
  const drawn: Picture[] = [];
  let now = start;
  let messages = 0;
  const put = (where: Place | Account, card: Card): string => {
    messages += 1;
    out.push({ where, message: `m${messages}`, card });
    return `m${messages}`;
  };
  const platform: Platform = {
    name: 'here',
    can: {
      formFields: 20,
      formText: 3000,
      cardText: 3000,
      postOnce: true,
      directsAMinute: 1000,
      directsByWorkspace: false,
    },
    start: async () => undefined,
    stop: async () => undefined,
    post: async ({ where, card }): Promise<MessageRef> => ({ ...where, message: put(where, card) }),
    update: async (message, card) => {
      out.push({ where: message, message: message.message, card });
      return 'updated';
    },
    tell: async ({ who, card }) => ({ ...who, channel: `direct ${who.user}`, message: put(who, card) }),
    introduce: async () => 'apart',
    whoIs: async (account) => ({ ...account, name: account.user, zone: null }),
    isAdmin: async () => false,
    isIn: async ({ user }, { channel }) => !absent.has(`${user} ${channel}`),
    adminsOf: async () => [],
    obstacleAt: async () => null,
    reactionsOn: async () => [],
    signFor: (typed) => typed,
    offerReactions: async () => undefined,
    check: async () => [],
  };
  const queue = {
    enqueue: async (_session: unknown, more: readonly Job[]) => {
      jobs.push(...more);
    },
    wake: () => undefined,
  };
  let codes = 0;
  const near = rememberNeighbours();
  const world: World = {
    store: openStore(opened, queue),
    platforms: new Map([[platform.name, platform]]),
    clock: { now: () => now },
    neighbours: near,
    nearWithin: near.nearWithin,
    draw: async (picture) => {
      drawn.push(picture);
      return null;
    },
    drawFigures: async () => null,
    pages: null,
    pauses: openPauses(() => 0),
    newCode: () => {
      codes += 1;
      return `CODE${codes}`;
    },
    hashOf: (code) => code,
    witness: () => undefined,
  };
  return {
    world,
    out,
    absent,
    /** The pictures that were asked for. */
    drawn,
    clockTo(moment: Millis) {
      now = moment;
    },
    /** Runs what was enqueued, and what that enqueues. */
    async drain() {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        if (job.name === 'refresh') await refreshIdea(world, job.idea);
        else if (job.name === 'send') await sendPlanned(world, job.send);
        else if (job.name === 'tell') await tell(world, job.person);
        else if (job.name === 'offer') await offerSigns(world, job.send);
        else await reconcileCard(world, job.send);
      }
    },
    async close() {
      await opened.close();
      await database.drop();
    },
  };
}
