/** Which texts of a space share their subject with a new one, and in which words. */
import { reasonsOf } from './because.ts';
import { type Likeness, liken, type Side, sideOf } from './compare.ts';
import { NOTIFY_FROM, rank, sureness } from './decide.ts';
import { withNearness } from './fuse.ts';
import { BOILERPLATE_FROM, keysOf, type OverlapIndex, ownLines, slotsWith } from './index-of-texts.ts';
import { type Line, linesOf, unpacked } from './lines.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Barred, shortlist } from './shortlist.ts';
import { asking } from './terms.ts';
import { type Measure, measureOf } from './weights.ts';

/**
 * A text that resembles the one asked about. `score` orders, `confidence` is 0 to 1, `because` holds up to three
 * phrases and words that both share, as they stand in the text asked about.
 */
export type Overlap = {
  readonly id: string;
  readonly score: number;
  readonly confidence: number;
  readonly notify: boolean;
  readonly because: readonly string[];
};

export type FindOptions = {
  readonly limit: number;
  /** Texts that are never found, and that make no sentence of the query boilerplate. */
  readonly exclude?: Iterable<string>;
  /** When it is there, no other texts are found. */
  readonly among?: Iterable<string> | undefined;
  /**
   * Whether nothing but the order is asked: `confidence` is 0 then, and `because` empty. With `among`, the texts were looked for
   * before, and all of them are compared.
   */
  readonly orderAlone?: boolean;
  /** Whether nobody asks for reasons: `because` is empty then. */
  readonly reasonless?: boolean;
  /** How near a model holds them, 0 to 1, by id. */
  readonly near?: ReadonlyMap<string, number> | undefined;
};

/** Fewer different words than this, in either text or shared, are a topic and no plan: never a reason to notify. */
const NOTIFY_WORDS = 4;
/** What is left of two texts without their common sentences has to be this alike before those sentences count. */
const QUOTES_FROM = 0.3;
/** Texts that are compared in full: so many for each that is asked for, and at least so many. */
const SHORTLISTED = 3;
const SHORTLIST = 60;
const NOTHING_NEAR: ReadonlyMap<string, number> = new Map();
/** What full nearness adds to a rank, as much as a full share of concepts. */
const NEARNESS_IN_RANK = 0.3;

type Query = {
  readonly index: OverlapIndex;
  readonly measure: Measure;
  readonly lines: readonly Line[];
  readonly keys: ReadonlySet<number>;
  /** The lines that are no boilerplate, and what they weigh. */
  readonly own: readonly Line[];
  readonly side: Side;
  readonly barred: Barred;
};

/**
 * The texts that resemble a query, best first by score, ties by id. Nothing is found for a query without content words.
 *
 * Words are compared, and what the glossary knows them to mean. Two plans in different words for a thing that it doesn't
 * know are not found.
 */
