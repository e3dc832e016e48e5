/** When both said yes: one message to both where that can be, else each is told how to reach the other. */
import type { Card } from '../cards/card.ts';
import { contactCard, contactInShort, introducedTogether, meetingCard } from '../cards/introductions.ts';
import type { Card as SpokenCard } from '../cards/spoken.ts';
import type { Account, Introduction, MessageRef, Millis, Person, Place } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { DAY } from '../rules/calendar.ts';
import { ASKED_FOR, meetingPlace } from '../rules/introductions.ts';
import { meetingMoment, type Reachable, reachedAt } from '../rules/letters.ts';
import type { Send } from '../store/sends.ts';
import { answerPair, type PairAnswer } from './pairs.ts';
import { meetingOf } from './sides.ts';
import type { World } from './world.ts';

export const meetingNotes = { contact: contactNow };

/** Both said yes: plans what both get, and says to the one who just did what comes, and when at the latest. */
export async function made(world: World, introduction: Introduction): Promise<Card> {
  const { store, clock } = world;
  const now = clock.now();
  await notePair(world, introduction);
  const dueAt = (await placeOf(world, introduction)) && (await momentFor(world, introduction, { now }));
  const zone = await store.people.zoneOf(introduction.askedId);
  if (dueAt !== null) {
    const payload = { introduction: introduction.id };
    const send = { key: `meeting:${introduction.id}`, kind: 'meeting' as const, payload };
    await store.sends.plan([{ ...send, dueAt }], now);
    return introducedTogether(dueAt > now ? { at: dueAt, zone } : null);
  }
  await planContact(world, introduction, introduction.askerId);
  // Whoever just agreed reads it at once, in the place of the question; the other one in their next letter.
  const at = reachedAt(now, await reachOf(world, introduction, { id: introduction.askerId, now }));
  const meeting = await meetingOf(world, introduction, [introduction.askedId]);
  return meeting ? contactCard(meeting, at > now ? { at, zone } : null) : introducedTogether(null);
}

/** How one of the two is reached, as far as anybody knows now. `meeting` is what goes out, where it is planned already. */
async function reachOf(
  { store }: World,
  { spaceId }: Introduction,
  { id, now, meeting }: { readonly id: number; readonly now: Millis; readonly meeting?: number },
): Promise<Reachable> {
  return {
    quiet: (await store.letters.quietOf(id)) ?? { zone: 'UTC', hours: null, until: null },
    toldAt: await store.letters.toldAt(id, now - 7 * DAY, meeting),
    shut: (await store.spaces.byId(spaceId))?.quiet ?? null,
  };
}

/**
 * When the two may be told together; null where their hours never meet. What both were told meanwhile counts again when it
 * goes out. Letters leave room for what is planned, so that this doesn't put it off again and again.
 */
async function momentFor(
  world: World,
  introduction: Introduction,
  { now, meeting }: { readonly now: Millis; readonly meeting?: number },
): Promise<Millis | null> {
  const { askerId, askedId } = introduction;
  const about = meeting === undefined ? { now } : { now, meeting };
  const one = await reachOf(world, introduction, { id: askerId, ...about });
  const other = await reachOf(world, introduction, { id: askedId, ...about });
  return meetingMoment(now, [one, other]);
}

/** Both cards say that the two overlap, or what came of it, unless somebody said something else. */
export async function notePair(
  world: World,
  introduction: Introduction,
  how: Pick<PairAnswer, 'relation' | 'isSplit'> = { relation: 'overlaps' },
): Promise<void> {
  const { store } = world;
  const idea = introduction.ideaId === null ? null : await store.ideas.byId(introduction.ideaId, KEEPER);
  const other = await store.ideas.byId(introduction.otherId, KEEPER);
  const person = await store.people.byId(introduction.askerId);
  if (!idea || !other || !person || (await store.pairs.between(idea.id, other.id))) return;
  // The two of them know now, and nobody else.
  if (await plansAlone(world, idea.id, person.id)) return;
  await answerPair(world, { idea, other, ...how, difference: '', person });
}

