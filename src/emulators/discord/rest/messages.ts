/** Messages in channels. */

import { checkMessage } from '../check/message.ts';
import { guildsOf, isKicked } from '../guilds.ts';
import { type Fields, isFields } from '../json.ts';
import { buckets, limits } from '../limits.ts';
import { edit, post, remove } from '../messages.ts';
import { may } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { messageJson, withholds } from '../shapes.ts';
import type { StoredChannel, StoredMessage } from '../types.ts';
import type { World } from '../world.ts';
import { type Call, channelIn, done, messageIn, ok, pageSize, type Route } from './route.ts';

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', run: history },
  { method: 'POST', path: '/channels/:channel/messages', bucket: buckets.post, run: create },
  { method: 'GET', path: '/channels/:channel/messages/:message', run: getOne },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', bucket: buckets.edit, run: change },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', run: erase },
];

const shown = (world: World, message: StoredMessage): Fields =>
  messageJson(world, message, withholds(world, message));

/** Who can't read the history gets an empty list and no error: that is what Discord documents. */
function history(call: Call) {
  const { world, query } = call;
  const channel = channelIn(call);
  const size = pageSize(call, 50);
  if (!may(world, world.botUserId, channel, 'ReadMessageHistory')) return ok([]);
  const before = BigInt(query.get('before') ?? '9223372036854775807');
  const after = BigInt(query.get('after') ?? '0');
  const found = world.state.messages.filter(
    (one) =>
      one.channelId === channel.id && !one.ephemeralTo && BigInt(one.id) < before && BigInt(one.id) > after,
  );
  const page = query.has('after') ? found.slice(0, size) : found.slice(-size);
  return ok(page.reverse().map((message) => shown(world, message)));
}

function getOne(call: Call) {
  const { world } = call;
  const channel = channelIn(call);
  if (!may(world, world.botUserId, channel, 'ReadMessageHistory')) throw refuse('missingAccess');
  return ok(shown(world, messageIn(call, channel)));
}

function create(call: Call) {
  const { world } = call;
  const channel = channelIn(call);
  mayPost(world, channel);
  const draft = checkMessage(call.body, call.files);
  needsOf(world, channel, call.body, draft.files.length > 0);
  const again = draft.enforceNonce ? saidBefore(world, channel, draft.nonce) : undefined;
  if (again) return ok(shown(world, again));
  const message = post(world, { channel, authorId: world.botUserId, draft });
  if (draft.nonce !== undefined)
    world.state.nonces.push({ nonce: String(draft.nonce), messageId: message.id, at: Date.now() });
  return ok(shown(world, message));
}

/** Nonces are remembered in real time, for "a few minutes". */
function saidBefore(world: World, channel: StoredChannel, nonce: string | number | undefined) {
  world.state.nonces = world.state.nonces.filter((one) => Date.now() - one.at < limits.nonceMs);
  const known = world.state.nonces.find((one) => one.nonce === String(nonce));
  return nonce !== undefined && known ? world.message(channel.id, known.messageId) : undefined;
}

function mayPost(world: World, channel: StoredChannel): void {
  if (channel.type === 15) throw refuse('notText');
  if (channel.type === 1) {
    const recipient = world.user(channel.recipientId ?? '');
    const isStranger = recipient?.left || guildsOf(world).every((guild) => isKicked(world, guild));
    if (isStranger) throw refuse('noMutualGuild');
    if (recipient?.directsClosed) throw refuse('directClosed');
    return;
  }
  const need = channel.parentId ? 'SendMessagesInThreads' : 'SendMessages';
  if (!may(world, world.botUserId, channel, need)) throw refuse('missingPermissions');
  if (channel.locked && !may(world, world.botUserId, channel, 'ManageThreads')) throw refuse('threadLocked');
}

/** Embeds, files and replies each need a permission of their own. */
function needsOf(world: World, channel: StoredChannel, body: unknown, hasFiles: boolean): void {
  if (!isFields(body)) return;
  const embeds = Array.isArray(body.embeds) && body.embeds.length > 0;
  const lacks =
    (embeds && !may(world, world.botUserId, channel, 'EmbedLinks')) ||
    (hasFiles && !may(world, world.botUserId, channel, 'AttachFiles')) ||
    (isFields(body.message_reference) && !may(world, world.botUserId, channel, 'ReadMessageHistory'));
  if (lacks) throw refuse('missingPermissions');
}

function change(call: Call) {
  const { world } = call;
  const channel = channelIn(call);
  const message = messageIn(call, channel);
  if (message.authorId !== world.botUserId) throw refuse('notYours');
  if (message.type === 18 || message.type === 1) throw refuse('systemMessage');
  if (channel.archived) throw refuse('threadArchived');
  const draft = checkMessage(call.body, call.files, message);
  needsOf(world, channel, call.body, call.files.length > 0);
  return ok(shown(world, edit(world, message, draft)));
}

function erase(call: Call) {
  const { world } = call;
  const channel = channelIn(call);
  const message = messageIn(call, channel);
  const own = message.authorId === world.botUserId;
  if (!own && channel.type === 1) throw refuse('wrongInDirect');
  if (!own && !may(world, world.botUserId, channel, 'ManageMessages')) throw refuse('missingPermissions');
  if (channel.archived) throw refuse('threadArchived');
  remove(world, message);
  return done;
}
