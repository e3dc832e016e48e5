/** The one way out: everything planned is recorded before it is sent, and what happened after. */
import type { Card } from '../cards/card.ts';
import type { Language } from '../cards/locales.ts';
import { welcome } from '../cards/space.ts';
import { speakCard } from '../cards/speak.ts';
import type { Card as SpokenCard } from '../cards/spoken.ts';
import type { MessageRef, Millis } from '../model.ts';
import { type Platform, PlatformFault } from '../ports.ts';
import { KEEPER } from '../rules/audience.ts';
import { SIGNS } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { giveToAdmin, settleWith } from './admin.ts';
import { plansAsked } from './asked.ts';
import { batchNow } from './batch.ts';
import { digestNow } from './digest.ts';
import { letterNow, whenToSend } from './letters.ts';
import { linkNow } from './link.ts';
import { meetApart, meetingNow, meetTogether } from './meeting.ts';
import { isThere } from './people.ts';
import { foundShut, isOpenTo } from './places.ts';
import { cardIn, refreshIdea } from './show.ts';
import { languageFor, languageIn } from './telling.ts';
import type { World } from './world.ts';

/** What is posted, and which version of the idea it shows. */
type Drawn = { readonly card: Card; readonly version: number; readonly left: readonly number[] };

/**
 * Sends what is planned under `id`, once. A fault that a later try may mend puts it off; where nobody can know whether
 * it was posted, it is never posted twice but an admin is asked.
 */
export async function sendPlanned(world: World, id: number): Promise<void> {
  const { store, clock } = world;
  const send = await store.sends.claim(id, clock.now());
  if (!send) return;
  if (send.isStale) return giveToAdmin(world, send, { state: 'unsure' });
  const drawn = await drawOrPutOff(world, send);
  if (drawn === 'later') return;
  if (!drawn) {
    await settleWith(store, send, 'skipped');
    world.witness({ kind: 'sent', at: clock.now(), send, how: 'nothing to say' });
    return;
  }
  let message: MessageRef | 'closed';
  try {
    const card = speakCard(drawn.card, await languageOfSend(world, send));
    const told = await deliver(world, send, card);
    if (told === 'apart') return await meetApart(world, send, 'They can’t be written to together there.');
    message = told;
  } catch (fault) {
    return settleFault(world, send, fault);
  }
  await remember(world, { send, message, drawn });
}

/** The card to send; or 'later', when this person may be told only then, or when it can't be drawn up now. */
async function drawOrPutOff(world: World, send: Send): Promise<Drawn | 'later' | null> {
  const now = world.clock.now();
  const later = async (afterMs: Millis, problem: string): Promise<'later'> => {
    await world.store.transaction((tx) => tx.sends.putOff(send.id, { now, afterMs, problem }));
    return 'later';
  };
  try {
    if (send.personId !== null && send.kind === 'letter') {
      const at = await whenToSend(world, send.personId, now);
      if (at > now) return await later(at - now, 'It waits for a moment that suits this person.');
    }
    // Nobody who left is asked about their plans.
    if (send.personId !== null && plansAsked(send).length > 0 && !(await isThere(world, send.personId)))
      return null;
    return await draw(world, send);
  } catch (fault) {
    await later(PAUSE.longest, 'It could not be drawn up; the log says more.');
    throw fault;
  }
}

async function draw(world: World, send: Send): Promise<Drawn | null> {
  const plain = (card: Card | null) => (card ? { card, version: 0, left: [] } : null);
  if (send.kind === 'digest') return plain(await digestNow(world, send));
  if (send.kind === 'welcome') return plain(welcome());
  if (send.kind === 'meeting') return plain(await meetingNow(world, send));
  if (send.kind === 'link') return plain(await linkNow(world, send));
  if (send.kind === 'batch') {
    const now = await batchNow(world, send);
    return now && { ...now, left: [] };
  }
  if (send.kind === 'letter') {
    const { card, left } = await letterNow(world, send);
    return card && { card, version: 0, left };
  }
  // The version before the words: what changes in between is drawn again.
  const idea = send.ideaId === null ? null : await world.store.ideas.byId(send.ideaId, KEEPER);
  if (!idea || !isOpenTo(send.channel, idea.spaceId)) return null;
  const card = await cardIn(world, send, idea.id);
  return card && { card, version: idea.version, left: [] };
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
    if (send.personId !== null) await store.people.unreached(send.personId, clock.now());
    return settleWith(store, send, 'failed', 'They take no direct messages from us.');
  }
  const how = send.channel ? `posted in #${send.channel.name}` : 'told in private';
  world.witness({ kind: 'sent', at: clock.now(), send, how });
  try {
    await store.transaction(async (tx) => {
      await tx.sends.sent(send.id, { message, shown: drawn.version, now: clock.now() });
      if (send.kind === 'letter') await tx.letters.settleNotes(send.id, { state: 'sent', left: drawn.left });
    });
  } catch (fault) {
    await giveToAdmin(world, send, { state: 'unsure' });
    throw fault;
  }
  if (send.kind !== 'card' || send.ideaId === null) return;
  await platformOf(world, message.platform).offerReactions(
    message,
    SIGNS.map(({ sign }) => sign),
  );
  // Whoever signed up while it was being posted found no card to refresh.
  await refreshIdea(world, send.ideaId);
}

