/** The way out: cards in channels, cards that change, and direct messages. */
import type { webApi } from '@slack/bolt';
import type { Card } from '../../core/cards/spoken.ts';
import type { MessageRef, Place } from '../../core/model.ts';
import { type Platform, PlatformFault } from '../../core/ports.ts';
import { faultOf, isClosed, isGone } from './faults.ts';
import { render } from './render.ts';

/** Slack has no key that makes a post unique, so the `key` of a post can't be handed on. */
export function posting(client: webApi.WebClient): Pick<Platform, 'post' | 'update' | 'tell'> {
  return {
    post: async ({ where, card }) => {
      try {
        return await send(client, where, card);
      } catch (error) {
        throw faultOf(error, 'posting a card');
      }
    },
    update: async (message, card) => {
      try {
        await client.chat.update({ channel: message.channel, ts: message.message, ...render(card) });
        return 'updated';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw faultOf(error, 'updating a card');
      }
    },
    tell: async ({ who: { platform, workspace, user }, card }) => {
      try {
        const { channel } = await client.conversations.open({ users: user });
        return await send(client, { platform, workspace, channel: channel?.id ?? user }, card);
      } catch (error) {
        if (isClosed(error)) return 'closed';
        throw faultOf(error, 'writing to somebody');
      }
    },
  };
}

async function send(client: webApi.WebClient, where: Place, card: Card): Promise<MessageRef> {
  const { channel, ts } = await client.chat.postMessage({
    channel: where.channel,
    ...render(card),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (ts === undefined) {
    throw new PlatformFault('down', 'Slack did not say which message it made.', { maybeDone: true });
  }
  const { platform, workspace } = where;
  return { platform, workspace, channel: channel ?? where.channel, message: ts };
}
