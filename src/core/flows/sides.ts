/** What two people who are introduced have, as the one, the other, or both may read it. */
import type { Side } from '../cards/introductions.ts';
import type { Horizon, Idea, Introduction } from '../model.ts';
import { horizonEnd } from '../rules/horizons.ts';
import { firstQuestion } from '../rules/introductions.ts';
import { isLivePlan, USUAL_HORIZON } from '../rules/stances.ts';
import { mayBeTold, toldAbout } from './readers.ts';
import { zoneOf } from './telling.ts';
import type { World } from './world.ts';

/**
 * What both have, the side of the first reader first; null when one of them is no longer there. Both said yes to showing
 * theirs, but who sees an idea may have changed since: what one of the readers may not see stays out, and what both share.
 */
export async function meetingOf(world: World, introduction: Introduction, readers: readonly number[]) {
  const asker = await askerSide(world, introduction, readers);
  const { askedContact: contact, otherId: ideaId } = introduction;
  const asked = await sideOf(world, introduction.askedId, { ideaId, contact, readers });
  if (!asker || !asked) return null;
  const isFirst = readers[0] === introduction.askerId;
  const sides = isFirst ? ([asker, asked] as const) : ([asked, asker] as const);
  const because = asker.text && asked.text ? introduction.because : [];
  const question =
    asker.text && asked.text
      ? firstQuestion(because, asker.text, asked.text)
      : ({ about: 'alike', part: '' } as const);
  return { sides, because, question };
}

async function askerSide(
  world: World,
  introduction: Introduction,
  readers: readonly number[],
): Promise<Side | null> {
  const { askerId, ideaId, draftId, askerContact: contact } = introduction;
  if (ideaId !== null) {
    const side = await sideOf(world, askerId, { ideaId, contact, readers });
    return side?.idea && !side.plan
      ? { ...side, plan: await aboutToPlan(world, introduction, side.idea) }
      : side;
  }
  const draft = draftId === null ? null : await world.store.drafts.byId(draftId);
  const person = await world.store.people.byId(askerId);
  if (!draft || !person) return null;
  const unseen = { name: person.name, text: null, idea: null, plan: null, contact };
  // What they threw away since, they don't show any more, and what is for one channel only to those who are there.
  if (draft.discarded) return unseen;
  for (const reader of readers) if (!(await mayBeTold(world, reader, draft))) return unseen;
  const plan = draft.horizon && (await planFor(world, draft.horizon, introduction));
  return { ...unseen, text: draft.text, plan: plan || null };
}

/** The plan that waited when they asked, unless they have said something else about the idea since. */
async function aboutToPlan(world: World, introduction: Introduction, idea: Idea): Promise<Side['plan']> {
  const { askerId, askerPlan, askedAt } = introduction;
  if (askerPlan === null || (await world.store.stances.hasChanged(idea.id, askerId, askedAt))) return null;
  return planFor(world, askerPlan === 'working' ? USUAL_HORIZON : askerPlan, introduction);
}

/** What "this month" meant when they asked; null when that is over. */
async function planFor(
  world: World,
  horizon: Horizon,
  { askerId, askedAt }: Introduction,
): Promise<Side['plan']> {
  const person = await world.store.people.byId(askerId);
  if (!person) return null;
  const zone = await zoneOf(world, person);
  const horizonEndsAt = horizonEnd(horizon, askedAt, zone);
  const isOver = horizonEndsAt !== null && horizonEndsAt <= world.clock.now();
  return isOver ? null : { person: { ...person, zone }, horizonEndsAt };
}

async function sideOf(
  world: World,
  personId: number,
  side: { readonly ideaId: number; readonly contact: string; readonly readers: readonly number[] },
): Promise<Side | null> {
  const { store } = world;
  const { ideaId, contact, readers } = side;
  const person = await store.people.byId(personId);
  if (!person) return null;
  const idea = await shownToAll(world, ideaId, readers);
  if (!idea) return { name: person.name, text: null, idea: null, plan: null, contact };
  const standing = await store.stances.of(idea.id, personId);
  const plan = standing && isLivePlan(standing) ? standing : null;
  return { name: person.name, text: idea, idea, plan, contact };
}

/** An idea that all of them may be told about, as long as nobody took it back. */
async function shownToAll(world: World, ideaId: number, readers: readonly number[]): Promise<Idea | null> {
  let shown: Idea | null = null;
  for (const reader of readers) {
    shown = await toldAbout(world, reader, ideaId);
    if (!shown || shown.state === 'withdrawn') return null;
  }
  return shown;
}
