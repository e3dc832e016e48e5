/** Texts as Discord's markdown, such that what people wrote is shown as they wrote it and mentions nobody. */

import { clean, onOneLine } from '../../core/cards/clean.ts';
import type { Inline, Text } from '../../core/cards/spoken.ts';

/** A longer address would leave no room for words, and can't be shortened. */
const LONGEST_URL = 500;

/** A text as markdown. Empty when it would show nothing: Discord refuses a display of blanks. */
export function markdown(text: Text): string {
  const parts = joined(text);
  const out = parts.reduce<string>((before, part, index) => {
    const ownLine = before === '' || before.endsWith('\n');
    return before + inline(part, ownLine && endsLine(parts[index + 1]));
  }, '');
  return out.trim() === '' ? '' : out;
}

/** The same in one line, for headings, labels and items of lists. */
export function line(text: Text): string {
  return markdown(text.map(flattened)).trim();
}

/** Small grey lines. */
export function subtext(text: Text): string {
  return small(
    markdown(text.map((part) => (typeof part === 'object' && 'quiet' in part ? part.quiet : part))),
  );
}

/** Words where Discord shows no markdown: buttons, options, titles of forms. Never empty, at most `limit`. */
export function plain(words: string, limit: number): string {
  const flat = onOneLine(words);
  // Marks and spaces alone count as nothing, there and for readers.
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(flat) ? cut(flat, limit) : '…';
}

/** The beginning, with an ellipsis where something is left out; never half of a character. */
export function cut(words: string, limit: number): string {
  if (words.length <= limit) return words;
  return `${begin(words, Math.max(limit - 1, 0)).trimEnd()}…`;
}

/** At most `limit` characters from the start, never half of one. */
export function begin(words: string, limit: number): string {
  return words.slice(0, limit).replace(/[\uD800-\uDBFF\u200D]+$/, '');
}

/**
 * What somebody wrote, escaped. Discord has a real escape: a backslash before any sign that is no letter. Addresses
 * are the exception, since a backslash inside one becomes part of it: they go between < and >, which ends them.
 */
export function escaped(words: string): string {
  const safe = clean(words);
  let out = '';
  let end = 0;
  for (const match of safe.matchAll(/https?:\/\/[^\s<>"'`*|\\^{}[\]]+/g)) {
    const url = withoutTail(match[0]);
    if (!isWeb(url)) continue;
    out += `${escapeSigns(safe.slice(end, match.index))}<${url}>`;
    end = match.index + url.length;
  }
  return out + escapeSigns(safe.slice(end));
}

function escapeSigns(words: string): string {
  return (
    words
      .replace(/[\\*_~`|<[\]]/g, '\\$&')
      .replace(/@(?=everyone|here)/g, '\\@')
      // :tada: becomes a picture, and :// an address.
      .replace(/:(?=[^\s:]+:|\/\/)/g, '\\:')
      // Headings, quotes, lists and small print begin a line.
      .replace(/^([ \t]*)([#>-])/gm, '$1\\$2')
      .replace(/^([ \t]*\d+)\./gm, '$1\\.')
  );
}

function inline(part: Inline, ownLine: boolean): string {
  if (typeof part === 'string') return escaped(part);
  if ('bold' in part) return bold(escaped(part.bold));
  // Discord has small print for whole lines only; within a line it's said plainly.
  if ('quiet' in part) return ownLine ? small(escaped(part.quiet)) : escaped(part.quiet);
  if ('code' in part) return code(part.code);
  if ('link' in part) return link(part.link, part.url);
  return `<t:${Math.floor(part.time / 1000)}:${part.as === 'day' ? 'D' : 'f'}>`;
}

const bold = (words: string): string => (words.trim() === '' ? words : `**${words}**`);

/** A backtick can't be escaped inside of code, so words with one are no code. */
function code(words: string): string {
  const safe = clean(words);
  return /[`\n]/.test(safe) || safe.trim() === '' ? escaped(safe) : `\`${safe}\``;
}

function link(label: string, address: string): string {
  const url = webAddress(address);
  const words = onOneLine(label);
  if (url === null || url.length > LONGEST_URL) return escaped(words);
  if (words === '' || words === url || words === address) return `<${url}>`;
  // Brackets end a label whatever stands before them, and a label that holds an address is shown raw.
  if (/[[\]\\]|:\/\//.test(words)) return `${escaped(words)} <${url}>`;
  return `[${escaped(words)}](${url})`;
}

function webAddress(address: string): string | null {
  if (!isWeb(address)) return null;
  return new URL(address).href.replace(/[()<>\\'"`*|[\]\s]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()'*]/, hex),
  );
}

const hex = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** The full stop after an address isn't part of it, nor is a bracket that was opened before. */
function withoutTail(url: string): string {
  let rest = url;
  for (;;) {
    const unbalanced = rest.endsWith(')') && rest.split(')').length > rest.split('(').length;
    if (!unbalanced && !/[.,:;!?_~@]$/.test(rest)) return rest;
    rest = rest.slice(0, -1);
  }
}

const small = (words: string): string =>
  words
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => `-# ${one.trim()}`)
    .join('\n');

/** Two bold parts side by side would read as one with stars in it: they become one. */
function joined(text: Text): Text {
  const parts: Inline[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    const both = typeof part === 'object' && typeof last === 'object';
    if (both && 'bold' in part && 'bold' in last) parts.splice(-1, 1, { bold: last.bold + part.bold });
    else if (both && 'code' in part && 'code' in last) parts.splice(-1, 1, { code: last.code + part.code });
    else if (part !== '') parts.push(part);
  }
  return parts;
}

const endsLine = (next: Inline | undefined): boolean =>
  next === undefined || (typeof next === 'string' && next.startsWith('\n'));

function flattened(part: Inline): Inline {
  const flat = (words: string) => clean(words).replace(/\s*\n\s*/g, ' ');
  if (typeof part === 'string') return flat(part);
  if ('bold' in part) return { bold: flat(part.bold) };
  if ('quiet' in part) return flat(part.quiet);
  return part;
}
