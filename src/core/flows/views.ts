/** Loads what a card needs, for one idea or for many in the same few questions. */

import type { IdeaView } from '../cards/idea.ts';
import { nameOf } from '../cards/people.ts';
import type { Idea, Person, Place, Space, Standing } from '../model.ts';
import type { Can } from '../ports.ts';
import type { Reader } from '../reader.ts';
import { otherOf } from './pairs.ts';
import type { Submitted } from './turn.ts';
import type { World } from './world.ts';

/** An idea that this reader may see, with what they may see around it. */
export async function viewOf(world: World, idea: Idea, reader: Reader): Promise<IdeaView> {
  const { store } = world;
  const standings = await store.stances.on([idea.id], reader);
  const pairs = await store.pairs.of(idea.id);
  const others = new Map(
    (
      await store.ideas.byIds(
        pairs.map((pair) => otherOf(pair, idea.id)),
        reader,
      )
    ).map((other) => [other.id, other]),
  );
  const target = idea.state === 'merged' ? await store.merges.target(idea.id) : null;
  return {
    idea,
    into: target === null ? undefined : ((await store.ideas.byId(target, reader)) ?? undefined),
    ...(await authorOf(world, idea)),
    standings,
    outcomes: await store.outcomes.on([idea.id]),
    differences: pairs.flatMap((pair) => {
      const other = others.get(otherOf(pair, idea.id));
      return other && other.state !== 'withdrawn' && other.state !== 'merged' ? [{ pair, other }] : [];
    }),
  };
}

export async function authorOf(
  { store }: World,
  idea: Idea,
): Promise<Pick<IdeaView, 'authorName' | 'authorFrom'>> {
  const author = idea.authorId === null ? null : await store.people.byId(idea.authorId);
  return author ? { authorName: nameOf(author), authorFrom: author.affiliation } : { authorName: null };
}

/** Ideas with the stances on them, in the order of `ideas`. */
export async function withStandings(
  world: World,
  ideas: readonly Idea[],
  reader: Reader,
): Promise<readonly { idea: Idea; standings: readonly Standing[] }[]> {
  const standings = await world.store.stances.on(
    ideas.map(({ id }) => id),
    reader,
  );
  return ideas.map((idea) => ({ idea, standings: standings.filter(({ ideaId }) => ideaId === idea.id) }));
}

/** The space that something said at `where` belongs to; in a direct conversation, the person's latest. */
export async function spaceFor({ store }: World, where: Place, personId: number): Promise<Space | null> {
  const here = await store.spaces.at(where);
  return here?.space ?? (await store.spaces.latestOf(personId));
}

/** The space that the form names, if the person can be in it; else the one of the place. */
export async function spaceMeant(world: World, event: Submitted, person: Person): Promise<Space | null> {
  const { store } = world;
  const named = 'space' in event.action ? event.action.space : undefined;
  if (named === undefined) return spaceFor(world, event.where, person.id);
  return (await store.spaces.reaches(named, event.who)) ? store.spaces.byId(named) : null;
}

/** What the platform of a place can do. A place on a platform that isn't running can do nothing. */
export function canAt({ platforms }: World, where: { readonly platform: string }): Can {
  return (
    platforms.get(where.platform)?.can ?? {
      formFields: 5,
      formText: 3000,
      cardText: 3000,
      postOnce: false,
      directsAMinute: 60,
      directsByWorkspace: false,
    }
  );
}
