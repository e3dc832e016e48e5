/** The one way out: everything planned is recorded before it is sent, and what happened after. */
import type { Card } from '../cards/card.ts';
import type { Language } from '../cards/locales.ts';
import { welcome } from '../cards/space.ts';
import { speakCard } from '../cards/speak.ts';
import type { MessageRef, Millis } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { isNamed, signsIn, signsOf } from '../rules/signs.ts';
import type { Send } from '../store/sends.ts';
import { giveToAdmin, settleWith } from './admin.ts';
import { plansAsked } from './asked.ts';
import { batchNow } from './batch.ts';
import { deliver } from './deliver.ts';
import { digestNow } from './digest.ts';
import { type DrawnLetter, letterNow, whenToSend } from './letters.ts';
import { linkNow } from './link.ts';
import { meetApart, meetingNow, whenToMeet } from './meeting.ts';
import { isThere } from './people.ts';
import { isOpenTo } from './places.ts';
import { lookWhetherIn } from './presence.ts';
import { cardIn, refreshIdea } from './show.ts';
import { languageFor, languageIn } from './telling.ts';
import { PAUSE, settleFault } from './untold.ts';
import type { World } from './world.ts';

/** What is posted, and which version of the idea it shows. */
type Drawn = { readonly card: Card; readonly version: number } & Partial<
  Pick<DrawnLetter, 'left' | 'silent'>
>;

/**
 * Sends what is planned under `id`, once. A fault that a later try may mend puts it off; where nobody can know whether
 * it was posted, it is never posted twice but an admin is asked.
 */
export async function sendPlanned(world: World, id: number): Promise<void> {
  const { store, clock } = world;
  const send = await store.sends.claim(id, clock.now());
  if (!send) return;
  if (send.doubt === 'stale') return giveToAdmin(world, send, { state: 'unsure' });
  const drawn = await drawOrPutOff(world, send);
  if (drawn === 'later') return;
  if (drawn === 'apart') return meetApart(world, send, 'No hour suits both of them.');
  if (!drawn) {
    await settleWith(store, send, 'skipped');
    world.witness({ kind: 'sent', at: clock.now(), send, how: 'nothing to say' });
    return;
  }
  let message: MessageRef | 'closed';
  try {
    const card = speakCard(drawn.card, await languageOfSend(world, send));
    const told = await deliver(world, send, card);
    if (told === 'taken') return;
    if (told === 'apart') return await meetApart(world, send, 'They can’t be written to together there.');
    message = told;
  } catch (fault) {
    return settleFault(world, send, fault);
  }
  await remember(world, { send, message, drawn });
}

/** The card to send; or 'later', when this person may be told only then, or when it can't be drawn up now. */
async function drawOrPutOff(world: World, send: Send): Promise<Drawn | 'later' | 'apart' | null> {
  if (send.personId !== null) await lookWhetherIn(world, send.personId);
  const now = world.clock.now();
  const later = async (afterMs: Millis, problem: string): Promise<'later'> => {
    const isDoubtful = send.doubt !== 'none';
    await world.store.transaction((tx) => tx.sends.putOff(send.id, { now, afterMs, problem, isDoubtful }));
    return 'later';
  };
  try {
    const at = await whenFor(world, send, now);
    if (at === null) return 'apart';
    if (at > now) return await later(at - now, 'It waits for a moment that suits whom it is for.');
    // Nobody who left is asked about their plans.
    if (send.personId !== null && plansAsked(send).length > 0 && !(await isThere(world, send.personId)))
      return null;
    return await draw(world, send);
  } catch (fault) {
    await later(PAUSE.longest, 'It could not be drawn up; the log says more.');
    throw fault;
  }
}

/** When it may go out; null when that suits two people never. */
async function whenFor(world: World, send: Send, now: Millis): Promise<Millis | null> {
  if (send.kind === 'meeting') return whenToMeet(world, send, now);
  return send.kind === 'letter' && send.personId !== null ? whenToSend(world, send.personId, now) : now;
}

async function draw(world: World, send: Send): Promise<Drawn | null> {
  const plain = (card: Card | null) => (card ? { card, version: 0 } : null);
  if (send.kind === 'digest') return plain(await digestNow(world, send));
  if (send.kind === 'welcome') return plain(welcome());
  if (send.kind === 'meeting') return plain(await meetingNow(world, send));
  if (send.kind === 'link') return plain(await linkNow(world, send));
  if (send.kind === 'batch') {
    const now = await batchNow(world, send);
    return now && isOpenTo(send.channel, now.spaceId) ? now : null;
  }
  if (send.kind === 'letter') {
    const { card, left, silent } = await letterNow(world, send);
    return card && { card, version: 0, left, silent };
  }
  // The version before the words: what changes in between is drawn again.
  const idea = send.ideaId === null ? null : await world.store.ideas.byId(send.ideaId, KEEPER);
  if (!idea || !isOpenTo(send.channel, idea.spaceId)) return null;
  const card = await cardIn(world, send, idea.id);
  return card && { card, version: idea.version };
}

/** Keeps where it stands. What was posted is never posted again because something after it went wrong. */
async function remember(
  world: World,
  done: { send: Send; message: MessageRef | 'closed'; drawn: Drawn },
): Promise<void> {
  const { store, clock } = world;
  const { send, message, drawn } = done;
  if (message === 'closed') {
    world.witness({ kind: 'sent', at: clock.now(), send, how: 'no direct messages taken' });
    if (send.personId !== null)
      await store.people.unreached(send.personId, { at: clock.now(), isClosed: true });
    return settleWith(store, send, 'failed', 'They take no direct messages from us.');
  }
  const how = send.channel ? `posted in #${send.channel.name}` : 'told in private';
  world.witness({ kind: 'sent', at: clock.now(), send, how });
  try {
    await store.transaction(async (tx) => {
      await tx.sends.sent(send.id, { message, shown: drawn.version, now: clock.now() });
      const { left = [], silent = [] } = drawn;
      if (send.kind === 'letter') await tx.letters.settleNotes(send.id, { state: 'sent', left, silent });
    });
  } catch (fault) {
    await giveToAdmin(world, send, { state: 'unsure' });
    throw fault;
  }
  // Whoever signed up while it was being posted found no card to refresh.
  if (send.kind === 'card' && send.ideaId !== null) await refreshIdea(world, send.ideaId, message.platform);
}

/** Puts the signs under a card, once, so that a press is enough to react. */
export async function offerSigns({ store, platforms }: World, id: number): Promise<void> {
  const send = await store.sends.byId(id);
  const platform = send?.message && platforms.get(send.message.platform);
  if (!send?.message || !platform || send.state !== 'sent' || send.channel?.shut) return;
  const space = send.channel?.spaceId ? await store.spaces.byId(send.channel.spaceId) : null;
  const signs = space ? signsIn(signsOf(space)).map(({ sign }) => sign) : [];
  // Their own emoji are for people to pick: we don't look up which there are.
  await platform.offerReactions(
    send.message,
    signs.filter((sign) => !isNamed(sign)),
  );
  await store.sends.offered(id);
}

async function languageOfSend(world: World, { channel, personId }: Send): Promise<Language> {
  if (channel) return languageIn(world, channel.spaceId ?? 0);
  return personId === null ? 'en' : languageFor(world, personId);
}
