/** Who sees an idea: its cards, one in each channel that may have one, and its author's changing that. */
import type { Action } from '../actions.ts';
import { audienceChanged, audienceMenu, authorsChoice, whoSees } from '../cards/audience.ts';
import type { Control } from '../cards/card.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Channel, Idea, Place } from '../model.ts';
import { channelReader, mayRead } from '../rules/audience.ts';
import type { NewSend } from '../store/sends.ts';
import type { Pressed, Presses, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const audiencePresses = {
  audience: (world, action, turn) => changeAudience(world, action, turn),
} satisfies Partial<Presses>;

/** Plans one card, ever, in each channel that may show the idea; says which channels these are. */
export async function planCards({ store, clock }: World, idea: Idea): Promise<readonly Channel[]> {
  const channels = (await store.spaces.channels(idea.spaceId)).filter(
    (channel) => channel.shut === null && isForChannel(idea, channel),
  );
  const dueAt = clock.now();
  const cards = channels.map(({ id }): NewSend => {
    return { key: `card:${idea.id}:${id}`, kind: 'card', ideaId: idea.id, channelId: id, dueAt };
  });
  await store.sends.plan(cards, dueAt);
  // One that was planned, and left out because meanwhile it wasn't for that channel.
  for (const { id, state, channel } of await store.sends.cards(idea.id))
    if (state === 'skipped' && channel && isForChannel(idea, channel)) await store.sends.again(id, dueAt);
  return channels;
}

/** Whether a channel may have the card of an idea. It says nothing to one person alone, so who wrote what doesn't matter. */
export const isForChannel = (idea: Idea, channel: Pick<Channel, 'id' | 'spaceId'>) =>
  mayRead({ ...idea, creditedId: null }, channelReader(channel), false);

async function changeAudience(
  world: World,
  action: Extract<Action, { do: 'audience' }>,
  { event, person, reader }: Turn<Pressed>,
): Promise<Reply> {
  const { store } = world;
  const idea = await store.ideas.byId(action.idea, reader);
  if (!idea) return whisper(gone(), event.alone);
  if (idea.authorId !== person.id) return whisper(authorsChoice(), event.alone);
  const { home, menu } = await audienceOf(world, idea, event.where);
  if (!action.to) return whisper(whoSees(idea, home, menu), event.alone);
  const homeId = action.to === 'channel' ? (action.channel ?? idea.homeId) : idea.homeId;
  const channels = await store.spaces.channels(idea.spaceId);
  const chosen = channels.find(({ id }) => id === homeId);
  if (action.to === 'channel' && !chosen) return whisper(gone(), event.alone);
  const changed = { ...idea, audience: action.to, homeId };
  await store.ideas.giveTo(idea.id, { audience: action.to, homeId });
  const shown = await planCards(world, changed);
  const next = await audienceOf(world, changed, event.where);
  return whisper(audienceChanged(changed, shown, next.menu), event.alone);
}

/** The channel that an idea belongs to, and the menu that changes who sees it, from where one is. */
export async function audienceOf(
  { store }: World,
  idea: Idea,
  where: Place,
): Promise<{ readonly home: Channel | null; readonly menu: Control }> {
  const here = await store.spaces.at(where);
  const channels = await store.spaces.channels(idea.spaceId);
  const home = channels.find(({ id }) => id === idea.homeId) ?? null;
  const near = here && here.space.id === idea.spaceId && here.channel.id !== home?.id ? [here.channel] : [];
  return { home, menu: audienceMenu(idea, [...(home ? [home] : []), ...near]) };
}
