/** What every Web API method is made of. */
import { type Json, parsed, str } from '../json.ts';
import type { SlackChannel, SlackMessage } from '../types.ts';
import { channelOf, isDirect, isMember, messageOf, type World } from '../world.ts';

/** A refusal in Slack's words; the router turns it into {ok: false, error}. */
export class SlackRefusal extends Error {
  readonly error: string;
  readonly more: Json;
  constructor(error: string, more: Json = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}

export type Call = {
  readonly world: World;
  readonly args: Json;
  /** The scopes of the token. */
  readonly granted: readonly string[];
  readonly wssTicket: () => string;
};
export type Method = {
  readonly token: 'bot' | 'app' | 'any' | 'none';
  /** Any one of them is enough. */
  readonly scopes: readonly string[];
  /** Calls a minute; 'post' is one a second per channel. Source: docs.slack.dev/apis/web-api/rate-limits */
  readonly tier: 1 | 2 | 3 | 4 | 'post' | 'special';
  /** Methods that only read take no JSON body. */
  readonly json: boolean;
  run(call: Call): Json;
};
export type Methods = Readonly<Record<string, Method>>;

export const refuse = (error: string, more: Json = {}): never => {
  throw new SlackRefusal(error, more);
};

/** Sentences about a payload, where Slack puts them. */
export function refuseSentences(error: string, messages: readonly string[]): never {
  throw new SlackRefusal(error, {
    errors: messages.map((each) => each.replace('[ERROR] ', '')),
    response_metadata: { messages },
  });
}

export function needScope({ granted }: Pick<Call, 'granted'>, scope: string): void {
  if (!granted.includes(scope)) refuse('missing_scope', { needed: scope, provided: granted.join(',') });
}

/** Form-encoded bodies carry nested values as JSON text. Undefined: not given, or not JSON. */
export const nested = (value: unknown): unknown => (typeof value === 'string' ? parsed(value) : value);
const number = (value: unknown, fallback: number) =>
  Number.isFinite(Number(value)) && value !== undefined && value !== '' ? Number(value) : fallback;

/** A channel the bot may know of: private ones and directs only from inside. */
export function knownChannel({ world, args }: Call): SlackChannel {
  const id = str(args.channel);
  const channel = channelOf(world, id);
  if (!channel || channel.id !== id) throw new SlackRefusal('channel_not_found');
  if (channel.kind !== 'public' && !isMember(channel, world.state.botUserId)) {
    throw new SlackRefusal('channel_not_found');
  }
  return channel;
}

/** A channel the bot may write to. */
export function writableChannel(call: Call): SlackChannel {
  const channel = knownChannel(call);
  if (channel.archived) refuse('is_archived');
  if (!isMember(channel, call.world.state.botUserId)) refuse('not_in_channel');
  if (channel.kind === 'im' && !call.world.manifest.messagesTab) refuse('messages_tab_disabled');
  const closed = (id: string) => call.world.state.people.some((each) => each.id === id && each.directsClosed);
  if (channel.kind === 'im' && channel.members.some(closed)) refuse('messages_tab_disabled');
  return channel;
}

export function messageIn(call: Call, channel: SlackChannel, ts: string): SlackMessage {
  const message = messageOf(call.world, channel.id, ts);
  if (!message || message.ephemeral) throw new SlackRefusal('message_not_found');
  return message;
}

export const scopeFamily = (channel: SlackChannel) =>
  isDirect(channel) ? channel.kind : channel.kind === 'private' ? 'groups' : 'channels';

/** Cursor paging as Slack's lists have it. */
export function page<T>(args: Json, all: readonly T[]): { items: readonly T[]; next: string } {
  const start = str(args.cursor) === '' ? 0 : Number(Buffer.from(str(args.cursor), 'base64url').toString());
  if (!Number.isInteger(start)) refuse('invalid_cursor');
  const limit = Math.min(Math.max(number(args.limit, 100), 1), 1_000);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    next: end < all.length ? Buffer.from(`${end}`).toString('base64url') : '',
  };
}
