/**
 * The texts of one space in memory, by the stems and the sentences in them.
 *
 * It is the one structure of the rules that changes in place: thousands of texts are compared within milliseconds, and
 * a copy for every new idea would cost more than the comparison. Removing a text leaves no trace in any score.
 */
import { backgroundShare } from './background.ts';
import { conceptOf } from './glossary.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Whole, wholeOf } from './profile.ts';

/** `text` is everything but the title, its fields joined by newlines. */
export type OverlapText = { readonly id: string; readonly title: string; readonly text: string };

/** A stem, or two neighbouring stems joined by a blank, and the texts that hold it. */
export type Term = {
  readonly key: string;
  /** Share of texts, 0 to 1, in which research English in general has it. */
  readonly prior: number;
  /** The texts that hold it, and how often each does, a title counting three times. Pairs have no weights. */
  texts: Entry[];
  weights: number[];
  /** The last idf, and the version of the index that it was worked out for. */
  idf: number;
  idfAt: number;
};

/** One text in the index. `profile` leaves out the sentences that are boilerplate by now. */
export type Entry = {
  readonly id: string;
  readonly passages: readonly Passage[];
  readonly keys: ReadonlySet<string>;
  /** Its place in arrays of scores. Places of removed texts are used again. */
  readonly slot: number;
  profile: Whole;
};

export type OverlapIndex = {
  readonly entries: Map<string, Entry>;
  readonly terms: Map<string, Term>;
  /** Sentence → the texts in which it stands word for word. */
  readonly sentences: Map<string, Set<Entry>>;
  /** Entries by slot, and the slots that are free. */
  readonly slots: (Entry | undefined)[];
  readonly free: number[];
  totalLength: number;
  /** Rises with every change. */
  version: number;
};

/** A sentence that stands in this many texts is a template's or an agenda's, and counts nothing in any of them. */
export const BOILERPLATE_FROM = 3;

/** An empty index. */
export function createIndex(): OverlapIndex {
  return {
    entries: new Map(),
    terms: new Map(),
    sentences: new Map(),
    slots: [],
    free: [],
    totalLength: 0,
    version: 0,
  };
}

/** Adds a text, or replaces the one of the same id. */
export function addText(index: OverlapIndex, text: OverlapText): void {
  removeText(index, text.id);
  const { passages } = passagesOf(text);
  const keys = new Set(passages.map(({ key }) => key));
  const profile = wholeOf(passages, termsFor(index));
  const slot = index.free.pop() ?? index.slots.length;
  const entry: Entry = { id: text.id, passages, keys, slot, profile };
  index.entries.set(text.id, entry);
  index.slots[slot] = entry;
  index.version++;
  enter(index, entry);
  for (const key of keys) {
    const standing = index.sentences.get(key) ?? new Set<Entry>();
    index.sentences.set(key, standing.add(entry));
    if (standing.size === BOILERPLATE_FROM) for (const other of standing) reread(index, other);
    else if (standing.size > BOILERPLATE_FROM) reread(index, entry);
  }
}

/** Forgets a text. Does nothing when there is none of that id. */
export function removeText(index: OverlapIndex, id: string): void {
  const entry = index.entries.get(id);
  if (entry === undefined) return;
  leave(index, entry);
  index.entries.delete(id);
  index.slots[entry.slot] = undefined;
  index.free.push(entry.slot);
  index.version++;
  for (const key of entry.keys) {
    const standing = index.sentences.get(key);
    standing?.delete(entry);
    if (standing?.size === 0) index.sentences.delete(key);
    if (standing?.size === BOILERPLATE_FROM - 1) for (const other of standing) reread(index, other);
  }
}

/** The term of a key. One that no text holds yet is made, and kept only by `addText`. */
export function termOf(index: OverlapIndex, key: string): Term {
  const known = index.terms.get(key);
  if (known !== undefined) return known;
  return { key, prior: priorOf(key), texts: [], weights: [], idf: 0, idfAt: -1 };
}

/** Gives every key one term for as long as it is used, also the keys that no text holds. */
export function termsFor(index: OverlapIndex): (key: string) => Term {
  const made = new Map<string, Term>();
  return (key) => {
    const term = made.get(key) ?? termOf(index, key);
    made.set(key, term);
    return term;
  };
}

function priorOf(key: string): number {
  return conceptOf(key)?.prior ?? (key.includes(' ') ? 0 : backgroundShare(key));
}

function reread(index: OverlapIndex, entry: Entry): void {
  leave(index, entry);
  const own = entry.passages.filter(({ key }) => (index.sentences.get(key)?.size ?? 0) < BOILERPLATE_FROM);
  entry.profile = wholeOf(own, termsFor(index));
  enter(index, entry);
}

function enter(index: OverlapIndex, entry: Entry): void {
  for (const { term, weight } of entry.profile.words) {
    hold(index, term, entry);
    term.weights = grown(term.weights, weight);
  }
  for (const { term } of entry.profile.pairs) hold(index, term, entry);
  for (const { term, concept } of entry.profile.topics) if (concept !== null) hold(index, term, entry);
  index.totalLength += entry.profile.length;
}

function hold(index: OverlapIndex, term: Term, entry: Entry): void {
  index.terms.set(term.key, term);
  term.texts = grown(term.texts, entry);
}

/** Most pairs stand in one text only, and pushing to an empty array would reserve room for seventeen. */
function grown<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

function leave(index: OverlapIndex, entry: Entry): void {
  const concepts = entry.profile.topics.filter(({ concept }) => concept !== null);
  for (const { term } of [...entry.profile.words, ...entry.profile.pairs, ...concepts]) {
    const at = term.texts.indexOf(entry);
    term.texts.splice(at, 1);
    term.weights.splice(at, 1);
    if (term.texts.length === 0) index.terms.delete(term.key);
  }
  index.totalLength -= entry.profile.length;
}
