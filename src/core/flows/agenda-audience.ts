/** Who will see the ideas of an agenda: asked in its review, for all of them at once. */
import type { Action } from '../actions.ts';
import type { Seen } from '../cards/agenda-audience.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Place } from '../model.ts';
import type { Agenda } from '../store/agendas.ts';
import { openAgenda, type Reviewer, review } from './agenda.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** What was chosen, and what can be: the channel that was, and the one that the review is looked at in. */
export async function audienceChosen({ store }: World, agenda: Agenda, where: Place): Promise<Seen> {
  const here = await store.spaces.at(where);
  const channels = (await store.spaces.channels(agenda.spaceId)).filter(
    ({ id }) => id === agenda.homeId || (here?.space.id === agenda.spaceId && here.channel.id === id),
  );
  const home = channels.find(({ id }) => id === agenda.homeId) ?? null;
  return { audience: agenda.audience, home, channels };
}

/** Whether the one channel that an agenda is for has left its space: nobody would see what is published. */
export async function hasNobody({ store }: World, agenda: Agenda): Promise<boolean> {
  if (agenda.audience !== 'channel') return false;
  return (await store.spaces.channels(agenda.spaceId)).every(({ id }) => id !== agenda.homeId);
}

export async function giveTo(
  world: World,
  action: Extract<Action, { do: 'agenda audience' }>,
  by: Reviewer,
): Promise<Reply> {
  const agenda = await openAgenda(world, action.agenda, by.person);
  if (!agenda) return whisper(gone(), by.instead);
  const { channels } = await audienceChosen(world, agenda, by.where);
  const chosen = channels.find(({ id }) => id === action.channel);
  if (action.to === 'channel' && !chosen) return whisper(gone(), by.instead);
  const homeId = action.to === 'channel' ? (chosen?.id ?? null) : agenda.homeId;
  await world.store.agendas.giveTo(agenda.id, { audience: action.to, homeId });
  return review(world, action, by);
}
