/** What is known of a space's ideas: their index in memory, which follows what is written, by anybody and anywhere. */
import type { Audience, IdeaText } from '../model.ts';
import { backgroundShare } from '../rules/overlap/background.ts';
import { addText, createIndex, type OverlapIndex, removeText } from '../rules/overlap/index-of-texts.ts';
import { type Own, ownOf } from '../rules/overlap/own.ts';
import { contentWords } from '../rules/overlap/words.ts';
import type { WrittenPlace, WrittenText } from '../store/written.ts';
import type { Store } from '../store.ts';
import type { Understanding } from '../understanding.ts';
import { learn, type Vectors } from './understood.ts';

export type Known = {
  readonly index: OverlapIndex;
  /** The version of the space's own glossary that the index was made with. */
  readonly glossary: string;
  readonly vectors: Vectors;
  /** Before this mark everything was read. */
  mark: number;
  /** What was read from the mark on, by idea, as a stamp: it is read again, and mostly is the same. */
  readonly unsettled: Map<number, string>;
  /** How far the first reading came, from the latest to the oldest; null before it. */
  halfway: WrittenPlace | null;
  /** Whether everything was read once. */
  isRead: boolean;
  /** What was read in the order of writing before everything was read once. */
  readonly later: Set<number>;
  /** Comes true when some pages were read and there are more. Most spaces have one page. */
  readonly isLong: Promise<void>;
  readonly becomeLong: () => void;
  /** One reading at a time: what two questions read at once would be read twice. Null when nobody reads. */
  reading: Promise<void> | null;
};

export type From = {
  readonly store: Store;
  readonly spaceId: number;
  readonly understanding: Understanding | null;
};

/** Ideas that the store gives at once. */
const PAGE = 250;
/** Texts that are indexed before others have their turn, a millisecond: reading a large space takes seconds. */
const AT_A_STRETCH = 5;
/** Pages after which nobody waits for the rest: 2,000 ideas, half a second. */
const WAITED_FOR = 8;
/** Of the ideas that aren't read yet, those that are read at once for a question, by the rarest of its words. */
const READ_FIRST = 200;
const WORDS_LOOKED_FOR = 8;
/** Pages of the first reading between two looks at what is new: some tenths of a second. */
const PAGES_BETWEEN = 4;

/** What is known of a space; nothing yet, where its glossary has changed: another one takes another index. */
export async function knownOf(
  spaces: Map<number, Known>,
  { store, spaceId }: Pick<From, 'store' | 'spaceId'>,
): Promise<Known> {
  const glossary = await store.glossaries.version(spaceId);
  const before = spaces.get(spaceId);
  if (before?.glossary === glossary) return before;
  const started = startKnowing(glossary, ownOf(await store.glossaries.of(spaceId)));
  // While the glossary was read, another question may have begun with the same one.
  const meanwhile = spaces.get(spaceId);
  if (meanwhile?.glossary === glossary) return meanwhile;
  spaces.set(spaceId, started);
  return started;
}

function startKnowing(glossary: string, own: Own): Known {
  let becomeLong: () => void = () => undefined;
  const isLong = new Promise<void>((resolve) => {
    becomeLong = resolve;
  });
  return {
    index: createIndex(own),
    glossary,
    vectors: new Map(),
    mark: 0,
    unsettled: new Map(),
    halfway: null,
    isRead: false,
    later: new Set(),
    isLong,
    becomeLong,
    reading: null,
  };
}

/** The part of an idea that is compared beside its title. */
export function comparedText(text: Pick<IdeaText, 'summary' | 'setup' | 'questions'>): string {
  return [text.summary, text.setup, text.questions].filter(Boolean).join('\n');
}

/** A text as models read it. */
export function wholeText({ title, text }: { readonly title: string; readonly text: string }): string {
  return `${title}\n${text}`.trim();
}

/** What is for one channel is told to nobody else, and a model is somebody else. */
export const mayLeave = ({ audience }: { readonly audience: Audience }): boolean => audience !== 'channel';

/**
 * Reads what was written since the last time, after whoever reads now; the first time all there is, the latest first, at most so
 * many pages. What failed is read again. What an open transaction wrote is read when it has ended, also by itself.
 */
export function follow(known: Known, from: From, pages = Number.POSITIVE_INFINITY): Promise<void> {
  const before = known.reading ?? Promise.resolve();
  const reading: Promise<void> = before
    .catch(() => undefined)
    .then(() => catchUp(known, from, pages))
    .finally(() => {
      if (known.reading === reading) known.reading = null;
    });
  known.reading = reading;
  return reading;
}

/** Reads what there is, or where that is much only the latest. */
export async function followLatest(known: Known, from: From): Promise<void> {
  if (known.isRead) return follow(known, from);
  // Whoever reads has the rest to itself: this may be a transaction, and it will have ended before the reading.
  const isOurs = known.reading === null;
  if (isOurs) await follow(known, from, WAITED_FOR);
  else await Promise.race([known.isLong, known.reading?.catch(() => undefined)]);
  if (known.isRead && !isOurs) await follow(known, from);
}

