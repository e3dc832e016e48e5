/** A map as SVG: one string, made of what stands in the picture and nothing else. */
import type { Picture } from '../core/cards/spoken.ts';
import type { MapIdea } from '../core/rules/map.ts';
import { type Circle, type Laid, LINE_HEIGHT, type Line, layOut, TITLE_SIZE, type Title } from './layout.ts';
import { drawable, linesOf, widthOf } from './letters.ts';

export const FONT = 'DejaVu Sans';
const INK = '#1d2733';
const PALE = '#5b6773';
const PLANNED = '#2a6fb0';
const EDGE = 40;
const TEXT_SIZE = 15;
const HEADING_SIZE = 26;

/** Lines differ in colour and in their dashes, for whoever sees few colours. */
const STYLES = {
  open: { stroke: '#d9822b', width: 2.5, dashes: '7 5' },
  overlaps: { stroke: '#7d4fc4', width: 3, dashes: '' },
  'builds on': { stroke: '#2a6fb0', width: 2.5, dashes: '' },
  replicates: { stroke: '#2c8a57', width: 4, dashes: '' },
  'duplicate of': { stroke: '#1d2733', width: 5, dashes: '' },
  'differs from': { stroke: '#9aa4ae', width: 2, dashes: '2 5' },
} as const;

/** The picture as a document of its own. Nothing outside of it is read, and whatever somebody wrote is text in it. */
export function svgOf(picture: Picture): string {
  const laid = layOut(picture.map.groups);
  const top = EDGE + HEADING_SIZE;
  const legend = legendOf(picture.legend, { width: laid.width, y: top + 40 });
  const drawnAt = legend.height + top + 12;
  const list = listOf(picture.titles, laid, drawnAt + laid.height + 12);
  const alone = aloneOf(picture, laid.width, drawnAt + laid.height + 12 + list.height);
  const height = Math.ceil(drawnAt + laid.height + 12 + list.height + alone.height + EDGE / 2);
  const width = Math.ceil(laid.width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escaped(drawable(picture.title))}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(picture.title, { x: EDGE, y: top, size: HEADING_SIZE, bold: true }),
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

type Part = { readonly parts: readonly string[]; readonly height: number };

function legendOf(legend: Picture['legend'], at: { readonly width: number; readonly y: number }): Part {
  const parts: string[] = [];
  let [x, y] = [EDGE, at.y];
  for (const { sign, label } of legend) {
    const width = 52 + widthOf(label) * TEXT_SIZE + 28;
    if (x > EDGE && x + width > at.width - EDGE) [x, y] = [EDGE, y + 26];
    parts.push(
      sign === 'plan' || sign === 'idea'
        ? ring({ x: x + 20, y: y - 5, r: 10 }, sign === 'plan')
        : stroke({ x1: x, y1: y - 5, x2: x + 40, y2: y - 5 }, sign),
      text(label, { x: x + 52, y, size: TEXT_SIZE }),
    );
    x += width;
  }
  return { parts, height: y - at.y + 34 };
}

function lineOf({ link, from, to }: Line): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const ends = {
    x1: from.x + ux * from.r,
    y1: from.y + uy * from.r,
    x2: to.x - ux * (to.r + 2),
    y2: to.y - uy * (to.r + 2),
  };
  return stroke(ends, link.kind);
}

type Ends = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

function stroke({ x1, y1, x2, y2 }: Ends, kind: keyof typeof STYLES): string {
  const { stroke: colour, width, dashes } = STYLES[kind];
  const line = `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`} stroke-linecap="round"/>`;
  if (kind !== 'builds on') return line;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const corner = (turn: number) =>
    `${round(x2 - 13 * Math.cos(angle + turn))} ${round(y2 - 13 * Math.sin(angle + turn))}`;
  return `${line}<path d="M ${round(x2)} ${round(y2)} L ${corner(0.42)} L ${corner(-0.42)} Z" fill="${colour}"/>`;
}

function circleOf({ idea, x, y, r }: Circle): string {
  const size = Math.min(17, (r * 1.55) / widthOf(String(idea.number)));
  const number = text(String(idea.number), {
    x,
    y: y + size * 0.36,
    size,
    bold: true,
    anchor: 'middle',
    colour: idea.plans > 0 ? '#ffffff' : INK,
  });
  return ring({ x, y, r }, idea.plans > 0) + number + (idea.plans > 1 ? badge({ x, y, r }, idea.plans) : '');
}

type Round = { readonly x: number; readonly y: number; readonly r: number };

const ring = ({ x, y, r }: Round, isPlanned: boolean): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${isPlanned ? PLANNED : '#ffffff'}" stroke="${isPlanned ? PLANNED : PALE}" stroke-width="2"/>`;

/** How many plan it, where more than one does. */
function badge({ x, y, r }: Round, plans: number): string {
  const at = { x: x + r * 0.75, y: y - r * 0.75, r: 9 };
  const said = text(`×${Math.min(plans, 99)}`, {
    x: at.x,
    y: at.y + 4,
    size: 10,
    bold: true,
    anchor: 'middle',
  });
  return `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${at.r}" fill="#ffd966" stroke="#ffffff"/>${said}`;
}

const titleOf = ({ x, y, at: anchor, lines }: Title): readonly string[] =>
  lines.map((line, at) =>
    text(line, { x, y: y + at * LINE_HEIGHT + TITLE_SIZE * 0.36, size: TITLE_SIZE, anchor, halo: true }),
  );

const COLUMN = 340;
/** Titles in the list below; who looks for another one has its number. */
const MOST_LISTED = 240;

/** The titles that found no place beside their circles, in columns. */
function listOf(heading: string, { untitled, width }: Laid, y: number): Part {
  return columns(
    heading,
    { ideas: untitled.slice(0, MOST_LISTED), isCut: untitled.length > MOST_LISTED },
    { width, y },
  );
}

function columns(
  heading: string,
  { ideas, isCut }: { readonly ideas: readonly MapIdea[]; readonly isCut: boolean },
  { width, y }: { readonly width: number; readonly y: number },
): Part {
  if (ideas.length === 0) return { parts: [], height: 0 };
  const count = Math.max(1, Math.floor((width - 2 * EDGE) / COLUMN));
  const rows = Math.ceil((ideas.length + (isCut ? 1 : 0)) / count);
  const wide = (width - 2 * EDGE) / count;
  const place = (at: number) => ({ x: EDGE + Math.floor(at / rows) * wide, y: y + 44 + (at % rows) * 21 });
  const parts = ideas.map((idea, at) => {
    const number = `#${idea.number}`;
    const [title = ''] = linesOf(drawable(idea.title), (wide - 64) / 13.2, 1);
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

type Written = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: Title['at'];
  readonly halo?: boolean;
  readonly colour?: string;
};

function text(said: string, { x, y, size, bold, anchor = 'start', halo, colour = INK }: Written): string {
  const at = `x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${colour}"`;
  const weight = bold ? ' font-weight="bold"' : '';
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const written = escaped(drawable(said) || said.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ''));
  const behind = halo
    ? `<text ${at.replace(colour, '#ffffff')}${weight}${anchored} stroke="#ffffff" stroke-width="5" stroke-linejoin="round">${written}</text>`
    : '';
  return `${behind}<text ${at}${weight}${anchored}>${written}</text>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (said: string): string => said.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

const round = (value: number): number => Math.round(value * 10) / 10;
