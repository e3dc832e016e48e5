import { and, between, eq, or } from 'drizzle-orm';
import type { Pair } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, pairs, people } from '../schema.ts';
import { person } from './people.ts';

const columns = {
  ideaId: pairs.ideaId,
  otherId: pairs.otherId,
  relation: pairs.relation,
  difference: pairs.difference,
  at: pairs.at,
  by: person,
};

export function pairsIn(session: Session): Store['pairs'] {
  const select = () => session.select(columns).from(pairs).leftJoin(people, eq(people.id, pairs.byId));
  return {
    of: (ideaId): Promise<readonly Pair[]> =>
      select()
        .where(or(eq(pairs.ideaId, ideaId), eq(pairs.otherId, ideaId)))
        .orderBy(pairs.at),

    async save({ ideaId, otherId, ...rest }) {
      const key = { ideaId: Math.min(ideaId, otherId), otherId: Math.max(ideaId, otherId) };
      await session
        .insert(pairs)
        .values({ ...key, ...rest })
        .onConflictDoUpdate({ target: [pairs.ideaId, pairs.otherId], set: rest });
    },

    since: (spaceId, from, until): Promise<readonly Pair[]> =>
      session
        .select(columns)
        .from(pairs)
        .innerJoin(ideas, and(eq(ideas.id, pairs.ideaId), eq(ideas.spaceId, spaceId)))
        .leftJoin(people, eq(people.id, pairs.byId))
        .where(between(pairs.at, from, until))
        .orderBy(pairs.at),
  };
}
