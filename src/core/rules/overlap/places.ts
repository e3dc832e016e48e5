/**
 * Numbers and their places, for the time of one text: a table that is emptied by a count and used again. A `Map` for each of
 * the hundred texts that a question is compared with would be most of what the question costs.
 */

export type Places = {
  keys: Int32Array;
  places: Int32Array;
  /** In which turn each was written; what is older isn't there. */
  turns: Uint32Array;
  turn: number;
  taken: number;
};

const FIRST_BITS = 9;
const MOST_FULL = 0.5;
const MOST_TURNS = 2 ** 32 - 1;

export function createPlaces(): Places {
  return withRoom(2 ** FIRST_BITS);
}

/** Forgets all numbers. */
export function clear(table: Places): void {
  table.taken = 0;
  if (table.turn === MOST_TURNS) table.turns.fill(0);
  table.turn = table.turn === MOST_TURNS ? 1 : table.turn + 1;
}

/** The place of a number, counting from 0, or -1. Numbers are told apart by 32 bits. */
export function placeOf({ keys, places, turns, turn }: Places, key: number): number {
  let at = firstOf(key, keys.length);
  while (turns[at] === turn) {
    if (keys[at] === (key | 0)) return places[at] ?? -1;
    at = (at + 1) & (keys.length - 1);
  }
  return -1;
}

/** Gives a number that has none yet a place. */
export function take(table: Places, key: number, place: number): void {
  if (table.taken >= table.keys.length * MOST_FULL) grow(table);
  const { keys, places, turns, turn } = table;
  let at = firstOf(key, keys.length);
  while (turns[at] === turn) at = (at + 1) & (keys.length - 1);
  keys[at] = key;
  places[at] = place;
  turns[at] = turn;
  table.taken++;
}

/** Gives each of some different numbers its place in the list, and forgets all others. */
export function note(table: Places, numbers: readonly number[]): void {
  clear(table);
  for (let at = 0; at < numbers.length; at++) take(table, numbers[at] ?? 0, at);
}

/** `room` is a power of 2. */
function firstOf(key: number, room: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (room - 1);
}

function grow(table: Places): void {
  const larger = withRoom(table.keys.length * 2);
  for (let at = 0; at < table.keys.length; at++)
    if (table.turns[at] === table.turn) take(larger, table.keys[at] ?? 0, table.places[at] ?? 0);
  Object.assign(table, larger);
}

function withRoom(room: number): Places {
  const empty = { keys: new Int32Array(room), places: new Int32Array(room), turns: new Uint32Array(room) };
  return { ...empty, turn: 1, taken: 0 };
}
