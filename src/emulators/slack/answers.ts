/** Answers to an interaction: response_url and what comes back with an acknowledgement. */
import { asJson, type Json, str, truthy } from './json.ts';
import { responseUrlLimits } from './limits.ts';
import { change, post, remove } from './messages.ts';
import { refused } from './record.ts';
import type { ResponseUrl } from './types.ts';
import { SlackRefusal } from './webapi/call.ts';
import { contentOf } from './webapi/chat.ts';
import { messageOf, nextId, secret, type World } from './world.ts';

export function newResponseUrl(world: World, from: { channel: string; user: string; ts?: string }): string {
  const key = `${nextId(world, 'R')}-${secret()}`;
  world.state.responseUrls[key] = { ...from, until: Date.now() + responseUrlLimits.forMs, uses: 0 };
  return `${world.app.origin}/response/${key}`;
}

/** `command`: which answer is judged, for the record. */
export function answerUrl(world: World, key: string, body: Json): { status: number; body: Json } {
  const url = world.state.responseUrls[key];
  try {
    if (!url) throw new SlackRefusal('invalid_url');
    if (Date.now() > url.until) throw new SlackRefusal('expired_url');
    if (url.uses >= responseUrlLimits.uses) throw new SlackRefusal('used_url');
    url.uses += 1;
    apply(world, url, body);
    world.record.calls.push({ method: 'response_url', at: Date.now(), ok: true });
    world.touched();
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const messages = asJson(error.more.response_metadata).messages;
    world.record.calls.push({ method: 'response_url', at: Date.now(), ok: false, error: error.error });
    refused(world, 'response_url', error.error, Array.isArray(messages) ? messages.map(String) : []);
    const status = ['invalid_url', 'expired_url', 'used_url'].includes(error.error) ? 404 : 400;
    return { status, body: { ok: false, error: error.error } };
  }
}

/** The body of an acknowledged command: text or blocks become an answer; anything else is refused. */
export function answerCommand(
  world: World,
  body: unknown,
  from: { channel: string; user: string; name: string },
): void {
  if (body === undefined || body === '') return;
  const message: Json = typeof body === 'string' ? { text: body } : asJson(body);
  // Bolt acknowledges with an empty object.
  if (Object.keys(message).length === 0) return;
  try {
    apply(world, { channel: from.channel, user: from.user, until: 0, uses: 0 }, message);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    refused(world, `ack:${from.name}`, error.error);
  }
}

function apply(world: World, url: ResponseUrl, body: Json): void {
  const original = url.ts === undefined ? undefined : messageOf(world, url.channel, url.ts);
  if (truthy(body.delete_original)) {
    if (original?.user !== world.state.botUserId) throw new SlackRefusal('message_not_found');
    return remove(world, original);
  }
  const { text, blocks } = contentOf(body);
  if (truthy(body.replace_original)) {
    if (original?.user !== world.state.botUserId) throw new SlackRefusal('message_not_found');
    return change(world, original, { text: text ?? '', blocks: blocks ?? [] });
  }
  const thread = str(body.thread_ts) || undefined;
  const everybody = body.response_type === 'in_channel';
  const visibleTo = everybody ? undefined : url.user;
  post(world, { channel: url.channel, text: text ?? '', blocks, thread, visibleTo });
}
