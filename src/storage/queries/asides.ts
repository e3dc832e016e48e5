import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { asides, ideas, people, spaces, stances } from '../schema.ts';
import { noteChange, standingOf, wasPrivate } from './stances.ts';

export function asidesIn(session: Session): Store['asides'] {
  const waiting = (condition: SQL | undefined) =>
    session
      .select({ ...standingOf(asides), givenBy: asides.personSelf })
      .from(asides)
      .innerJoin(people, eq(people.id, asides.personId))
      .innerJoin(ideas, eq(ideas.id, asides.ideaId))
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
      .where(condition)
      .orderBy(asc(asides.ideaId), asc(asides.since));

  return {
    of: (ideaId, personId) => waiting(and(eq(asides.ideaId, ideaId), eq(asides.personId, personId))),
    ofPerson: (personId) => waiting(eq(asides.personId, personId)),

    standing: (personId) =>
      session
        .select({ ...standingOf(stances), givenBy: stances.personSelf })
        .from(stances)
        .innerJoin(people, eq(people.id, stances.personId))
        .innerJoin(ideas, eq(ideas.id, stances.ideaId))
        .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
        .where(eq(stances.personId, personId))
        .orderBy(asc(stances.ideaId)),

    async put(ideaId, personId) {
      const [row] = await session
        .delete(stances)
        .where(and(eq(stances.ideaId, ideaId), eq(stances.personId, personId)))
        .returning();
      if (row) await session.insert(asides).values(row);
    },

    async bringBack({ ideaId, person, givenBy }, at) {
      const here = and(eq(asides.ideaId, ideaId), eq(asides.personId, person.id));
      const rows = await session.delete(asides).where(here).returning();
      const row = rows.find(({ personSelf }) => personSelf === givenBy);
      if (!row) return;
      const { ideaId: _, personId, ...rest } = row;
      const before = await wasPrivate(session, ideaId, personId);
      await session
        .insert(stances)
        .values(row)
        .onConflictDoUpdate({ target: [stances.ideaId, stances.personId], set: rest });
      const { stance, horizon, via, personSelf, isPrivate } = row;
      const change = { ideaId, personId, stance, horizon, via, personSelf, at };
      await noteChange(session, change, { before, now: isPrivate });
    },

    async drop(ideaId, personId, via) {
      await session
        .delete(asides)
        .where(
          and(
            eq(asides.ideaId, ideaId),
            eq(asides.personId, personId),
            via === undefined ? undefined : eq(asides.via, via),
          ),
        );
    },
  };
}
