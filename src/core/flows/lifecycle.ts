/** A channel leaves its space or goes over to another; a space gets a new code; a card comes where it doesn't stand yet. */
import { signUpFirst } from '../cards/agenda.ts';
import type { Card } from '../cards/card.ts';
import {
  askToLeave,
  askToMove,
  codeChanged,
  leftSpace,
  postedHere,
  postHere,
  standsHere,
} from '../cards/lifecycle.ts';
import { gone, wrongCode } from '../cards/refusals.ts';
import { spaceJoined } from '../cards/space.ts';
import type { Reply } from '../events.ts';
import type { Channel, Idea, Person, Place, Space } from '../model.ts';
import type { Send } from '../store/sends.ts';
import { isForChannel } from './audience.ts';
import { asAdmin } from './roles.ts';
import type { Pressed, Presses, Said, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const lifecyclePresses = {
  'leave space': (world, { sure }, { event }) => leave(world, event, sure),
  'new code': (world, _action, { event }) => changeCode(world, event),
  'move channel': (world, { code }, { event }) => move(world, event, code),
  'post here': (world, { idea }, turn) => postCard(world, idea, turn),
} satisfies Partial<Presses>;

type Event = Pressed | Said;
type Here = { readonly space: Space; readonly channel: Channel };

/** In private and alone: in the place of what was pressed, where only that person sees it. */
const alone = (event: Event): boolean => event.type === 'pressed' && event.alone;

/** A refusal stands beside what was pressed. */
const beside = ({ who, where }: Event) => ({ who, where });

/** Asks first; then the channel leaves. The board, its people and its other channels stay as they are. */
export function leave(world: World, event: Event, sure: boolean): Promise<Reply> {
  return asAdmin(world, beside(event), async ({ space, channel }) => {
    const isLast = (await world.store.spaces.channels(space.id)).length === 1;
    if (!sure) return whisper(askToLeave(space, channel.name, isLast), alone(event));
    await goOver(world, channel, null);
    return whisper(leftSpace(space, channel.name), alone(event));
  });
}

export function changeCode(world: World, event: Event): Promise<Reply> {
  return asAdmin(world, beside(event), async ({ space }) => {
    const joinCode = world.newCode();
    await world.store.spaces.newCode(space.id, joinCode);
    return whisper(codeChanged({ ...space, joinCode }), alone(event));
  });
}

/** A channel that has a space and is to be in another: asked first. */
export async function offerMove(world: World, here: Here, to: Space): Promise<Reply> {
  const isLast = (await world.store.spaces.channels(here.space.id)).length === 1;
  return whisper(askToMove({ from: here.space, to, channel: here.channel.name, isLast }));
}

function move(world: World, event: Pressed, code: string): Promise<Reply> {
  return asAdmin(world, beside(event), async ({ space, channel }) => {
    const { spaces } = world.store;
    const to = await spaces.byCode(code);
    if (!to) return whisper(wrongCode(), alone(event));
    if (to.id !== space.id) await goOver(world, channel, to.id);
    return whisper(spaceJoined(to, await spaces.channels(to.id)), alone(event));
  });
}

/** Cards of the space that it leaves say so; those that it left there before, of the one it comes to, are kept up again. */
async function goOver({ store }: World, channel: Channel, to: number | null): Promise<void> {
  await store.spaces.moveChannel(channel.id, to);
  for (const spaceId of [channel.spaceId, to])
    if (spaceId !== null) await store.sends.redrawIn(channel.id, spaceId);
}

/** One card on demand, where there is none: ideas from before a channel joined aren't posted by themselves. */
async function postCard(
  world: World,
  ideaId: number,
  { event, person, reader }: Turn<Pressed>,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(ideaId, reader);
  const here = idea && (await cardAt(world, { idea, where: event.where }));
  if (!idea || !here) return whisper(gone(), event.alone);
  if (here.stands) return whisper(standsHere(idea), event.alone);
  // The card of its agenda stands here for all of them; one for each would fill the channel.
  if (idea.agendaId !== null && !(await isOn(world, idea, person))) return whisper(signUpFirst(idea));
  const now = clock.now();
  if (here.card) {
    await store.sends.postAnew(here.card.id, now);
  } else {
    const { id: channelId } = here.channel;
    const key = `card:${ideaId}:${channelId}`;
    await store.sends.plan([{ key, kind: 'card', ideaId, channelId, dueAt: now }], now);
  }
  return whisper(postedHere(idea), event.alone);
}

async function isOn({ store }: World, idea: Idea, { id }: Person): Promise<boolean> {
  return idea.authorId === id || (await store.stances.of(idea.id, id)) !== null;
}

/** The idea in full with the offer to post its card, where one belongs and none stands. */
export async function offeringCard(
  world: World,
  at: { idea: Idea; where: Place },
  full: Card,
): Promise<Card> {
  const here = await cardAt(world, at);
  return here && !here.stands ? { ...full, body: [...full.body, postHere(at.idea)] } : full;
}

/** What is known of the card of an idea in a channel; null where none belongs, as of what was put away. */
async function cardAt({ store }: World, { idea, where }: { idea: Idea; where: Place }) {
  if (idea.state !== 'open') return null;
  const here = await store.spaces.at(where);
  if (!here || here.channel.shut || !isForChannel(idea, { id: here.channel.id, spaceId: here.space.id }))
    return null;
  const card = (await store.sends.cards(idea.id)).find((send) => send.channel?.id === here.channel.id);
  return { channel: here.channel, card, stands: card !== undefined && !NOWHERE.includes(card.state) };
}

/** The states of a card that doesn't stand and isn't on its way. */
const NOWHERE: readonly Send['state'][] = ['skipped', 'failed', 'gone'];
