/** The idea that somebody means: by its number, letters of its title, or a few words of it. */
import type { Idea, Space } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { Filters } from '../store/finding.ts';
import { underNumber } from './merge.ts';
import type { World } from './world.ts';

/** What every platform can offer while somebody types. */
export const COMPLETED = 20;

/** The board that is searched, and who reads what is found. */
export type Here = { readonly space: Space; readonly reader: Reader };

export const OPEN: Filters = {
  tags: [],
  people: null,
  stance: null,
  ends: null,
  free: false,
  archived: false,
  phrases: [],
};

/** The idea that somebody names by its number, some letters of its title or a few words of it. */
export async function ideaNamed(world: World, here: Here, said: string): Promise<Idea | null> {
  const { reader } = here;
  const { finding } = world.store;
  if (isNumber(said)) return byNumber(world, said, reader);
  const [titled] = await finding.titled(reader, said, 1);
  const among = new Set(await finding.matching(reader, OPEN));
  const [near] =
    titled === undefined ? await nearestTo(world, here, { words: said, limit: 1, among }) : [titled];
  return near === undefined ? null : world.store.ideas.byId(near, reader);
}

/** First what has these letters, then what is near the words. */
export async function suggested(world: World, here: Here, typed: string): Promise<readonly Idea[]> {
  const { reader } = here;
  const numbered = await byNumber(world, typed, reader);
  const titled = await world.store.finding.titled(reader, typed, COMPLETED);
  const isEnough = typed === '' || titled.length > 0;
  const among = isEnough ? null : new Set(await world.store.finding.matching(reader, OPEN));
  const near = among ? await nearestTo(world, here, { words: typed, limit: COMPLETED, among }) : [];
  const ids = [...(numbered ? [numbered.id] : []), ...titled, ...near];
  return inOrder(world, [...new Set(ids)].slice(0, COMPLETED), reader);
}

export async function byNumber(world: World, said: string, reader: Reader): Promise<Idea | null> {
  const number = numberIn(said);
  return number === null ? null : underNumber(world, number, reader);
}

/** `41` and `#41`; null for what is no number, or none that an idea could have. */
function numberIn(said: string): number | null {
  const number = /^#?(\d{1,9})$/.exec(said.trim())?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether somebody names an idea by nothing but a number. It then means that idea or none, whatever titles hold it. */
const isNumber = (said: string) => /^#?\d+$/.test(said.trim());

/** The ideas nearest to a few words, as far as they are among those. */
export async function nearestTo(
  world: World,
  { space, reader }: Here,
  asked: { words: string; limit: number; among: ReadonlySet<number> },
): Promise<readonly number[]> {
  const near = await world.neighbours(world.store, {
    spaceId: space.id,
    reader,
    title: asked.words,
    text: '',
    limit: asked.limit,
    stays: false,
    except: new Set(),
    among: asked.among,
  });
  return near.map(({ ideaId }) => ideaId);
}

export async function inOrder(
  { store }: World,
  ids: readonly number[],
  reader: Reader,
): Promise<readonly Idea[]> {
  const ideas = new Map((await store.ideas.byIds(ids, reader)).map((idea) => [idea.id, idea]));
  return ids.flatMap((id) => ideas.get(id) ?? []);
}
