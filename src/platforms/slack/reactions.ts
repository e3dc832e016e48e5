/** Who reacted with what. */
import type { Who } from '../../core/events.ts';
import type { MessageRef } from '../../core/model.ts';
import { plainSign } from '../../core/rules/signs.ts';
import { signOf } from './signs.ts';
import type { Workspace } from './workspaces.ts';

type Found = { readonly who: Who; readonly sign: string };

export async function reactionsOn(
  { background, people, me }: Workspace,
  { channel, message }: MessageRef,
  signs: readonly string[],
): Promise<readonly Found[]> {
  // `full`: without it Slack leaves people out of long lists. There are no pages.
  const answer = await background.reactions.get({ channel, timestamp: message, full: true });
  const found = new Map<string, { user: string; sign: string }>();
  for (const { name = '', users = [] } of answer.message?.reactions ?? []) {
    const sign = signs.find((wanted) => plainSign(wanted) === plainSign(signOf(name)));
    // One person may have used two skin tones of one sign.
    if (sign !== undefined) for (const user of users) found.set(`${sign} ${user}`, { user, sign });
  }
  const out: Found[] = [];
  // One after the other: most are remembered, and Slack counts what we ask.
  for (const { user, sign } of found.values()) {
    if (user === me.user) continue;
    const known = await people.find(user);
    if (!known.bot) out.push({ who: people.asWho(user, known), sign });
  }
  return out;
}
