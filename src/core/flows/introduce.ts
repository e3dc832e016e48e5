/** "Introduce us": the other one is asked in private, once, and nothing is shown to anybody before both said yes. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import {
  introducedBefore,
  introductionAsked,
  introductionDeclined,
  introductionOver,
  introductionQuestion,
  nobodyToAsk,
} from '../cards/introductions.ts';
import { type Compared, OVERLAPS_SHOWN, type Overlap } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Idea, IdeaText, Introduction, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { isOpen as isStillAsked } from '../rules/introductions.ts';
import { inTheirWords } from '../rules/overlap/in-their-words.ts';
import { withoutNames } from '../rules/overlap/names.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Send } from '../store/sends.ts';
import { askContact, contactMissing, readContact } from './contact.ts';
import { comparedText } from './known.ts';
import { made, plansAlone } from './meeting.ts';
import { judge } from './notices.ts';
import { namesKnown, overlapsOfDraft, overlapsOfPlan } from './overlap.ts';
import { draftBeside } from './publish.ts';
import { toldAbout } from './readers.ts';
import { twoOf } from './relations.ts';
import { zoneOf } from './telling.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const introductionPresses = {
  'introduce draft': async (world, action, { event, person }) => {
    const draft = await world.store.drafts.byId(action.draft);
    const isPrivate = draft?.personId === person.id && draft.horizon !== null && draft.isPrivate;
    return askContact(world, action, { who: event.who, person, isPrivate });
  },
  introduce: async (world, action, { event, person }) => {
    const isPrivate = await plansAlone(world, action.idea, person.id);
    return askContact(world, action, { who: event.who, person, isPrivate });
  },
  'agree to meet': (world, action, { event, person }) =>
    openAgreement(world, action, { who: event.who, person, alone: event.alone }),
  'not now': (world, action, { event, person }) =>
    decline(world, action.introduction, { person, alone: event.alone }),
} satisfies Partial<Presses>;

export const introductionNotes = { introduction: introductionNow };

export const introductionForms = {
  'introduce draft': (world, action, turn) => askFromDraft(world, action, turn),
  introduce: (world, action, turn) => askFromIdea(world, action, turn),
  'agree to meet': (world, action, { event, person }) => agree(world, event, action, person),
} satisfies Submits;

async function askFromDraft(
  world: World,
  action: Extract<Action, { do: 'introduce draft' }>,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const both = await draftBeside(world, action, { person, reader });
  if (!both) return whisper(gone(), event.alone);
  const { draft, other } = both;
  const contact = readContact(event.values.contact);
  if (contact === null) return contactMissing(action);
  const answer = await ask(world, {
    asker: person,
    reader,
    other,
    contact,
    text: draft.text,
    stays: draft.audience === 'channel',
    from: { draftId: draft.id, ideaId: null },
  });
  if ('card' in answer) return whisper(answer.card, event.alone);
  // Nothing is kept about the two: a line on their cards, with a name, would say who asked.
  await judge(world, person.id, { about: { draftId: draft.id }, otherId: other.id, verdict: 'asked' });
  const space = await world.store.spaces.byId(draft.spaceId);
  const overlaps = space ? await overlapsOfDraft(world, draft, { space, person, reader }) : [];
  return asked(world, answer, {
    other,
    person,
    alone: event.alone,
    left: { compared: { draft: draft.id }, title: draft.text.title, overlaps },
  });
}

async function askFromIdea(
  world: World,
  action: Extract<Action, { do: 'introduce' }>,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), event.alone);
  const { idea, other } = both;
  const contact = readContact(event.values.contact);
  if (contact === null) return contactMissing(action);
  const from = { draftId: null, ideaId: idea.id };
  const answer = await ask(world, {
    asker: person,
    reader,
    other,
    contact,
    text: idea,
    stays: idea.audience === 'channel',
    from,
  });
  if ('card' in answer) return whisper(answer.card, event.alone);
  await judge(world, person.id, { about: { ideaId: idea.id }, otherId: other.id, verdict: 'asked' });
  const space = action.plan === undefined ? null : await world.store.spaces.byId(idea.spaceId);
  const overlaps = space
    ? await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN })
    : [];
  return asked(world, answer, {
    other,
    person,
    alone: event.alone,
    left: { compared: { idea: idea.id, plan: action.plan }, title: idea.title, overlaps },
  });
}

async function asked(
  world: World,
  { askedAt }: Introduction,
  about: {
    readonly other: Idea;
    readonly person: Person;
    readonly alone: boolean;
    readonly left: {
      readonly compared: Compared;
      readonly title: string;
      readonly overlaps: readonly Overlap[];
    };
  },
): Promise<Reply> {
  const zone = await zoneOf(world, about.person);
  return whisper(introductionAsked({ other: about.other, at: askedAt, zone }, about.left), about.alone);
}

type Asking = {
  readonly asker: Person;
  readonly reader: Reader;
  readonly other: Idea;
  readonly contact: string;
  readonly text: IdeaText;
  /** Whether the text is for one channel. */
  readonly stays: boolean;
  readonly from: Pick<Introduction, 'draftId' | 'ideaId'>;
};

