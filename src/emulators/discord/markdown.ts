/** Discord's markdown as a person reads it: escapes, mentions and times resolved, marks gone. */
import { rolesOf } from './permissions.ts';
import type { World } from './world.ts';

export type Reader = { readonly world: World; readonly tz: string };

const inline =
  /```(?:\w+\n)?([\s\S]+?)```|``([^\n]+?)``|`([^`\n]+)`|\\([\\*_~`|>#\-<@:[\]().!&+])|<@!?(\d{15,20})>|<@&(\d{15,20})>|<#(\d{15,20})>|<t:(-?\d{1,17})(?::([tTdDfFR]))?>|<\/([^:>]+):\d+>|<a?(:\w+:)\d+>|<(https?:\/\/[^>\s]+)>|\[((?:\\.|[^\]\\\n])+)\]\(<?https?:\/\/[^\s)>]+>?(?:\s+"[^"\n]*")?\)|(https?:\/\/[^\s<]+)|\*\*\*(\S(?:[\s\S]*?\S)?)\*\*\*|\*\*(\S(?:[\s\S]*?\S)?)\*\*|__(\S(?:[\s\S]*?\S)?)__|~~(\S(?:[\s\S]*?\S)?)~~|\|\|(\S(?:[\s\S]*?\S)?)\|\||\*([^\s*](?:[^*\n]*?[^\s*\\])?)\*|(?<!\w)_([^\s_](?:[^_\n]*?[^\s_\\])?)_(?!\w)/g;

/** What a text looks like, line by line. */
export function displayed(text: string, reader: Reader): string {
  const pieces: string[] = [];
  let fenced = false;
  for (const line of text.split('\n')) {
    if (fenced || line.includes('```')) pieces.push(line);
    else pieces.push(withoutLineMark(line));
    if ((line.match(/```/g) ?? []).length % 2 === 1) fenced = !fenced;
  }
  return spans(pieces.join('\n'), reader);
}

const withoutLineMark = (line: string): string =>
  line
    .replace(/^(>>> |> )/, '▎')
    .replace(/^(▎?)#{1,3} +(?=\S)/, '$1')
    .replace(/^(▎?)-# +(?=\S)/, '$1')
    .replace(/^(\s*▎?)[-*] +(?=\S)/, '$1• ');

function spans(text: string, reader: Reader): string {
  return text.replace(inline, (whole: string, ...found: readonly (string | undefined)[]) => {
    const [
      fence,
      twoTicks,
      code,
      escaped,
      user,
      role,
      channel,
      time,
      style,
      command,
      emoji,
      bare,
      label,
      url,
    ] = found;
    const raw = fence ?? twoTicks ?? code ?? escaped ?? bare ?? url;
    if (raw !== undefined) return raw;
    if (user) return `@${reader.world.user(user)?.name ?? 'unknown-user'}`;
    if (role) return `@${rolesOf(reader.world).find((one) => one.id === role)?.name ?? 'unknown-role'}`;
    if (channel) return `#${reader.world.channel(channel)?.name ?? 'unknown'}`;
    if (time) return timeText(Number(time) * 1_000, style ?? 'f', reader);
    if (command) return `/${command}`;
    if (emoji) return emoji;
    const marked = label ?? found.slice(14, 21).find((one) => one !== undefined);
    return marked === undefined ? whole : spans(marked, reader);
  });
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** A `<t:…>` in the reader's own zone. */
function timeText(ms: number, style: string, reader: Reader): string {
  if (style === 'R') return relative(ms - reader.world.now());
  if (Math.abs(ms) > 8.64e15) return 'Invalid date';
  const format = new Intl.DateTimeFormat('en-US', { ...styles[style], timeZone: reader.tz });
  // Node writes a narrow space before AM that nobody types into a test.
  return format.format(ms).replaceAll('\u202F', ' ');
}

function relative(ms: number): string {
  const words = new Intl.RelativeTimeFormat('en-US', { numeric: 'always' });
  const seconds = Math.round(ms / 1_000);
  const units = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  for (const [unit, size] of units)
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  return words.format(seconds, 'second');
}
