/** What is said about people themselves: who left, and who couldn't be reached. */
import type { Millis, Person, Zone } from '../model.ts';
import { type Block, type Label, say } from './card.ts';
import { words } from './message.ts';

/** How a person is called somewhere. */
export type Naming = (person: Person) => Label;

/** A name as it stands on cards: whoever left keeps theirs, with a word. */
export const nameOf = ({ name, hasLeft }: Pick<Person, 'name' | 'hasLeft'>): Label =>
  hasLeft ? words('people.left', { name }) : name;

/** To somebody who took no direct message. */
export const couldNotReach = (since: Millis, zone: Zone): Block =>
  say(words('people.unreached', { day: { day: since, zone } }));

/** To somebody who may or may not have got one: nobody can know. */
export const mayNotHaveReached = (since: Millis, zone: Zone): Block =>
  say(words('people.unsure', { day: { day: since, zone } }));

/** To an admin: how many people of the space took none. */
export const unreachedCount = (people: number): readonly Block[] =>
  people === 0 ? [] : [say(words('people.unreached count', { people }))];
