/** Where everything stands: each group is laid out by forces, the groups side by side, and titles where there is room. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { MapGroup, MapIdea, MapLink } from '../core/rules/map.ts';
import { type Box, boxAround, overlaps, packed } from './boxes.ts';
import { drawable, linesOf, widthOf } from './letters.ts';

export type Circle = { readonly idea: MapIdea; readonly x: number; readonly y: number; readonly r: number };
export type Line = { readonly link: MapLink; readonly from: Circle; readonly to: Circle };
/** A title beside its circle: where its lines begin, end or have their middle, and the middle of the first line's height. */
export type Title = {
  readonly x: number;
  readonly y: number;
  readonly at: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
};
export type Laid = {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly Circle[];
  readonly lines: readonly Line[];
  readonly titles: readonly Title[];
  /** Those for whose titles there was no room, in the order of their numbers. */
  readonly untitled: readonly MapIdea[];
};

export const TITLE_SIZE = 15;
export const LINE_HEIGHT = 18;
const TITLE_LINES = 3;
const TITLE_WIDTH = 190;
/** Between the groups, and around all. */
const GAP = 34;
/** What a picture is wide at least, so that few ideas aren't blown up. */
const LEAST_WIDTH = 1100;
/** Steps of the forces: d3-force comes to rest after 300. */
const STEPS = 300;
/** A large group comes to rest as well with fewer, and each costs more. */
const STEPS_LARGE = 160;
const LARGE = 120;
/** Of more circles than these only the heaviest have their titles beside them, and all stand closer: the list has the rest. */
const FEW = 60;
/** Ideas of a group for each title that it has then. */
const TITLE_FOR = 6;

/** Lays a map out. The same map is laid out the same way: d3-force begins from fixed places and draws no lots. */
export function layOut(groups: readonly MapGroup[]): Laid {
  const isMany = groups.reduce((sum, { ideas }) => sum + ideas.length, 0) > FEW;
  const parts = groups.map((group) => layOutGroup(group, isMany));
  const { places, width, height } = packed(
    parts.map(({ box }) => box),
    { gap: isMany ? GAP / 3 : GAP, least: LEAST_WIDTH },
  );
  const circles = parts.flatMap(({ circles: own, box }, at) => {
    const [dx, dy] = [(places[at]?.x ?? 0) - box.x, (places[at]?.y ?? 0) - box.y];
    return own.map((circle) => ({ ...circle, x: circle.x + dx, y: circle.y + dy }));
  });
  const byId = new Map(circles.map((circle) => [circle.idea.id, circle]));
  const lines = groups.flatMap(({ links }) =>
    links.flatMap((link): Line[] => {
      const [from, to] = [byId.get(link.from), byId.get(link.to)];
      return from && to ? [{ link, from, to }] : [];
    }),
  );
  const { titles, untitled } = titled(
    { circles, lines, mostOf: isMany ? (group) => Math.ceil(group.ideas.length / TITLE_FOR) : null, groups },
    { x: 0, y: 0, width, height },
  );
  return { width, height, circles, lines, titles, untitled };
}

type Node = SimulationNodeDatum & { readonly idea: MapIdea; readonly r: number };

/** How large a circle is: its number fits, and what many ideas come near is larger. */
function radiusOf(idea: MapIdea, degree: number): number {
  return 12 + 3.2 * String(idea.number).length + Math.min(10, 1.6 * degree);
}

function layOutGroup(
  { ideas, links }: MapGroup,
  isMany: boolean,
): { readonly circles: readonly Circle[]; readonly box: Box } {
  const degree = (id: number) => links.filter(({ from, to }) => from === id || to === id).length;
  const nodes = ideas.map((idea): Node => ({ idea, r: radiusOf(idea, degree(idea.id)) }));
  const joins = links.map(({ from, to }) => ({ source: from, target: to }));
  // Room for a title beside each of a few; many stand closer, and the list below has the titles.
  const apart = isMany ? 20 : ideas.length <= 30 ? 62 : 44;
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, { source: number; target: number }>(joins)
        .id(({ idea }) => idea.id)
        .distance(apart * 2.4),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-apart * 9)
        .distanceMax(600),
    )
    .force(
      'apart',
      forceCollide<Node>(({ r }) => r + apart * 0.6),
    )
    .force('x', forceX(0).strength(0.04))
    // A picture is wider than high, and titles are, too.
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(ideas.length > LARGE ? STEPS_LARGE : STEPS);
  const circles = nodes.map(({ idea, r, x = 0, y = 0 }) => ({ idea, r, x, y }));
  return { circles, box: withRoom(boxAround(circles), isMany) };
}

