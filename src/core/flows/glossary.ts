/** `/idea glossary`: what a space adds to the glossary that overlaps are found with. Everybody reads it, admins change it. */
import type { Action } from '../actions.ts';
import {
  conceptForm,
  conceptRemoved,
  conceptSaved,
  glossaryCard,
  glossaryProblems,
} from '../cards/glossary.ts';
import { words } from '../cards/message.ts';
import { gone, notSetUp } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Place, Space } from '../model.ts';
import { readConcept } from '../rules/glossary.ts';
import { asAdmin, isAdmin } from './roles.ts';
import type { Presses, Submits, Submitted } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { spaceFor } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const glossaryPresses = {
  glossary: async (world, action, { event, person }) => {
    const space = await spaceFor(world, event.where, person.id);
    return space
      ? showGlossary(world, space.id, { page: action.page, event })
      : whisper(notSetUp(), event.alone);
  },
  concept: (world, action, { event }) =>
    asAdmin(world, { ...event, about: 'glossary' }, ({ space }) => askConcept(world, space, action)),
  'remove concept': (world, action, { event }) =>
    asAdmin(world, { ...event, about: 'glossary' }, async ({ space }) => {
      const concept = await conceptIn(world, space, action.concept);
      if (!concept || !(await world.store.glossaries.remove(space.id, concept.id)))
        return whisper(gone(), event.alone);
      return whisper(conceptRemoved(concept), event.alone);
    }),
} satisfies Partial<Presses>;

export const glossaryForms = {
  concept: (world, action, { event }) =>
    asAdmin(world, { ...event, about: 'glossary' }, ({ space }) =>
      saveConcept(world, space, { event, action }),
    ),
} satisfies Submits;

export async function showGlossary(
  world: World,
  spaceId: number,
  { page, event }: { readonly page: number; readonly event: Looking },
): Promise<Reply> {
  const { store } = world;
  const { who, where, alone = false } = event;
  const space = await store.spaces.byId(spaceId);
  if (!space) return whisper(notSetUp(), alone);
  const here = await store.spaces.at(where);
  const mayChange = here?.space.id === spaceId && (await isAdmin(world, who, where));
  return whisper(glossaryCard(space.name, await store.glossaries.of(spaceId), { page, mayChange }), alone);
}

/** Who looks, from where, and whether the answer takes the place of what was pressed. */
type Looking = { readonly who: Who; readonly where: Place; readonly alone?: boolean };

type Asked = Extract<Action, { do: 'concept' }>;

async function askConcept(world: World, space: Space, action: Asked): Promise<Reply> {
  if (action.concept === undefined) return { kind: 'form', form: conceptForm(null) };
  const concept = await conceptIn(world, space, action.concept);
  return concept ? { kind: 'form', form: conceptForm(concept) } : whisper(gone());
}

const conceptIn = async ({ store }: World, space: Space, id: number) =>
  (await store.glossaries.of(space.id)).find((concept) => concept.id === id);

async function saveConcept(
  world: World,
  space: Space,
  { event, action }: { readonly event: Submitted; readonly action: Asked },
): Promise<Reply> {
  const { store, clock } = world;
  await store.glossaries.lock(space.id);
  const all = await store.glossaries.of(space.id);
  const before = all.find(({ id }) => id === action.concept);
  const read = readConcept(
    event.values,
    all.filter((one) => one !== before),
  );
  if (!read.ok) {
    const problems = glossaryProblems(read.problems);
    const label = words('glossary.again');
    return askAgain({ problems, label, action });
  }
  if (before) await store.glossaries.remove(space.id, before.id);
  await store.glossaries.add(space.id, read.concept, clock.now());
  return whisper(conceptSaved(read.concept), event.alone);
}
