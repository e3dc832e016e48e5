/** Application commands as they are registered. */
import { type Fields, fieldsOf, isFields, lengthOf, listOf, numberOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Complaints } from '../refusal.ts';
import { checkChoice, checkInteger, checkList, checkObject, checkText } from './fields.ts';

const nameRule = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function checkCommand(found: Complaints, path: string, value: unknown): Fields {
  const command = checkObject(found, path.replace(/\.$/, ''), value) ?? {};
  const type = command.type ?? 1;
  if (!checkChoice(found, `${path}type`, type, [1, 2, 3])) return command;
  checkPlaces(found, path, command);
  if (type !== 1) return checkMenu(found, path, command);
  checkName(found, `${path}name`, command.name);
  checkText(found, `${path}description`, command.description, { max: limits.optionText });
  checkTranslations(found, `${path}description_localizations`, command.description_localizations);
  checkOptions(found, `${path}options`, command.options, 0);
  if (textLength(command) > limits.commandText)
    found.add(
      path === '' ? 'options' : path.replace(/\.$/, ''),
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${limits.commandText})`,
    );
  return { ...command, type: 1, options: listOf(command.options) };
}

/** https://docs.discord.com/developers/reference#locales */
const LOCALES =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

function checkTranslations(found: Complaints, path: string, value: unknown): void {
  for (const [locale, text] of Object.entries(fieldsOf(value))) {
    if (!LOCALES.includes(locale))
      found.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${LOCALES.join(', ')}}.`);
    else checkText(found, `${path}.${locale}`, text, { max: limits.optionText });
  }
}

function checkMenu(found: Complaints, path: string, command: Fields): Fields {
  checkText(found, `${path}name`, command.name, { max: 32 });
  if (textOf(command.description) !== '')
    found.add(
      `${path}description`,
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
      'Context menu commands cannot have description',
    );
  if (listOf(command.options).length > 0)
    found.add(
      `${path}options`,
      'APPLICATION_COMMAND_INVALID_OPTIONS',
      'Context menu commands cannot have options',
    );
  return { ...command, description: '' };
}

function checkPlaces(found: Complaints, path: string, command: Fields): void {
  for (const [index, context] of listOf(command.contexts).entries())
    checkChoice(found, `${path}contexts.${index}`, context, [0, 1, 2]);
  for (const [index, kind] of listOf(command.integration_types).entries())
    checkChoice(found, `${path}integration_types.${index}`, kind, [0, 1]);
  const needed = command.default_member_permissions;
  if (needed !== undefined && needed !== null && !/^\d+$/.test(String(needed)))
    found.add(
      `${path}default_member_permissions`,
      'NUMBER_TYPE_COERCE',
      `Value "${String(needed)}" is not int.`,
    );
}

function checkName(found: Complaints, path: string, value: unknown): void {
  const name = checkText(found, path, value, { max: 32 });
  if (name !== undefined && (!nameRule.test(name) || name !== name.toLowerCase()))
    found.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

/** `depth` 0 is the command, 1 a group, 2 a subcommand: groups hold subcommands, those hold options. */
function checkOptions(found: Complaints, path: string, value: unknown, depth: 0 | 1 | 2): void {
  if (value === undefined || value === null) return;
  const options = checkList(found, path, value, { min: 0, max: limits.commandOptions }).map(fieldsOf);
  const nested = options.filter((option) => option.type === 1 || option.type === 2);
  if (nested.length > 0 && nested.length < options.length)
    found.add(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  const names = new Set<string>();
  let sawOptional = false;
  for (const [index, option] of options.entries()) {
    const at = `${path}.${index}`;
    checkName(found, `${at}.name`, option.name);
    checkText(found, `${at}.description`, option.description, { max: limits.optionText });
    checkTranslations(found, `${at}.description_localizations`, option.description_localizations);
    if (names.has(textOf(option.name)))
      found.add(
        `${at}.name`,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    names.add(textOf(option.name));
    if (option.required === true && sawOptional)
      found.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    sawOptional ||= option.required !== true && numberOf(option.type) > 2;
    checkOption(found, at, option, depth);
  }
}

function checkOption(found: Complaints, path: string, option: Fields, depth: 0 | 1 | 2): void {
  const kinds = [3, 4, 5, 6, 7, 8, 9, 10, 11];
  const allowed = { 0: [1, 2, ...kinds], 1: [1], 2: kinds }[depth];
  if (!checkChoice(found, `${path}.type`, option.type, allowed)) return;
  if (option.type === 2) return checkOptions(found, `${path}.options`, option.options, 1);
  if (option.type === 1) return checkOptions(found, `${path}.options`, option.options, 2);
  if (option.type === 3) {
    checkInteger(found, `${path}.min_length`, option.min_length, { min: 0, max: 6_000 });
    checkInteger(found, `${path}.max_length`, option.max_length, { min: 1, max: 6_000 });
  }
  const typed = option.type === 3 || option.type === 4 || option.type === 10;
  const choices = listOf(option.choices);
  if (option.autocomplete === true && (!typed || choices.length > 0))
    found.add(
      `${path}.autocomplete`,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
      'Autocomplete is for string, integer and number options without choices',
    );
  if (choices.length > 0 && !typed)
    found.add(
      `${path}.choices`,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Choices cannot be set on this type',
    );
  checkChoices(found, `${path}.choices`, choices, option.type === 3);
}

export function checkChoices(
  found: Complaints,
  path: string,
  choices: readonly unknown[],
  texts: boolean,
): void {
  if (choices.length > limits.choices)
    found.add(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limits.choices} or fewer in length.`);
  const names = new Set<string>();
  for (const [index, item] of choices.entries()) {
    const choice = fieldsOf(item);
    const name = checkText(found, `${path}.${index}.name`, choice.name, { max: limits.choiceText });
    checkTranslations(found, `${path}.${index}.name_localizations`, choice.name_localizations);
    if (texts) checkText(found, `${path}.${index}.value`, choice.value, { max: limits.choiceText });
    else if (typeof choice.value !== 'number')
      found.add(
        `${path}.${index}.value`,
        'NUMBER_TYPE_COERCE',
        `Value "${String(choice.value)}" is not int.`,
      );
    if (name !== undefined && names.has(name))
      found.add(
        `${path}.${index}.name`,
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
        'Option choice name already exists',
      );
    names.add(name ?? '');
  }
}

/** Names, descriptions and values of the whole command, its longest translation standing for each. */
function textLength(part: Fields): number {
  const longest = (field: string) => {
    const translated = isFields(part[`${field}_localizations`])
      ? Object.values(fieldsOf(part[`${field}_localizations`]))
      : [];
    return Math.max(0, ...[part[field], ...translated].map((text) => lengthOf(textOf(text))));
  };
  const inside = [...listOf(part.options), ...listOf(part.choices)].map(fieldsOf);
  return (
    longest('name') +
    longest('description') +
    lengthOf(textOf(part.value)) +
    inside.reduce((sum, one) => sum + textLength(one), 0)
  );
}
