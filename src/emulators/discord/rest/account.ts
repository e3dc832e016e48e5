/** Who the bot is, and who others are. */
import { fieldsOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { channelJson, userJson } from '../shapes.ts';
import type { StoredChannel } from '../types.ts';
import type { World } from '../world.ts';
import { type Call, idIn, ok, type Route } from './route.ts';

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', run: ({ world }) => ok({ url: gatewayUrl(world) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    run: ({ world }) =>
      ok({
        url: gatewayUrl(world),
        shards: 1,
        session_start_limit: {
          total: limits.identifiesPerDay,
          remaining: limits.identifiesPerDay - world.record.identifies.length,
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      }),
  },
  { method: 'GET', path: '/users/@me', run: ({ world }) => ok(userIn(world, world.botUserId)) },
  { method: 'GET', path: '/users/:user', run: (call) => ok(userIn(call.world, idIn(call, 'user'))) },
  { method: 'POST', path: '/users/@me/channels', run: openDirect },
  { method: 'GET', path: '/applications/@me', run: ({ world }) => ok(applicationJson(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', run: ({ world }) => ok(applicationJson(world)) },
];

export const gatewayUrl = (world: World): string => world.address.origin.replace('http:', 'ws:');

function userIn(world: World, id: string) {
  const user = world.user(id);
  if (!user) throw refuse('unknownUser');
  return userJson(user);
}

const applicationJson = (world: World) => ({
  id: world.applicationId,
  name: 'Common Thread',
  icon: null,
  description: '',
  bot_public: false,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  // No privileged intent was switched on in the developer portal.
  flags: 0,
  bot: userIn(world, world.botUserId),
  owner: userJson(world.state.users.find((user) => user.manageGuild) ?? fallbackOwner),
  team: null,
  approximate_guild_count: 1,
});
const fallbackOwner = {
  id: '100000000000000002',
  name: 'Owner',
  handle: 'owner',
  bot: false,
  directsClosed: false,
};

/** Opening works even when the person takes no messages: the post is what fails, with 50007. */
function openDirect(call: Call) {
  const { world } = call;
  const id = textOf(fieldsOf(call.body).recipient_id);
  const person = world.user(id);
  if (!person || id === world.botUserId) throw refuse('invalidRecipient');
  return ok(channelJson(world, directWith(world, id)));
}

export function directWith(world: World, userId: string): StoredChannel {
  const known = world.state.channels.find((channel) => channel.recipientId === userId);
  if (known) return known;
  const channel: StoredChannel = {
    id: world.newId(),
    type: 1,
    name: '',
    recipientId: userId,
    botLacks: [],
    members: [],
    archived: false,
    locked: false,
    autoArchiveMinutes: 0,
    createdAt: world.now(),
  };
  world.state.channels.push(channel);
  return channel;
}
