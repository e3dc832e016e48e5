/** What everything here works on: what Discord knows, its clock, its record, and who is to be told. */
import type { Intent } from './intents.ts';
import type { LiveInteraction, OpenForm } from './interactions.ts';
import type { Fields } from './json.ts';
import { invitedWith, type PermissionName } from './permissions.ts';
import type {
  DiscordOptions,
  DiscordRecord,
  DiscordState,
  StoredChannel,
  StoredMessage,
  StoredUser,
} from './types.ts';

export const eventNames = [
  'CHANNEL_DELETE',
  'CHANNEL_UPDATE',
  'GUILD_CREATE',
  'GUILD_DELETE',
  'INTERACTION_CREATE',
  'MESSAGE_CREATE',
  'MESSAGE_DELETE',
  'MESSAGE_REACTION_ADD',
  'MESSAGE_REACTION_REMOVE',
  'MESSAGE_REACTION_REMOVE_ALL',
  'MESSAGE_REACTION_REMOVE_EMOJI',
  'MESSAGE_UPDATE',
  'READY',
  'RESUMED',
  'THREAD_CREATE',
  'THREAD_DELETE',
  'THREAD_MEMBERS_UPDATE',
  'THREAD_UPDATE',
] as const;
export type EventName = (typeof eventNames)[number];
/** `intent: undefined` reaches every session, whatever it asked for. */
export type GatewayEvent = {
  readonly name: EventName;
  readonly intent: Intent | undefined;
  readonly body: Fields;
};

export type World = {
  readonly state: DiscordState;
  readonly token: string;
  readonly botUserId: string;
  readonly applicationId: string;
  readonly botPermissions: readonly PermissionName[];
  readonly record: DiscordRecord;
  readonly now: () => number;
  readonly newId: () => string;
  readonly changed: () => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly emit: (event: GatewayEvent) => void;
  /** Where `emit` delivers to; the gateway puts itself in. */
  readonly sinks: Set<(event: GatewayEvent) => void>;
  readonly interactions: Map<string, LiveInteraction>;
  readonly forms: Map<string, OpenForm>;
  readonly address: { origin: string };
  /** One day's command creations; Discord allows 200. */
  readonly created: { commands: number };
  readonly user: (id: string) => StoredUser | undefined;
  readonly channel: (id: string) => StoredChannel | undefined;
  readonly message: (channelId: string, id: string) => StoredMessage | undefined;
};

const botUserId = '100000000000000001';

export function createWorld(options: DiscordOptions): World {
  const state = startingState(options);
  const listeners = new Set<() => void>();
  const sinks = new Set<(event: GatewayEvent) => void>();
  const now = options.now ?? Date.now;
  return {
    state,
    token: options.token ?? 'MTAwMDAwMDAwMDAwMDAwMDAx.stand.in-for-discord',
    botUserId,
    applicationId: botUserId,
    botPermissions: options.botPermissions ?? invitedWith,
    record: { refusals: [], lateAcks: [], pings: [], calls: [], identifies: [], resumes: [] },
    now,
    newId: () => {
      const fresh = snowflake(now());
      const last = BigInt(state.lastId);
      // A clock that people can turn back must not hand out an id twice.
      state.lastId = String(fresh > last ? fresh : last + 1n);
      return state.lastId;
    },
    changed: () => {
      for (const listener of [...listeners]) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      for (const sink of sinks) sink(event);
    },
    sinks,
    interactions: new Map(),
    forms: new Map(),
    address: { origin: '' },
    created: { commands: 0 },
    user: (id) => state.users.find((user) => user.id === id),
    channel: (id) => state.channels.find((channel) => channel.id === id),
    message: (channelId, id) =>
      state.messages.find((message) => message.id === id && message.channelId === channelId),
  };
}

const discordEpoch = 1_420_070_400_000n;
/** An id as Discord makes them: 17 to 19 digits, ordered by time. */
export const snowflake = (ms: number): bigint => (BigInt(Math.floor(ms)) - discordEpoch) << 22n;

function startingState(options: DiscordOptions): DiscordState {
  const known = options.state;
  const state: DiscordState = known
    ? structuredClone(known)
    : {
        version: 1,
        guild: options.guild ?? { id: '100000000000000009', name: 'Research community' },
        users: [],
        channels: [],
        messages: [],
        commands: [],
        nonces: [],
        lastId: '0',
      };
  const bot = { id: botUserId, name: 'Common Thread', handle: 'common-thread', bot: true };
  const people = [bot, ...options.people.map((person) => ({ ...person, bot: false }))];
  for (const person of people) {
    checkId(person.id, person.name);
    const before = state.users.find((user) => user.id === person.id);
    state.users = state.users.filter((user) => user.id !== person.id);
    state.users.push({ ...person, directsClosed: before?.directsClosed ?? false });
  }
  for (const channel of options.channels) {
    checkId(channel.id, channel.name);
    const before = state.channels.find((one) => one.id === channel.id);
    if (before) before.name = channel.name;
    else state.channels.push(newChannel(channel, (options.now ?? Date.now)()));
  }
  for (const { guild, channels } of options.others ?? []) {
    state.others = [...(state.others ?? []).filter(({ id }) => id !== guild.id), { ...guild }];
    const known = new Set(state.channels.map(({ id }) => id));
    for (const channel of channels.filter(({ id }) => !known.has(id)))
      state.channels.push({ ...newChannel(channel, (options.now ?? Date.now)()), guildId: guild.id });
  }
  return state;
}

function newChannel(options: DiscordOptions['channels'][number], createdAt: number): StoredChannel {
  return {
    id: options.id,
    type: options.kind === 'forum' ? 15 : 0,
    name: options.name,
    botLacks: [...(options.hiddenFromBot ? (['ViewChannel'] as const) : []), ...(options.botLacks ?? [])],
    members: [],
    archived: false,
    locked: false,
    autoArchiveMinutes: 1_440,
    createdAt,
  };
}

function checkId(id: string, name: string): void {
  if (!/^\d{17,19}$/.test(id)) throw new Error(`${name}: an id on Discord has 17 to 19 digits, not "${id}".`);
}
