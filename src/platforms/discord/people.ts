/** Who people are on Discord, and what they may do in a server. */
import { PermissionFlagsBits, Routes } from 'discord.js';
import type { Who } from '../../core/events.ts';
import type { Account } from '../../core/model.ts';
import { PlatformFault } from '../../core/ports.ts';
import { decodeWho, PLATFORM } from './decode.ts';
import { decodeGuild, decodeMember, decodeUser } from './decode-answers.ts';
import { faultOf, hasLeft } from './faults.ts';
import { NAMES_KEPT, NAMES_KEPT_MS } from './limits.ts';
import { newest } from './newest.ts';
import type { Api } from './rest.ts';

export type Known = { readonly who: Who; readonly bot: boolean };
export type People = {
  /** Never fails: somebody who can't be looked up is somebody. */
  readonly lookUp: (account: Account) => Promise<Known>;
  /** Asks Discord whatever is remembered; a `gone` fault for whoever left the server. */
  readonly whoIs: (account: Account) => Promise<Who>;
  /** What an event told on the way. */
  readonly seen: (who: Who) => void;
  readonly isAdmin: (account: Account) => Promise<boolean>;
  /** The owner's name; listing everybody who may manage a server would need a privileged intent. */
  readonly adminsOf: (guild: string) => Promise<readonly string[]>;
};

export function peopleOf(api: Api): People {
  const names = newest<Known>({ most: NAMES_KEPT, forMs: NAMES_KEPT_MS });
  const keyOf = (account: Account) => `${account.workspace}/${account.user}`;
  const lookUp = async (account: Account): Promise<Known> => {
    const known = names.get(keyOf(account));
    if (known) return known;
    try {
      const found = await find(api, account);
      names.set(keyOf(account), found);
      return found;
    } catch {
      // A name is decoration: what somebody did counts without it.
      return { who: somebody(account), bot: false };
    }
  };
  return {
    lookUp,
    adminsOf: async (workspace) => {
      const { owner_id: user } = decodeGuild(await api.get(Routes.guild(workspace)));
      const { who } = await lookUp({ platform: PLATFORM, workspace, user });
      return [who.name];
    },
    whoIs: async ({ workspace, user }) => {
      const route = Routes.guildMember(workspace, user);
      const member = decodeMember(
        await api.get(route).catch((error: unknown) => {
          throw hasLeft(error) ? new PlatformFault('gone', 'They left the server.') : notGone(error);
        }),
      );
      return decodeWho(member.user, workspace, member.nick ?? null);
    },
    seen: (who) => {
      if (!who.isNameUnsure) names.set(keyOf(who), { who, bot: false });
    },
    isAdmin: async (account) => {
      try {
        return await mayManage(api, account);
      } catch (error) {
        const fault = faultOf(error, false);
        // Not in this server, or in a direct message of none.
        if (fault.kind === 'gone') return false;
        throw fault;
      }
    },
  };
}

/** When it is we who are no longer in the server, nobody can say who is. */
function notGone(error: unknown): PlatformFault {
  const fault = faultOf(error, false);
  return fault.kind === 'gone' ? new PlatformFault('forbidden', fault.message) : fault;
}

async function find(api: Api, { workspace, user }: Account): Promise<Known> {
  try {
    const member = decodeMember(await api.get(Routes.guildMember(workspace, user)));
    return { who: decodeWho(member.user, workspace, member.nick ?? null), bot: member.user.bot ?? false };
  } catch {
    // Not (or no longer) in the server: the account itself still has a name.
    const account = decodeUser(await api.get(Routes.user(user)));
    return { who: decodeWho(account, workspace, undefined), bot: account.bot ?? false };
  }
}

const somebody = (account: Account): Who => ({
  platform: PLATFORM,
  workspace: account.workspace,
  user: account.user,
  name: 'Somebody',
  zone: null,
  isNameUnsure: true,
});

/** Manage Server, which administrators and the owner have as well. */
async function mayManage(api: Api, { workspace, user }: Account): Promise<boolean> {
  const guild = decodeGuild(await api.get(Routes.guild(workspace)));
  if (guild.owner_id === user) return true;
  const member = decodeMember(await api.get(Routes.guildMember(workspace, user)));
  const held = new Set([workspace, ...member.roles]);
  const permissions = guild.roles
    .filter((role) => held.has(role.id))
    .reduce((all, role) => all | BigInt(role.permissions), 0n);
  return (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
