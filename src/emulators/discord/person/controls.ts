/** Pressing a button and choosing from a menu. */
import { partsOf } from '../check/components.ts';
import { ask, kinds } from '../interactions.ts';
import { type Fields, numberOf, textOf } from '../json.ts';
import { messageJson } from '../shapes.ts';
import type { Outcome, StoredMessage, StoredUser } from '../types.ts';
import { buttonView, isSelect, optionsOf, selectView } from '../view.ts';
import type { World } from '../world.ts';
import { resolvedJson } from './commands.ts';

const no = (error: string): Outcome => ({ ok: false, error });

export function press(
  world: World,
  person: StoredUser,
  message: StoredMessage,
  wanted: string,
): Promise<Outcome> {
  const buttons = partsOf(message.components).filter((part) => part.type === 2);
  const button = pick(buttons, wanted, (part) => buttonView(part).label, 'button');
  if (button.disabled === true) return Promise.resolve(no('This button is disabled.'));
  if (button.style === 5) return Promise.resolve(no('This button is a link: it opens a page.'));
  return send(world, person, message, button, { component_type: 2 });
}

export function choose(
  world: World,
  person: StoredUser,
  message: StoredMessage,
  wanted: { readonly select: string; readonly labels: readonly string[] },
): Promise<Outcome> {
  const selects = partsOf(message.components).filter(isSelect);
  const select = pick(selects, wanted.select, (part) => selectView(world, part).placeholder, 'menu');
  if (select.disabled === true) return Promise.resolve(no('This menu is disabled.'));
  const min = numberOf(select.min_values, 1);
  const max = numberOf(select.max_values, 1);
  if (wanted.labels.length < min || wanted.labels.length > max)
    return Promise.resolve(no(`Choose ${min} to ${max} options.`));
  const values = chosenValues(world, select, wanted.labels);
  const kind = select.type === 8 ? 'channels' : 'users';
  const resolved = select.type === 3 ? {} : resolvedJson(world, { [kind]: values });
  return send(world, person, message, select, { component_type: select.type, values, ...resolved });
}

export function chosenValues(world: World, select: Fields, labels: readonly string[]): readonly string[] {
  const options = optionsOf(world, select);
  return labels.map((label) => {
    const option = options.find((one) => one.label === label) ?? options.find((one) => one.value === label);
    if (option) return option.value;
    throw new Error(`There is no option "${label}": ${options.map((one) => one.label).join(' · ')}`);
  });
}

async function send(
  world: World,
  person: StoredUser,
  message: StoredMessage,
  part: Fields,
  more: Fields,
): Promise<Outcome> {
  const channel = world.channel(message.channelId);
  if (!channel) return no('This channel is gone.');
  const name = textOf(part.custom_id);
  const data = { custom_id: part.custom_id, id: part.id, ...more };
  const source = { id: message.id, json: messageJson(world, message) };
  const { outcome } = await ask(world, { type: kinds.component, name, person, channel, data, source });
  return outcome;
}

/** By exact label, else custom_id, else a label that begins so. What isn't there is the test's mistake. */
function pick(
  parts: readonly Fields[],
  wanted: string,
  label: (part: Fields) => string,
  kind: string,
): Fields {
  const found =
    parts.find((part) => label(part) === wanted || textOf(part.label) === wanted) ??
    parts.find((part) => part.custom_id === wanted) ??
    parts.find((part) => label(part).startsWith(wanted) || textOf(part.label).startsWith(wanted));
  if (found) return found;
  const there = parts.map((part) => `[${label(part)}]`).join(' ');
  throw new Error(`There is no ${kind} "${wanted}" on this message, only: ${there || 'none'}`);
}
