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
  const [near] =
    titled === undefined
      ? (await nearestTo(world, here, { words: said, limit: 1, filters: OPEN })).ids
      : [titled];
  return near === undefined ? null : world.store.ideas.byId(near, reader);
}

/** First what has these letters, then what is near the words. */
export async function suggested(world: World, here: Here, typed: string): Promise<readonly Idea[]> {
  const { reader } = here;
  const numbered = await byNumber(world, typed, reader);
  const titled = await world.store.finding.titled(reader, typed, COMPLETED);
  const isEnough = typed === '' || titled.length > 0;
  const asked = { words: typed, limit: COMPLETED, filters: OPEN };
  const near = isEnough ? [] : (await nearestTo(world, here, asked)).ids;
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

/** What fits so little is asked for first, and ranked then; of the rest the nearest are asked whether they fit. */
const FEW = 3000;
/** Texts that are read for a phrase. */
const MOST_READ = 1000;

export type Nearest = {
  readonly ids: readonly number[];
  /** Whether older ideas were not looked at, since they are still being read. */
  readonly isReading: boolean;
};

/** The ideas nearest to a few words, as far as they fit. */
export async function nearestTo(
  world: World,
  { space, reader }: Here,
  { words, limit, filters }: { words: string; limit: number; filters: Filters },
): Promise<Nearest> {
  const { finding } = world.store;
  const { free, phrases } = filters;
  const found = isNarrow(filters)
    ? await finding.matching(reader, { ...filters, free: false, phrases: [] }, FEW + 1)
    : null;
  const few = found && found.length <= FEW ? new Set(found) : null;
  let isReading = false;
  let asked = 0;
  const fits = async (ids: readonly number[]): Promise<ReadonlySet<number>> => {
    if (few !== null && !free && phrases.length === 0) return few;
    asked += ids.length;
    const isTooMuch = phrases.length > 0 && asked > MOST_READ;
    return isTooMuch ? new Set() : finding.fitting(reader, filters, ids);
  };
  const near = await world.neighbours(world.store, {
    spaceId: space.id,
    reader,
    title: words,
    text: '',
    limit,
    stays: false,
    except: new Set(),
    fits,
    whileReading: () => {
      isReading = true;
    },
    ...(few ? { among: few } : {}),
  });
  return { ids: near.map(({ ideaId }) => ideaId), isReading };
}

/** Whether few ideas may fit, and an index finds them. */
const isNarrow = ({ tags, people, stance, ends, archived }: Filters) =>
  tags.length > 0 || people !== null || stance !== null || ends !== null || archived;

export async function inOrder(
  { store }: World,
  ids: readonly number[],
  reader: Reader,
): Promise<readonly Idea[]> {
  const ideas = new Map((await store.ideas.byIds(ids, reader)).map((idea) => [idea.id, idea]));
  return ids.flatMap((id) => ideas.get(id) ?? []);
}