async function languageOfSend(world: World, { channel, personId }: Send): Promise<Language> {
  if (channel) return languageIn(world, channel.spaceId ?? 0);
  return personId === null ? 'en' : languageFor(world, personId);
}

function platformOf({ platforms }: World, name: string): Platform {
  const platform = platforms.get(name);
  if (!platform) throw new PlatformFault('down', `${name} isn't running here: its settings are missing.`);
  return platform;
}

/** Posted in its channel, said to two people together, or told to one. */
function deliver(world: World, send: Send, card: SpokenCard): Promise<MessageRef | 'closed' | 'apart'> {
  if (send.kind === 'meeting') return meetTogether(world, send, card);
  return send.channel ? postTo(world, send, card) : tellPerson(world, send, card);
}

async function postTo(world: World, send: Send, card: SpokenCard): Promise<MessageRef> {
  const { channel } = send;
  if (!channel) throw new Error(`Send ${send.id} has no channel.`);
  const { platform, workspace, channel: id } = channel;
  return platformOf(world, platform).post({
    where: { platform, workspace, channel: id },
    card,
    key: send.key,
  });
}

/** On the platform where the person was seen last, or the next one that takes it. */
async function tellPerson(world: World, send: Send, card: SpokenCard): Promise<MessageRef | 'closed'> {
  const accounts = send.personId === null ? [] : await world.store.people.accounts(send.personId);
  // Some things are for one account alone, whichever was used last.
  const { account: only } = send.payload;
  const meant = accounts.filter(({ self }) => only === undefined || self === only);
  for (const account of meant.filter(({ platform }) => world.platforms.has(platform))) {
    const told = await platformOf(world, account.platform).tell({ who: account, card, key: send.key });
    if (told !== 'closed') return told;
  }
  return 'closed';
}

/** Waits between tries when the platform names none: short at first, never longer than five minutes. */
const PAUSE = { first: 1000, longest: 5 * 60_000 } as const;

/**
 * After a fault: put off for as long as the platform is busy or down, however long that is; nothing is dropped for
 * an outage. What can't be known or can't be done is an admin's to decide.
 */
async function settleFault(world: World, send: Send, fault: unknown): Promise<void> {
  const { store, clock } = world;
  const known = fault instanceof PlatformFault ? fault : null;
  if (known?.maybeDone && !(await repeats(world, send))) return giveToAdmin(world, send, { state: 'unsure' });
  if (known && (known.kind === 'busy' || known.kind === 'down')) {
    const pause = Math.min(PAUSE.first * 2 ** Math.min(send.tries, 20), PAUSE.longest);
    const afterMs = Math.max(known.retryAfterMs, pause);
    const until = { now: clock.now(), afterMs, problem: known.message, isDoubtful: known.maybeDone };
    await store.transaction((tx) => tx.sends.putOff(send.id, until));
    world.witness({ kind: 'sent', at: clock.now(), send, how: `waiting: ${known.message}` });
    return;
  }
  if (known?.isShut && send.channel) {
    // Told once for the channel and not for each post; what was to be posted can be posted on demand.
    await store.sends.settle(send.id, 'failed', { problem: known.message });
    return foundShut(world, send.channel);
  }
  await giveToAdmin(world, send, { state: 'failed', problem: known?.message ?? '' });
  if (!known) throw fault;
}

/** Whether the platform knows a second try of the same post for what it is. */
async function repeats(world: World, send: Send): Promise<boolean> {
  const [account] = send.personId === null ? [] : await world.store.people.accounts(send.personId);
  const name = send.channel?.platform ?? account?.platform;
  return name !== undefined && (world.platforms.get(name)?.can.postOnce ?? false);
}

/** What a program that is gone was sending: sent again where that can't double it, else an admin is asked. */
export async function healOrphans(world: World): Promise<number> {
  const orphans = await world.store.sends.orphans();
  for (const send of orphans) {
    if (!send.recent || !(await repeats(world, send))) await giveToAdmin(world, send, { state: 'unsure' });
    else
      await world.store.transaction((tx) =>
        tx.sends.putOff(send.id, { now: world.clock.now(), afterMs: 0, problem: '' }),
      );
  }
  return orphans.length;
}
