/** Which ideas of a space come near a text: an index in memory that is brought up to date at each question. */
import type { Idea } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { NOTIFY_FROM } from '../rules/overlap/decide.ts';
import { findOverlaps, lookFor, type Overlap } from '../rules/overlap/find.ts';
import type { Store } from '../store.ts';
import type { Understanding } from '../understanding.ts';
import {
  comparedText,
  type From,
  follow,
  followLatest,
  followSoon,
  type Known,
  knownOf,
  mayLeave,
  wholeText,
} from './known.ts';
import { type NearAmong, type NearOne, type NearWithin, nearerFirst, rememberNear } from './near-memory.ts';
import { fittingOnes } from './searching.ts';
import { judged, nearTo } from './understood.ts';

export type Neighbour = {
  readonly ideaId: number;
  /** Whether it is near enough to be told about. */
  readonly notify: boolean;
  readonly because: readonly string[];
};

export type Question = {
  readonly spaceId: number;
  /** Who hears the answer: what they may not see takes no place in it. */
  readonly reader: Reader;
  readonly title: string;
  readonly text: string;
  readonly limit: number;
  readonly except: ReadonlySet<number>;
  /** Whether the text is for one channel, so that no model of somebody else's may read it. */
  readonly stays: boolean;
  /** What is asked for beyond the shipped confidence before somebody is told: 0, unless the space is stricter. */
  readonly strictness?: number;
  /** How models are asked: at once, unless a transaction is open. */
  readonly outside?: Outside;
  /** A search: only those of some ideas are found of which this says so. They are all that its reader may see, or fewer. */
  readonly fits?: (ids: readonly number[]) => Promise<ReadonlySet<number>>;
  /** Only these are found; without it, all. */
  readonly among?: ReadonlySet<number>;
  /**
   * Somebody would rather have part of the answer soon, and is told so: called when it is from the latest ideas, and those with
   * the same words in their titles, since the others are still being read after a start. Without it all is waited for.
   */
  readonly whileReading?: () => void;
};

/** Gets what takes long: by asking, or what was asked before; `otherwise`, if there is such, where there is no time for it. */
export type Outside = <T>(key: string, ask: () => Promise<T>, otherwise?: T) => Promise<T>;

const atOnce: Outside = (_key, ask) => ask();

export type Neighbours = (store: Store, question: Question) => Promise<readonly Neighbour[]>;

/** Of the texts of one space that come near one of them, the nearest that are told. */
const NEAR_EACH = 12;
/** Two texts are as near to each other from both sides; sums in another order differ by less than one of so many. */
const SAME = 1e9;
/** Times that what may not be seen is taken out of what was found, before all that may not be seen is asked for. */
const ROUNDS = 3;

/** Keeps one index per space. What another process wrote is seen at the next question, since what is new is asked for. */
export function rememberNeighbours(
  understanding: Understanding | null = null,
): Neighbours & { readonly nearWithin: NearWithin } {
  const spaces = new Map<number, Known>();
  const neighbours: Neighbours = async (store, question) => {
    const from = { store, spaceId: question.spaceId, understanding };
    const known = await knownOf(spaces, from);
    await readFor(question, known, from);
    const found = await findWith(understanding, { store, known, question });
    return found.map((overlap) => ({
      ideaId: Number(overlap.id),
      notify: isTold(overlap, question.strictness),
      because: overlap.because,
    }));
  };
  const nearAmong: NearAmong = async (store, { spaceId, strictness, of, among }) => {
    const from = { store, spaceId, understanding };
    const known = await knownOf(spaces, from);
    await follow(known, from);
    // What is left out is mostly little, and is told apart faster than what is meant.
    const others = [...known.index.entries.keys()].filter((id) => !among.has(Number(id)));
    const near = new Map<number, readonly NearOne[]>();
    for (const idea of of) {
      // Hundreds of questions in a row: others have their turn after each.
      await new Promise<void>((resolve) => setImmediate(resolve));
      near.set(idea.id, nearOne(known, idea, { others, strictness }));
    }
    return near;
  };
  return Object.assign(neighbours, { nearWithin: rememberNear(nearAmong, NEAR_EACH) });
}

