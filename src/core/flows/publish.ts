/** From a draft to an idea with its cards, or to somebody else's idea, or to nothing. */
import type { Action } from '../actions.ts';
import { discarded, draftKept, joinedInstead, published } from '../cards/answers.ts';
import { ideaProblems } from '../cards/problems.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, Person, Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { checkIdea } from '../rules/ideas.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { audienceOf, planCards } from './audience.ts';
import { keepAgreed } from './follow-up.ts';
import { shallAsk, spread } from './news.ts';
import { judge } from './notices.ts';
import { answerPair } from './pairs.ts';
import { signUp } from './stance.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const publishPresses = {
  publish: (world, action, { event, person }) =>
    publishDraft(world, action.draft, person, { instead: event.alone, where: event.where }),
  discard: (world, action, { event, person }) => discardDraft(world, action.draft, person, event.alone),
  'join instead': (world, action, { person, reader }) => joinInstead(world, action, { person, reader }),
} satisfies Partial<Presses>;

/** Whether a draft is this person's and still waits. */
export const isOpen = (draft: StoredDraft | null, person: Person): draft is StoredDraft =>
  draft !== null && draft.personId === person.id && draft.ideaId === null && !draft.discarded;

/** A draft of this person's that still waits, locked, and the idea beside it that they may see; null for anything else. */
export async function draftBeside(
  { store }: World,
  asked: { readonly draft: number; readonly idea: number },
  by: { readonly person: Person; readonly reader: Reader },
): Promise<{ readonly draft: StoredDraft; readonly other: Idea } | null> {
  const draft = await store.drafts.lock(asked.draft);
  const other = await store.ideas.byId(asked.idea, by.reader);
  return isOpen(draft, by.person) && other?.spaceId === draft.spaceId ? { draft, other } : null;
}

/** Makes a draft an idea, with its plan and what was answered about it. Twice is once. */
export async function publishDraft(
  world: World,
  id: number,
  person: Person,
  how: { instead: boolean; where: Place },
): Promise<Reply> {
  const { store } = world;
  const draft = await store.drafts.lock(id);
  if (!isOpen(draft, person)) return whisper(gone(), how.instead);
  // A button from before an edit that doesn't fit yet is still there to press.
  const checked = checkIdea({}, draft.text);
  if (!checked.ok)
    return whisper(draftKept(draft.text.title, draft.id, ideaProblems(checked.problems)), how.instead);
  const { text, spaceId, source, creditedId, creditedSelf, audience, homeId } = draft;
  const about = { ...text, spaceId, source, creditedId, creditedSelf, audience, homeId };
  const by = { authorId: person.id, authorSelf: person.self, at: world.clock.now() };
  const idea = await store.ideas.publish({ ...about, ...by });
  await store.drafts.became(id, idea.id);
  await store.introductions.draftBecame(id, idea.id);
  await store.notices.draftBecame(id, idea.id);
  await keepAnswers(world, { draft, idea, person });
  if (draft.horizon) {
    const { horizon, isPrivate } = draft;
    await signUp(world, { idea, person, stance: 'planning', horizon, via: 'form', isPrivate });
  }
  // By now it is known whether the plan is for its planner alone, and what was said of the pair itself.
  await keepAgreed(world, id);
  const channels = await planCards(world, idea);
  await planCredit(world, { draft, idea, person });
  await spread(world, idea, person);
  return whisper(
    published(idea, {
      channels: channels.map(({ name }) => name),
      planning: draft.horizon === null ? 'no' : draft.isPrivate ? 'alone' : 'yes',
      asks: await shallAsk(world, person),
      audience: (await audienceOf(world, idea, how.where)).menu,
    }),
    how.instead,
  );
}

type Publishing = { readonly draft: StoredDraft; readonly idea: Idea; readonly person: Person };

/** What was answered before there was an idea stands on both from now on. */
async function keepAnswers(world: World, { draft, idea, person }: Publishing): Promise<void> {
  const { store } = world;
  for (const { ideaId, relation, difference } of await store.drafts.answers(draft.id)) {
    const other = await store.ideas.byId(ideaId, KEEPER);
    if (other) await answerPair(world, { idea, other, relation, difference, person });
  }
}

/** Whoever wrote the message that somebody else saved is told, once. */
async function planCredit(world: World, { draft, idea, person }: Publishing): Promise<void> {
  const { store, clock } = world;
  const credited = draft.creditedId === null ? null : await store.people.byId(draft.creditedId);
  if (!credited) return;
  const now = clock.now();
  const about = { key: `credit:${idea.id}`, kind: 'credit' as const, ideaId: idea.id, personId: credited.id };
  await store.sends.plan([{ ...about, payload: { by: person.name }, dueAt: now }], now);
}

export async function discardDraft(
  world: World,
  id: number,
  person: Person,
  instead: boolean,
): Promise<Reply> {
  const draft = await world.store.drafts.lock(id);
  if (!isOpen(draft, person)) return whisper(gone(), instead);
  await world.store.drafts.discard(id, world.clock.now());
  return whisper(discarded(draft.text.title), instead);
}

/** "Same: join it": the person signs up there, and the draft isn't published. */
export async function joinInstead(
  world: World,
  action: Extract<Action, { do: 'join instead' }>,
  by: { readonly person: Person; readonly reader: Reader },
): Promise<Reply> {
  const { person, reader } = by;
  const draft = await world.store.drafts.lock(action.draft);
  const idea = await world.store.ideas.byId(action.idea, reader);
  if (
    !isOpen(draft, person) ||
    !idea ||
    idea.state === 'withdrawn' ||
    idea.state === 'merged' ||
    idea.spaceId !== draft.spaceId
  )
    return whisper(gone(), true);
  await judge(world, person.id, { about: { draftId: draft.id }, otherId: idea.id, verdict: 'answered' });
  await world.store.drafts.discard(draft.id, world.clock.now());
  const stance = draft.horizon ? 'planning' : 'would_join';
  const isPrivate = draft.isPrivate || undefined;
  await signUp(world, { idea, person, stance, horizon: draft.horizon, via: 'button', isPrivate });
  const mine = await world.store.stances.of(idea.id, person.id);
  return whisper(joinedInstead(idea, stance, mine?.isPrivate ?? false), true);
}
