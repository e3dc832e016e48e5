/** An agenda: a text that lists many ideas, cut into them. */
import type { IdeaText } from '../../model.ts';
import { readIdea } from './idea.ts';
import { bare, clean } from './marks.ts';
import { tidy } from './parts.ts';
import { shorten } from './title.ts';

/** Ideas of one agenda: what one card can list on every platform. A longer text becomes several agendas. */
export const AGENDA_ITEMS = 40;
/** Ideas taken from one text at once; the rest comes when it is imported again. */
export const MOST_ITEMS = 200;
/** Fewer points than this are no list of ideas. */
const FEWEST = 3;
/** A point with less than this many words makes no agenda of a message that nobody called one. */
const WORDS = 3;
const NAME_LIMIT = 100;
/** Nobody plans what an agenda lists: when its words mean is never asked. */
const ANY_TIME = { now: 0, zone: 'UTC' };

export type ReadItem = {
  readonly text: IdeaText;
  /** The words of it in one spelling: equal for the same item, however it is set. */
  readonly key: string;
};

export type ReadAgenda = {
  readonly name: string;
  /** What stands before and after the list, and belongs to no idea. */
  readonly around: string;
  readonly items: readonly ReadItem[];
};

/**
 * The ideas that a text lists: under headings, by numbers, by bullets, or, when `loose`, by paragraphs. Null for a text
 * that lists fewer than three; unless `loose`, fewer than three of some words. Every word of it stands in an item or in `around`. Items that say the same are one.
 */
export function readAgenda(text: string, { loose }: { readonly loose: boolean }): ReadAgenda | null {
  const lines = clean(text).split('\n');
  const points = cutAt(lines, pointsIn(lines));
  const cut = points ?? (loose ? longOf(cutParagraphs(lines)) : null);
  if (cut === null) return null;
  const items = new Map<string, ReadItem>();
  for (const said of cut.items) {
    const item = readItem(said);
    if (item !== null && !items.has(item.key)) items.set(item.key, item);
  }
  const counted = [...items.values()].filter(({ key }) => loose || isLong(key));
  if (counted.length < FEWEST) return null;
  const head = cut.before.find((line) => /\p{L}/u.test(line)) ?? '';
  const first = bare(head).replace(/[:：]\s*$/, '');
  const name = shorten(first, NAME_LIMIT);
  // What the name says in full need not be said again.
  const isWhole = keyOf(name) === keyOf(first);
  return {
    name,
    around: tidy(
      [...cut.before.slice(isWhole ? cut.before.indexOf(head) + 1 : 0), '', ...cut.after].join('\n'),
    ).trim(),
    items: [...items.values()],
  };
}

/** Whether a message reads as a list of ideas, and not as one idea whose parts have lists. */
export function isAgenda(text: string): boolean {
  const one = readIdea(text, ANY_TIME);
  const fields = [one.summary, one.setup, one.questions].filter((field) => field !== '').length;
  if (one.foundHeadings && fields > 1) return false;
  const agenda = readAgenda(text, { loose: false });
  // A few points of an argument look like a few ideas; whoever lists ideas says so, or lists many.
  return agenda !== null && (agenda.items.length >= MANY || SAYS_SO.test(`${agenda.name}\n${agenda.around}`));
}

/** So many points are a list of ideas, whatever is said about them. */
const MANY = 8;
const SAYS_SO =
  /\b(?:ideas?|projects?|experiments?|agendas?|proposals?|topics|directions|hypotheses|(?:research|open) questions|take any|take one|anyone|up for grabs)\b/i;

type Cut = {
  readonly before: readonly string[];
  readonly items: readonly string[];
  readonly after: readonly string[];
};

