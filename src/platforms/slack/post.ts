/** The way out: cards in channels, cards that change, and direct messages. */
import type { webApi } from '@slack/bolt';
import type { Card } from '../../core/cards/spoken.ts';
import type { Account, MessageRef, Place } from '../../core/model.ts';
import { type Platform, PlatformFault } from '../../core/ports.ts';
import { faultOf, isApart, isClosed, isGone } from './faults.ts';
import { render } from './render.ts';

/** Slack has no key that makes a post unique, so the `key` of a post can't be handed on. */
export function posting(client: webApi.WebClient): Pick<Platform, 'post' | 'update' | 'tell' | 'introduce'> {
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
    introduce: async ({ who, card }) => {
      const [{ platform, workspace }] = who;
      const opened = await openedFor(client, who).catch((error: unknown) => {
        if (isApart(error)) return null;
        throw faultOf(error, 'opening a conversation of two people');
      });
      if (opened === null) return 'apart';
      try {
        return await send(client, { platform, workspace, channel: opened }, card);
      } catch (error) {
        throw faultOf(error, 'writing to two people');
      }
    },
  };
}

/** The group conversation of these people with us; Slack gives the same one each time it is asked. */
async function openedFor(client: webApi.WebClient, who: readonly Account[]): Promise<string> {
  const users = who.map(({ user }) => user).join(',');
  const { channel } = await client.conversations.open({ users });
  if (channel?.id === undefined)
    throw new PlatformFault('down', 'Slack did not say which conversation it opened.');
  return channel.id;
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
