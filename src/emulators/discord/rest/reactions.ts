/** Reactions over REST. */
import { buckets } from '../limits.ts';
import { may } from '../permissions.ts';
import { addReaction, clearReactions, reactionOf, readEmoji, removeReaction } from '../reactions.ts';
import { refuse } from '../refusal.ts';
import { userJson } from '../shapes.ts';
import { type Call, channelIn, done, idIn, messageIn, ok, pageSize, type Route } from './route.ts';

const base = '/channels/:channel/messages/:message/reactions';

export const reactionRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/:emoji`, run: list },
  { method: 'PUT', path: `${base}/:emoji/@me`, bucket: buckets.react, run: add },
  { method: 'DELETE', path: `${base}/:emoji/@me`, bucket: buckets.react, run: takeBack },
  { method: 'DELETE', path: `${base}/:emoji/:user`, bucket: buckets.react, run: takeAway },
  { method: 'DELETE', path: `${base}/:emoji`, bucket: buckets.react, run: clearOne },
  { method: 'DELETE', path: base, bucket: buckets.react, run: clearAll },
];

const emojiIn = (call: Call) => readEmoji(call.params.get('emoji') ?? '');

function list(call: Call) {
  const { world, query } = call;
  const channel = channelIn(call, 'ReadMessageHistory');
  const message = messageIn(call, channel);
  const after = BigInt(query.get('after') ?? '0');
  const users = (reactionOf(message, emojiIn(call))?.users ?? [])
    .map(BigInt)
    .filter((id) => id > after)
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, pageSize(call, 25))
    .flatMap((id) => world.user(String(id)) ?? []);
  // `type=1` asks for super reactions, which nobody gives here.
  return ok(query.get('type') === '1' ? [] : users.map(userJson));
}

function add(call: Call) {
  const { world } = call;
  const channel = channelIn(call, 'ReadMessageHistory');
  const message = messageIn(call, channel);
  const emoji = emojiIn(call);
  // Joining a reaction that is there needs no permission; starting one does.
  const first = !reactionOf(message, emoji);
  if (first && !may(world, world.botUserId, channel, 'AddReactions')) throw refuse('missingPermissions');
  if (channel.archived) throw refuse('threadArchived');
  addReaction(world, message, emoji, world.botUserId);
  return done;
}

function takeBack(call: Call) {
  const message = messageIn(call, channelIn(call));
  removeReaction(call.world, message, emojiIn(call), call.world.botUserId);
  return done;
}

function takeAway(call: Call) {
  const channel = channelIn(call, 'ManageMessages');
  removeReaction(call.world, messageIn(call, channel), emojiIn(call), idIn(call, 'user'));
  return done;
}

function clearOne(call: Call) {
  const channel = channelIn(call, 'ManageMessages');
  clearReactions(call.world, messageIn(call, channel), emojiIn(call));
  return done;
}

function clearAll(call: Call) {
  const channel = channelIn(call, 'ManageMessages');
  clearReactions(call.world, messageIn(call, channel));
  return done;
}
