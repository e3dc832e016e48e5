/** What a plan comes near that was taken by a reaction, which nobody can answer in private at once. */
import { OVERLAPS_SHOWN, overlapsOfTakenPlan } from '../cards/overlap.ts';
import type { Idea, Person } from '../model.ts';
import { isLivePlan } from '../rules/stances.ts';
import { overlapsOfPlan } from './overlap.ts';
import { directReader, toldAbout } from './readers.ts';
import type { World } from './world.ts';

export const overlapNotes = {
  /** As it is by the time it is told: nothing, if the plan was taken back or answered meanwhile. */
  overlap: async (
    world: World,
    note: { readonly ideaId: number | null; readonly personId: number | null },
  ) => {
    const { ideaId, personId } = note;
    const idea = await toldAbout(world, personId, ideaId);
    const mine = idea && personId !== null ? await world.store.stances.of(idea.id, personId) : null;
    const space = idea && (await world.store.spaces.byId(idea.spaceId));
    if (!idea || !mine || !space || !isLivePlan(mine)) return null;
    const { person } = mine;
    const reader = await directReader(world, person.id, space.id);
    const near = await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN });
    return near.length > 0 ? overlapsOfTakenPlan(idea, near) : null;
  },
};

/** Has the person told, if anything comes near. */
export async function tellOverlap(world: World, idea: Idea, person: Person): Promise<void> {
  const { store, clock } = world;
  const space = await store.spaces.byId(idea.spaceId);
  const reader = await directReader(world, person.id, idea.spaceId);
  const near = space
    ? await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN })
    : [];
  if (near.length === 0) return;
  const now = clock.now();
  const key = `overlap:${idea.id}:${person.id}`;
  await store.sends.plan([{ key, kind: 'overlap', ideaId: idea.id, personId: person.id, dueAt: now }], now);
}
