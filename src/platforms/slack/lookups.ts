/** What decoding asks Slack about. None of it may keep an event from arriving, so each has something to fall back on. */
import type { webApi } from '@slack/bolt';
import type { Lookups, Me } from './decode.ts';
import type { People } from './people.ts';

export function lookups(client: webApi.WebClient, me: Me, people: People): Lookups {
  return {
    me,
    people,
    channelName: (channel) =>
      client.conversations.info({ channel }).then(
        (found) => found.channel?.name ?? 'private channel',
        () => 'private channel',
      ),
    // Needs no scope, and makes the address of an answer in a thread too.
    permalink: (channel, message) =>
      client.chat.getPermalink({ channel, message_ts: message }).then(
        (found) => found.permalink ?? addressOf(me, channel, message),
        () => addressOf(me, channel, message),
      ),
  };
}

const addressOf = (me: Me, channel: string, message: string): string =>
  `${me.url.replace(/\/$/, '')}/archives/${channel}/p${message.replace('.', '')}`;
