/** Reactions under a card: an alias for its buttons. Taking one back takes back what it gave, and nothing else. */
import type { Who } from '../events.ts';
import type { Aside, Idea, Person, Stance } from '../model.ts';
import type { Reader } from '../reader.ts';
import { PUBLIC, personReader } from '../rules/audience.ts';
import { plainSign, signsOf, stanceOfSign } from '../rules/signs.ts';
import { commitment, commitmentOf, isPlan, reactionVia, saysMore, strongestSign } from '../rules/stances.ts';
import type { GivenSign } from '../store/reactions.ts';
import type { Send } from '../store/sends.ts';
import { tellOverlap } from './overlap-notes.ts';
import { showChange, signUp, spreadPlan } from './stance.ts';
import type { World } from './world.ts';

/** A reaction under a card, given or taken back. Those that stand for no stance mean nothing. */
export async function react(
  world: World,
  reacted: { readonly send: Send; readonly who: Who; readonly sign: string; readonly added: boolean },
  person: Person,
): Promise<void> {
  const { store } = world;
  const { send, who, added } = reacted;
  const sign = plainSign(reacted.sign);
  const stance = added ? await meant(world, send, sign) : null;
  // What is taken back gave what it stood for then, whatever it stands for now.
  if (added && !stance) return;
  // Under a card that isn't shown any more a reaction means nothing, unless it is about what they have a stance on.
  const idea = send.ideaId === null ? null : await store.ideas.byId(send.ideaId, under(send, person));
  if (!idea || idea.state === 'merged' || (added && idea.state === 'withdrawn')) return;
  const before = await store.stances.of(idea.id, person.id);
  if (stance) {
    const by = { personId: person.id, personSelf: person.self };
    const isNew = await store.reactions.add({ sendId: send.id, user: who.user, sign, stance, ...by });
    if (!isNew || !saysMore(stance, before)) return;
    const via = reactionVia(who.platform, sign);
    const now = await signUp(world, { idea, person, stance, horizon: null, via });
    if (!isPlan(stance)) return;
    await tellOverlap(world, idea, person);
    return spreadPlan(world, { idea, person }, { before, now });
  }
  if (!(await store.reactions.remove({ sendId: send.id, user: who.user, sign }))) return;
  const left = await store.reactions.signsOf(idea.id, person.id);
  const isSameSign = (other: GivenSign) => other.sign === sign && other.platform === who.platform;
  // The same reaction may stand under the idea's card in another channel: it goes on counting.
  if (left.some((other) => isSameSign(other) && other.by === person.self)) return;
  // Another account may have given the same, and its own stays.
  const given = { via: reactionVia(who.platform, sign), by: person.self };
  const at = world.clock.now();
  if (!(await store.stances.leave({ ideaId: idea.id, personId: person.id, given, at })))
    return store.asides.drop(idea.id, person.id, given);
  await fallBack(world, { idea, person }, left);
  await showChange(world, { idea, person, at }, before);
}

/** What a sign stands for under a card: its space says. */
async function meant({ store }: World, { channel }: Send, sign: string): Promise<Stance | null> {
  const space = channel?.spaceId ? await store.spaces.byId(channel.spaceId) : null;
  return space && stanceOfSign(signsOf(space), sign);
}

/** What stands where nothing stands any more: what a reaction outdid, what waited, or what one says; whichever takes on more. */
export async function fallBack(
  world: World,
  on: { readonly idea: Idea; readonly person: Person },
  given: readonly GivenSign[],
): Promise<void> {
  const { idea, person } = on;
  const aside = strongest(await world.store.asides.of(idea.id, person.id));
  const sign = strongestSign(given);
  if (aside && (!sign || commitment(aside) >= commitmentOf(sign.stance)))
    return world.store.asides.bringBack(aside, world.clock.now());
  if (!sign) return;
  const via = reactionVia(sign.platform, sign.sign);
  const by = { ...person, self: sign.by };
  await signUp(world, { idea, person: by, stance: sign.stance, horizon: null, via });
}

const strongest = (asides: readonly Aside[]): Aside | undefined =>
  asides.toSorted(
    (a, b) =>
      commitment(b) - commitment(a) || Number(b.isBeneath) - Number(a.isBeneath) || a.givenBy - b.givenBy,
  )[0];
/** Whoever reacts reads in the channel that the card stands in. */
const under = ({ channel }: Send, { id: personId }: Person): Reader =>
  channel && channel.spaceId !== null
    ? personReader({ personId, spaceId: channel.spaceId, here: channel.id, knownIn: [] })
    : PUBLIC;
