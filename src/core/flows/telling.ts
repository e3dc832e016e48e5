/** When somebody may be told something: the noise budget of a person, in one place. */
import { type Language, languageOf } from '../cards/locales.ts';
import type { Millis, Person, Zone } from '../model.ts';
import { DAY } from '../rules/calendar.ts';
import { tellingMoment } from '../rules/checkins.ts';
import type { World } from './world.ts';

/** A person's zone; where no platform tells it, the one of the space they are in. */
export async function zoneOf({ store }: World, person: Pick<Person, 'id' | 'zone'>): Promise<Zone> {
  return person.zone ?? (await store.spaces.latestOf(person.id))?.zone ?? 'UTC';
}

/** The first moment from `now` on in this person's working hours that keeps to their messages a week. */
export async function whenToTell(
  world: World,
  person: Pick<Person, 'id' | 'zone'>,
  now: Millis,
): Promise<Millis> {
  const told = await world.store.sends.toldTo(person.id, now - 7 * DAY, { planned: true });
  return tellingMoment(now, await zoneOf(world, person), told);
}

/** The same for what was planned and is about to go out, later than it was meant to perhaps. */
export async function whenToSend(world: World, personId: number, now: Millis): Promise<Millis> {
  const person = await world.store.people.byId(personId);
  const told = await world.store.sends.toldTo(personId, now - 7 * DAY, { planned: false });
  return person ? tellingMoment(now, await zoneOf(world, person), told) : now;
}

/** The language that a space's channels read. */
export async function languageIn({ store }: World, spaceId: number): Promise<Language> {
  return languageOf((await store.spaces.byId(spaceId))?.language);
}

/** The language that a person reads; for somebody whose platform tells none, that of the space they are in. */
export async function languageFor({ store }: World, personId: number): Promise<Language> {
  const person = await store.people.byId(personId);
  return languageOf(person?.locale ?? (await store.spaces.latestOf(personId))?.language);
}
