/** Two people in one private thread, on a channel that both of them can see. */
import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  ChannelType,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Account, MessageRef } from '../../core/model.ts';
import { type Platform, PlatformFault } from '../../core/ports.ts';
import {
  decodeChannel,
  decodeGuild,
  decodeId,
  decodeMember,
  decodeOverwrites,
  decodeThreads,
} from './decode-answers.ts';
import { faultOf } from './faults.ts';
import { THREAD_KEPT_MINUTES, THREAD_NAME } from './limits.ts';
import { create } from './messages.ts';
import { nonceOf } from './render.ts';
import type { Api } from './rest.ts';
import { plain } from './text.ts';

/** Signs of a thread's name that tell it from all others, so that a second try finds what the first one began. */
const MARK = 5;

export function introducing(api: Api): Platform['introduce'] {
  return async ({ who, near, card, key }) => {
    if (near === null) return 'apart';
    try {
      const channel = decodeChannel(await api.get(Routes.channel(near.channel)));
      if (channel.type !== ChannelType.GuildText) return 'apart';
      if (!(await allSee(api, channel, who))) return 'apart';
      const mark = nonceOf(key).slice(0, MARK);
      const name = `${plain(card.title, THREAD_NAME - MARK - 3)} (${mark})`;
      const thread = (await begun(api, near, name)) ?? (await begin(api, near.channel, name));
      for (const { user } of who) await api.put(Routes.threadMembers(thread, user));
      return await post(api, { ...near, channel: thread }, { card, key });
    } catch (error) {
      if (isRefused(error)) return 'apart';
      // What comes before the post is found again by the next try.
      throw faultOf(error, false);
    }
  };
}

/** Not a question of time: the bot may not, or one of them is no longer there. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const { kind } = faultOf(error, false);
  return error.status !== 401 && (kind === 'forbidden' || kind === 'gone');
}

/** A thread can't be made under a key, so a try after one whose answer was lost looks whether it is there. */
async function begun(
  api: Api,
  near: { readonly workspace: string; readonly channel: string },
  name: string,
): Promise<string | null> {
  const { threads } = decodeThreads(await api.get(Routes.guildActiveThreads(near.workspace)));
  return threads.find((one) => one.parent_id === near.channel && one.name === name)?.id ?? null;
}

async function begin(api: Api, channel: string, name: string): Promise<string> {
  const body = {
    name,
    type: ChannelType.PrivateThread,
    invitable: false,
    auto_archive_duration: THREAD_KEPT_MINUTES,
  };
  return decodeId(await api.postOnce(Routes.threads(channel), body));
}

async function post(
  api: Api,
  where: { readonly platform: string; readonly workspace: string; readonly channel: string },
  { card, key }: { readonly card: Parameters<Platform['introduce']>[0]['card']; readonly key: string },
): Promise<MessageRef> {
  try {
    return await create(api, { where, card, key, guild: null });
  } catch (error) {
    const fault = faultOf(error, true);
    // The thread stands: another try finds it, and the nonce makes this message one.
    if (fault.kind === 'forbidden') throw new PlatformFault('down', fault.message, { maybeDone: true });
    throw fault;
  }
}

async function allSee(api: Api, channel: APIChannel, who: readonly Account[]): Promise<boolean> {
  const [{ workspace } = { workspace: '' }] = who;
  const guild = decodeGuild(await api.get(Routes.guild(workspace)));
  for (const { user } of who) {
    if (!mayView(decodeMember(await api.get(Routes.guildMember(workspace, user))), guild, channel))
      return false;
  }
  return true;
}

/**
 * Whether somebody sees a channel: roles, then what the channel denies and allows everybody, roles, this person, in that
 * order. https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function mayView(
  member: Pick<APIGuildMember, 'roles'> & { readonly user: { readonly id: string } },
  guild: Pick<APIGuild, 'id' | 'owner_id'> & {
    readonly roles: readonly { readonly id: string; readonly permissions: string }[];
  },
  channel: object,
): boolean {
  if (guild.owner_id === member.user.id) return true;
  const held = new Set([guild.id, ...member.roles]);
  const base = guild.roles
    .filter(({ id }) => held.has(id))
    .reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true;
  const overwrites = decodeOverwrites(channel);
  const groups = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guild.id && held.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id),
  ];
  const left = groups.reduce((may, group) => {
    const denied = group.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = group.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (may & ~denied) | allowed;
  }, base);
  return (left & PermissionFlagsBits.ViewChannel) !== 0n;
}