const NUMBER = /^(\s*)(?:\(?\d{1,3}[.)]|#\d{1,3}[.:)])\s+(?=\S)/;
const BULLET = /^(\s*)[-•*–‣◦▪]\s+(?=\S)/;
const HEADING = /^(#{1,6})\s+(?=\S)/;
const STRONG = /^\s*(?:\*\*[^*]+\*\*|\*[^*]+\*|__[^_]+__)\s*:?\s*$/;

/** The lines with which items begin. */
function pointsIn(lines: readonly string[]): readonly number[] {
  const outside = fencedOff(lines);
  const at = (fits: (line: string) => boolean) =>
    lines.flatMap((line, index) => (outside[index] && fits(line) ? [index] : []));
  const headings = [1, 2, 3, 4, 5, 6]
    .map((level) => at((line) => HEADING.exec(line)?.[1]?.length === level))
    .find((found) => found.length >= FEWEST);
  const strong = at((line) => STRONG.test(line));
  const numbers = outermost(
    lines,
    at((line) => NUMBER.test(line)),
    NUMBER,
  );
  const bullets = outermost(
    lines,
    at((line) => BULLET.test(line)),
    BULLET,
  );
  const titled = headings ?? (strong.length >= FEWEST ? strong : undefined);
  // Where nothing but a list stands under each heading, the headings are themes and the points are ideas.
  if (titled && !areThemes(lines, titled)) return titled;
  return numbers.length >= FEWEST ? numbers : bullets.length >= FEWEST ? bullets : [];
}

/** Points that are indented further than the first belong to the one above. */
function outermost(lines: readonly string[], points: readonly number[], mark: RegExp): readonly number[] {
  const indent = (index: number) => mark.exec(lines[index] ?? '')?.[1]?.length ?? 0;
  const least = Math.min(...points.map(indent));
  return points.filter((index) => indent(index) <= least + 1);
}

function areThemes(lines: readonly string[], titled: readonly number[]): boolean {
  const under = titled.map((from, n) =>
    lines.slice(from + 1, titled[n + 1] ?? lines.length).filter((line) => line.trim() !== ''),
  );
  const listed = under.filter(
    (part) =>
      part.length > 1 && part.every((line) => NUMBER.test(line) || BULLET.test(line) || /^\s{2,}/.test(line)),
  );
  return listed.length === under.length;
}

/** For each line whether it is no program: those have lists of their own. */
function fencedOff(lines: readonly string[]): readonly boolean[] {
  let inside = false;
  return lines.map((line) => {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    const before = inside;
    if (isFence) inside = !inside;
    return !before && !isFence;
  });
}

/** Headings among the points of a list stand between items, and belong to none. */
function cutAt(lines: readonly string[], points: readonly number[]): Cut | null {
  const [first] = points;
  if (first === undefined) return null;
  const isTitled = HEADING.test(lines[first] ?? '') || STRONG.test(lines[first] ?? '');
  const after: string[] = [];
  const items = points.map((from, n) => {
    const part = lines.slice(from, points[n + 1] ?? lines.length);
    if (isTitled) return part.join('\n');
    const end = part.findIndex((line, at) => at > 0 && endsList(line, part[at - 1] ?? ''));
    if (end < 0) return part.join('\n');
    after.push(...part.slice(end));
    return part.slice(0, end).join('\n');
  });
  return { before: lines.slice(0, first), items, after };
}

/** A heading, or a paragraph that begins at the margin after a blank line, is no part of the point above it. */
const endsList = (line: string, above: string): boolean =>
  HEADING.test(line) || STRONG.test(line) || (above.trim() === '' && /^\S/.test(line));

function cutParagraphs(lines: readonly string[]): Cut {
  const parts = lines
    .join('\n')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '');
  const isIntro = /[:：]\s*$/.test(parts[0] ?? '');
  return { before: isIntro ? [parts[0] ?? ''] : [], items: isIntro ? parts.slice(1) : parts, after: [] };
}

const isLong = (key: string): boolean => key.split(' ').length >= WORDS;

/** A paragraph of a word or two is no idea, but stays beside them. */
const longOf = ({ before, items, after }: Cut): Cut => ({
  before,
  items: items.filter((part) => isLong(keyOf(part))),
  after: [...after, ...items.filter((part) => !isLong(keyOf(part)))],
});

function readItem(said: string): ReadItem | null {
  const [first = '', ...rest] = said.split('\n');
  const begun = first.replace(NUMBER, '').replace(BULLET, '').replace(HEADING, '');
  const body = undented(rest).join('\n');
  const key = keyOf(`${begun}\n${body}`);
  if (key === '') return null;
  // A line of its own, or a strong beginning, is the title; else one is proposed.
  const [, strong = '', after = ''] =
    /^(\*{1,2}[^*]+\*{1,2}|__[^_]+__)\s*[:.–—-]?\s*(.*)$/s.exec(begun) ?? [];
  const isTitle = strong === '' && body.trim() !== '' && begun.length <= 110 && !/[.!?]\s+\S/.test(begun);
  const title =
    strong !== '' ? bare(strong).replace(/[.:]\s*$/, '') : isTitle ? bare(begun).replace(/[.:]\s*$/, '') : '';
  const text = strong !== '' ? `${after}\n${body}` : isTitle ? body : `${begun}\n${body}`;
  const read = readIdea(title === '' ? text : `Title: ${title}\n\n${text.trim()}`, ANY_TIME);
  const { summary, setup, questions, links, tags } = read;
  return { key, text: { title: read.title || title, summary, setup, questions, links, tags } };
}

/** Lines of a point without the indent that all of them have. */
function undented(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const least = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(Math.min(least, /^\s*/.exec(line)?.[0].length ?? 0)));
}

const keyOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
