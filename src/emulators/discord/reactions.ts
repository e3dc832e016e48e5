/** Reactions, whoever gives them. */
import { guildOf } from './guilds.ts';
import { limits } from './limits.ts';
import { channelOf, emitIn, placeOf } from './messages.ts';
import { refuse } from './refusal.ts';
import { memberJson, userJson } from './shapes.ts';
import type { StoredMessage, StoredReaction } from './types.ts';
import type { World } from './world.ts';

export type Emoji = { readonly id: string | null; readonly name: string };

/** `👀` or `name:id`; anything else isn't an emoji. */
export function readEmoji(text: string): Emoji {
  const custom = /^(?:a:)?(\w{2,32}):(\d{17,20})$/.exec(text);
  if (custom) return { id: custom[2] ?? '', name: custom[1] ?? '' };
  if (/^\p{RGI_Emoji}$/v.test(text) || /^\p{Extended_Pictographic}\uFE0F?$/u.test(text))
    return { id: null, name: text };
  throw refuse('unknownEmoji');
}

/** The variation selector makes no other emoji: ❤ and ❤️ are one reaction. */
const plain = (emoji: Emoji) => emoji.id ?? emoji.name.replaceAll('\uFE0F', '');
export const reactionOf = (message: StoredMessage, emoji: Emoji): StoredReaction | undefined =>
  message.reactions.find((one) => plain(one.emoji) === plain(emoji));

export function addReaction(world: World, message: StoredMessage, emoji: Emoji, userId: string): void {
  const known = reactionOf(message, emoji);
  if (known?.users.includes(userId)) return;
  if (!known && message.reactions.length >= limits.reactionsPerMessage) throw refuse('tooManyReactions');
  if (known) known.users.push(userId);
  else message.reactions.push({ emoji, users: [userId] });
  tell(world, 'MESSAGE_REACTION_ADD', message, known?.emoji ?? emoji, userId);
}

export function removeReaction(world: World, message: StoredMessage, emoji: Emoji, userId: string): void {
  const known = reactionOf(message, emoji);
  if (!known?.users.includes(userId)) return;
  known.users = known.users.filter((id) => id !== userId);
  if (known.users.length === 0) message.reactions = message.reactions.filter((one) => one !== known);
  tell(world, 'MESSAGE_REACTION_REMOVE', message, known.emoji, userId);
}

export function clearReactions(world: World, message: StoredMessage, emoji?: Emoji): void {
  const known = emoji ? reactionOf(message, emoji) : undefined;
  if (emoji && !known) throw refuse('unknownEmoji');
  message.reactions = emoji ? message.reactions.filter((one) => one !== known) : [];
  const channel = channelOf(world, message);
  emitIn(world, channel, {
    name: emoji ? 'MESSAGE_REACTION_REMOVE_EMOJI' : 'MESSAGE_REACTION_REMOVE_ALL',
    intent: channel.type === 1 ? 'DirectMessageReactions' : 'GuildMessageReactions',
    body: {
      channel_id: channel.id,
      message_id: message.id,
      ...placeOf(world, channel),
      ...(emoji ? { emoji } : {}),
    },
  });
  world.changed();
}

function tell(
  world: World,
  name: 'MESSAGE_REACTION_ADD' | 'MESSAGE_REACTION_REMOVE',
  message: StoredMessage,
  emoji: Emoji,
  userId: string,
): void {
  const channel = channelOf(world, message);
  const person = world.user(userId);
  const added = name === 'MESSAGE_REACTION_ADD';
  emitIn(world, channel, {
    name,
    intent: channel.type === 1 ? 'DirectMessageReactions' : 'GuildMessageReactions',
    body: {
      user_id: userId,
      channel_id: channel.id,
      message_id: message.id,
      ...placeOf(world, channel),
      ...(added ? { message_author_id: message.authorId } : {}),
      // Only the giving carries who it was; a taking back has the bare id.
      ...(added && person && channel.type !== 1
        ? { member: { ...memberJson(world, person, guildOf(world, channel)), user: userJson(person) } }
        : {}),
      emoji,
      burst: false,
      type: 0,
    },
  });
  world.changed();
}
