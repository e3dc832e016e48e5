/** Taking a stance, changing it, taking it back: by a press, a reaction or a command. */
import type { Action } from '../actions.ts';
import { leftIdea, type NearPlan, notSignedUp, stanceTaken } from '../cards/answers.ts';
import { OVERLAPS_SHOWN, overlapsBeforePlan, type Planned } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Horizon, Idea, Millis, Person, Stance, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { isPrivateNow, isSeen, stanceSeen } from '../rules/audience.ts';
import { ALIVE } from '../rules/checkins.ts';
import { BY_OUTCOME, horizonOf, isLivePlan, isReaction, isSame, USUAL_HORIZON } from '../rules/stances.ts';
import { ifWithdrawn } from './away.ts';
import { spread } from './news.ts';
import { overlapsOfPlan } from './overlap.ts';
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
  /** Whether it is to be seen by them alone; as before, unless it is said. */
  readonly isPrivate?: boolean | undefined;
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
  const isPrivate = isPrivateNow({ stance, via, said: signing.isPrivate }, before);
  if (isSame(before, { stance, via, isPrivate, ...horizon }) && note === undefined) {
    // Said again, it answers which of several was meant, and that they are on it; a reaction may just have been overlooked.
    if (!isReaction(via)) {
      if (via !== BY_OUTCOME) await store.asides.drop(idea.id, person.id);
      await store.stances.heardFrom(person.id, [idea.id], now + ALIVE);
    }
    return before;
  }
  await setAside(world, { idea, person, via }, before);
  await store.stances.take({
    ideaId: idea.id,
    personId: person.id,
    stance,
    ...horizon,
    isPrivate,
    via,
    by: person.self,
    at: now,
    // Whoever says it now is on it, like whoever edits the idea.
    aliveUntil: now + ALIVE,
    // What somebody said beside their plan stays when its horizon changes.
    note: note ?? (before?.stance === stance ? before.note : ''),
  });
  await showChange(world, { idea, person, at: now }, before);
  return store.stances.of(idea.id, person.id);
}

/** What stood before something is said: what a reaction or an outcome outdoes comes back with it, all else is over. */
async function setAside(
  world: World,
  taken: { readonly idea: Idea; readonly person: Person; readonly via: string },
  before: Standing | null,
): Promise<void> {
  const { idea, person, via } = taken;
  const { asides } = world.store;
  if (isReaction(via)) return keepBeneath(world, taken, before);
  if (via !== BY_OUTCOME) return asides.drop(idea.id, person.id);
  // Another kind of outcome: what was there before the first one waits already.
  if (before?.via === BY_OUTCOME) return;
  for (const { via: by, givenBy, isBeneath } of await asides.of(idea.id, person.id))
    if (!isBeneath) await asides.drop(idea.id, person.id, { via: by, by: givenBy });
  if (before && !isReaction(before.via)) await asides.lay(idea.id, person.id);
}

/** What a reaction outdoes that was said otherwise comes back when it is taken back; so does what its account said before. */
async function keepBeneath(
  { store }: World,
  { idea, person }: { readonly idea: Idea; readonly person: Person },
  before: Standing | null,
): Promise<void> {
  if (before && !isReaction(before.via)) await store.asides.lay(idea.id, person.id);
  const waits = (await store.asides.of(idea.id, person.id)).find(
    ({ givenBy, isBeneath }) => givenBy === person.self && !isBeneath,
  );
  if (!waits) return;
  if (isReaction(waits.via)) await store.asides.drop(idea.id, person.id, { via: waits.via, by: person.self });
  else await store.asides.sink(idea.id, person.self);
}

/** The idea, held, or the one that it went into while somebody pressed: a sign-up there would be seen by nobody. */
async function heldFor({ store }: World, idea: Idea): Promise<Idea> {
  const held = (await store.ideas.hold(idea.id)) ?? idea;
  const target = held.state === 'merged' ? await store.merges.target(held.id) : null;
  return (target === null ? null : await store.ideas.hold(target)) ?? held;
}

/** Somebody stands otherwise than `before`, since that moment. Cards follow, and others hear, only as far as they saw it or see it now. */
export async function showChange(
  world: World,
  { idea, person, at }: { readonly idea: Idea; readonly person: Person; readonly at: Millis },
  before: Standing | null,
): Promise<void> {
  const now = await world.store.stances.of(idea.id, person.id);
  if (!isSeen(before) && !isSeen(now)) return;
  await world.store.ideas.touch([idea.id]);
  if (stanceSeen(before) !== stanceSeen(now)) await noteSignUp(world, idea, { person, at });
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
    const horizon = await usualFor(world, idea, event.person);
    return plan(world, { idea, horizon, sure: false, working: action.stance === 'working' }, event);
  }
  return answer(
    world,
    { idea, person: event.person, stance: action.stance, horizon: null, via: 'button' },
    event,
  );
}

