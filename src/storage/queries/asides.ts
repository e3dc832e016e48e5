import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { asides, ideas, people, spaces, stances } from '../schema.ts';
import { noteChange, standingOf, wasPrivate } from './stances.ts';

export function asidesIn(session: Session): Store['asides'] {
  const waiting = (condition: SQL | undefined) =>
    session
      .select({ ...standingOf(asides), givenBy: asides.personSelf, isBeneath: asides.isBeneath })
      .from(asides)
      .innerJoin(people, eq(people.id, asides.personId))
      .innerJoin(ideas, eq(ideas.id, asides.ideaId))
      .innerJoin(spaces, eq(spaces.id, ideas.spaceId))
      .where(condition)
      .orderBy(asc(asides.ideaId), asc(asides.since));

  const beneath = async (row: typeof stances.$inferSelect) => {
    const laid = { ...row, isBeneath: true };
    const target = [asides.ideaId, asides.personSelf, asides.isBeneath];
    await session.insert(asides).values(laid).onConflictDoUpdate({ target, set: laid });
  };

  return {
    of: (ideaId, personId) => waiting(and(eq(asides.ideaId, ideaId), eq(asides.personId, personId))),
    ofPerson: (personId) => waiting(eq(asides.personId, personId)),

    standing: (personId) =>
      session
        .select({ ...standingOf(stances), givenBy: stances.personSelf, isBeneath: sql<boolean>`false` })
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

    async lay(ideaId, personId) {
      const [row] = await session
        .select()
        .from(stances)
        .where(and(eq(stances.ideaId, ideaId), eq(stances.personId, personId)));
      if (row) await beneath(row);
    },

    async sink(ideaId, givenBy) {
      const [row] = await session
        .delete(asides)
        .where(and(eq(asides.ideaId, ideaId), eq(asides.personSelf, givenBy), eq(asides.isBeneath, false)))
        .returning();
      if (row) await beneath(row);
    },

    async bringBack({ ideaId, person, givenBy, isBeneath }, at) {
      const [aside] = await session
        .delete(asides)
        .where(
          and(
            eq(asides.ideaId, ideaId),
            eq(asides.personId, person.id),
            eq(asides.personSelf, givenBy),
            eq(asides.isBeneath, isBeneath),
          ),
        )
        .returning();
      if (!aside) return;
      const { isBeneath: _, ...row } = aside;
      const { ideaId: __, personId, ...rest } = row;
      const before = await wasPrivate(session, ideaId, personId);
      await session
        .insert(stances)
        .values(row)
        .onConflictDoUpdate({ target: [stances.ideaId, stances.personId], set: rest });
      const { stance, horizon, via, personSelf, isPrivate } = row;
      const change = { ideaId, personId, stance, horizon, via, personSelf, at };
      await noteChange(session, change, { before, now: isPrivate });
    },

    async drop(ideaId, personId, given) {
      await session
        .delete(asides)
        .where(
          and(
            eq(asides.ideaId, ideaId),
            eq(asides.personId, personId),
            given && eq(asides.via, given.via),
            given && eq(asides.personSelf, given.by),
            given && eq(asides.isBeneath, false),
          ),
        );
    },
  };
}
