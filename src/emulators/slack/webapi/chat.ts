import { blockFaults } from '../blocks.ts';
import { asList, isJson, type Json, str, truthy } from '../json.ts';
import { messageLimits } from '../limits.ts';
import { change, post, remove, wire } from '../messages.ts';
import { directWith, domainOf, isMember, messageOf, personOf } from '../world.ts';
import {
  type Call,
  knownChannel,
  type Methods,
  messageIn,
  nested,
  refuse,
  refuseSentences,
  writableChannel,
} from './call.ts';

/** Checks what a message is made of; for the answers to interactions too. */
export function contentOf(args: Json): { text: string | undefined; blocks: unknown } {
  const blocks = args.blocks === undefined ? undefined : nested(args.blocks);
  if (args.blocks !== undefined && !Array.isArray(blocks)) refuse('invalid_blocks_format');
  if (asList(nested(args.attachments)).length > 0)
    refuse('invalid_attachments', { emulator: 'attachments are not emulated' });
  if (blocks !== undefined) {
    const wrong = blockFaults(blocks, 'message', messageLimits.blocks, '/blocks');
    if (wrong.length > 0) refuseSentences('invalid_blocks', wrong);
  }
  const text = args.text === undefined ? undefined : String(args.text);
  if ((text ?? '').trim() === '' && asList(blocks).length === 0) refuse('no_text');
  return { text, blocks };
}

function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textIn(each), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : textIn(each)),
    0,
  );
}
function notTooLong(blocks: unknown): void {
  if (textIn(blocks) > messageLimits.blocksText) refuse('msg_blocks_too_long');
}

function threadOf(call: Call, channel: string): string | undefined {
  const ts = str(call.args.thread_ts);
  if (ts === '') return undefined;
  if (!/^\d+\.\d{6}$/.test(ts)) refuse('invalid_thread_ts');
  const parent = messageOf(call.world, channel, ts);
  if (!parent || parent.ephemeral) refuse('thread_not_found');
  // Answering an answer lands in the thread it belongs to.
  return parent?.thread_ts ?? ts;
}

/** A person's id stands for the conversation with them. */
function towards(call: Call): Call {
  const person = personOf(call.world, str(call.args.channel));
  if (!person) return call;
  if (person.directsClosed) refuse('messages_tab_disabled');
  return { ...call, args: { ...call.args, channel: directWith(call.world, [person.id]).channel.id } };
}

const method = { token: 'bot', scopes: ['chat:write'], json: true } as const;

export const chat: Methods = {
  'chat.postMessage': {
    ...method,
    tier: 'post',
    run(given) {
      const call = towards(given);
      const channel = writableChannel(call);
      const { text, blocks } = contentOf(call.args);
      notTooLong(blocks);
      const thread = threadOf(call, channel.id);
      const linkNames = truthy(call.args.link_names) || call.args.parse === 'full';
      const message = post(call.world, { channel: channel.id, text: text ?? '', blocks, thread, linkNames });
      const cut = (text ?? '').length > messageLimits.text;
      return {
        channel: channel.id,
        ts: message.ts,
        message: wire(call.world, message),
        ...(cut ? { warning: 'message_truncated' } : {}),
      };
    },
  },
  'chat.postEphemeral': {
    ...method,
    tier: 4,
    run(call) {
      const channel = writableChannel(call);
      const { text, blocks } = contentOf(call.args);
      notTooLong(blocks);
      const user = str(call.args.user);
      if (!personOf(call.world, user) || !isMember(channel, user)) refuse('user_not_in_channel');
      const thread = threadOf(call, channel.id);
      const message = post(call.world, {
        channel: channel.id,
        text: text ?? '',
        blocks,
        thread,
        visibleTo: user,
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    ...method,
    tier: 3,
    run(call) {
      const channel = writableChannel(call);
      const message = messageIn(call, channel, str(call.args.ts));
      if (message.user !== call.world.state.botUserId) refuse('cant_update_message');
      const { text, blocks } = contentOf(call.args);
      if ((text ?? '').length > messageLimits.updateText) refuse('msg_too_long');
      notTooLong(blocks);
      const linkNames = truthy(call.args.link_names) || call.args.parse === 'full';
      change(call.world, message, { text, blocks, linkNames });
      return { channel: channel.id, ts: message.ts, text: message.text, message: wire(call.world, message) };
    },
  },
  'chat.delete': {
    ...method,
    tier: 3,
    run(call) {
      const channel = writableChannel(call);
      const message = messageIn(call, channel, str(call.args.ts));
      if (message.user !== call.world.state.botUserId) refuse('cant_delete_message');
      remove(call.world, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    scopes: [],
    json: false,
    tier: 'special',
    run(call) {
      const channel = knownChannel(call);
      const message = messageIn(call, channel, str(call.args.message_ts));
      const link = `https://${domainOf(call.world)}.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
      const within = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : '';
      return { channel: channel.id, permalink: link + within };
    },
  },
};
