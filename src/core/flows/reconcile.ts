/** Reads again what stands under the cards, since nobody tells us what happened while we were away. */

import { SIGNS } from '../rules/stances.ts';
import type { Send } from '../store.ts';
import { react } from './stance.ts';
import type { World } from './world.ts';

/** The cards that are looked at after a pause, latest first: older ones get no new reactions. */
const CARDS = 200;

/** Brings the stances in line with the reactions that stand on a platform now. Says how many changed. */
export async function reconcile(world: World, platform: string): Promise<number> {
  let changed = 0;
  for (const send of await world.store.sends.standing(platform, CARDS))
    changed += await reconcileCard(world, send);
  return changed;
}

async function reconcileCard(world: World, send: Send): Promise<number> {
  const platform = send.message && world.platforms.get(send.message.platform);
  if (!platform || !send.message) return 0;
  const there = await platform.reactionsOn(
    send.message,
    SIGNS.map(({ sign }) => sign),
  );
  return world.store.transaction(async (store) => {
    const inside = { ...world, store };
    const known = await store.reactions.under(send.id);
    const given = there.filter(
      ({ who, sign }) => !known.some((one) => one.user === who.user && one.sign === sign),
    );
    const taken = known.filter(
      ({ user, sign }) => !there.some((one) => one.who.user === user && one.sign === sign),
    );
    for (const { who, sign } of given) {
      await react(inside, { send, who, sign, added: true }, await store.people.meet(who, world.clock.now()));
    }
    for (const { user, sign, personId } of taken) {
      const account = (await store.people.accounts(personId)).find((one) => one.user === user);
      const person = { id: personId, name: '', zone: null };
      if (account)
        await react(inside, { send, who: { ...account, name: '', zone: null }, sign, added: false }, person);
    }
    return given.length + taken.length;
  });
}
