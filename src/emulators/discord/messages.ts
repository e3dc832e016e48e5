/** Posting, editing and removing messages: the state, the events and the pings of it, whoever asks for it. */

import { allMentions } from './check/allowed-mentions.ts';
import type { Draft } from './check/message.ts';
import { flagBits } from './check/message.ts';
import { guildOf } from './guilds.ts';
import type { Intent } from './intents.ts';
import { textOf } from './json.ts';
import { mentionedIn, mentionText, nobody, recordPings } from './mentions.ts';
import { may } from './permissions.ts';
import { badForm, refuse } from './refusal.ts';
import { channelJson, memberJson, messageJson, threadMemberJson, userJson, withholds } from './shapes.ts';
import type { StoredChannel, StoredMessage } from './types.ts';
import type { EventName, World } from './world.ts';

export type Posting = {
  readonly channel: StoredChannel;
  readonly authorId: string;
  readonly draft: Draft;
  readonly type?: number;
  readonly ephemeralTo?: string;
  readonly interaction?: { readonly id: string; readonly type: number; readonly userId: string };
  /** A deferred reply: there's nothing in it yet. */
  readonly thinking?: boolean;
  /** A forum post's first message has the id of its thread. */
  readonly id?: string;
};

export function post(world: World, posting: Posting): StoredMessage {
  const { channel, authorId, draft } = posting;
  const reply = draft.repliesTo ? repliedTo(world, channel, draft) : undefined;
  const mentioned = posting.thinking
    ? nobody
    : mentionedIn(world, mentionText(draft.content, draft.components), {
        by: authorId,
        channel,
        allowed: draft.allowed,
      });
  const alsoReplied =
    reply && draft.allowed.repliedUser && reply.authorId !== authorId ? [reply.authorId] : [];
  const message: StoredMessage = {
    ...messageOf(world, posting, reply),
    mentions: [...new Set([...mentioned.users, ...alsoReplied])],
    mentionRoles: mentioned.roles,
    mentionEveryone: mentioned.everyone || mentioned.here,
  };
  world.state.messages.push(message);
  if (channel.archived) wake(world, channel);
  if (authorId === world.botUserId && !posting.ephemeralTo) {
    recordPings(world, message, mentioned, authorId);
    for (const who of alsoReplied) if (!mentioned.users.includes(who)) pingFor(world, message, who, 'reply');
    if (channel.type === 1 && !posting.interaction && channel.recipientId)
      pingFor(world, message, channel.recipientId, 'direct message');
  }
  if (channel.parentId) for (const who of mentioned.users) joinThread(world, channel, who);
  announce(world, 'MESSAGE_CREATE', message);
  world.changed();
  return message;
}

/** As it is stored, but for whom it mentions. */
function messageOf(world: World, posting: Posting, reply: StoredMessage | undefined) {
  const { channel, authorId, draft, ephemeralTo, interaction } = posting;
  const { content, embeds, components, files, nonce } = draft;
  const usual = reply ? 19 : interaction ? interactionMessageType(interaction.type) : 0;
  return {
    id: posting.id ?? world.newId(),
    channelId: channel.id,
    authorId,
    type: posting.type ?? usual,
    at: world.now(),
    content,
    embeds,
    components,
    files,
    flags: draft.flags | (ephemeralTo ? flagBits.ephemeral : 0) | (posting.thinking ? flagBits.loading : 0),
    editedAt: null,
    reactions: [],
    ...(nonce === undefined ? {} : { nonce }),
    ...(reply ? { repliesTo: reply.id } : {}),
    ...(ephemeralTo ? { ephemeralTo } : {}),
    ...(interaction ? { interaction } : {}),
  };
}

/** 20 for the answer to a slash command; a button's answer is a plain message. */
const interactionMessageType = (type: number): number => (type === 2 ? 20 : 0);

const pingFor = (world: World, message: StoredMessage, who: string, why: string) =>
  world.record.pings.push({ who, why, messageId: message.id, channelId: message.channelId });

