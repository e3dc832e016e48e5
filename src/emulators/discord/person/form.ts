/** A form on somebody's screen: what it asks, typing into it, sending it. */
import { partsOf } from '../check/components.ts';
import { ask, kinds, type OpenForm } from '../interactions.ts';
import { type Fields, fieldsOf, lengthOf, listOf, numberOf, textOf } from '../json.ts';
import { displayed } from '../markdown.ts';
import { messageJson } from '../shapes.ts';
import type { DiscordField, DiscordForm, Outcome, StoredUser } from '../types.ts';
import { isSelect, optionsOf, readerOf } from '../view.ts';
import type { World } from '../world.ts';
import { resolvedJson } from './commands.ts';
import { chosenValues } from './controls.ts';

/** An input with the label it's shown under. */
type Input = { readonly part: Fields; readonly label: string; readonly description: string };

function inputsOf(form: OpenForm): readonly Input[] {
  return form.components.flatMap((top) => {
    const inside = top.type === 18 ? fieldsOf(top.component) : fieldsOf(listOf(top.components)[0]);
    if (top.type === 10) return [];
    const label = top.type === 18 ? textOf(top.label) : textOf(inside.label);
    return [{ part: inside, label, description: textOf(top.description) }];
  });
}

function valuesOf(form: OpenForm, part: Fields): readonly string[] {
  const typed = form.values.get(textOf(part.custom_id));
  if (typed) return typed;
  if (part.type === 4) return [textOf(part.value)];
  return listOf(part.options)
    .map(fieldsOf)
    .filter((option) => option.default === true)
    .map((option) => textOf(option.value));
}

export function formView(world: World, person: StoredUser): DiscordForm | undefined {
  const form = world.forms.get(person.id);
  if (!form) return undefined;
  const reader = readerOf(world, person);
  const texts = partsOf(form.components).filter((part) => part.type === 10);
  return {
    customId: form.customId,
    title: form.title,
    text: texts.map((part) => displayed(textOf(part.content), reader)).join('\n'),
    fields: inputsOf(form).map((input) => fieldView(world, form, input)),
  };
}

function fieldView(world: World, form: OpenForm, { part, label, description }: Input): DiscordField {
  const values = valuesOf(form, part);
  const written = part.type === 4;
  return {
    customId: textOf(part.custom_id),
    label,
    description,
    kind: kindOf(part),
    value: values.join(', '),
    values: written ? [] : values,
    required: part.required !== false,
    min: numberOf(written ? part.min_length : part.min_values, written ? 0 : 1),
    max: numberOf(written ? part.max_length : part.max_values, written ? 4_000 : 1),
    placeholder: textOf(part.placeholder),
    choices: isSelect(part) ? optionsOf(world, part) : [],
  };
}

const kindOf = (part: Fields): DiscordField['kind'] => {
  if (part.type === 4) return part.style === 2 ? 'long' : 'text';
  if (part.type === 3) return 'select';
  return part.type === 5 ? 'people' : 'other';
};

/** Like typing: what the field wouldn't take is refused at once. */
export function fillForm(
  world: World,
  person: StoredUser,
  values: Readonly<Record<string, string | readonly string[]>>,
): void {
  const form = world.forms.get(person.id);
  if (!form) throw new Error(`${person.name} has no form open.`);
  const inputs = inputsOf(form);
  for (const [name, value] of Object.entries(values)) {
    const input = inputs.find((one) => one.label === name || one.part.custom_id === name);
    if (!input) {
      const labels = inputs.map((one) => one.label).join(' · ');
      throw new Error(`The form "${form.title}" has no field "${name}", only: ${labels}`);
    }
    form.values.set(textOf(input.part.custom_id), accepted(world, input, value));
  }
  world.changed();
}

function accepted(world: World, input: Input, value: string | readonly string[]): readonly string[] {
  const { part, label } = input;
  if (part.type !== 4) {
    const labels = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
    const max = numberOf(part.max_values, 1);
    if (labels.length > max) throw new Error(`"${label}" takes ${max} at most.`);
    return chosenValues(world, part, labels);
  }
  if (typeof value !== 'string') throw new Error(`"${label}" is a text field.`);
  if (part.style === 1 && value.includes('\n')) throw new Error(`"${label}" is a single line.`);
  const max = numberOf(part.max_length, 4_000);
  if (lengthOf(value) > max)
    throw new Error(`"${label}" takes ${max} characters, this is ${lengthOf(value)}.`);
  return [value];
}

export async function submitForm(world: World, person: StoredUser): Promise<Outcome> {
  const form = world.forms.get(person.id);
  if (!form) throw new Error(`${person.name} has no form open.`);
  const channel = world.channel(form.channelId);
  if (!channel) return { ok: false, error: 'This channel is gone.' };
  for (const input of inputsOf(form)) {
    const wrong = missing(input, valuesOf(form, input.part));
    if (wrong) return { ok: false, error: wrong };
  }
  const people = inputsOf(form).filter(({ part }) => part.type === 5);
  const users = people.flatMap(({ part }) => valuesOf(form, part));
  const data = {
    custom_id: form.customId,
    components: form.components.map((top) => answered(form, top)),
    ...resolvedJson(world, { users }),
  };
  const from = form.sourceId ? world.message(form.channelId, form.sourceId) : undefined;
  const source = from ? { source: { id: from.id, json: messageJson(world, from) } } : {};
  const asked = { type: kinds.modal, name: form.customId, person, channel, data, ...source };
  const { outcome } = await ask(world, asked);
  // Without an answer the form stays open with what was typed, so that it can be sent again.
  if (outcome.ok && world.forms.get(person.id) === form) world.forms.delete(person.id);
  world.changed();
  return outcome;
}

function missing({ part, label }: Input, values: readonly string[]): string | undefined {
  const required = part.required !== false;
  if (part.type !== 4) {
    const min = numberOf(part.min_values, 1);
    return (required || values.length > 0) && values.length < min ? `"${label}" is required.` : undefined;
  }
  const text = values[0] ?? '';
  if (required && text.trim() === '') return `"${label}" is required.`;
  const min = numberOf(part.min_length);
  return text !== '' && lengthOf(text) < min ? `"${label}" needs at least ${min} characters.` : undefined;
}

/** The form's parts as they come back: inputs with their values, labels and texts without their words. */
function answered(form: OpenForm, part: Fields): Fields {
  const base = { type: part.type, id: part.id };
  if (part.type === 18) return { ...base, component: answered(form, fieldsOf(part.component)) };
  if (part.type === 1)
    return { ...base, components: listOf(part.components).map((one) => answered(form, fieldsOf(one))) };
  if (part.type === 10) return base;
  const values = valuesOf(form, part);
  return {
    ...base,
    custom_id: part.custom_id,
    ...(part.type === 4 ? { value: values[0] ?? '' } : { values }),
  };
}
