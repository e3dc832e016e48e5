/** What was answered about two ideas: kept with who and when, and quiet until one of the two becomes another. */
import type { Overlap } from '../cards/overlap.ts';
import type { Idea, Pair, Person, Relation } from '../model.ts';
import { KEEPER } from '../rules/audience.ts';
import { gistOf, isQuiet } from '../rules/gist.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { DraftAnswer } from '../store/drafts.ts';
import { judge } from './notices.ts';
import type { World } from './world.ts';

export type PairAnswer = {
  readonly idea: Idea;
  readonly other: Idea;
  readonly relation: Relation;
  readonly difference: string;
  readonly person: Person;
  /** Whether the two people agreed to split the work. */
  readonly isSplit?: boolean;
  /** What one of the two people answered to the same question: as long as it stands as it was, this takes its place. */
  readonly instead?: Relation | null;
};

/**
 * Keeps an answer, and both cards show it. What somebody else said with their name stays; then it is returned. Only
 * "overlaps", which says least, gives way to anything, and what was said of ideas that became others to their people.
 */
export async function answerPair(
  world: World,
  { idea, other, relation, difference, person, isSplit = false, instead = null }: PairAnswer,
): Promise<Pair | null> {
  const { store, clock } = world;
  await judge(world, person.id, { about: { ideaId: idea.id }, otherId: other.id, verdict: 'answered' });
  const known = await store.pairs.between(idea.id, other.id);
  const givesWay = known?.relation === instead && known.difference === '';
  if (known && !givesWay && !(await mayAnswerAgain(world, known, { idea, other, person }))) return known;
  await store.pairs.save({
    ideaId: idea.id,
    otherId: other.id,
    relation,
    difference,
    byId: person.id,
    at: clock.now(),
    isSplit,
    was: { idea: gistOf(idea), other: gistOf(other) },
  });
  await store.ideas.touch([idea.id, other.id]);
  return null;
}

async function mayAnswerAgain(
  { store }: World,
  known: Pair,
  { idea, other, person }: Pick<PairAnswer, 'idea' | 'other' | 'person'>,
): Promise<boolean> {
  if (!known.by || known.by.id === person.id || known.relation === 'overlaps') return true;
  if (isQuietNow(known, [idea, other])) return false;
  if (idea.authorId === person.id || other.authorId === person.id) return true;
  const standings = await store.stances.on([idea.id, other.id], KEEPER);
  return standings.some((standing) => standing.person.id === person.id && isLivePlan(standing));
}

/** The ideas that nobody needs to be told of beside this one: their pair was answered, and both say about the same. */
export async function quietBeside({ store }: World, idea: Idea): Promise<readonly number[]> {
  const pairs = await store.pairs.of(idea.id);
  const others = await store.ideas.byIds(
    pairs.map((pair) => otherOf(pair, idea.id)),
    KEEPER,
  );
  return pairs.filter((pair) => isQuietNow(pair, [idea, ...others])).map((pair) => otherOf(pair, idea.id));
}

/** With how each differed from the idea before one of the two became another, as far as that was said. */
export async function withDifferences(
  { store }: World,
  idea: Idea,
  overlaps: readonly Overlap[],
): Promise<readonly Overlap[]> {
  const pairs = overlaps.length > 0 ? await store.pairs.of(idea.id) : [];
  const differ = new Map(
    pairs
      .filter(({ relation, difference }) => relation === 'differs from' && difference !== '')
      .map((pair) => [otherOf(pair, idea.id), pair]),
  );
  return overlaps.map((overlap) => {
    const said = differ.get(overlap.idea.id);
    return said ? { ...overlap, said } : overlap;
  });
}

export const otherOf = (pair: Pick<Pair, 'ideaId' | 'otherId'>, id: number): number =>
  pair.ideaId === id ? pair.otherId : pair.ideaId;

function isQuietNow(pair: Pair, ideas: readonly Idea[]): boolean {
  const [idea, other] = [pair.ideaId, pair.otherId].map((id) => ideas.find((one) => one.id === id));
  return !idea || !other || isQuiet(pair, { idea: gistOf(idea), other: gistOf(other) });
}

/** Keeps what somebody says about their draft and an idea; it becomes a pair when the draft is published. */
export async function answerForDraft(
  world: World,
  draft: { readonly id: number; readonly personId: number },
  answer: DraftAnswer,
): Promise<void> {
  await world.store.drafts.answer(draft.id, answer);
  const about = { draftId: draft.id };
  await judge(world, draft.personId, { about, otherId: answer.ideaId, verdict: 'answered' });
}
