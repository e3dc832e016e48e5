/** The Home tab, a person's own page: what stands there, and the answers to what is pressed there, which open as views. */
import type { types, webApi } from '@slack/bolt';
import { CLOSE } from '../../core/cards/apologies.ts';
import { label } from '../../core/cards/speak.ts';
import type { Card, SpokenReply as Reply } from '../../core/cards/spoken.ts';
import type { Incoming, Who } from '../../core/events.ts';
import type { Asked } from './decode.ts';
import { faultOf } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { Log } from './logging.ts';
import { renderBlocks } from './render.ts';
import { line } from './text.ts';

type By = {
  readonly client: webApi.WebClient;
  readonly log: Log;
  readonly respond: (event: Incoming) => Promise<Reply>;
};

/** Draws somebody's Home tab. `id` names what it is drawn for: the same twice is drawn once. */
export async function showHome(by: By, who: Who, id: string): Promise<void> {
  const reply = await by.respond({ type: 'home opened', id, who });
  if (reply.kind !== 'home') return;
  const view = { type: 'home' as const, blocks: renderBlocks(reply.card, LIMITS.viewBlocks) };
  try {
    await by.client.views.publish({ user_id: who.user, view });
  } catch (error) {
    // It is drawn again when it is opened the next time; a page that Slack refuses is our mistake.
    const fault = faultOf(error, 'drawing somebody’s Home tab');
    by.log(fault.kind === 'forbidden' ? 'error' : 'warn', fault.message);
  }
}

/** An answer to what was pressed on the Home tab, where no message can be whispered. */
export function cardView(card: Card): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: line('Common Thread', LIMITS.viewTitle) },
    close: { type: 'plain_text', text: line(label(CLOSE, card.language ?? 'en'), LIMITS.viewTitle) },
    blocks: renderBlocks(card, LIMITS.viewBlocks),
  };
}

/** Opens the answer, lays it over the view that was pressed, or puts it in its place. */
export async function showCard(
  client: webApi.WebClient,
  card: Card,
  asked: Asked & { readonly view: NonNullable<Asked['view']> },
  instead: boolean,
): Promise<void> {
  const view = cardView(card);
  const { trigger: trigger_id } = asked;
  const { id: view_id, kind } = asked.view;
  if (kind === 'home') {
    await client.views.open({ trigger_id, view });
    return;
  }
  if (instead) {
    await client.views.update({ view_id, view });
    return;
  }
  // Three views lie over each other at most, and a trigger lives for three seconds.
  await client.views.push({ trigger_id, view }).catch(() => client.views.update({ view_id, view }));
}
