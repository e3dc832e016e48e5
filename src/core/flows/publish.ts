/** From a draft to an idea with its cards, or to somebody else's idea, or to nothing. */
import type { Action } from '../actions.ts';
import { discarded, joinedInstead, published } from '../cards/answers.ts';
import type { Card } from '../cards/card.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Person } from '../model.ts';
import type { StoredDraft } from '../store.ts';
import { signUp } from './stance.ts';
import { whenToTell } from './telling.ts';
import type { World } from './world.ts';

const whisper = (card: Card, instead = false): Reply => ({ kind: 'whisper', card, instead });

/** Whether a draft is this person's and still waits. */
export const isOpen = (draft: StoredDraft | null, person: Person): draft is StoredDraft =>
  draft !== null && draft.personId === person.id && draft.ideaId === null && !draft.discarded;

/** Makes a draft an idea, with its plan and the differences that were told. Twice is once. */
export async function publishDraft(
  world: World,
  id: number,
  person: Person,
  how: { instead: boolean; now: number },
): Promise<Reply> {
  const { store } = world;
  const draft = await store.drafts.lock(id);
  if (!isOpen(draft, person)) return whisper(gone(), how.instead);
  const idea = await store.ideas.publish({
    ...draft.text,
    spaceId: draft.spaceId,
    authorId: person.id,
    source: draft.source,
    creditedId: draft.creditedId,
    at: how.now,
  });
  await store.drafts.became(id, idea.id);
  for (const told of await store.drafts.differences(id)) {
    await store.pairs.save({
      ideaId: idea.id,
      otherId: told.ideaId,
      relation: 'differs from',
      difference: told.difference,
      byId: person.id,
      at: how.now,
    });
    await store.ideas.touch([told.ideaId]);
  }
  if (draft.horizon)
    await signUp(world, { idea, person, stance: 'planning', horizon: draft.horizon, via: 'form' });
  const channels = await store.spaces.channels(draft.spaceId);
  await store.sends.plan(
    channels.map((channel) => ({
      key: `card:${idea.id}:${channel.id}`,
      kind: 'card',
      ideaId: idea.id,
      channelId: channel.id,
      dueAt: how.now,
    })),
    how.now,
  );
  if (draft.creditedId !== null) {
    const payload = { by: person.name };
    const credited = await store.people.byId(draft.creditedId);
    const dueAt = credited ? await whenToTell(world, credited, how.now) : how.now;
    await store.sends.plan(
      [
        {
          key: `credit:${idea.id}`,
          kind: 'credit',
          ideaId: idea.id,
          personId: draft.creditedId,
          payload,
          dueAt,
        },
      ],
      how.now,
    );
  }
  return whisper(
    published(idea, { channels: channels.map(({ name }) => name), planning: draft.horizon !== null }),
    how.instead,
  );
}

export async function discardDraft(
  world: World,
  id: number,
  person: Person,
  instead: boolean,
): Promise<Reply> {
  const draft = await world.store.drafts.lock(id);
  if (!isOpen(draft, person)) return whisper(gone(), instead);
  await world.store.drafts.discard(id, world.clock.now());
  return whisper(discarded(draft.text.title), instead);
}

/** "Same: join it": the person signs up there, and the draft isn't published. */
export async function joinInstead(
  world: World,
  action: Extract<Action, { do: 'join instead' }>,
  person: Person,
): Promise<Reply> {
  const draft = await world.store.drafts.lock(action.draft);
  const idea = await world.store.ideas.byId(action.idea);
  if (!isOpen(draft, person) || !idea || idea.spaceId !== draft.spaceId) return whisper(gone(), true);
  await world.store.drafts.discard(draft.id, world.clock.now());
  const stance = draft.horizon ? 'planning' : 'would_join';
  await signUp(world, { idea, person, stance, horizon: draft.horizon, via: 'button' });
  return whisper(joinedInstead(idea, stance), true);
}
