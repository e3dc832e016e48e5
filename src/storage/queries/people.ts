import { and, desc, eq, sql } from 'drizzle-orm';
import type { Account } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, people } from '../schema.ts';

export const person = { id: people.id, name: people.name, zone: people.zone, locale: people.locale };

const isAccount = ({ platform, workspace, user }: Account) =>
  and(eq(accounts.platform, platform), eq(accounts.workspace, workspace), eq(accounts.user, user));

export function peopleIn(session: Session): Store['people'] {
  const findByAccount = async (account: Account, inside: Session = session) => {
    const rows = await inside
      .select(person)
      .from(people)
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(isAccount(account));
    return rows[0] ?? null;
  };

  return {
    async meet(who, at) {
      const known = await findByAccount(who);
      if (!known) {
        // Two events of a stranger may arrive at once: whoever comes second finds the account of the first.
        await session.transaction(async (tx) => {
          const lock = `${who.platform}/${who.workspace}/${who.user}`;
          await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
          if (await findByAccount(who, tx)) return;
          const [made] = await tx
            .insert(people)
            .values({ name: who.name, zone: who.zone, locale: who.locale ?? null })
            .returning({ id: people.id });
          const { platform, workspace, user, name } = who;
          if (made)
            await tx
              .insert(accounts)
              .values({ platform, workspace, user, name, personId: made.id, seenAt: at });
        });
        const met = await findByAccount(who);
        if (!met) throw new Error('An account that was just made is not there.');
        return met;
      }
      await session.update(accounts).set({ seenAt: at, name: who.name }).where(isAccount(who));
      const now = { name: who.name, zone: who.zone ?? known.zone, locale: who.locale ?? known.locale };
      if (known.name !== now.name || known.zone !== now.zone || known.locale !== now.locale)
        await session.update(people).set(now).where(eq(people.id, known.id));
      return { ...known, ...now };
    },

    async byId(id) {
      const rows = await session.select(person).from(people).where(eq(people.id, id));
      return rows[0] ?? null;
    },

    accounts: (personId) =>
      session
        .select({ platform: accounts.platform, workspace: accounts.workspace, user: accounts.user })
        .from(accounts)
        .where(eq(accounts.personId, personId))
        .orderBy(desc(accounts.seenAt)),
  };
}
