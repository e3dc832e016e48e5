/** Who reads an answer: the one place where a reader is made of who did something and where. */
import type { Incoming } from '../events.ts';
import type { Idea, Person, Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER, KNOWN_IN_CHANNEL_FOR, mayRead, PUBLIC, personReader } from '../rules/audience.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { World } from './world.ts';

/**
 * The reader of the answer to an event. In a direct conversation that is about an idea, the idea's space counts, if
 * the person can be in it; else the space that they did something in last.
 */
export async function readerOf(world: World, event: Incoming, person: Person): Promise<Reader> {
  const { store, clock } = world;
  const where = placeOf(event);
  const here = where && (await store.spaces.at(where));
  if (here) {
    const { space, channel } = here;
    // Whoever did something in a channel is known to be there.
    await store.spaces.saw({ channelId: channel.id, self: person.self, at: clock.now() });
    return personReader({ personId: person.id, spaceId: space.id, here: channel.id, knownIn: [] });
  }
  const [about] = await store.ideas.byIds(ideasNamed(event), KEEPER);
  if (about)
    return (await canBeIn(world, person, about.spaceId))
      ? directReader(world, person.id, about.spaceId)
      : PUBLIC;
  const latest = await store.spaces.latestOf(person.id);
  return latest ? directReader(world, person.id, latest.id) : PUBLIC;
}

/** Whether somebody has an account where the space has a channel. */
async function canBeIn({ store }: World, person: Person, spaceId: number): Promise<boolean> {
  for (const account of await store.people.accounts(person.id))
    if (await store.spaces.reaches(spaceId, account)) return true;
  return false;
}

/** Somebody who is told something by themselves, about a space. */
export async function directReader(
  { store, clock }: World,
  personId: number,
  spaceId: number,
): Promise<Reader> {
  const knownIn = await store.spaces.knownIn(personId, clock.now() - KNOWN_IN_CHANNEL_FOR);
  return personReader({ personId, spaceId, here: null, knownIn });
}

/** Of these ideas, of whatever space, those that a person may be told about in a direct conversation. */
export async function toldDirectly(
  world: World,
  personId: number,
  ids: readonly number[],
): Promise<readonly Idea[]> {
  const bySpace = Map.groupBy(await world.store.ideas.byIds(ids, KEEPER), ({ spaceId }) => spaceId);
  const readable: Idea[] = [];
  for (const [spaceId, ideas] of bySpace) {
    const reader = await directReader(world, personId, spaceId);
    readable.push(
      ...(await world.store.ideas.byIds(
        ideas.map(({ id }) => id),
        reader,
      )),
    );
  }
  return readable;
}

/** The same for one idea, as far as there is one. */
export async function toldAbout(
  world: World,
  personId: number | null,
  ideaId: number | null,
): Promise<Idea | null> {
  if (personId === null || ideaId === null) return null;
  return (await toldDirectly(world, personId, [ideaId]))[0] ?? null;
}

/** Whether a person may be told what is in a draft: as they may once it is published as it is. */
export async function mayBeTold(world: World, personId: number, draft: StoredDraft): Promise<boolean> {
  const reader = await directReader(world, personId, draft.spaceId);
  return mayRead({ ...draft, authorId: draft.personId }, reader, false);
}

/** The ideas that a control, or a form, names. */
export function ideasNamed(event: Incoming): readonly number[] {
  if (event.type !== 'pressed' && event.type !== 'submitted') return [];
  const { action } = event;
  return [...('idea' in action ? [action.idea] : []), ...('other' in action ? [action.other] : [])];
}

function placeOf(event: Incoming): Place | null {
  if (event.type === 'changed' || event.type === 'home opened') return null;
  return event.type === 'reacted' ? event.on : event.where;
}