/** A search may be answered from a part of the ideas. An overlap that was missed is missed for good: whoever compares waits. */
async function readFor(question: Question, known: Known, from: From): Promise<void> {
  const { whileReading, outside = atOnce } = question;
  if (whileReading) {
    await followSoon(known, from, wholeText(question));
    if (!known.isRead) whileReading();
    return;
  }
  await followLatest(known, from);
  if (known.isRead) return;
  await outside(`all read ${from.spaceId} ${known.glossary}`, () => follow(known, from));
}

const isTold = ({ notify, confidence }: Overlap, strictness = 0): boolean =>
  notify && (strictness === 0 || confidence >= NOTIFY_FROM + strictness);

/** What one idea comes near. Words and concepts decide: hundreds of texts are too many for a model. */
function nearOne(
  { index }: Known,
  idea: Idea,
  { others, strictness }: { readonly others: readonly string[]; readonly strictness: number },
): readonly NearOne[] {
  const text = { title: idea.title, text: comparedText(idea) };
  const exclude = [...others, String(idea.id)];
  const toldOf = (limit: number) =>
    findOverlaps(index, text, { limit, exclude, reasonless: true }).filter((one) => isTold(one, strictness));
  const told = toldOf(NEAR_EACH * 2);
  // They are found in another order. Where many of the first are told about, so may others be, and be nearer.
  const all = told.length > NEAR_EACH ? toldOf(index.entries.size) : told;
  return all
    .map(({ id, confidence }) => ({ id: Number(id), confidence: Math.round(confidence * SAME) / SAME }))
    .toSorted(nearerFirst);
}

type Finding = { readonly store: Store; readonly known: Known; readonly question: Question };

async function findWith(understanding: Understanding | null, finding: Finding) {
  const { store, known, question } = finding;
  const { title, text, limit, stays, fits } = question;
  const isSearch = fits !== undefined;
  if (limit === 0) return [];
  const whole = wholeText(question);
  const isPrivate = understanding === null || stays;
  const { outside = atOnce } = question;
  const near = isPrivate
    ? undefined
    : await outside<ReadonlyMap<string, number>>(
        `near ${whole}`,
        () => nearTo(understanding, known.vectors, whole),
        new Map(),
      );
  const exclude = isSearch ? Array.from(question.except, String) : await unseen(finding, near);
  const among = fits ? await fittingOnes(known.index, { ...question, fits, near }) : undefined;
  const overlaps = findOverlaps(
    known.index,
    { title, text },
    { limit, exclude, among, near, orderAlone: isSearch },
  );
  // A search is no plan: nothing is told, so nothing is judged.
  if (isPrivate || isSearch) return overlaps;
  const ideas = await store.ideas.byIds(
    overlaps.map(({ id }) => Number(id)),
    KEEPER,
  );
  const texts = new Map(
    ideas
      .filter(mayLeave)
      .map((idea) => [String(idea.id), wholeText({ title: idea.title, text: comparedText(idea) })]),
  );
  return outside(
    `judged ${overlaps.map(({ id }) => id).join(' ')} ${whole}`,
    () => judged(understanding, { text: whole, overlaps }, (id) => texts.get(id)),
    overlaps,
  );
}

/** What takes no place in an answer: what the question leaves out, and of all that could the ideas that its reader may not see. */
async function unseen(
  { store, known, question }: Finding,
  near: ReadonlyMap<string, number> | undefined,
): Promise<ReadonlySet<string>> {
  const { spaceId, reader, title, text, limit } = question;
  const exclude = new Set(Array.from(question.except, String));
  if (reader === KEEPER) return exclude;
  for (let round = 0; round <= ROUNDS; round++) {
    const looked = lookFor(known.index, { title, text }, { limit, exclude, near });
    const among = round < ROUNDS ? looked.map(Number) : undefined;
    const hidden = await store.ideas.hiddenFrom(spaceId, reader, among);
    for (const id of hidden) exclude.add(String(id));
    if (hidden.size === 0) break;
  }
  return exclude;
}

/** Reads every space before somebody asks, so that the first search after a start is as quick as the others. */
export async function readAhead(
  { store, neighbours }: { readonly store: Store; readonly neighbours: Neighbours },
  isWanted: () => boolean,
): Promise<void> {
  for (const { id } of await store.spaces.all()) {
    if (!isWanted()) return;
    await neighbours(store, {
      spaceId: id,
      reader: KEEPER,
      title: '',
      text: '',
      limit: 0,
      stays: true,
      except: new Set(),
    });
  }
}
