/** The first answer to an interaction: one, of a kind that fits, within three seconds. */
import { checkChoices } from '../check/commands.ts';
import { checkChoice } from '../check/fields.ts';
import { checkMessage, flagBits } from '../check/message.ts';
import { checkModal } from '../check/modal.ts';
import { kinds, type LiveInteraction } from '../interactions.ts';
import { fieldsOf, listOf, numberOf } from '../json.ts';
import { channelOf, edit, plainDraft, post } from '../messages.ts';
import { complaints, inside, refuse } from '../refusal.ts';
import { messageJson } from '../shapes.ts';
import type { StoredChannel, StoredMessage } from '../types.ts';
import type { World } from '../world.ts';
import { type Answer, type Call, done, idIn, ok, type Route } from './route.ts';

export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: answer },
];

const fits = (live: LiveInteraction): readonly number[] => {
  if (live.type === kinds.autocomplete) return [8];
  if (live.type === kinds.command) return [4, 5, 9];
  if (live.type === kinds.component) return [4, 5, 6, 7, 9];
  // A form can't open a form; it can update a message only when a message's button opened it.
  return live.sourceId ? [4, 5, 6, 7] : [4, 5];
};

function answer(call: Call): Answer {
  const { world } = call;
  const live = world.interactions.get(idIn(call, 'interaction'));
  if (!live || live.token !== call.params.get('token') || live.state === 'late')
    throw refuse('unknownInteraction');
  if (live.state === 'answered') throw refuse('alreadyAcknowledged');
  const asked = fieldsOf(call.body);
  const found = complaints();
  checkChoice(found, 'type', asked.type, fits(live));
  found.raise();
  const type = numberOf(asked.type);
  const message = respond(call, live, type);
  live.state = 'answered';
  if (message) live.originalId = message.id;
  live.settle({ ok: true });
  return call.query.get('with_response') === 'true' ? ok(resource(world, live, type, message)) : done;
}

function respond(call: Call, live: LiveInteraction, type: number): StoredMessage | undefined {
  const { world } = call;
  const given = fieldsOf(fieldsOf(call.body).data);
  if (type === 4 || type === 5) return reply(call, live, type === 5);
  if (type === 6) return sourceOf(world, live);
  if (type === 7) {
    const source = sourceOf(world, live);
    return edit(
      world,
      source,
      inside('data', () => checkMessage(given, call.files, source)),
    );
  }
  if (type === 9) {
    const modal = checkModal(given);
    world.forms.set(live.userId, {
      ...modal,
      channelId: live.channelId,
      ...(live.sourceId ? { sourceId: live.sourceId } : {}),
      values: new Map(),
    });
    return undefined;
  }
  const found = complaints();
  checkChoices(found, 'data.choices', listOf(given.choices), live.completesText === true);
  found.raise();
  live.choices = listOf(given.choices).map(fieldsOf);
  return undefined;
}

function reply(call: Call, live: LiveInteraction, thinking: boolean): StoredMessage {
  const { world } = call;
  const given = fieldsOf(fieldsOf(call.body).data);
  const draft = thinking ? plainDraft('') : inside('data', () => checkMessage(given, call.files));
  const ephemeral = (numberOf(given.flags) & flagBits.ephemeral) !== 0;
  return post(world, {
    channel: placeFor(world, live),
    authorId: world.botUserId,
    draft,
    thinking,
    ...(live.fromMenu ? { type: 23 } : {}),
    ...(ephemeral ? { ephemeralTo: live.userId } : {}),
    interaction: { id: live.id, type: live.type, userId: live.userId },
  });
}

export function placeFor(world: World, live: LiveInteraction): StoredChannel {
  return channelOf(world, { channelId: live.channelId });
}

function sourceOf(world: World, live: LiveInteraction): StoredMessage {
  const source = world.message(live.channelId, live.sourceId ?? '');
  if (!source) throw refuse('unknownMessage');
  return source;
}

const resource = (world: World, live: LiveInteraction, type: number, message: StoredMessage | undefined) => ({
  interaction: {
    id: live.id,
    type: live.type,
    ...(message
      ? {
          response_message_id: message.id,
          response_message_loading: type === 5,
          response_message_ephemeral: message.ephemeralTo !== undefined,
        }
      : {}),
  },
  resource: {
    type,
    ...(message && (type === 4 || type === 7) ? { message: messageJson(world, message) } : {}),
  },
});
