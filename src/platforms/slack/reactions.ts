/** Who reacted with what. */
import type { webApi } from '@slack/bolt';
import type { Who } from '../../core/events.ts';
import type { MessageRef } from '../../core/model.ts';
import type { Me } from './decode.ts';
import { faultOf } from './faults.ts';
import type { People } from './people.ts';
import { plainSign, signOf } from './signs.ts';

type Asking = { readonly client: webApi.WebClient; readonly people: People; readonly me: Me | null };
type Found = { readonly who: Who; readonly sign: string };

export async function reactionsOn(
  { client, people, me }: Asking,
  { channel, message }: MessageRef,
  signs: readonly string[],
): Promise<readonly Found[]> {
  try {
    // `full`: without it Slack leaves people out of long lists. There are no pages.
    const answer = await client.reactions.get({ channel, timestamp: message, full: true });
    const found = new Map<string, { user: string; sign: string }>();
    for (const { name = '', users = [] } of answer.message?.reactions ?? []) {
      const sign = signs.find((wanted) => plainSign(wanted) === signOf(name));
      // One person may have used two skin tones of one sign.
      if (sign !== undefined) for (const user of users) found.set(`${sign} ${user}`, { user, sign });
    }
    const out: Found[] = [];
    // One after the other: most are remembered, and Slack counts what we ask.
    for (const { user, sign } of found.values()) {
      if (user === me?.user) continue;
      const known = await people.find(user);
      if (!known.bot) out.push({ who: people.asWho(user, known), sign });
    }
    return out;
  } catch (error) {
    throw faultOf(error, 'reading reactions');
  }
}
