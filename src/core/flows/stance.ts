/** Taking a stance, changing it, taking it back: by a press, a reaction or a command. */
import type { Action } from '../actions.ts';
import { leftIdea, notSignedUp, stanceTaken } from '../cards/answers.ts';
import { OVERLAPS_SHOWN, overlapsBeforePlan, type Planned } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Aside, Horizon, Idea, Person, Stance, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { PUBLIC, personReader } from '../rules/audience.ts';
import {
  commitment,
  commitmentOf,
  horizonOf,
  isLivePlan,
  isPlan,
  isReaction,
  isSame,
  reactionVia,
  saysMore,
  stanceOfSign,
  strongestSign,
  USUAL_HORIZON,
} from '../rules/stances.ts';
import type { GivenSign } from '../store/reactions.ts';
import type { Send } from '../store/sends.ts';
import { ifWithdrawn } from './away.ts';
import { spread } from './news.ts';
import { overlapsOfPlan } from './overlap.ts';
import { tellOverlap } from './overlap-notes.ts';
import { noteSignUp } from './signups.ts';
import type { Pressed, Presses, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const stancePresses = {
  stance: (world, action, turn) => takeStance(world, action, askerOf(turn)),
  plan: (world, action, turn) => planPressed(world, action, askerOf(turn)),
  leave: (world, action, turn) => leave(world, action.idea, askerOf(turn)),
} satisfies Partial<Presses>;

/** Who asks, and whether only they see what they pressed. */
export type Asker = { readonly person: Person; readonly reader: Reader; readonly alone: boolean };

export const askerOf = ({ event, person, reader }: Turn<Pressed>): Asker => ({
  person,
  reader,
  alone: event.alone,
});

export type SigningUp = {
  readonly idea: Idea;
  readonly person: Person;
  readonly stance: Stance;
  readonly horizon: Horizon | null;
  readonly via: string;
  readonly note?: string;
};

/** Takes a stance, unless it stands already. The cards follow. */
export async function signUp(world: World, signing: SigningUp): Promise<Standing | null> {
  const { store, clock } = world;
  const { person, stance, via, note } = signing;
  const idea = await heldFor(world, signing.idea);
  const before = await store.stances.of(idea.id, person.id);
  const now = clock.now();
  const zone = person.zone ?? (await store.spaces.byId(idea.spaceId))?.zone ?? 'UTC';
  const horizon = horizonOf(signing, now, zone);
  if (isSame(before, { stance, via, ...horizon }) && note === undefined) {
    // Said again, it answers which of several was meant; a reaction may just have been overlooked.
    if (!isReaction(via)) await store.asides.drop(idea.id, person.id);
    return before;
  }
  await store.stances.take({
    ideaId: idea.id,
    personId: person.id,
    stance,
    ...horizon,
    via,
    by: person.self,
    at: now,
    // What somebody said beside their plan stays when its horizon changes.
    note: note ?? (before?.stance === stance ? before.note : ''),
  });
  await store.asides.drop(idea.id, person.id);
  await store.ideas.touch([idea.id]);
  if (before?.stance !== stance || before.lapsedAt !== null) await noteSignUp(world, idea, person);
  return store.stances.of(idea.id, person.id);
}

/** The idea, held, or the one that it went into while somebody pressed: a sign-up there would be seen by nobody. */
async function heldFor({ store }: World, idea: Idea): Promise<Idea> {
  const held = (await store.ideas.hold(idea.id)) ?? idea;
  const target = held.state === 'merged' ? await store.merges.target(held.id) : null;
  return (target === null ? null : await store.ideas.hold(target)) ?? held;
}

/** A press on one of the buttons that take a stance which isn't a plan. */
export async function takeStance(
  world: World,
  action: Extract<Action, { do: 'stance' }>,
  event: Asker,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, event.reader);
  if (!idea) return whisper(gone());
  const away = ifWithdrawn(idea, event.person, event.alone);
  if (away) return away;
  if (action.stance === 'planning' || action.stance === 'working') {
    return plan(
      world,
      { idea, horizon: USUAL_HORIZON, sure: false, working: action.stance === 'working' },
      event,
    );
  }
  return answer(
    world,
    { idea, person: event.person, stance: action.stance, horizon: null, via: 'button' },
    event.alone,
  );
}

async function planPressed(
  world: World,
  action: Extract<Action, { do: 'plan' }>,
  asker: Asker,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, asker.reader);
  return idea
    ? plan(world, { idea, horizon: action.horizon, sure: action.sure, working: action.working }, asker)
    : whisper(gone(), asker.alone);
}