export function findOverlaps(
  index: OverlapIndex,
  text: { readonly title: string; readonly text: string },
  { limit, exclude = [], among, orderAlone = false, reasonless = false, near = NOTHING_NEAR }: FindOptions,
): Overlap[] {
  const { written, passages } = passagesOf(text, index.terms.own);
  const query = queryOf(index, passages, { exclude, among });
  const reasons = reasonsOf({ written, passages, lines: query.lines, own: index.terms.own }, query.measure);
  const read = (slot: number) => {
    const entry = index.slots[slot];
    if (entry === undefined) return null;
    const other = unpacked(entry.numbers);
    const nearness = near.get(entry.id) ?? 0;
    const likeness = likenessOf(query, other);
    return { id: entry.id, other, nearness, likeness, score: rank(likeness) + NEARNESS_IN_RANK * nearness };
  };
  // What was read of a hundred texts is let go of at once, and of the few that are shown it is read again.
  const isLookedFor = orderAlone && among !== undefined;
  const candidates = isLookedFor ? slotsOf(index, among) : candidatesFor(query, { limit, near });
  const ranked = [...candidates]
    .map((slot) => ({ slot, id: index.slots[slot]?.id ?? '', score: read(slot)?.score ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const found: Overlap[] = [];
  for (const { slot, id, score } of ranked) {
    if (found.length === limit || (orderAlone && score <= 0)) break;
    if (orderAlone) {
      found.push({ id, score, confidence: 0, notify: false, because: [] });
      continue;
    }
    const one = read(slot);
    if (one === null) continue;
    const { other, likeness, nearness } = one;
    const confidence = withNearness(sureness(likeness), nearness);
    if (score <= 0 && confidence <= 0) continue;
    const notify = confidence >= NOTIFY_FROM && hasSubstance(query.lines) && hasSubstance(other);
    found.push({ id, score, confidence, notify, because: reasonless ? [] : reasons(other) });
  }
  return found;
}

/**
 * The ids of all texts that have a say in an answer: those that may be found, and those by which a sentence of the query
 * is boilerplate. With the same options, and those excluded, `findOverlaps` looks at no others.
 */
export function lookFor(
  index: OverlapIndex,
  text: { readonly title: string; readonly text: string },
  { limit, exclude = [], among, near = NOTHING_NEAR }: FindOptions,
): string[] {
  const query = queryOf(index, passagesOf(text, index.terms.own).passages, { exclude, among });
  const slots = candidatesFor(query, { limit, near });
  for (const key of query.keys) for (const slot of standingIn(query, key)) slots.add(slot);
  return [...slots].flatMap((slot) => index.slots[slot]?.id ?? []);
}

function queryOf(
  index: OverlapIndex,
  passages: readonly Passage[],
  { exclude = [], among }: Pick<FindOptions, 'exclude' | 'among'>,
): Query {
  const vocabulary = asking(index.terms);
  const lines = linesOf(passages, vocabulary.termOf);
  const measure = measureOf(index, vocabulary);
  const space = { index, measure, barred: barring(index, exclude, among) };
  const left = lines.filter(({ key }) => standingIn(space, key).length < BOILERPLATE_FROM - 1);
  // A text of which nothing is left is one that was posted before, as a whole.
  const own = left.length === 0 ? lines : left;
  return { ...space, lines, keys: keysOf(lines), own, side: sideOf(measure, own) };
}

function candidatesFor(
  query: Query,
  { limit, near }: { readonly limit: number; readonly near: ReadonlyMap<string, number> },
): Set<number> {
  const candidates = shortlist(query, {
    size: Math.max(SHORTLISTED * limit, SHORTLIST),
    barred: query.barred,
  });
  for (const slot of quoted(query)) candidates.add(slot);
  for (const slot of nearest(query, near)) candidates.add(slot);
  return candidates;
}

function slotsOf({ entries }: OverlapIndex, ids: Iterable<string>): number[] {
  return [...ids].flatMap((id) => entries.get(id)?.slot ?? []);
}

function barring(
  { entries, slots }: OverlapIndex,
  exclude: Iterable<string>,
  among: Iterable<string> | undefined,
): Barred {
  const barred = new Uint8Array(slots.length).fill(among === undefined ? 0 : 1);
  const mark = (id: string, by: 0 | 1) => {
    const entry = entries.get(id);
    if (entry !== undefined) barred[entry.slot] = by;
  };
  for (const id of among ?? []) mark(id, 0);
  for (const id of exclude) mark(id, 1);
  return barred;
}

function nearest({ index, barred }: Query, near: ReadonlyMap<string, number>): number[] {
  return [...near]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => index.entries.get(id)?.slot ?? [])
    .filter((slot) => barred[slot] !== 1)
    .slice(0, SHORTLIST);
}

/** The texts that may be found in which a sentence stands, as many as make it boilerplate. */
function standingIn({ index, barred }: Pick<Query, 'index' | 'barred'>, key: number): number[] {
  const standing: number[] = [];
  for (const slot of slotsWith(index, key)) {
    if (barred[slot] !== 1) standing.push(slot);
    if (standing.length === BOILERPLATE_FROM) break;
  }
  return standing;
}

/** The texts that hold the whole query, or are held in it whole, sentence by sentence. */
function quoted({ index, keys, barred }: Query): number[] {
  const counts = new Map<number, number>();
  for (const key of keys)
    for (const slot of slotsWith(index, key))
      if (barred[slot] !== 1) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return [...counts]
    .filter(([slot, shared]) => shared === keys.size || shared === sentencesOf(index, slot))
    .map(([slot]) => slot)
    .slice(0, SHORTLIST);
}

function sentencesOf(index: OverlapIndex, slot: number): number {
  const entry = index.slots[slot];
  return entry === undefined ? 0 : keysOf(unpacked(entry.numbers)).size;
}

/**
 * A sentence that both hold word for word is a template's, an agenda's or a quotation. It counts when one text stands
 * in the other whole, or when the rest of the two is alike as well.
 */
function likenessOf({ index, measure, lines, keys, own, side }: Query, other: readonly Line[]): Likeness {
  const held = keysOf(other);
  const shared = lines.filter(({ key }) => held.has(key));
  const like = (some: readonly Line[], others: readonly Line[]) =>
    liken(measure, sideOf(measure, some), sideOf(measure, others));
  const inside = shared.length === lines.length || [...held].every((key) => keys.has(key));
  if (shared.length > 0 && inside) return like(lines, other);
  const kept = ownLines(index, other);
  const full = liken(measure, side, sideOf(measure, kept));
  // A sentence that is the other's title is what the other is about, and no quotation.
  const sentences = keysOf(other.filter(({ isTitle }) => !isTitle));
  if (!shared.some(({ key, isTitle }) => !isTitle && sentences.has(key))) return full;
  const rest = like(
    own.filter(({ key, isTitle }) => isTitle || !held.has(key)),
    kept.filter(({ key, isTitle }) => isTitle || !keys.has(key)),
  );
  return rest.words() >= QUOTES_FROM ? full : rest;
}

/** Whether a text says enough that its words may speak for an overlap. */
function hasSubstance(lines: readonly Line[]): boolean {
  return new Set(lines.flatMap(({ words }) => words)).size >= NOTIFY_WORDS;
}
