/** Registering application commands, global ones and the guild's. */
import { checkCommand } from '../check/commands.ts';
import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import { complaints, refuse } from '../refusal.ts';
import { commandJson } from '../shapes.ts';
import type { StoredCommand } from '../types.ts';
import type { World } from '../world.ts';
import { checkGuild } from './guild.ts';
import { type Answer, type Call, created, done, idIn, ok, type Route } from './route.ts';

const bases = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

export const commandRoutes: readonly Route[] = bases.flatMap((path): readonly Route[] => [
  { method: 'GET', path, run: list },
  { method: 'PUT', path, run: replaceAll },
  { method: 'POST', path, run: create },
  { method: 'GET', path: `${path}/:command`, run: (call) => ok(commandJson(call.world, one(call))) },
  { method: 'PATCH', path: `${path}/:command`, run: change },
  { method: 'DELETE', path: `${path}/:command`, run: erase },
]);

/** The guild of the path; `undefined` for the global commands. */
function scope(call: Call): string | undefined {
  if (idIn(call, 'application') !== call.world.applicationId) throw refuse('unknownApplication');
  if (!call.params.has('guild')) return undefined;
  checkGuild(call);
  return call.params.get('guild');
}

const inScope = (world: World, guild: string | undefined) =>
  world.state.commands.filter((command) => command.guild_id === guild);

function list(call: Call): Answer {
  const commands = inScope(call.world, scope(call)).map((command) => commandJson(call.world, command));
  return ok(call.query.get('with_localizations') === 'true' ? commands : commands.map(untranslated));
}

/** Discord keeps the translations to itself unless it is asked for them. */
function untranslated(part: Fields): Fields {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = part;
  const inside = (['options', 'choices'] as const).flatMap((name) =>
    Array.isArray(part[name])
      ? [[name, part[name].map((one: unknown) => untranslated(fieldsOf(one)))] as const]
      : [],
  );
  return { ...rest, ...Object.fromEntries(inside) };
}

function one(call: Call): StoredCommand {
  const id = idIn(call, 'command');
  const found = inScope(call.world, scope(call)).find((command) => command.id === id);
  if (!found) throw refuse('unknownCommand');
  return found;
}

function store(world: World, asked: Fields, guild: string | undefined): StoredCommand {
  const type = numberOf(asked.type, 1);
  const name = textOf(asked.name);
  const before = inScope(world, guild).find((command) => command.name === name && command.type === type);
  if (!before) {
    if (world.created.commands >= limits.commandCreatesPerDay) throw refuse('tooManyCreates');
    world.created.commands += 1;
  }
  return {
    ...asked,
    id: before?.id ?? world.newId(),
    version: world.newId(),
    type,
    name,
    ...(guild === undefined ? {} : { guild_id: guild }),
  };
}

function checkCount(commands: readonly StoredCommand[]): void {
  const count = (type: number) => commands.filter((command) => command.type === type).length;
  if (count(1) > limits.chatCommands || count(2) > limits.menuCommands || count(3) > limits.menuCommands)
    throw refuse('tooManyCommands');
}

function replaceAll(call: Call): Answer {
  const { world } = call;
  const guild = scope(call);
  if (!Array.isArray(call.body)) throw refuse('badJson');
  const found = complaints();
  const checked = listOf(call.body).map((item, index) => checkCommand(found, `${index}.`, item));
  const seen = new Set<string>();
  for (const [index, command] of checked.entries()) {
    const key = `${numberOf(command.type, 1)} ${textOf(command.name)}`;
    if (seen.has(key))
      found.add(
        `${index}`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    seen.add(key);
  }
  found.raise();
  const stored = checked.map((command) => store(world, command, guild));
  checkCount(stored);
  world.state.commands = [...world.state.commands.filter((command) => command.guild_id !== guild), ...stored];
  world.changed();
  return ok(stored.map((command) => commandJson(world, command)));
}

function create(call: Call): Answer {
  const { world } = call;
  const guild = scope(call);
  const found = complaints();
  const checked = checkCommand(found, '', call.body);
  found.raise();
  const stored = store(world, checked, guild);
  const others = world.state.commands.filter((command) => command.id !== stored.id);
  const fresh = others.length === world.state.commands.length;
  checkCount([...others.filter((command) => command.guild_id === guild), stored]);
  world.state.commands = [...others, stored];
  world.changed();
  const body = commandJson(world, stored);
  // Creating a name that exists overwrites it, and says 200 instead of 201.
  return fresh ? created(body) : ok(body);
}

function change(call: Call): Answer {
  const { world } = call;
  const before = one(call);
  const found = complaints();
  const asked = isFields(call.body) ? call.body : {};
  const checked = checkCommand(found, '', { ...before, ...asked, type: before.type });
  found.raise();
  const stored: StoredCommand = {
    ...checked,
    id: before.id,
    version: world.newId(),
    type: before.type,
    name: textOf(checked.name),
    ...(before.guild_id === undefined ? {} : { guild_id: before.guild_id }),
  };
  world.state.commands = world.state.commands.map((command) => (command === before ? stored : command));
  world.changed();
  return ok(commandJson(world, stored));
}

function erase(call: Call): Answer {
  const gone = one(call);
  call.world.state.commands = call.world.state.commands.filter((command) => command !== gone);
  call.world.changed();
  return done;
}
