/** The first two events of a session. */
import type { Fields } from './json.ts';
import { may } from './permissions.ts';
import { channelJson, guildJson, isoTime, memberJson, userJson } from './shapes.ts';
import type { World } from './world.ts';

export function readyJson(
  world: World,
  session: { readonly sessionId: string; readonly url: string },
): Fields {
  const bot = world.user(world.botUserId);
  return {
    v: 10,
    user: { ...(bot ? userJson(bot) : {}), verified: true, mfa_enabled: true, email: null },
    guilds: world.state.kicked ? [] : [{ id: world.state.guild.id, unavailable: true }],
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
export function guildCreateJson(world: World): Fields {
  const bot = world.user(world.botUserId);
  const threads = world.state.channels.filter(
    (channel) => channel.parentId && !channel.archived && may(world, world.botUserId, channel, 'ViewChannel'),
  );
  return {
    ...guildJson(world),
    joined_at: isoTime(Date.UTC(2024, 0, 1)),
    large: false,
    unavailable: false,
    member_count: world.state.users.length,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: bot ? [{ ...memberJson(world, bot), user: userJson(bot) }] : [],
    // Channels it can't see are listed too: a bot is told that they exist.
    channels: world.state.channels
      .filter((channel) => channel.type === 0 || channel.type === 15)
      .map((channel) => channelJson(world, channel)),
    threads: threads.map((thread) => channelJson(world, thread)),
  };
}
