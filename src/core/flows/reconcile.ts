/** Reads again what stands under the cards, since nobody tells us what happened while we were away. */
import type { Account, MessageRef } from '../model.ts';
import { type Platform, PlatformFault } from '../ports.ts';
import { plainSign, signsIn, signsOf } from '../rules/signs.ts';
import type { KnownReaction } from '../store/reactions.ts';
import type { Send } from '../store/sends.ts';
import { inTransaction } from './outside.ts';
import { foundShut, lookWhetherOpen } from './places.ts';
import { react } from './reactions.ts';
import type { World } from './world.ts';

/** The cards that are looked at after a pause, in each workspace, latest first: older ones get no new reactions. */
const CARDS = 200;

/**
 * Has every card of a platform looked at, each by a job of its own: one that fails or must wait holds up no other,
 * and what was not looked at in all the tries of a job is found again by the clock.
 */
export async function reconcile(world: World, platform: string): Promise<void> {
  await world.store.transaction((store) => store.reactions.lookAgain(platform, CARDS));
  // Nobody told us either what was opened to us meanwhile.
  await lookWhetherOpen(world, { platform, workspace: null, channel: null });
}

/**
 * Brings the stances in line with the reactions that stand under a card now. Throws a `busy` fault when somebody
 * reacted while it looked, since it can't tell what came first; the queue looks again.
 */
export async function reconcileCard(world: World, sendId: number): Promise<void> {
  const send = await world.store.sends.byId(sendId);
  const platform = send?.message && world.platforms.get(send.message.platform);
  if (!send?.message || !platform || send.state !== 'sent') return;
  const wanted = await world.store.reactions.looksWanted(send.id);
  const before = await world.store.reactions.under(send.id);
  if (send.channel?.shut) return;
  const signs = await signsUnder(world, send, before);
  const there = await platform.reactionsOn(send.message, signs).then(plainly, async (fault: unknown) => {
    // Asked again, it would be refused again: until there is a reason to look anew this one is done.
    if (isRefused(fault)) await world.store.reactions.looked(send.id, wanted);
    return nothingIfGone(fault);
  });
  if (there === 'shut') return foundShut(world, send.message);
  if (there === null)
    return world.store.sends.settle(send.id, 'gone', { problem: 'The message was deleted.' });
  await inTransaction(world, async (inside) => {
    const { store } = inside;
    const known = await store.reactions.under(send.id);
    if (!isSame(before, known))
      throw new PlatformFault('busy', 'Somebody reacted while the card was looked at.');
    const given = there.filter(
      ({ who, sign }) => !known.some((one) => one.user === who.user && one.sign === sign),
    );
    const taken = known.filter(
      ({ user, sign }) => !there.some((one) => one.who.user === user && one.sign === sign),
    );
    for (const { who, sign } of given) {
      const person = await store.people.meet(who, world.clock.now());
      await react(inside, { send, who, sign, added: true }, person);
    }
    await store.reactions.looked(send.id, wanted);
    for (const { user, sign, personId } of taken) {
      const account = (await store.people.accounts(personId)).find(
        (one) => one.user === user && isAt(one, send.message),
      );
      const person = await store.people.byId(personId);
      if (account && person)
        await react(
          inside,
          { send, who: { ...person, ...account }, sign, added: false },
          { ...person, self: account.self },
        );
    }
  });
}

/** The signs of the space, and those that were others' before: what they gave stays until they are taken back. */
async function signsUnder(
  { store }: World,
  { channel }: Send,
  known: readonly KnownReaction[],
): Promise<readonly string[]> {
  const space = channel?.spaceId ? await store.spaces.byId(channel.spaceId) : null;
  const now = space ? signsIn(signsOf(space)).map(({ sign }) => sign) : [];
  const plain = now.map(plainSign);
  return [...now, ...new Set(known.map(({ sign }) => sign).filter((sign) => !plain.includes(sign)))];
}

type There = Awaited<ReturnType<Platform['reactionsOn']>>;

const plainly = (there: There): There => there.map(({ who, sign }) => ({ who, sign: plainSign(sign) }));

/** A person may have accounts elsewhere, under the same id even. */
const isAt = (account: Account, message: MessageRef | null): boolean =>
  account.platform === message?.platform && account.workspace === message.workspace;

function isSame(before: readonly KnownReaction[], after: readonly KnownReaction[]): boolean {
  const names = (all: readonly KnownReaction[]) => all.map(({ user, sign }) => `${user} ${sign}`).sort();
  return names(before).join() === names(after).join();
}

const isRefused = (fault: unknown): boolean =>
  fault instanceof PlatformFault && fault.kind === 'forbidden' && !fault.isShut;

function nothingIfGone(fault: unknown): null | 'shut' {
  if (fault instanceof PlatformFault && fault.isShut) return 'shut';
  if (fault instanceof PlatformFault && fault.kind === 'gone') return null;
  throw fault;
}
