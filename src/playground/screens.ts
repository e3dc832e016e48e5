/** What both platforms show, as the page is sent it: their own messages, with their markup read. */
import { fieldsOf, textOf } from '../emulators/discord/json.ts';
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
  const { ts, channel, user, bot, edited, reactions, visibleTo, thread_ts, files = [] } = message;
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
    pictures: files.map(({ id, title }) => ({ at: pictureAt('slack', id), title })),
  };
}

/** Where the page gets a file that somebody was sent: a snapshot would carry it again with every change. */
const pictureAt = (on: 'slack' | 'discord', id: string): string => `/picture/${on}/${id}`;

/** A file that was sent to somebody, as it was sent; null where there is none. */
export function pictureOf({ slack, discord }: Stage, on: string, id: string): Buffer | null {
  const files =
    on === 'slack'
      ? slack.state().messages.flatMap((message) => message.files ?? [])
      : discord.state().messages.flatMap((message) => message.files);
  const found = files.find((file) => file.id === id);
  return found ? Buffer.from(found.base64, 'base64') : null;
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
const GALLERY = 12;

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
    // Who is in a private thread decides who has it in their list.
    channels: state.channels.map(({ id, name, type, recipientId, members }) => ({
      id,
      name,
      type,
      recipientId,
      members,
    })),
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
    components: displayed(message.components, { names, files: message.files }),
    edited: editedAt !== null,
    thinking: (message.flags & (1 << 7)) !== 0,
    reactions: reactions.map(({ emoji, users }) => ({ sign: emoji.name, users })),
    ...(message.interaction ? { asked: message.interaction.userId } : {}),
    ...(ephemeralTo === undefined ? {} : { visibleTo: ephemeralTo }),
  };
}

type Displaying = { readonly names: Names; readonly files: StoredMessage['files'] };

/** Components with every text read, and every picture found. */
function displayed(value: unknown, by: Displaying): unknown {
  if (Array.isArray(value)) return value.map((one) => displayed(one, by));
  if (typeof value !== 'object' || value === null) return value;
  const object: Objects = { ...value };
  if (object.type === TEXT_DISPLAY)
    return { type: TEXT_DISPLAY, html: discordHtml(String(object.content), by.names) };
  if (object.type === GALLERY) return { type: GALLERY, pictures: galleryOf(object, by.files) };
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, displayed(one, by)]));
}

/** The pictures of a gallery that came with its message. */
function galleryOf({ items }: Objects, files: StoredMessage['files']) {
  const all: readonly unknown[] = Array.isArray(items) ? items : [];
  return all.flatMap((item) => {
    const { media, description } = fieldsOf(item);
    const file = files.find(({ filename }) => fieldsOf(media).url === `attachment://${filename}`);
    return file ? [{ at: pictureAt('discord', file.id), title: textOf(description) || file.filename }] : [];
  });
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
