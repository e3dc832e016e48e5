/** Block Kit as Slack checks it: https://docs.slack.dev/reference/block-kit/blocks */
import { randomBytes } from 'node:crypto';
import {
  accessoryElement,
  actionsElement,
  anyText,
  contextElement,
  inputElement,
  plainText,
} from './elements.ts';
import { asObjects, isJson, type Json, str } from './json.ts';
import { elementLimits, blockLimits as max } from './limits.ts';
import { richText } from './rich-text.ts';
import { byType, fault, flag, list, object, type Shape, text, type } from './shape.ts';

const block_id = text(max.blockId);

const section = object(
  { type: type('section') },
  {
    block_id,
    text: anyText(max.sectionText),
    fields: list(anyText(max.fieldText), 1, max.fields),
    accessory: accessoryElement,
    expand: flag,
  },
  (block, at) =>
    block.text === undefined && block.fields === undefined
      ? fault('must define either `text` or `fields`', at)
      : [],
);
const input = object(
  { type: type('input'), label: plainText(max.inputLabel), element: inputElement },
  { block_id, hint: plainText(max.inputHint), optional: flag, dispatch_action: flag },
);
const imageBlock = object(
  { type: type('image'), alt_text: text(max.altText) },
  {
    block_id,
    image_url: text(max.imageUrl),
    title: plainText(max.imageTitle),
    slack_file: object({}, { id: text(50), url: text(elementLimits.url) }),
  },
);
const everywhere = {
  section,
  input,
  image: imageBlock,
  header: object({ type: type('header'), text: plainText(max.header) }, { block_id }),
  divider: object({ type: type('divider') }, { block_id }),
  context: object(
    { type: type('context'), elements: list(contextElement, 1, max.contextElements) },
    { block_id },
  ),
  actions: object(
    { type: type('actions'), elements: list(actionsElement, 1, max.actionsElements) },
    { block_id },
  ),
  rich_text: richText,
} as const;
/** Markdown blocks exist in messages only. */
const inMessages = byType({
  ...everywhere,
  markdown: object({ type: type('markdown'), text: text(max.markdown) }, { block_id }),
});
const inViews = byType(everywhere);

/** What Slack would say about these blocks; nothing when they are right. */
export function blockFaults(
  blocks: unknown,
  place: 'message' | 'view',
  most: number,
  at: string,
): readonly string[] {
  const shape: Shape = list(place === 'message' ? inMessages : inViews, 0, most);
  const found = shape(blocks, at);
  return found.length > 0 ? found : duplicates(asObjects(blocks), at);
}

/** The elements of one block that a person can use. */
export function elementsOf(block: Json): readonly Json[] {
  if (block.type === 'actions') return asObjects(block.elements);
  if (block.type === 'input') return isJson(block.element) ? [block.element] : [];
  if (block.type === 'section') return isJson(block.accessory) ? [block.accessory] : [];
  return [];
}

/** Slack names what the app left unnamed. */
export function named(blocks: unknown): Json[] {
  const copy = asObjects(structuredClone(blocks));
  for (const block of copy) {
    block.block_id ??= randomBytes(4).toString('base64url').slice(0, 5);
    for (const element of elementsOf(block)) {
      if (element.type !== 'image') element.action_id ??= randomBytes(4).toString('base64url').slice(0, 5);
    }
  }
  return [...copy];
}

function duplicates(blocks: readonly Json[], at: string): readonly string[] {
  const ids = blocks.map((block) => str(block.block_id));
  const twice = ids.flatMap((id, n) =>
    id !== '' && ids.indexOf(id) < n
      ? fault(`\`block_id\` already exists for another block: ${id}`, `${at}/${n}/block_id`)
      : [],
  );
  const focused = blocks.flatMap(elementsOf).filter((element) => element.focus_on_load === true);
  const actions = blocks.flatMap((block, n) => {
    const names = elementsOf(block).map((element) => str(element.action_id));
    return names.flatMap((name, m) =>
      name !== '' && names.indexOf(name) < m
        ? fault(`\`action_id\` already exists in this block: ${name}`, `${at}/${n}/elements/${m}/action_id`)
        : [],
    );
  });
  return [
    ...twice,
    ...actions,
    ...(focused.length > 1 ? fault('only one element may set `focus_on_load`', at) : []),
  ];
}
