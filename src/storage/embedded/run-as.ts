import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedFault } from './fault.ts';

/** The user that PostgreSQL runs as; undefined means as whoever runs this program. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/** Nothing of our own environment (tokens, PG* variables, locales) reaches PostgreSQL. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** The start of every spawn. The working directory may be one that the other user can't enter, hence `/`. */
export function spawnOptions(runAs: RunAs) {
  return { cwd: '/', env: ENVIRONMENT, ...runAs };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL refuses to run as root: this finds an account without rights that root may turn into. */
export function unprivilegedAccount(): { readonly uid: number; readonly gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  // initdb looks its user up in /etc/passwd, so a number that nobody has wouldn't do.
  const wished = [
    ...accounts.filter(({ uid }) => uid === 65_534),
    ...accounts.filter(({ name }) => name === 'nobody' || name === 'daemon'),
  ];
  for (const { uid, gid } of wished) {
    if (canRun(['-c', 'exit 0'], { uid, gid })) return { uid, gid };
  }
  throw new EmbeddedFault(
    "PostgreSQL doesn't run as root, and this root may not become another user (nobody, 65534). Run the program as " +
      'an ordinary user, or allow the container SETUID, SETGID and CHOWN, or set DATABASE_URL.',
  );
}

/** Whether that user can enter the folder and write there: asked of the system, for modes are only half of it. */
export function canWriteTo(folder: string, runAs: RunAs): boolean {
  return canRun(['-c', 'cd -- "$0" && test -w .', folder], runAs);
}

export function give(file: string, runAs: RunAs): void {
  if (runAs) chownSync(file, runAs.uid, runAs.gid);
}

export function giveTree(folder: string, runAs: RunAs): void {
  if (!runAs) return;
  lchownSync(folder, runAs.uid, runAs.gid);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), runAs.uid, runAs.gid);
  }
}

function canRun(args: readonly string[], runAs: RunAs): boolean {
  return spawnSync('/bin/sh', args, { ...spawnOptions(runAs), stdio: 'ignore' }).status === 0;
}
