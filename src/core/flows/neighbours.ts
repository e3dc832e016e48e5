/** Which ideas of a space come near a text: an index in memory that is brought up to date at each question. */
import type { IdeaText } from '../model.ts';
import { NOTIFY_FROM } from '../rules/overlap/decide.ts';
import { findOverlaps } from '../rules/overlap/find.ts';
import { addText, createIndex, type OverlapIndex, removeText } from '../rules/overlap/index-of-texts.ts';
import type { Store } from '../store.ts';

export type Neighbour = {
  readonly ideaId: number;
  /** Whether it is near enough to be told about. */
  readonly notify: boolean;
  readonly because: readonly string[];
};

export type Question = {
  readonly spaceId: number;
  readonly title: string;
  readonly text: string;
  readonly limit: number;
  readonly except: ReadonlySet<number>;
  /** What is asked for beyond the shipped confidence before somebody is told: 0, unless the space is stricter. */
  readonly strictness?: number;
  /** Only these are found; without it, all. */
  readonly among?: ReadonlySet<number>;
};

export type Neighbours = (store: Store, question: Question) => Promise<readonly Neighbour[]>;

type Known = {
  readonly index: OverlapIndex;
  readonly versions: Map<number, number>;
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
export function rememberNeighbours(): Neighbours {
  const spaces = new Map<number, Known>();
  return async (store, question) => {
    const known = spaces.get(question.spaceId) ?? {
      index: createIndex(),
      versions: new Map<number, number>(),
      reading: Promise.resolve(),
    };
    spaces.set(question.spaceId, known);
    // What another question's reading failed of is read by this one.
    known.reading = known.reading.catch(() => undefined).then(() => catchUp(store, question.spaceId, known));
    await known.reading;
    const found = findOverlaps(
      known.index,
      { title: question.title, text: question.text },
      { limit: question.limit, exclude: (id) => isLeftOut(question, Number(id)) },
    );
    const { strictness = 0 } = question;
    return found.map(({ id, notify, confidence, because }) => ({
      ideaId: Number(id),
      notify: notify && (strictness === 0 || confidence >= NOTIFY_FROM + strictness),
      because,
    }));
  };
}

const isLeftOut = ({ except, among }: Question, id: number): boolean =>
  except.has(id) || (among !== undefined && !among.has(id));

async function catchUp(store: Store, spaceId: number, { index, versions }: Known): Promise<void> {
  const now = await store.ideas.textVersions(spaceId);
  const changed = [...now].filter(([id, version]) => versions.get(id) !== version).map(([id]) => id);
  for (const [at, idea] of (await store.ideas.byIds(changed)).entries()) {
    if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise<void>((resolve) => setImmediate(resolve));
    if (versions.has(idea.id)) removeText(index, String(idea.id));
    addText(index, { id: String(idea.id), title: idea.title, text: comparedText(idea) });
    versions.set(idea.id, now.get(idea.id) ?? 0);
  }
  for (const id of [...versions.keys()]) {
    if (now.has(id)) continue;
    removeText(index, String(id));
    versions.delete(id);
  }
}

/** Reads every space before somebody asks, so that the first search after a start is as quick as the others. */
export async function readAhead(
  { store, neighbours }: { readonly store: Store; readonly neighbours: Neighbours },
  isWanted: () => boolean,
): Promise<void> {
  for (const { id } of await store.spaces.all()) {
    if (!isWanted()) return;
    await neighbours(store, { spaceId: id, title: '', text: '', limit: 0, except: new Set() });
  }
}
