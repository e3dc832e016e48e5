/** Which ideas of a space come near a text: an index in memory that is brought up to date at each question. */
import type { Idea, IdeaText } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { NOTIFY_FROM } from '../rules/overlap/decide.ts';
import { findOverlaps } from '../rules/overlap/find.ts';
import { addText, createIndex, type OverlapIndex, removeText } from '../rules/overlap/index-of-texts.ts';
import type { Store } from '../store.ts';
import type { Understanding } from '../understanding.ts';
import { judged, learn, nearTo, type Vectors } from './understood.ts';

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
  /** Only these are found; without it, all. */
  readonly among?: ReadonlySet<number>;
};

export type Neighbours = (store: Store, question: Question) => Promise<readonly Neighbour[]>;

type Known = {
  readonly index: OverlapIndex;
  readonly versions: Map<number, number>;
  readonly vectors: Vectors;
  /** One reading at a time: what two questions read at once would be read twice. */
  reading: Promise<void>;
};

/** Texts that are indexed before others have their turn: reading a large space takes seconds. */
const AT_A_STRETCH = 25;

/** The part of an idea that is compared beside its title. */
export function comparedText(text: IdeaText): string {
  return [text.summary, text.setup, text.questions].filter(Boolean).join('\n');
}

/** Keeps one index per space. What another process wrote is seen at the next question, since versions are asked for. */
export function rememberNeighbours(understanding: Understanding | null = null): Neighbours {
  const spaces = new Map<number, Known>();
  return async (store, question) => {
    const known = spaces.get(question.spaceId) ?? {
      index: createIndex(),
      versions: new Map<number, number>(),
      vectors: new Map(),
      reading: Promise.resolve(),
    };
    spaces.set(question.spaceId, known);
    // What another question's reading failed of is read by this one.
    known.reading = known.reading
      .catch(() => undefined)
      .then(() => catchUp(store, question.spaceId, { known, understanding }));
    await known.reading;
    const hidden = await store.ideas.hiddenFrom(question.spaceId, question.reader);
    const except = new Set([...question.except, ...hidden]);
    const found = await findWith(understanding, { store, known, question: { ...question, except } });
    const { strictness = 0 } = question;
    return found.map(({ id, notify, confidence, because }) => ({
      ideaId: Number(id),
      notify: notify && (strictness === 0 || confidence >= NOTIFY_FROM + strictness),
      because,
    }));
  };
}

type Finding = { readonly store: Store; readonly known: Known; readonly question: Question };

async function findWith(understanding: Understanding | null, { store, known, question }: Finding) {
  const { title, text, limit } = question;
  const exclude = (id: string) => isLeftOut(question, Number(id));
  if (understanding === null || limit === 0 || question.stays)
    return findOverlaps(known.index, { title, text }, { limit, exclude });
  const whole = wholeText({ title, text });
  const near = await nearTo(understanding, known.vectors, whole);
  const overlaps = findOverlaps(known.index, { title, text }, { limit, exclude, near });
  // A search is no plan: nothing is told, so nothing is judged.
  if (question.among !== undefined) return overlaps;
  const ideas = await store.ideas.byIds(
    overlaps.map(({ id }) => Number(id)),
    KEEPER,
  );
  const texts = new Map(
    ideas
      .filter(mayLeave)
      .map((idea) => [String(idea.id), wholeText({ title: idea.title, text: comparedText(idea) })]),
  );
  return judged(understanding, { text: whole, overlaps }, (id) => texts.get(id));
}

/** What is for one channel is told to nobody else, and a model is somebody else. */
const mayLeave = (idea: Idea): boolean => idea.audience !== 'channel';

/** A text as models read it. */
function wholeText({ title, text }: { readonly title: string; readonly text: string }): string {
  return `${title}\n${text}`.trim();
}

const isLeftOut = ({ except, among }: Question, id: number): boolean =>
  except.has(id) || (among !== undefined && !among.has(id));

async function catchUp(
  store: Store,
  spaceId: number,
  { known, understanding }: { readonly known: Known; readonly understanding: Understanding | null },
): Promise<void> {
  const { index, versions, vectors } = known;
  const unlearned = new Map<string, string>();
  const now = await store.ideas.textVersions(spaceId);
  const changed = [...now].filter(([id, version]) => versions.get(id) !== version).map(([id]) => id);
  for (const [at, idea] of (await store.ideas.byIds(changed, KEEPER)).entries()) {
    if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise<void>((resolve) => setImmediate(resolve));
    if (versions.has(idea.id)) removeText(index, String(idea.id));
    addText(index, { id: String(idea.id), title: idea.title, text: comparedText(idea) });
    versions.set(idea.id, now.get(idea.id) ?? 0);
    vectors.delete(String(idea.id));
    if (mayLeave(idea))
      unlearned.set(String(idea.id), wholeText({ title: idea.title, text: comparedText(idea) }));
  }
  for (const id of [...versions.keys()]) {
    if (now.has(id)) continue;
    removeText(index, String(id));
    versions.delete(id);
    vectors.delete(String(id));
  }
  if (understanding !== null && unlearned.size > 0) void learn(understanding, vectors, unlearned);
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
