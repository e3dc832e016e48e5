/** What keeps the bot from posting in a channel. */
import type { webApi } from '@slack/bolt';
import type { Problem } from '../../core/ports.ts';
import { faultOf, isBadToken } from './faults.ts';

const NOT_IN: Problem = {
  what: 'I’m not in this channel yet.',
  todo: 'Please add me with /invite @Common Thread, then run this again.',
};

const ARCHIVED: Problem = {
  what: 'This channel is archived.',
  todo: 'When it is brought back, invite me with /invite @Common Thread.',
};

/** Slack lets a bot post only where it is a member; a private channel that it isn't in doesn't exist for it. */
export async function obstacleAt(client: webApi.WebClient, channel: string): Promise<Problem | null> {
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
