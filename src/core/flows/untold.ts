/** What could not be told: tried again where that can't double it, else for an admin to decide. */
import { PlatformFault } from '../ports.ts';
import type { Send } from '../store/sends.ts';
import { giveToAdmin } from './admin.ts';
import { foundShut } from './places.ts';
import type { World } from './world.ts';

/** Waits between tries when the platform names none: short at first, never longer than five minutes. */
export const PAUSE = { first: 1000, longest: 5 * 60_000 } as const;

/**
 * After a fault: put off for as long as the platform is busy or down, however long that is; nothing is dropped for
 * an outage. What can't be known or can't be done is an admin's to decide.
 */
export async function settleFault(world: World, send: Send, fault: unknown): Promise<void> {
  const { store, clock } = world;
  const known = fault instanceof PlatformFault ? fault : null;
  if (known?.maybeDone && !(await isRepeatable(world, send)))
    return giveToAdmin(world, send, { state: 'unsure' });
  if (known && (known.kind === 'busy' || known.kind === 'down')) {
    const pause = Math.min(PAUSE.first * 2 ** Math.min(send.tries, 20), PAUSE.longest);
    const afterMs = Math.max(known.retryAfterMs, pause);
    const isDoubtful = known.maybeDone || send.doubt !== 'none';
    const until = { now: clock.now(), afterMs, problem: known.message, isDoubtful };
    await store.transaction((tx) => tx.sends.putOff(send.id, until));
    world.witness({ kind: 'sent', at: clock.now(), send, how: `waiting: ${known.message}` });
    return;
  }
  if (known?.isShut && send.channel) {
    // Told once for the channel and not for each post; what was to be posted can be posted on demand.
    await store.sends.settle(send.id, 'failed', { problem: known.message });
    return foundShut(world, send.channel);
  }
  if (known) return giveToAdmin(world, send, { state: 'failed', problem: known.message });
  // A database that was away for a moment, say: as long as nothing was tried, another try can double nothing.
  if ((await store.sends.byId(send.id))?.doubt === 'none') {
    const problem = 'It could not be sent yet; the log says more.';
    const until = { now: clock.now(), afterMs: PAUSE.longest, problem, isDoubtful: false };
    await store.transaction((tx) => tx.sends.putOff(send.id, until));
  } else {
    await giveToAdmin(world, send, { state: 'failed' });
  }
  throw fault;
}

/** Whether the platform that was tried knows a second try of the same post for what it is. */
async function isRepeatable({ store, platforms }: World, { id, channel }: Send): Promise<boolean> {
  const { triedSelf = null } = (await store.sends.byId(id)) ?? {};
  const tried = triedSelf === null ? null : await store.people.account(triedSelf);
  const name = channel?.platform ?? tried?.platform;
  return name !== undefined && (platforms.get(name)?.can.postOnce ?? false);
}

/**
 * What a program that is gone was sending, or one that lost its database: sent if no try was made, sent again where that
 * can't double it; else an admin is asked.
 */
export async function healOrphans(world: World): Promise<number> {
  const orphans = await world.store.sends.orphans();
  const now = world.clock.now();
  for (const send of orphans) {
    const isDoubtful = send.doubt !== 'none';
    if (isDoubtful && (send.doubt === 'stale' || !(await isRepeatable(world, send))))
      await giveToAdmin(world, send, { state: 'unsure' });
    else
      await world.store.transaction((tx) =>
        tx.sends.putOff(send.id, { now, afterMs: 0, problem: '', isDoubtful }),
      );
  }
  return orphans.length;
}
