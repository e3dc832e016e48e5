/** A turn: what somebody did and who they are, and the tables that say which flow answers it. */
import type { Action } from '../actions.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Person, Space } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { World } from './world.ts';

export type Pressed = Extract<Incoming, { type: 'pressed' }>;
export type Submitted = Extract<Incoming, { type: 'submitted' }>;
export type Said = Extract<Incoming, { type: 'command' }>;

/** What was done, by whom, and the reader of whatever is answered. */
export type Turn<Event extends Incoming> = {
  readonly event: Event;
  readonly person: Person;
  readonly reader: Reader;
};

export type Do = Action['do'];
type ActionOf = { readonly [A in Action as A['do']]: A };

type Answer<K extends Do, Event extends Incoming> = (
  world: World,
  action: ActionOf[K],
  turn: Turn<Event>,
) => Promise<Reply> | Reply;

/** What each press does. A noun's flows bring the presses of that noun; `respond.ts` needs all of them. */
export type Presses = { readonly [K in Do]: Answer<K, Pressed> };
/** What each form does when it is submitted. Actions that open no form have none. */
export type Submits = { readonly [K in Do]?: Answer<K, Submitted> };

/** What stands behind a verb, and the space it is said in. */
export type Verb = (
  world: World,
  said: { readonly rest: string; readonly space: Space },
  turn: Turn<Said>,
) => Promise<Reply> | Reply;
/** A verb that needs no space. */
export type VerbAnywhere = (
  world: World,
  said: { readonly rest: string },
  turn: Turn<Said>,
) => Promise<Reply> | Reply;

/** The answer of a table to an action, or null where it has none. */
export function answerFrom<K extends Do, Event extends Incoming>(
  table: { readonly [P in Do]?: Answer<P, Event> },
  name: K,
  asked: { readonly world: World; readonly action: ActionOf[K]; readonly turn: Turn<Event> },
): Promise<Reply> | Reply | null {
  const answer = table[name];
  return answer ? answer(asked.world, asked.action, asked.turn) : null;
}
