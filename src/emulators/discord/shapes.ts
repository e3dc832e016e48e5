/** What is stored, as the JSON objects of Discord's API. */
import { flagBits } from './check/message.ts';
import { guildOf, manages } from './guilds.ts';
import type { Fields } from './json.ts';
import { overwritesOf, permissionsIn, roleIdsOf, rolesOf } from './permissions.ts';
import type { Guild, StoredChannel, StoredCommand, StoredMessage, StoredUser } from './types.ts';
import type { World } from './world.ts';

export const userJson = (user: StoredUser): Fields => ({
  id: user.id,
  username: user.handle,
  discriminator: user.bot ? '0001' : '0',
  global_name: user.bot ? null : user.name,
  avatar: null,
  avatar_decoration_data: null,
  banner: null,
  accent_color: null,
  public_flags: 0,
  flags: 0,
  ...(user.bot ? { bot: true } : {}),
});

export const memberJson = (world: World, user: StoredUser, guild: Guild): Fields => ({
  roles: roleIdsOf(world, user.id, guild),
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  nick: user.nick ?? null,
  avatar: null,
  banner: null,
  pending: false,
  premium_since: null,
  communication_disabled_until: null,
});

export function channelJson(world: World, channel: StoredChannel): Fields {
  if (channel.type === 1) {
    const person = world.user(channel.recipientId ?? '');
    return {
      id: channel.id,
      type: 1,
      last_message_id: lastMessageId(world, channel),
      flags: 0,
      recipients: person ? [userJson(person)] : [],
    };
  }
  if (channel.type === 11 || channel.type === 12) return threadJson(world, channel);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: guildOf(world, channel).id,
    name: channel.name,
    position: world.state.channels.filter((one) => one.type === channel.type).indexOf(channel),
    permission_overwrites: overwritesOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId(world, channel),
    flags: 0,
    ...(channel.type === 15
      ? {
          available_tags: [],
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

function threadJson(world: World, thread: StoredChannel): Fields {
  const written = world.state.messages.filter((message) => message.channelId === thread.id);
  const count = written.filter((message) => message.type !== 21).length;
  return {
    id: thread.id,
    type: thread.type,
    guild_id: guildOf(world, thread).id,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    last_message_id: lastMessageId(world, thread),
    message_count: count,
    total_message_sent: count,
    member_count: thread.members.length,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: isoTime(thread.createdAt),
      create_timestamp: isoTime(thread.createdAt),
      ...(thread.type === 12 ? { invitable: true } : {}),
    },
    ...(thread.members.includes(world.botUserId)
      ? { member: { ...threadMemberJson(thread, world.botUserId), guild_id: guildOf(world, thread).id } }
      : {}),
  };
}

export const threadMemberJson = (thread: StoredChannel, userId: string): Fields => ({
  id: thread.id,
  user_id: userId,
  join_timestamp: isoTime(thread.createdAt),
  flags: 0,
});

const lastMessageId = (world: World, channel: StoredChannel): string | null =>
  world.state.messages.findLast((one) => one.channelId === channel.id && !one.ephemeralTo)?.id ?? null;

/** Discord writes microseconds and an offset, not a Z. */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '000+00:00');

/** `withheld` is what an application without the MESSAGE_CONTENT intent gets of other people's messages. */
export function messageJson(world: World, message: StoredMessage, withheld = false): Fields {
  const author = world.user(message.authorId);
  const thread = world.channel(message.id);
  const seen = <T>(value: T, empty: T): T => (withheld ? empty : value);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: author
      ? userJson(author)
      : { id: message.authorId, username: 'Deleted User', discriminator: '0' },
    content: seen(message.content, ''),
    timestamp: isoTime(message.at),
    edited_timestamp: message.editedAt === null ? null : isoTime(message.editedAt),
    tts: false,
    pinned: false,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.flatMap((id) => {
      const user = world.user(id);
      return user ? [userJson(user)] : [];
    }),
    mention_roles: message.mentionRoles,
    attachments: seen(
      message.files.map((file) => fileJson(world, file)),
      [],
    ),
    embeds: seen(message.embeds, []),
    components: seen(message.components, []),
    flags: message.flags | (thread ? 1 << 5 : 0),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((one) => reactionJson(world, one)) }
      : {}),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.authorId === world.botUserId ? { application_id: world.applicationId } : {}),
    ...(message.interaction ? { webhook_id: world.applicationId, ...interactionJson(world, message) } : {}),
    ...(thread && thread.type !== 1 ? { thread: channelJson(world, thread) } : {}),
    ...(message.repliesTo ? referenceJson(world, message, message.repliesTo) : {}),
  };
}

