/** When somebody may be told something: the noise budget of a person, in one place. */
import type { Millis, Person } from '../model.ts';
import { DAY } from '../rules/calendar.ts';
import { tellingMoment } from '../rules/checkins.ts';
import type { World } from './world.ts';

/** The first moment from `now` on in this person's working hours that keeps to their messages a week. */
export async function whenToTell(
  { store }: World,
  person: Pick<Person, 'id' | 'zone'>,
  now: Millis,
): Promise<Millis> {
  return tellingMoment(now, person.zone ?? 'UTC', await store.sends.toldTo(person.id, now - 7 * DAY));
}
