import { and, count, desc, eq, exists, gte, inArray, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, codeTries, links, people, sends } from '../schema.ts';
import { HELD } from './held.ts';

const link = {
  id: links.id,
  maker: links.maker,
  typist: links.typist,
  state: links.state,
  madeAt: links.madeAt,
  typedAt: links.typedAt,
};

export function linksIn(session: Session): Store['links'] {
  const change = async (id: number, to: Partial<typeof links.$inferInsert>) => {
    await session.update(links).set(to).where(eq(links.id, id));
  };
  const locked = async (condition: SQL) => {
    const [row] = await session.select(link).from(links).where(condition).for('update');
    return row ?? null;
  };

  return {
    async make({ hash, maker, at }) {
      await session
        .update(links)
        .set({ state: 'replaced' })
        .where(and(eq(links.maker, maker), inArray(links.state, ['open', 'typed', 'asked'])));
      await session.insert(links).values({ hash, maker, state: 'open', madeAt: at });
    },

    byHash: (hash) => locked(eq(links.hash, hash)),
    lock: (id) => locked(eq(links.id, id)),

    async byId(id) {
      const [row] = await session.select(link).from(links).where(eq(links.id, id));
      return row ?? null;
    },

    async asked(maker) {
      const [row] = await session
        .select(link)
        .from(links)
        .where(and(eq(links.maker, maker), eq(links.state, 'asked')))
        .orderBy(desc(links.id))
        .limit(1);
      return row ?? null;
    },

    typed: (id, typist, at) => change(id, { state: 'typed', typist, typedAt: at }),
    settle: (id, state) => change(id, { state }),

    async tried(by, at) {
      await session.insert(codeTries).values({ by, at });
    },

    async triesSince(by, since) {
      const [row] = await session
        .select({ tries: count() })
        .from(codeTries)
        .where(and(eq(codeTries.by, by), gte(codeTries.at, since)));
      return row?.tries ?? 0;
    },

    async forgetBefore(at) {
      await session.delete(codeTries).where(lt(codeTries.at, at));
      await session.delete(links).where(lt(links.madeAt, at));
    },

    async join(first, second) {
      await lockAccounts(session, [first, second]);
      for (const { table, person, by, unless } of HELD) {
        if (by)
          await move(session, { table, person: by, to: second, only: and(eq(person, second), isNull(by)) });
        const stays = unless?.(first);
        const only = and(eq(person, second), stays && not(stays));
        await move(session, { table, person, to: first, only });
      }
      await move(session, {
        table: accounts,
        person: accounts.personId,
        to: first,
        only: eq(accounts.personId, second),
      });
      await fillIn(session, first, second);
    },

    async part(from, to, ours) {
      await lockAccounts(session, [from]);
      for (const { table, person, by } of HELD)
        if (by)
          await move(session, { table, person, to, only: and(eq(person, from), inArray(by, [...ours])) });
      await giveBackMessages(session, { from, to, ours });
      await move(session, {
        table: accounts,
        person: accounts.personId,
        to,
        only: and(eq(accounts.personId, from), inArray(accounts.selfId, [...ours])),
      });
    },
  };
}

/** Events of these accounts are waited for, and wait: none of them writes for a person who is no more. */
async function lockAccounts(session: Session, persons: readonly number[]): Promise<void> {
  await session
    .select({ self: accounts.selfId })
    .from(accounts)
    .where(inArray(accounts.personId, [...persons]))
    .orderBy(accounts.selfId)
    .for('update');
}

type Move = {
  readonly table: PgTable;
  readonly person: AnyPgColumn;
  readonly to: number;
  readonly only: SQL | undefined;
};

async function move(session: Session, { table, person, to, only }: Move): Promise<void> {
  const key = Object.entries(table).find(([, column]) => column === person)?.[0];
  if (key === undefined) throw new Error(`${person.name} is no column of that table.`);
  await session
    .update(table)
    .set({ [key]: to })
    .where(only);
}

/** What was told in an account's own direct conversation goes with it: its buttons are pressed there. */
async function giveBackMessages(
  session: Session,
  about: { readonly from: number; readonly to: number; readonly ours: readonly number[] },
): Promise<void> {
  const there = session
    .select({ one: sql`1` })
    .from(accounts)
    .where(
      and(
        inArray(accounts.selfId, [...about.ours]),
        eq(accounts.platform, sends.platform),
        eq(accounts.workspace, sends.workspace),
      ),
    );
  await session
    .update(sends)
    .set({ personId: about.to })
    .where(and(eq(sends.personId, about.from), exists(there)));
}

/** What the first left unsaid, the second says. */
async function fillIn(session: Session, first: number, second: number): Promise<void> {
  const [[mine], [theirs]] = [
    await session.select().from(people).where(eq(people.id, first)),
    await session.select().from(people).where(eq(people.id, second)),
  ];
  if (!mine || !theirs) return;
  await session
    .update(people)
    .set({
      zone: mine.zone ?? theirs.zone,
      saidZone: mine.saidZone ?? theirs.saidZone,
      affiliation: mine.affiliation || theirs.affiliation,
      contact: mine.contact || theirs.contact,
      hours: mine.hours ?? theirs.hours,
      locale: mine.locale ?? theirs.locale,
    })
    .where(eq(people.id, first));
}
