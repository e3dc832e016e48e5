/** The first two events of a session. */
import { guildOf, guildsOf, isKicked } from './guilds.ts';
import type { Fields } from './json.ts';
import { may } from './permissions.ts';
import { channelJson, guildJson, isoTime, memberJson, userJson } from './shapes.ts';
import type { Guild } from './types.ts';
import type { World } from './world.ts';

export function readyJson(
  world: World,
  session: { readonly sessionId: string; readonly url: string },
): Fields {
  const bot = world.user(world.botUserId);
  return {
    v: 10,
    user: { ...(bot ? userJson(bot) : {}), verified: true, mfa_enabled: true, email: null },
    guilds: guildsOf(world)
      .filter((guild) => !isKicked(world, guild))
      .map(({ id }) => ({ id, unavailable: true })),
    session_id: session.sessionId,
    resume_gateway_url: session.url,
    shard: [0, 1],
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    user_settings: {},
    session_type: 'normal',
    _trace: ['stand-in'],
  };
}

/** Without the privileged intents the only member that is told is the bot itself. */
export function guildCreateJson(world: World, guild: Guild): Fields {
  const bot = world.user(world.botUserId);
  const inside = world.state.channels.filter((channel) => guildOf(world, channel) === guild);
  const threads = inside.filter(
    (channel) => channel.parentId && !channel.archived && may(world, world.botUserId, channel, 'ViewChannel'),
  );
  return {
    ...guildJson(world, guild),
    joined_at: isoTime(Date.UTC(2024, 0, 1)),
    large: false,
    unavailable: false,
    member_count: world.state.users.length,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: bot ? [{ ...memberJson(world, bot, guild), user: userJson(bot) }] : [],
    // Channels it can't see are listed too: a bot is told that they exist.
    channels: inside
      .filter((channel) => channel.type === 0 || channel.type === 15)
      .map((channel) => channelJson(world, channel)),
    threads: threads.map((thread) => channelJson(world, thread)),
  };
}
