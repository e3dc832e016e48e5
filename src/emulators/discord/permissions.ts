/** Who may do what where. The bot has the permissions of its own role; people have another one. */
import { guildOf, isKicked, manages } from './guilds.ts';
import type { Guild, StoredChannel } from './types.ts';
import type { World } from './world.ts';

const bits = {
  ManageChannels: 4,
  ManageGuild: 5,
  AddReactions: 6,
  ViewChannel: 10,
  SendMessages: 11,
  ManageMessages: 13,
  EmbedLinks: 14,
  AttachFiles: 15,
  ReadMessageHistory: 16,
  MentionEveryone: 17,
  UseExternalEmojis: 18,
  ManageRoles: 28,
  UseApplicationCommands: 31,
  ManageThreads: 34,
  CreatePublicThreads: 35,
  CreatePrivateThreads: 36,
  SendMessagesInThreads: 38,
} as const;

export type PermissionName = keyof typeof bits;
const permissionBit = (name: PermissionName): bigint => 1n << BigInt(bits[name]);
const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((sum, name) => sum | permissionBit(name), 0n);

const everyday: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseExternalEmojis',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'SendMessagesInThreads',
];
/** MentionEveryone is in it on purpose: only then does a test see that the bot never uses it. */
export const invitedWith: readonly PermissionName[] = [...everyday, 'MentionEveryone'];

/** Fixed ids, so that a state saved by one run fits the next. */
const roleIds = {
  bot: '100000000000000011',
  members: '100000000000000012',
  mods: '100000000000000013',
};

export function rolesOf(world: World, guild: Guild = world.state.guild) {
  const role = (id: string, name: string, permissions: bigint, position: number, tags?: object) => ({
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: tags !== undefined,
    mentionable: false,
    flags: 0,
    ...(tags ? { tags } : {}),
  });
  return [
    // A server whose @everyone may do nothing and whose members have a role: so the bot has only its own.
    role(guild.id, '@everyone', 0n, 0),
    role(roleIds.members, 'Members', bitsOf(everyday), 1),
    role(roleIds.bot, 'Common Thread', bitsOf(world.botPermissions), 2, { bot_id: world.botUserId }),
    role(roleIds.mods, 'Moderators', bitsOf(['ManageGuild', 'ManageMessages', 'MentionEveryone']), 3),
  ];
}

export const roleIdsOf = (world: World, userId: string, guild: Guild): string[] => {
  if (userId === world.botUserId) return [roleIds.bot];
  return manages(world, userId, guild) ? [roleIds.members, roleIds.mods] : [roleIds.members];
};

export const overwritesOf = (channel: StoredChannel) => [
  ...(channel.botLacks.length === 0
    ? []
    : [{ id: roleIds.bot, type: 0, allow: '0', deny: String(bitsOf(channel.botLacks)) }]),
  ...(channel.hiddenFrom ?? []).map((id) => ({
    id,
    type: 1,
    allow: '0',
    deny: String(bitsOf(['ViewChannel'])),
  })),
];

export function permissionsIn(world: World, userId: string, channel: StoredChannel): bigint {
  const guild = guildOf(world, channel);
  if (isKicked(world, guild) && userId === world.botUserId) return 0n;
  const mine = roleIdsOf(world, userId, guild);
  const base = rolesOf(world, guild)
    .filter((role) => mine.includes(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  const parent = world.channel(channel.parentId ?? channel.id) ?? channel;
  const hidden = parent.hiddenFrom?.includes(userId) ? bitsOf(['ViewChannel']) : 0n;
  const denied = userId === world.botUserId ? bitsOf(parent.botLacks) : hidden;
  const left = base & ~denied;
  // Who can't see a channel can do nothing in it.
  return (left & permissionBit('ViewChannel')) === 0n ? 0n : left;
}

export function may(world: World, userId: string, channel: StoredChannel, name: PermissionName): boolean {
  // Nobody else decides in a direct message, but there are no roles to give the power to tidy up either.
  if (channel.type === 1) return name !== 'ManageMessages' && name !== 'ManageThreads';
  if (channel.type === 12 && name === 'ViewChannel' && !channel.members.includes(userId)) return false;
  return (permissionsIn(world, userId, channel) & permissionBit(name)) !== 0n;
}