/** Room at the sides for a title, as far as there is one to place. */
function withRoom({ x, y, width, height }: Box, isMany: boolean): Box {
  const side = TITLE_WIDTH * (isMany ? 0.28 : 0.62);
  return {
    x: x - side,
    y: y - LINE_HEIGHT * 1.5,
    width: width + 2 * side,
    height: height + LINE_HEIGHT * 3,
  };
}

/** Titles by the weight of their circles: to the right, the left, below or above, where nothing stands yet. */
function titled(
  drawn: Pick<Laid, 'circles' | 'lines'> & {
    readonly groups: readonly MapGroup[];
    /** How many titles a group has at most; null: as many as find room. */
    readonly mostOf: ((group: MapGroup) => number) | null;
  },
  within: Box,
): Pick<Laid, 'titles' | 'untitled'> {
  const { circles, lines, groups, mostOf } = drawn;
  const groupOf = new Map(groups.flatMap((group) => group.ideas.map(({ id }) => [id, group])));
  const left = new Map(groups.map((group) => [group, mostOf?.(group) ?? group.ideas.length]));
  const taken: Box[] = circles.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const titles: Title[] = [];
  const untitled: MapIdea[] = [];
  for (const circle of circles.toSorted((a, b) => b.r - a.r || a.idea.number - b.idea.number)) {
    const text = drawable(circle.idea.title);
    const said = text === '' ? [] : linesOf(text, TITLE_WIDTH / TITLE_SIZE, TITLE_LINES);
    const width = Math.max(0, ...said.map(widthOf)) * TITLE_SIZE;
    const group = groupOf.get(circle.idea.id);
    const room = (group && left.get(group)) ?? 0;
    const isWanted = said.length > 0 && room > 0;
    const boxes = isWanted ? boxesBeside(circle, { width, height: said.length * LINE_HEIGHT }) : [];
    const free = boxes.filter(
      (box) => contains(within, box) && !taken.some((other) => overlaps(box, other, 3)),
    );
    // Of the free places the one that the fewest lines go through.
    const [best] = free.toSorted((a, b) => crossings(lines, a) - crossings(lines, b));
    if (!best) {
      if (text !== '') untitled.push(circle.idea);
      continue;
    }
    taken.push(best);
    if (group) left.set(group, room - 1);
    const { at } = best;
    const x = best.x + best.width * (at === 'start' ? 0 : at === 'middle' ? 0.5 : 1);
    titles.push({ x, y: best.y + LINE_HEIGHT / 2, at, lines: said });
  }
  return { titles, untitled: untitled.toSorted((a, b) => a.number - b.number) };
}

function boxesBeside(
  { x, y, r }: Circle,
  { width, height }: { readonly width: number; readonly height: number },
): readonly (Box & Pick<Title, 'at'>)[] {
  const off = r + 5;
  const box = (at: Title['at'], left: number, top: number) => ({ x: left, y: top, width, height, at });
  return [
    box('middle', x - width / 2, y + off),
    box('start', x + off, y - height / 2),
    box('end', x - off - width, y - height / 2),
    box('middle', x - width / 2, y - off - height),
    box('start', x + off * 0.7, y + off * 0.7),
    box('end', x - off * 0.7 - width, y + off * 0.7),
    box('start', x + off * 0.7, y - off * 0.7 - height),
    box('end', x - off * 0.7 - width, y - off * 0.7 - height),
  ];
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x + 4 &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width - 4 &&
  inner.y + inner.height <= outer.y + outer.height;

/** About how many lines go through a box: a few places on each line are looked at. */
function crossings(lines: readonly Line[], box: Box): number {
  const goesThrough = ({ from, to }: Line) =>
    [0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85].some((part) => {
      const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
      return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
    });
  return lines.filter(goesThrough).length;
}
