/** What the clock brings: planned here, every minute, by whichever program gets to it. Planning twice changes nothing. */
import { DAY } from '../rules/calendar.ts';
import { lapsePlans } from './checkin.ts';
import { planDigests } from './digest.ts';
import { planFollowUps } from './follow-up.ts';
import { carryLetters, planLetters } from './letters.ts';
import { healOrphans } from './send.ts';
import type { World } from './world.ts';

/** Redeliveries come within minutes; a day is more than enough to know them by. */
const EVENTS_KEPT = DAY;
/** What only one person sees is turned over on the same day. */
const SEARCHES_KEPT = 2 * DAY;
/** What needed another look is looked at again within days, or not at all. */
const UNSAVED_KEPT = 14 * DAY;
/** Sends that one look carries into the queue. */
const CARRIED = 500;

/** Plans all that is due now and carries it into the queue. Says how much it carried or changed. */
export async function tick(world: World): Promise<number> {
  const now = world.clock.now();
  const lapsed = await lapsePlans(world, now);
  await planDigests(world, now);
  await planFollowUps(world, now);
  const healed = await healOrphans(world);
  // After what else is planned, so that what became due now is in the letters of now.
  const letters = await planLetters(world, now);
  await world.store.forgetEventsBefore(now - EVENTS_KEPT);
  await world.store.finding.forgetSearchesBefore(now - SEARCHES_KEPT);
  await world.store.unsaved.forgetBefore(now - UNSAVED_KEPT);
  await world.store.links.forgetBefore(now - EVENTS_KEPT);
  const carried = await world.store.transaction(
    async (store) => (await store.sends.carryDue(now, CARRIED)) + (await store.sends.carryStale(CARRIED)),
  );
  return lapsed + letters + healed + carried + (await carryLetters(world, now));
}
