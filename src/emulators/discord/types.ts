/** What tests and the playground see of the stand-in; and what it remembers between two runs. */
import type { Fields } from './json.ts';
import type { PermissionName } from './permissions.ts';

export type PersonOptions = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly manageGuild?: boolean;
  /** IANA zone their client shows times in; UTC unless told. */
  readonly tz?: string;
  /** The language of their client; en-US unless told. */
  readonly locale?: string;
};
export type ChannelOptions = {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'text' | 'forum';
  readonly hiddenFromBot?: boolean;
  readonly botLacks?: readonly PermissionName[];
};
export type DiscordOptions = {
  readonly port?: number;
  readonly now?: () => number;
  readonly people: readonly PersonOptions[];
  readonly guild?: Guild;
  /** Further servers that the bot is in. Who may manage one is said there; `manageGuild` is about the first. */
  readonly others?: readonly {
    readonly guild: Guild;
    readonly channels: readonly ChannelOptions[];
  }[];
  readonly channels: readonly ChannelOptions[];
  readonly token?: string;
  readonly limits?: 'real' | 'off';
  readonly state?: DiscordState;
  /** What the invite link gave the bot; see `invitedWith`. */
  readonly botPermissions?: readonly PermissionName[];
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  /** The language it is in; en-US unless told, as for every server that never chose. */
  readonly locale?: string;
  /** Ids of those who may manage it, its owner first. */
  readonly admins?: readonly string[];
  kicked?: boolean;
};
export type StoredUser = PersonOptions & {
  bot: boolean;
  directsClosed: boolean;
  left?: boolean;
  /** What they are called in the servers here, where that is another name than their account's. */
  nick?: string;
};
export type StoredChannel = {
  readonly id: string;
  readonly type: 0 | 1 | 11 | 12 | 15;
  name: string;
  /** Absent: the first server. */
  readonly guildId?: string;
  /** The channel a thread hangs on; the person a direct message channel is with. */
  readonly parentId?: string;
  readonly recipientId?: string;
  readonly ownerId?: string;
  botLacks: PermissionName[];
  /** People who may not see it, whatever their roles allow. */
  hiddenFrom?: string[];
  members: string[];
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  readonly createdAt: number;
};
export type StoredReaction = { readonly emoji: { id: string | null; name: string }; users: string[] };
export type StoredFile = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly type: string;
  readonly base64: string;
};
export type StoredMessage = {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  readonly at: number;
  content: string;
  embeds: readonly Fields[];
  components: readonly Fields[];
  files: readonly StoredFile[];
  flags: number;
  editedAt: number | null;
  mentions: readonly string[];
  mentionRoles: readonly string[];
  mentionEveryone: boolean;
  reactions: StoredReaction[];
  readonly nonce?: string | number;
  readonly repliesTo?: string;
  /** Only this person has it on their screen. */
  readonly ephemeralTo?: string;
  dismissed?: boolean;
  readonly interaction?: { readonly id: string; readonly type: number; readonly userId: string };
};
export type StoredCommand = Fields & {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild_id?: string;
};
export type DiscordState = {
  readonly version: 1;
  readonly guild: Guild;
  others?: Guild[];
  users: StoredUser[];
  channels: StoredChannel[];
  messages: StoredMessage[];
  commands: StoredCommand[];
  nonces: { readonly nonce: string; readonly messageId: string; readonly at: number }[];
  lastId: string;
  /** The bot was removed from the guild. */
  kicked?: boolean;
};

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };
export type DiscordButton = {
  readonly label: string;
  readonly customId?: string;
  readonly url?: string;
  readonly style: number;
  readonly disabled: boolean;
};
export type DiscordSelect = {
  readonly customId: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
};
export type DiscordMessage = {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  /** As sent; `text` is what is on the screen. */
  readonly content: string;
  readonly text: string;
  readonly embeds: readonly Fields[];
  readonly components: readonly Fields[];
  readonly buttons: readonly DiscordButton[];
  readonly selects: readonly DiscordSelect[];
  readonly files: readonly { readonly filename: string; readonly size: number; readonly text: string }[];
  readonly reactions: readonly {
    readonly emoji: string;
    readonly count: number;
    readonly users: readonly string[];
  }[];
  readonly edited: boolean;
  readonly ephemeral: boolean;
  /** A deferred reply nobody has filled yet. */
  readonly thinking: boolean;
  /** Posted by Discord itself, such as "started a thread". */
  readonly system: boolean;
  readonly threadId?: string;
  readonly at: number;
};
export type DiscordField = {
  readonly customId: string;
  readonly label: string;
  readonly description: string;
  readonly kind: 'text' | 'long' | 'select' | 'people' | 'other';
  readonly value: string;
  readonly values: readonly string[];
  readonly required: boolean;
  readonly min: number;
  readonly max: number;
  readonly placeholder: string;
  readonly choices: readonly { readonly label: string; readonly value: string }[];
};
export type DiscordForm = {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly DiscordField[];
  readonly text: string;
};
export type DiscordPerson = {
  readonly id: string;
  readonly name: string;
  readonly command: (channel: string, text: string) => Promise<Outcome>;
  readonly autocomplete: (
    channel: string,
    text: string,
  ) => Promise<readonly { readonly name: string; readonly value: string | number }[]>;
  readonly say: (channel: string, content: string) => Promise<DiscordMessage>;
  readonly edit: (message: Named, content: string) => Promise<DiscordMessage>;
  readonly remove: (message: Named) => Promise<void>;
  readonly press: (message: Named, button: string) => Promise<Outcome>;
  readonly choose: (message: Named, select: string, options: string | readonly string[]) => Promise<Outcome>;
  readonly react: (message: Named, emoji: string) => void;
  readonly unreact: (message: Named, emoji: string) => void;
  readonly app: (message: Named, name: string) => Promise<Outcome>;
  readonly form: () => DiscordForm | undefined;
  readonly fill: (values: Readonly<Record<string, string | readonly string[]>>) => void;
  readonly submit: () => Promise<Outcome>;
  readonly closeForm: () => void;
  readonly messages: (channel: string) => readonly DiscordMessage[];
  readonly directs: () => readonly {
    readonly channelId: string;
    readonly messages: readonly DiscordMessage[];
  }[];
  readonly dismiss: (message: Named) => void;
  readonly sees: (place: string) => string;
};
/** A message, or anything else that carries its id. */
export type Named = { readonly id: string };

