/** Asking somebody whether they want to be introduced: once for ever, and who asks each other has said yes. */
import type { Card } from '../cards/card.ts';
import { introducedBefore, introductionOver, nobodyToAsk } from '../cards/introductions.ts';
import { OVERLAPS_SHOWN } from '../cards/overlap.ts';
import type { Idea, IdeaText, Introduction, Person, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { isOpen } from '../rules/introductions.ts';
import { inTheirWords } from '../rules/overlap/in-their-words.ts';
import { withoutNames } from '../rules/overlap/names.ts';
import { isLivePlan } from '../rules/stances.ts';
import { comparedText } from './known.ts';
import { made } from './meeting.ts';
import { namesKnown } from './overlap.ts';
import { zoneOf } from './telling.ts';
import type { World } from './world.ts';

export type Asking = {
  readonly asker: Person;
  readonly reader: Reader;
  readonly other: Idea;
  readonly contact: string;
  readonly text: IdeaText;
  /** Whether the text is for one channel. */
  readonly stays: boolean;
  readonly from: Pick<Introduction, 'draftId' | 'ideaId' | 'askerPlan'>;
};

/** Who was asked now, or before, about whatever: `again` says nothing of what came of it. Or why nobody can be. */
export type Answer =
  | { readonly asked: Introduction }
  | { readonly again: Introduction }
  | { readonly card: Card };

/**
 * Asks whoever works on the other idea, once for ever. Who asks again sees when they asked, whatever came of it. Two who
 * ask each other have both said yes.
 */
export async function ask(world: World, asking: Asking): Promise<Answer> {
  const { store, clock } = world;
  const { asker, contact, other } = asking;
  const now = clock.now();
  const found = await whomToAsk(world, asking);
  if (!('askedId' in found)) return found;
  const { askedId, reverse } = found;
  if (reverse && isOpen(reverse, now)) return { card: await accept(world, reverse, contact) };
  const introduction = await store.introductions.ask({
    ...asking.from,
    spaceId: other.spaceId,
    otherId: other.id,
    askerId: asker.id,
    askedId,
    askerContact: contact,
    because: await sharedWith(world, asking),
    askedAt: now,
  });
  if (!introduction) {
    // The same was asked at the same moment, and has been planned there.
    const there = await store.introductions.between(asker.id, askedId);
    if (!there) throw new Error('An introduction neither is there nor could be asked for.');
    return { asked: there };
  }
  await planQuestion(world, introduction, now);
  return { asked: introduction };
}

/** What asking would come to without a question to anybody; null when there is somebody to ask. */
export async function answeredAlready(world: World, about: Pair): Promise<Answer | null> {
  const found = await whomToAsk(world, about);
  return 'askedId' in found ? null : found;
}

type Pair = Pick<Asking, 'asker' | 'reader' | 'other'>;

/** Who is to be asked, and what they asked of the asker. */
async function whomToAsk(
  world: World,
  about: Pair,
): Promise<Answer | { readonly askedId: number; readonly reverse: Introduction | null }> {
  const { asker, other, reader } = about;
  const standings = await world.store.stances.on([other.id], reader);
  const askedId = await whoToAsk(world, { asker, other, standings });
  if (askedId === null) return { card: nobodyToAsk(other) };
  const { before, reverse } = await bothWays(world, asker.id, askedId);
  const met = [reverse, before].find((one) => one?.answer === 'yes');
  if (met) return { card: await metBefore(world, met, asker) };
  return before ? { again: before } : { askedId, reverse };
}

/**
 * What one asked of the other and the other of the one, locked. Always in the same order, so that two who answer or ask
 * each other at once never wait for each other.
 */
async function bothWays({ store }: World, oneId: number, otherId: number) {
  const [low, high] = [Math.min(oneId, otherId), Math.max(oneId, otherId)];
  const up = await store.introductions.between(low, high);
  const down = await store.introductions.between(high, low);
  return oneId === low ? { before: up, reverse: down } : { before: down, reverse: up };
}

async function metBefore(world: World, { answeredAt, askedAt }: Introduction, person: Person): Promise<Card> {
  return introducedBefore(answeredAt ?? askedAt, await zoneOf(world, person));
}

/** Whoever is there and has planned it longest, as far as the asker may know (`standings`); without a plan, its author. */
export async function whoToAsk(
  { store }: World,
  about: { readonly other: Idea; readonly standings: readonly Standing[]; readonly asker: Person },
): Promise<number | null> {
  const { other, standings, asker } = about;
  const plans = standings.filter(
    (standing) => isLivePlan(standing) && standing.person.id !== asker.id && !standing.person.hasLeft,
  );
  const [first] = plans.toSorted((a, b) => a.since - b.since);
  if (first) return first.person.id;
  const author = other.authorId === null ? null : await store.people.byId(other.authorId);
  return author && author.id !== asker.id && !author.hasLeft ? author.id : null;
}

/** What both share, as the one who is asked wrote it: of a draft that nobody else has seen they read no word. */
async function sharedWith(world: World, { other, text, stays, reader }: Asking): Promise<readonly string[]> {
  const near = await world.neighbours(world.store, {
    spaceId: other.spaceId,
    reader: KEEPER,
    title: text.title,
    text: comparedText(text),
    limit: OVERLAPS_SHOWN * 4,
    stays,
    except: new Set(),
  });
  const because = near.find(({ ideaId }) => ideaId === other.id)?.because ?? [];
  return inTheirWords(withoutNames(because, await namesKnown(world, reader)), {
    title: other.title,
    text: comparedText(other),
  });
}

async function planQuestion({ store }: World, { id, askedId }: Introduction, now: number): Promise<void> {
  const send = { key: `introduction:${id}`, kind: 'introduction' as const, personId: askedId };
  await store.sends.plan([{ ...send, payload: { introduction: id }, dueAt: now }], now);
}

/** Somebody said yes. Two who were asked about each other at the same moment are introduced once. */
export async function agreeTo(
  world: World,
  id: number,
  { person, contact }: { readonly person: Person; readonly contact: string },
): Promise<Card> {
  const asked = await world.store.introductions.byId(id);
  if (!isFor(asked, person)) return introductionOver();
  const { before, reverse } = await bothWays(world, person.id, asked.askerId);
  if (before?.answer === 'yes') return metBefore(world, before, person);
  if (!reverse || !isOpen(reverse, world.clock.now())) return introductionOver();
  return accept(world, reverse, contact);
}

export const isFor = (introduction: Introduction | null, person: Person): introduction is Introduction =>
  introduction?.askedId === person.id;

async function accept(world: World, introduction: Introduction, contact: string): Promise<Card> {
  const at = world.clock.now();
  await world.store.introductions.answer(introduction.id, { answer: 'yes', contact, at });
  return made(world, { ...introduction, answer: 'yes', askedContact: contact, answeredAt: at });
}
