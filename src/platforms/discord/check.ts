/** What is wrong with the set-up on Discord and what to do about it. */
import { PermissionFlagsBits, Routes } from 'discord.js';
import { words } from '../../core/cards/message.ts';
import type { Obstacle, Problem } from '../../core/ports.ts';
import { decodeApplication, decodeGuilds } from './decode-answers.ts';
import { faultOf } from './faults.ts';
import { SERVERS_CHECKED } from './limits.ts';
import type { Api } from './rest.ts';

/** The least that does: nothing here reads what people write. */
export const NEEDED = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Create Private Threads': PermissionFlagsBits.CreatePrivateThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Add Reactions': PermissionFlagsBits.AddReactions,
} as const;

/** All of them as the one number that an invitation carries. */
export const PERMISSIONS: bigint = Object.values(NEEDED).reduce((all, one) => all | one, 0n);

/** What keeps the bot from posting in a channel. `permissions`: what it may do there, as far as that is known. */
export async function obstacleAt(
  api: Api,
  channel: string,
  permissions: bigint | undefined,
): Promise<Obstacle | null> {
  try {
    await api.get(Routes.channel(channel));
  } catch (error) {
    const fault = faultOf(error, false);
    if (fault.kind === 'gone' || fault.kind === 'forbidden') return unseen;
    throw fault;
  }
  return obstacleIn(permissions);
}

const GIVE_ROLE = words('obstacle.give role', { permissions: { list: ['View Channel', 'Send Messages'] } });

const unseen: Obstacle = { what: words('obstacle.not seen'), todo: GIVE_ROLE };

function obstacleIn(permissions: bigint | undefined): Obstacle | null {
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  if (permissions === undefined || (permissions & PermissionFlagsBits.Administrator) !== 0n) return null;
  if ((permissions & needed) === needed) return null;
  return {
    what: words('obstacle.may not post'),
    todo: GIVE_ROLE,
  };
}

/** Works without a connection for events, so that it can be asked before the first start. */
export async function problemsWith(api: Api): Promise<readonly Problem[]> {
  try {
    const application = decodeApplication(await api.get(Routes.currentApplication()));
    const guilds = decodeGuilds(await api.get(Routes.userGuilds()));
    const lacking = guilds.slice(0, SERVERS_CHECKED).flatMap((guild) => lacks(guild, application.id));
    return [
      ...(application.interactions_endpoint_url ? [elsewhere] : []),
      ...(guilds.length === 0 ? [nowhere(application.id)] : []),
      ...lacking,
    ];
  } catch (error) {
    const fault = faultOf(error, false);
    const todo =
      fault.kind === 'forbidden' ? 'Put the new token into DISCORD_TOKEN.' : 'Try again in some minutes.';
    return [{ what: fault.message, todo }];
  }
}

const elsewhere: Problem = {
  what: 'Commands and buttons go to a web address and not to this program.',
  todo: 'Empty "Interactions Endpoint URL" at https://discord.com/developers/applications, General Information.',
};

const nowhere = (application: string): Problem => ({
  what: 'The bot is in no Discord server.',
  todo: `Invite it: ${invitation(application)}`,
});

function lacks(
  guild: { readonly name: string; readonly permissions: string },
  application: string,
): readonly Problem[] {
  const held = BigInt(guild.permissions);
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return [];
  const missing = Object.entries(NEEDED).flatMap(([name, bit]) => ((held & bit) === 0n ? [name] : []));
  if (missing.length === 0) return [];
  return [
    {
      what: `In the server "${guild.name}" the bot lacks: ${missing.join(', ')}.`,
      todo: `Give its role these permissions, or invite it again: ${invitation(application)}`,
    },
  ];
}

/** Where somebody with Manage Server brings the bot in. */
export function invitation(application: string): string {
  const query = `client_id=${application}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
  return `https://discord.com/oauth2/authorize?${query}`;
}
