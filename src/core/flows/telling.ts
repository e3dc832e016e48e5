/** When somebody may be told something: the noise budget of a person, in one place. */
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
