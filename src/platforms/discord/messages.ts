/** Posting, editing and telling. Edits go by id alone, so that a card older than this process is as good as any. */
import { Routes } from 'discord.js';
import type { Card } from '../../core/cards/spoken.ts';
import type { Account, MessageRef, Place } from '../../core/model.ts';
import { PLATFORM } from './decode.ts';
import { decodeId } from './decode-answers.ts';
import { faultOf, takesNone } from './faults.ts';
import { DIRECTS_KEPT } from './limits.ts';
import { newest } from './newest.ts';
import { nonceOf, render } from './render.ts';
import { type Api, orFault } from './rest.ts';

type Post = { readonly where: Place; readonly card: Card; readonly key: string };
type Tell = { readonly who: Account; readonly card: Card; readonly key: string };
export type Messages = {
  readonly post: (post: Post) => Promise<MessageRef>;
  readonly update: (on: MessageRef, card: Card) => Promise<'updated' | 'gone'>;
  readonly tell: (told: Tell) => Promise<MessageRef | 'closed'>;
};

export function messagesBy(api: Api): Messages {
  const directs = newest<string>({ most: DIRECTS_KEPT, forMs: Number.POSITIVE_INFINITY });
  const directChannel = async (user: string): Promise<string> => {
    const known = directs.get(user);
    if (known !== undefined) return known;
    const channel = decodeId(await api.post(Routes.userChannels(), { recipient_id: user }));
    directs.set(user, channel);
    return channel;
  };
  return {
    post: ({ where, card, key }) => orFault(create(api, { where, card, key, guild: null }), true),
    update: async (on, card) => {
      try {
        const body = render(card, { guild: on.workspace, private: false });
        await api.patch(Routes.channelMessage(on.channel, on.message), body);
        return 'updated';
      } catch (error) {
        const fault = faultOf(error, false);
        if (fault.kind === 'gone' && !fault.isShut) return 'gone';
        throw fault;
      }
    },
    tell: async ({ who, card, key }) => {
      let isPosting = false;
      try {
        const channel = await directChannel(who.user);
        const where = { platform: PLATFORM, workspace: who.workspace, channel };
        isPosting = true;
        return await create(api, { where, card, key, guild: who.workspace });
      } catch (error) {
        if (takesNone(error)) return 'closed';
        directs.forget(who.user);
        throw faultOf(error, isPosting);
      }
    },
  };
}

/** The nonce makes every further try of the same post the same message. */
export async function create(api: Api, post: Post & { readonly guild: string | null }): Promise<MessageRef> {
  const body = {
    ...render(post.card, { guild: post.guild, private: false }),
    nonce: nonceOf(post.key),
    enforce_nonce: true,
  };
  const answer = await api.post(Routes.channelMessages(post.where.channel), body);
  return { ...post.where, platform: PLATFORM, message: decodeId(answer) };
}
