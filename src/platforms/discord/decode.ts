/** What Discord tells us, as what the core understands. Its own doings and those of other bots end here. */
import {
  type APIInteraction,
  type APIInteractionGuildMember,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type GatewayChannelDeleteDispatchData,
  type GatewayChannelUpdateDispatchData,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayGuildDeleteDispatchData,
  type GatewayMessageReactionAddDispatchData,
  type GatewayMessageReactionRemoveDispatchData,
  type GatewayReadyDispatchData,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Completing, Incoming, News, Who } from '../../core/events.ts';
import type { Place } from '../../core/model.ts';
import { commandLine } from './commands.ts';
import { carried } from './controls.ts';
import { decodeValues } from './decode-values.ts';
import { messageText } from './message-text.ts';

export const PLATFORM = 'discord';

/** An interaction and where its answer goes. */
export type Asked = {
  readonly id: string;
  readonly token: string;
  readonly application: string;
  readonly who: Who;
  /** What was pressed, or what the form was opened from, is a message: the answer may take its place. */
  readonly onMessage: boolean;
  /** That message is seen by this person alone. */
  readonly alone: boolean;
  /** In a direct message; everything there is private as it is. */
  readonly direct: boolean;
  readonly isForm: boolean;
  readonly channel: string;
  /** What the bot may do there. */
  readonly permissions: bigint;
};

export type Reaction = {
  readonly user: string;
  /** Null where Discord doesn't tell: when a reaction is taken back. */
  readonly who: Who | null;
  readonly event: Omit<Extract<Incoming, { type: 'reacted' }>, 'who'>;
};

export type Told =
  | { readonly kind: 'ready'; readonly bot: string; readonly application: string; readonly session: string }
  | { readonly kind: 'asked'; readonly asked: Asked; readonly event: Incoming | 'outdated' }
  | { readonly kind: 'completing'; readonly asked: Asked; readonly question: Completing }
  | { readonly kind: 'reacted'; readonly reaction: Reaction }
  | { readonly kind: 'news'; readonly news: News };

/** `self` is our user's id; `session` makes the numbers of its events unique. */
export function decode(
  packet: unknown,
  self: { readonly bot: string; readonly session: string },
): Told | null {
  const { t, d, s } = packet as GatewayDispatchPayload;
  switch (t) {
    case GatewayDispatchEvents.Ready:
      return ready(d);
    case GatewayDispatchEvents.InteractionCreate:
      return interaction(d);
    case GatewayDispatchEvents.MessageReactionAdd:
      return reactionAdded(d, self.bot, `${self.session}:${s}`);
    case GatewayDispatchEvents.MessageReactionRemove:
      return reactionRemoved(d, self.bot, `${self.session}:${s}`);
    case GatewayDispatchEvents.ChannelUpdate:
    case GatewayDispatchEvents.ChannelDelete:
      return channelNews(d, t, `news:${self.session}:${s}`);
    case GatewayDispatchEvents.GuildDelete:
      return guildLeft(d, `news:${self.session}:${s}`);
    default:
      return null;
  }
}

/**
 * The name that others see: of this server, else of the account, else the handle. `nick` is null for whoever has none
 * here, and undefined where Discord didn't say: then the name is unsure, since they may go by another one here.
 */
export function decodeWho(user: APIUser, guild: string, nick: string | null | undefined): Who {
  const name = nick || user.global_name || user.username;
  const handle = user.username;
  const who = { platform: PLATFORM, workspace: guild, user: user.id, name, zone: null, handle };
  return nick === undefined ? { ...who, isNameUnsure: true } : who;
}

function ready(data: GatewayReadyDispatchData): Told {
  return {
    kind: 'ready',
    bot: data.user.id,
    application: data.application.id,
    session: data.session_id,
  };
}

