/** The connection on which Discord tells what happens. */
import { Client, Events, type Guild, IntentsBitField, Options, Status } from 'discord.js';
import { PlatformFault } from '../../core/ports.ts';
import { faultOf } from './faults.ts';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, more?: object) => void;

export type Gateway = {
  readonly connect: () => Promise<void>;
  readonly isConnected: () => boolean;
  readonly close: () => Promise<void>;
};

/** `told` gets every packet as it came; `joined` a server that the bot was just brought into. */
export function gateway(settings: {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly told: (packet: unknown) => void;
  readonly joined: (guild: Guild) => void;
}): Gateway {
  const client = lean(settings.apiUrl);
  // Packets instead of the SDK's events: those drop reactions by people and on messages that it doesn't remember, and
  // to remember them costs a kilobyte for each person.
  const raw: (event: string, listener: (packet: unknown) => void) => unknown = client.on.bind(client);
  raw(Events.Raw, settings.told);
  client.on(Events.GuildCreate, settings.joined);
  sayWhatHappens(client, settings.log);
  return {
    connect: async () => {
      try {
        await client.login(settings.token);
      } catch (error) {
        throw connectFault(error);
      }
    },
    isConnected: () => client.ws.status === Status.Ready,
    close: () => {
      // The SDK says that it reconnects whenever a connection ends, this time too.
      client.removeAllListeners(Events.ShardReconnecting);
      return client.destroy();
    },
  };
}

/** Nobody who reacts, and no message, is kept. What can't be switched off is servers, channels and roles. */
function lean(apiUrl: string | undefined): Client {
  const none = { maxSize: 0 };
  const ourselves = {
    maxSize: 0,
    keepOverLimit: (one: { readonly id: string; readonly client: Client<true> }) =>
      one.id === one.client.user.id,
  };
  return new Client({
    intents: [IntentsBitField.Flags.Guilds, IntentsBitField.Flags.GuildMessageReactions],
    allowedMentions: { parse: [] },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: none,
      AutoModerationRuleManager: none,
      BaseGuildEmojiManager: none,
      DMMessageManager: none,
      EntitlementManager: none,
      GuildBanManager: none,
      GuildEmojiManager: none,
      GuildForumThreadManager: none,
      GuildInviteManager: none,
      GuildMemberManager: ourselves,
      GuildMessageManager: none,
      GuildScheduledEventManager: none,
      GuildStickerManager: none,
      GuildTextThreadManager: none,
      MessageManager: none,
      PresenceManager: none,
      ReactionManager: none,
      ReactionUserManager: none,
      StageInstanceManager: none,
      ThreadManager: none,
      ThreadMemberManager: none,
      UserManager: ourselves,
      VoiceStateManager: none,
    }),
  });
}

function sayWhatHappens(client: Client, log: Log): void {
  client.on(Events.Warn, (message) => log('warn', message));
  client.on(Events.Error, (error) => log('error', `Discord: ${error.message}`));
  client.on(Events.ShardError, (error) => log('info', `Discord's connection broke: ${error.message}`));
  client.on(Events.ShardReconnecting, () => log('info', 'Reconnecting to Discord.'));
  client.on(Events.ShardResume, (_, missed) => log('info', 'Back on Discord.', { missed }));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log('error', `Discord closed the connection for good (${code}): check DISCORD_TOKEN, then start again.`);
  });
}

function connectFault(error: unknown): PlatformFault {
  const fault = faultOf(error, false);
  return fault.kind === 'down'
    ? new PlatformFault('down', `${fault.message} Is https://discordstatus.com all green?`)
    : fault;
}