function repliedTo(world: World, channel: StoredChannel, draft: Draft): StoredMessage | undefined {
  const wanted = world.message(channel.id, textOf(draft.repliesTo?.message_id));
  if (wanted && !wanted.ephemeralTo) return wanted;
  if (draft.repliesTo?.fail_if_not_exists === false) return undefined;
  throw badForm('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}

/** An edit never notifies anybody, but it marks people: without allowed_mentions the text is read anew. */
export function edit(world: World, message: StoredMessage, draft: Draft): StoredMessage {
  const channel = channelOf(world, message);
  const mentioned = mentionedIn(world, mentionText(draft.content, draft.components), {
    by: message.authorId,
    channel,
    allowed: draft.allowed,
  });
  const wasThinking = (message.flags & flagBits.loading) !== 0;
  message.content = draft.content;
  message.embeds = draft.embeds;
  message.components = draft.components;
  message.files = draft.files;
  message.flags = draft.flags | (message.flags & flagBits.ephemeral);
  // Filling a deferred reply isn't shown as an edit.
  if (!wasThinking) message.editedAt = world.now();
  message.mentions = mentioned.users;
  message.mentionRoles = mentioned.roles;
  message.mentionEveryone = mentioned.everyone || mentioned.here;
  announce(world, 'MESSAGE_UPDATE', message);
  world.changed();
  return message;
}

export function remove(world: World, message: StoredMessage): void {
  const { messages } = world.state;
  const at = messages.indexOf(message);
  if (at < 0) return;
  messages.splice(at, 1);
  announce(world, 'MESSAGE_DELETE', message);
  world.changed();
}

export function channelOf(world: World, message: { readonly channelId: string }): StoredChannel {
  const channel = world.channel(message.channelId);
  if (!channel) throw refuse('unknownChannel');
  return channel;
}

/** Ephemeral messages reach nobody's gateway. */
function announce(
  world: World,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: StoredMessage,
) {
  if (message.ephemeralTo) return;
  const channel = channelOf(world, message);
  const place = placeOf(world, channel);
  const author = world.user(message.authorId);
  const body =
    name === 'MESSAGE_DELETE'
      ? { id: message.id, channel_id: channel.id, ...place }
      : {
          ...messageJson(world, message, withholds(world, message)),
          ...place,
          ...(author && channel.type !== 1
            ? { member: memberJson(world, author, guildOf(world, channel)) }
            : {}),
          channel_type: channel.type,
        };
  emitIn(world, channel, { name, intent: channel.type === 1 ? 'DirectMessages' : 'GuildMessages', body });
}

export const placeOf = (world: World, channel: StoredChannel) =>
  channel.type === 1 ? {} : { guild_id: guildOf(world, channel).id };

/** An event of a channel: it only comes to a bot that can see that channel. */
export function emitIn(
  world: World,
  channel: StoredChannel,
  event: { readonly name: EventName; readonly intent: Intent; readonly body: object },
): void {
  if (may(world, world.botUserId, channel, 'ViewChannel')) world.emit({ ...event, body: { ...event.body } });
}

function wake(world: World, thread: StoredChannel): void {
  thread.archived = false;
  emitIn(world, thread, { name: 'THREAD_UPDATE', intent: 'Guilds', body: channelJson(world, thread) });
}

export function joinThread(world: World, thread: StoredChannel, userId: string): boolean {
  if (thread.members.includes(userId)) return false;
  thread.members.push(userId);
  const person = world.user(userId);
  const mine = userId === world.botUserId;
  // Without the GuildMembers intent a bot hears of its own coming and going only.
  if (mine) {
    emitIn(world, thread, { name: 'THREAD_CREATE', intent: 'Guilds', body: channelJson(world, thread) });
    emitIn(world, thread, {
      name: 'THREAD_MEMBERS_UPDATE',
      intent: 'Guilds',
      body: {
        id: thread.id,
        guild_id: guildOf(world, thread).id,
        member_count: thread.members.length,
        added_members: [
          {
            ...threadMemberJson(thread, userId),
            ...(person
              ? { member: { ...memberJson(world, person, guildOf(world, thread)), user: userJson(person) } }
              : {}),
          },
        ],
      },
    });
  }
  return true;
}

export const plainDraft = (content: string): Draft => ({
  content,
  embeds: [],
  components: [],
  files: [],
  flags: 0,
  allowed: allMentions,
  enforceNonce: false,
});