/** Whether somebody plans an idea, and only they see it. */
export async function plansAlone(
  { store }: World,
  ideaId: number | null,
  personId: number,
): Promise<boolean> {
  const standing = ideaId === null ? null : await store.stances.of(ideaId, personId);
  return standing?.isPrivate ?? false;
}

type Meeting = {
  readonly who: readonly [Account, Account];
  /** A channel of the space in the same part of the platform. */
  readonly near: Place | null;
};

/** Where the two can be written to together, on a platform that runs. */
async function placeOf({ store, platforms }: World, introduction: Introduction): Promise<Meeting | null> {
  const accountsOf = async (id: number) =>
    (await store.people.accounts(id)).filter(({ platform }) => platforms.has(platform));
  const place = meetingPlace(await accountsOf(introduction.askerId), await accountsOf(introduction.askedId));
  if (!place) return null;
  const { platform, workspace } = place.one;
  const near = (await store.spaces.channels(introduction.spaceId)).find(
    (channel) => channel.platform === platform && channel.workspace === workspace,
  );
  return { who: [place.one, place.other], near: near ?? null };
}

const introductionOf = ({ store }: World, send: Send): Promise<Introduction | null> =>
  store.introductions.byId(Number(send.payload.introduction));

/**
 * When a meeting that was planned may be told: it may have been put off into the night. Null when never, to both. `now` is the moment
 * that the answer is compared with: a later one would put it off for ever.
 */
export async function whenToMeet(world: World, send: Send, now: Millis): Promise<Millis | null> {
  const introduction = await introductionOf(world, send);
  return introduction ? momentFor(world, introduction, { now, meeting: send.id }) : now;
}

export async function meetingNow(world: World, send: Send): Promise<Card | null> {
  const introduction = await introductionOf(world, send);
  if (!introduction) return null;
  const both = [introduction.askerId, introduction.askedId];
  const meeting = await meetingOf(world, introduction, both);
  return meeting ? meetingCard(meeting) : null;
}

/** One message to both. 'apart' where the platform can't write to both together. */
export async function meetTogether(
  world: World,
  send: Send,
  card: SpokenCard,
): Promise<MessageRef | 'apart'> {
  const introduction = await introductionOf(world, send);
  const place = introduction && (await placeOf(world, introduction));
  const platform = place && world.platforms.get(place.who[0].platform);
  return platform && place ? platform.introduce({ ...place, card, key: send.key }) : 'apart';
}

/** The two couldn't be written to together: each hears how to reach the other. */
export async function meetApart(world: World, send: Send, problem: string): Promise<void> {
  await world.store.transaction(async (store) => {
    await store.sends.settle(send.id, 'skipped', { problem });
    await planContacts({ ...world, store }, send);
  });
  world.witness({ kind: 'sent', at: world.clock.now(), send, how: 'each is told how to reach the other' });
}

export async function planContacts(world: World, send: Send): Promise<void> {
  const introduction = await introductionOf(world, send);
  if (!introduction) return;
  await planContact(world, introduction, introduction.askerId);
  await planContact(world, introduction, introduction.askedId);
}

async function planContact(world: World, { id }: Introduction, personId: number): Promise<void> {
  const now = world.clock.now();
  const send = { key: `contact:${id}:${personId}`, kind: 'contact' as const, personId };
  await world.store.sends.plan([{ ...send, payload: { introduction: id }, dueAt: now }], now);
}

async function contactNow(world: World, send: Send): Promise<Card | null> {
  const introduction = await introductionOf(world, send);
  if (!introduction || send.personId === null) return null;
  const meeting = await meetingOf(world, introduction, [send.personId]);
  return meeting ? contactCard(meeting, null) : null;
}

/** Whom somebody can reach already, though no message has told them: nothing keeps them from looking. */
export async function contactsUntold(
  world: World,
  person: Person,
  spaceId: number,
): Promise<readonly Card[]> {
  const since = world.clock.now() - ASKED_FOR;
  const cards: Card[] = [];
  for (const introduction of await world.store.introductions.untoldTo(person.id, spaceId, since)) {
    const meeting = await meetingOf(world, introduction, [person.id]);
    if (meeting) cards.push(contactInShort(meeting));
  }
  return cards;
}
