/**
 * What came near what at the last look. To compare a thousand ideas with each other takes many seconds, and a map that
 * whoever has a link may look at must not take them at each look: only what was written since is compared again, whoever looks.
 */
import type { Idea } from '../model.ts';
import type { Store } from '../store.ts';
import { comparedText } from './known.ts';

/** Ideas that one comes near, the nearest first. */
export type NearTo = readonly number[];

/** One of them, and how near it is, 0 to 1: as near as the one is to it. */
export type NearOne = { readonly id: number; readonly confidence: number };

type Asked = { readonly spaceId: number; readonly ideas: readonly Idea[]; readonly strictness: number };

/** Which of some ideas, known by their ids, each of `of` comes near: all of them, the nearest first. */
export type NearAmong = (
  store: Store,
  asked: {
    readonly spaceId: number;
    readonly strictness: number;
    readonly of: readonly Idea[];
    readonly among: ReadonlySet<number>;
  },
) => Promise<ReadonlyMap<number, readonly NearOne[]>>;

/** Which of some ideas of a space each of them comes near, so that somebody would be told; the nearest first. */
export type NearWithin = (store: Store, asked: Asked) => Promise<ReadonlyMap<number, NearTo>>;

type Entry = {
  /** Tells apart what the idea said when it was compared. */
  readonly stamp: string;
  readonly near: readonly NearOne[];
  /** Whether there may be more, less near than the last. */
  readonly isCut: boolean;
};

type Remembered = {
  /** What all was compared by: another glossary, or another strictness, finds others. */
  readonly by: string;
  /** Of all who looked, so also what the next one may not see; whoever was asked for last stands last. */
  readonly entries: Map<number, Entry>;
  /** How many were written since all were compared: each moves what words weigh a little for all the others. */
  drift: number;
  /** The latest idea that was there. */
  newest: number;
};

/** When so much of the ideas was written since, all are compared again. */
const MOST_DRIFT = 0.3;
/** Of one that comes near very many, what is kept. */
const MOST_KEPT = 100;
/** A map shows a thousand, and not the same to everybody. */
const MOST_IDEAS = 3000;
/** Spaces that are remembered; of more, those that were looked at last. */
const MOST_SPACES = 50;

/** `most`: how many of each are given away; `kept`: how many are remembered, since some may be hidden from the next who looks. */
export function rememberNear(look: NearAmong, most: number, kept = MOST_KEPT): NearWithin {
  const spaces = new Map<number, Remembered>();
  const underway = new Map<number, Promise<unknown>>();
  return (store, { spaceId, ideas, strictness }) => {
    // One after the other: what two look for at once would be compared twice.
    const before = underway.get(spaceId) ?? Promise.resolve();
    const looking = before
      .catch(() => undefined)
      .then(async () => {
        const by = `${await store.glossaries.version(spaceId)} ${strictness}`;
        const said = new Map(ideas.map((idea) => [idea.id, stampOf(idea)]));
        const { entries } = rememberedFor(spaces, spaceId, { by, said });
        const among = new Set([...entries.keys(), ...said.keys()]);
        const lookAt: Look = async (of) =>
          of.length > 0 ? look(store, { spaceId, strictness, of, among }) : new Map();
        const asked = { look: lookAt, most, kept, ideas, said };
        await compareWritten(entries, asked);
        const near = await givenAway(entries, asked);
        forgetOldest(entries, said);
        return near;
      })
      .catch((fault) => {
        // What was left in the middle is looked for anew.
        spaces.delete(spaceId);
        throw fault;
      })
      .finally(() => {
        if (underway.get(spaceId) === looking) underway.delete(spaceId);
      });
    underway.set(spaceId, looking);
    return looking;
  };
}

/** What each idea says, as a stamp, by its id. */
type Said = ReadonlyMap<number, string>;

/** What is remembered of a space, which becomes the one that was looked at last; nothing, where too much is different by now. */
function rememberedFor(
  spaces: Map<number, Remembered>,
  spaceId: number,
  { by, said }: { readonly by: string; readonly said: Said },
): Remembered {
  const before = spaces.get(spaceId) ?? { by, entries: new Map<number, Entry>(), drift: 0, newest: 0 };
  const written = [...said].filter(([id, stamp]) => {
    const entry = before.entries.get(id);
    // What was hidden from those who looked before is compared, and has moved nothing.
    return entry ? entry.stamp !== stamp : id > before.newest;
  });
  const drift = before.drift + written.length;
  const newest = [...said.keys()].reduce((latest, id) => Math.max(latest, id), before.newest);
  const isAnother = before.by !== by || drift > MOST_DRIFT * Math.max(said.size, before.entries.size);
  const now = isAnother ? { by, entries: new Map(), drift: 0, newest } : { ...before, drift, newest };
  spaces.delete(spaceId);
  spaces.set(spaceId, now);
  const [oldest] = spaces.keys();
  if (spaces.size > MOST_SPACES && oldest !== undefined) spaces.delete(oldest);
  return now;
}

