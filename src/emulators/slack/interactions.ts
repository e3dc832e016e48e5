/** What a person does to the app, and what Slack shows them when the app doesn't answer well. */
import { invite } from './admin.ts';
import { answerCommand, newResponseUrl } from './answers.ts';
import { elementsOf } from './blocks.ts';
import { asJson, asObjects, type Json, str } from './json.ts';
import { wire, wireView } from './messages.ts';
import { initialValue } from './modals.ts';
import { refused } from './record.ts';
import { newTrigger } from './triggers.ts';
import { entities, escaped } from './typed.ts';
import type { Outcome, SlackChannel, SlackMessage, SlackView } from './types.ts';
import { type Answer, appId, domainOf, isDirect, isInstalled, personOf, type World } from './world.ts';

export const fine: Outcome = { ok: true };
export const failed = (error: string): Outcome => ({ ok: false, error });

export const interactions = [
  'slash command',
  'block_actions in a message',
  'block_actions in a view',
  'block_suggestion',
  'message_action',
  'shortcut',
  'view_submission',
  'view_closed',
] as const;

export async function command(
  world: World,
  user: string,
  channel: SlackChannel,
  text: string,
): Promise<Outcome> {
  const [name = '', ...rest] = text.trim().split(/\s/);
  // Slack's own command; here it knows the app alone.
  if (name === '/invite' && !isDirect(channel)) {
    invite(world, channel.id, user);
    return fine;
  }
  if (!isInstalled(world) || !world.manifest.commands.includes(name))
    return failed(`${name} is not a valid command.`);
  const payload: Json = {
    token: 'emulated-verification-token',
    team_id: world.state.team.id,
    team_domain: domainOf(world),
    channel_id: channel.id,
    channel_name: isDirect(channel)
      ? 'directmessage'
      : channel.kind === 'private'
        ? 'privategroup'
        : channel.name,
    user_id: user,
    user_name: personOf(world, user)?.handle ?? '',
    command: name,
    // should_escape is about names and links; & < > come as entities either way.
    text: rest.length === 0 ? '' : escaped(text.trim().slice(name.length).trim()),
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, { channel: channel.id, user }),
    trigger_id: newTrigger(world, user),
  };
  const answer = await world.app.reach.request('slash_commands', payload);
  world.touched();
  if (!answer.ok) return failed(`${name} failed with the error "${answer.error}"`);
  answerCommand(world, answer.body, { channel: channel.id, user, name });
  return fine;
}

type Pressed = { readonly block: Json; readonly element: Json; readonly value: Json };

/** A button, an overflow or a menu in a message. */
export async function actInMessage(
  world: World,
  user: string,
  message: SlackMessage,
  pressed: Pressed,
): Promise<Outcome> {
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: message.ephemeral === true,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  };
  const payload = {
    ...common(world, 'block_actions', user),
    container,
    channel: channelRef(world, message.channel),
    // Slack leaves the text of what only one person sees out of the payload.
    ...(message.ephemeral ? {} : { message: wire(world, message) }),
    state: { values: stateOf(message.blocks, pressed) },
    response_url: newResponseUrl(world, { channel: message.channel, user, ts: message.ts }),
    trigger_id: newTrigger(world, user),
    actions: [actionOf(world, pressed)],
  };
  return said(world, 'block_actions', await world.app.reach.request('interactive', payload));
}

export async function actInView(
  world: World,
  user: string,
  view: SlackView,
  pressed: Pressed,
): Promise<Outcome> {
  const payload = {
    ...common(world, 'block_actions', user),
    container: { type: 'view', view_id: view.id },
    view: wireView(world, view),
    trigger_id: newTrigger(world, user, view.id),
    actions: [actionOf(world, pressed)],
  };
  return said(world, 'block_actions', await world.app.reach.request('interactive', payload));
}

