/** A person at their Slack window. */
import { emit } from './events.ts';
import { type Found, findButton, findChoice, findExternal } from './find.ts';
import { close, fill, formOf, submit, top } from './form.ts';
import {
  actInMessage,
  actInView,
  command,
  failed,
  fine,
  globalShortcut,
  messageShortcut,
} from './interactions.ts';
import { str } from './json.ts';
import { remove, wireView } from './messages.ts';
import { emojiName } from './mrkdwn.ts';
import { visitInstall } from './oauth.ts';
import { react, unreact } from './reactions.ts';
import { messageText, optionLabel, screenOf, viewer, viewText, visibleMessages } from './screen.ts';
import { optionsFor, picked } from './suggestions.ts';
import { typed } from './typed.ts';
import type {
  Outcome,
  SayOptions,
  SlackChannel,
  SlackDirect,
  SlackMessage,
  SlackPerson,
  SlackView,
} from './types.ts';
import {
  channelOf,
  directWith,
  isDirect,
  isInstalled,
  isMember,
  messageOf,
  nameOf,
  nextTs,
  type World,
} from './world.ts';

export function personAt(world: World, user: string): SlackPerson {
  const inside = (wanted: string): SlackChannel => {
    // "Write to the app": the conversation opens by itself.
    const channel =
      wanted === world.state.botUserId ? directWith(world, [user]).channel : channelOf(world, wanted);
    if (!channel) throw new Error(`There is no channel "${wanted}".`);
    if (!isMember(channel, user))
      throw new Error(`${nameOf(world, user)} is not in ${channel.name || channel.id}.`);
    return channel;
  };
  /** The message as it is now: what the caller holds may be older. */
  const current = (message: SlackMessage): SlackMessage => {
    inside(message.channel);
    const now = messageOf(world, message.channel, message.ts);
    if (!now || (now.visibleTo !== undefined && now.visibleTo !== user)) {
      throw new Error(`${nameOf(world, user)} doesn't see that message (any more).`);
    }
    return now;
  };
  const homeView = (): SlackView => {
    const view = world.state.homes[user];
    if (!view) throw new Error('The home tab is empty.');
    return view;
  };
  const act = (
    place: SlackMessage | 'home',
    find: (blocks: SlackMessage['blocks']) => Found,
  ): Promise<Outcome> => {
    if (!world.manifest.interactivity || !isInstalled(world))
      return Promise.resolve(failed('This app is not configured to handle interactive responses.'));
    if (place === 'home') return actInView(world, user, homeView(), find(homeView().blocks));
    const message = current(place);
    return actInMessage(world, user, message, find(message.blocks));
  };
  const actInForm = (found: Found): Promise<Outcome> => {
    const view = top(world, user);
    const [blockId, actionId] = [str(found.block.block_id), str(found.element.action_id)];
    const before = view.values[blockId]?.[actionId];
    if (before) view.values[blockId] = { ...view.values[blockId], [actionId]: { ...before, ...found.value } };
    world.touched();
    const silent = found.block.type === 'input' && found.block.dispatch_action !== true;
    return silent ? Promise.resolve(fine) : actInView(world, user, view, found);
  };
  const directs = (): readonly SlackDirect[] =>
    world.state.channels
      .filter((channel) => isDirect(channel) && isMember(channel, user))
      .map((channel) => ({
        id: channel.id,
        with: channel.members.filter((id) => id !== user).map((id) => ({ id, name: nameOf(world, id) })),
        messages: structuredClone(visibleMessages(world, user, channel.id)),
      }));

  return {
    id: user,
    get name() {
      return nameOf(world, user);
    },
    command: (channel, text) => command(world, user, inside(channel), text),
    say: async (channel, text, options = {}) => say(world, user, inside(channel), { text, ...options }),
    async edit(message, text) {
      const now = own(current(message), user);
      Object.assign(now, typed(world, text), { edited: { user, ts: nextTs(world) } });
      world.touched();
      return structuredClone(now);
    },
    async remove(message) {
      remove(world, own(current(message), user));
    },
    async dismiss(message) {
      const now = current(message);
      if (!now.ephemeral) throw new Error('Only a message that only you see can be dismissed.');
      world.state.messages = world.state.messages.filter((one) => one !== now);
      world.touched();
    },
    press: (place, label) => act(place, (blocks) => findButton(blocks, label)),
    async choose(place, label, option) {
      const found = place === 'home' ? null : findExternal(current(place).blocks, label);
      if (place === 'home' || !found) return act(place, (blocks) => findChoice(blocks, label, option));
      const message = current(place);
      const value = picked(await optionsFor(world, { user, message, found, typed: option }), option);
      return actInMessage(world, user, message, { ...found, value });
    },
    async suggest(given, label, text) {
      const message = current(given);
      const found = findExternal(message.blocks, label);
      if (!found) throw new Error(`There is no menu "${label}" that looks for what is typed.`);
      return (await optionsFor(world, { user, message, found, typed: text })).map(optionLabel);
    },
    async react(message, name) {
      const now = current(message);
      if (now.ephemeral) throw new Error('What only you see takes no reactions.');
      react(world, now, user, emojiName(name));
    },
    async unreact(message, name) {
      unreact(world, current(message), user, emojiName(name));
    },
    shortcut: async (message, name) => messageShortcut(world, user, current(message), name),
    globalShortcut: (name) => globalShortcut(world, user, name),
    form: () => formOf(world, user),
    fill: (values) => fill(world, user, values),
    submit: () => submit(world, user),
    closeForm: () => close(world, user),
    pressInForm: async (label) => actInForm(findButton(top(world, user).blocks, label)),
    chooseInForm: async (label, option) => actInForm(findChoice(top(world, user).blocks, label, option)),
    channels: () =>
      structuredClone(
        world.state.channels.filter((channel) => !isDirect(channel) && isMember(channel, user)),
      ),
    messages: (channel) => structuredClone(visibleMessages(world, user, inside(channel).id)),
    directs,
    home: () => (world.state.homes[user] ? viewText(viewer(world, user), world.state.homes[user]) : ''),
    openHome: async () => openHome(world, user),
    install: (page) => visitInstall(world, user, { page, allows: true }),
    refuseInstall: (page) => visitInstall(world, user, { page, allows: false }),
    sees(place) {
      const by = viewer(world, user);
      const form = world.state.modals[user]?.at(-1);
      if (place === 'form') return form ? viewText(by, form) : '';
      if (place !== 'directs') return screenOf(by, visibleMessages(world, user, inside(place).id));
      return directs()
        .filter(({ messages }) => messages.length > 0)
        .map((direct) => {
          const names = direct.with.map(({ name }) => name).join(', ');
          return `# ${names}\n${direct.messages.map((message) => messageText(by, message)).join('\n\n')}`;
        })
        .join('\n\n');
    },
  };
}

