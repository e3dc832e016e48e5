/** "Not public yet": a plan that only its planner sees, made public and taken back from view. */
import type { Action } from '../actions.ts';
import { stanceTaken } from '../cards/answers.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import { isPlan } from '../rules/stances.ts';
import { type Asker, askerOf, showChange, spreadPlan } from './stance.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const privatePlanPresses = {
  'plan seen by': (world, action, turn) => changeWhoSees(world, action, askerOf(turn)),
} satisfies Partial<Presses>;

async function changeWhoSees(
  world: World,
  action: Extract<Action, { do: 'plan seen by' }>,
  { person, reader, alone }: Asker,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(action.idea, reader);
  const before = idea && (await store.stances.of(idea.id, person.id));
  if (!idea || !before || !isPlan(before.stance) || before.lapsedAt !== null) return whisper(gone(), alone);
  const isPrivate = action.by === 'me';
  if (before.isPrivate !== isPrivate) {
    const at = clock.now();
    await store.asides.drop(idea.id, person.id);
    await store.stances.setPrivate(idea.id, person.id, { isPrivate, by: person.self, at });
    await showChange(world, { idea, person, at }, before);
  }
  const now = await store.stances.of(idea.id, person.id);
  if (!now) return whisper(gone(), alone);
  await spreadPlan(world, { idea, person }, { before, now });
  const others = (await store.stances.on([idea.id], reader)).filter((one) => one.person.id !== person.id);
  return whisper(stanceTaken(idea, now, { others, wasPublic: !before.isPrivate }), alone);
}
