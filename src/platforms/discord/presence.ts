/** Who sees a channel. */
import { Routes } from 'discord.js';
import type { Account, Place } from '../../core/model.ts';
import { decodeChannel, decodeGuild, decodeMember } from './decode-answers.ts';
import { faultOf, hasLeft } from './faults.ts';
import { mayView } from './introduce.ts';
import type { Api } from './rest.ts';

/** By the roles that somebody has and what the channel, or the one that a thread hangs on, denies and allows. */
export async function isIn(api: Api, { workspace, user }: Account, where: Place): Promise<boolean> {
  if (workspace !== where.workspace) return false;
  try {
    const member = decodeMember(await api.get(Routes.guildMember(workspace, user)));
    const guild = decodeGuild(await api.get(Routes.guild(workspace)));
    const channel = decodeChannel(await api.get(Routes.channel(where.channel)));
    // Threads have no rights of their own.
    const isThread = 'thread_metadata' in channel && 'parent_id' in channel && channel.parent_id;
    const deciding = isThread ? await api.get(Routes.channel(String(channel.parent_id))) : channel;
    return mayView(member, guild, decodeChannel(deciding));
  } catch (error) {
    if (hasLeft(error)) return false;
    throw faultOf(error, false);
  }
}
