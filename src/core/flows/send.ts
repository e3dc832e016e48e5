/** The one way out: everything planned is recorded before it is sent, and what happened after. */
import type { Card } from '../cards/card.ts';
import { called, ideaCard } from '../cards/idea.ts';
import { OVERLAPS_SHOWN, overlapsOfTakenPlan } from '../cards/overlap.ts';
import { credited, failedPost, unsurePost, welcome } from '../cards/space.ts';
import type { Idea, MessageRef, Millis } from '../model.ts';
import { type Platform, PlatformFault } from '../ports.ts';
import { SNOOZE } from '../rules/checkins.ts';
import { isLivePlan, SIGNS } from '../rules/stances.ts';
import type { Send } from '../store.ts';
import { checkinNow, ideasAsked } from './checkin.ts';
import { digestNow } from './digest.ts';
import { overlapsOfPlan } from './overlap.ts';
import { refreshIdea } from './show.ts';
import { viewOf } from './views.ts';
import type { World } from './world.ts';

/** What is posted, and which version of the idea it shows. */
type Drawn = { readonly card: Card; readonly version: number };

/**
 * Sends what is planned under `id`, once. A fault that a later try may mend puts it off; where nobody can know whether
 * it was posted, it is never posted twice but an admin is asked.
 */
export async function sendPlanned(world: World, id: number): Promise<void> {
  const send = await world.store.sends.claim(id, world.clock.now());
  if (!send) return;
  const drawn = await draw(world, send);
  if (!drawn) {
    await world.store.sends.settle(id, 'skipped');
    world.witness({ kind: 'sent', at: world.clock.now(), send, how: 'nothing to say' });
    return;
  }
  try {
    await deliver(world, send, drawn);
  } catch (fault) {
    await settleFault(world, send, fault);
  }
}

async function draw(world: World, send: Send): Promise<Drawn | null> {
  const plain = (card: Card | null) => (card ? { card, version: 0 } : null);
  if (send.kind === 'digest') return plain(await digestNow(world, send));
  if (send.kind === 'checkin') return plain(await checkinNow(world, send));
  if (send.kind === 'unsure') return plain(await unsureNow(world, send));
  if (send.kind === 'welcome') return plain(welcome());
  const idea = send.ideaId === null ? null : await world.store.ideas.byId(send.ideaId);
  if (!idea) return null;
  if (send.kind === 'overlap') return plain(await overlapNow(world, idea, send.personId));
  if (send.kind === 'credit')
    return plain(credited({ by: String(send.payload.by), called: called(idea), idea: idea.id }));
  return { card: ideaCard(await viewOf(world, idea)), version: idea.version };
}

/** What a plan comes near by the time it is told: nothing, if it was taken back or answered meanwhile. */
async function overlapNow(world: World, idea: Idea, personId: number | null): Promise<Card | null> {
  const mine = personId === null ? null : await world.store.stances.of(idea.id, personId);
  const space = await world.store.spaces.byId(idea.spaceId);
  if (!mine || !space || !isLivePlan(mine)) return null;
  const near = await overlapsOfPlan(world, { idea, space, person: mine.person, limit: OVERLAPS_SHOWN });
  return near.length > 0 ? overlapsOfTakenPlan(idea, near) : null;
}

async function unsureNow(world: World, send: Send): Promise<Card | null> {
  const lost = await world.store.sends.byId(Number(send.payload.send));
  if (!lost?.channel || (lost.state !== 'unsure' && lost.state !== 'failed')) return null;
  const idea = lost.ideaId === null ? null : await world.store.ideas.byId(lost.ideaId);
  const what = idea ? called(idea) : 'the weekly digest';
  return lost.state === 'unsure'
    ? unsurePost(what, lost.channel.name, lost.id)
    : failedPost({ what, channel: lost.channel.name, problem: lost.problem, send: lost.id });
}

