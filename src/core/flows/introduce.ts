/** "Introduce us": the other one is asked in private, once, and nothing is shown to anybody before both said yes. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import {
  introductionAsked,
  introductionDeclined,
  introductionOver,
  introductionQuestion,
} from '../cards/introductions.ts';
import { type Compared, OVERLAPS_SHOWN, type Overlap } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Idea, Introduction, Person } from '../model.ts';
import { isOpen as isStillAsked } from '../rules/introductions.ts';
import type { Send } from '../store/sends.ts';
import { agreeTo, ask, isFor } from './ask-introduction.ts';
import { askContact, contactMissing, readContact } from './contact.ts';
import { plansAlone } from './meeting.ts';
import { judge } from './notices.ts';
import { overlapsOfDraft, overlapsOfPlan } from './overlap.ts';
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
    from: { draftId: draft.id, ideaId: null, askerPlan: null },
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
  const from = { draftId: null, ideaId: idea.id, askerPlan: action.plan ?? null };
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

/** The question as it is asked now; null when it was answered, is over, or what was asked with is gone. */
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

async function agree(
  world: World,
  event: Submitted,
  action: Extract<Action, { do: 'agree to meet' }>,
  person: Person,
): Promise<Reply> {
  const introduction = await world.store.introductions.byId(action.introduction);
  if (!isFor(introduction, person) || !isStillAsked(introduction, world.clock.now()))
    return whisper(introductionOver(), event.alone);
  const contact = readContact(event.values.contact);
  if (contact === null) return contactMissing(action);
  return whisper(await agreeTo(world, action.introduction, { person, contact }), event.alone);
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
