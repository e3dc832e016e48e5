/** A message's text as its author sees it, out of what Slack keeps. https://docs.slack.dev/messaging/formatting-message-text */
import { clean } from '../../core/cards/clean.ts';
import { unescaped } from './text.ts';

/** More names than this are left as they are. */
const MOST_NAMES = 20;

/** `nameOf` turns a user's id into a name. */
export async function plainText(kept: string, nameOf: (user: string) => Promise<string>): Promise<string> {
  const ids = [...new Set([...kept.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].map((found) => found[1] ?? ''))];
  const names = new Map(
    await Promise.all(ids.slice(0, MOST_NAMES).map(async (id) => [id, await nameOf(id)] as const)),
  );
  return kept
    .split(/(<[^<>]+>)/)
    .map((part, n) => (n % 2 === 1 ? written(part.slice(1, -1), names) : clean(unescaped(bold(part)))))
    .join('')
    .trim();
}

/** Slack's *bold* as the **bold** that headings are known by elsewhere. */
function bold(text: string): string {
  return text.replace(
    /(^|[\s(>])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?=$|[\s).,:;!?])/gm,
    (_, before: string, inside: string) => `${before}**${inside}**`,
  );
}

/** What stood between < and >. */
function written(inside: string, names: ReadonlyMap<string, string>): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : clean(unescaped(inside.slice(bar + 1)));
  if (target.startsWith('@')) return `@${names.get(target.slice(1)) ?? (label || target.slice(1))}`;
  if (target.startsWith('#')) return label || 'a channel';
  if (target.startsWith('!subteam^') || target.startsWith('!date^')) return label;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  const url = clean(unescaped(target.replace(/^(mailto|tel):/, '')));
  return label === '' || label === url || url === `https://${label}` || url === `http://${label}`
    ? url
    : `${label} (${url})`;
}