function own(message: SlackMessage, user: string): SlackMessage {
  if (message.user !== user) throw new Error('Only its author can change a message.');
  return message;
}

function say(
  world: World,
  user: string,
  channel: SlackChannel,
  said: { text: string } & SayOptions,
): SlackMessage {
  if (channel.archived) throw new Error(`#${channel.name} is archived.`);
  if (said.text.startsWith('/')) throw new Error('A message can\'t start with "/"; use command().');
  if (channel.kind === 'im' && world.manifest.messagesReadOnly) {
    throw new Error('Sending messages to this app has been turned off.');
  }
  const thread = said.thread?.thread_ts ?? said.thread?.ts;
  const message: SlackMessage = {
    ts: nextTs(world),
    channel: channel.id,
    user,
    bot: false,
    ...typed(world, said.text, said.mention),
    reactions: [],
    ...(thread === undefined ? {} : { thread_ts: thread }),
  };
  world.state.messages.push(message);
  const family = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' }[channel.kind];
  const subscription = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' }[channel.kind];
  const event = {
    ...message,
    type: 'message',
    event_ts: message.ts,
    channel_type: family,
    team: world.state.team.id,
  };
  const { bot: _, reactions: __, ...wired } = event;
  emit(world, wired, channel, `message.${subscription}`);
  world.touched();
  return structuredClone(message);
}

function openHome(world: World, user: string): void {
  const { channel } = directWith(world, [user]);
  const view = world.state.homes[user];
  emit(world, {
    type: 'app_home_opened',
    user,
    channel: channel.id,
    tab: world.manifest.homeTab ? 'home' : 'messages',
    event_ts: nextTs(world),
    ...(view ? { view: wireView(world, view) } : {}),
  });
  world.touched();
}
