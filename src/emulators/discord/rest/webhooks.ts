/** What follows the first answer, for fifteen minutes: the token is the only permission it needs. */
import { checkMessage, flagBits } from '../check/message.ts';
import { byToken, type LiveInteraction } from '../interactions.ts';
import { isFields, numberOf } from '../json.ts';
import { buckets } from '../limits.ts';
import { edit, post, remove } from '../messages.ts';
import { refuse } from '../refusal.ts';
import { isThinking, messageJson } from '../shapes.ts';
import type { StoredMessage } from '../types.ts';
import { placeFor } from './callbacks.ts';
import { type Answer, type Call, done, idIn, ok, type Route } from './route.ts';

const base = '/webhooks/:application/:token';

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: base, open: true, bucket: buckets.followUp, run: followUp },
  { method: 'GET', path: `${base}/messages/:message`, open: true, run: getOne },
  { method: 'PATCH', path: `${base}/messages/:message`, open: true, bucket: buckets.followUp, run: change },
  { method: 'DELETE', path: `${base}/messages/:message`, open: true, run: erase },
];

function liveIn(call: Call): LiveInteraction {
  const live = byToken(call.world, call.params.get('token') ?? '');
  if (!live) throw refuse('invalidToken');
  // Before the first answer there's no webhook yet; after a missed one there never will be.
  if (idIn(call, 'application') !== call.world.applicationId || live.state !== 'answered')
    throw refuse('unknownWebhook');
  return live;
}

function followUp(call: Call): Answer {
  const { world } = call;
  const live = liveIn(call);
  const original = world.message(live.channelId, live.originalId ?? '');
  // The first follow-up to a deferred answer IS that answer, with the privacy it was deferred with.
  if (original && isThinking(original)) {
    return ok(messageJson(world, edit(world, original, checkMessage(call.body, call.files))));
  }
  const ephemeral = isFields(call.body) && (numberOf(call.body.flags) & flagBits.ephemeral) !== 0;
  const message = post(world, {
    channel: placeFor(world, live),
    authorId: world.botUserId,
    draft: checkMessage(call.body, call.files),
    ...(ephemeral ? { ephemeralTo: live.userId } : {}),
    interaction: { id: live.id, type: live.type, userId: live.userId },
  });
  return ok(messageJson(world, message));
}

/** `@original`, or a follow-up of the same person's interactions. */
function messageOf(call: Call, live: LiveInteraction): StoredMessage {
  const { world } = call;
  const wanted = call.params.get('message') === '@original' ? (live.originalId ?? '') : idIn(call, 'message');
  const message = world.message(live.channelId, wanted);
  const reachable = wanted === live.originalId || message?.interaction?.id === live.id;
  if (!message || !reachable) throw refuse('unknownMessage');
  return message;
}

function getOne(call: Call): Answer {
  return ok(messageJson(call.world, messageOf(call, liveIn(call))));
}

function change(call: Call): Answer {
  const message = messageOf(call, liveIn(call));
  const draft = checkMessage(call.body, call.files, message);
  return ok(messageJson(call.world, edit(call.world, message, draft)));
}

function erase(call: Call): Answer {
  remove(call.world, messageOf(call, liveIn(call)));
  return done;
}
