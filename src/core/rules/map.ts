/** The map of a space's overlaps: which ideas stand on it, what joins them, and what is left beside it. */
import type { Relation } from '../model.ts';

/** An idea as the map has it. `plans` counts those who plan it or work on it now. */
export type MapIdea = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly plans: number;
};

/** `open`: it comes near, and nobody has said yet how the two relate. */
export type LinkKind = Relation | 'open';

/** Two ideas by their ids; the first builds on, replicates, differs from the second. */
export type MapLink = { readonly from: number; readonly to: number; readonly kind: LinkKind };

/** Ideas that hang together, those with the most links first. */
export type MapGroup = { readonly ideas: readonly MapIdea[]; readonly links: readonly MapLink[] };

export type OverlapMap = {
  /** The largest first. */
  readonly groups: readonly MapGroup[];
  /** Ideas that nothing joins to another one, by number. */
  readonly alone: readonly MapIdea[];
  /** Joined ideas that found no room. */
  readonly left: number;
};

/** More circles than these nobody reads, and laying them out takes longer than somebody waits. */
export const MOST_DRAWN = 240;
/** A page has room for more, since each group stands by itself in it. */
export const MOST_ON_PAGE = 500;
/** Of the open overlaps of one idea, the nearest: a field in which all is near all would be a ball of wool. */
export const OPEN_EACH = 3;

/** Draws up the map from the ideas and what joins them. A link to an idea that isn't there is left out. */
export function mapOf(ideas: readonly MapIdea[], links: readonly MapLink[], most = MOST_DRAWN): OverlapMap {
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  const joining = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const degrees = degreesOf(joining);
  const roots = rootsOf(joining);
  const joined = ideas.filter(({ id }) => degrees.has(id));
  const all = [...Map.groupBy(joined, ({ id }) => rootIn(roots, id)).values()]
    .map((group) => group.toSorted((a, b) => weightOf(b) - weightOf(a) || a.number - b.number))
    .toSorted((a, b) => b.length - a.length || lowest(a) - lowest(b));
  let room = most;
  const groups: MapGroup[] = [];
  for (const group of all) {
    const drawn = group.length > room ? hangingTogether(group, joining, room) : group;
    // One alone would look as if it came near nothing.
    if (drawn.length < 2) continue;
    room -= drawn.length;
    const within = new Set(drawn.map(({ id }) => id));
    groups.push({
      ideas: drawn,
      links: joining.filter(({ from, to }) => within.has(from) && within.has(to)),
    });
  }
  return {
    groups,
    alone: ideas.filter(({ id }) => !degrees.has(id)).toSorted((a, b) => a.number - b.number),
    left: joined.length - groups.reduce((sum, group) => sum + group.ideas.length, 0),
  };

  function weightOf({ id, plans }: MapIdea): number {
    return (degrees.get(id) ?? 0) + Math.min(plans, 3);
  }
}

/** As many of a group as there is room for, from the heaviest outwards, so that none of them looks as if it stood alone. */
function hangingTogether(
  group: readonly MapIdea[],
  links: readonly MapLink[],
  room: number,
): readonly MapIdea[] {
  const reached = new Set(group.slice(0, Math.min(1, room)).map(({ id }) => id));
  while (reached.size < room) {
    const beside = new Set(
      links.flatMap(({ from, to }) => (reached.has(from) ? [to] : reached.has(to) ? [from] : [])),
    );
    // The group is in the order of weight.
    const next = group.find(({ id }) => beside.has(id) && !reached.has(id));
    if (!next) break;
    reached.add(next.id);
  }
  return group.filter(({ id }) => reached.has(id));
}

const lowest = (group: readonly MapIdea[]): number => Math.min(...group.map(({ number }) => number));

function degreesOf(links: readonly MapLink[]): ReadonlyMap<number, number> {
  const degrees = new Map<number, number>();
  for (const id of links.flatMap(({ from, to }) => [from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

function rootsOf(links: readonly MapLink[]): Map<number, number> {
  const roots = new Map<number, number>();
  for (const { from, to } of links) {
    const [a, b] = [rootIn(roots, from), rootIn(roots, to)];
    if (a !== b) roots.set(Math.max(a, b), Math.min(a, b));
  }
  return roots;
}

/** The lowest id of all that hang together with this one. */
function rootIn(roots: ReadonlyMap<number, number>, id: number): number {
  let at = id;
  for (let up = roots.get(at); up !== undefined; up = roots.get(at)) at = up;
  return at;
}

/** Of what each idea comes near, the nearest few, each pair once. `near` is in the order of nearness. */
export function openLinks(
  near: ReadonlyMap<number, readonly number[]>,
  isAnswered: (a: number, b: number) => boolean,
): readonly MapLink[] {
  const links = new Map<string, MapLink>();
  for (const [id, others] of near) {
    for (const other of others.filter((one) => !isAnswered(id, one)).slice(0, OPEN_EACH)) {
      const [from, to] = [Math.min(id, other), Math.max(id, other)];
      links.set(`${from} ${to}`, { from, to, kind: 'open' });
    }
  }
  return [...links.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}
