/** What a test can do to the world from above: closed doors, lost rights, things that vanish. */
import { guildNamed, setKicked } from './guilds.ts';
import { emitIn, placeOf, remove } from './messages.ts';
import type { PermissionName } from './permissions.ts';
import { guildCreateJson } from './ready.ts';
import { channelJson } from './shapes.ts';
import type { DiscordEmulator, StoredChannel } from './types.ts';
import type { World } from './world.ts';

type Trouble = Pick<
  DiscordEmulator,
  | 'kickBot'
  | 'inviteBot'
  | 'renameChannel'
  | 'expireTokens'
  | 'removeBotFrom'
  | 'letBotInto'
  | 'denyBot'
  | 'hideFrom'
  | 'closeDirects'
  | 'openDirects'
  | 'removeMember'
  | 'rename'
  | 'nickname'
  | 'archiveThread'
  | 'removeChannel'
  | 'removeMessage'
>;

export function troubleFor(world: World): Trouble {
  const channelNamed = (name: string): StoredChannel => {
    const channel = world.channel(name) ?? world.state.channels.find((one) => one.name === name);
    if (channel) return channel;
    throw new Error(`There is no channel ${name}.`);
  };
  const lacks = (name: string, permissions: readonly PermissionName[]) => {
    const channel = channelNamed(name);
    channel.botLacks = [...permissions];
    // Bots hear of a channel's rights even when those rights shut them out.
    world.emit({ name: 'CHANNEL_UPDATE', intent: 'Guilds', body: channelJson(world, channel) });
    world.changed();
  };
  const directs = (userId: string, closed: boolean) => {
    const person = world.user(userId);
    if (!person) throw new Error(`There is no person ${userId} here.`);
    person.directsClosed = closed;
  };
  return {
    kickBot: (id = world.state.guild.id) => {
      setKicked(world, guildNamed(world, id), true);
      world.emit({ name: 'GUILD_DELETE', intent: 'Guilds', body: { id } });
      world.changed();
    },
    inviteBot: (id = world.state.guild.id) => {
      const guild = guildNamed(world, id);
      setKicked(world, guild, false);
      world.emit({ name: 'GUILD_CREATE', intent: 'Guilds', body: guildCreateJson(world, guild) });
      world.changed();
    },
    renameChannel: (wanted, name) => {
      const channel = channelNamed(wanted);
      channel.name = name;
      emitIn(world, channel, { name: 'CHANNEL_UPDATE', intent: 'Guilds', body: channelJson(world, channel) });
      world.changed();
    },
    expireTokens: () => {
      for (const live of world.interactions.values())
        if (live.state !== 'waiting') world.interactions.delete(live.id);
    },
    removeBotFrom: (channel) => lacks(channel, [...channelNamed(channel).botLacks, 'ViewChannel']),
    letBotInto: (channel) => lacks(channel, []),
    denyBot: (channel, permissions) => lacks(channel, [...channelNamed(channel).botLacks, ...permissions]),
    hideFrom: (name, userId) => {
      const channel = channelNamed(name);
      channel.hiddenFrom = [...(channel.hiddenFrom ?? []), userId];
      world.emit({ name: 'CHANNEL_UPDATE', intent: 'Guilds', body: channelJson(world, channel) });
      world.changed();
    },
    closeDirects: (userId) => directs(userId, true),
    openDirects: (userId) => directs(userId, false),
    removeMember: (userId) => {
      const person = world.user(userId);
      if (!person) throw new Error(`There is no person ${userId} here.`);
      person.left = true;
      world.changed();
    },
    rename: (userId, name) => {
      world.state.users = world.state.users.map((user) => (user.id === userId ? { ...user, name } : user));
      world.changed();
    },
    nickname: (userId, nick) => {
      world.state.users = world.state.users.map((user) => (user.id === userId ? { ...user, nick } : user));
      world.changed();
    },
    archiveThread: (threadId) => {
      const thread = channelNamed(threadId);
      thread.archived = true;
      emitIn(world, thread, { name: 'THREAD_UPDATE', intent: 'Guilds', body: channelJson(world, thread) });
      world.changed();
    },
    removeChannel: (name) => removeChannel(world, channelNamed(name)),
    removeMessage: ({ id }) => {
      const message = world.state.messages.find((one) => one.id === id);
      if (message) remove(world, message);
    },
  };
}

/** Its threads and messages go with it; Discord tells of the channel and not of each message. */
function removeChannel(world: World, channel: StoredChannel): void {
  const gone = world.state.channels.filter((one) => one === channel || one.parentId === channel.id);
  const isThread = channel.parentId !== undefined;
  emitIn(world, channel, {
    name: isThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE',
    intent: 'Guilds',
    body: isThread
      ? { id: channel.id, parent_id: channel.parentId, type: channel.type, ...placeOf(world, channel) }
      : channelJson(world, channel),
  });
  world.state.channels = world.state.channels.filter((one) => !gone.includes(one));
  world.state.messages = world.state.messages.filter(
    (message) => !gone.some((one) => one.id === message.channelId),
  );
  world.changed();
}
