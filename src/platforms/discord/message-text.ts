/** The text of somebody's message as its author sees it, with its own marks (`**Title:**`, `>`) kept. */
import type { APIMessage } from 'discord.js';

/** Plain text. A forwarded message is what was forwarded; one without words is what its embeds say. */
export function messageText(message: APIMessage): string {
  const forwarded = message.message_snapshots?.[0]?.message.content;
  const embeds = (message.embeds ?? []).flatMap((embed) => [embed.title ?? '', embed.description ?? '']);
  const text = message.content || forwarded || embeds.filter((part) => part !== '').join('\n');
  return readable(text, namesIn(message));
}

type Names = ReadonlyMap<string, string>;

function namesIn(message: APIMessage): Names {
  const people = (message.mentions ?? []).map(
    (user) => [`@${user.id}`, user.global_name ?? user.username] as const,
  );
  const channels = (message.mention_channels ?? []).map((one) => [`#${one.id}`, one.name] as const);
  return new Map([...people, ...channels]);
}

function readable(text: string, names: Names): string {
  return text
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${names.get(`@${id}`) ?? 'somebody'}`)
    .replace(/<@&\d+>/g, '@role')
    .replace(/<#(\d+)>/g, (_, id: string) => names.get(`#${id}`) ?? 'a channel')
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<t:(-?\d{1,11})(?::\w)?>/g, (_, seconds: string) => day(Number(seconds)))
    .replace(/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s>)]+)>?\)/g, '$1 ($2)')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1');
}

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);
