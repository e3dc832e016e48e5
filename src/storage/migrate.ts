/** Brings a database to the shape that this version needs. Several programs may start at once: one migrates, all wait. */
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Any number that nothing else in this database locks: "cthread" on a telephone's keys. */
const MIGRATION_LOCK = 2847_323;

/**
 * Runs the migrations that are missing, under an advisory lock on a connection of its own. Rejects when the database
 * can't be reached or a migration fails; each migration is all or nothing.
 */
export async function migrateDatabase(url: string): Promise<void> {
  // drizzle changes the client that it gets, so this one is used for nothing else.
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: path.resolve(import.meta.dirname, '../../drizzle') });
    // A backup that came from another server brings its numbers of transactions along, and ours haven't come that far.
    await client`update ideas set written_in = pg_current_xact_id()
      where written_in >= pg_snapshot_xmax(pg_current_snapshot())`;
  } finally {
    // The lock belongs to the connection and ends with it.
    await client.end();
  }
}