export async function messageShortcut(
  world: World,
  user: string,
  message: SlackMessage,
  name: string,
): Promise<Outcome> {
  const shortcut = world.manifest.shortcuts.find((each) => each.name === name && each.type === 'message');
  if (!shortcut || !isInstalled(world)) return failed(`There is no message shortcut "${name}".`);
  if (message.ephemeral) return failed('Messages only you see have no shortcuts.');
  const payload = {
    ...common(world, 'message_action', user),
    action_ts: `${Date.now() / 1000}`,
    callback_id: shortcut.callbackId,
    channel: channelRef(world, message.channel),
    message_ts: message.ts,
    message: wire(world, message),
    response_url: newResponseUrl(world, { channel: message.channel, user, ts: message.ts }),
    trigger_id: newTrigger(world, user),
  };
  return said(world, name, await world.app.reach.request('interactive', payload));
}

export async function globalShortcut(world: World, user: string, name: string): Promise<Outcome> {
  const shortcut = world.manifest.shortcuts.find((each) => each.name === name && each.type === 'global');
  if (!shortcut) return failed(`There is no shortcut "${name}".`);
  const payload = {
    ...common(world, 'shortcut', user),
    action_ts: `${Date.now() / 1000}`,
    callback_id: shortcut.callbackId,
    trigger_id: newTrigger(world, user),
  };
  return said(world, name, await world.app.reach.request('interactive', payload));
}

export function sendView(
  world: World,
  type: 'view_submission' | 'view_closed',
  user: string,
  view: SlackView,
): Promise<Answer> {
  return world.app.reach.request('interactive', {
    ...common(world, type, user),
    view: wireView(world, view),
    ...(type === 'view_submission'
      ? { trigger_id: newTrigger(world, user, view.id), response_urls: [] }
      : { is_cleared: false }),
  });
}

export function common(world: World, type: string, user: string): Json {
  const handle = personOf(world, user)?.handle ?? '';
  const team = world.state.team.id;
  return {
    type,
    token: 'emulated-verification-token',
    team: { id: team, domain: domainOf(world) },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: appId,
    user: { id: user, username: handle, name: handle, team_id: team },
  };
}

function channelRef(world: World, id: string): Json {
  const channel = world.state.channels.find((each) => each.id === id);
  const name =
    channel?.kind === 'im' ? 'directmessage' : channel?.kind === 'private' ? 'privategroup' : channel?.name;
  return { id, name: name ?? '' };
}

function actionOf(world: World, { block, element, value }: Pressed): Json {
  const { text, style, placeholder, initial_option, confirm } = element;
  const given = Object.entries({ text, style, placeholder, initial_option, confirm });
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: `${(world.now() / 1000).toFixed(6)}`,
    ...Object.fromEntries(
      given.filter(([, each]) => each !== undefined).map(([key, each]) => [key, entities(each)]),
    ),
    ...asJson(entities(value)),
  };
}

/** The message's menus as the person has set them. */
function stateOf(blocks: readonly Json[], pressed: Pressed): Json {
  const values: Record<string, Json> = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const state = initialValue(element);
      if (!state) continue;
      const mine =
        pressed.block.block_id === block.block_id && pressed.element.action_id === element.action_id;
      const id = str(block.block_id);
      values[id] = { ...values[id], [str(element.action_id)]: mine ? { ...state, ...pressed.value } : state };
    }
  }
  return values;
}

/** An acknowledgement of these carries nothing; a payload means the app expects something Slack doesn't do. */
function said(world: World, name: string, answer: Answer): Outcome {
  world.touched();
  if (!answer.ok) {
    const code = answer.error;
    return failed(
      code === 'operation_timeout'
        ? `The app didn't respond in time (${code}).`
        : `Something went wrong, please try again (${code}).`,
    );
  }
  if (asObjects([answer.body]).some((body) => Object.keys(body).length > 0)) {
    refused(world, `ack:${name}`, 'response_payload_not_accepted');
  }
  return fine;
}
