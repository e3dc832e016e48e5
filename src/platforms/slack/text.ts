/**
 * Texts as Slack shows them. Rich text is Slack's one real escape: what stands in its leaves is never read as markup,
 * so it holds everything that people wrote. mrkdwn is left for context lines, which take nothing else.
 */
import type { types } from '@slack/bolt';
import { clean, onOneLine } from '../../core/cards/clean.ts';
import type { Inline, Text } from '../../core/cards/spoken.ts';
import { LIMITS } from './limits.ts';

export type Leaf = types.RichTextElement;

/** A text as leaves of rich text. Empty strings are left out: Slack refuses them. */
export function leaves(text: Text): Leaf[] {
  return text.flatMap(leafOf).filter((leaf) => !('text' in leaf) || leaf.text !== '');
}

function leafOf(node: Inline): Leaf[] {
  if (typeof node === 'string') return pieces(clean(node)).map((text) => ({ type: 'text', text }));
  if ('bold' in node) return [{ type: 'text', text: clean(node.bold), style: { bold: true } }];
  if ('quiet' in node) return [{ type: 'text', text: clean(node.quiet), style: { italic: true } }];
  if ('code' in node) return [{ type: 'text', text: clean(node.code), style: { code: true } }];
  if ('link' in node) {
    const url = addressOf(node.url);
    const words = clean(node.link).trim();
    if (url === null) return [{ type: 'text', text: words }];
    return [words === '' ? { type: 'link', url } : { type: 'link', url, text: words }];
  }
  const { seconds, format, fallback } = dateOf(node);
  return [{ type: 'date', timestamp: seconds, format, fallback }];
}

/** A long text as several leaves that show as one: how much one leaf holds isn't documented. */
function pieces(words: string): string[] {
  return words.length <= LIMITS.leaf
    ? [words]
    : (words.match(new RegExp(`[\\s\\S]{1,${LIMITS.leaf}}`, 'gu')) ?? []);
}

/** A text for a context line: one plain element where that says it all, else mrkdwn. Null for nothing to show. */
export function contextOf(text: Text): types.PlainTextElement | types.MrkdwnElement | null {
  const words = plain(text);
  if (words.trim() === '') return null;
  return isMarked(text)
    ? { type: 'mrkdwn', text: mrkdwn(text), verbatim: true }
    : { type: 'plain_text', text: words, emoji: true };
}

/** Whether a context line needs markup at all. */
export function isMarked(text: Text): boolean {
  return text.some((node) => typeof node === 'object' && ('link' in node || 'time' in node));
}

/** A text as mrkdwn: escaped, and with nothing that people wrote read as markup. */
export function mrkdwn(text: Text): string {
  return text.map(marked).join('');
}

function marked(node: Inline): string {
  if (typeof node === 'string') return defused(node);
  if ('bold' in node) return between('*', node.bold);
  if ('quiet' in node) return defused(node.quiet);
  if ('code' in node) return between('`', node.code);
  if ('link' in node) {
    const url = addressOf(node.url);
    const words = defused(node.link.replaceAll('\n', ' ')).trim();
    // An address that is no link still says something, where there are no words for it.
    return url === null
      ? words || defused(node.url)
      : `<${escaped(url)}|${words === '' ? escaped(url) : words.replaceAll('|', '¦')}>`;
  }
  const { seconds, format, fallback } = dateOf(node);
  return `<!date^${seconds}^${format}|${escaped(fallback)}>`;
}

/** The words alone, for notifications, headers and buttons, where Slack reads no markup. */
export function plain(text: Text): string {
  return text
    .map((node) => {
      if (typeof node === 'string') return clean(node);
      if ('bold' in node) return clean(node.bold);
      if ('quiet' in node) return clean(node.quiet);
      if ('code' in node) return clean(node.code);
      return 'link' in node ? clean(node.link) || clean(node.url) : dateOf(node).fallback;
    })
    .join('');
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What Slack put into entities, as it was typed. */
export function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The beginning of a text of at most `limit` UTF-16 units, with … where something is missing; never half a sign. */
export function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words;
  if (limit < 2) return '…'.slice(0, limit);
  const room = limit - 1;
  const cut = words.slice(0, room).replace(/[\uD800-\uDBFF\u200D]+$/, '');
  const space = cut.search(/\s\S*$/);
  return `${(space > room * 0.8 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** One line of at most `limit` characters and at least one, for labels, which Slack doesn't take empty. */
export function line(words: string, limit: number, otherwise = '…'): string {
  return shorten(onOneLine(words), limit) || otherwise;
}

/** An address that may become a link, or null: only the web, and only what fits. */
function addressOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  const safe = href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return safe.length > LIMITS.link ? null : safe;
}

type Moment = Extract<Inline, { time: number }>;

/** Slack shows a date in the reader's own zone; the fallback is for clients that can't. */
function dateOf({ time, as, zone }: Moment): { seconds: number; format: string; fallback: string } {
  const shape =
    as === 'day'
      ? ({ dateStyle: 'medium' } as const)
      : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return {
    seconds: Math.floor(time / 1000),
    format: as === 'day' ? '{date_short_pretty}' : '{date_short_pretty} at {time}',
    fallback: new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: zone }).format(time),
  };
}

/**
 * mrkdwn has no escape for its own marks, so they're wrapped in zero-width spaces: whether Slack takes these for
 * letters or for blanks, a mark between two of them neither opens nor closes anything. A backtick formats wherever it
 * stands, hence its likeness.
 */
function defused(words: string): string {
  return escaped(clean(words)).replaceAll('`', 'ˋ').replace(/[*_~]/g, '\u200B$&\u200B');
}

/** Marks around words that may begin or end with blanks, which would keep the marks from working. */
function between(mark: string, words: string): string {
  const inside = defused(words).replaceAll('\n', ' ');
  const core = inside.trim();
  return core === '' ? inside : inside.replace(core, () => `${mark}${core}${mark}`);
}
