/** Which ideas and plans of others a text comes near, as far as nobody has answered it yet. */
import type { Overlap } from '../cards/overlap.ts';
import type { Idea, IdeaText, Person, Space } from '../model.ts';
import { isLivePlan } from '../rules/stances.ts';
import { comparedText } from './neighbours.ts';
import { quietBeside } from './pairs.ts';
import { authorOf, withStandings } from './views.ts';
import type { World } from './world.ts';

/** How many of the nearest are looked at before those that were answered, or are one's own, drop out. */
const LOOKED_AT = 12;

export type Asking = {
  readonly space: Space;
  readonly text: IdeaText;
  readonly person: Person;
  /** Ideas that aren't compared: the one itself, and those whose pair was answered. */
  readonly except: readonly number[];
  readonly limit: number;
  /** The draft whose answers drop out. */
  readonly answeredFor?: number;
};

export async function overlapsOf(world: World, asking: Asking): Promise<readonly Overlap[]> {
  const { store } = world;
  const answered = asking.answeredFor === undefined ? [] : await store.drafts.answers(asking.answeredFor);
  const except = new Set([...asking.except, ...answered.map(({ ideaId }) => ideaId)]);
  const near = await world.neighbours(store, {
    spaceId: asking.space.id,
    title: asking.text.title,
    text: comparedText(asking.text),
    limit: LOOKED_AT,
    except,
  });
  const told = near.filter(({ notify }) => notify);
  const ideas = new Map(
    (await store.ideas.byIds(told.map(({ ideaId }) => ideaId))).map((idea) => [idea.id, idea]),
  );
  const views = new Map(
    (await withStandings(world, [...ideas.values()])).map((view) => [view.idea.id, view]),
  );
  const outcomes = await store.outcomes.on([...views.keys()]);
  const overlaps: Overlap[] = [];
  for (const { ideaId, because } of told) {
    const view = views.get(ideaId);
    if (!view || isOnlyOwn(view, asking.person)) continue;
    overlaps.push({
      ...view,
      outcomes: outcomes.filter((outcome) => outcome.ideaId === ideaId),
      because,
      authorName: await authorOf(world, view.idea),
    });
  }
  return overlaps.slice(0, asking.limit);
}

/** The overlaps of a plan: ideas near this one that somebody else plans or wrote, as far as the pair is open. */
export async function overlapsOfPlan(
  world: World,
  asked: { readonly idea: Idea; readonly space: Space; readonly person: Person; readonly limit: number },
): Promise<readonly Overlap[]> {
  const { idea, space, person, limit } = asked;
  const except = [idea.id, ...(await quietBeside(world, idea))];
  const near = await overlapsOf(world, { space, text: idea, person, except, limit: LOOKED_AT });
  return near
    .filter(({ standings }) =>
      standings.some((standing) => isLivePlan(standing) && standing.person.id !== person.id),
    )
    .slice(0, limit);
}

/** What somebody wrote and nobody else plans is no news to them. */
function isOnlyOwn(view: { idea: Idea; standings: Overlap['standings'] }, person: Person): boolean {
  const othersPlan = view.standings.some(
    (standing) => isLivePlan(standing) && standing.person.id !== person.id,
  );
  return view.idea.authorId === person.id && !othersPlan;
}
