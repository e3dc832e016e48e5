/** The plans that a letter asks about, as they are now. */
import type { Asked } from '../cards/checkin.ts';
import { KEEPER } from '../rules/audience.ts';
import type { Send } from '../store/sends.ts';
import { toldDirectly } from './readers.ts';
import type { World } from './world.ts';

/** The ideas whose plans a letter asks about. */
export function plansAsked(send: Send): readonly number[] {
  const { plans } = send.payload;
  return Array.isArray(plans) ? plans.filter((id) => typeof id === 'number') : [];
}

export async function askedIn(world: World, send: Send): Promise<readonly Asked[]> {
  return send.personId === null ? [] : askedAbout(world, send.personId, plansAsked(send));
}

/** Some plans of a person, as a letter asks about them. */
export async function askedAbout(
  world: World,
  personId: number,
  ids: readonly number[],
): Promise<readonly Asked[]> {
  if (ids.length === 0) return [];
  const { store } = world;
  const ideas = new Map((await toldDirectly(world, personId, ids)).map((idea) => [idea.id, idea]));
  const standings = await store.stances.on(ids, KEEPER);
  const outcomes = await store.outcomes.on(ids);
  const own = <T extends { readonly ideaId: number }>(
    all: readonly T[],
    id: number,
    by: (one: T) => number,
  ) => all.find((one) => one.ideaId === id && by(one) === personId) ?? null;
  return ids.flatMap((id) => {
    const idea = ideas.get(id);
    const standing = own(standings, id, ({ person }) => person.id);
    const outcome = own(outcomes, id, ({ by }) => by.id);
    return idea && idea.state !== 'withdrawn' ? [{ idea, standing, outcome }] : [];
  });
}
