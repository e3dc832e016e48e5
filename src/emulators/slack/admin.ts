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

export function removeBot(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  channel.members = channel.members.filter((id) => id !== world.state.botUserId);
  const [user, team] = [world.state.botUserId, world.state.team.id];
  const event = {
    type: 'member_left_channel',
    user,
    channel: channel.id,
    channel_type: letter(channel),
    team,
  };
  emit(world, { ...event, event_ts: nextTs(world) }, channel);
  world.touched();
}

export function uninstall(world: World): void {
  emit(world, { type: 'app_uninstalled', event_ts: nextTs(world) });
  world.faults.uninstalled = true;
  world.touched();
}

export function rename(world: World, user: string, name: string): void {
  const person = personOf(world, user);
  if (!person) throw new Error(`There is no person "${user}".`);
  person.name = name;
  emit(world, { type: 'user_change', user: wireUser(world, person), event_ts: nextTs(world) });
  world.touched();
}

export function renameChannel(world: World, wanted: string, name: string): void {
  const channel = theChannel(world, wanted);
  channel.name = name;
  const { id } = channel;
  const event = { type: 'channel_rename', channel: { id, name, created: 0 }, event_ts: nextTs(world) };
  emit(world, event, channel);
  world.touched();
}

export function archive(world: World, wanted: string): void {
  const channel = theChannel(world, wanted);
  channel.archived = true;
  const event = {
    type: 'channel_archive',
    channel: channel.id,
    user: channel.members[0],
    event_ts: nextTs(world),
  };
  emit(world, event, channel);
  world.touched();
}

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
