/** Menus whose options the app tells while somebody types: block_suggestion. */
import { plainText } from './elements.ts';
import type { Found } from './find.ts';
import { common } from './interactions.ts';
import { asJson, asObjects, type Json, str } from './json.ts';
import { elementLimits as max } from './limits.ts';
import { refused } from './record.ts';
import { list, object, type Shape, text } from './shape.ts';
import type { SlackMessage } from './types.ts';
import type { World } from './world.ts';

const option: Shape = object(
  { text: plainText(max.optionText), value: text(max.optionValue) },
  { description: plainText(max.optionText) },
);
const answer = object({ options: list(option, 0, max.selectOptions) });

/** The options that the app offers for what was typed so far. */
export async function optionsFor(
  world: World,
  asked: {
    readonly user: string;
    readonly message: SlackMessage;
    readonly found: Found;
    readonly typed: string;
  },
): Promise<readonly Json[]> {
  const { user, message, found, typed } = asked;
  const shortest = typeof found.element.min_query_length === 'number' ? found.element.min_query_length : 3;
  if (typed.length < shortest) return [];
  const said = await world.app.reach.request('interactive', {
    ...common(world, 'block_suggestion', user),
    action_id: found.element.action_id,
    block_id: found.block.block_id,
    value: typed,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeral === true,
    },
    channel: { id: message.channel },
  });
  world.touched();
  if (!said.ok) return [];
  const faults = answer(said.body, '');
  if (faults.length === 0) return asObjects(asJson(said.body).options);
  refused(world, 'ack:block_suggestion', faults.join('; '));
  return [];
}

/** What a person picks of what is offered: the same text, else the first that has these words. */
export function picked(options: readonly Json[], wanted: string): Json {
  const label = (one: Json) => str(asJson(one.text).text);
  const found =
    options.find((one) => label(one) === wanted) ??
    options.find((one) => label(one).toLowerCase().includes(wanted.toLowerCase()));
  if (!found)
    throw new Error(`"${wanted}" isn't offered; there are: ${options.map(label).join(', ') || 'none'}.`);
  return { selected_option: { text: found.text, value: found.value } };
}
