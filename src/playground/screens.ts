/** What both platforms show, as the page is sent it: their own messages, with their markup read. */
import type { StoredMessage } from '../emulators/discord/types.ts';
import { emojiOf } from '../emulators/slack/mrkdwn.ts';
import type { SlackMessage } from '../emulators/slack/types.ts';
import { discordHtml, type Names, slackHtml } from './markdown.ts';
import type { Stage } from './stage.ts';

/** Messages of a channel that the page is sent; what is older was read long ago. */
const MESSAGES_SENT = 120;

type Objects = Readonly<Record<string, unknown>>;

export function slackScreen({ slack }: Stage) {
  const state = slack.state();
  const bot = { id: state.botUserId, name: 'Common Thread' };
  const names: Names = {
    person: (id) => [...state.people, bot].find((one) => one.id === id)?.name ?? id,
    channel: (id) => state.channels.find((one) => one.id === id)?.name ?? id,
  };
  return {
    title: state.team.name,
    bot: bot.id,
    people: state.people,
    channels: state.channels.map(({ id, name, kind, members }) => ({ id, name, kind, members })),
    messages: newest(state.messages, ({ channel }) => channel).map((one) => slackMessage(one, names)),
    forms: formsOf(state.people, (id) => {
      const form = slack.as(id).form();
      // A view without anything to submit is an answer: it is drawn like a message.
      return form && { ...form, blocks: marked(state.modals[id]?.at(-1)?.blocks ?? [], names) };
    }),
    homes: Object.fromEntries(
      Object.entries(state.homes).map(([id, view]) => [id, marked(view.blocks, names)]),
    ),
  };
}

function slackMessage(message: SlackMessage, names: Names) {
  const { ts, channel, user, bot, edited, reactions, visibleTo, thread_ts } = message;
  return {
    id: ts,
    place: channel,
    user,
    bot,
    at: Number(ts) * 1000,
    // What a program drew is in its blocks; what people typed is read as Slack reads it.
    blocks: bot ? marked(message.blocks, names) : [],
    html: bot && message.blocks.length > 0 ? '' : slackHtml(message.text, names),
    edited: edited !== undefined,
    reactions: reactions.map(({ name, users }) => ({ sign: emojiOf(name), users })),
    ...(visibleTo === undefined ? {} : { visibleTo }),
    ...(thread_ts === undefined ? {} : { thread: thread_ts }),
  };
}

/** Blocks with every mrkdwn text read. */
function marked(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const object: Objects = { ...value };
  if (object.type === 'mrkdwn') return { type: 'mrkdwn', html: slackHtml(String(object.text), names) };
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, marked(one, names)]));
}

const TEXT_DISPLAY = 10;

export function discordScreen({ discord }: Stage) {
  const state = discord.state();
  const names: Names = {
    person: (id) => state.users.find((one) => one.id === id)?.name ?? 'unknown-user',
    channel: (id) => state.channels.find((one) => one.id === id)?.name ?? 'unknown',
  };
  const people = state.users.filter(({ bot }) => !bot);
  return {
    title: state.guild.name,
    bot: discord.botUserId,
    people,
    channels: state.channels.map(({ id, name, type, recipientId }) => ({ id, name, type, recipientId })),
    messages: newest(
      state.messages.filter(({ dismissed }) => !dismissed),
      ({ channelId }) => channelId,
    ).map((one) => discordMessage(one, names)),
    commands: state.commands,
    forms: formsOf(people, (id) => discord.as(id).form()),
  };
}

function discordMessage(message: StoredMessage, names: Names) {
  const { id, channelId, authorId, at, editedAt, reactions, ephemeralTo } = message;
  return {
    id,
    place: channelId,
    user: authorId,
    at,
    html: message.content === '' ? '' : discordHtml(message.content, names),
    components: displayed(message.components, names),
    edited: editedAt !== null,
    thinking: (message.flags & (1 << 7)) !== 0,
    reactions: reactions.map(({ emoji, users }) => ({ sign: emoji.name, users })),
    ...(message.interaction ? { asked: message.interaction.userId } : {}),
    ...(ephemeralTo === undefined ? {} : { visibleTo: ephemeralTo }),
  };
}

/** Components with every text read. */
function displayed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => displayed(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const object: Objects = { ...value };
  if (object.type === TEXT_DISPLAY)
    return { type: TEXT_DISPLAY, html: discordHtml(String(object.content), names) };
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, displayed(one, names)]));
}

function newest<T>(messages: readonly T[], channelOf: (message: T) => string): readonly T[] {
  return [...Map.groupBy(messages, channelOf).values()].flatMap((here) => here.slice(-MESSAGES_SENT));
}

function formsOf<F>(
  people: readonly { readonly id: string }[],
  formOf: (id: string) => F | undefined,
): Readonly<Record<string, F>> {
  return Object.fromEntries(
    people.flatMap(({ id }) => {
      const form = formOf(id);
      return form === undefined ? [] : [[id, form]];
    }),
  );
}
