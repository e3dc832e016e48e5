/** Which texts of a space share their subject with a new one, and in which words. */
import { reasonsFor } from './because.ts';
import { type Likeness, liken, type Side, sideOf } from './compare.ts';
import { NOTIFY_FROM, rank, sureness } from './decide.ts';
import { withNearness } from './fuse.ts';
import { BOILERPLATE_FROM, type Entry, type OverlapIndex, type Term, termsFor } from './index-of-texts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { shortlist } from './shortlist.ts';
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
  readonly exclude?: ReadonlySet<string> | ((id: string) => boolean);
  /** How near a model holds them, 0 to 1, by id. */
  readonly near?: ReadonlyMap<string, number>;
};

/** Fewer different words than this, in either text or shared, are a topic and no plan: never a reason to notify. */
const NOTIFY_WORDS = 4;
/** What is left of two texts without their common sentences has to be this alike before those sentences count. */
const QUOTES_FROM = 0.3;
const SHORTLIST = 60;
const NOTHING_NEAR: ReadonlyMap<string, number> = new Map();
/** What full nearness adds to a rank, as much as a full share of concepts. */
const NEARNESS_IN_RANK = 0.3;

type Query = {
  readonly index: OverlapIndex;
  readonly measure: Measure;
  readonly terms: (key: string) => Term;
  readonly passages: readonly Passage[];
  /** The passages that are no boilerplate, and what they weigh. */
  readonly own: readonly Passage[];
  readonly side: Side;
};

/**
 * The texts that resemble a query, best first by score, ties by id. Nothing is found for a query without content words.
 *
 * Words are compared, and what the glossary knows them to mean. Two plans in different words for a thing that it doesn't
 * know are not found.
 */
export function findOverlaps(
  index: OverlapIndex,
  query: { readonly title: string; readonly text: string },
  { limit, exclude, near = NOTHING_NEAR }: FindOptions,
): Overlap[] {
  const allowed = allowing(exclude);
  const { written, passages } = passagesOf(query);
  const terms = termsFor(index);
  const own = passages.filter(({ key }) => standingIn(index, key, allowed) < BOILERPLATE_FROM - 1);
  const measure = measureOf(index);
  const side = sideOf(own, terms);
  const asked: Query = { index, measure, terms, passages, own, side };
  const candidates = shortlist(asked, { size: Math.max(limit, SHORTLIST), allowed });
  for (const entry of quoted(asked, allowed)) candidates.add(entry);
  for (const entry of nearest(index, near, allowed)) candidates.add(entry);
  return [...candidates]
    .map((entry) => {
      const likeness = likenessOf(asked, entry);
      const nearness = near.get(entry.id) ?? 0;
      const confidence = withNearness(sureness(likeness), nearness);
      const notify = confidence >= NOTIFY_FROM && hasSubstance(passages, entry.passages);
      return { entry, notify, score: rank(likeness) + NEARNESS_IN_RANK * nearness, confidence };
    })
    .filter(({ score, confidence }) => score > 0 || confidence > 0)
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, limit)
    .map(({ entry, ...found }) => ({
      id: entry.id,
      ...found,
      because: reasonsFor({ written, passages }, entry.passages, { index, measure }),
    }));
}

function nearest(
  index: OverlapIndex,
  near: ReadonlyMap<string, number>,
  allowed: (entry: Entry) => boolean,
): Entry[] {
  return [...near]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => index.entries.get(id) ?? [])
    .filter(allowed)
    .slice(0, SHORTLIST);
}

function allowing(exclude: FindOptions['exclude']): (entry: Entry) => boolean {
  if (exclude === undefined) return () => true;
  return typeof exclude === 'function' ? ({ id }) => !exclude(id) : ({ id }) => !exclude.has(id);
}

function standingIn(index: OverlapIndex, key: string, allowed: (entry: Entry) => boolean): number {
  let standing = 0;
  for (const entry of index.sentences.get(key) ?? []) {
    if (allowed(entry)) standing++;
    if (standing === BOILERPLATE_FROM) break;
  }
  return standing;
}

/** The texts that hold the whole query, or are held in it whole, sentence by sentence. */
function quoted(query: Query, allowed: (entry: Entry) => boolean): Entry[] {
  const keys = new Set(query.passages.map(({ key }) => key));
  const counts = new Map<Entry, number>();
  for (const key of keys) {
    for (const entry of query.index.sentences.get(key) ?? []) {
      if (allowed(entry)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([entry, shared]) => shared === keys.size || shared === entry.keys.size)
    .map(([entry]) => entry)
    .slice(0, SHORTLIST);
}

/**
 * A sentence that both hold word for word is a template's, an agenda's or a quotation. It counts when one text stands
 * in the other whole, or when the rest of the two is alike as well.
 */
function likenessOf(query: Query, entry: Entry): Likeness {
  const { index, measure, terms, own } = query;
  const keys = new Set(query.passages.map(({ key }) => key));
  const shared = query.passages.filter(({ key }) => entry.keys.has(key));
  const like = (asked: readonly Passage[], other: readonly Passage[]) =>
    liken(measure, sideOf(asked, terms), sideOf(other, terms));
  const inside = shared.length === query.passages.length || [...entry.keys].every((key) => keys.has(key));
  if (shared.length > 0 && inside) return like(query.passages, entry.passages);
  const kept = entry.passages.filter(({ key }) => (index.sentences.get(key)?.size ?? 0) < BOILERPLATE_FROM);
  const full = liken(measure, query.side, sideOf(kept, terms, entry.profile));
  // A sentence that is the other's title is what the other is about, and no quotation.
  const sentences = new Set(entry.passages.filter(({ isTitle }) => !isTitle).map(({ key }) => key));
  if (!shared.some(({ key, isTitle }) => !isTitle && sentences.has(key))) return full;
  const rest = like(
    own.filter(({ key, isTitle }) => isTitle || !entry.keys.has(key)),
    kept.filter(({ key, isTitle }) => isTitle || !keys.has(key)),
  );
  return rest.words >= QUOTES_FROM ? full : rest;
}

/** Whether two texts say enough, and enough of the same, that words alone may speak for an overlap. */
function hasSubstance(asked: readonly Passage[], other: readonly Passage[]): boolean {
  const a = new Set(asked.flatMap(({ words }) => words.map(({ stem }) => stem)));
  const b = new Set(other.flatMap(({ words }) => words.map(({ stem }) => stem)));
  return a.size >= NOTIFY_WORDS && b.size >= NOTIFY_WORDS;
}
