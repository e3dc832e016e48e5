/**
 * Answers to interactions. Discord gives three seconds for the first word and fifteen minutes for the rest: the
 * answer itself is that word if the core is quick, since what is acknowledged then is stored too.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { InteractionResponseType, MessageFlags, type RequestData, Routes } from 'discord.js';
import type { Card, Image, SpokenReply as Reply } from '../../core/cards/spoken.ts';
import type { Incoming } from '../../core/events.ts';
import { failed, openLater, outdated } from './apologies.ts';
import type { Asked } from './decode.ts';
import { answeredBefore, tooLate } from './faults.ts';
import { modal } from './form.ts';
import { ACKNOWLEDGE_AFTER_MS, FILE_BYTES } from './limits.ts';
import { render } from './render.ts';
import { type Api, formOf } from './rest.ts';

/** Cards in this person's eyes alone; the first may take the place of what was pressed. */
type Whisper = {
  readonly kind: 'whisper';
  readonly cards: readonly Card[];
  readonly instead: boolean;
  /** Goes with the first of them. */
  readonly image?: Image | undefined;
};
type Answer = Exclude<Reply, { kind: 'whisper' | 'look again' | 'home' }> | Whisper;

export type Answering = {
  readonly api: Api;
  readonly respond: (event: Incoming) => Promise<Reply>;
  /** By direct message, when the interaction itself takes no answer any more. */
  readonly directly: (asked: Asked, card: Card) => Promise<void>;
  readonly failed: (error: unknown) => void;
};

/** Asks the core and answers. Rejects only when Discord took no answer at all. */
export async function answer(asked: Asked, event: Incoming | 'outdated', by: Answering): Promise<void> {
  const work = answerTo(asked, event, by);
  const quick = await Promise.race([work, pause(ACKNOWLEDGE_AFTER_MS, 'late' as const, { ref: false })]);
  try {
    if (quick !== 'late') return await answerNow(asked, quick, by.api);
    await acknowledge(asked, by.api);
  } catch (error) {
    if (tooLate(error)) return await answerElsewhere(asked, await work, by);
    by.failed(error);
    return await answerNow(
      asked,
      whisper(event === 'outdated' ? [outdated(asked.who)] : failed(event)),
      by.api,
    );
  }
  await answerLate(asked, await work, by.api);
}

async function answerTo(asked: Asked, event: Incoming | 'outdated', by: Answering): Promise<Answer> {
  if (event === 'outdated') return whisper([outdated(asked.who)]);
  try {
    const reply = await by.respond(event);
    if (reply.kind === 'whisper') {
      const { card, instead, image } = reply;
      return { kind: 'whisper', cards: [card], instead, image };
    }
    // A modal is closed once it was submitted.
    // There is no page of one's own here: /idea mine is its equal.
    if (reply.kind === 'home') return { kind: 'nothing' };
    return reply.kind === 'look again' ? whisper([reply.otherwise]) : reply;
  } catch (error) {
    by.failed(error);
    return whisper(failed(event));
  }
}

const whisper = (cards: readonly Card[]): Whisper => ({ kind: 'whisper', cards, instead: false });

/** Within the three seconds: a form can open, a message can be replaced. */
async function answerNow(asked: Asked, reply: Answer, api: Api): Promise<void> {
  switch (reply.kind) {
    case 'nothing':
      await acknowledge(asked, api);
      return answerLate(asked, reply, api);
    case 'form':
      // A submitted form can't be answered with another form: a button opens it.
      if (asked.isForm) return answerNow(asked, whisper([openLater(reply.form)]), api);
      return callback(asked, api, {
        type: InteractionResponseType.Modal,
        data: modal(reply.form, guildOf(asked)),
      });
    case 'whisper': {
      const [first, ...more] = reply.cards;
      const replaces = reply.instead && asked.alone;
      const type = replaces
        ? InteractionResponseType.UpdateMessage
        : InteractionResponseType.ChannelMessageWithSource;
      if (first) {
        const data = body(asked, first, reply.image);
        await callback(asked, api, { type, data }, reply.image);
      }
      return followUp(asked, more, api);
    }
  }
}

/** After the acknowledgement. */
async function answerLate(asked: Asked, reply: Answer, api: Api): Promise<void> {
  const original = Routes.webhookMessage(asked.application, asked.token, '@original');
  switch (reply.kind) {
    case 'nothing':
      // "Thinking…" would stay for ever.
      if (!asked.onMessage) await api.remove(original, { auth: false });
      return;
    case 'form':
      return answerLate(asked, whisper([openLater(reply.form)]), api);
    case 'whisper': {
      const [first, ...more] = reply.cards;
      const takesPlace = !asked.onMessage || (reply.instead && asked.alone);
      if (!takesPlace) return followUp(asked, reply.cards, api, reply.image);
      if (first) await api.patch(original, ...(await sent(body(asked, first, reply.image), reply.image)));
      return followUp(asked, more, api);
    }
  }
}

/** Discord forgot the interaction. What was typed, or what was asked for, still reaches the one who did. */
async function answerElsewhere(asked: Asked, reply: Answer, by: Answering): Promise<void> {
  if (reply.kind === 'nothing') return;
  const cards = reply.kind === 'form' ? [openLater(reply.form)] : reply.cards;
  for (const card of cards) await by.directly(asked, card);
}

/** "Seen": the message stays as it is; a command, or a form from one, gets a private "thinking…". */
function acknowledge(asked: Asked, api: Api): Promise<void> {
  if (asked.onMessage) return callback(asked, api, { type: InteractionResponseType.DeferredMessageUpdate });
  return callback(asked, api, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: asked.direct ? 0 : MessageFlags.Ephemeral },
  });
}

async function callback(asked: Asked, api: Api, body: object, image?: Image): Promise<void> {
  try {
    await api.post(Routes.interactionCallback(asked.id, asked.token), ...(await sent(body, image)));
  } catch (error) {
    if (!answeredBefore(error)) throw error;
  }
}

async function followUp(asked: Asked, cards: readonly Card[], api: Api, image?: Image): Promise<void> {
  const route = Routes.webhook(asked.application, asked.token);
  for (const [at, card] of cards.entries()) {
    const own = at === 0 ? image : undefined;
    await api.postOnce(route, ...(await sent(body(asked, card, own), own)));
  }
}

const body = (asked: Asked, card: Card, image?: Image): object =>
  render(card, { guild: guildOf(asked), private: !asked.direct, image: fitting(image) });

/** A body, and with a picture a form that holds both; interactions need no token. */
async function sent(body: object, image: Image | undefined): Promise<[body: object, more: RequestData]> {
  const picture = fitting(image);
  if (!picture) return [body, { auth: false }];
  const { bytes, type } = await formOf(body, picture);
  return [bytes, { auth: false, passThroughBody: true, headers: { 'content-type': type } }];
}

/** Discord takes no larger file; the card says the same in words. */
const fitting = (image: Image | undefined): Image | undefined =>
  image && image.png.length <= FILE_BYTES ? image : undefined;

/** Controls in direct messages say for which server they stand. */
const guildOf = (asked: Asked): string | null =>
  asked.direct && asked.who.workspace !== '' ? asked.who.workspace : null;
