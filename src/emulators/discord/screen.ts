/** A channel as plain text, the way one person sees it. */
import { may } from './permissions.ts';
import type { DiscordMessage, StoredChannel, StoredUser } from './types.ts';
import { readerOf, view } from './view.ts';
import type { World } from './world.ts';

/** A channel by id, by `#name` or name, `directs` for the messages with the bot. */
export function placeNamed(world: World, place: string, userId: string): StoredChannel | undefined {
  if (place === 'directs') return world.state.channels.find((channel) => channel.recipientId === userId);
  const name = place.replace(/^#/, '');
  return world.channel(place) ?? world.state.channels.find((channel) => channel.name === name && name !== '');
}

export function messagesSeen(world: World, person: StoredUser, channel: StoredChannel): DiscordMessage[] {
  const direct = channel.type === 1;
  if (direct && channel.recipientId !== person.id) return [];
  if (!direct && !may(world, person.id, channel, 'ViewChannel')) return [];
  return world.state.messages
    .filter((message) => message.channelId === channel.id && !message.dismissed)
    .filter((message) => !message.ephemeralTo || message.ephemeralTo === person.id)
    .map((message) => view(readerOf(world, person), message));
}

export function screenOf(world: World, person: StoredUser, place: string): string {
  const channel = placeNamed(world, place, person.id);
  if (!channel) return place === 'directs' ? '' : `(no channel ${place})`;
  return messagesSeen(world, person, channel).map(messageText).join('\n\n');
}

function messageText(message: DiscordMessage): string {
  const head = `${message.author.name}${message.author.bot ? ' APP' : ''}${message.edited ? ' (edited)' : ''}`;
  const marks = message.reactions.map((one) => `${one.emoji} ${one.count}`).join('  ');
  const body = message.thinking ? `${message.author.name} is thinking…` : message.text;
  return [
    head,
    body,
    ...(marks === '' ? [] : [marks]),
    ...(message.threadId ? ['(thread)'] : []),
    ...(message.ephemeral ? ['Only you can see this • Dismiss message'] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
