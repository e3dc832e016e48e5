/** What happens to the workspace around the bot. */
import { emit } from './events.ts';
import type { SlackChannel, SlackUser } from './types.ts';
import { wireUser } from './webapi/people.ts';
import { channelOf, isDirect, isMember, nextTs, personOf, type World } from './world.ts';

function theChannel(world: World, wanted: string): SlackChannel {
  const channel = channelOf(world, wanted);
  if (!channel) throw new Error(`There is no channel "${wanted}".`);
  return channel;
}
const letter = (channel: SlackChannel) => (channel.kind === 'private' ? 'G' : 'C');
/** Events about private channels have names of their own. */
const family = (channel: SlackChannel) => (channel.kind === 'private' ? 'group' : 'channel');

/** `by`: who invited it, by default the channel's first person. */
export function invite(world: World, wanted: string, by?: string): void {
  const channel = theChannel(world, wanted);
  const inviter = by ?? channel.members[0];
  if (isMember(channel, world.state.botUserId)) return;
  channel.members.push(world.state.botUserId);
  joined(world, channel, world.state.botUserId, inviter);
}

function joined(world: World, channel: SlackChannel, user: string, inviter?: string): void {
  const event = {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: letter(channel),
    team: world.state.team.id,
    ...(inviter === undefined ? {} : { inviter }),
    event_ts: nextTs(world),
  };
  emit(world, event, channel);
  world.touched();
}

/** Slack tells the one who left with an event of its own; member_left_channel goes to those who stay. */
export function removeBot(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  channel.members = channel.members.filter((id) => id !== world.state.botUserId);
  const event = {
    type: `${family(channel)}_left`,
    channel: channel.id,
    actor_id: channel.members[0],
    event_ts: nextTs(world),
  };
  emit(world, event);
  world.touched();
}

/** Somebody leaves, or is taken out of, a channel. */
export function takeOut(world: World, wanted: string, user: string): void {
  const channel = theChannel(world, wanted);
  channel.members = channel.members.filter((id) => id !== user);
  world.touched();
}

/** Takes the app out. Its bot is in no channel any more, and none of its tokens works. */
export function uninstall(world: World): void {
  const { botUserId } = world.state;
  emit(world, { type: 'app_uninstalled', event_ts: nextTs(world) });
  emit(world, { type: 'tokens_revoked', tokens: { oauth: [], bot: [botUserId] }, event_ts: nextTs(world) });
  for (const { token } of world.grants) world.revoked.add(token);
  world.grants = [];
  for (const channel of world.state.channels.filter((each) => !isDirect(each)))
    channel.members = channel.members.filter((id) => id !== botUserId);
  world.touched();
}

export function rename(world: World, user: string, name: string): void {
  const person = personOf(world, user);
  if (!person) throw new Error(`There is no person "${user}".`);
  person.name = name;
  emit(world, { type: 'user_change', user: wireUser(world, person), event_ts: nextTs(world) });
  world.touched();
}

/** A deactivated account is told of like any other change of a profile. */
export function deactivate(world: World, user: string, deleted: boolean): void {
  const person = personOf(world, user);
  if (!person) throw new Error(`There is no person "${user}".`);
  person.deleted = deleted;
  emit(world, { type: 'user_change', user: wireUser(world, person), event_ts: nextTs(world) });
  world.touched();
}

export function renameChannel(world: World, wanted: string, name: string): void {
  const channel = theChannel(world, wanted);
  channel.name = name;
  const { id } = channel;
  const type = `${family(channel)}_rename`;
  emit(world, { type, channel: { id, name, created: 0 }, event_ts: nextTs(world) }, channel);
  world.touched();
}

export function archive(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  channel.archived = true;
  emit(world, { ...about(world, channel, 'archive'), user: channel.members[0] }, channel);
  world.touched();
}

export function unarchive(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  channel.archived = false;
  emit(world, { ...about(world, channel, 'unarchive'), user: channel.members[0] }, channel);
  world.touched();
}

/** Its messages are gone with it. */
export function removeChannel(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  emit(world, about(world, channel, 'deleted'), channel);
  world.state.channels = world.state.channels.filter((each) => each !== channel);
  world.state.messages = world.state.messages.filter((each) => each.channel !== channel.id);
  world.touched();
}

const about = (world: World, channel: SlackChannel, what: string) => ({
  type: `${family(channel)}_${what}`,
  channel: channel.id,
  event_ts: nextTs(world),
});

/** A newcomer; into all public channels unless told otherwise. */
export function join(world: World, person: SlackUser, channels?: readonly string[]): void {
  world.state.people.push({ ...person });
  emit(world, { type: 'team_join', user: wireUser(world, person), event_ts: nextTs(world) });
  for (const channel of world.state.channels.filter((each) => !isDirect(each))) {
    const wanted = channels?.includes(channel.id) ?? channel.kind === 'public';
    if (!wanted) continue;
    channel.members.push(person.id);
    joined(world, channel, person.id);
  }
  world.touched();
}
