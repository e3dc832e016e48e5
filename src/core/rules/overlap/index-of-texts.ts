/**
 * The texts of one space in memory, by the terms and the sentences in them.
 *
 * It is the one structure of the rules that changes in place: thousands of texts are compared within milliseconds, and
 * a copy for every new idea would cost more than the comparison. Removing a text leaves no trace in any score. All that
 * there is much of is numbers in typed arrays: a text takes some 2 kB.
 */
import { type Line, linesOf, packed, unpacked } from './lines.ts';
import { NONE_OWN, type Own } from './own.ts';
import { countPair, createPairCounts, type PairCounts } from './pair-counts.ts';
import { passagesOf } from './passages.ts';
import { profileOf } from './profile.ts';
import { createTerms, forget, growing, hold, letGo, MOST_TEXTS, type Terms } from './terms.ts';

/** `text` is everything but the title, its fields joined by newlines. */
export type OverlapText = { readonly id: string; readonly title: string; readonly text: string };

/** One text in the index. Its place in arrays of scores is its slot; slots of removed texts are used again. */
export type Entry = { readonly id: string; readonly slot: number; readonly numbers: Int32Array };

export type OverlapIndex = {
  readonly entries: Map<string, Entry>;
  readonly terms: Terms;
  readonly pairs: PairCounts;
  /** Key of a sentence → the slots of the texts in which it stands word for word: one, or a list. */
  readonly sentences: Map<number, number | number[]>;
  /** Entries by slot, and the slots that are free. */
  readonly slots: (Entry | undefined)[];
  readonly free: number[];
  /** By slot: the sum of the weights of the words that are no boilerplate. */
  lengths: Float64Array;
  totalLength: number;
};

/** A sentence that stands in this many texts is a template's or an agenda's, and counts nothing in any of them. */
export const BOILERPLATE_FROM = 3;

/** An empty index, by what comes with the program and what its space added. */
export function createIndex(own: Own = NONE_OWN): OverlapIndex {
  return {
    entries: new Map(),
    terms: createTerms(own),
    pairs: createPairCounts(),
    sentences: new Map(),
    slots: [],
    free: [],
    lengths: new Float64Array(64),
    totalLength: 0,
  };
}

/** Adds a text, or replaces the one of the same id. Throws when the index is full, at eight million texts. */
export function addText(index: OverlapIndex, text: OverlapText): void {
  removeText(index, text.id);
  const lines = linesOf(passagesOf(text, index.terms.own).passages, growing(index.terms).termOf);
  const slot = index.free.pop() ?? index.slots.length;
  if (slot >= MOST_TEXTS) throw new Error('The index is full.');
  const entry: Entry = { id: text.id, slot, numbers: packed(lines) };
  index.entries.set(text.id, entry);
  index.slots[slot] = entry;
  for (const term of termsIn(index, lines)) term.uses++;
  enter(index, entry, lines);
  for (const key of keysOf(lines)) {
    const standing = [...slotsWith(index, key), slot];
    if (standing.length === BOILERPLATE_FROM) rereading(index, standing, () => stand(index, key, slot));
    else if (standing.length > BOILERPLATE_FROM) rereading(index, [slot], () => stand(index, key, slot));
    else stand(index, key, slot);
  }
}

/** Forgets a text. Does nothing when there is none of that id. */
export function removeText(index: OverlapIndex, id: string): void {
  const entry = index.entries.get(id);
  if (entry === undefined) return;
  const lines = unpacked(entry.numbers);
  leave(index, entry, lines);
  index.entries.delete(id);
  index.slots[entry.slot] = undefined;
  index.free.push(entry.slot);
  for (const key of keysOf(lines)) {
    const left = [...slotsWith(index, key)].filter((slot) => slot !== entry.slot);
    const leaveStanding = () => standNoMore(index, key, left);
    if (left.length === BOILERPLATE_FROM - 1) rereading(index, left, leaveStanding);
    else leaveStanding();
  }
  for (const term of termsIn(index, lines)) {
    term.uses--;
    if (term.uses === 0) forget(index.terms, term);
  }
}

/** The slots of the texts in which a sentence stands word for word. */
export function slotsWith({ sentences }: OverlapIndex, key: number): readonly number[] {
  const standing = sentences.get(key);
  if (standing === undefined) return [];
  return typeof standing === 'number' ? [standing] : standing;
}

/**
 * The lines of a text that are no boilerplate by now. Where all are, the text itself was posted three times: none of it
 * is a template's then, and others have to find it.
 */
export function ownLines(index: OverlapIndex, lines: readonly Line[]): readonly Line[] {
  const own = lines.filter(({ key }) => slotsWith(index, key).length < BOILERPLATE_FROM);
  return own.length === 0 ? lines : own;
}

/** The different sentences of a text. */
export function keysOf(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(lines.map(({ key }) => key));
}

function stand({ sentences }: OverlapIndex, key: number, slot: number): void {
  const standing = sentences.get(key);
  if (standing === undefined) sentences.set(key, slot);
  else if (typeof standing === 'number') sentences.set(key, [standing, slot]);
  else standing.push(slot);
}

function standNoMore({ sentences }: OverlapIndex, key: number, left: number[]): void {
  const [only] = left;
  if (only === undefined) sentences.delete(key);
  else sentences.set(key, left.length === 1 ? only : left);
}

/** Takes some texts out while a change makes boilerplate of a sentence in them, or makes it count again. */
function rereading(index: OverlapIndex, slots: readonly number[], change: () => void): void {
  const read = slots.flatMap((slot) => {
    const entry = index.slots[slot];
    return entry === undefined ? [] : [{ entry, lines: unpacked(entry.numbers) }];
  });
  for (const { entry, lines } of read) leave(index, entry, lines);
  change();
  for (const { entry, lines } of read) enter(index, entry, lines);
}

function enter(index: OverlapIndex, { slot }: Entry, all: readonly Line[]): void {
  const { terms, pairs } = index;
  const lines = ownLines(index, all);
  const profile = profileOf(lines);
  for (const [at, number] of profile.words.entries()) {
    const term = terms.byNumber[number];
    if (term !== undefined) hold(term, slot, profile.weights[at] ?? 0);
  }
  for (const pair of profile.pairs) countPair(pairs, pair, 1);
  for (const number of conceptsIn(lines)) {
    const term = terms.byNumber[number];
    if (term !== undefined) hold(term, slot, 1);
  }
  if (slot >= index.lengths.length) {
    const lengths = new Float64Array(Math.ceil(slot * 1.5));
    lengths.set(index.lengths);
    index.lengths = lengths;
  }
  index.lengths[slot] = profile.length;
  index.totalLength += profile.length;
}

function leave(index: OverlapIndex, { slot }: Entry, all: readonly Line[]): void {
  const lines = ownLines(index, all);
  const profile = profileOf(lines);
  for (const number of [...profile.words, ...conceptsIn(lines)]) {
    const term = index.terms.byNumber[number];
    if (term !== undefined) letGo(term, slot);
  }
  for (const pair of profile.pairs) countPair(index.pairs, pair, -1);
  index.totalLength -= profile.length;
}

function conceptsIn(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ units }) => units.flat()));
}

function termsIn({ terms }: OverlapIndex, lines: readonly Line[]) {
  const numbers = new Set(lines.flatMap(({ words, units }) => [...words, ...units.flat()]));
  return [...numbers].flatMap((number) => terms.byNumber[number] ?? []);
}
