/** What of a title the letters at hand can show, and how much room it takes. */

/** The writing systems that DejaVu Sans has; its own list is in status.txt of the package. */
const SHOWN =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{Nd}\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u2030-\u205e\u2070-\u209f\u20a0-\u20b5\u2100-\u214f\u2190-\u22ff]/u;
/** They would turn the rest of a line around, or stand for nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
/** Of those, what turns text around or has no place in a document; joiners belong to some writing, and to emoji. */
const TURNING = /[\p{Cc}\p{Co}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/gu;
/** A letter with its marks, as somebody sees one. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** More marks on one letter than any language has. */
const MOST_MARKS = 3;
const PILE = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');
/** Below this share of its letters a title is no title any more: the number stands for it. */
const ENOUGH = 0.6;
/** Nothing of a title further behind than this is ever shown. */
const LONGEST = 400;

/** A title as it can be drawn, on one line; empty where too little of it can. */
export function drawable(title: string): string {
  const text = title.slice(0, LONGEST).toWellFormed().replace(/\s+/gu, ' ').replace(UNSEEN, '');
  const seen = [...graphemes.segment(text)].map(({ segment }) => segment);
  const kept = seen.filter((one) => SHOWN.test(Array.from(one)[0] ?? '')).map(unpiled);
  const letters = (some: readonly string[]) => some.filter((one) => /[\p{L}\p{N}\p{So}]/u.test(one)).length;
  return letters(kept) > 0 && letters(kept) >= ENOUGH * letters(seen)
    ? kept.join('').replace(/ +/g, ' ').trim()
    : '';
}

/** A title as a browser can show it, on one line: it has letters for all writing, and must not be turned around either. */
export function readable(title: string): string {
  const text = title.slice(0, LONGEST).toWellFormed().replace(/\s+/gu, ' ').replace(TURNING, '');
  return text.replace(PILE, '$1').replace(/ +/g, ' ').trim();
}

const unpiled = (grapheme: string): string =>
  Array.from(grapheme)
    .filter((sign, at) => at === 0 || /\p{M}/u.test(sign))
    .slice(0, 1 + MOST_MARKS)
    .join('');

/** The lines of a text, each no wider than `width` at a size of 1; the last one ends with … where more followed. */
export function linesOf(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    const line = beginning(rest, isLast ? width - 1 : width);
    rest = rest.slice(line.length).trimStart();
    lines.push(isLast && rest !== '' ? `${line.trimEnd()}…` : line.trimEnd());
  }
  return lines;
}

/** As much of a text as fits, to the end of a word where there is one. */
function beginning(text: string, width: number): string {
  let taken = '';
  let room = width;
  for (const { segment } of graphemes.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) {
      const space = taken.lastIndexOf(' ');
      return space > taken.length * 0.3 ? taken.slice(0, space) : taken;
    }
    taken += segment;
  }
  return taken;
}

/** How wide a text is in DejaVu Sans at a size of 1, and about how wide in what else may stand in its place. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.get(sign) ?? otherWidth(sign);
  return width;
}

/** Letters by their advance widths, from the font's own table. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0.3: "'ijlIJ",
    0.35: ' ,./:;\\|f-’',
    0.41: '()[]t!r',
    0.5: '"*_`szL?c',
    0.6: 'FkvxyPTYaoe',
    0.64: 'ESbdghnpqu$0123456789{}',
    0.7: 'KAVBRXZC',
    0.78: 'UHNDG&OQ',
    0.86: 'w#+<=>^~M',
    1: '%mW@—…',
  }).flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, Number(width)] as const)),
);

/** An accented letter is as wide as its bare one; marks take no room; the rest is taken for wide rather than narrow. */
function otherWidth(sign: string): number {
  const [bare = sign] = sign.normalize('NFD');
  const known = bare === sign ? undefined : WIDTHS.get(bare);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0;
  return /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}/u.test(
    sign,
  )
    ? 1.3
    : 0.8;
}
