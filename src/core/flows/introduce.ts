/** "Introduce us": the other one is asked in private, once, and nothing is shown to anybody before both said yes. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import {
  introductionAsked,
  introductionAskedBefore,
  introductionDeclined,
  introductionOver,
  introductionQuestion,
} from '../cards/introductions.ts';
import { type Compared, OVERLAPS_SHOWN, type Overlap } from '../cards/overlap.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply, Who } from '../events.ts';
import type { Idea, Introduction, Person } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { isOpen as isStillAsked } from '../rules/introductions.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { Send } from '../store/sends.ts';
import { type Answer, agreeTo, answeredAlready, ask, isFor } from './ask-introduction.ts';
import { askContact, contactMissing, readContact } from './contact.ts';
import { plansAlone } from './meeting.ts';
import { judge } from './notices.ts';
import { overlapsOfDraft, overlapsOfPlan } from './overlap.ts';
import { draftBeside } from './publish.ts';
import { mayBeTold, toldAbout } from './readers.ts';
import { twoOf } from './relations.ts';
import { zoneOf } from './telling.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const introductionPresses = {
  'introduce draft': (world, action, turn) => openFromDraft(world, action, turn),
  introduce: (world, action, turn) => openFromIdea(world, action, turn),
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

type FromDraft = Extract<Action, { do: 'introduce draft' }>;
type FromIdea = Extract<Action, { do: 'introduce' }>;

/** Whoever can't ask, or asked before, hears it before they say how to reach them. */
async function openFromDraft(world: World, action: FromDraft, turn: Turn<Pressed>): Promise<Reply> {
  const { event, person, reader } = turn;
  const both = await draftBeside(world, action, { person, reader });
  if (!both) return whisper(gone(), event.alone);
  const { draft, other } = both;
  const answer = await answeredAlready(world, { asker: person, reader, other });
  if (answer) return answerDraft(world, answer, { ...both, turn });
  const isPrivate = draft.horizon !== null && draft.isPrivate;
  const stays = draft.audience === 'channel';
  return askContact(world, action, { who: event.who, person, isPrivate, stays });
}

async function askFromDraft(world: World, action: FromDraft, turn: Turn<Submitted>): Promise<Reply> {
  const { event, person, reader } = turn;
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
  return answerDraft(world, answer, { ...both, turn });
}

async function answerDraft(
  world: World,
  answer: Answer,
  about: {
    readonly draft: StoredDraft;
    readonly other: Idea;
    readonly turn: Turn<Pressed | Submitted>;
  },
): Promise<Reply> {
  const { draft, other, turn } = about;
  const { event, person, reader } = turn;
  if ('card' in answer) return whisper(answer.card, event.alone);
  // Nothing is kept about the two: a line on their cards, with a name, would say who asked.
  await judge(world, person.id, { about: { draftId: draft.id }, otherId: other.id, verdict: 'asked' });
  const space = await world.store.spaces.byId(draft.spaceId);
  const overlaps = space ? await overlapsOfDraft(world, draft, { space, person, reader }) : [];
  const left = { compared: { draft: draft.id }, title: draft.text.title, overlaps };
  return asked(world, answer, { other, person, alone: event.alone, left });
}

async function openFromIdea(world: World, action: FromIdea, turn: Turn<Pressed>): Promise<Reply> {
  const { event, person, reader } = turn;
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), event.alone);
  const answer = await answeredAlready(world, { asker: person, reader, other: both.other });
  if (answer) return answerIdea(world, answer, { ...both, plan: action.plan, turn });
  const isPrivate = await plansAlone(world, action.idea, person.id);
  const stays = both.idea.audience === 'channel';
  return askContact(world, action, { who: event.who, person, isPrivate, stays });
}

