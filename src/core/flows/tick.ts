/** What the clock brings: planned here, every minute, by whichever program gets to it. Planning twice changes nothing. */
import { lapsePlans } from './checkin.ts';
import { planDigests } from './digest.ts';
import { planFollowUps } from './follow-up.ts';
import { mostLetters, planLetters } from './letters.ts';
import { healOrphans } from './untold.ts';
import type { World } from './world.ts';

/** Sends that one look carries into the queue. */
const CARRIED = 500;
/** Cards whose reactions one look has read again: what platforms take in a minute. */
const LOOKED_AT = 50;

/** Plans all that is due now and carries it into the queue. Says how much it carried or changed. */
export async function tick(world: World): Promise<number> {
  const now = world.clock.now();
  const lapsed = await lapsePlans(world, now);
  await planDigests(world, now);
  await planFollowUps(world, now);
  const healed = await healOrphans(world);
  // After what else is planned, so that what became due now is in the letters of now.
  const planned = await planLetters(world, now);
  const platforms = [...world.platforms.keys()];
  const carried = await world.store.transaction(
    async ({ sends, letters, reactions }) =>
      (await sends.carryDue(now, CARRIED)) +
      (await sends.carryStale(platforms, CARRIED)) +
      (await sends.carryUnoffered(platforms, CARRIED)) +
      (await reactions.carryLooks(platforms, LOOKED_AT)) +
      (await letters.carryBehind(platforms, CARRIED)) +
      (await letters.carry(now, mostLetters(world))),
  );
  return lapsed + planned + healed + carried;
}
