/** A map as SVG: one string, made of what stands in the picture and nothing else. */
import type { Picture } from '../core/cards/spoken.ts';
import type { MapIdea } from '../core/rules/map.ts';
import { type Laid, layOut } from './layout.ts';
import { drawable, linesOf, widthOf } from './letters.ts';
import {
  badge,
  circleOf,
  escaped,
  lineOf,
  PALE,
  PLANNED,
  ring,
  round,
  stroke,
  text,
  titleOf,
} from './marks.ts';

export const FONT = 'DejaVu Sans';
const EDGE = 40;
const TEXT_SIZE = 15;
const HEADING_SIZE = 26;

/** The picture as a document of its own. Nothing outside of it is read, and whatever somebody wrote is text in it. */
export function svgOf(picture: Picture): string {
  const laid = layOut(picture.map.groups, drawable);
  const top = EDGE + HEADING_SIZE;
  const heading = drawable(picture.title) || bare(picture.title);
  const legend = legendOf(picture.legend, { width: laid.width, y: top + 40 });
  const drawnAt = legend.height + top + 12;
  const list = listOf(picture, laid, drawnAt + laid.height + 12);
  const alone = aloneOf(picture, laid.width, drawnAt + laid.height + 12 + list.height);
  const height = Math.ceil(drawnAt + laid.height + 12 + list.height + alone.height + EDGE / 2);
  const width = Math.ceil(laid.width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escaped(heading)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(linesOf(heading, (width - 2 * EDGE) / (HEADING_SIZE * 1.12), 1).join(''), {
      x: EDGE,
      y: top,
      size: HEADING_SIZE,
      bold: true,
    }),
    ...legend.parts,
    `<g transform="translate(0 ${round(drawnAt)})">`,
    ...laid.lines.map(lineOf),
    ...laid.circles.map(circleOf),
    ...laid.titles.flatMap(titleOf),
    '</g>',
    ...list.parts,
    ...alone.parts,
    '</svg>',
  ].join('\n');
}

/** What of our own words about a name can be drawn, where the name itself can't. */
const bare = (said: string): string => said.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '');

type Part = { readonly parts: readonly string[]; readonly height: number };

function legendOf(legend: Picture['legend'], at: { readonly width: number; readonly y: number }): Part {
  const parts: string[] = [];
  let [x, y] = [EDGE, at.y];
  for (const { sign, label } of legend) {
    const width = 52 + widthOf(label) * TEXT_SIZE + 28;
    if (x > EDGE && x + width > at.width - EDGE / 2) [x, y] = [EDGE, y + 26];
    parts.push(signOf(sign, x, y - 5), text(label, { x: x + 52, y, size: TEXT_SIZE }));
    x += width;
  }
  return { parts, height: y - at.y + 34 };
}

/** What stands for a sign in a legend: 40 wide from x, with its middle at y. */
export function signOf(sign: Picture['legend'][number]['sign'], x: number, y: number): string {
  if (sign === 'several') return badge({ x: x + 20, y, r: 10 }, 2);
  if (sign === 'plan' || sign === 'idea') return ring({ x: x + 20, y, r: 10 }, sign === 'plan');
  return stroke({ x1: x, y1: y, x2: x + 40, y2: y }, sign);
}

const COLUMN = 340;
/** So few have a line each, with more of their titles. */
const FEW_LISTED = 8;
/** Titles in the list below; who looks for another one has its number. */
const MOST_LISTED = 240;

/** The titles that found no place beside their circles, in columns; under them how many found none at all. */
function listOf({ titles: heading, left }: Picture, { untitled, width }: Laid, y: number): Part {
  const cut = { ideas: untitled.slice(0, MOST_LISTED), isCut: untitled.length > MOST_LISTED };
  const list = columns(heading, cut, { width, y });
  if (left === '') return list;
  const line = text(left, { x: EDGE, y: y + list.height + 16, size: TEXT_SIZE, colour: PALE });
  return { parts: [...list.parts, line], height: list.height + 36 };
}

function columns(
  heading: string,
  { ideas, isCut }: { readonly ideas: readonly MapIdea[]; readonly isCut: boolean },
  { width, y }: { readonly width: number; readonly y: number },
): Part {
  if (ideas.length === 0) return { parts: [], height: 0 };
  const count = ideas.length <= FEW_LISTED ? 1 : Math.max(1, Math.floor((width - 2 * EDGE) / COLUMN));
  const rows = Math.ceil((ideas.length + (isCut ? 1 : 0)) / count);
  const wide = (width - 2 * EDGE) / count;
  const place = (at: number) => ({ x: EDGE + Math.floor(at / rows) * wide, y: y + 44 + (at % rows) * 21 });
  const parts = ideas.map((idea, at) => {
    const number = `#${idea.number}`;
    const [title = ''] = linesOf(drawable(idea.title), (wide - 64) / 14, 1);
    const { x, y: down } = place(at);
    return text(number, { x, y: down, size: 14, bold: true }) + text(title, { x: x + 52, y: down, size: 14 });
  });
  return {
    parts: [
      text(heading, { x: EDGE, y: y + 16, size: TEXT_SIZE, bold: true }),
      ...parts,
      ...(isCut ? [text('…', { ...place(ideas.length), size: 14 })] : []),
    ],
    height: 44 + rows * 21 + 16,
  };
}

/** A few of those that stand alone have their titles; of many the numbers are enough. */
const FEW_ALONE = 40;
const MOST_ALONE = 400;

function aloneOf({ alone: heading, map }: Picture, width: number, y: number): Part {
  if (map.alone.length <= FEW_ALONE)
    return columns(heading, { ideas: map.alone, isCut: false }, { width, y });
  const numbers = map.alone.slice(0, MOST_ALONE);
  const count = Math.max(1, Math.floor((width - 2 * EDGE) / 52));
  const parts = numbers.map((idea, at) =>
    text(`#${idea.number}`, {
      x: EDGE + (at % count) * 52,
      y: y + 44 + Math.floor(at / count) * 20,
      size: 13,
      bold: idea.plans > 0,
      colour: idea.plans > 0 ? PLANNED : PALE,
    }),
  );
  const rows = Math.ceil(numbers.length / count);
  const cut = numbers.length < map.alone.length ? ' …' : '';
  return {
    parts: [text(heading + cut, { x: EDGE, y: y + 16, size: TEXT_SIZE, bold: true }), ...parts],
    height: 44 + rows * 20 + 8,
  };
}
