/** Opens the database, and takes a number for this run by which other runs can tell whether it still lives. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Database = PostgresJsDatabase;
/** A database or a transaction on it. */
export type Session = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute'
> & {
  transaction: Database['transaction'];
};

/** The class of the advisory locks that runs hold, apart from the one of migrations. */
export const RUN_LOCK = 28_473;

/** Transactions and queries at once. */
export const CONNECTIONS = 10;
/** After how long the connection for reading is closed, in seconds, when nobody asks anything. */
const READING_IDLE = 60;

export type Opened = {
  readonly database: Database;
  /** One more connection, for reading what was written. Nobody keeps it: who waits for it waits for one query. */
  readonly reading: Database;
  /** The number of this run. Its advisory lock is held for as long as the run lives, so a crash frees it. */
  readonly run: number;
  close(): Promise<void>;
};

export async function openDatabase(url: string): Promise<Opened> {
  const quiet = { onnotice: () => undefined };
  const living = postgres(url, {
    ...quiet,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onclose: () => void hold(),
  });
  let isOpen = true;
  const [row] = await living`select nextval('runs')::int as run`;
  const run = Number(row?.run);
  // A lost connection loses the lock, and others would take what this run is sending for an orphan.
  const hold = async (): Promise<void> => {
    if (isOpen) await living`select pg_advisory_lock(${RUN_LOCK}, ${run})`.catch(() => undefined);
  };
  await hold();
  const client = postgres(url, { ...quiet, max: CONNECTIONS });
  const reader = postgres(url, { ...quiet, max: 1, idle_timeout: READING_IDLE });
  return {
    database: drizzle(client, { casing: 'snake_case' }),
    reading: drizzle(reader, { casing: 'snake_case' }),
    run,
    close: async () => {
      isOpen = false;
      await client.end({ timeout: 5 });
      await reader.end({ timeout: 5 });
      await living.end({ timeout: 5 });
    },
  };
}
