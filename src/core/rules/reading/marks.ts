/** The marks that people and programs leave around a text: quotation lines, fences, emphasis, invisible signs. */

/** `inside` is the block that somebody set off; `around` what they said before and after it. */
export type Block = { readonly inside: string; readonly around: string; readonly isCode: boolean };

// Direction marks could make a card read other than it was checked; control signs can't be stored. Joiners stay: they
// spell words.
const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;
const QUOTES = '[“”„″‟"\'’‘`´]';
const OPENS = new RegExp(`^\\s*(?:\`{3}[a-z]*\\s*$|${QUOTES}{3,})`, 'i');
const CLOSES = new RegExp(`${QUOTES}{3,}\\s*$`);

/** One kind of line end and no sign that is there to mislead; everything else as it was. */
export function clean(text: string): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(INVISIBLE, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that no database takes.
  return lines.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').trim();
}

/**
 * The first block between lines of three or more quotation marks or back-ticks, of whatever shape. A block that is
 * never closed reaches to the end. Null when there is none, or nothing in it.
 */
export function blockIn(text: string): Block | null {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => OPENS.test(line));
  if (start < 0) return null;
  const opening = (lines[start] ?? '').replace(OPENS, '');
  const sameLine = CLOSES.test(opening);
  const next = lines.findIndex((line, at) => at > start && CLOSES.test(line));
  const end = sameLine ? start : next < 0 ? lines.length : next;
  const inner = sameLine ? [opening] : [opening, ...lines.slice(start + 1, end + 1)];
  const inside = inner.join('\n').replace(CLOSES, '').trim();
  if (!/[\p{L}\p{N}]/u.test(inside)) return null;
  const isCode = /^\s*`/.test(lines[start] ?? '');
  const around = [lines.slice(0, start), lines.slice(end + 1)].map((part) => part.join('\n').trim());
  return { inside, isCode, around: around.filter((part) => part !== '').join('\n\n') };
}

/** Takes the `>` off every line when the whole text is a quotation. */
export function unquoted(text: string): string {
  const lines = text.split('\n');
  const quoted = lines.every((line) => /^\s*>/.test(line) || line.trim() === '');
  return quoted
    ? lines
        .map((line) => line.replace(/^\s*(?:>\s?)+/, ''))
        .join('\n')
        .trim()
    : text;
}

/** One line without the marks of emphasis, lists and headings that enclose it. */
export function bare(line: string): string {
  let text = line.trim().replace(/^(?:#{1,6}\s+|>\s*|[-•*]\s+)+/, '');
  for (const [mark, close] of [
    ['**', '**'],
    ['__', '__'],
    ['*', '*'],
    ['_', '_'],
    ['~~', '~~'],
    ['`', '`'],
    ['“', '”'],
    ['"', '"'],
  ]) {
    if (mark === undefined || close === undefined || text.length <= mark.length + close.length) continue;
    const inner = text.slice(mark.length, -close.length);
    if (text.startsWith(mark) && text.endsWith(close) && !inner.includes(mark) && !inner.includes(close))
      text = inner;
  }
  return text.trim();
}
