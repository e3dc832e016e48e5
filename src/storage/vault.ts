/** Secrets in the database, sealed. */
import { and, eq, sql } from 'drizzle-orm';
import type { Vault } from '../core/ports.ts';
import type { Session } from './database.ts';
import { secrets } from './schema.ts';
import { type Keyring, keyOf, type SecretName, seal, unseal } from './seal.ts';

/**
 * Opens the vault, and seals with the first key what was sealed with another. Rejects with a sentence for the operator
 * when something in it can't be opened: better at the start than at somebody's first press.
 */
export async function openVault(session: Session, keys: Keyring): Promise<Vault> {
  for (const { what, whose, sealed } of await session.select().from(secrets)) {
    unseal(keys, { what, whose }, sealed);
    if (keyOf(sealed) !== keys[0]?.id) await change({ session, keys }, { what, whose }, async (now) => now);
  }
  return {
    read: async (what, whose) => {
      const [row] = await session.select().from(secrets).where(called({ what, whose }));
      return row ? unseal(keys, { what, whose }, row.sealed) : null;
    },
    whose: async (what) => {
      const rows = await session
        .select({ whose: secrets.whose })
        .from(secrets)
        .where(eq(secrets.what, what))
        .orderBy(secrets.whose);
      return rows.map(({ whose }) => whose);
    },
    change: (what, whose, to) => change({ session, keys }, { what, whose }, to),
  };
}

const called = ({ what, whose }: SecretName) => and(eq(secrets.what, what), eq(secrets.whose, whose));

type Inside = { readonly session: Session; readonly keys: Keyring };

function change(
  { session, keys }: Inside,
  name: SecretName,
  to: (now: string | null) => Promise<string | null>,
): Promise<string | null> {
  return session.transaction(async (tx) => {
    // A lock by its name, since what isn't there yet can't be locked as a row.
    const lock = `secret/${name.what}/${name.whose}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
    const [row] = await tx.select().from(secrets).where(called(name));
    const next = await to(row ? unseal(keys, name, row.sealed) : null);
    if (next === null) {
      await tx.delete(secrets).where(called(name));
      return null;
    }
    const sealed = seal(keys, name, next);
    await tx
      .insert(secrets)
      .values({ ...name, sealed })
      .onConflictDoUpdate({ target: [secrets.what, secrets.whose], set: { sealed } });
    return next;
  });
}
