/** Reactions, and the events they cause; the bot's own are sent to it as well, as Slack does. */
import { emit } from './events.ts';
import type { SlackMessage } from './types.ts';
import { channelOf, nextTs, type World } from './world.ts';

/** False when it was already there. */
export function react(world: World, message: SlackMessage, user: string, name: string): boolean {
  const known = message.reactions.find((each) => each.name === name);
  if (known?.users.includes(user)) return false;
  if (known) known.users.push(user);
  else message.reactions.push({ name, users: [user] });
  tell(world, message, { user, name, type: 'reaction_added' });
  return true;
}

/** False when there was nothing to take back. */
export function unreact(world: World, message: SlackMessage, user: string, name: string): boolean {
  const known = message.reactions.find((each) => each.name === name);
  if (!known?.users.includes(user)) return false;
  known.users = known.users.filter((id) => id !== user);
  message.reactions = message.reactions.filter((each) => each.users.length > 0);
  tell(world, message, { user, name, type: 'reaction_removed' });
  return true;
}

function tell(
  world: World,
  message: SlackMessage,
  what: { readonly user: string; readonly name: string; readonly type: string },
): void {
  const event = {
    type: what.type,
    user: what.user,
    reaction: what.name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
    event_ts: nextTs(world),
  };
  emit(world, event, channelOf(world, message.channel));
  world.touched();
}