/**
 * Asks whoever works on the other idea, once for ever. Who asks again sees when they asked, whatever came of it. Two who
 * ask each other have both said yes.
 */
async function ask(world: World, asking: Asking): Promise<Introduction | { readonly card: Card }> {
  const { store, clock } = world;
  const { asker, contact } = asking;
  const { other } = asking;
  const now = clock.now();
  const askedId = await whoToAsk(world, asking);
  if (askedId === null) return { card: nobodyToAsk(other) };
  const reverse = await store.introductions.between(askedId, asker.id);
  const before = await store.introductions.between(asker.id, askedId);
  const zone = await zoneOf(world, asker);
  for (const one of [reverse, before]) {
    if (one?.answer === 'yes') return { card: introducedBefore(one.answeredAt ?? now, zone) };
  }
  if (before) return before;
  if (reverse && isStillAsked(reverse, now)) return { card: await accept(world, reverse, contact) };
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
  if (!introduction) throw new Error('The same introduction was asked for at the same moment.');
  await planQuestion(world, introduction, now);
  return introduction;
}

/** Whoever has planned it longest, as far as the asker may know; without a plan, its author. */
async function whoToAsk({ store }: World, { other, asker, reader }: Asking): Promise<number | null> {
  const plans = (await store.stances.on([other.id], reader)).filter(
    (standing) => isLivePlan(standing) && standing.person.id !== asker.id,
  );
  const [first] = plans.toSorted((a, b) => a.since - b.since);
  return first?.person.id ?? (other.authorId === asker.id ? null : other.authorId);
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

/** The question as it is when it goes out; nothing, if it is over, answered, or what was asked with is gone. */
/** The question as it is asked now; null when it was answered, or is over. */
export async function introductionNow(
  world: World,
  send: Pick<Send, 'payload' | 'personId'>,
): Promise<Card | null> {
  const { store, clock } = world;
  const introduction = await store.introductions.byId(Number(send.payload.introduction));
  if (!introduction || !isStillAsked(introduction, clock.now())) return null;
  const yours = await toldAbout(world, send.personId, introduction.otherId);
  const draft = introduction.draftId === null ? null : await store.drafts.byId(introduction.draftId);
  const isGone = introduction.ideaId === null && (!draft || draft.discarded);
  return yours && !isGone ? introductionQuestion(introduction, yours) : null;
}

async function openAgreement(
  world: World,
  action: Extract<Action, { do: 'agree to meet' }>,
  by: { readonly who: Who; readonly person: Person; readonly alone: boolean },
): Promise<Reply> {
  const introduction = await world.store.introductions.byId(action.introduction);
  if (!isFor(introduction, by.person) || !isStillAsked(introduction, world.clock.now()))
    return whisper(introductionOver(), by.alone);
  const isPrivate = await plansAlone(world, introduction.otherId, by.person.id);
  return askContact(world, action, { ...by, isPrivate });
}

const isFor = (introduction: Introduction | null, person: Person): introduction is Introduction =>
  introduction?.askedId === person.id;

async function agree(
  world: World,
  event: Submitted,
  action: Extract<Action, { do: 'agree to meet' }>,
  person: Person,
): Promise<Reply> {
  const introduction = await world.store.introductions.lock(action.introduction);
  if (!isFor(introduction, person) || !isStillAsked(introduction, world.clock.now()))
    return whisper(introductionOver(), event.alone);
  const contact = readContact(event.values.contact);
  if (contact === null) return contactMissing(action);
  return whisper(await accept(world, introduction, contact), event.alone);
}

async function accept(world: World, introduction: Introduction, contact: string): Promise<Card> {
  const at = world.clock.now();
  await world.store.introductions.answer(introduction.id, { answer: 'yes', contact, at });
  return made(world, { ...introduction, answer: 'yes', askedContact: contact, answeredAt: at });
}

async function decline(
  world: World,
  id: number,
  { person, alone }: { person: Person; alone: boolean },
): Promise<Reply> {
  const introduction = await world.store.introductions.lock(id);
  if (!isFor(introduction, person) || introduction.answer === 'yes')
    return whisper(introductionOver(), alone);
  const at = world.clock.now();
  if (introduction.answer === null)
    await world.store.introductions.answer(id, { answer: 'no', contact: '', at });
  return whisper(introductionDeclined(), alone);
}