function referenceJson(world: World, message: StoredMessage, to: string): Fields {
  const { channelId } = message;
  const answered = world.message(channelId, to);
  return {
    message_reference: {
      type: 0,
      message_id: to,
      channel_id: channelId,
      guild_id: guildIdOf(world, message),
    },
    referenced_message: answered
      ? messageJson(world, { ...answered, repliesTo: '' }, withholds(world, answered))
      : null,
  };
}

/** Without the MESSAGE_CONTENT intent: only own messages, direct ones and those that mention the bot. */
export const withholds = (world: World, message: StoredMessage): boolean =>
  message.authorId !== world.botUserId &&
  world.channel(message.channelId)?.type !== 1 &&
  !message.mentions.includes(world.botUserId);

function interactionJson(world: World, message: StoredMessage): Fields {
  const user = world.user(message.interaction?.userId ?? '');
  return {
    interaction_metadata: {
      id: message.interaction?.id,
      type: message.interaction?.type,
      ...(user ? { user: userJson(user) } : {}),
      authorizing_integration_owners: { '0': guildIdOf(world, message) },
    },
  };
}

const fileJson = (world: World, file: StoredMessage['files'][number]): Fields => ({
  id: file.id,
  filename: file.filename,
  size: file.size,
  content_type: file.type,
  url: `${world.address.origin}/attachments/${file.id}/${encodeURIComponent(file.filename)}`,
  proxy_url: `${world.address.origin}/attachments/${file.id}/${encodeURIComponent(file.filename)}`,
});

const reactionJson = (world: World, reaction: StoredMessage['reactions'][number]): Fields => ({
  emoji: reaction.emoji,
  count: reaction.users.length,
  count_details: { normal: reaction.users.length, burst: 0 },
  burst_colors: [],
  me: reaction.users.includes(world.botUserId),
  me_burst: false,
  burst_me: false,
});

export function guildJson(world: World, guild: Guild): Fields {
  const bot = world.user(world.botUserId);
  return {
    id: guild.id,
    name: guild.name,
    owner_id:
      world.state.users.find((user) => manages(world, user.id, guild))?.id ?? world.state.users[0]?.id,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    features: ['COMMUNITY'],
    roles: rolesOf(world, guild),
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: world.state.guild.locale ?? 'en-US',
    vanity_url_code: null,
    permissions: String(bot ? permissionsOfBot(world, guild) : 0n),
  };
}

const guildIdOf = (world: World, message: StoredMessage): string => {
  const channel = world.channel(message.channelId);
  return channel ? guildOf(world, channel).id : world.state.guild.id;
};

const permissionsOfBot = (world: World, guild: Guild): bigint => {
  const first = world.state.channels.find(
    (channel) => guildOf(world, channel) === guild && channel.type === 0 && channel.botLacks.length === 0,
  );
  return first ? permissionsIn(world, world.botUserId, first) : 0n;
};

export const commandJson = (world: World, command: StoredCommand): Fields => ({
  application_id: world.applicationId,
  default_member_permissions: null,
  nsfw: false,
  integration_types: [0],
  contexts: null,
  dm_permission: true,
  ...command,
});

export const isThinking = (message: StoredMessage): boolean => (message.flags & flagBits.loading) !== 0;
