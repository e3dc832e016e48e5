/** A channel, a message, a form as plain text: what one person has in front of them. */
import { elementsOf } from './blocks.ts';
import { asJson, asObjects, type Json, str } from './json.ts';
import { emojiOf, shown } from './mrkdwn.ts';
import type { SlackMessage, SlackView } from './types.ts';
import { nameOf, personOf, type World } from './world.ts';

type Viewer = { readonly world: World; readonly user: string; readonly tz: string };
export const viewer = (world: World, user: string): Viewer => ({
  world,
  user,
  tz: personOf(world, user)?.tz ?? 'UTC',
});

export function visibleMessages(world: World, user: string, channel: string): readonly SlackMessage[] {
  return world.state.messages.filter(
    (each) => each.channel === channel && (each.visibleTo === undefined || each.visibleTo === user),
  );
}

export function screenOf(by: Viewer, messages: readonly SlackMessage[]): string {
  const tops = messages.filter(
    (each) => each.thread_ts === undefined || !messages.some((m) => m.ts === each.thread_ts),
  );
  return tops
    .flatMap((top) => [
      messageText(by, top),
      ...messages
        .filter((each) => each.thread_ts === top.ts && each !== top)
        .map((reply) => messageText(by, reply).replace(/^/gm, '  │ ')),
    ])
    .join('\n\n');
}

export function messageText(by: Viewer, message: SlackMessage): string {
  const lines =
    message.blocks.length > 0 ? blocksText(by, message.blocks) : [shown(by.world, message.text, by.tz)];
  const reactions = message.reactions.map((each) => `${emojiOf(each.name)} ${each.users.length}`).join('  ');
  return [
    `${nameOf(by.world, message.user)}${message.bot ? ' (app)' : ''}:`,
    ...(message.ephemeral ? ['Only visible to you'] : []),
    ...lines,
    ...(message.files ?? []).map(({ title }) => `(picture: ${title})`),
    ...(message.edited ? ['(edited)'] : []),
    ...(reactions === '' ? [] : [reactions]),
  ].join('\n');
}

export function viewText(by: Viewer, view: SlackView): string {
  const buttons = [view.close || 'Cancel', view.submit].filter((word) => word !== '');
  return [
    ...(view.type === 'modal' ? [`== ${view.title} ==`] : []),
    ...blocksText(by, view.blocks, view.values),
    ...Object.entries(view.errors).map(([block, error]) => `! ${block}: ${error}`),
    ...(view.type === 'modal' ? [buttons.map((word) => `[${word}]`).join(' ')] : []),
  ].join('\n');
}

type Values = SlackView['values'];

export function blocksText(by: Viewer, blocks: readonly Json[], values: Values = {}): string[] {
  return blocks.flatMap((block) => blockLines(by, block, values)).filter((line) => line !== '');
}

function blockLines(by: Viewer, block: Json, values: Values): readonly string[] {
  const controls = () =>
    elementsOf(block).map((each) =>
      control(each, asJson(asJson(values[str(block.block_id)])[str(each.action_id)])),
    );
  switch (block.type) {
    case 'section':
      return [
        textOf(by, block.text),
        ...asObjects(block.fields).map((each) => textOf(by, each)),
        ...controls(),
      ];
    case 'header':
      return [textOf(by, block.text)];
    case 'context':
      return [
        asObjects(block.elements)
          .map((each) => textOf(by, each))
          .join('  '),
      ];
    case 'actions':
      return [controls().join(' ')];
    case 'divider':
      return ['---'];
    case 'image':
      return [`(image: ${str(block.alt_text)})`];
    case 'input': {
      const optional = block.optional === true ? ' (optional)' : '';
      return [`${textOf(by, block.label)}${optional}: ${controls().join(' ')}`, textOf(by, block.hint)];
    }
    case 'markdown':
      return [str(block.text)];
    case 'rich_text':
      return richLines(by, asObjects(block.elements));
    default:
      return [];
  }
}

/** Plain text shows what was sent; only mrkdwn is read as markup. */
export function textOf(by: Viewer, value: unknown): string {
  const { type, text, alt_text } = asJson(value);
  if (type === 'image') return `(image: ${str(alt_text)})`;
  return type === 'mrkdwn' ? shown(by.world, str(text), by.tz) : str(text);
}

function control(element: Json, value: Json): string {
  const label = str(asJson(element.text).text);
  const placeholder = str(asJson(element.placeholder).text);
  const type = str(element.type);
  if (type === 'button') return `[${label}]`;
  if (type === 'overflow') return `[⋯ ${asObjects(element.options).map(optionLabel).join(' | ')}]`;
  if (type.endsWith('_input')) return str(value.value) || `(${placeholder})`;
  if (type === 'image') return `(image: ${str(element.alt_text)})`;
  const now = chosenText(value) || chosenText({ selected_option: element.initial_option }) || placeholder;
  return `[${now} ▾]`;
}

export const optionLabel = (option: Json) => str(asJson(option.text).text);
export function chosenText(value: Json): string {
  if (value.selected_option) return optionLabel(asJson(value.selected_option));
  if (value.selected_options) return asObjects(value.selected_options).map(optionLabel).join(', ');
  return (
    str(value.value) ||
    str(value.selected_date) ||
    str(value.selected_time) ||
    str(value.selected_user) ||
    str(value.selected_channel) ||
    str(value.selected_conversation)
  );
}

function richLines(by: Viewer, elements: readonly Json[], bullet = ''): readonly string[] {
  return elements.flatMap((each) => {
    if (each.type === 'rich_text_list') return richLines(by, asObjects(each.elements), '• ');
    const leaves = asObjects(each.elements).map((leaf) => leafText(by, leaf));
    return [bullet + leaves.join('')];
  });
}

function leafText(by: Viewer, leaf: Json): string {
  if (leaf.type === 'user') return `@${nameOf(by.world, str(leaf.user_id))}`;
  if (leaf.type === 'emoji') return emojiOf(str(leaf.name));
  if (leaf.type === 'broadcast') return `@${str(leaf.range)}`;
  if (leaf.type === 'channel')
    return `#${by.world.state.channels.find((each) => each.id === leaf.channel_id)?.name ?? ''}`;
  return str(leaf.text) || str(leaf.url) || str(leaf.fallback);
}
