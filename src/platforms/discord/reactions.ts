/** The signs under a message: who gave which, and putting them there to be pressed. */
import { type APIReaction, type APIUser, Routes } from 'discord.js';
import type { Who } from '../../core/events.ts';
import type { MessageRef } from '../../core/model.ts';
import { plainSign } from '../../core/rules/signs.ts';
import { emojiNamed } from '../shared/signs.ts';
import { decodeWho } from './decode.ts';
import { decodeMessage, decodeUsers } from './decode-answers.ts';
import { faultOf } from './faults.ts';
import { REACTIONS_PAGE } from './limits.ts';
import { type Api, orFault } from './rest.ts';

type Given = { readonly who: Who; readonly sign: string };

/** One request where nobody reacted: the message itself says which signs stand under it. */
export async function reactionsOn(
  api: Api,
  on: MessageRef,
  signs: readonly string[],
): Promise<readonly Given[]> {
  const message = decodeMessage(await orFault(api.get(Routes.channelMessage(on.channel, on.message))));
  const given: Given[] = [];
  for (const sign of signs) {
    // Each skin tone is a reaction of its own, and one person may have used two.
    const found = message.reactions?.filter((one) => plainSign(signOf(one)) === plainSign(sign)) ?? [];
    const users = new Map<string, APIUser>();
    for (const one of found)
      for (const user of await orFault(usersOf(api, on, one))) users.set(user.id, user);
    for (const user of users.values())
      if (!user.bot) given.push({ who: decodeWho(user, on.workspace, undefined), sign });
  }
  return given;
}

const signOf = ({ emoji }: APIReaction): string =>
  emoji.id === null ? (emoji.name ?? '') : `:${emoji.name ?? emoji.id}:`;

/** What is typed in a form stays a name where the app doesn't turn it into the emoji; an own one brings its id. */
export function signFor(typed: string): string {
  const own = /^<a?:(\w{2,32}):\d{17,20}>$/.exec(typed)?.[1];
  if (own !== undefined) return `:${own}:`;
  const name = /^:([^:\s]+):$/.exec(typed)?.[1];
  return (name === undefined ? null : emojiNamed(name)) ?? typed;
}

/** Super reactions are listed apart from the usual ones. */
async function usersOf(api: Api, on: MessageRef, reaction: APIReaction): Promise<readonly APIUser[]> {
  const { emoji } = reaction;
  const name = encodeURIComponent(
    emoji.id === null ? (emoji.name ?? '') : `${emoji.name ?? '_'}:${emoji.id}`,
  );
  const burst = reaction.count_details?.burst ?? 0;
  const all = new Map<string, APIUser>();
  for (const type of burst > 0 ? ['0', '1'] : ['0']) {
    let after = '0';
    for (;;) {
      const query = { limit: String(REACTIONS_PAGE), after, type };
      const page = decodeUsers(
        await api.get(Routes.channelMessageReaction(on.channel, on.message, name), query),
      );
      for (const user of page) all.set(user.id, user);
      after = page.at(-1)?.id ?? after;
      if (page.length < REACTIONS_PAGE) break;
    }
  }
  return [...all.values()];
}

/** Where the bot may not react people still can: then it's silent. */
export async function offerReactions(api: Api, on: MessageRef, signs: readonly string[]): Promise<void> {
  for (const sign of signs) {
    try {
      const name = encodeURIComponent(sign);
      await api.put(Routes.channelMessageOwnReaction(on.channel, on.message, name));
    } catch (error) {
      const fault = faultOf(error, false);
      if (fault.kind !== 'forbidden' && fault.kind !== 'gone') throw fault;
    }
  }
}
