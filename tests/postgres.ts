/** One PostgreSQL per test run, and a database of its own for whoever asks, copied from a migrated one. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/storage/embedded.ts';
import { migrateDatabase } from '../src/storage/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

const PREFIX = 'common-thread-tests-';
const TEMPLATE = 'migrated';
/** A database is 350 files: copying them takes 10 ms in memory, and up to 300 ms on a disk. */
const MEMORY = '/dev/shm';
const YOUNG_MS = 60_000;
const ROOM_BYTES = 2 * 1024 ** 3;

/** For `globalSetup` in vitest.config.ts. Returns what undoes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = quickFolder(PREFIX);
  const open: { stop(): Promise<void> }[] = [];
  const undo = async () => {
    for (const cluster of open) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const cluster = await startEmbedded({ folder, durable: false });
    open.push(cluster);
    await asAdmin(cluster.url, (sql) => sql`create database ${sql(TEMPLATE)}`);
    await migrateDatabase(databaseUrl(cluster.url, TEMPLATE));
    project.provide('postgresUrl', cluster.url);
    return undo;
  } catch (error) {
    await undo();
    throw error;
  }
}

/** An empty, migrated database. Takes about 20 ms, so every test may have one. */
export async function freshDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(
    server,
    (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)} strategy file_copy`,
  );
  return {
    url: databaseUrl(server, name),
    drop: () => asAdmin(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

/** A folder for a database that needn't last: in memory where there is room and programs may run, else on the disk. */
export function quickFolder(prefix: string): string {
  return mkdtempSync(path.join(isUsable(MEMORY) ? MEMORY : tmpdir(), prefix));
}

function isUsable(memory: string): boolean {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.split(' ')[1] === memory);
  if (!mount || /\b(noexec|ro)\b/.test(mount.split(' ')[3] ?? '')) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM_BYTES;
}

async function asAdmin(server: string, ask: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await ask(sql);
  } finally {
    await sql.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** A test run that was killed has left its cluster running. One that still runs refuses, and keeps it. */
async function removeLeftovers(): Promise<void> {
  const folders = [MEMORY, tmpdir()]
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name)))
    .filter((folder) => path.basename(folder).startsWith(PREFIX))
    // A younger one may belong to a run that is just about to claim it.
    .filter((folder) => Date.now() - statSync(folder).mtimeMs > YOUNG_MS);
  for (const folder of folders) {
    try {
      const left = await startEmbedded({ folder, durable: false });
      await left.stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // In use, or another user's: not ours to remove.
    }
  }
}
