/** Finding ideas by number, or by the words that come nearest. */
import type { Idea, Space } from '../model.ts';
import type { World } from './world.ts';

/** The ideas nearest to a few words; with no words, the latest. */
export async function search(
  world: World,
  space: Space,
  query: string,
  limit: number,
): Promise<readonly Idea[]> {
  const { store } = world;
  const byNumber = /^#?(\d{1,9})$/.exec(query)?.[1];
  const numbered = byNumber ? await store.ideas.byNumber(space.id, Number(byNumber)) : null;
  if (numbered) return [numbered];
  const ids =
    query === ''
      ? [...(await store.ideas.textVersions(space.id)).keys()].sort((a, b) => b - a).slice(0, limit)
      : (
          await world.neighbours(store, {
            spaceId: space.id,
            title: query,
            text: '',
            limit,
            except: new Set(),
          })
        ).map(({ ideaId }) => ideaId);
  const ideas = new Map((await store.ideas.byIds(ids)).map((idea) => [idea.id, idea]));
  return ids.flatMap((id) => ideas.get(id) ?? []);
}