export type DiscordRecord = {
  readonly refusals: {
    readonly where: string;
    readonly status: number;
    readonly code: number;
    readonly message: string;
    readonly errors?: Fields;
  }[];
  readonly lateAcks: {
    readonly interactionId: string;
    readonly kind: string;
    readonly name: string;
    readonly userId: string;
  }[];
  readonly pings: {
    readonly who: string;
    readonly messageId: string;
    readonly channelId: string;
    readonly why: string;
  }[];
  readonly calls: {
    readonly method: string;
    readonly route: string;
    readonly path: string;
    readonly at: number;
    readonly status: number;
    readonly code?: number;
    readonly lost?: boolean;
  }[];
  readonly identifies: { readonly at: number; readonly intents: number; readonly ok: boolean }[];
  readonly resumes: { readonly at: number; readonly ok: boolean; readonly replayed: number }[];
};

export type DiscordEmulator = {
  readonly api: string;
  readonly port: number;
  readonly token: string;
  readonly guild: { readonly id: string; readonly name: string; readonly locale?: string };
  readonly botUserId: string;
  readonly applicationId: string;
  readonly record: DiscordRecord;
  readonly as: (userId: string) => DiscordPerson;
  readonly state: () => DiscordState;
  readonly connected: () => number;
  readonly onChange: (listener: () => void) => () => void;
  readonly until: <T>(probe: () => T | undefined | false | null, ms?: number) => Promise<T>;
  readonly down: (on: boolean) => void;
  readonly loseReply: (route: string | RegExp, times: number) => void;
  readonly limit: (
    route: string | RegExp,
    how: { readonly times: number; readonly retryAfter: number },
  ) => void;
  readonly dropGateway: (code?: number) => void;
  readonly askReconnect: () => void;
  readonly invalidateSession: () => void;
  /** Removes the bot from a guild, the first unless told; `inviteBot` brings it back, with GUILD_CREATE. */
  readonly kickBot: (guild?: string) => void;
  readonly inviteBot: (guild?: string) => void;
  readonly renameChannel: (channel: string, name: string) => void;
  /** Fifteen minutes pass for every interaction so far. */
  readonly expireTokens: () => void;
  readonly removeBotFrom: (channel: string) => void;
  readonly letBotInto: (channel: string) => void;
  readonly denyBot: (channel: string, permissions: readonly PermissionName[]) => void;
  /** The channel's settings keep somebody from seeing it. */
  readonly hideFrom: (channel: string, userId: string) => void;
  readonly closeDirects: (userId: string) => void;
  readonly openDirects: (userId: string) => void;
  /** Leaves the server. Who hears of it has the privileged GuildMembers intent. */
  readonly removeMember: (userId: string) => void;
  /** A new display name; the same is true of who hears of it. */
  readonly rename: (userId: string, name: string) => void;
  /** Another name in the servers here than the account's, which is all that a direct message tells. */
  readonly nickname: (userId: string, nick: string) => void;
  readonly archiveThread: (threadId: string) => void;
  readonly removeChannel: (channel: string) => void;
  readonly removeMessage: (message: Named) => void;
  readonly close: () => Promise<void>;
};
