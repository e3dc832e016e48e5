/** Cards are states: refreshed until they show what is. However many signed up meanwhile, that is one edit. */
import { notShownHere } from '../cards/audience.ts';
import { channelCard } from '../cards/away.ts';
import type { Card } from '../cards/card.ts';
import { called } from '../cards/idea.ts';
import { leftCard } from '../cards/lifecycle.ts';
import { speakCard } from '../cards/speak.ts';
import type { Idea, Millis } from '../model.ts';
import { PlatformFault } from '../ports.ts';
import { channelReader, KEEPER } from '../rules/audience.ts';
import type { Send } from '../store/sends.ts';
import { giveToAdmin } from './admin.ts';
import { isForChannel } from './audience.ts';
import { batchNow } from './batch.ts';
import { foundShut } from './places.ts';
import { languageIn } from './telling.ts';
import { viewOf } from './views.ts';
import type { World } from './world.ts';

/**
 * Draws every card of an idea that shows an older version, and the card of the agenda that it came with, `on` this platform
 * or on all. All cards are tried; the first fault is thrown then, so that the queue comes back for those that are left.
 */
export async function refreshIdea(world: World, ideaId: number, on?: string): Promise<void> {
  const { store } = world;
  const agenda = await store.agendas.ofIdea(ideaId);
  const batches = agenda === null ? [] : await store.agendas.cards(agenda);
  const cards = [...(await store.sends.cards(ideaId)), ...batches].filter(
    ({ state, message }) => state === 'sent' && message && (on ?? message.platform) === message.platform,
  );
  const faults: unknown[] = [];
  for (const card of cards) {
    try {
      await refreshCard(world, card, ideaId);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
}

type Shown = {
  readonly version: number;
  readonly spaceId: number;
  readonly card: () => Promise<Card>;
  /** In a channel that left the space. */
  readonly left: () => Card;
};

/** What a card should show now. */
async function wanted(world: World, send: Send, ideaId: number): Promise<Shown | null> {
  if (send.kind === 'batch') {
    const now = await batchNow(world, send);
    return now && { ...now, card: async () => now.card, left: () => leftCard(now.card.title) };
  }
  const idea = await world.store.ideas.settled(ideaId, KEEPER);
  return (
    idea && {
      version: idea.version,
      spaceId: idea.spaceId,
      card: async () => (await cardIn(world, send, ideaId)) ?? notShownHere(),
      left: () => leftIn(idea, send) ?? notShownHere(),
    }
  );
}

async function refreshCard(world: World, send: Send, ideaId: number): Promise<void> {
  const { store, clock, platforms, witness } = world;
  const shown = await wanted(world, send, ideaId);
  const platform = send.message && platforms.get(send.message.platform);
  if (!shown || !platform || !send.message || send.channel?.shut) return;
  const hasLeft = send.channel?.spaceId !== shown.spaceId;
  if (!hasLeft && send.shown >= shown.version) return;
  // Platforms count by workspace: one that is full holds up no other.
  const counted = `${send.message.platform}/${send.message.workspace}`;
  const wait = world.pauses.left(counted);
  const card = await (hasLeft ? shown.left() : shown.card());
  const said = speakCard(card, await languageIn(world, shown.spaceId));
  // Each press asks for a refresh; while a platform wants to be left alone none of them may ask it.
  const outcome = wait > 0 ? wait : await platform.update(send.message, said).catch(refused);
  if (typeof outcome === 'number' || outcome === 'down') {
    const afterMs = outcome === 'down' ? world.pauses.fell(counted) : outcome;
    if (outcome !== 'down') world.pauses.begin(counted, afterMs);
    return store.transaction((tx) => tx.ideas.drawLater(ideaId, { on: platform.name, afterMs }));
  }
  world.pauses.stands(counted);
  if (outcome === 'shut') return foundShut(world, send.message);
  if (outcome === 'gone') {
    await store.sends.settle(send.id, 'gone', { problem: 'The message was deleted.' });
    return;
  }
  if (hasLeft) return store.sends.settle(send.id, 'left');
  if (outcome === 'forbidden') {
    // Asking again every minute would only be refused again: an admin hears, once, and can have it drawn again.
    return giveToAdmin(world, send, {
      state: 'failed',
      problem: 'lost.may not change',
    });
  }
  const isLatest = await store.sends.showed(send.id, shown.version);
  witness({ kind: 'shown', at: clock.now(), send, version: shown.version });
  // Another program drew a later version meanwhile, and ours may have landed on top of it: draw what is true now.
  if (!isLatest) await refreshCard(world, { ...send, shown: 0 }, ideaId);
}

/** The card of an idea as everybody in its channel may see it, or null when it isn't for them (any more). */
export async function cardIn(world: World, send: Send, ideaId: number): Promise<Card | null> {
  if (!send.channel) return null;
  const reader = channelReader(send.channel);
  const idea = await world.store.ideas.byId(ideaId, reader);
  return idea && channelCard(await viewOf(world, idea, reader));
}

/** What stands in a channel that has left the space, or null when the idea wasn't for it by then. */
const leftIn = (idea: Idea, { channel }: Send): Card | null =>
  channel && isForChannel(idea, { id: channel.id, spaceId: idea.spaceId }) ? leftCard(called(idea)) : null;

/** How an update was refused: for good, while the channel or the platform is out of reach, or for how many milliseconds. */
function refused(fault: unknown): 'forbidden' | 'shut' | 'down' | Millis {
  if (!(fault instanceof PlatformFault)) throw fault;
  if (fault.isShut) return 'shut';
  if (fault.kind === 'forbidden') return 'forbidden';
  if (fault.kind === 'down') return 'down';
  if (fault.kind === 'busy') return Math.max(fault.retryAfterMs, 1000);
  throw fault;
}
