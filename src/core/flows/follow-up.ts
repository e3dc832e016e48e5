/** Two weeks after an introduction each of the two is asked once whether they talked. What one of them answers counts for both, until the other says otherwise. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import { followUpAnswered, followUpCard, followUpKnown } from '../cards/follow-up.ts';
import { introductionOver } from '../cards/introductions.ts';
import { named } from '../cards/words.ts';
import type { Reply } from '../events.ts';
import type { Introduction, Millis, Person, Relation } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { FOLLOW_UP_AFTER } from '../rules/introductions.ts';
import type { Send } from '../store/sends.ts';
import { notePair, plansAlone } from './meeting.ts';
import { answerPair } from './pairs.ts';
import { toldAbout, toldDirectly } from './readers.ts';
import type { Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const followUpPresses = {
  talked: (world, action, { event, person }) => talked(world, action, { person, alone: event.alone }),
} satisfies Partial<Presses>;

export const followUpNotes = { 'follow-up': followUpNow };

/** Plans the one question to each of the two whose introduction is two weeks old. Says how many introductions. */
export async function planFollowUps(world: World, now: Millis): Promise<number> {
  const due = await world.store.introductions.toFollowUp(now - FOLLOW_UP_AFTER);
  for (const introduction of due)
    await world.store.transaction((store) => planOne({ ...world, store }, introduction, now));
  return due.length;
}

async function planOne({ store }: World, { id, askerId, askedId }: Introduction, now: Millis): Promise<void> {
  await store.introductions.followedUp(id, now);
  for (const personId of [askerId, askedId]) {
    const send = { key: `follow-up:${id}:${personId}`, kind: 'follow-up' as const, personId };
    await store.sends.plan([{ ...send, payload: { introduction: id }, dueAt: now }], now);
  }
}

/** The question as it goes out; nothing, when the other one has answered by then. */
async function followUpNow(world: World, send: Send): Promise<Card | null> {
  const { store } = world;
  const introduction = await store.introductions.byId(Number(send.payload.introduction));
  if (!introduction || introduction.talk !== null) return null;
  const otherId = introduction.askerId === send.personId ? introduction.askedId : introduction.askerId;
  const other = await store.people.byId(otherId);
  const idea = await toldAbout(world, send.personId, introduction.otherId);
  const about = idea && idea.state !== 'withdrawn' ? named(idea) : null;
  return other ? followUpCard(introduction.id, other.name, about) : null;
}

/** What each answer says about the two ideas. */
const SAYS: { readonly [how in Introduction['talk'] & string]: Relation | null } = {
  merged: 'duplicate of',
  split: 'overlaps',
  parallel: 'replicates',
  'not yet': null,
};

/** What two people agreed on while one of them had a draft stands on both cards once it is an idea. */
export async function keepAgreed(world: World, draftId: number): Promise<void> {
  for (const introduction of await world.store.introductions.madeFrom(draftId)) {
    const { talk } = introduction;
    const relation = (talk && SAYS[talk]) ?? 'overlaps';
    await notePair(world, introduction, { relation, isSplit: talk === 'split' });
  }
}

async function talked(
  world: World,
  action: Extract<Action, { do: 'talked' }>,
  { person, alone }: { person: Person; alone: boolean },
): Promise<Reply> {
  const { store } = world;
  const introduction = await store.introductions.lock(action.introduction);
  const isOne = introduction?.askerId === person.id || introduction?.askedId === person.id;
  if (!introduction || !isOne || introduction.answer !== 'yes') return whisper(introductionOver(), alone);
  const { talk } = introduction;
  if (talk !== null && talk !== 'not yet' && (action.how === talk || action.how === 'not yet'))
    return whisper(followUpKnown(talk), alone);
  await store.introductions.talked(introduction.id, action.how);
  const relation = SAYS[action.how];
  const idea = introduction.ideaId === null ? null : await store.ideas.byId(introduction.ideaId, KEEPER);
  const other = await store.ideas.byId(introduction.otherId, KEEPER);
  const isPrivate = await plansAlone(world, introduction.ideaId, introduction.askerId);
  if (!relation || !idea || !other || isPrivate) return whisper(followUpAnswered(false), alone);
  const isSplit = action.how === 'split';
  const instead = talk === null ? null : SAYS[talk];
  const said = await answerPair(world, { idea, other, relation, difference: '', person, isSplit, instead });
  // Merging is offered to whoever may see both.
  const seen = await toldDirectly(world, person.id, [idea.id, other.id]);
  const two = action.how === 'merged' && seen.length === 2 ? { from: idea, into: other } : null;
  return whisper(followUpAnswered(said === null, two), alone);
}
