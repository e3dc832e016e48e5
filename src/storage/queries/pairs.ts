import { and, eq, gte, inArray, lt, or } from 'drizzle-orm';
import type { Pair } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, pairs, people } from '../schema.ts';
import { others, readable } from './audience.ts';
import { person } from './people.ts';

const columns = {
  ideaId: pairs.ideaId,
  otherId: pairs.otherId,
  isTurned: pairs.isTurned,
  relation: pairs.relation,
  difference: pairs.difference,
  at: pairs.at,
  isSplit: pairs.isSplit,
  ideaWas: pairs.ideaWas,
  otherWas: pairs.otherWas,
  by: person,
};

type Row = Omit<Pair, 'was'> & {
  readonly isTurned: boolean;
  readonly ideaWas: Pair['was']['idea'];
  readonly otherWas: Pair['was']['other'];
};

function pairOf({ isTurned, ideaWas, otherWas, ...pair }: Row): Pair {
  const was = { idea: ideaWas, other: otherWas };
  return isTurned ? turned({ ...pair, was }) : { ...pair, was };
}

const turned = <P extends Pick<Pair, 'ideaId' | 'otherId' | 'was'>>(pair: P): P => ({
  ...pair,
  ideaId: pair.otherId,
  otherId: pair.ideaId,
  was: { idea: pair.was.other, other: pair.was.idea },
});

export function pairsIn(session: Session): Store['pairs'] {
  const select = () => session.select(columns).from(pairs).leftJoin(people, eq(people.id, pairs.byId));
  return {
    of: async (ideaId) =>
      (
        await select()
          .where(or(eq(pairs.ideaId, ideaId), eq(pairs.otherId, ideaId)))
          .orderBy(pairs.at, pairs.ideaId, pairs.otherId)
      ).map(pairOf),

    async between(ideaId, otherId) {
      const [low, high] = [Math.min(ideaId, otherId), Math.max(ideaId, otherId)];
      const [row] = await select().where(and(eq(pairs.ideaId, low), eq(pairs.otherId, high)));
      return row ? pairOf(row) : null;
    },

    within: async (ideaIds) => {
      const ids = [...ideaIds];
      if (ids.length === 0) return [];
      const both = and(inArray(pairs.ideaId, ids), inArray(pairs.otherId, ids));
      return (await select().where(both).orderBy(pairs.ideaId, pairs.otherId)).map(pairOf);
    },

    async save(saved) {
      const isTurned = saved.ideaId > saved.otherId;
      const { was, ideaId, otherId, ...rest } = isTurned ? turned(saved) : saved;
      const bySelf = rest.bySelf ?? rest.byId;
      const values = { ...rest, bySelf, isTurned, ideaWas: was.idea, otherWas: was.other };
      await session
        .insert(pairs)
        .values({ ideaId, otherId, ...values })
        .onConflictDoUpdate({ target: [pairs.ideaId, pairs.otherId], set: values });
    },

    since: async (from, until, reader) =>
      (
        await session
          .select(columns)
          .from(pairs)
          .innerJoin(ideas, eq(ideas.id, pairs.ideaId))
          .innerJoin(others, eq(others.id, pairs.otherId))
          .leftJoin(people, eq(people.id, pairs.byId))
          .where(
            and(
              gte(pairs.at, from),
              lt(pairs.at, until),
              readable(session, reader),
              readable(session, reader, others),
            ),
          )
          .orderBy(pairs.at)
      ).map(pairOf),
  };
}
