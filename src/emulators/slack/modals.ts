/** Making, replacing and stacking views, and what is typed into them. */
import { elementsOf, named } from './blocks.ts';
import { asJson, asObjects, type Json, str, truthy } from './json.ts';
import type { SlackView } from './types.ts';
import { nextId, secret, type World } from './world.ts';

const label = (value: unknown) => str(asJson(value).text);

/** `from`: the view it replaces or lies upon. */
export function viewOf(
  world: World,
  wanted: Json,
  from: { replaces?: SlackView | undefined; above?: SlackView | undefined } = {},
): SlackView {
  const id = from.replaces?.id ?? nextId(world, 'V');
  const blocks = named(wanted.blocks);
  return {
    id,
    type: wanted.type === 'home' ? 'home' : 'modal',
    hash: `${Math.floor(world.now() / 1000)}.${secret().slice(0, 8)}`,
    title: label(wanted.title),
    submit: label(wanted.submit),
    close: label(wanted.close),
    blocks,
    private_metadata: str(wanted.private_metadata),
    callback_id: str(wanted.callback_id),
    external_id: str(wanted.external_id),
    clear_on_close: truthy(wanted.clear_on_close),
    notify_on_close: truthy(wanted.notify_on_close),
    root_view_id: from.replaces?.root_view_id ?? from.above?.root_view_id ?? id,
    previous_view_id: from.replaces?.previous_view_id ?? from.above?.id ?? null,
    values: valuesOf(blocks, from.replaces?.values ?? {}),
    errors: {},
  };
}

export function replaceView(view: SlackView, by: SlackView): void {
  Object.assign(view, by);
}

/** Slack keeps what a person typed when block and action keep their ids; else the initial value counts. */
function valuesOf(blocks: readonly Json[], before: SlackView['values']): SlackView['values'] {
  const values: SlackView['values'] = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const initial = initialValue(element);
      if (!initial) continue;
      const [blockId, actionId] = [str(block.block_id), str(element.action_id)];
      const kept = before[blockId]?.[actionId];
      values[blockId] = {
        ...values[blockId],
        [actionId]: kept?.type === element.type ? asJson(kept) : initial,
      };
    }
  }
  return values;
}

const chosen = (option: unknown): Json => {
  const { text, value } = asJson(option);
  return { text, value };
};

/** A fresh element's state as Slack reports it; undefined for those that hold none. */
export function initialValue(element: Json): Json | undefined {
  const type = str(element.type);
  const or = (value: unknown) => value ?? null;
  if (type.endsWith('_input'))
    return { type, value: or(element.initial_value === '' ? null : element.initial_value) };
  if (type === 'static_select' || type === 'radio_buttons') {
    return {
      type,
      selected_option: element.initial_option === undefined ? null : chosen(element.initial_option),
    };
  }
  if (type === 'multi_static_select' || type === 'checkboxes') {
    return { type, selected_options: asObjects(element.initial_options).map(chosen) };
  }
  if (type === 'datepicker') return { type, selected_date: or(element.initial_date) };
  if (type === 'timepicker') return { type, selected_time: or(element.initial_time) };
  if (type === 'users_select') return { type, selected_user: or(element.initial_user) };
  if (type === 'channels_select') return { type, selected_channel: or(element.initial_channel) };
  if (type === 'conversations_select')
    return { type, selected_conversation: or(element.initial_conversation) };
  return undefined;
}
