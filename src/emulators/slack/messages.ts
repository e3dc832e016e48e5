/** Putting messages into the workspace: the one place that writes them, for the Web API, answers and people alike. */
import { named } from './blocks.ts';
import type { Json } from './json.ts';
import { messageLimits } from './limits.ts';
import { recordPings } from './pings.ts';
import { entities } from './typed.ts';
import type { SlackFile, SlackMessage, SlackView } from './types.ts';
import { nextTs, type World } from './world.ts';

export type NewMessage = {
  readonly channel: string;
  readonly text: string;
  readonly blocks?: unknown;
  readonly thread?: string | undefined;
  readonly visibleTo?: string | undefined;
  readonly linkNames?: boolean;
  readonly files?: readonly SlackFile[];
};

/** A message of the bot. */
export function post(world: World, wanted: NewMessage): SlackMessage {
  const message: SlackMessage = {
    ts: nextTs(world),
    channel: wanted.channel,
    user: world.state.botUserId,
    bot: true,
    text: wanted.text.slice(0, messageLimits.text),
    blocks: named(wanted.blocks ?? []),
    reactions: [],
    ...(wanted.files === undefined ? {} : { files: wanted.files }),
    ...(wanted.thread === undefined ? {} : { thread_ts: wanted.thread }),
    ...(wanted.visibleTo === undefined ? {} : { ephemeral: true as const, visibleTo: wanted.visibleTo }),
  };
  world.state.messages.push(message);
  recordPings(world, message, message.ephemeral ? 'ephemeral' : 'post', wanted.linkNames ?? false);
  world.touched();
  return message;
}

/** `text` or `blocks` left undefined stay as they are. */
export function change(
  world: World,
  message: SlackMessage,
  to: { text?: string | undefined; blocks?: unknown; linkNames?: boolean },
): void {
  if (to.text !== undefined) message.text = to.text.slice(0, messageLimits.text);
  if (to.blocks !== undefined) message.blocks = named(to.blocks);
  if (!message.ephemeral) message.edited = { user: message.user, ts: nextTs(world) };
  recordPings(world, message, 'edit', to.linkNames ?? false);
  world.touched();
}

export function remove(world: World, message: SlackMessage): void {
  world.state.messages = world.state.messages.filter((each) => each !== message);
  world.touched();
}

/** A message as apps are given it. */
export function wire(world: World, message: SlackMessage): Json {
  const replies = world.state.messages.filter(
    (each) => each.channel === message.channel && each.thread_ts === message.ts && !each.ephemeral,
  );
  const thread = message.thread_ts ?? (replies.length > 0 ? message.ts : undefined);
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: world.state.team.id,
    blocks: message.bot ? entities(message.blocks) : structuredClone(message.blocks),
    ...(message.bot
      ? { bot_id: 'B0COMMONTH', app_id: 'A0COMMONTH' }
      : { client_msg_id: `client-${message.ts}` }),
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(replies.length > 0 ? { reply_count: replies.length } : {}),
    ...(message.files ? { files: message.files.map(({ base64: _, ...file }) => file) } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => ({ ...each, count: each.users.length })) }
      : {}),
  };
}

/** A view as apps are given it. */
export function wireView(world: World, view: SlackView): Json {
  const plain = (text: string) => (text === '' ? null : { type: 'plain_text', text, emoji: true });
  return {
    id: view.id,
    team_id: world.state.team.id,
    type: view.type,
    blocks: structuredClone(view.blocks),
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values: structuredClone(view.values) },
    hash: view.hash,
    title: plain(view.title) ?? { type: 'plain_text', text: 'View Title' },
    submit: plain(view.submit),
    close: plain(view.close),
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    external_id: view.external_id,
    app_id: 'A0COMMONTH',
    app_installed_team_id: world.state.team.id,
    bot_id: 'B0COMMONTH',
  };
}
