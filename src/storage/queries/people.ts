import { and, asc, count, desc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import { alias, union } from 'drizzle-orm/pg-core';
import type { Who } from '../../core/events.ts';
import type { Account, Millis, Person } from '../../core/model.ts';
import type { Store } from '../../core/store.ts';
import type { Session } from '../database.ts';
import { accounts, ideas, pairs, people, stances } from '../schema.ts';
import { EVERYBODY, seen } from './audience.ts';
import { ZONE } from './zones.ts';

/** A person as others see them, wherever they are joined to something. */
export const person = {
  id: people.id,
  name: people.name,
  zone: sql<string | null>`coalesce(${people.saidZone}, ${people.zone})`,
  locale: people.locale,
  affiliation: people.affiliation,
  hours: people.hours,
  hasLeft: sql<boolean>`coalesce((select bool_and(left_at is not null) from accounts where person_id = people.id), false)`,
  self: people.id,
};

const account = {
  platform: accounts.platform,
  workspace: accounts.workspace,
  user: accounts.user,
  name: accounts.name,
  self: accounts.selfId,
  personId: accounts.personId,
};

const isAccount = ({ platform, workspace, user }: Account) =>
  and(eq(accounts.platform, platform), eq(accounts.workspace, workspace), eq(accounts.user, user));

export function peopleIn(session: Session): Store['people'] {
  const byAccount = async (account: Account): Promise<Person | null> => {
    const [row] = await session
      .select({ ...person, self: accounts.selfId })
      .from(people)
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(isAccount(account));
    return row ?? null;
  };
  /** What an account is called and where it is lies with whom it is by itself. */
  const follow = async (who: Who, leftAt: Millis | null) => {
    const { zone, locale = null } = who;
    const name = who.isNameUnsure ? {} : { name: who.name };
    const [account] = await session
      .update(accounts)
      .set({ ...name, leftAt })
      .where(isAccount(who))
      .returning({ selfId: accounts.selfId });
    if (!account) return;
    await session
      .update(people)
      .set({ ...name, ...(zone === null ? {} : { zone }), ...(locale === null ? {} : { locale }) })
      .where(eq(people.id, account.selfId));
  };

  return {
    byAccount,

    async meet(who, now) {
      // The row is changed before it is read: whoever links or parts accounts meanwhile is waited for.
      const known = await session
        .update(accounts)
        .set({ seenAt: now })
        .where(isAccount(who))
        .returning({ user: accounts.user });
      if (known.length === 0) await make(session, who, now);
      const by = alias(people, 'by_itself');
      const [met] = await session
        .select({
          person: { ...person, self: accounts.selfId },
          unreachedAt: people.unreachedAt,
          isClosed: people.isClosed,
          is: { name: by.name, zone: by.zone, locale: by.locale },
          leftAt: accounts.leftAt,
        })
        .from(people)
        .innerJoin(accounts, eq(accounts.personId, people.id))
        .innerJoin(by, eq(by.id, accounts.selfId))
        .where(isAccount(who));
      if (!met) throw new Error('An account that was just made is not there.');
      const { is, leftAt, unreachedAt, isClosed } = met;
      const isSame =
        (is.name === who.name || who.isNameUnsure === true) &&
        is.zone === (who.zone ?? is.zone) &&
        is.locale === (who.locale ?? is.locale) &&
        leftAt === null;
      if (isSame) return { ...met.person, unreachedAt, isClosed, isRenamed: false };
      await follow(who, null);
      const later = (await byAccount(who)) ?? met.person;
      const isRenamed = later.name !== met.person.name || later.hasLeft !== met.person.hasLeft;
      return { ...later, unreachedAt, isClosed, isRenamed };
    },

    follow,

    async unreached(id, { at, isClosed }) {
      await session
        .update(people)
        .set({
          ...(isClosed ? { isClosed } : {}),
          unreachedAt: sql`coalesce(${people.unreachedAt}, ${new Date(at).toISOString()}::timestamptz)`,
        })
        .where(eq(people.id, id));
    },

    async reached(id) {
      await session.update(people).set({ unreachedAt: null, isClosed: false }).where(eq(people.id, id));
    },

    async unreachedIn(spaceId) {
      const here = session
        .select({ id: sql`1` })
        .from(ideas)
        .leftJoin(stances, eq(stances.ideaId, ideas.id))
        .where(
          and(
            eq(ideas.spaceId, spaceId),
            or(eq(ideas.authorId, people.id), and(eq(stances.personId, people.id), seen(EVERYBODY))),
          ),
        );
      const [row] = await session
        .select({ people: count() })
        .from(people)
        .where(and(people.isClosed, exists(here)));
      return row?.people ?? 0;
    },

    async byId(id) {
      const rows = await session.select(person).from(people).where(eq(people.id, id));
      return rows[0] ?? null;
    },

    async isFirst(personId, now) {
      const rows = await session
        .update(people)
        .set({ hintedAt: now })
        .where(and(eq(people.id, personId), isNull(people.hintedAt)))
        .returning({ id: people.id });
      return rows.length > 0;
    },

    async profile(id) {
      const { affiliation, contact, saidZone, hours, zone } = people;
      const [row] = await session
        .select({ affiliation, contact, zone: saidZone, hours, toldZone: zone })
        .from(people)
        .where(eq(people.id, id));
      return row ?? null;
    },

    async zoneOf(id) {
      const [row] = await session.select({ zone: ZONE }).from(people).where(eq(people.id, id));
      return row?.zone ?? 'UTC';
    },

    async say(id, { zone, ...said }) {
      await session
        .update(people)
        // When they may be told next is worked out anew from these.
        .set({ ...said, saidZone: zone, tellAfter: null })
        .where(eq(people.id, id));
    },

    accounts: (personId) =>
      session
        .select(account)
        .from(accounts)
        // Something may still be under way to whom one of them was by itself.
        .where(
          and(
            sql`${accounts.personId} = coalesce((select a.person_id from accounts a where a.self_id = ${personId}), ${personId})`,
            isNull(accounts.leftAt),
          ),
        )
        .orderBy(desc(accounts.seenAt), asc(accounts.selfId)),

    async account(self) {
      const [row] = await session.select(account).from(accounts).where(eq(accounts.selfId, self));
      return row ?? null;
    },

    async namedOn(personId, limit) {
      const wrote = session.select({ id: ideas.id }).from(ideas).where(eq(ideas.authorId, personId));
      const stands = session
        .select({ id: stances.ideaId })
        .from(stances)
        .where(and(eq(stances.personId, personId), seen(EVERYBODY)));
      const said = (id: typeof pairs.ideaId | typeof pairs.otherId) =>
        session.select({ id }).from(pairs).where(eq(pairs.byId, personId));
      const rows = await union(wrote, stands, said(pairs.ideaId), said(pairs.otherId));
      return rows
        .map(({ id }) => id)
        .sort((a, b) => b - a)
        .slice(0, limit);
    },
  };
}

/** Two events of a stranger may arrive at once: whoever comes second finds the account of the first. */
async function make(session: Session, who: Who, now: Millis): Promise<void> {
  const { platform, workspace, user, name, zone, locale = null } = who;
  await session.transaction(async (tx) => {
    const lock = `${platform}/${workspace}/${user}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
    const [there] = await tx.select({ user: accounts.user }).from(accounts).where(isAccount(who));
    if (there) return;
    const [made] = await tx.insert(people).values({ name, zone, locale }).returning({ id: people.id });
    if (!made) throw new Error('The database returned no row for a new person.');
    await tx
      .insert(accounts)
      .values({ platform, workspace, user, name, personId: made.id, selfId: made.id, seenAt: now });
  });
}
