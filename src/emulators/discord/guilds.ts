/** The servers: the one of the options, and others that the bot is in as well. Everybody is a member of each. */
import type { Guild, StoredChannel } from './types.ts';
import type { World } from './world.ts';

export const guildsOf = (world: World): readonly Guild[] => [
  world.state.guild,
  ...(world.state.others ?? []),
];

/** The server of a channel or of a thread; of a direct message the first one, which nobody looks at. */
export const guildOf = (world: World, { guildId }: StoredChannel): Guild =>
  guildsOf(world).find((guild) => guild.id === guildId) ?? world.state.guild;

export const isKicked = (world: World, guild: Guild): boolean =>
  guild === world.state.guild ? world.state.kicked === true : guild.kicked === true;

export function setKicked(world: World, guild: Guild, kicked: boolean): void {
  if (guild === world.state.guild) world.state.kicked = kicked;
  else guild.kicked = kicked;
}

export const guildNamed = (world: World, id: string): Guild => {
  const found = guildsOf(world).find((guild) => guild.id === id);
  if (!found) throw new Error(`There is no server ${id}.`);
  return found;
};

/** Whether this person may manage the server. */
export const manages = (world: World, userId: string, guild: Guild): boolean =>
  guild === world.state.guild
    ? world.state.users.some((user) => user.id === userId && user.manageGuild)
    : (guild.admins ?? []).includes(userId);
