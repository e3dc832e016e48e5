import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Outcome } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { ideas, outcomes, people } from '../schema.ts';
import { person } from './people.ts';

const columns = {
  ideaId: outcomes.ideaId,
  kind: outcomes.kind,
  line: outcomes.line,
  link: outcomes.link,
  at: outcomes.at,
  by: person,
};

export function outcomesIn(session: Session): Store['outcomes'] {
  const select = () =>
    session.select(columns).from(outcomes).innerJoin(people, eq(people.id, outcomes.personId));
  const one = (ideaId: number, personId: number) =>
    and(eq(outcomes.ideaId, ideaId), eq(outcomes.personId, personId));
  return {
    of: async (ideaId, personId): Promise<Outcome | null> =>
      (await select().where(one(ideaId, personId)))[0] ?? null,

    on: async (ideaIds) =>
      ideaIds.length === 0
        ? []
        : select()
            .where(inArray(outcomes.ideaId, [...ideaIds]))
            .orderBy(asc(outcomes.at), asc(outcomes.personId)),

    between: (spaceId, from, until) =>
      select()
        .innerJoin(ideas, eq(ideas.id, outcomes.ideaId))
        .where(
          and(
            eq(ideas.spaceId, spaceId),
            eq(ideas.state, 'open'),
            gte(outcomes.at, from),
            lt(outcomes.at, until),
          ),
        )
        .orderBy(asc(outcomes.at), asc(outcomes.personId)),

    async save({ ideaId, personId, at, ...said }) {
      await session
        .insert(outcomes)
        .values({ ideaId, personId, at, kind: 'result', ...said })
        .onConflictDoUpdate({ target: [outcomes.ideaId, outcomes.personId], set: said });
    },

    async remove(ideaId, personId) {
      const rows = await session
        .delete(outcomes)
        .where(one(ideaId, personId))
        .returning({ ideaId: outcomes.ideaId });
      return rows.length > 0;
    },
  };
}
