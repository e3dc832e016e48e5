/** What interactive elements may look like: https://docs.slack.dev/reference/block-kit/block-elements */
import { asList, asObjects, type Json, str } from './json.ts';
import { elementLimits as max } from './limits.ts';
import {
  among,
  byType,
  fault,
  flag,
  list,
  matching,
  object,
  type Shape,
  text,
  type,
  whole,
} from './shape.ts';

export const plainText = (length: number): Shape =>
  object({ type: type('plain_text'), text: text(length) }, { emoji: flag });
export const anyText = (length: number): Shape =>
  byType({
    plain_text: plainText(length),
    mrkdwn: object({ type: type('mrkdwn'), text: text(length) }, { verbatim: flag }),
  });

const actionId = text(max.actionId);
const placeholder = plainText(max.placeholder);
const confirm = object(
  {
    title: plainText(max.confirmTitle),
    text: anyText(max.confirmText),
    confirm: plainText(max.confirmButton),
    deny: plainText(max.confirmButton),
  },
  { style: among('primary', 'danger') },
);
const common = { action_id: actionId, confirm, focus_on_load: flag };

const optionOf = (label: Shape): Shape =>
  object(
    { text: label, value: text(max.optionValue) },
    { description: plainText(max.optionText), url: text(max.url) },
  );
const menuOption = optionOf(plainText(max.optionText));
const choiceOption = optionOf(anyText(max.optionText));
const optionGroup = object({
  label: plainText(max.optionText),
  options: list(menuOption, 1, max.selectOptions),
});

const sameOption = (a: Json, b: Json) =>
  str(a.value) === str(b.value) && JSON.stringify(a.text) === JSON.stringify(b.text);

/** All options of an element, those inside groups too. */
export function optionsOf(element: Json): readonly Json[] {
  return [
    ...asObjects(element.options),
    ...asObjects(element.option_groups).flatMap((group) => asObjects(group.options)),
  ];
}

function initialIsOffered(element: Json, at: string): readonly string[] {
  const offered = optionsOf(element);
  const wanted = [
    ...(element.initial_option === undefined ? [] : [element.initial_option]),
    ...asList(element.initial_options),
  ];
  return asObjects(wanted).some((each) => !offered.some((option) => sameOption(option, each)))
    ? fault('initial_option must match one of the options', at)
    : [];
}

function menuRules(element: Json, at: string): readonly string[] {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    return fault('must define either options or option_groups', at);
  }
  return initialIsOffered(element, at);
}

const menu = {
  options: list(menuOption, 1, max.selectOptions),
  option_groups: list(optionGroup, 1, max.optionGroups),
};
const date = matching(/^\d{4}-\d\d-\d\d$/, 'a date like 2026-11-24');
const id = text(30);

function typedRules(element: Json, at: string): readonly string[] {
  const longest = typeof element.max_length === 'number' ? element.max_length : max.inputLength;
  const shortest = typeof element.min_length === 'number' ? element.min_length : 0;
  if (shortest > longest) return fault('min_length must be less than or equal to max_length', at);
  if (str(element.initial_value).length > longest) {
    return fault(`must be less than ${longest + 1} characters`, `${at}/initial_value`);
  }
  return [];
}
const dispatch = object({
  trigger_actions_on: list(among('on_enter_pressed', 'on_character_entered'), 1, 2),
});
const { confirm: _, ...typed } = { ...common, placeholder, dispatch_action_config: dispatch };

const selects = {
  static_select: object(
    { type: type('static_select') },
    { ...common, ...menu, placeholder, initial_option: menuOption },
    menuRules,
  ),
  multi_static_select: object(
    { type: type('multi_static_select') },
    {
      ...common,
      ...menu,
      placeholder,
      initial_options: list(menuOption, 1, max.selectOptions),
      max_selected_items: whole(1, 100),
    },
    menuRules,
  ),
  external_select: object(
    { type: type('external_select'), action_id: actionId },
    {
      confirm,
      focus_on_load: flag,
      placeholder,
      initial_option: menuOption,
      min_query_length: whole(0, 1_000),
    },
  ),
  users_select: object({ type: type('users_select') }, { ...common, placeholder, initial_user: id }),
  channels_select: object(
    { type: type('channels_select') },
    { ...common, placeholder, initial_channel: id, response_url_enabled: flag },
  ),
  conversations_select: object(
    { type: type('conversations_select') },
    {
      ...common,
      placeholder,
      initial_conversation: id,
      default_to_current_conversation: flag,
      response_url_enabled: flag,
    },
  ),
  datepicker: object({ type: type('datepicker') }, { ...common, placeholder, initial_date: date }),
  timepicker: object(
    { type: type('timepicker') },
    {
      ...common,
      placeholder,
      initial_time: matching(/^\d\d:\d\d$/, 'a time like 09:30'),
      timezone: text(75),
    },
  ),
} as const;
const choices = {
  checkboxes: object(
    { type: type('checkboxes'), options: list(choiceOption, 1, max.choiceOptions) },
    { ...common, initial_options: list(choiceOption, 1, max.choiceOptions) },
    initialIsOffered,
  ),
  radio_buttons: object(
    { type: type('radio_buttons'), options: list(choiceOption, 1, max.choiceOptions) },
    { ...common, initial_option: choiceOption },
    initialIsOffered,
  ),
} as const;
const pressed = {
  button: object(
    { type: type('button'), text: plainText(max.buttonText) },
    {
      action_id: actionId,
      confirm,
      value: text(max.buttonValue),
      url: text(max.url),
      style: among('primary', 'danger'),
      accessibility_label: text(max.accessibilityLabel),
    },
  ),
  overflow: object(
    { type: type('overflow'), options: list(menuOption, 1, max.overflowOptions) },
    { action_id: actionId, confirm },
  ),
} as const;
const written = {
  plain_text_input: object(
    { type: type('plain_text_input') },
    {
      ...typed,
      initial_value: text(max.inputLength, 0),
      multiline: flag,
      min_length: whole(0, max.inputLength),
      max_length: whole(1, max.inputLength),
    },
    typedRules,
  ),
  email_text_input: object(
    { type: type('email_text_input') },
    { ...typed, initial_value: text(max.inputLength, 0) },
  ),
  url_text_input: object(
    { type: type('url_text_input') },
    { ...typed, initial_value: text(max.inputLength, 0) },
  ),
  number_input: object(
    { type: type('number_input'), is_decimal_allowed: flag },
    { ...typed, initial_value: text(100), min_value: text(100), max_value: text(100) },
  ),
} as const;
const image = object(
  { type: type('image'), alt_text: text(2_000) },
  { image_url: text(max.url), slack_file: object({}, { id: text(50), url: text(max.url) }) },
);

export const accessoryElement = byType({ ...pressed, ...selects, ...choices, image });
export const actionsElement = byType({ ...pressed, ...selects, ...choices });
export const inputElement = byType({ ...written, ...selects, ...choices });
export const contextElement = byType({
  plain_text: plainText(2_000),
  mrkdwn: object({ type: type('mrkdwn'), text: text(2_000) }, { verbatim: flag }),
  image,
});
