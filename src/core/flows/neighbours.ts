/** Which ideas of a space come near a text: an index in memory that is brought up to date at each question. */
import type { IdeaText } from '../model.ts';
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
};

export type Neighbours = (store: Store, question: Question) => Promise<readonly Neighbour[]>;

type Known = { readonly index: OverlapIndex; readonly versions: Map<number, number> };

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
    };
    spaces.set(question.spaceId, known);
    await catchUp(store, question.spaceId, known);
    const found = findOverlaps(
      known.index,
      { title: question.title, text: question.text },
      { limit: question.limit, exclude: (id) => question.except.has(Number(id)) },
    );
    return found.map(({ id, notify, because }) => ({ ideaId: Number(id), notify, because }));
  };
}

async function catchUp(store: Store, spaceId: number, { index, versions }: Known): Promise<void> {
  const now = await store.ideas.textVersions(spaceId);
  const changed = [...now].filter(([id, version]) => versions.get(id) !== version).map(([id]) => id);
  for (const idea of await store.ideas.byIds(changed)) {
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