async function askFromIdea(world: World, action: FromIdea, turn: Turn<Submitted>): Promise<Reply> {
  const { event, person, reader } = turn;
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(gone(), event.alone);
  const { idea, other } = both;
  const contact = readContact(event.values.contact);
  if (contact === null) return contactMissing(action);
  const from = { draftId: null, ideaId: idea.id, askerPlan: action.plan ?? null };
  const stays = idea.audience === 'channel';
  const answer = await ask(world, { asker: person, reader, other, contact, text: idea, stays, from });
  return answerIdea(world, answer, { ...both, plan: action.plan, turn });
}

async function answerIdea(
  world: World,
  answer: Answer,
  about: {
    readonly idea: Idea;
    readonly other: Idea;
    readonly plan: FromIdea['plan'];
    readonly turn: Turn<Pressed | Submitted>;
  },
): Promise<Reply> {
  const { idea, other, plan, turn } = about;
  const { event, person, reader } = turn;
  if ('card' in answer) return whisper(answer.card, event.alone);
  await judge(world, person.id, { about: { ideaId: idea.id }, otherId: other.id, verdict: 'asked' });
  const space = plan === undefined ? null : await world.store.spaces.byId(idea.spaceId);
  const overlaps = space
    ? await overlapsOfPlan(world, { idea, space, person, reader, limit: OVERLAPS_SHOWN })
    : [];
  const left = { compared: { idea: idea.id, plan }, title: idea.title, overlaps };
  return asked(world, answer, { other, person, alone: event.alone, left });
}

async function asked(
  world: World,
  answer: Exclude<Answer, { readonly card: Card }>,
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
  const card =
    'again' in answer
      ? introductionAskedBefore({ at: answer.again.askedAt, zone }, about.left)
      : introductionAsked({ other: about.other, at: answer.asked.askedAt, zone }, about.left);
  return whisper(card, about.alone);
}

/** The question as it is asked now; null when it was answered, is over, or what was asked with is gone. */
export async function introductionNow(
  world: World,
  send: Pick<Send, 'payload' | 'personId'>,
): Promise<Card | null> {
  const { store, clock } = world;
  const introduction = await store.introductions.byId(Number(send.payload.introduction));
  if (!introduction || !isStillAsked(introduction, clock.now())) return null;
  // Both asked at once, and one of the two questions was answered.
  if (await haveMet(world, introduction)) return null;
  const yours = await toldAbout(world, send.personId, introduction.otherId);
  const draft = introduction.draftId === null ? null : await store.drafts.byId(introduction.draftId);
  const isGone = introduction.ideaId === null && (!draft || draft.discarded);
  if (!yours || isGone) return null;
  // A word that both share is a word of the asker's, too: of what is for a channel that this one isn't known in, none is said.
  const isShown =
    introduction.ideaId === null
      ? draft !== null && (await mayBeTold(world, introduction.askedId, draft))
      : (await toldAbout(world, introduction.askedId, introduction.ideaId)) !== null;
  return introductionQuestion(isShown ? introduction : { ...introduction, because: [] }, yours);
}

const haveMet = async ({ store }: World, { askerId, askedId }: Introduction): Promise<boolean> =>
  (await store.introductions.metBy(askedId)).has(askerId);

async function openAgreement(
  world: World,
  action: Extract<Action, { do: 'agree to meet' }>,
  by: { readonly who: Who; readonly person: Person; readonly alone: boolean },
): Promise<Reply> {
  const introduction = await world.store.introductions.byId(action.introduction);
  if (!isFor(introduction, by.person) || !isStillAsked(introduction, world.clock.now()))
    return whisper(introductionOver(), by.alone);
  const isPrivate = await plansAlone(world, introduction.otherId, by.person.id);
  const yours = await world.store.ideas.byId(introduction.otherId, KEEPER);
  return askContact(world, action, { ...by, isPrivate, stays: yours?.audience === 'channel' });
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
  if (!isFor(introduction, person) || introduction.answer === 'yes' || (await haveMet(world, introduction)))
    return whisper(introductionOver(), alone);
  const at = world.clock.now();
  if (introduction.answer === null)
    await world.store.introductions.answer(id, { answer: 'no', contact: '', at });
  return whisper(introductionDeclined(), alone);
}
