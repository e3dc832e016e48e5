/** Whose calendar and whose language counts. */
import { type Language, languageOf } from '../cards/locales.ts';
import type { Person, Zone } from '../model.ts';
import type { World } from './world.ts';

/** A person's zone; where no platform tells it, the one of the space they are in. */
export const zoneOf = ({ store }: World, { id }: Pick<Person, 'id'>): Promise<Zone> =>
  store.people.zoneOf(id);

/** The language that a space's channels read. */
export async function languageIn({ store }: World, spaceId: number): Promise<Language> {
  return languageOf((await store.spaces.byId(spaceId))?.language);
}

/** The language that a person reads; for somebody whose platform tells none, that of the space they are in. */
export async function languageFor({ store }: World, personId: number): Promise<Language> {
  const person = await store.people.byId(personId);
  return languageOf(person?.locale ?? (await store.spaces.latestOf(personId))?.language);
}
