/** The command and its verbs as Discord registers them, and what people chose as the one line the core reads. */
import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';
import { COMMAND, COMMAND_SAYS, type Option, SAVE_LABEL, VERBS } from '../../core/cards/commands.ts';
import { LANGUAGES } from '../../core/cards/locales.ts';
import type { Words } from '../../core/cards/message.ts';
import { label } from '../../core/cards/speak.ts';
import { CHOICE_NAME, DESCRIPTION } from './limits.ts';

/** Offered in servers alone: a direct message belongs to no server, so no board could be meant. */
const where = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** With subcommands there's no bare `/idea` on Discord: `/idea new` opens the form. */
export const COMMANDS = [
  {
    name: COMMAND,
    type: ApplicationCommandType.ChatInput,
    ...described(COMMAND_SAYS),
    options: VERBS.map((verb) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name: verb.name,
      ...described(verb.says),
      options: verb.options.map(option),
    })),
    ...where,
  },
  { name: SAVE_LABEL, type: ApplicationCommandType.Message, ...where },
];

/** Names stay as they are, so that people can tell each other what to type; what they mean is said in every language. */
function described(says: Words) {
  return {
    description: label(says, 'en').slice(0, DESCRIPTION),
    description_localizations: translated(says, DESCRIPTION),
  };
}

function translated(says: Words, limit: number): Record<string, string> {
  const others = LANGUAGES.filter((language) => language !== 'en');
  return Object.fromEntries(others.map((language) => [language, label(says, language).slice(0, limit)]));
}

function option(one: Option): APIApplicationCommandOption {
  const common = {
    type: ApplicationCommandOptionType.String as const,
    name: one.name,
    ...described(one.says),
    required: one.required,
  };
  // Discord takes no length and completes nothing where it offers the values.
  if (one.choices) {
    return { ...common, choices: one.choices.map(choice) };
  }
  const length = { max_length: one.limit };
  return one.completes ? { ...common, ...length, autocomplete: true } : { ...common, ...length };
}

function choice(one: { readonly label: Words; readonly value: string }) {
  return {
    name: label(one.label, 'en'),
    name_localizations: translated(one.label, CHOICE_NAME),
    value: one.value,
  };
}

/** Whether what Discord has registered says the same. It adds fields of its own, and leaves out what is empty. */
export function sameCommands(registered: unknown): boolean {
  return Array.isArray(registered) && essence(registered) === essence(COMMANDS);
}

const KEPT = [
  'name',
  'type',
  'description',
  'description_localizations',
  'name_localizations',
  ...LANGUAGES,
  'options',
  'required',
  'max_length',
  'autocomplete',
  'choices',
  'value',
  'contexts',
];

function essence(commands: readonly unknown[]): string {
  return commands.map(kept).sort().join('\n');
}

function kept(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(kept).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = new Map(Object.entries(value));
  const said = KEPT.map((name) => [name, entries.get(name)] as const).filter(([, one]) => !isNothing(one));
  return `{${said.map(([name, one]) => `${name}:${kept(one)}`).join()}}`;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** `setup join K7Q2` for what was chosen; `find` for a verb without its options. */
export function commandLine(options: readonly APIApplicationCommandInteractionDataOption[]): string {
  const chosen = options[0];
  if (chosen?.type !== ApplicationCommandOptionType.Subcommand) return '';
  const verb = VERBS.find((one) => one.name === chosen.name);
  const given = new Map(
    (chosen.options ?? []).map((one) => [one.name, 'value' in one ? String(one.value) : '']),
  );
  const words = (verb?.options ?? []).flatMap((one) => {
    const value = given.get(one.name)?.trim() ?? '';
    if (value === '') return [];
    if (one.before === undefined) return [value];
    // A value of several words after a colon would end at the first.
    const isOne = !one.before.endsWith(':') || !/\s/.test(value);
    return [`${one.before}${isOne ? value : `"${value.replaceAll('"', '')}"`}`];
  });
  return [chosen.name, ...words].join(' ');
}
