/** Threads, and channels as such. */

import { checkChoice, checkText } from '../check/fields.ts';
import { checkMessage } from '../check/message.ts';
import { type Fields, fieldsOf, isFields, numberOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import { emitIn, joinThread, plainDraft, post } from '../messages.ts';
import { may } from '../permissions.ts';
import { complaints, refuse } from '../refusal.ts';
import { channelJson, messageJson } from '../shapes.ts';
import type { StoredChannel } from '../types.ts';
import type { World } from '../world.ts';
import { type Call, channelIn, created, done, idIn, messageIn, ok, type Route } from './route.ts';

export const threadRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', run: (call) => ok(channelJson(call.world, channelIn(call))) },
  { method: 'PATCH', path: '/channels/:channel', run: change },
  { method: 'POST', path: '/channels/:channel/typing', run: typing },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', run: startFromMessage },
  { method: 'POST', path: '/channels/:channel/threads', run: start },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/@me',
    run: (call) => join(call, call.world.botUserId),
  },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/:user',
    run: (call) => join(call, idIn(call, 'user')),
  },
  { method: 'DELETE', path: '/channels/:channel/thread-members/@me', run: leave },
];

const archiveMinutes = [60, 1_440, 4_320, 10_080];

function typing(call: Call) {
  channelIn(call, 'SendMessages');
  return done;
}

function checkThread(body: unknown) {
  const found = complaints();
  const asked = fieldsOf(body);
  const name = checkText(found, 'name', asked.name, { max: limits.threadName }) ?? '';
  if (asked.auto_archive_duration !== undefined && asked.auto_archive_duration !== null)
    checkChoice(found, 'auto_archive_duration', asked.auto_archive_duration, archiveMinutes);
  found.raise();
  return { name, minutes: numberOf(asked.auto_archive_duration, 1_440), asked };
}

type NewThread = {
  readonly id: string;
  readonly type: 11 | 12;
  readonly name: string;
  readonly minutes: number;
};

function open(world: World, parent: StoredChannel, wanted: NewThread): StoredChannel {
  const thread: StoredChannel = {
    id: wanted.id,
    type: wanted.type,
    name: wanted.name,
    parentId: parent.id,
    ownerId: world.botUserId,
    botLacks: [],
    members: [],
    archived: false,
    locked: false,
    autoArchiveMinutes: wanted.minutes,
    createdAt: world.now(),
  };
  world.state.channels.push(thread);
  // Joining announces it: the bot is a member of every thread it starts.
  joinThread(world, thread, world.botUserId);
  world.changed();
  return thread;
}

function startFromMessage(call: Call) {
  const { world } = call;
  const parent = channelIn(call, 'CreatePublicThreads');
  if (parent.type !== 0) throw refuse('wrongChannelType');
  const message = messageIn(call, parent);
  const { name, minutes } = checkThread(call.body);
  if (world.channel(message.id)) throw refuse('threadExists');
  const thread = open(world, parent, { id: message.id, type: 11, name, minutes });
  return created(channelJson(world, thread));
}

function start(call: Call) {
  const { world } = call;
  const parent = channelIn(call);
  if (parent.type === 15) return startInForum(call, parent);
  if (parent.type !== 0) throw refuse('wrongChannelType');
  const { name, minutes, asked } = checkThread(call.body);
  // Left out, the type is a private thread: Discord warns that this will change.
  const type = asked.type === 11 ? 11 : 12;
  const found = complaints();
  if (asked.type !== undefined) checkChoice(found, 'type', asked.type, [11, 12]);
  found.raise();
  const need = type === 11 ? 'CreatePublicThreads' : 'CreatePrivateThreads';
  if (!may(world, world.botUserId, parent, need)) throw refuse('missingPermissions');
  const thread = open(world, parent, { id: world.newId(), type, name, minutes });
  // A public thread without a message is announced in its channel by Discord itself.
  if (type === 11)
    post(world, { channel: parent, authorId: world.botUserId, draft: plainDraft(name), type: 18 });
  return created(channelJson(world, thread));
}

/** A forum has no messages of its own: a post is a thread whose first message has the thread's id. */
function startInForum(call: Call, forum: StoredChannel) {
  const { world } = call;
  if (!may(world, world.botUserId, forum, 'SendMessages')) throw refuse('missingPermissions');
  const { name, minutes, asked } = checkThread(call.body);
  if (!isFields(asked.message)) {
    const found = complaints();
    found.add('message', 'BASE_TYPE_REQUIRED', 'This field is required');
    found.raise();
  }
  const draft = checkMessage(asked.message, call.files);
  const thread = open(world, forum, { id: world.newId(), type: 11, name, minutes });
  const message = post(world, { channel: thread, authorId: world.botUserId, draft, id: thread.id });
  return created({ ...channelJson(world, thread), message: messageJson(world, message) });
}

const threadIn = (call: Call): StoredChannel => {
  const thread = channelIn(call);
  if (thread.type !== 11 && thread.type !== 12) throw refuse('wrongChannelType');
  return thread;
};

function join(call: Call, userId: string) {
  const { world } = call;
  const thread = threadIn(call);
  if (thread.archived) throw refuse('threadArchived');
  const mine = userId === world.botUserId;
  if (!mine && !may(world, world.botUserId, thread, 'SendMessagesInThreads'))
    throw refuse('missingPermissions');
  const person = world.user(userId);
  if (!person) throw refuse('unknownUser');
  if (!joinThread(world, thread, userId) || mine) return done;
  // Being added is a notification, and Discord writes a line about it into the thread.
  const note = post(world, {
    channel: thread,
    authorId: world.botUserId,
    draft: plainDraft(`added ${person.name} to the thread.`),
    type: 1,
  });
  world.record.pings.push({ who: userId, why: 'added to thread', messageId: note.id, channelId: thread.id });
  return done;
}

function leave(call: Call) {
  const thread = threadIn(call);
  thread.members = thread.members.filter((id) => id !== call.world.botUserId);
  call.world.changed();
  return done;
}

/** Renaming and archiving a thread of its own is all this bot may do to a channel. */
function change(call: Call) {
  const { world } = call;
  const channel = channelIn(call);
  const asked: Fields = fieldsOf(call.body);
  const isThread = channel.type === 11 || channel.type === 12;
  if (!isThread && !may(world, world.botUserId, channel, 'ManageChannels'))
    throw refuse('missingPermissions');
  if (!isThread) throw refuse('wrongChannelType');
  const strong = may(world, world.botUserId, channel, 'ManageThreads');
  if (!strong && channel.ownerId !== world.botUserId) throw refuse('missingPermissions');
  if (!strong && (channel.locked || asked.locked !== undefined)) throw refuse('missingPermissions');
  if (channel.archived && asked.archived !== false) throw refuse('threadArchived');
  const found = complaints();
  if (asked.name !== undefined) checkText(found, 'name', asked.name, { max: limits.threadName });
  if (asked.auto_archive_duration !== undefined)
    checkChoice(found, 'auto_archive_duration', asked.auto_archive_duration, archiveMinutes);
  found.raise();
  if (asked.name !== undefined) channel.name = textOf(asked.name);
  if (typeof asked.archived === 'boolean') channel.archived = asked.archived;
  if (typeof asked.locked === 'boolean') channel.locked = asked.locked;
  channel.autoArchiveMinutes = numberOf(asked.auto_archive_duration, channel.autoArchiveMinutes);
  emitIn(world, channel, { name: 'THREAD_UPDATE', intent: 'Guilds', body: channelJson(world, channel) });
  world.changed();
  return ok(channelJson(world, channel));
}