type Look = (of: readonly Idea[]) => ReturnType<NearAmong>;

type Looking = {
  readonly look: Look;
  readonly most: number;
  readonly kept: number;
  readonly ideas: readonly Idea[];
  readonly said: Said;
};

/** Compares what is new or says something else now, and puts it beside whatever it comes near. */
async function compareWritten(
  entries: Map<number, Entry>,
  { look, kept, ideas, said }: Looking,
): Promise<void> {
  const written = ideas.filter(({ id }) => entries.get(id)?.stamp !== said.get(id));
  takeOut(entries, new Set(written.filter(({ id }) => entries.has(id)).map(({ id }) => id)));
  const found = await look(written);
  for (const [id, near] of found)
    for (const { id: other, confidence } of near) putIn(entries, other, { fresh: { id, confidence }, kept });
  for (const [id, near] of found) entries.set(id, entryOf(said.get(id), near, kept));
}

/** What stands beside each of the ideas that are asked for, of these alone. */
async function givenAway(
  entries: Map<number, Entry>,
  { look, most, kept, ideas, said }: Looking,
): Promise<ReadonlyMap<number, NearTo>> {
  const here = (near: readonly NearOne[]) => near.filter(({ id }) => said.has(id)).slice(0, most);
  const isShort = ({ near, isCut }: Entry) => isCut && here(near).length < most;
  const short = ideas.filter(({ id }) => {
    const entry = entries.get(id);
    return entry !== undefined && isShort(entry);
  });
  const deep = await look(short);
  for (const [id, near] of deep) entries.set(id, entryOf(said.get(id), near, kept));
  // In the order of the ideas, as at a look at all.
  return new Map(
    ideas.map(({ id }) => {
      const near = deep.get(id) ?? entries.get(id)?.near ?? [];
      return [id, here(near).map((one) => one.id)];
    }),
  );
}

const entryOf = (stamp: string | undefined, near: readonly NearOne[], kept: number): Entry => ({
  stamp: stamp ?? '',
  near: near.slice(0, kept),
  isCut: near.length > kept,
});

/** What isn't what it was takes no place beside another. */
function takeOut(entries: Map<number, Entry>, ids: ReadonlySet<number>): void {
  if (ids.size === 0) return;
  for (const id of ids) entries.delete(id);
  for (const [id, entry] of entries) {
    const near = entry.near.filter((one) => !ids.has(one.id));
    if (near.length < entry.near.length) entries.set(id, { ...entry, near });
  }
}

/** Puts a fresh one beside another, unless it comes behind what was left out there. */
function putIn(
  entries: Map<number, Entry>,
  id: number,
  { fresh, kept }: { readonly fresh: NearOne; readonly kept: number },
): void {
  const entry = entries.get(id);
  if (!entry) return;
  const at = entry.near.findIndex((one) => nearerFirst(fresh, one) < 0);
  if (at < 0 && entry.isCut) return;
  const near = entry.near.toSpliced(at < 0 ? entry.near.length : at, 0, fresh);
  entries.set(id, { ...entry, near: near.slice(0, kept), isCut: entry.isCut || near.length > kept });
}

/** The nearer one first; of two that are as near, the older one. */
export const nearerFirst = (a: NearOne, b: NearOne): number => b.confidence - a.confidence || a.id - b.id;

/** Forgets what was asked for longest ago, where there is too much. */
function forgetOldest(entries: Map<number, Entry>, asked: Said): void {
  for (const id of asked.keys()) {
    const entry = entries.get(id);
    entries.delete(id);
    if (entry) entries.set(id, entry);
  }
  const most = Math.max(MOST_IDEAS, asked.size);
  const oldest = [...entries.keys()].slice(0, Math.max(0, entries.size - most));
  takeOut(entries, new Set(oldest));
}

/** 64 bits of what an idea says: whole texts would take as much memory as the index. */
function stampOf(idea: Idea): string {
  const text = `${idea.title}\n${comparedText(idea)}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 2_654_435_761);
    b = Math.imul(b ^ text.charCodeAt(at), 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return `${a >>> 0} ${b >>> 0}`;
}
