/** Titles beside their circles: where nothing stands yet, and where the fewest lines go through. */
import type { MapIdea } from '../core/rules/map.ts';
import { type Box, overlaps } from './boxes.ts';
import { boxesOf, type Circle, type Line, rightOf } from './circles.ts';
import { linesOf, widthOf } from './letters.ts';

/** Where its lines begin, end or have their middle, and the middle of the first line's height. */
export type Title = {
  readonly x: number;
  readonly y: number;
  readonly at: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
};

export const TITLE_SIZE = 15;
export const LINE_HEIGHT = 18;
/** A way to break a title into lines. */
type Shape = { readonly width: number; readonly lines: number };
/** How much room circles and titles take. `apart` counts for circles; of the shapes of a title the first are better. */
type Room = { readonly apart: number; readonly shapes: readonly Shape[] };

/** For a few in a picture as wide as a screen; for a few on a page, which may be a phone's; for many. */
export const ROOM = {
  wide: {
    apart: 1,
    shapes: [
      { width: 190, lines: 3 },
      { width: 136, lines: 4 },
    ],
  },
  narrow: {
    apart: 0.8,
    shapes: [
      { width: 136, lines: 4 },
      { width: 112, lines: 5 },
    ],
  },
  tight: {
    apart: 0.62,
    shapes: [
      { width: 160, lines: 2 },
      { width: 112, lines: 3 },
    ],
  },
} as const satisfies Readonly<Record<string, Room>>;

/** Between a title and what stands beside it. */
const APART = 3;

/** What of a title is shown: what the letters at hand can show, say. */
export type Shown = (title: string) => string;

type Drawn = {
  readonly circles: readonly Circle[];
  readonly lines: readonly Line[];
  /** How many titles there are at most; the heaviest circles come first. */
  readonly most: number;
  readonly shapes: readonly Shape[];
};

/** `taken`: all that circles and titles cover. */
export function titled({ circles, lines, most, shapes }: Drawn, shown: Shown) {
  const taken: Box[] = circles.flatMap(boxesOf);
  const titles: Title[] = [];
  const untitled: MapIdea[] = [];
  const among = { taken, lines, shapes };
  for (const circle of circles.toSorted((a, b) => b.r - a.r || a.idea.number - b.idea.number)) {
    const text = shown(circle.idea.title);
    const best = text !== '' && titles.length < most ? placeFor(text, circle, among) : undefined;
    if (best) {
      taken.push(best.box);
      titles.push(best.title);
    } else if (text !== '') untitled.push(circle.idea);
  }
  return { titles, untitled: untitled.toSorted((a, b) => a.number - b.number), taken };
}

type Place = { readonly box: Box; readonly title: Title };

/** Of the free places beside a circle the one that the fewest lines go through, and of those the first. */
function placeFor(
  text: string,
  circle: Circle,
  among: {
    readonly taken: readonly Box[];
    readonly lines: readonly Line[];
    readonly shapes: readonly Shape[];
  },
): Place | undefined {
  const { taken, lines, shapes } = among;
  let best: { readonly place: Place; readonly crossed: number } | undefined;
  for (const shape of shapes)
    for (const place of placesBeside(circle, linesOf(text, shape.width / TITLE_SIZE, shape.lines))) {
      if (taken.some((other) => overlaps(place.box, other, APART))) continue;
      const crossed = lines.filter((line) => goesThrough(line, place.box)).length;
      if (crossed === 0) return place;
      if (!best || crossed < best.crossed) best = { place, crossed };
    }
  return best?.place;
}

function placesBeside(circle: Circle, lines: readonly string[]): readonly Place[] {
  const width = Math.max(...lines.map(widthOf)) * TITLE_SIZE;
  const height = lines.length * LINE_HEIGHT;
  const { x, y, r } = circle;
  const off = r + 5;
  const right = rightOf(circle) + 5;
  const aslant = off * 0.75;
  const place = (at: Title['at'], left: number, top: number): Place => ({
    box: { x: left, y: top, width, height },
    title: {
      x: left + width * (at === 'start' ? 0 : at === 'middle' ? 0.5 : 1),
      y: top + LINE_HEIGHT / 2,
      at,
      lines,
    },
  });
  return [
    place('middle', x - width / 2, y + off),
    place('start', x + right, y - height / 2),
    place('end', x - off - width, y - height / 2),
    place('middle', x - width / 2, y - off - height),
    place('start', x + aslant, y + aslant),
    place('end', x - aslant - width, y + aslant),
    place('start', x + right - off + aslant, y - aslant - height),
    place('end', x - aslant - width, y - aslant - height),
  ];
}

/** Whether a line goes through a box: the stretch of it between the box's sides, and that between its top and bottom, meet. */
function goesThrough({ from, to }: Line, { x, y, width, height }: Box): boolean {
  const across = stretch([from.x, to.x], x, x + width);
  const down = stretch([from.y, to.y], y, y + height);
  return Math.max(across[0], down[0]) <= Math.min(across[1], down[1]);
}

/** Which stretch of a way, as parts of it, lies between two values; one that ends before it begins is none. */
function stretch([start, end]: readonly [number, number], low: number, high: number): [number, number] {
  if (start === end) return start >= low && start <= high ? [0, 1] : [1, 0];
  const [a, b] = [(low - start) / (end - start), (high - start) / (end - start)];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}
