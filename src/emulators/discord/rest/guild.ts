/** The guilds, their channels and their people. */
import { guildOf, guildsOf, isKicked } from '../guilds.ts';
import { may, rolesOf } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { channelJson, guildJson, memberJson, userJson } from '../shapes.ts';
import type { Guild } from '../types.ts';
import { type Call, idIn, ok, type Route } from './route.ts';

export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world }) =>
      ok(
        guildsOf(world)
          .filter((guild) => !isKicked(world, guild))
          .map((guild) => ({ ...guildJson(world, guild), owner: false })),
      ),
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    run: (call) => {
      const guild = checkGuild(call);
      const { world } = call;
      const count = world.state.users.length;
      const counts = { approximate_member_count: count, approximate_presence_count: count };
      return ok({ ...guildJson(world, guild), ...(call.query.get('with_counts') === 'true' ? counts : {}) });
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    run: (call) => {
      const guild = checkGuild(call);
      const { world } = call;
      // Threads aren't in this list; channels the bot can't see are, as on Discord.
      return ok(
        world.state.channels
          .filter((channel) => guildOf(world, channel) === guild)
          .filter((channel) => channel.type === 0 || channel.type === 15)
          .map((channel) => channelJson(world, channel)),
      );
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    run: (call) => {
      const guild = checkGuild(call);
      const { world } = call;
      const threads = world.state.channels.filter(
        (channel) =>
          guildOf(world, channel) === guild &&
          channel.parentId &&
          !channel.archived &&
          may(world, world.botUserId, channel, 'ViewChannel'),
      );
      return ok({ threads: threads.map((thread) => channelJson(world, thread)), members: [] });
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    run: (call) => {
      return ok(rolesOf(call.world, checkGuild(call)));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members',
    run: (call) => {
      checkGuild(call);
      // The list needs the privileged GuildMembers intent, which this application doesn't have.
      throw refuse('missingAccess');
    },
  },
  { method: 'GET', path: '/guilds/:guild/members/:user', run: member },
];

export function checkGuild(call: Call): Guild {
  const guild = guildsOf(call.world).find(({ id }) => id === idIn(call, 'guild'));
  if (!guild || isKicked(call.world, guild)) throw refuse('unknownGuild');
  return guild;
}

function member(call: Call) {
  const guild = checkGuild(call);
  const user = call.world.user(idIn(call, 'user'));
  if (!user || user.left) throw refuse('unknownMember');
  return ok({ ...memberJson(call.world, user, guild), user: userJson(user) });
}
