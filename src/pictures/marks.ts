/** What pictures are drawn with, as SVG. Colours stand in it for whoever reads no style sheet; a page has its own, by class. */
import { badgeOf, type Circle, type Line, type Round } from './circles.ts';
import { widthOf } from './letters.ts';
import { LINE_HEIGHT, TITLE_SIZE, type Title } from './titles.ts';

export const INK = '#1d2733';
export const PALE = '#5b6773';
export const PLANNED = '#2a6fb0';

/** Lines differ in colour and in their dashes, for whoever sees few colours. */
const STYLES = {
  open: { stroke: '#d9822b', width: 2.5, dashes: '7 5' },
  overlaps: { stroke: '#7d4fc4', width: 3, dashes: '' },
  'builds on': { stroke: '#2a6fb0', width: 2.5, dashes: '' },
  replicates: { stroke: '#2c8a57', width: 4, dashes: '' },
  'duplicate of': { stroke: '#1d2733', width: 5, dashes: '' },
  'differs from': { stroke: '#8a949e', width: 2, dashes: '2 5' },
} as const;

export type Kind = keyof typeof STYLES;

export function lineOf({ link, from, to }: Line): string {
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

export function stroke({ x1, y1, x2, y2 }: Ends, kind: Kind): string {
  const { stroke: colour, width, dashes } = STYLES[kind];
  const named = `line ${kind.replaceAll(' ', '-')}`;
  const line = `<line class="${named}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`} stroke-linecap="round"/>`;
  if (kind !== 'builds on') return line;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const corner = (turn: number) =>
    `${round(x2 - 13 * Math.cos(angle + turn))} ${round(y2 - 13 * Math.sin(angle + turn))}`;
  return `${line}<path class="arrow" d="M ${round(x2)} ${round(y2)} L ${corner(0.42)} L ${corner(-0.42)} Z" fill="${colour}"/>`;
}

export function circleOf({ idea, x, y, r }: Circle): string {
  const size = Math.min(17, (r * 1.55) / (widthOf(String(idea.number)) * BOLD));
  const isPlanned = idea.plans > 0;
  const number = text(String(idea.number), {
    x,
    y: y + size * 0.36,
    size,
    bold: true,
    anchor: 'middle',
    ...(isPlanned ? { colour: '#ffffff', as: 'on-plan' } : {}),
  });
  return (
    ring({ x, y, r }, isPlanned) + number + (idea.plans > 1 ? badge(badgeOf({ x, y, r }), idea.plans) : '')
  );
}

/** How much wider bold letters are. */
const BOLD = 1.1;

export const ring = ({ x, y, r }: Round, isPlanned: boolean): string =>
  `<circle class="${isPlanned ? 'plan' : 'ring'}" cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${isPlanned ? PLANNED : '#ffffff'}" stroke="${isPlanned ? PLANNED : PALE}" stroke-width="2"/>`;

/** How many plan it, where more than one does. */
export function badge({ x, y, r }: Round, plans: number): string {
  const at = { x, y: y + 4, size: 10, bold: true, anchor: 'middle' as const, as: 'on-badge' };
  return `<circle class="badge" cx="${round(x)}" cy="${round(y)}" r="${r}" fill="#ffd966" stroke="#ffffff"/>${text(`×${Math.min(plans, 99)}`, at)}`;
}

export const titleOf = ({ x, y, at: anchor, lines }: Title): readonly string[] =>
  lines.map((line, at) =>
    text(line, { x, y: y + at * LINE_HEIGHT + TITLE_SIZE * 0.36, size: TITLE_SIZE, anchor, halo: true }),
  );

type Written = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: Title['at'];
  readonly halo?: boolean;
  readonly colour?: string;
  /** Its class. */
  readonly as?: string;
};

/** Text that can be shown, as it is; whatever it says, it is text. */
export function text(said: string, written: Written): string {
  const { x, y, size, bold, anchor = 'start', halo, colour = INK, as = 'ink' } = written;
  const at = `x="${round(x)}" y="${round(y)}" font-size="${round(size)}"`;
  const weight = bold ? ' font-weight="bold"' : '';
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const inside = escaped(said);
  const behind = halo
    ? `<text class="halo" ${at} fill="#ffffff"${weight}${anchored} stroke="#ffffff" stroke-width="5" stroke-linejoin="round" aria-hidden="true">${inside}</text>`
    : '';
  return `${behind}<text class="${as}" ${at} fill="${colour}"${weight}${anchored}>${inside}</text>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escaped = (said: string): string => said.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

export const round = (value: number): number => Math.round(value * 10) / 10;
