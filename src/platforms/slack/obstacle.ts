/** What keeps the bot from posting in a channel. */
import type { webApi } from '@slack/bolt';
import { words } from '../../core/cards/message.ts';
import type { Obstacle } from '../../core/ports.ts';
import { faultOf, isBadToken } from './faults.ts';

/** What is typed to bring the bot into a channel. */
export const INVITE = '/invite @Common Thread';

const NOT_IN: Obstacle = {
  what: words('obstacle.not in'),
  todo: words('obstacle.invite', { invite: INVITE }),
};

const ARCHIVED: Obstacle = {
  what: words('obstacle.archived'),
  todo: words('obstacle.invite again', { invite: INVITE }),
};

/** Slack lets a bot post only where it is a member; a private channel that it isn't in doesn't exist for it. */
export async function obstacleAt(client: webApi.WebClient, channel: string): Promise<Obstacle | null> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived) return ARCHIVED;
    return found?.is_member ? null : NOT_IN;
  } catch (error) {
    if (isBadToken(error)) throw error;
    const fault = faultOf(error, 'looking at a channel');
    if (fault.kind === 'gone' || fault.kind === 'forbidden') return NOT_IN;
    throw fault;
  }
}
