/** Stances: what a person's relation to an idea is, and what follows when it changes. */
import type { Horizon, Millis, Stance, Standing, Zone } from '../model.ts';
import { horizonEnd } from './horizons.ts';

/** The horizon of a plan that says none: the commonest, and one that ends soon enough to be asked about. */
export const USUAL_HORIZON: Horizon = 'month';

/** Whether a stance is a plan: something with a horizon, that others can overlap with. */
export function isPlan(stance: Stance): boolean {
  return stance === 'planning' || stance === 'working';
}

/** A plan that stands now: taken and not lapsed. */
export function isLivePlan(standing: Standing): boolean {
  return isPlan(standing.stance) && standing.lapsedAt === null;
}

/** The horizon of a stance that is taken now, and its end. Stances that are no plans have none. */
export function horizonOf(
  taken: { readonly stance: Stance; readonly horizon: Horizon | null },
  now: Millis,
  zone: Zone,
): { readonly horizon: Horizon | null; readonly horizonEndsAt: Millis | null } {
  if (!isPlan(taken.stance)) return { horizon: null, horizonEndsAt: null };
  const horizon = taken.horizon ?? USUAL_HORIZON;
  return { horizon, horizonEndsAt: horizonEnd(horizon, now, zone) };
}

/**
 * Whether taking this stance now changes nothing, so that a second press is only answered. A plan that was asked about,
 * or whose horizon would begin anew, is taken again; so is by a button what only a reaction gave.
 */
export function isSame(
  standing: Standing | null,
  taken: Pick<Standing, 'stance' | 'horizon' | 'horizonEndsAt' | 'via' | 'isPrivate'>,
): boolean {
  if (!standing || standing.lapsedAt !== null || standing.checkedInAt !== null) return false;
  if (isReaction(standing.via) && !isReaction(taken.via)) return false;
  const sameEnd = standing.horizon === taken.horizon && standing.horizonEndsAt === taken.horizonEndsAt;
  return standing.stance === taken.stance && standing.isPrivate === taken.isPrivate && sameEnd;
}

/** What an outcome is remembered by as the giver of a stance. */
export const BY_OUTCOME = 'outcome';

export const isReaction = (via: string) => via.startsWith('reaction:');

/** From the least to the most that somebody takes on; a reaction never lowers what a person said before. */
export const WEIGHT: readonly Stance[] = [
  'stopped',
  'following',
  'can_advise',
  'would_join',
  'planning',
  'working',
  'has_results',
];

/** How much a stance takes on, to compare it with others. A lapsed plan takes on nothing. */
export function commitment({ stance, lapsedAt }: Pick<Standing, 'stance' | 'lapsedAt'>): number {
  return lapsedAt === null ? commitmentOf(stance) : -1;
}

export const commitmentOf = (stance: Stance): number => WEIGHT.indexOf(stance);

/** Whether two say the same about an idea, so that nobody need be asked which counts. */
export function saysTheSame(one: Standing, other: Standing): boolean {
  const isLapsed = (standing: Standing) => standing.lapsedAt !== null;
  return (
    one.stance === other.stance &&
    one.horizonEndsAt === other.horizonEndsAt &&
    one.isPrivate === other.isPrivate &&
    isLapsed(one) === isLapsed(other)
  );
}

/** Whether a reaction for `stance` says more than what stands. A lapsed plan stands for nothing. */
export function saysMore(stance: Stance, standing: Standing | null): boolean {
  if (!standing || standing.lapsedAt !== null) return true;
  return commitmentOf(stance) > commitmentOf(standing.stance);
}

/** What a reaction is remembered by as the giver of a stance. */
export function reactionVia(platform: string, sign: string): string {
  return `reaction:${platform}:${sign}`;
}

/** The reaction that counts among those a person gave: the one that takes on the most. */
export function strongestSign<R extends { readonly stance: Stance }>(reactions: readonly R[]): R | null {
  return reactions.toSorted((a, b) => commitmentOf(b.stance) - commitmentOf(a.stance))[0] ?? null;
}
