/** The one way out: everything planned is recorded before it is sent, and what happened after. */
import type { Card } from '../cards/card.ts';
import { called, ideaCard } from '../cards/idea.ts';
import { OVERLAPS_SHOWN, overlapsOfTakenPlan } from '../cards/overlap.ts';
import { credited, unsurePost, welcome } from '../cards/space.ts';
import type { Idea, MessageRef } from '../model.ts';
import { type Platform, PlatformFault } from '../ports.ts';
import { isLivePlan, SIGNS } from '../rules/stances.ts';
import type { Send } from '../store.ts';
import { checkinNow } from './checkin.ts';
import { digestNow } from './digest.ts';
import { overlapsOfPlan } from './overlap.ts';
import { refreshIdea } from './show.ts';
import { viewOf } from './views.ts';
import type { World } from './world.ts';

/** What is posted, and which version of the idea it shows. */
type Drawn = { readonly card: Card; readonly version: number };

/** After so many tries something is left to an admin. */
const MOST_TRIES = 20;

/**
 * Sends what is planned under `id`, once. A fault that a later try may mend leaves it planned and is thrown, so that
 * the queue tries again; where nobody can know whether it was posted, it is never posted twice but an admin is asked.
 */
export async function sendPlanned(world: World, id: number): Promise<void> {
  const send = await world.store.sends.claim(id);
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
  if (lost?.state !== 'unsure' || !lost.channel) return null;
  const idea = lost.ideaId === null ? null : await world.store.ideas.byId(lost.ideaId);
  return unsurePost(idea ? called(idea) : 'the weekly digest', lost.channel.name, lost.id);
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

async function settleFault(world: World, send: Send, fault: unknown): Promise<void> {
  const { store, clock } = world;
  const known = fault instanceof PlatformFault ? fault : null;
  const problem = known ? known.message : 'A bug of ours; the log says more.';
  const canRetry =
    known !== null && (known.kind === 'busy' || known.kind === 'down') && send.tries < MOST_TRIES;
  if (known?.maybeDone && !repeats(world, send)) {
    await markUnsure(world, send);
    return;
  }
  await store.sends.settle(send.id, canRetry ? 'planned' : 'failed', {
    problem,
    ...(canRetry ? { dueAt: clock.now() + (known?.retryAfterMs ?? 0) } : {}),
  });
  world.witness({
    kind: 'sent',
    at: clock.now(),
    send,
    how: canRetry ? `waiting: ${problem}` : `failed: ${problem}`,
  });
  if (canRetry || known === null) throw fault;
}

/** Whether the platform knows a second try of the same post for what it is. */
function repeats(world: World, send: Send): boolean {
  const name = send.channel?.platform;
  return name !== undefined && (world.platforms.get(name)?.can.postOnce ?? false);
}

async function markUnsure(world: World, send: Send): Promise<void> {
  const { store, clock } = world;
  const spaceId = send.channel?.spaceId;
  await store.sends.settle(send.id, 'unsure', { problem: 'The connection broke while it was being sent.' });
  world.witness({
    kind: 'sent',
    at: clock.now(),
    send,
    how: 'nobody knows whether it arrived: an admin is asked',
  });
  const space = spaceId === undefined ? null : await store.spaces.byId(spaceId);
  if (!space) return;
  const now = clock.now();
  const key = `unsure:${send.id}:${send.tries}`;
  await store.transaction((tx) =>
    tx.sends.plan(
      [{ key, kind: 'unsure', personId: space.setUpBy, payload: { send: send.id }, dueAt: now }],
      now,
    ),
  );
}

/** What a program that is gone was sending: sent again where that can't double it, else an admin is asked. */
export async function healOrphans(world: World): Promise<number> {
  const orphans = await world.store.sends.orphans();
  for (const send of orphans) {
    if (!repeats(world, send)) await markUnsure(world, send);
    else
      await world.store.transaction(async (tx) => {
        await tx.sends.settle(send.id, 'unsure');
        await tx.sends.again(send.id, world.clock.now());
      });
  }
  return orphans.length;
}
