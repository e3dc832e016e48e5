/** Finding on the screen what a person says they press. */
import { elementsOf } from './blocks.ts';
import { optionsOf } from './elements.ts';
import { asJson, type Json, str } from './json.ts';
import { optionLabel } from './screen.ts';

export type Found = { readonly block: Json; readonly element: Json; readonly value: Json };

const placed = (blocks: readonly Json[]) =>
  blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
const option = (chosen: Json): Json => ({ text: chosen.text, value: chosen.value });

/** Names one control among several that look alike: a client that draws them knows which was pressed. */
const exactly = ({ block, element }: { block: Json; element: Json }) =>
  `${str(block.block_id)}/${str(element.action_id)}`;

/** A button by its label, its action id or both ids, `block/action`; or an entry of an overflow menu. */
export function findButton(blocks: readonly Json[], wanted: string): Found {
  const all = placed(blocks);
  const buttons = all.filter(({ element }) => element.type === 'button');
  const button =
    buttons.find((each) => exactly(each) === wanted) ??
    buttons.find(({ element }) => str(asJson(element.text).text) === wanted) ??
    buttons.find(({ element }) => element.action_id === wanted);
  if (button) {
    const { value } = button.element;
    return { ...button, value: value === undefined ? {} : { value } };
  }
  for (const { block, element } of all.filter((each) => each.element.type === 'overflow')) {
    const entry = optionsOf(element).find((each) => optionLabel(each) === wanted || each.value === wanted);
    if (entry) return { block, element, value: { selected_option: option(entry) } };
  }
  const there = buttons.map(({ element }) => str(asJson(element.text).text));
  throw new Error(`There is no button "${wanted}"; there are: ${there.join(', ') || 'none'}.`);
}

/** A menu whose options the app tells while somebody types. */
export function findExternal(blocks: readonly Json[], wanted: string): Found | null {
  const menu = placed(blocks)
    .filter(({ element }) => element.type === 'external_select')
    .find((each) =>
      [exactly(each), str(asJson(each.element.placeholder).text), str(each.element.action_id)].includes(
        wanted,
      ),
    );
  return menu === undefined ? null : { ...menu, value: {} };
}

/** A menu by placeholder, by the option it shows or by its ids; then the option by its text or value. */
export function findChoice(blocks: readonly Json[], wanted: string, choice: string): Found {
  const menus = placed(blocks).filter(({ element }) =>
    /select|radio|checkboxes|overflow|picker/.test(str(element.type)),
  );
  const labels = ({ block, element }: (typeof menus)[number]) => [
    str(asJson(element.placeholder).text),
    optionLabel(asJson(element.initial_option)),
    str(asJson(block.text).text),
    str(asJson(block.label).text),
    str(element.action_id),
  ];
  const menu =
    menus.find((each) => exactly(each) === wanted) ?? menus.find((each) => labels(each).includes(wanted));
  if (!menu)
    throw new Error(`There is no menu "${wanted}"; there are: ${menus.map(labels).join('; ') || 'none'}.`);
  return { ...menu, value: chosenValue(menu.element, choice) };
}

/** What Slack reports when a person picks this. */
export function chosenValue(element: Json, choice: string): Json {
  const type = str(element.type);
  if (type === 'datepicker') return { selected_date: choice };
  if (type === 'timepicker') return { selected_time: choice };
  if (type === 'users_select') return { selected_user: choice };
  if (type === 'channels_select') return { selected_channel: choice };
  if (type === 'conversations_select') return { selected_conversation: choice };
  const offered = optionsOf(element);
  const pick = (wanted: string) => {
    const entry = offered.find((each) => optionLabel(each) === wanted || each.value === wanted);
    if (!entry)
      throw new Error(`There is no option "${wanted}"; there are: ${offered.map(optionLabel).join(', ')}.`);
    return option(entry);
  };
  if (type === 'multi_static_select' || type === 'checkboxes') {
    const whole = offered.some((each) => optionLabel(each) === choice);
    const words = whole ? [choice] : choice.split(',').map((each) => each.trim());
    return { selected_options: words.filter((word) => word !== '').map(pick) };
  }
  return { selected_option: choice === '' ? null : pick(choice) };
}
