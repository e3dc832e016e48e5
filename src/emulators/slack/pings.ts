/** Who a bot's message would have notified. A bot that escapes what people write pings nobody by accident. */
import { isJson, str } from './json.ts';
import type { Ping } from './recorded.ts';
import type { SlackMessage } from './types.ts';
import { channelOf, personOf, type World } from './world.ts';

/** Every string of a message that Slack reads as mrkdwn, and the mentions that rich_text holds as nodes. */
function markup(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markup);
  if (!isJson(value)) return [];
  if (value.type === 'plain_text') return [];
  if (value.type === 'user' && typeof value.user_id === 'string') return [`<@${value.user_id}>`];
  if (value.type === 'usergroup') return [`<!subteam^${str(value.usergroup_id)}>`];
  if (value.type === 'broadcast') return [`<!${str(value.range)}>`];
  if (value.type === 'mrkdwn' || value.type === 'markdown') return [str(value.text)];
  // A rich_text leaf is shown as it is written.
  if (value.type === 'text') return [];
  return Object.values(value).flatMap(markup);
}

/** What of a message would notify somebody, whoever is there to hear it. */
export function loudIn(message: {
  readonly text: string;
  readonly blocks: readonly unknown[];
}): readonly string[] {
  const all = [message.text, ...markup(message.blocks)].join('\n');
  return [...all.matchAll(/<[@!](?!date\^)[^>]*>/g)].map(([found]) => found);
}

const broadcasts = { here: '@here', channel: '@channel', everyone: '@everyone' } as const;
type Broadcast = keyof typeof broadcasts;
const isBroadcast = (word: string): word is Broadcast => word in broadcasts;

/** `linkNames`: the app asked Slack to find bare @names as well. */
export function recordPings(
  world: World,
  message: SlackMessage,
  kind: Ping['kind'],
  linkNames: boolean,
): void {
  const all = [message.text, ...markup(message.blocks)].join('\n');
  const members = (channelOf(world, message.channel)?.members ?? []).filter((id) => personOf(world, id));
  const add = (userId: string, why: Ping['why']) => {
    const ping: Ping = { userId, channel: message.channel, ts: message.ts, why, kind };
    const known = world.record.pings.some(
      (each) => each.userId === userId && each.ts === ping.ts && each.why === why && each.kind === kind,
    );
    if (!known) world.record.pings.push(ping);
  };
  const mentioned = [...all.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map((found) => found[1] ?? '');
  const bare = linkNames ? [...all.matchAll(/@([\w.-]+)/g)].map((found) => found[1] ?? '') : [];
  const wide = [...all.matchAll(/<!(here|channel|everyone)(?:\|[^>]*)?>/g)].map((found) => found[1] ?? '');
  for (const id of mentioned) add(id, 'user mention');
  for (const person of world.state.people) {
    if (bare.includes(person.handle)) add(person.id, 'user mention');
  }
  for (const word of [...wide, ...bare].filter(isBroadcast)) {
    for (const id of members) add(id, broadcasts[word]);
  }
  for (const found of all.matchAll(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g)) add(found[1] ?? '', 'subteam');
}
