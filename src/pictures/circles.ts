/** Circles and the lines between them, where they stand, and what they cover. */
import type { MapIdea, MapLink } from '../core/rules/map.ts';
import type { Box } from './boxes.ts';

export type Circle = { readonly idea: MapIdea; readonly x: number; readonly y: number; readonly r: number };
export type Line = { readonly link: MapLink; readonly from: Circle; readonly to: Circle };

/** Where the badge of several plans sits, from the middle of its circle, in radii; and how large it is itself. */
const BADGE = { at: 0.75, r: 9 } as const;

/** How large a circle is: its number fits, and what many ideas come near is larger. */
export function radiusOf(idea: MapIdea, degree: number): number {
  return 12 + 3.2 * String(idea.number).length + Math.min(10, 1.6 * degree);
}

/** What a circle covers, with the badge that sits on it. */
export function boxesOf({ idea, x, y, r }: Circle): readonly Box[] {
  const circle = around({ x, y, r });
  return idea.plans > 1 ? [circle, around(badgeOf({ x, y, r }))] : [circle];
}

/** How far from its middle a title begins to the right of a circle: beside its badge, where it has one. */
export const rightOf = ({ idea, r }: Circle): number =>
  idea.plans > 1 ? Math.max(r, r * BADGE.at + BADGE.r) : r;

export type Round = { readonly x: number; readonly y: number; readonly r: number };

export const badgeOf = ({ x, y, r }: Round): Round => ({
  x: x + r * BADGE.at,
  y: y - r * BADGE.at,
  r: BADGE.r,
});

const around = ({ x, y, r }: Round): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
