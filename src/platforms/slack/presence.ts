/** Who is in a channel. */
import type { webApi } from '@slack/bolt';
import { MEMBERS_PAGE } from './limits.ts';

/** A public channel is open to everybody in the workspace; a private one to its members, who are listed page by page. */
export async function isIn(client: webApi.WebClient, user: string, channel: string): Promise<boolean> {
  const { channel: found } = await client.conversations.info({ channel });
  if (found?.is_private !== true) return true;
  for (let cursor: string | undefined; ; ) {
    const more = cursor === undefined ? {} : { cursor };
    const page = await client.conversations.members({ channel, limit: MEMBERS_PAGE, ...more });
    if (page.members?.includes(user)) return true;
    cursor = page.response_metadata?.next_cursor;
    if (!cursor) return false;
  }
}