/** The horizon of a plan that is said without one: the one that was said before, if there is one. */
async function usualFor({ store }: World, idea: Idea, person: Person): Promise<Horizon> {
  const before = await store.stances.of(idea.id, person.id);
  return (before && isLivePlan(before) ? before.horizon : null) ?? USUAL_HORIZON;
}

async function planPressed(
  world: World,
  action: Extract<Action, { do: 'plan' }>,
  asker: Asker,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(action.idea, asker.reader);
  if (!idea) return whisper(gone(), asker.alone);
  const { sure, working, alone } = action;
  const isUsual = !sure && action.horizon === USUAL_HORIZON;
  const horizon = isUsual ? await usualFor(world, idea, asker.person) : action.horizon;
  return plan(world, { idea, horizon, sure, working, isPrivate: alone }, asker);
}

/**
 * A plan: compared with the plans of others first, unless the person saw what came near and is sure. One that only they see
 * stands at once, and says what it comes near: nobody is told anything that an answer could hold back.
 */
export async function plan(
  world: World,
  asked: {
    readonly idea: Idea;
    readonly horizon: Horizon;
    readonly sure: boolean;
    readonly working?: boolean | undefined;
    readonly isPrivate?: boolean | undefined;
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
  const taking = { idea, person, stance, horizon, via: 'button', isPrivate: asked.isPrivate } as const;
  const isNews = before === null || before.lapsedAt !== null || before.horizon === null;
  if (sure || !isNews) return answer(world, taking, event);
  const space = await world.store.spaces.byId(idea.spaceId);
  const near = space
    ? await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN })
    : [];
  const outcomes = asked.answered
    ? []
    : (await world.store.outcomes.on([idea.id])).filter(({ by }) => by.id !== person.id);
  if (isPrivateNow({ stance, via: 'button', said: asked.isPrivate }, before))
    return answer(world, taking, event, { overlaps: near, outcomes });
  if (near.length === 0 && outcomes.length === 0) return answer(world, taking, event);
  const planned = { plan: stance === 'working' ? stance : horizon, outcomes };
  return whisper(overlapsBeforePlan(idea, planned, near), event.alone);
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

/** Signs up, and says what it means. `near` is what a plan comes near that only its planner sees. */
export async function answer(
  world: World,
  signing: SigningUp,
  { reader, alone }: Pick<Asker, 'reader' | 'alone'>,
  near?: NearPlan,
): Promise<Reply> {
  const before = await world.store.stances.of(signing.idea.id, signing.person.id);
  const mine = await signUp(world, signing);
  if (!mine) return whisper(gone());
  await spreadPlan(world, signing, { before, now: mine });
  const others = (await world.store.stances.on([signing.idea.id], reader)).filter(
    (standing) => standing.person.id !== signing.person.id,
  );
  return whisper(stanceTaken(signing.idea, mine, { others, near }), alone);
}

/** A plan that others see now, and didn't before: whoever has something near it hears. */
export async function spreadPlan(
  world: World,
  { idea, person }: { readonly idea: Idea; readonly person: Person },
  change: { readonly before: Standing | null; readonly now: Standing | null },
): Promise<void> {
  const isPlanSeen = (standing: Standing | null) => standing && isSeen(standing) && isLivePlan(standing);
  if (isPlanSeen(change.now) && !isPlanSeen(change.before)) await spread(world, idea, person);
}

export async function leave(world: World, ideaId: number, event: Asker): Promise<Reply> {
  const idea = await world.store.ideas.byId(ideaId, event.reader);
  if (!idea) return whisper(gone());
  const personId = event.person.id;
  const before = await world.store.stances.of(ideaId, personId);
  const at = world.clock.now();
  const left = await world.store.stances.leave({ ideaId, personId, at });
  await world.store.asides.drop(ideaId, personId);
  await world.store.reactions.spend(ideaId, personId);
  if (left) await showChange(world, { idea, person: event.person, at }, before);
  return whisper(left ? leftIdea(idea) : notSignedUp(idea), event.alone);
}
