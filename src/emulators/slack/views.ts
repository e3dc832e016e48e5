/** What a modal or a home tab may look like: https://docs.slack.dev/reference/views */

import { blockFaults } from './blocks.ts';
import { plainText } from './elements.ts';
import { asObjects, isJson, str } from './json.ts';
import { viewLimits as max } from './limits.ts';
import { byType, fault, flag, object, type Shape, text, type } from './shape.ts';

const blocks: Shape = (value, at) => blockFaults(value, 'view', max.blocks, at);
const label = plainText(max.title);
const common = {
  private_metadata: text(max.privateMetadata, 0),
  callback_id: text(max.callbackId, 0),
  external_id: text(255, 0),
};
const view = byType({
  modal: object(
    { type: type('modal'), title: label, blocks },
    {
      ...common,
      submit: label,
      close: label,
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
    (value, at) =>
      asObjects(value.blocks).some((block) => block.type === 'input') && value.submit === undefined
        ? fault('missing required field: submit', at)
        : [],
  ),
  home: object({ type: type('home'), blocks }, common),
});

/** `view_too_large`, Slack's sentences, or nothing when it's right. */
export function viewFaults(value: unknown, kind: 'modal' | 'home'): 'view_too_large' | readonly string[] {
  const at = '/view';
  if (!isJson(value)) return fault('must provide an object', at);
  if (Buffer.byteLength(JSON.stringify(value)) > max.bytes) return 'view_too_large';
  if (str(value.type) !== kind) return fault(`unsupported type: ${str(value.type)}`, `${at}/type`);
  const found = view(value, at);
  return found.length > 0 ? [...fault('failed to match all allowed schemas', at), ...found] : [];
}
