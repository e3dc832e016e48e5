/** An open modal in a person's hands: reading, typing, submitting. */

import { elementsOf } from './blocks.ts';
import { optionsOf } from './elements.ts';
import { chosenValue } from './find.ts';
import { failed, fine, sendView } from './interactions.ts';
import { asJson, asObjects, isJson, type Json, str } from './json.ts';
import { elementLimits, viewLimits } from './limits.ts';
import { replaceView, viewOf } from './modals.ts';
import { refused } from './record.ts';
import { blocksText, chosenText, optionLabel, textOf, viewer } from './screen.ts';
import type { FieldKind, Outcome, SlackField, SlackForm, SlackView } from './types.ts';
import { viewFaults } from './views.ts';
import { modalsOf, type World } from './world.ts';

const kinds: Readonly<Record<string, FieldKind>> = {
  number_input: 'number',
  email_text_input: 'email',
  url_text_input: 'url',
  static_select: 'select',
  multi_static_select: 'multi-select',
  radio_buttons: 'radio',
  checkboxes: 'checkboxes',
  datepicker: 'date',
  timepicker: 'time',
  users_select: 'person',
  channels_select: 'channel',
  conversations_select: 'channel',
};

export function formOf(world: World, user: string): SlackForm | undefined {
  const view = modalsOf(world, user).at(-1);
  if (!view) return undefined;
  const by = viewer(world, user);
  const others = view.blocks.filter((block) => block.type !== 'input');
  const buttons = others.flatMap(elementsOf).filter((each) => each.type === 'button');
  return {
    id: view.id,
    title: view.title,
    submit: view.submit,
    close: view.close || 'Cancel',
    fields: fieldsOf(view),
    text: others.filter((block) => block.type !== 'actions').flatMap((block) => blocksText(by, [block])),
    buttons: buttons.map((each) => textOf(by, each.text)),
    errors: { ...view.errors },
  };
}

function fieldsOf(view: SlackView): readonly SlackField[] {
  return view.blocks
    .filter((block) => block.type === 'input')
    .map((block) => {
      const element = asJson(block.element);
      const [blockId, actionId] = [str(block.block_id), str(element.action_id)];
      const text = element.multiline === true ? 'long' : 'text';
      return {
        blockId,
        actionId,
        label: str(asJson(block.label).text),
        hint: str(asJson(block.hint).text),
        kind: kinds[str(element.type)] ?? text,
        value: chosenText(asJson(view.values[blockId]?.[actionId])),
        optional: block.optional === true,
        max: str(element.type) === 'plain_text_input' ? longest(element) : undefined,
        choices: optionsOf(element).map(optionLabel),
      };
    });
}
const longest = (element: Json) =>
  typeof element.max_length === 'number' ? element.max_length : elementLimits.inputLength;

export function fill(world: World, user: string, values: Readonly<Record<string, string>>): void {
  const view = top(world, user);
  for (const [wanted, value] of Object.entries(values)) {
    const fields = fieldsOf(view);
    const field =
      fields.find((each) => each.label === wanted) ?? fields.find((each) => each.blockId === wanted);
    if (!field) {
      throw new Error(
        `There is no field "${wanted}"; there are: ${fields.map(({ label }) => label).join(', ')}.`,
      );
    }
    if (field.max !== undefined && value.length > field.max) {
      throw new Error(
        `"${field.label}" takes no more than ${field.max} characters; these are ${value.length}.`,
      );
    }
    const element = asJson(view.blocks.find((block) => block.block_id === field.blockId)?.element);
    const isText = str(element.type).endsWith('_input');
    const now = isText ? { value: value === '' ? null : value } : chosenValue(element, value);
    view.values[field.blockId] = { [field.actionId]: { type: element.type, ...now } };
  }
  world.touched();
}

