import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedFault } from './fault.ts';
import type { Home } from './home.ts';
import type { Programs } from './programs.ts';
import { give, spawnOptions } from './run-as.ts';

/** The account that owns the databases; not the name of an operating system's user. */
export const ROLE = 'common_thread';

/** PostgreSQL's own files, and the password to them. */
export type Cluster = { readonly folder: string; readonly password: string };

const run = promisify(execFile);

/** Opens the files of the database, or makes them: in a folder aside, so that half a database never counts as one. */
export async function openCluster(home: Home, programs: Programs, durable: boolean): Promise<Cluster> {
  const cluster = path.join(home.folder, 'cluster');
  if (!existsSync(cluster)) await makeCluster(home, programs, { cluster, durable });
  const folder = path.join(cluster, 'data');
  // A backup that was copied back may have been opened to others, which PostgreSQL refuses.
  for (const kept of [cluster, folder]) {
    if (lstatSync(kept, { throwIfNoEntry: false })?.isDirectory()) chmodSync(kept, 0o700);
  }
  const written = readOrThrow(path.join(folder, 'PG_VERSION'));
  if (Number(written) !== programs.major) {
    throw new EmbeddedFault(
      `The database in ${home.folder} was written by PostgreSQL ${written}, and this is ${programs.major}. Export it ` +
        'with the version of this program that wrote it, and import that into a new folder.',
    );
  }
  return { folder, password: readOrThrow(path.join(cluster, 'password')) };
}

/** What an interrupted start left behind. Only to be called by the one who has claimed the folder. */
export function removeParts(home: Home): void {
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith('part-'))) {
    try {
      rmSync(path.join(home.folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An initdb that outlived its parent may still write there; what then stays is removed the next time.
    }
  }
}

async function makeCluster(
  home: Home,
  programs: Programs,
  { cluster, durable }: { readonly cluster: string; readonly durable: boolean },
): Promise<void> {
  const part = mkdtempSync(path.join(home.folder, 'part-'));
  const passwordFile = path.join(part, 'password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  give(part, home.runAs);
  give(passwordFile, home.runAs);
  const choices = [
    ...['--pgdata', path.join(part, 'data'), '--username', ROLE, '--pwfile', passwordFile],
    // The provider inside PostgreSQL sorts the same on every system, so no index breaks when the system's locales change.
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin'],
    ...['--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await run(programs.initdb, choices, spawnOptions(home.runAs));
    renameSync(part, cluster);
  } catch (error) {
    rmSync(part, { recursive: true, force: true, maxRetries: 3 });
    // The command line in the error's own message says nothing; what initdb complained about does.
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw said ? new Error(said, { cause: error }) : error;
  }
  if (durable) syncFolder(home.folder);
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function readOrThrow(file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (text) return text;
  throw new EmbeddedFault(
    `The database is incomplete: ${file} is missing. Restore the last backup, with all its files, into a new folder.`,
  );
}
