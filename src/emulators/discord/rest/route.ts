/** A route of the API, and what every route reads from its call. */
import type { Fields } from '../json.ts';
import { may, type PermissionName } from '../permissions.ts';
import { badForm, refuse } from '../refusal.ts';
import type { StoredChannel, StoredFile, StoredMessage } from '../types.ts';
import type { World } from '../world.ts';

export type Call = {
  readonly world: World;
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly StoredFile[];
};
/** No body is 204. */
export type Answer = { readonly status: number; readonly body?: unknown };
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `:name` is a segment; what Discord calls the major parameter comes first. */
  readonly path: string;
  /** Interaction tokens need no bot token. */
  readonly open?: true;
  readonly bucket?: { readonly limit: number; readonly windowMs: number };
  readonly run: (call: Call) => Answer;
};

export const ok = (body: Fields | readonly unknown[]): Answer => ({ status: 200, body });
export const created = (body: Fields | readonly unknown[]): Answer => ({ status: 201, body });
export const done: Answer = { status: 204 };

export function idIn(call: Call, name: string): string {
  const value = call.params.get(name) ?? '';
  if (/^\d{15,20}$/.test(value)) return value;
  throw badForm(`${name}_id`, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
}

/** The channel of the path, when the bot can see it. */
export function channelIn(call: Call, ...needs: readonly PermissionName[]): StoredChannel {
  const { world } = call;
  const channel = world.channel(idIn(call, 'channel'));
  if (!channel) throw refuse('unknownChannel');
  if (!may(world, world.botUserId, channel, 'ViewChannel')) throw refuse('missingAccess');
  for (const need of needs)
    if (!may(world, world.botUserId, channel, need)) throw refuse('missingPermissions');
  return channel;
}

/** An ephemeral message exists for its interaction's token only. */
export function messageIn(call: Call, channel: StoredChannel): StoredMessage {
  const message = call.world.message(channel.id, idIn(call, 'message'));
  if (!message || message.ephemeralTo) throw refuse('unknownMessage');
  return message;
}

/** `limit` of a list: Discord refuses what is out of range. */
export function pageSize(call: Call, otherwise: number): number {
  const given = call.query.get('limit');
  if (given === null) return otherwise;
  const size = Number(given);
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw badForm('limit', 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  return size;
}
