/** Where everything stands: each group is laid out by forces, its titles where there is room, and the groups side by side. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { MapGroup, MapIdea } from '../core/rules/map.ts';
import { boxAround, packed } from './boxes.ts';
import { type Circle, type Line, radiusOf } from './circles.ts';
import { ROOM, type Shown, type Title, titled } from './titles.ts';

export type Laid = {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly Circle[];
  readonly lines: readonly Line[];
  readonly titles: readonly Title[];
  /** Those for whose titles there was no room, in the order of their numbers. */
  readonly untitled: readonly MapIdea[];
};

/** Between the groups, and around all. */
const GAP = 34;
/** What a picture is wide at least, so that few ideas aren't blown up. */
const LEAST_WIDTH = 760;
/** Around a group, for what is drawn over its edge. */
const MARGIN = 4;
/** Steps of the forces: d3-force comes to rest after 300. */
const STEPS = 300;
/** A large group comes to rest as well with fewer, and each costs more. */
const STEPS_LARGE = 160;
const LARGE = 120;

/** Lays a map out. The same map is laid out the same way: d3-force begins from fixed places and draws no lots. */
export function layOut(groups: readonly MapGroup[], shown: Shown): Laid {
  const isTight = groups.reduce((sum, { ideas }) => sum + ideas.length, 0) > ROOMY;
  const parts = groups.map((group) => layOutGroup(group, { shown, room: isTight ? 'tight' : 'wide' }));
  const { places, width, height } = packed(
    parts.map((part) => ({ x: 0, y: 0, width: part.width, height: part.height })),
    { gap: isTight ? GAP / 2 : GAP, least: LEAST_WIDTH },
  );
  const moved = parts.map((part, at) => moveBy(part, places[at]?.x ?? 0, places[at]?.y ?? 0));
  return {
    width,
    height,
    circles: moved.flatMap(({ circles }) => circles),
    lines: moved.flatMap(({ lines }) => lines),
    titles: moved.flatMap(({ titles }) => titles),
    untitled: moved.flatMap(({ untitled }) => untitled).toSorted((a, b) => a.number - b.number),
  };
}

/** One group by itself, in a box that begins at 0 and holds all of it. */
export function layOutGroup(
  group: MapGroup,
  { shown, room }: { readonly shown: Shown; readonly room: keyof typeof ROOM },
): Laid {
  const { apart, shapes } = ROOM[room];
  const circles = spread(group, apartIn(group.ideas.length) * apart);
  const byId = new Map(circles.map((circle) => [circle.idea.id, circle]));
  const lines = group.links.flatMap((link): Line[] => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to ? [{ link, from, to }] : [];
  });
  const { titles, untitled, taken } = titled(
    { circles, lines, most: titlesOf(circles.length), shapes },
    shown,
  );
  const { x, y, width, height } = boxAround(taken);
  const laid = { width: width + 2 * MARGIN, height: height + 2 * MARGIN, circles, lines, titles, untitled };
  return moveBy(laid, MARGIN - x, MARGIN - y);
}

/** Of more circles than these a picture is drawn tight, or nothing in it could be read. */
const ROOMY = 60;
/** Room for a title beside each of a few; of many, only the heaviest have theirs there, and all stand closer. */
const FEW = 12;
const SOME = 40;
const apartIn = (size: number): number => (size <= FEW ? 56 : size <= SOME ? 42 : 22);
const titlesOf = (size: number): number => (size <= SOME ? size : Math.ceil(size / 4));

type Node = SimulationNodeDatum & { readonly idea: MapIdea; readonly r: number };

function spread({ ideas, links }: MapGroup, apart: number): readonly Circle[] {
  const degree = (id: number) => links.filter(({ from, to }) => from === id || to === id).length;
  const nodes = ideas.map((idea): Node => ({ idea, r: radiusOf(idea, degree(idea.id)) }));
  const joins = links.map(({ from, to }) => ({ source: from, target: to }));
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
  return nodes.map(({ idea, r, x = 0, y = 0 }) => ({ idea, r, x, y }));
}

function moveBy(laid: Laid, dx: number, dy: number): Laid {
  const by = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + dx,
    y: one.y + dy,
  });
  return {
    ...laid,
    circles: laid.circles.map(by),
    titles: laid.titles.map(by),
    lines: laid.lines.map(({ link, from, to }) => ({ link, from: by(from), to: by(to) })),
  };
}
