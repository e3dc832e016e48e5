/** One person, several stances on one idea, each given with one account: which counts, and what comes back when. */
import type { Choice } from '../cards/link.ts';
import { kept } from '../cards/link.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { commitment, saysTheSame } from '../rules/stances.ts';
import { fallBack } from './reactions.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const choicePresses = {
  'keep stance': (world, action, { event, person }) =>
    keepStance(world, { idea: action.idea, by: action.by }, { person, alone: event.alone }),
} satisfies Partial<Presses>;

/** The ideas on which a person said different things and hasn't said which counts; first what counts until then. */
export async function openChoices({ store }: World, personId: number): Promise<readonly Choice[]> {
  const waiting = (await store.asides.ofPerson(personId)).filter(({ isBeneath }) => !isBeneath);
  const asides = Map.groupBy(waiting, ({ ideaId }) => ideaId);
  if (asides.size === 0) return [];
  const standing = new Map((await store.asides.standing(personId)).map((one) => [one.ideaId, one]));
  const platforms = new Map(
    (await store.people.accounts(personId)).map(({ self, platform }) => [self, platform]),
  );
  // Ideas that they have a stance on, which is why they may see them.
  const ideas = await store.ideas.byIds([...asides.keys()], KEEPER);
  return ideas.flatMap((idea) => {
    const counts = standing.get(idea.id);
    const others = asides.get(idea.id) ?? [];
    if (!counts || others.every((aside) => saysTheSame(aside, counts))) return [];
    const said = [counts, ...others].map((aside) => {
      return { aside, platform: platforms.get(aside.givenBy) ?? '' };
    });
    return [{ idea, said }];
  });
}

async function keepStance(
  world: World,
  chosen: { readonly idea: number; readonly by: number },
  event: { readonly person: Person; readonly alone: boolean },
): Promise<Reply> {
  const { store, clock } = world;
  const { person, alone } = event;
  const idea = await store.ideas.byId(chosen.idea, KEEPER);
  const asides = (await store.asides.of(chosen.idea, person.id)).filter(({ isBeneath }) => !isBeneath);
  const standing = (await store.asides.standing(person.id)).find(({ ideaId }) => ideaId === chosen.idea);
  const wanted = [...asides, ...(standing ? [standing] : [])].find(({ givenBy }) => givenBy === chosen.by);
  if (!idea || !wanted || asides.length === 0) return whisper(gone(), alone);
  if (wanted !== standing) await store.asides.bringBack(wanted, clock.now());
  await store.asides.drop(idea.id, person.id);
  await store.ideas.touch([idea.id]);
  return whisper(kept(idea, wanted, await openChoices(world, person.id)), alone);
}

/** Where two persons that become one both stand: what takes on more counts, the other waits to be asked about. */
export async function weighStances({ store }: World, first: number, second: number): Promise<void> {
  const theirs = new Map((await store.asides.standing(second)).map((one) => [one.ideaId, one]));
  for (const mine of await store.asides.standing(first)) {
    const other = theirs.get(mine.ideaId);
    if (!other) continue;
    await store.asides.put(mine.ideaId, commitment(other) > commitment(mine) ? first : second);
  }
}

/** After accounts were parted: what waited beside the other's stance stands again, and so does what reactions say. */
export async function standAlone(world: World, personId: number): Promise<void> {
  const { store } = world;
  const person = await store.people.byId(personId);
  if (!person) return;
  const stands = new Set((await store.asides.standing(personId)).map(({ ideaId }) => ideaId));
  const signs = Map.groupBy(await store.reactions.signsOfPerson(personId), ({ ideaId }) => ideaId);
  const waits = (await store.asides.ofPerson(personId)).map(({ ideaId }) => ideaId);
  const bare = [...new Set([...waits, ...signs.keys()])].filter((ideaId) => !stands.has(ideaId));
  for (const idea of await store.ideas.byIds(bare, KEEPER))
    await fallBack(world, { idea, person }, signs.get(idea.id) ?? []);
}
