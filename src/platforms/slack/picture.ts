/**
 * A picture for one person. What only they see in a channel can hold no file that isn't public, so it goes into their
 * direct conversation with us, and the answer says so. https://docs.slack.dev/messaging/working-with-files
 */
import type { webApi } from '@slack/bolt';
import { pictureSent } from '../../core/cards/map.ts';
import type { Card, Image } from '../../core/cards/spoken.ts';
import { faultOf, wordOf } from './faults.ts';
import type { Log } from './logging.ts';
import { mrkdwn } from './text.ts';

type Sending = { readonly background: webApi.WebClient; readonly log: Log };

/** Sends the picture that belongs to a card, and gives the card with a line that says where it is, or why it isn't. */
export async function withPicture(
  by: Sending,
  { card, image }: { readonly card: Card; readonly image?: Image | undefined },
  user: string,
): Promise<Card> {
  if (!image) return card;
  return pictureSent(card, await send(by, image, user));
}

async function send(
  { background, log }: Sending,
  { name, png, alt }: Image,
  user: string,
): Promise<'beside' | 'no right' | 'not sent'> {
  try {
    const { channel } = await background.conversations.open({ users: user });
    await background.filesUploadV2({
      channel_id: channel?.id ?? user,
      file: Buffer.from(png),
      filename: name,
      title: name,
      // With `alt_txt` Slack takes the file and shows it to nobody, so the message beside it says what is on it:
      // https://github.com/slackapi/python-slack-sdk/issues/1818
      initial_comment: mrkdwn([alt]),
    });
    return 'beside';
  } catch (error) {
    log('info', 'A picture could not be sent.', { why: faultOf(error, 'sending a picture').message });
    return wordOf(error) === 'missing_scope' ? 'no right' : 'not sent';
  }
}