function interaction(data: APIInteraction): Told | null {
  const user = data.member?.user ?? data.user;
  if (!user || user.bot) return null;
  switch (data.type) {
    case InteractionType.ApplicationCommand: {
      const asked = askedBy(data, { guild: data.guild_id ?? '', user });
      const event = command(data, asked);
      return event && { kind: 'asked', asked, event };
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return completing(data, askedBy(data, { guild: data.guild_id ?? '', user }));
    case InteractionType.MessageComponent:
      return pressed(data, user);
    case InteractionType.ModalSubmit:
      return submitted(data, user);
    default:
      return null;
  }
}

type Of<T extends InteractionType> = Extract<APIInteraction, { type: T }>;

function askedBy(data: APIInteraction, { guild, user }: { guild: string; user: APIUser }): Asked {
  const member = data.member as APIInteractionGuildMember | undefined;
  // In a direct message nobody is anybody's member.
  const nick = member && (member.nick ?? null);
  const message = 'message' in data ? data.message : undefined;
  const direct = data.guild_id === undefined;
  return {
    id: data.id,
    token: data.token,
    application: data.application_id,
    who: { ...decodeWho(user, guild, nick), locale: 'locale' in data ? data.locale : null },
    onMessage: message !== undefined,
    alone: message !== undefined && (direct || isEphemeral(message.flags)),
    direct,
    isForm: data.type === InteractionType.ModalSubmit,
    channel: data.channel?.id ?? '',
    permissions: BigInt(data.app_permissions),
  };
}

const isEphemeral = (flags: number | undefined): boolean => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

function place(data: APIInteraction, guild: string): Place {
  return { platform: PLATFORM, workspace: guild, channel: data.channel?.id ?? data.channel_id ?? '' };
}

function command(data: Of<InteractionType.ApplicationCommand>, { id, who }: Asked): Incoming | null {
  const where = place(data, who.workspace);
  const about = data.data;
  if (about.type === ApplicationCommandType.ChatInput) {
    const placeName = data.channel.name ?? '';
    const text = commandLine(about.options ?? []);
    return { type: 'command', id, who, where, text, placeName, placeLocale: data.guild_locale ?? null };
  }
  if (about.type !== ApplicationCommandType.Message) return null;
  const message = about.resolved.messages[about.target_id];
  if (!message) return null;
  const byBot = message.author.bot === true || message.webhook_id !== undefined;
  const url = `https://discord.com/channels/${data.guild_id ?? '@me'}/${where.channel}/${message.id}`;
  const author = byBot ? null : decodeWho(message.author, who.workspace, undefined);
  return { type: 'saved', id, who, where, message: { text: messageText(message), url, author } };
}

function completing(data: Of<InteractionType.ApplicationCommandAutocomplete>, asked: Asked): Told {
  const verb = data.data.options[0];
  const options = verb?.type === ApplicationCommandOptionType.Subcommand ? (verb.options ?? []) : [];
  const focused = options.find((option) => 'focused' in option && option.focused);
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  const question = {
    where: place(data, asked.who.workspace),
    who: asked.who,
    what: focused?.name ?? '',
    typed,
  };
  return { kind: 'completing', asked, question };
}

function pressed(data: Of<InteractionType.MessageComponent>, user: APIUser): Told {
  const chosen = data.data.component_type === ComponentType.StringSelect ? data.data.values[0] : undefined;
  const { action, guild } = carried(chosen ?? data.data.custom_id);
  const asked = askedBy(data, { guild: data.guild_id ?? guild ?? '', user });
  if (action === null) return { kind: 'asked', asked, event: 'outdated' };
  const { id, who, alone } = asked;
  const where = place(data, who.workspace);
  const on = isEphemeral(data.message.flags) ? null : { ...where, message: data.message.id };
  return { kind: 'asked', asked, event: { type: 'pressed', id, who, where, action, on, alone } };
}

function submitted(data: Of<InteractionType.ModalSubmit>, user: APIUser): Told {
  const { action, guild } = carried(data.data.custom_id);
  const asked = askedBy(data, { guild: data.guild_id ?? guild ?? '', user });
  if (action === null) return { kind: 'asked', asked, event: 'outdated' };
  const { id, who, alone } = asked;
  const values = decodeValues(data.data.components);
  const where = place(data, who.workspace);
  const { message } = data;
  const on = message && !isEphemeral(message.flags) ? { ...where, message: message.id } : null;
  // A modal is closed once it was submitted.
  const event = { type: 'submitted' as const, id, who, where, action, values, form: id, on, alone };
  return { kind: 'asked', asked, event };
}

function reactionAdded(
  data: GatewayMessageReactionAddDispatchData,
  self: string,
  number: string,
): Told | null {
  const user = data.member?.user;
  const othersMessage = data.message_author_id !== undefined && data.message_author_id !== self;
  if (othersMessage || user?.bot) return null;
  const who = user && data.guild_id ? decodeWho(user, data.guild_id, data.member?.nick ?? null) : null;
  return reacted(data, { self, number, who, added: true });
}

function reactionRemoved(
  data: GatewayMessageReactionRemoveDispatchData,
  self: string,
  number: string,
): Told | null {
  return reacted(data, { self, number, who: null, added: false });
}

/** A reaction has no id: its number in the session is the same when a resumed session tells it again. */
function reacted(
  data: GatewayMessageReactionRemoveDispatchData,
  { self, number, who, added }: { self: string; number: string; who: Who | null; added: boolean },
): Told | null {
  // Without a server it's in a direct message, where reactions mean nothing.
  if (data.guild_id === undefined || data.user_id === self) return null;
  const on = {
    platform: PLATFORM,
    workspace: data.guild_id,
    channel: data.channel_id,
    message: data.message_id,
  };
  const { name, id } = data.emoji;
  const sign = id === null ? (name ?? '') : `:${name ?? id}:`;
  const event = { type: 'reacted' as const, id: `reaction:${number}`, on, sign, added };
  return { kind: 'reacted', reaction: { user: data.user_id, who, event } };
}

function channelNews(
  channel: GatewayChannelUpdateDispatchData | GatewayChannelDeleteDispatchData,
  type: GatewayDispatchEvents,
  id: string,
): Told | null {
  if (!('guild_id' in channel) || !channel.guild_id) return null;
  const where = { platform: PLATFORM, workspace: channel.guild_id, channel: channel.id };
  if (type === GatewayDispatchEvents.ChannelDelete)
    return { kind: 'news', news: { id, type: 'shut', where, why: 'deleted' } };
  return { kind: 'news', news: { id, type: 'renamed', where, name: channel.name ?? '' } };
}

/** An outage of Discord takes servers away for a while, too: that is no news. */
function guildLeft({ id: workspace, unavailable }: GatewayGuildDeleteDispatchData, id: string): Told | null {
  if (unavailable) return null;
  const where = { platform: PLATFORM, workspace, channel: null };
  return { kind: 'news', news: { id, type: 'shut', where, why: 'removed' } };
}
