/**
 * What came near what at the last look. To compare a thousand ideas with each other takes many seconds, and a map that
 * whoever has a link may look at must not take them at each look: only what was written since is compared again.
 */
import type { Idea } from '../model.ts';
import type { Store } from '../store.ts';
import { comparedText } from './known.ts';

/** Ideas that one comes near, the nearest first. */
export type NearTo = readonly number[];

type Asked = { readonly spaceId: number; readonly ideas: readonly Idea[]; readonly strictness: number };

/** Which of `ideas` each of `of` comes near, at most so many for each. */
export type NearAmong = (
  store: Store,
  asked: Asked & { readonly of: readonly Idea[] },
) => Promise<ReadonlyMap<number, NearTo>>;

/** Which of some ideas of a space each of them comes near, so that somebody would be told; the nearest first. */
export type NearWithin = (store: Store, asked: Asked) => Promise<ReadonlyMap<number, NearTo>>;

type Remembered = {
  /** What all was compared by: another glossary, or another strictness, finds others. */
  readonly by: string;
  /** What each idea said when it was compared. */
  readonly said: ReadonlyMap<number, string>;
  readonly near: ReadonlyMap<number, NearTo>;
  /** How many were compared one by one since all were: each moves what words weigh a little for all the others. */
  readonly drift: number;
};

/** When so much of the ideas is new, or was compared one by one, all are compared again. */
const MOST_DRIFT = 0.3;

/** `most`: how many `look` finds for each; of a list as long as that, more may have been left out. */
export function rememberNear(look: NearAmong, most: number): NearWithin {
  const spaces = new Map<number, Remembered>();
  const underway = new Map<number, Promise<unknown>>();
  return (store, asked) => {
    const { spaceId } = asked;
    // One after the other: what two look for at once would be compared twice.
    const before = underway.get(spaceId) ?? Promise.resolve();
    const looking = before
      .catch(() => undefined)
      .then(async () => {
        const by = `${await store.glossaries.version(spaceId)} ${asked.strictness}`;
        const now = await lookAgain({ look: (of) => look(store, { ...asked, of }), most }, asked.ideas, {
          by,
          before: spaces.get(spaceId),
        });
        spaces.set(spaceId, now);
        return now.near;
      })
      .finally(() => {
        if (underway.get(spaceId) === looking) underway.delete(spaceId);
      });
    underway.set(spaceId, looking);
    return looking;
  };
}

type Looking = {
  readonly look: (of: readonly Idea[]) => Promise<ReadonlyMap<number, NearTo>>;
  readonly most: number;
};

async function lookAgain(
  { look, most }: Looking,
  ideas: readonly Idea[],
  { by, before }: { readonly by: string; readonly before: Remembered | undefined },
): Promise<Remembered> {
  const said = new Map(ideas.map((idea) => [idea.id, `${idea.title}\n${comparedText(idea)}`]));
  const written = ideas.filter(({ id }) => before?.said.get(id) !== said.get(id));
  const drift = (before?.drift ?? 0) + written.length;
  if (before?.by !== by || drift > MOST_DRIFT * ideas.length)
    return { by, said, near: await look(ideas), drift: 0 };
  // What isn't what it was takes no place beside another; where it took one of the last, somebody else may come in.
  const same = new Set(ideas.filter((idea) => !written.includes(idea)).map(({ id }) => id));
  const near = new Map<number, NearTo>();
  const again = new Set<number>();
  for (const id of same) {
    const list = before.near.get(id) ?? [];
    const left = list.filter((other) => same.has(other));
    if (left.length < list.length && list.length >= most) again.add(id);
    near.set(id, left);
  }
  for (const [id, list] of await look(written)) {
    near.set(id, list);
    for (const other of list) if (same.has(other)) again.add(other);
  }
  for (const [id, list] of await look(ideas.filter(({ id }) => again.has(id)))) near.set(id, list);
  // In the order of the ideas, as at a look at all.
  return { by, said, near: new Map(ideas.map(({ id }) => [id, near.get(id) ?? []])), drift };
}