/** Reads what there is, or where that is much a part of it: the latest, and what has words of the question in its title. */
export async function followSoon(known: Known, from: From, said: string): Promise<void> {
  await followLatest(known, from);
  if (known.isRead) return;
  const beginnings = rarestWords(said);
  if (beginnings.length === 0) return;
  const asked = { mark: known.mark, beginnings, limit: READ_FIRST };
  const texts = await from.store.written.titled(from.spaceId, asked);
  // It will be read again in its turn. What is there already is at least as new.
  const isThere = ({ id }: WrittenText) => known.index.entries.has(String(id)) || known.later.has(id);
  for (const text of texts) if (!known.isRead && !isThere(text)) take(known, text);
}

/** How the words of a text that tell most begin, in all their forms: of "studies" it is "studi", of "study" "stud". */
function rarestWords(said: string): readonly string[] {
  const words = new Map(
    contentWords(said).map(({ stem, from, to }) => {
      const isBeginning = said.slice(from, to).toLowerCase().startsWith(stem);
      return [stem, isBeginning ? stem : stem.slice(0, -1)];
    }),
  );
  return [...words]
    .filter(([, word]) => /^[\p{L}\p{N}]+$/u.test(word))
    .sort(([a], [b]) => backgroundShare(a) - backgroundShare(b))
    .slice(0, WORDS_LOOKED_FOR)
    .map(([, word]) => word);
}

async function catchUp(known: Known, from: From, pages: number): Promise<void> {
  if (!known.isRead) {
    const { settled, place } = await beginning(known, from);
    known.mark = settled;
    await readBack(known, from, { place, pages });
  }
  await readOn(known, from);
}

/** Where the first reading goes on. What is written from its first mark on is read in the order of writing. */
async function beginning(known: Known, { store }: From) {
  if (known.halfway !== null) return { settled: known.mark, place: known.halfway };
  const settled = await store.written.settledMark();
  return { settled, place: { mark: settled, id: 0 } };
}

/** Reads what was there before: who searches meanwhile looks for what is new more often than for what is old. */
async function readBack(
  known: Known,
  from: From,
  { place, pages }: { readonly place: WrittenPlace; readonly pages: number },
): Promise<void> {
  known.halfway = place;
  for (let page = 0; page < pages; page++) {
    const texts = await from.store.written.before(from.spaceId, known.halfway, PAGE);
    await noteAll(known, from, texts);
    known.halfway = texts.at(-1) ?? known.halfway;
    if (texts.length < PAGE) {
      known.isRead = true;
      known.later.clear();
      return;
    }
    if (page + 1 >= WAITED_FOR) known.becomeLong();
    // What is written while older ideas are read needn't wait for them.
    if (page % PAGES_BETWEEN === PAGES_BETWEEN - 1) await readOn(known, from);
  }
}

async function readOn(known: Known, from: From): Promise<void> {
  const settled = await from.store.written.settledMark();
  let place: WrittenPlace = { mark: known.mark, id: 0 };
  let isMore = true;
  while (isMore) {
    const texts = await from.store.written.after(from.spaceId, place, PAGE);
    await noteAll(known, from, texts, settled);
    if (!known.isRead) for (const { id } of texts) known.later.add(id);
    place = texts.at(-1) ?? place;
    isMore = texts.length === PAGE;
  }
  known.mark = settled;
}

async function noteAll(
  known: Known,
  { understanding }: From,
  texts: readonly WrittenText[],
  settled = Number.POSITIVE_INFINITY,
): Promise<void> {
  const unlearned = new Map<string, string>();
  for (const [at, text] of texts.entries()) {
    if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise<void>((resolve) => setImmediate(resolve));
    if (note(known, text, settled) && understanding !== null && !text.isAway && mayLeave(text))
      unlearned.set(String(text.id), wholeText({ title: text.title, text: comparedText(text) }));
  }
  if (understanding !== null && unlearned.size > 0) void learn(understanding, known.vectors, unlearned);
}

/** Takes a text in, unless it is the same as when it was read before. Whether it was another. */
function note(known: Known, text: WrittenText, settled: number): boolean {
  const stamp = [text.mark, text.version, text.isAway].join(' ');
  const isNew = known.unsettled.get(text.id) !== stamp;
  if (isNew) take(known, text);
  if (text.mark >= settled) known.unsettled.set(text.id, stamp);
  else known.unsettled.delete(text.id);
  return isNew;
}

function take(known: Known, text: Omit<WrittenText, 'mark' | 'version' | 'audience'>): void {
  forget(known, text.id);
  const { title } = text;
  if (!text.isAway) addText(known.index, { id: String(text.id), title, text: comparedText(text) });
}

function forget(known: Known, id: number): void {
  removeText(known.index, String(id));
  known.vectors.delete(String(id));
}
