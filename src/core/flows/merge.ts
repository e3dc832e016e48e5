/** Letting an idea go into another one: by both authors, or by an admin. Everybody's sign-up goes with it. */
import type { Action } from '../actions.ts';
import type { Card } from '../cards/card.ts';
import {
  bothKept,
  cannotMerge,
  meantAsTwo,
  mergeAsked,
  merged,
  mergedByAdmin,
  mergeForm,
  mergeQuestion,
  notYoursToMerge,
  seenByOthers,
  tooLateToUndo,
  unmerged,
} from '../cards/merges.ts';
import { words } from '../cards/message.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Merge } from '../merge.ts';
import type { Idea, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { KEEPER } from '../rules/audience.ts';
import { carriedOver, givesWay, isMergeAsked, UNDO_FOR } from '../rules/merging.ts';
import type { Send } from '../store/sends.ts';
import { ideaNamed } from './named.ts';
import { toldAbout } from './readers.ts';
import { twoOf } from './relations.ts';
import { isAdmin } from './roles.ts';
import { zoneOf } from './telling.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { askAgain } from './unsaved.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const mergePresses = {
  merge: (world, action, turn) => askToMerge(world, action, turn),
  'merge into': async (world, action, { reader }) => {
    const idea = await world.store.ideas.byId(action.idea, reader);
    return idea ? { kind: 'form', form: mergeForm(idea, action) } : whisper(gone());
  },
  'agree to merge': (world, action, turn) => answerMerge(world, action.merge, turn, true),
  'keep both': (world, action, turn) => answerMerge(world, action.merge, turn, false),
  'undo merge': (world, action, turn) => undoMerge(world, action.merge, turn),
} satisfies Partial<Presses>;

export const mergeForms = {
  'merge into': (world, action, turn) => mergeNamed(world, action.idea, turn),
} satisfies Submits;

export const mergeNotes = { merge: mergeNow };

type By = Turn<Pressed> | Turn<Submitted>;
type Two = { readonly from: Idea; readonly into: Idea };

async function askToMerge(
  world: World,
  action: Pick<Extract<Action, { do: 'merge' }>, 'idea' | 'other'>,
  { event, person, reader }: By,
): Promise<Reply> {
  const both = await twoOf(world, action, reader);
  if (!both) return whisper(cannotMerge(), event.alone);
  const authors = [both.idea.authorId, both.other.authorId];
  const isBoth = authors.every((id) => id === person.id);
  const isOne = authors.includes(person.id);
  // The platform knows who is an admin, and nobody waits for its answer: nothing is held before.
  const asAdmin = !isBoth && (await actsAsAdmin(world, both.idea, event));
  const otherAuthor = authors.find((id) => id !== person.id) ?? null;
  const two = await heldTwo(world, { fromId: both.idea.id, intoId: both.other.id });
  const obstacle = two ? await obstacleTo(world, two) : cannotMerge();
  if (!two || obstacle) return whisper(obstacle ?? cannotMerge(), event.alone);
  if (!isBoth && !asAdmin && (!isOne || otherAuthor === null)) return whisper(notYoursToMerge(), event.alone);
  const merge = await openMerge(world, two, { person, needsNobody: isBoth || asAdmin });
  if (!merge) return whisper(cannotMerge(), event.alone);
  if (isBoth || asAdmin) {
    const card = await carryOut(world, merge, { two, person });
    const told = authors.filter((id): id is number => id !== null && id !== person.id);
    for (const id of new Set(told)) await tellAbout(world, merge, id);
    return whisper(card, event.alone);
  }
  if (otherAuthor !== null) await tellAbout(world, merge, otherAuthor);
  return whisper(mergeAsked(two), event.alone);
}

/** The question, or the deed, beside which there is no other. The same one asked again is the one that was asked. */
async function openMerge(
  { store, clock }: World,
  { from, into }: Two,
  by: { readonly person: Person; readonly needsNobody: boolean },
): Promise<Merge | null> {
  const now = clock.now();
  const { person, needsNobody } = by;
  const open = await store.merges.openFrom(from.id);
  if (open) {
    if (!givesWay(open, { personId: person.id, needsNobody, now })) return null;
    const isSame = open.intoId === into.id && isMergeAsked(open, now);
    if (isSame && !needsNobody) return open;
    await store.merges.drop(open.id, now);
  }
  return store.merges.ask({ fromId: from.id, intoId: into.id, askedById: person.id, askedAt: now });
}

/** Both as they are once whoever changes them, or signs up to them, has finished; nobody does until this is over. */
async function heldTwo(world: World, of: Pick<Merge, 'fromId' | 'intoId'>): Promise<Two | null> {
  await world.store.merges.hold([of.fromId, of.intoId]);
  return twoIdeas(world, of);
}

/** What speaks against it, whoever wants it. */
async function obstacleTo({ store }: World, two: Two): Promise<Card | null> {
  const { from, into } = two;
  if ([from, into].some(({ state }) => state === 'withdrawn' || state === 'merged')) return cannotMerge();
  // Whoever signed up where few can see it is shown to no more people by that.
  if (!hasSameAudience(two)) return seenByOthers();
  const pair = await store.pairs.between(from.id, into.id);
  return pair?.relation === 'replicates' ? meantAsTwo() : null;
}

const hasSameAudience = ({ from, into }: Two): boolean =>
  from.audience === into.audience && (from.audience !== 'channel' || from.homeId === into.homeId);

async function mergeNamed(world: World, id: number, turn: Turn<Submitted>): Promise<Reply> {
  const { event, reader } = turn;
  const idea = await world.store.ideas.byId(id, reader);
  const space = idea && (await world.store.spaces.byId(idea.spaceId));
  if (!idea || !space) return whisper(gone(), event.alone);
  const typed = (event.values.other ?? '').trim();
  const other = typed === '' ? null : await ideaNamed(world, { space, reader }, typed);
  if (other && other.id !== id) return askToMerge(world, { idea: id, other: other.id }, turn);
  const problems = { other: words(other ? 'relation.itself' : 'relation.no such idea') };
  const action = { do: 'merge into' as const, idea: id };
  return askAgain({ problems, label: words('merge.into'), action });
}

async function tellAbout({ store, clock }: World, { id, fromId }: Merge, personId: number): Promise<void> {
  const now = clock.now();
  const space = (await store.ideas.byId(fromId, KEEPER))?.spaceId;
  const send = { key: `merge:${id}:${personId}`, kind: 'merge' as const, personId };
  await store.sends.plan([{ ...send, payload: { merge: id, space }, dueAt: now }], now);
}

async function carryOut(
  world: World,
  merge: Merge,
  { two, person }: { readonly two: Two; readonly person: Person },
): Promise<Card> {
  const { store, clock } = world;
  const standings = await store.stances.on([two.from.id, two.into.id], KEEPER);
  const on = (id: number) => standings.filter(({ ideaId }) => ideaId === id);
  const at = clock.now();
  const carried = carriedOver(on(two.from.id), on(two.into.id));
  await store.merges.carryOut(merge.id, { carried, byId: person.id, at });
  await touchBeside(world, two.from.id);
  return merged(two, { id: merge.id, at, zone: await zoneOf(world, person) });
}

/** Other cards say how they relate to an idea for as long as it stands for itself. */
async function touchBeside({ store }: World, ideaId: number): Promise<void> {
  const pairs = await store.pairs.of(ideaId);
  await store.ideas.touch(pairs.map((pair) => (pair.ideaId === ideaId ? pair.otherId : pair.ideaId)));
}

/** The question to the other author, or what an admin did; nothing, when it is over by then. */
export async function mergeNow(world: World, note: Pick<Send, 'payload' | 'personId'>): Promise<Card | null> {
  const { store, clock } = world;
  const merge = await store.merges.byId(Number(note.payload.merge));
  const two = merge && (await twoAsTold(world, merge, note.personId));
  const name = merge && (await store.people.byId(merge.askedById))?.name;
  const person = note.personId === null ? null : await store.people.byId(note.personId);
  if (!merge || !two || !name || !person || merge.endedAt !== null) return null;
  if (merge.mergedAt !== null) {
    const done = { id: merge.id, at: merge.mergedAt, zone: await zoneOf(world, person), name };
    return mergedByAdmin(two, done);
  }
  return isMergeAsked(merge, clock.now()) ? mergeQuestion(merge.id, two, name) : null;
}

async function twoIdeas({ store }: World, merge: Pick<Merge, 'fromId' | 'intoId'>): Promise<Two | null> {
  const [from, into] = [
    await store.ideas.byId(merge.fromId, KEEPER),
    await store.ideas.byId(merge.intoId, KEEPER),
  ];
  return from && into ? { from, into } : null;
}

/** The same, for somebody who may read both, as long as the same people may and nobody took one back. */
async function twoAsTold(world: World, merge: Merge, personId: number | null): Promise<Two | null> {
  const [from, into] = [
    await toldAbout(world, personId, merge.fromId),
    await toldAbout(world, personId, merge.intoId),
  ];
  const isBack = from?.state === 'withdrawn' || into?.state === 'withdrawn';
  return from && into && !isBack && hasSameAudience({ from, into }) ? { from, into } : null;
}

async function answerMerge(world: World, id: number, { event, person }: By, agrees: boolean): Promise<Reply> {
  const { store, clock } = world;
  const now = clock.now();
  const merge = await store.merges.lock(id);
  const two = merge && (await heldTwo(world, merge));
  const isOther =
    two && merge.askedById !== person.id && [two.from.authorId, two.into.authorId].includes(person.id);
  if (!merge || !two || !isOther || merge.mergedAt !== null || merge.endedAt !== null)
    return whisper(gone(), event.alone);
  if (!agrees || !isMergeAsked(merge, now)) {
    await store.merges.drop(id, now);
    return whisper(bothKept(), event.alone);
  }
  const obstacle = await obstacleTo(world, two);
  if (obstacle) return whisper(obstacle, event.alone);
  return whisper(await carryOut(world, merge, { two, person }), event.alone);
}

async function undoMerge(world: World, id: number, { event, person }: By): Promise<Reply> {
  const { store, clock } = world;
  const merge = await store.merges.lock(id);
  const two = merge && (await twoIdeas(world, merge));
  if (!merge || !two) return whisper(gone(), event.alone);
  if (!isTheirs(merge, two, person) && !(await actsAsAdmin(world, two.from, event)))
    return whisper(notYoursToMerge(), event.alone);
  if (!canUndo(merge, clock.now()) || two.into.state === 'merged')
    return whisper(tooLateToUndo(two), event.alone);
  await store.merges.undo(id, clock.now());
  await touchBeside(world, two.from.id);
  return whisper(unmerged(two), event.alone);
}

/** Whether somebody is an admin where it is said, in a channel of the idea's space. */
async function actsAsAdmin(world: World, idea: Idea, { who, where }: Pressed | Submitted): Promise<boolean> {
  const here = await world.store.spaces.at(where);
  return here?.space.id === idea.spaceId && (await isAdmin(world, who, where));
}

const canUndo = ({ mergedAt, endedAt }: Merge, now: number) =>
  mergedAt !== null && endedAt === null && now < mergedAt + UNDO_FOR;

const isTheirs = (merge: Merge, { from, into }: Two, person: Person) =>
  [merge.askedById, merge.agreedById, from.authorId, into.authorId].includes(person.id);

/** What went into an idea, for one reader. */
export async function includedIn(
  world: World,
  idea: Idea,
  { person, reader }: { readonly person: Person; readonly reader: Reader },
) {
  const { store, clock } = world;
  const merges = await store.merges.into(idea.id);
  const froms = await store.ideas.byIds(
    merges.map(({ fromId }) => fromId),
    reader,
  );
  return merges.flatMap((merge) => {
    const from = froms.find(({ id }) => id === merge.fromId);
    if (!from) return [];
    const mayUndo = canUndo(merge, clock.now()) && isTheirs(merge, { from, into: idea }, person);
    return [{ merge, from, mayUndo }];
  });
}

/** The idea itself, or the one that it went into, as far as this reader may see that. */
export async function settled({ store }: World, idea: Idea, reader: Reader): Promise<Idea> {
  const target = idea.state === 'merged' ? await store.merges.target(idea.id) : null;
  return (target === null ? null : await store.ideas.byId(target, reader)) ?? idea;
}

/** The idea that a number leads to: where it went, if it went somewhere. */
export async function underNumber(world: World, number: number, reader: Reader): Promise<Idea | null> {
  const idea = await world.store.ideas.byNumber(number, reader);
  return idea && settled(world, idea, reader);
}

/** An action as it is meant now: about the idea that another one went into. */
export async function redirected<A extends Action>({ store }: World, action: A): Promise<A> {
  const named = [...('idea' in action ? [action.idea] : []), ...('other' in action ? [action.other] : [])];
  const merged = (await store.ideas.byIds(named, KEEPER)).filter(({ state }) => state === 'merged');
  let meant = action;
  for (const { id } of merged) {
    const target = (await store.merges.target(id)) ?? id;
    if ('idea' in meant && meant.idea === id) meant = { ...meant, idea: target };
    if ('other' in meant && meant.other === id) meant = { ...meant, other: target };
  }
  return meant;
}
