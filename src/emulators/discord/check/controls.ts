/** Buttons, menus and text inputs: the parts that carry a custom_id. */
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Complaints } from '../refusal.ts';
import { checkChoice, checkInteger, checkList, checkObject, checkText, checkUrl } from './fields.ts';

/** What one message or form has used up so far. */
export type Tally = {
  readonly found: Complaints;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  parts: number;
  text: number;
};
export const newTally = (found: Complaints): Tally => ({
  found,
  customIds: new Set(),
  ids: new Set(),
  parts: 0,
  text: 0,
});

export function countPart(tally: Tally, path: string, part: Fields): void {
  tally.parts += 1;
  const id = checkInteger(tally.found, `${path}.id`, part.id, { min: 0, max: 2 ** 31 - 1 });
  // 0 is the same as none: Discord gives it a number.
  if (id === undefined || id === 0) return;
  if (tally.ids.has(id))
    tally.found.add(`${path}.id`, 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  tally.ids.add(id);
}

function checkCustomId(tally: Tally, path: string, value: unknown): void {
  const id = checkText(tally.found, `${path}.custom_id`, value, { max: limits.customId });
  if (id === undefined) return;
  if (tally.customIds.has(id))
    tally.found.add(
      `${path}.custom_id`,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  tally.customIds.add(id);
}

export function checkButton(tally: Tally, path: string, button: Fields): void {
  const { found } = tally;
  countPart(tally, path, button);
  if (!checkChoice(found, `${path}.style`, button.style, [1, 2, 3, 4, 5])) return;
  checkText(found, `${path}.label`, button.label, {
    max: limits.buttonLabel,
    optional: button.emoji !== undefined && button.emoji !== null,
  });
  if (button.emoji !== undefined && button.emoji !== null) checkEmoji(found, `${path}.emoji`, button.emoji);
  if (button.style === 5) {
    checkUrl(found, `${path}.url`, button.url, limits.buttonUrl);
    if (button.custom_id !== undefined && button.custom_id !== null)
      found.add(
        `${path}.custom_id`,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    return;
  }
  checkCustomId(tally, path, button.custom_id);
  if (button.url !== undefined && button.url !== null)
    found.add(
      `${path}.url`,
      'BUTTON_COMPONENT_INVALID_STYLE_URL',
      'A url can only be specified on a link button',
    );
}

function checkEmoji(found: Complaints, path: string, value: unknown): void {
  const emoji = checkObject(found, path, value);
  if (!emoji) return;
  const name = textOf(emoji.name);
  const custom = typeof emoji.id === 'string' && /^\d{17,20}$/.test(emoji.id);
  if (!custom && !/^\p{RGI_Emoji}$/v.test(name) && !/^\p{Extended_Pictographic}\uFE0F?$/u.test(name))
    found.add(`${path}.name`, 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

/** A select menu of a message (`disabled` allowed) or of a form (`required` allowed). */
export function checkSelect(tally: Tally, path: string, select: Fields, where: 'message' | 'modal'): void {
  const { found } = tally;
  countPart(tally, path, select);
  checkCustomId(tally, path, select.custom_id);
  checkText(found, `${path}.placeholder`, select.placeholder, { max: limits.placeholder, optional: true });
  const options = select.type === 3 ? checkOptions(found, `${path}.options`, select.options) : undefined;
  const most = options?.length ?? limits.selectOptions;
  const max = checkInteger(found, `${path}.max_values`, select.max_values, {
    min: 1,
    max: limits.selectOptions,
  });
  const min = checkInteger(found, `${path}.min_values`, select.min_values, {
    min: 0,
    max: limits.selectOptions,
  });
  if ((min ?? 1) > (max ?? 1) || (min ?? 1) > most)
    found.add(
      `${path}.min_values`,
      'BASE_TYPE_BAD_LENGTH',
      'min_values must not be above max_values or options',
    );
  if (max !== undefined && max > most)
    found.add(`${path}.max_values`, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`);
  const chosen = listOf(select.options).filter((option) => fieldsOf(option).default === true).length;
  if (chosen > (max ?? 1))
    found.add(
      `${path}.options`,
      'SELECT_COMPONENT_INVALID_DEFAULT_OPTIONS',
      'Too many default options are set',
    );
  if (where === 'modal' && select.disabled === true)
    found.add(`${path}.disabled`, 'COMPONENT_TYPE_INVALID', 'A menu in a modal cannot be disabled');
  if (where === 'modal' && select.required !== false && min === 0)
    found.add(`${path}.min_values`, 'BASE_TYPE_BAD_LENGTH', 'A required menu needs min_values of at least 1');
}

function checkOptions(found: Complaints, path: string, value: unknown): readonly unknown[] {
  const options = checkList(found, path, value, { min: 1, max: limits.selectOptions });
  const values = new Set<string>();
  for (const [index, item] of options.entries()) {
    const at = `${path}.${index}`;
    const option = checkObject(found, at, item);
    if (!option) continue;
    checkText(found, `${at}.label`, option.label, { max: limits.optionText });
    checkText(found, `${at}.description`, option.description, { max: limits.optionText, optional: true });
    if (option.emoji !== undefined && option.emoji !== null) checkEmoji(found, `${at}.emoji`, option.emoji);
    const chosen = checkText(found, `${at}.value`, option.value, { max: limits.optionText });
    if (chosen === undefined) continue;
    if (values.has(chosen))
      found.add(
        `${at}.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(chosen);
  }
  return options;
}

/** A text input of a form. In an ActionRow it carries its own label; inside a Label it must not. */
export function checkTextInput(tally: Tally, path: string, input: Fields, labelled: boolean): void {
  const { found } = tally;
  countPart(tally, path, input);
  checkCustomId(tally, path, input.custom_id);
  checkChoice(found, `${path}.style`, input.style, [1, 2]);
  if (!labelled) checkText(found, `${path}.label`, input.label, { max: limits.labelText });
  else if (input.label !== undefined && input.label !== null)
    found.add(
      `${path}.label`,
      'TEXT_INPUT_LABEL_IN_LABEL',
      'A text input in a label cannot have its own label',
    );
  const range = { min: 0, max: limits.inputLength };
  const min = checkInteger(found, `${path}.min_length`, input.min_length, range);
  const max = checkInteger(found, `${path}.max_length`, input.max_length, { ...range, min: 1 });
  if ((min ?? 0) > (max ?? limits.inputLength))
    found.add(`${path}.min_length`, 'BASE_TYPE_BAD_LENGTH', 'min_length must not be above max_length');
  checkText(found, `${path}.placeholder`, input.placeholder, {
    max: limits.inputPlaceholder,
    optional: true,
  });
  const value = textOf(input.value);
  if (value !== '')
    checkText(found, `${path}.value`, value, {
      min: numberOf(min),
      max: numberOf(max, limits.inputLength),
    });
}
