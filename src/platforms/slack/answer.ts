/** Answers to one person: a form at once, or words that nobody else sees. */
import type { webApi } from '@slack/bolt';
import { failed, formReady } from '../../core/cards/apologies.ts';
import type { Language } from '../../core/cards/locales.ts';
import { speakCard } from '../../core/cards/speak.ts';
import type { Card, Form, SpokenReply as Reply } from '../../core/cards/spoken.ts';
import type { Asked } from './decode.ts';
import { faultOf, wordOf } from './faults.ts';
import { renderForm } from './form.ts';
import { showCard } from './home.ts';
import { TIMES } from './limits.ts';
import type { Log } from './logging.ts';
import { withPicture } from './picture.ts';
import { type Message, render } from './render.ts';

export type Answering = {
  readonly client: webApi.WebClient;
  /** For what takes longer than somebody waits. */
  readonly background: webApi.WebClient;
  readonly log: Log;
};

/** Gives the answer, whatever it takes. `late`: Slack's three seconds may be over. Rejects only for our own mistakes. */
export async function give(by: Answering, reply: Reply, asked: Asked): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
    case 'home':
      return;
    case 'whisper':
      return whisper(by, await withPicture(by, reply, asked.who.user), asked, reply.instead);
    case 'look again':
      return whisper(by, reply.otherwise, asked, false);
    case 'form':
      return open(by, reply.form, asked);
  }
}

async function open(by: Answering, form: Form, asked: Asked): Promise<void> {
  try {
    const opening = { trigger_id: asked.trigger, view: viewFor(form, asked) };
    await (asked.view?.kind === 'modal' ? by.client.views.push(opening) : by.client.views.open(opening));
  } catch (error) {
    const fault = faultOf(error, 'opening a form');
    // A trigger that is used up or over is nothing to worry about; a form that Slack refuses is.
    if (fault.kind === 'forbidden' && !/trigger/.test(wordOf(error))) throw fault;
    await whisper(by, tooLate(form), asked, false);
  }
}

export function viewFor(form: Form, { where, alone, responseUrl, message = '' }: Asked) {
  return renderForm(form, { channel: where.channel, alone, responseUrl, message });
}

/**
 * Through the response URL, which also reaches channels that we aren't in; else as an ephemeral message; else in the
 * direct conversation. Never where others see it.
 */
export async function whisper(by: Answering, card: Card, asked: Asked, instead: boolean): Promise<void> {
  if (asked.view) {
    const { view } = asked;
    return showCard(by.client, card, { ...asked, view }, instead);
  }
  const message = render(card);
  if (await respond(by, message, asked, instead)) return;
  const { client, log } = by;
  const { channel } = asked.where;
  const { user } = asked.who;
  try {
    if (channel === '') throw new Error('Nothing is whispered outside of a channel.');
    await client.chat.postEphemeral({ channel, user, ...message });
  } catch (error) {
    log('debug', 'Slack took no ephemeral message; trying a direct one.', {
      why: faultOf(error, 'whispering').message,
    });
    const { channel: direct } = await client.conversations.open({ users: user });
    await client.chat.postMessage({ channel: direct?.id ?? user, ...message });
  }
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
async function respond(
  { log }: Answering,
  message: Message,
  asked: Asked,
  instead: boolean,
): Promise<boolean> {
  if (asked.responseUrl === '') return false;
  const replace = instead && asked.alone;
  const body = { ...message, replace_original: replace, ...(replace ? {} : { response_type: 'ephemeral' }) };
  try {
    const answer = await fetch(asked.responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMES.backgroundMs),
    });
    const said = await answer.text();
    if (answer.ok && !/"ok":\s*false/.test(said)) return true;
    log('debug', 'Slack did not take an answer through its response URL.', { said: said.slice(0, 200) });
  } catch (error) {
    log('debug', 'Slack could not be reached with an answer.', { why: faultOf(error, 'answering').message });
  }
  return false;
}

/** Slack opens a form only right after a press. */
const tooLate = (form: Form): Card => speakCard(formReady(form.title, form.action), form.language ?? 'en');

/** `kept`: what was typed, by the names of the fields, where a form couldn't stay open. */
export function sorry(kept: readonly (readonly [label: string, value: string])[], language: Language): Card {
  const typed = kept.filter(([, value]) => value.trim() !== '');
  const blocks = typed.map(([label, value]) => ({ kind: 'section' as const, label, text: [value] }));
  return speakCard(failed(blocks, null), language);
}
