/**
 * Whether people still are in the channels that they were seen in: asked before something is told to them by themselves,
 * outside of any transaction, and only where a channel has ideas of its own. The answer is good for some minutes.
 */
import type { Account } from '../model.ts';
import { PlatformFault } from '../ports.ts';
import { KNOWN_IN_CHANNEL_FOR } from '../rules/audience.ts';
import type { World } from './world.ts';

/** Channels that are asked about at once, those that somebody was seen in last first. */
const ASKED = 20;

/** Forgets that somebody was seen where they aren't any more. Where a platform can't say, what was known counts. */
export async function lookWhetherIn(world: World, personId: number): Promise<void> {
  const { store, platforms, clock } = world;
  const since = clock.now() - KNOWN_IN_CHANNEL_FOR;
  const asked = (await store.spaces.unconfirmed(personId, since, ASKED)).map(async (seen) => {
    const { account, where } = seen;
    const isIn = await platforms.get(where.platform)?.isIn(account, where).catch(notThere);
    if (isIn === true) await store.spaces.confirm(seen);
    else if (isIn === false) await store.spaces.unsee(seen);
  });
  await Promise.all(asked);
}

/** The same for whoever has this account, if that is anybody we know. */
export async function lookWhetherAccountIn(world: World, account: Account): Promise<void> {
  const personId = await world.store.finding.personOf(account);
  if (personId !== null) await lookWhetherIn(world, personId);
}

/** Whoever left altogether isn't in a channel either. */
function notThere(fault: unknown): false | undefined {
  if (!(fault instanceof PlatformFault)) throw fault;
  return fault.kind === 'gone' && !fault.isShut ? false : undefined;
}
