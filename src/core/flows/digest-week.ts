/** What happened in a space in a week, as far as its digest says it. What is asked grows with what changed. */
import type { DigestWeek } from '../cards/digest.ts';
import type { Idea, Space, Span, Standing } from '../model.ts';
import type { Reader } from '../reader.ts';
import { DAY } from '../rules/calendar.ts';
import { isLivePlan, isPlan } from '../rules/stances.ts';
import type { World } from './world.ts';

/** Every stance that was taken, for those whose ideas they are about. */
type Joined = { readonly joined: readonly (Standing & { readonly idea: Idea })[] };

/** `reader` is everybody in a channel, or somebody who reads their own week. */
export async function weekIn(
  world: World,
  asked: { readonly space: Space; readonly span: Span; readonly reader: Reader },
): Promise<DigestWeek & Joined> {
  const { store } = world;
  const { space, span, reader } = asked;
  const { from, until } = span;
  const ending = await store.stances.endingBetween(until, until + 7 * DAY, reader);
  const pairs = await store.pairs.since(from, until, reader);
  const fresh = await store.ideas.publishedBetween(from, until, reader);
  const outcomes = await store.outcomes.between(space.id, from, until);
  const changed = await store.stances.changedBetween(from, until, reader);
  const lapsed = await store.stances.lapsedBetween(from, until, reader);
  const named = [...ending, ...outcomes, ...changed, ...lapsed].map(({ ideaId }) => ideaId);
  const ids = [...named, ...pairs.flatMap((pair) => [pair.ideaId, pair.otherId])];
  const ideas = new Map(
    (await store.ideas.byIds([...new Set(ids)], reader)).filter(isListed).map((idea) => [idea.id, idea]),
  );
  const looked = [...fresh.map(({ id }) => id), ...lapsed.map(({ ideaId }) => ideaId)];
  const on = Map.groupBy(await store.stances.on([...new Set(looked)], reader), ({ ideaId }) => ideaId);
  const withIdea = <T extends { readonly ideaId: number }>(all: readonly T[]) =>
    all.flatMap((one) => {
      const idea = ideas.get(one.ideaId);
      return idea ? [{ ...one, idea }] : [];
    });
  const told = new Set(outcomes.map(({ ideaId, by }) => `${ideaId} ${by.id}`));
  const progress = progressOf(changed, new Set(fresh.map(({ id }) => id)), told);
  const hasNews = new Set([...outcomes, ...progress].map(({ ideaId }) => ideaId));
  return {
    space: space.name,
    zone: space.zone,
    ...span,
    attention: withIdea(ending),
    overlaps: withIdea(pairs).flatMap((pair) => {
      const other = ideas.get(pair.otherId);
      return other ? [{ ...pair, other }] : [];
    }),
    // What came of a new idea says more than that it is new, and one line for each idea is enough.
    ideas: fresh
      .filter((idea) => isListed(idea) && !hasNews.has(idea.id))
      .map((idea) => newOne(idea, on.get(idea.id) ?? [])),
    outcomes: withIdea(outcomes),
    progress: withIdea(progress),
    joined: withIdea(changed),
    free: freeOf(lapsed, on, ideas),
  };
}

/** Who plans a new idea stands beside it. Who told an outcome (`idea person`) has said more than their stance does. */
function progressOf<T extends Standing>(
  changed: readonly T[],
  fresh: ReadonlySet<number>,
  told: ReadonlySet<string>,
): readonly T[] {
  return changed.filter(
    ({ ideaId, person, stance }) =>
      ((isPlan(stance) && !fresh.has(ideaId)) || stance === 'has_results' || stance === 'stopped') &&
      !told.has(`${ideaId} ${person.id}`),
  );
}

function newOne(idea: Idea, on: readonly Standing[]): DigestWeek['ideas'][number] {
  const planners = on.filter(isLivePlan).map(({ person }) => person);
  return { idea, signedUp: on.length, planners };
}

/** What was put away or taken back is no news. */
const isListed = (idea: Idea): boolean => idea.state === 'open';

/** Ideas whose plan lapsed, unless somebody else plans them. */
function freeOf(
  lapsed: readonly Standing[],
  on: ReadonlyMap<number, readonly Standing[]>,
  ideas: ReadonlyMap<number, Idea>,
): DigestWeek['free'] {
  return [...new Set(lapsed.map(({ ideaId }) => ideaId))].flatMap((id) => {
    const idea = ideas.get(id);
    const here = (on.get(id) ?? []).filter((standing) => standing.lapsedAt === null);
    if (!idea || here.some(({ stance }) => isPlan(stance))) return [];
    const joining = here.filter(({ stance }) => stance === 'would_join');
    return [{ idea, wouldJoin: joining.map(({ person }) => person) }];
  });
}