/** A plan: compared with the plans of others first, unless the person saw what came near and is sure. */
export async function plan(
  world: World,
  asked: {
    readonly idea: Idea;
    readonly horizon: Horizon;
    readonly sure: boolean;
    readonly working?: boolean | undefined;
    /** They have seen what is known of the idea, and answered. */
    readonly answered?: boolean;
  },
  event: Asker,
): Promise<Reply> {
  const { idea, horizon, sure } = asked;
  const { person, reader } = event;
  const away = ifWithdrawn(idea, person, event.alone);
  if (away) return away;
  const before = await world.store.stances.of(idea.id, person.id);
  // A new horizon for what somebody works on already doesn't make it a mere plan again.
  const stance = asked.working || before?.stance === 'working' ? 'working' : 'planning';
  if (!sure) {
    const space = await world.store.spaces.byId(idea.spaceId);
    const isNews = before === null || before.lapsedAt !== null || before.horizon === null;
    const near =
      space && isNews
        ? await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN })
        : [];
    const outcomes =
      isNews && !asked.answered
        ? (await world.store.outcomes.on([idea.id])).filter(({ by }) => by.id !== person.id)
        : [];
    if (near.length > 0 || outcomes.length > 0) {
      const planned = { plan: stance === 'working' ? stance : horizon, outcomes };
      return whisper(overlapsBeforePlan(idea, planned, near), event.alone);
    }
  }
  return answer(world, { idea, person, stance, horizon, via: 'button' }, event.alone);
}

/** The plan that waited for an answer: the next overlap, or, when none is left, it is taken. */
export function goOnPlanning(
  world: World,
  waiting: { readonly idea: Idea; readonly plan: Planned },
  asker: Asker,
): Promise<Reply> {
  const { idea, plan: planned } = waiting;
  const isWorking = planned === 'working';
  const horizon = isWorking ? USUAL_HORIZON : planned;
  return plan(world, { idea, horizon, sure: false, working: isWorking, answered: true }, asker);
}

export async function answer(world: World, signing: SigningUp, alone: boolean): Promise<Reply> {
  const before = await world.store.stances.of(signing.idea.id, signing.person.id);
  const mine = await signUp(world, signing);
  if (!mine) return whisper(gone());
  if (isLivePlan(mine) && !(before && isLivePlan(before))) await spread(world, signing.idea, signing.person);
  const others = (await world.store.stances.on([signing.idea.id])).filter(
    (standing) => standing.person.id !== signing.person.id,
  );
  return whisper(stanceTaken(signing.idea, mine, others), alone);
}

export async function leave(world: World, ideaId: number, event: Asker): Promise<Reply> {
  const idea = await world.store.ideas.byId(ideaId, event.reader);
  if (!idea) return whisper(gone());
  const personId = event.person.id;
  const left = await world.store.stances.leave({ ideaId, personId, at: world.clock.now() });
  await world.store.asides.drop(ideaId, personId);
  await world.store.reactions.spend(ideaId, personId);
  if (left) {
    await world.store.ideas.touch([ideaId]);
    await noteSignUp(world, idea, event.person);
  }
  return whisper(left ? leftIdea(idea) : notSignedUp(idea), event.alone);
}

/** A reaction under a card, given or taken back. Those that stand for no stance mean nothing. */
export async function react(
  world: World,
  reacted: { readonly send: Send; readonly who: Who; readonly sign: string; readonly added: boolean },
  person: Person,
): Promise<void> {
  const { store } = world;
  const { send, who, sign, added } = reacted;
  const stance = stanceOfSign(sign);
  // Under a card that isn't shown any more a reaction means nothing, unless it is about what they have a stance on.
  const idea =
    stance && send.ideaId !== null ? await store.ideas.byId(send.ideaId, under(send, person)) : null;
  if (!stance || !idea || idea.state === 'merged' || (added && idea.state === 'withdrawn')) return;
  if (added) {
    const by = { personId: person.id, personSelf: person.self };
    const isNew = await store.reactions.add({ sendId: send.id, user: who.user, sign, ...by });
    if (!isNew || !saysMore(stance, await store.stances.of(idea.id, person.id))) return;
    await signUp(world, { idea, person, stance, horizon: null, via: reactionVia(who.platform, sign) });
    if (!isPlan(stance)) return;
    await tellOverlap(world, idea, person);
    await spread(world, idea, person);
    return;
  }
  if (!(await store.reactions.remove({ sendId: send.id, user: who.user, sign }))) return;
  const left = await store.reactions.signsOf(idea.id, person.id);
  const isSameSign = (other: GivenSign) => other.sign === sign && other.platform === who.platform;
  // The same reaction may stand under the idea's card in another channel: it goes on counting.
  if (left.some((other) => isSameSign(other) && other.by === person.self)) return;
  const via = reactionVia(who.platform, sign);
  const at = world.clock.now();
  if (!(await store.stances.leave({ ideaId: idea.id, personId: person.id, via, at })))
    return store.asides.drop(idea.id, person.id, via);
  await store.ideas.touch([idea.id]);
  await noteSignUp(world, idea, person);
  await fallBack(world, { idea, person }, left);
}

/** What stands where nothing stands any more: what waited, or what a reaction says; whichever takes on more. */
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
  [...asides].sort((a, b) => commitment(b) - commitment(a) || a.since - b.since)[0];
/** Whoever reacts reads in the channel that the card stands in. */
const under = ({ channel }: Send, { id: personId }: Person): Reader =>
  channel && channel.spaceId !== null
    ? personReader({ personId, spaceId: channel.spaceId, here: channel.id, knownIn: [] })
    : PUBLIC;
