/** A person at their Discord client: only what such a client lets them do. */
import { allMentions } from '../check/allowed-mentions.ts';
import { checkMessage } from '../check/message.ts';
import { channelOf, edit, post, remove } from '../messages.ts';
import { may } from '../permissions.ts';
import { addReaction, readEmoji, removeReaction } from '../reactions.ts';
import { directWith } from '../rest/account.ts';
import { messagesSeen, placeNamed, screenOf } from '../screen.ts';
import type { DiscordPerson, Named, Outcome, StoredChannel, StoredMessage, StoredUser } from '../types.ts';
import { readerOf, view } from '../view.ts';
import type { World } from '../world.ts';
import { complete, useApp, useCommand } from './commands.ts';
import { choose, press } from './controls.ts';
import { fillForm, formView, submitForm } from './form.ts';

export function personAt(world: World, userId: string): DiscordPerson {
  const found = world.user(userId);
  // Another bot does what people do; the one under test speaks for itself.
  if (!found || userId === world.botUserId) throw new Error(`There is no person ${userId} here.`);
  const me = found;
  const at = (channel: string) => placeFor(world, me, channel);
  const seen = (message: Named) => messageFor(world, me, message);
  const on = async (message: Named, act: (found: StoredMessage) => Promise<Outcome>): Promise<Outcome> => {
    const now = seen(message);
    return now ? act(now) : { ok: false, error: 'This message was deleted.' };
  };
  const mine = (message: Named): StoredMessage => {
    const own = sure(seen(message));
    if (own.authorId !== me.id) throw new Error(`${me.name} didn't write this message.`);
    return own;
  };
  return {
    id: me.id,
    name: me.name,
    command: async (channel, text) => useCommand(world, me, at(channel), text),
    autocomplete: async (channel, text) => complete(world, me, at(channel), text),
    say: async (channel, content) => {
      const place = at(channel);
      if (place.type === 15) throw new Error('A forum has posts, not messages.');
      const draft = { ...checkMessage({ content }, []), allowed: allMentions };
      return view(readerOf(world, me), post(world, { channel: place, authorId: me.id, draft }));
    },
    edit: async (message, content) => {
      const own = mine(message);
      return view(readerOf(world, me), edit(world, own, checkMessage({ content }, [], own)));
    },
    remove: async (message) => remove(world, mine(message)),
    press: (message, button) => on(message, (found) => press(world, me, found, button)),
    choose: (message, select, options) => {
      const labels = typeof options === 'string' ? [options] : options;
      return on(message, (found) => choose(world, me, found, { select, labels }));
    },
    app: (message, name) => on(message, (found) => useApp(world, me, found, name)),
    react: (message, emoji) => react(world, me, sure(seen(message)), emoji),
    unreact: (message, emoji) => removeReaction(world, sure(seen(message)), readEmoji(emoji), me.id),
    form: () => formView(world, me),
    fill: (values) => fillForm(world, me, values),
    submit: () => submitForm(world, me),
    closeForm: () => {
      world.forms.delete(me.id);
      world.changed();
    },
    messages: (channel) => {
      const place = placeNamed(world, channel, me.id);
      return place ? messagesSeen(world, me, place) : [];
    },
    directs: () =>
      world.state.channels
        .filter((channel) => channel.recipientId === me.id)
        .map((channel) => ({ channelId: channel.id, messages: messagesSeen(world, me, channel) })),
    dismiss: (message) => {
      const own = sure(seen(message));
      if (!own.ephemeralTo) throw new Error('Only a message that only you see can be dismissed.');
      own.dismissed = true;
      world.changed();
    },
    sees: (place) => screenOf(world, me, place),
  };
}

function sure(message: StoredMessage | undefined): StoredMessage {
  if (message) return message;
  throw new Error('This message was deleted.');
}

/** Writing to the bot opens the direct messages with it. */
function placeFor(world: World, me: StoredUser, channel: string): StoredChannel {
  const place = channel === 'directs' ? directWith(world, me.id) : placeNamed(world, channel, me.id);
  if (!place) throw new Error(`There is no channel ${channel}.`);
  const theirs = place.type === 1 ? place.recipientId === me.id : may(world, me.id, place, 'ViewChannel');
  if (!theirs) throw new Error(`${me.name} can't see that channel.`);
  return place;
}

/** Old copies of a message still name it; whose it is and whether it's still there is looked up anew. */
function messageFor(world: World, me: StoredUser, { id }: Named): StoredMessage | undefined {
  const message = world.state.messages.findLast((one) => one.id === id && !one.dismissed);
  if (!message || (message.ephemeralTo && message.ephemeralTo !== me.id)) return undefined;
  const channel = channelOf(world, message);
  const theirs =
    channel.type === 1 ? channel.recipientId === me.id : may(world, me.id, channel, 'ViewChannel');
  return theirs ? message : undefined;
}

function react(world: World, me: StoredUser, message: StoredMessage, emoji: string): void {
  if (message.ephemeralTo) throw new Error('A message that only you see takes no reactions.');
  addReaction(world, message, readEmoji(emoji), me.id);
}
