/** The ideas nearest to a search that fit it, where somebody else has to say which do. */
import { lookFor } from '../rules/overlap/find.ts';
import type { OverlapIndex } from '../rules/overlap/index-of-texts.ts';

export type Search = {
  readonly title: string;
  readonly text: string;
  /** How many are shown. */
  readonly limit: number;
  readonly except: ReadonlySet<number>;
  /** Says of some ideas which fit. They are all that the reader may see, or fewer. */
  readonly fits: (ids: readonly number[]) => Promise<ReadonlySet<number>>;
  readonly among?: ReadonlySet<number>;
  /** How near a model holds them, 0 to 1, by id. */
  readonly near?: ReadonlyMap<string, number> | undefined;
};

/** A search has asked enough when so many times what it shows fit, or, of so many that were asked about, as many as are shown. */
const ENOUGH = 1.5;
const MOST_ASKED = 1500;
/** Where little fits, so many times more are asked about at once. */
const WIDER = 4;
/** Times that a search asks before it asks about all that have anything to do with it. */
const SEARCH_ROUNDS = 5;
/** So many are compared in full at once, some hundredths of a second: where more fit, only the best of them by what they share. */
const MOST_COMPARED = 400;

/**
 * The ids of the nearest that fit, in no order. The nearest of all are asked whether they do, and those that don't give their places
 * to the next, until there are enough or no more: whatever doesn't fit, nothing that does is missed where there is room.
 */
export async function fittingOnes(index: OverlapIndex, search: Search): Promise<readonly string[]> {
  const { title, text, limit, fits, near } = search;
  const fitting = new Set<string>();
  const exclude = new Set(Array.from(search.except, String));
  const among = search.among && Array.from(search.among, String);
  let wide = limit;
  for (let round = 1; round <= SEARCH_ROUNDS; round++) {
    const looked = lookFor(index, { title, text }, { limit: wide, exclude, among, near });
    const fresh = looked.filter((id) => !fitting.has(id));
    const found = await fits(fresh.map(Number));
    const fit = fresh.filter((id) => found.has(Number(id)));
    for (const id of fit) fitting.add(id);
    for (const id of fresh) if (!fitting.has(id)) exclude.add(id);
    const isEnough =
      fitting.size >= ENOUGH * limit || (fitting.size >= limit && exclude.size + fitting.size >= MOST_ASKED);
    if (fit.length === fresh.length || isEnough) break;
    if (fit.length * 2 < fresh.length) wide *= WIDER;
    if (round === SEARCH_ROUNDS - 1) wide = index.slots.length;
  }
  // Where the nearest didn't fit, thousands of those far down may.
  return fitting.size > MOST_COMPARED
    ? lookFor(index, { title, text }, { limit, among: fitting, near })
    : [...fitting];
}