async function deliver(world: World, send: Send, drawn: Drawn): Promise<void> {
  const { store, clock } = world;
  const message = send.channel
    ? await postTo(world, send, drawn.card)
    : await tellPerson(world, send, drawn.card);
  const how =
    message === 'closed'
      ? 'no direct messages taken'
      : send.channel
        ? `posted in #${send.channel.name}`
        : 'told in private';
  world.witness({ kind: 'sent', at: clock.now(), send, how });
  if (message === 'closed') {
    await store.sends.settle(send.id, 'failed', { problem: 'They take no direct messages from us.' });
    return;
  }
  await store.sends.sent(send.id, { message, shown: drawn.version, now: clock.now() });
  if (send.kind !== 'card' || send.ideaId === null) return;
  await platformOf(world, message.platform).offerReactions(
    message,
    SIGNS.map(({ sign }) => sign),
  );
  // Whoever signed up while it was being posted found no card to refresh.
  await refreshIdea(world, send.ideaId);
}

function platformOf({ platforms }: World, name: string): Platform {
  const platform = platforms.get(name);
  if (!platform) throw new PlatformFault('down', `${name} isn't running here: its settings are missing.`);
  return platform;
}

async function postTo(world: World, send: Send, card: Card): Promise<MessageRef> {
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
async function tellPerson(world: World, send: Send, card: Card): Promise<MessageRef | 'closed'> {
  const accounts = send.personId === null ? [] : await world.store.people.accounts(send.personId);
  for (const account of accounts.filter(({ platform }) => world.platforms.has(platform))) {
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
  if (known?.maybeDone && !(await repeats(world, send))) return giveToAdmin(world, send, 'unsure');
  if (known && (known.kind === 'busy' || known.kind === 'down')) {
    const pause = Math.min(PAUSE.first * 2 ** Math.min(send.tries, 20), PAUSE.longest);
    const afterMs = Math.max(known.retryAfterMs, pause);
    await store.transaction((tx) =>
      tx.sends.putOff(send.id, { now: clock.now(), afterMs, problem: known.message }),
    );
    world.witness({ kind: 'sent', at: clock.now(), send, how: `waiting: ${known.message}` });
    return;
  }
  await giveToAdmin(world, send, 'failed', known?.message);
  if (!known) throw fault;
}

/** Whether the platform knows a second try of the same post for what it is. */
async function repeats(world: World, send: Send): Promise<boolean> {
  const [account] = send.personId === null ? [] : await world.store.people.accounts(send.personId);
  const name = send.channel?.platform ?? account?.platform;
  return name !== undefined && (world.platforms.get(name)?.can.postOnce ?? false);
}

/** Something in a channel that may or can't have been posted: an admin sees it, and decides with one press. */
async function giveToAdmin(
  world: World,
  send: Send,
  state: 'unsure' | 'failed',
  problem = '',
): Promise<void> {
  const { store, clock } = world;
  const now = clock.now();
  const why =
    problem ||
    (state === 'unsure'
      ? 'The connection broke while it was being sent.'
      : 'Something of ours broke; the log says more.');
  world.witness({
    kind: 'sent',
    at: now,
    send,
    how: state === 'unsure' ? 'nobody knows whether it arrived: an admin is asked' : `failed: ${why}`,
  });
  await store.transaction(async (tx) => {
    await tx.sends.settle(send.id, state, { problem: why });
    // Plans that somebody may not have been asked about are asked about again, and don't lapse in silence.
    if (send.kind === 'checkin' && send.personId !== null) await askLater(tx, send, send.personId, now);
    const space = send.channel ? await tx.spaces.byId(send.channel.spaceId) : null;
    if (!space) return;
    const key = `unsure:${send.id}:${send.tries}`;
    await tx.sends.plan(
      [{ key, kind: 'unsure', personId: space.setUpBy, payload: { send: send.id }, dueAt: now }],
      now,
    );
  });
}

async function askLater(store: World['store'], send: Send, personId: number, now: Millis): Promise<void> {
  for (const idea of ideasAsked(send)) await store.stances.snooze(idea, personId, now + SNOOZE);
}

/** What a program that is gone was sending: sent again where that can't double it, else an admin is asked. */
export async function healOrphans(world: World): Promise<number> {
  const orphans = await world.store.sends.orphans();
  for (const send of orphans) {
    if (!send.recent || !(await repeats(world, send))) await giveToAdmin(world, send, 'unsure');
    else
      await world.store.transaction((tx) =>
        tx.sends.putOff(send.id, { now: world.clock.now(), afterMs: 0, problem: '' }),
      );
  }
  return orphans.length;
}
