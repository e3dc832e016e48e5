/** The way out: cards in channels, cards that change, and direct messages. */
import type { webApi } from '@slack/bolt';
import type { Card } from '../../core/cards/spoken.ts';
import type { Account, MessageRef, Place } from '../../core/model.ts';
import { type Platform, PlatformFault } from '../../core/ports.ts';
import { isApart, isClosed, isGone, postFault } from './faults.ts';
import { render } from './render.ts';
import type { Workspaces } from './workspaces.ts';

/** Slack has no key that makes a post unique, so the `key` of a post can't be handed on. */
export function posting({ of, using }: Workspaces): Pick<Platform, 'post' | 'update' | 'tell' | 'introduce'> {
  return {
    post: ({ where, card }) =>
      using(where.workspace, 'posting a card', ({ background }) => send(background, where, card)),
    update: (message, card) =>
      using(message.workspace, 'updating a card', async ({ background }) => {
        try {
          await background.chat.update({ channel: message.channel, ts: message.message, ...render(card) });
          return 'updated';
        } catch (error) {
          if (isGone(error)) return 'gone';
          throw error;
        }
      }),
    tell: async ({ who: { platform, workspace, user }, card }) => {
      // Whoever is in a workspace that took the app out can't be written to there.
      if ((await of(workspace)) === null) return 'closed';
      return using(workspace, 'writing to somebody', async ({ background }) => {
        try {
          const { channel } = await background.conversations.open({ users: user });
          return await send(background, { platform, workspace, channel: channel?.id ?? user }, card);
        } catch (error) {
          if (isClosed(error)) return 'closed';
          throw error;
        }
      });
    },
    introduce: async ({ who, card }) => {
      const [{ platform, workspace }, other] = who;
      if (other.workspace !== workspace) return 'apart';
      return using(workspace, 'writing to two people', async ({ background }) => {
        const opened = await openedFor(background, who).catch((error: unknown) => {
          if (isApart(error)) return null;
          throw error;
        });
        return opened === null ? 'apart' : send(background, { platform, workspace, channel: opened }, card);
      });
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
  const post = { channel: where.channel, ...render(card), unfurl_links: false, unfurl_media: false };
  // All that comes before it can be done again; a post can't.
  const { channel, ts } = await client.chat.postMessage(post).catch((error: unknown) => {
    throw postFault(error) ?? error;
  });
  if (ts === undefined) {
    throw new PlatformFault('down', 'Slack did not say which message it made.', { maybeDone: true });
  }
  const { platform, workspace } = where;
  return { platform, workspace, channel: channel ?? where.channel, message: ts };
}
