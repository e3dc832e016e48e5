/** What is known of a space's ideas: their index in memory, which follows what is written, by anybody and anywhere. */
import type { Audience, IdeaText } from '../model.ts';
import { addText, createIndex, type OverlapIndex, removeText } from '../rules/overlap/index-of-texts.ts';
import { type Own, ownOf } from '../rules/overlap/own.ts';
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
  /** How far a reading came that isn't at its end. */
  halfway: Halfway | null;
  /** Whether everything was read once. */
  isRead: boolean;
  /** Comes true when a first page was read and there are more. Most spaces have one page. */
  readonly isLong: Promise<void>;
  readonly becomeLong: () => void;
  /** One reading at a time: what two questions read at once would be read twice. Null when nobody reads. */
  reading: Promise<void> | null;
};

/** `settled` is the mark when it began. */
type Halfway = { readonly settled: number; place: WrittenPlace };

type From = {
  readonly store: Store;
  readonly spaceId: number;
  readonly understanding: Understanding | null;
};

/** Ideas that the store gives at once. */
const PAGE = 500;
/** Texts that are indexed before others have their turn: reading a large space takes seconds. */
const AT_A_STRETCH = 25;

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
 * Reads what was written since the last time, at most so many pages, after whoever reads now; what failed then is read
 * again. What an open transaction wrote is read when it has ended, also by itself.
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

async function catchUp(known: Known, from: From, pages: number): Promise<void> {
  const { store, spaceId, understanding } = from;
  const halfway = known.halfway ?? {
    settled: await store.written.settledMark(),
    place: { mark: known.mark, id: 0 },
  };
  known.halfway = halfway;
  const unlearned = new Map<string, string>();
  let isMore = true;
  for (let page = 0; isMore && page < pages; page++) {
    const texts = await store.written.after(spaceId, halfway.place, PAGE);
    for (const [at, text] of texts.entries()) {
      if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise<void>((resolve) => setImmediate(resolve));
      if (note(known, text, halfway.settled) && understanding !== null && !text.isAway && mayLeave(text))
        unlearned.set(String(text.id), wholeText({ title: text.title, text: comparedText(text) }));
    }
    halfway.place = texts.at(-1) ?? halfway.place;
    isMore = texts.length === PAGE;
    if (isMore) known.becomeLong();
  }
  if (understanding !== null && unlearned.size > 0) void learn(understanding, known.vectors, unlearned);
  if (isMore) return;
  known.mark = halfway.settled;
  known.halfway = null;
  known.isRead = true;
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