export async function submit(world: World, user: string): Promise<Outcome> {
  const view = top(world, user);
  if (view.submit === '') throw new Error(`"${view.title}" has no button to submit it.`);
  view.errors = missing(view);
  if (Object.keys(view.errors).length > 0) {
    world.touched();
    return failed(Object.values(view.errors).join(' '));
  }
  const answer = await sendView(world, 'view_submission', user, view);
  if (!answer.ok) {
    world.touched();
    return failed(`We had some trouble connecting. Try again? (${answer.error})`);
  }
  const outcome = follow(world, user, view, answer.body);
  world.touched();
  return outcome;
}

export async function close(world: World, user: string): Promise<void> {
  const view = top(world, user);
  const stack = modalsOf(world, user);
  if (view.clear_on_close) stack.length = 0;
  else stack.pop();
  world.touched();
  if (view.notify_on_close) await sendView(world, 'view_closed', user, view);
}

export function top(world: World, user: string): SlackView {
  const view = modalsOf(world, user).at(-1);
  if (!view) throw new Error('No form is open.');
  return view;
}

/** What Slack checks before it sends anything. */
function missing(view: SlackView): Record<string, string> {
  const errors = fieldsOf(view).flatMap((field): [string, string][] => {
    if (field.value === '')
      return field.optional ? [] : [[field.blockId, 'Please complete this required field.']];
    const element = asJson(view.blocks.find((block) => block.block_id === field.blockId)?.element);
    const least = typeof element.min_length === 'number' ? element.min_length : 0;
    if (field.value.length < least) return [[field.blockId, `Please use at least ${least} characters.`]];
    const [low, high] = [Number(element.min_value ?? '-Infinity'), Number(element.max_value ?? 'Infinity')];
    const number = Number(field.value);
    if (field.kind === 'number' && !(number >= low && number <= high))
      return [[field.blockId, 'Please enter a valid number.']];
    if (field.kind === 'url' && !URL.canParse(field.value))
      return [[field.blockId, 'Please enter a valid URL.']];
    return [];
  });
  return Object.fromEntries(errors);
}

/** Does what the acknowledgement says: close, show errors, replace, lay another form on top, or close all. */
function follow(world: World, user: string, view: SlackView, body: unknown): Outcome {
  const stack = modalsOf(world, user);
  const action = asJson(body);
  if (body === undefined || (isJson(body) && Object.keys(action).length === 0)) {
    world.state.modals[user] = stack.filter((each) => each.id !== view.id);
    return fine;
  }
  switch (action.response_action) {
    case 'clear':
      stack.length = 0;
      return fine;
    case 'errors':
      return showErrors(world, view, asJson(action.errors));
    case 'update':
    case 'push':
      return showView(world, user, view, { body: action, push: action.response_action === 'push' });
    default:
      return trouble(world, 'invalid_response_action', [JSON.stringify(body).slice(0, 200)]);
  }
}

function showErrors(world: World, view: SlackView, errors: Json): Outcome {
  const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
  const entries = Object.entries(errors);
  const unknown = entries.filter(([id, text]) => !inputs.includes(id) || str(text) === '').map(([id]) => id);
  if (entries.length === 0 || unknown.length > 0) return trouble(world, 'invalid_errors', unknown);
  view.errors = Object.fromEntries(entries.map(([id, text]) => [id, str(text)]));
  return failed(Object.values(view.errors).join(' '));
}

function showView(world: World, user: string, view: SlackView, how: { body: Json; push: boolean }): Outcome {
  const stack = modalsOf(world, user);
  const wrong = viewFaults(how.body.view, 'modal');
  if (wrong === 'view_too_large') return trouble(world, wrong, []);
  if (wrong.length > 0) return trouble(world, 'invalid_view', wrong);
  const wanted = asObjects([how.body.view])[0] ?? {};
  if (!how.push) {
    replaceView(view, viewOf(world, wanted, { replaces: view }));
    return fine;
  }
  if (stack.length >= viewLimits.stacked) return trouble(world, 'push_limit_reached', []);
  stack.push(viewOf(world, wanted, { above: view }));
  return fine;
}

function trouble(world: World, error: string, messages: readonly string[]): Outcome {
  refused(world, 'ack:view_submission', error, messages);
  return failed(`We had some trouble connecting. Try again? (${error})`);
}
