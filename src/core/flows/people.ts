/** Who people are by now: names that change, people who leave, and those whom no message reaches. */
import { couldNotReach, mayNotHaveReached } from '../cards/people.ts';
import type { Incoming, Reply, Who } from '../events.ts';
import type { Person } from '../model.ts';
import { PlatformFault } from '../ports.ts';
import type { Met } from '../store/people.ts';
import { zoneOf } from './telling.ts';
import type { World } from './world.ts';

/** Cards that follow a new name at once, newest first; older ones follow with their next change. */
const CARDS = 200;

/** The person behind an account. The cards follow when they go by another name now, or are back. */
export async function meet({ store, clock }: World, who: Who): Promise<Met> {
  const person = await store.people.meet(who, clock.now());
  if (person.isRenamed) await store.ideas.touch(await store.people.namedOn(person.id, CARDS));
  return person;
}

/** A platform tells of somebody without their doing anything: strangers stay strangers. */
export async function changed(world: World, event: Extract<Incoming, { type: 'changed' }>): Promise<void> {
  const { who, hasLeft } = event;
  await world.store.transaction(async (store) => {
    const before = await store.people.byAccount(who);
    if (!before) return;
    await store.people.follow(who, hasLeft ? world.clock.now() : null);
    const now = await store.people.byAccount(who);
    if (now) await redraw({ ...world, store }, before, now);
  });
}

async function redraw({ store }: World, before: Person, now: Person): Promise<void> {
  if (before.name === now.name && before.hasLeft === now.hasLeft) return;
  await store.ideas.touch(await store.people.namedOn(now.id, CARDS));
}

/**
 * Whether anybody is there to be asked, by what the platforms say now. Whoever left is noted as such. A platform that
 * can't say is taken for a yes.
 */
export async function isThere(world: World, personId: number): Promise<boolean> {
  const accounts = await world.store.people.accounts(personId);
  for (const account of accounts) {
    const hasLeft = await world.platforms
      .get(account.platform)
      ?.whoIs(account)
      .then(
        () => false,
        (fault: unknown) => fault instanceof PlatformFault && fault.kind === 'gone',
      );
    if (hasLeft !== true) return true;
    const who = { ...account, zone: null };
    await changed(world, { type: 'changed', id: `left ${account.self}`, who, hasLeft: true });
  }
  return false;
}

/** An answer with a word about what couldn't be told, once. */
export async function withWhatWaited(world: World, reply: Reply, person: Met): Promise<Reply> {
  if (reply.kind !== 'whisper' || person.unreachedAt === null) return reply;
  await world.store.people.reached(person.id);
  const say = person.isClosed ? couldNotReach : mayNotHaveReached;
  const block = say(person.unreachedAt, await zoneOf(world, person));
  return { ...reply, card: { ...reply.card, body: [...reply.card.body, block] } };
}
