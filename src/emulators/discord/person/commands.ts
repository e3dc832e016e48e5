/** Slash commands, their completions, and the Apps menu of a message. */
import { ask, kinds } from '../interactions.ts';
import { type Fields, isFields, numberOf, textOf, textsOf } from '../json.ts';
import { channelJson, memberJson, messageJson, userJson } from '../shapes.ts';
import type { Outcome, StoredChannel, StoredMessage, StoredUser } from '../types.ts';
import type { World } from '../world.ts';
import { commandOptions, commandsFor, nest, optionsOfTyped, readCommand } from './command-line.ts';

export async function useCommand(
  world: World,
  person: StoredUser,
  channel: StoredChannel,
  text: string,
): Promise<Outcome> {
  const typed = readCommand(world, person, channel, text);
  if (!typed.ok) return typed;
  const chosen = commandOptions(world, typed.value);
  if (!chosen.ok) return chosen;
  const { command, path } = typed.value;
  const { options, resolved } = chosen.value;
  const data = { ...commandData(command), options, ...resolvedJson(world, resolved) };
  const name = `/${[command.name, ...path.map((part) => textOf(part.name))].join(' ')}`;
  const { outcome } = await ask(world, { type: kinds.command, name, person, channel, data });
  return outcome;
}

const commandData = (command: Fields): Fields => ({
  id: command.id,
  name: command.name,
  type: command.type,
  ...(command.guild_id ? { guild_id: command.guild_id } : {}),
});

export function resolvedJson(world: World, chosen: Fields): Fields {
  const users = textsOf(chosen.users).flatMap((id) => world.user(id) ?? []);
  const channels = textsOf(chosen.channels).flatMap((id) => world.channel(id) ?? []);
  if (users.length + channels.length === 0) return {};
  return {
    resolved: {
      users: Object.fromEntries(users.map((user) => [user.id, userJson(user)])),
      members: Object.fromEntries(
        users.map((user) => [user.id, { ...memberJson(world, user, world.state.guild), permissions: '0' }]),
      ),
      channels: Object.fromEntries(
        channels.map((channel) => [channel.id, { ...channelJson(world, channel), permissions: '0' }]),
      ),
    },
  };
}

/** The last option written is the one being typed. */
export async function complete(
  world: World,
  person: StoredUser,
  channel: StoredChannel,
  text: string,
): Promise<readonly { readonly name: string; readonly value: string | number }[]> {
  const typed = readCommand(world, person, channel, text);
  if (!typed.ok) throw new Error(typed.error);
  const { command, path, given } = typed.value;
  const focused = [...given.keys()].at(-1);
  const known = optionsOfTyped(typed.value);
  const option = known.find((one) => one.name === focused);
  if (option?.autocomplete !== true)
    throw new Error(`${text}: the option ${focused} doesn't complete anything.`);
  const options = known.flatMap((one) => {
    const value = given.get(textOf(one.name));
    // While it's being typed, a number is still a text.
    if (value === undefined) return [];
    const mark = one === option ? { focused: true } : {};
    return [{ name: one.name, type: one.type, value, ...mark }];
  });
  const data = { ...commandData(command), options: nest(path, options) };
  const completesText = option.type === 3;
  const asked = { type: kinds.autocomplete, name: text, person, channel, data, completesText };
  const { outcome, live } = await ask(world, asked);
  if (!outcome.ok) throw new Error('Loading options failed');
  return (live.choices ?? []).map((choice) => ({
    name: textOf(choice.name),
    value: typeof choice.value === 'number' ? numberOf(choice.value) : textOf(choice.value),
  }));
}

/** The message goes along whole: what a person shows an application, it may read. */
export async function useApp(
  world: World,
  person: StoredUser,
  message: StoredMessage,
  name: string,
): Promise<Outcome> {
  const channel = world.channel(message.channelId);
  const command =
    channel && commandsFor(world, person, channel).find((one) => one.type === 3 && one.name === name);
  if (!channel || !command) return { ok: false, error: `There is no "${name}" under Apps.` };
  const json = messageJson(world, message);
  const data = {
    ...commandData(command),
    target_id: message.id,
    resolved: { messages: { [message.id]: isFields(json) ? json : {} } },
  };
  const { outcome } = await ask(world, { type: kinds.command, name, person, channel, data, fromMenu: true });
  return outcome;
}
