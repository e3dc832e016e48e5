/** `/idea find query:foo bar tag:x` as Discord's input box reads it against the registered command. */
import { guildOf, isKicked } from '../guilds.ts';
import { type Fields, fieldsOf, lengthOf, listOf, numberOf, textOf } from '../json.ts';
import { permissionsIn, rolesOf } from '../permissions.ts';
import { placeNamed } from '../screen.ts';
import type { StoredChannel, StoredCommand, StoredUser } from '../types.ts';
import type { World } from '../world.ts';

export type Typed = {
  readonly command: StoredCommand;
  readonly path: readonly Fields[];
  readonly given: Given;
};
type Given = ReadonlyMap<string, string>;
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };
const no = (error: string) => ({ ok: false, error }) as const;

/** The commands this person is offered in this place: registered for it, and theirs to use. */
export function commandsFor(
  world: World,
  person: StoredUser,
  channel: StoredChannel,
): readonly StoredCommand[] {
  const context = channel.type === 1 ? 1 : 0;
  if (isKicked(world, guildOf(world, channel))) return [];
  return world.state.commands.filter((command) => {
    const contexts = listOf(command.contexts);
    const here =
      contexts.length === 0 ? context === 0 || command.dm_permission !== false : contexts.includes(context);
    if (!here || (command.guild_id !== undefined && context !== 0)) return false;
    const needed = BigInt(textOf(command.default_member_permissions) || '0');
    return context === 1 || (permissionsIn(world, person.id, channel) & needed) === needed;
  });
}

export function readCommand(
  world: World,
  person: StoredUser,
  channel: StoredChannel,
  text: string,
): Parsed<Typed> {
  const words = text.trim().replace(/^\//, '').split(/\s+/);
  const command = commandsFor(world, person, channel).find((one) => one.type === 1 && one.name === words[0]);
  if (!command) return no(`There is no command /${words[0]} here.`);
  const path: Fields[] = [];
  let options = listOf(command.options).map(fieldsOf);
  while (options.some((option) => numberOf(option.type) <= 2)) {
    const next = options.find((option) => option.name === words[path.length + 1]);
    if (!next)
      return no(`/${command.name} needs one of: ${options.map((one) => textOf(one.name)).join(', ')}.`);
    path.push(next);
    options = listOf(next.options).map(fieldsOf);
  }
  const rest = afterWords(text.trim(), path.length + 1);
  const given = readOptions(
    rest,
    options.map((option) => textOf(option.name)),
  );
  if (!given.ok) return given;
  return { ok: true, value: { command, path, given: given.value } };
}

const afterWords = (text: string, count: number): string =>
  text.replace(new RegExp(`^(?:\\S+\\s*){${count}}`), '');

/** Values run to the next known `name:`; a word with a colon that names no option is part of a value. */
function readOptions(text: string, names: readonly string[]): Parsed<Given> {
  const given = new Map<string, string>();
  if (text.trim() === '') return { ok: true, value: given };
  const marks = [...text.matchAll(/(?:^|\s)([-_\p{L}\p{N}]+):/gu)].filter((found) =>
    names.includes(found[1] ?? ''),
  );
  if (text.slice(0, marks[0]?.index ?? text.length).trim() !== '')
    return no(`Write options as name:value; there are: ${names.join(', ') || 'none'}.`);
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? text.length;
    given.set(mark[1] ?? '', text.slice(mark.index + mark[0].length, end).trim());
  }
  return { ok: true, value: given };
}

export const optionsOfTyped = ({ command, path }: Typed): readonly Fields[] =>
  listOf((path.at(-1) ?? command).options).map(fieldsOf);

/** The interaction's `data.options`, with what people and channels they name. */
export function commandOptions(world: World, typed: Typed): Parsed<{ options: Fields[]; resolved: Fields }> {
  const options: Fields[] = [];
  const chosen: { users: string[]; channels: string[] } = { users: [], channels: [] };
  for (const option of optionsOfTyped(typed)) {
    const text = typed.given.get(textOf(option.name));
    if (text === undefined || text === '') {
      if (option.required === true) return no(`The option ${textOf(option.name)} is required.`);
      continue;
    }
    const value = optionValue(world, option, text);
    if (!value.ok) return value;
    if (option.type === 6) chosen.users.push(String(value.value));
    if (option.type === 7) chosen.channels.push(String(value.value));
    options.push({ name: option.name, type: option.type, value: value.value });
  }
  return { ok: true, value: { options: nest(typed.path, options), resolved: chosen } };
}

/** Subcommands and groups wrap their options from the outside in. */
export const nest = (path: readonly Fields[], options: readonly Fields[]): Fields[] =>
  path.reduceRight<Fields[]>(
    (inside, part) => [{ name: part.name, type: part.type, options: inside }],
    [...options],
  );

function optionValue(world: World, option: Fields, text: string): Parsed<string | number | boolean> {
  const name = textOf(option.name);
  const choices = listOf(option.choices).map(fieldsOf);
  if (choices.length > 0) {
    const choice = choices.find((one) => one.name === text || String(one.value) === text);
    if (choice)
      return { ok: true, value: typeof choice.value === 'number' ? choice.value : String(choice.value) };
    return no(`${name} is one of: ${choices.map((one) => String(one.name)).join(', ')}.`);
  }
  if (option.type === 3) return textValue(option, text);
  if (option.type === 4 || option.type === 10) return numberValue(option, text);
  if (option.type === 5)
    return /^(true|false)$/i.test(text)
      ? { ok: true, value: text.toLowerCase() === 'true' }
      : no(`${name} is true or false.`);
  const id = named(world, numberOf(option.type), text.replace(/^<[@#]&?!?(\d+)>$/, '$1'));
  return id ? { ok: true, value: id } : no(`${name}: there is no "${text}".`);
}

function textValue(option: Fields, text: string): Parsed<string> {
  const length = lengthOf(text);
  const min = numberOf(option.min_length);
  const max = numberOf(option.max_length, 6_000);
  return length < min || length > max
    ? no(`${textOf(option.name)} must be between ${min} and ${max} characters.`)
    : { ok: true, value: text };
}

function numberValue(option: Fields, text: string): Parsed<number> {
  const value = Number(text);
  const min = numberOf(option.min_value, Number.NEGATIVE_INFINITY);
  const max = numberOf(option.max_value, Number.POSITIVE_INFINITY);
  const fits = Number.isFinite(value) && value >= min && value <= max;
  const whole = option.type === 10 || Number.isInteger(value);
  return fits && whole
    ? { ok: true, value }
    : no(`${textOf(option.name)} must be a number from ${min} to ${max}.`);
}

function named(world: World, type: number, text: string): string | undefined {
  const bare = text.replace(/^[@#]/, '');
  const user = world.state.users.find((one) => [one.id, one.handle, one.name].includes(bare))?.id;
  const role = rolesOf(world).find((one) => one.id === bare || one.name === bare)?.id;
  if (type === 6) return user;
  if (type === 8) return role;
  if (type === 9) return user ?? role;
  const channel = placeNamed(world, bare, '');
  return type === 7 && channel?.type !== 1 ? channel?.id : undefined;
}
