/** Which ideas of a space come near a text: an index in memory that is brought up to date at each question. */
import type { Idea } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { NOTIFY_FROM } from '../rules/overlap/decide.ts';
import { findOverlaps, lookFor, type Overlap } from '../rules/overlap/find.ts';
import { contentWords } from '../rules/overlap/words.ts';
import type { Store } from '../store.ts';
import type { Understanding } from '../understanding.ts';
import { comparedText, follow, type Known, knownOf, mayLeave, wholeText } from './known.ts';
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
  /** Only these are found; without it, all. */
  readonly among?: ReadonlySet<number>;
};

/** Gets what takes long: by asking, or what was asked before; `otherwise` where there is no time for it. */
export type Outside = <T>(key: string, ask: () => Promise<T>, otherwise: T) => Promise<T>;

const atOnce: Outside = (_key, ask) => ask();

export type Neighbours = (store: Store, question: Question) => Promise<readonly Neighbour[]>;

/** Which of some ideas of a space each of them comes near, so that somebody would be told; the nearest first. */
export type NearWithin = (
  store: Store,
  asked: { readonly spaceId: number; readonly ideas: readonly Idea[]; readonly strictness: number },
) => Promise<ReadonlyMap<number, readonly number[]>>;

/** Of the texts of one space that come near one of them, the best that are looked at. */
const NEAR_EACH = 12;
/** Words of a search that are looked for where they stand, while a large space is still being read. */
const WORDS_LOOKED_FOR = 12;
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
    if (question.among !== undefined && !known.isRead) {
      // Whoever reads has the rest to itself: this may be a transaction, and it will have ended before the reading.
      if (known.reading === null) await follow(known, from, 1);
      else await Promise.race([known.isLong, known.reading.catch(() => undefined)]);
      if (!known.isRead) return holdingWords(store, question);
    }
    await follow(known, from);
    const found = await findWith(understanding, { store, known, question });
    return found.map((overlap) => ({
      ideaId: Number(overlap.id),
      notify: isTold(overlap, question.strictness),
      because: overlap.because,
    }));
  };
  const nearWithin: NearWithin = async (store, { spaceId, ideas, strictness }) => {
    const from = { store, spaceId, understanding };
    const known = await knownOf(spaces, from);
    await follow(known, from);
    const among = new Set(ideas.map(({ id }) => String(id)));
    // What is left out is mostly little, and is told apart faster than what is meant.
    const others = [...known.index.entries.keys()].filter((id) => !among.has(id));
    const near = new Map<number, readonly number[]>();
    for (const idea of ideas) {
      // Hundreds of questions in a row: others have their turn after each.
      await new Promise<void>((resolve) => setImmediate(resolve));
      near.set(idea.id, nearOne(known, idea, { others, strictness }));
    }
    return near;
  };
  return Object.assign(neighbours, { nearWithin });
}

const isTold = ({ notify, confidence }: Overlap, strictness = 0): boolean =>
  notify && (strictness === 0 || confidence >= NOTIFY_FROM + strictness);

/** What one idea comes near. Words and concepts decide: hundreds of texts are too many for a model. */
function nearOne(
  { index }: Known,
  idea: Idea,
  { others, strictness }: { readonly others: readonly string[]; readonly strictness: number },
): readonly number[] {
  const text = { title: idea.title, text: comparedText(idea) };
  return findOverlaps(index, text, { limit: NEAR_EACH, exclude: [...others, String(idea.id)] })
    .filter((overlap) => isTold(overlap, strictness))
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ id }) => Number(id));
}

/** What holds most of the words: nobody waits for a search until thousands of ideas are read. */
async function holdingWords(store: Store, { title, text, among, limit }: Question): Promise<Neighbour[]> {
  const said = `${title} ${text}`;
  // As much of a word as its other forms have too: of "studies", "studi", and of "study" no more than "stud".
  const begun = contentWords(said).map(({ stem, from, to }) =>
    said.slice(from, to).toLowerCase().startsWith(stem) ? stem : stem.slice(0, -1),
  );
  const words = [...new Set(begun)].filter((word) => word !== '');
  const ids = await store.finding.holding(words.slice(0, WORDS_LOOKED_FOR), [...(among ?? [])], limit);
  return ids.map((ideaId) => ({ ideaId, notify: false, because: [] }));
}

type Finding = { readonly store: Store; readonly known: Known; readonly question: Question };

async function findWith(understanding: Understanding | null, finding: Finding) {
  const { store, known, question } = finding;
  const { title, text, limit, stays } = question;
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
  const exclude = await unseen(finding, near);
  const among = question.among && Array.from(question.among, String);
  const reasons = question.among === undefined;
  const overlaps = findOverlaps(known.index, { title, text }, { limit, exclude, among, near, reasons });
  // A search is no plan: nothing is told, so nothing is judged.
  if (isPrivate || question.among !== undefined) return overlaps;
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
  // A search is among what its reader may see.
  if (reader === KEEPER || question.among !== undefined) return exclude;
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
