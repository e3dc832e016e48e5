/** Why the embedded PostgreSQL doesn't run, in one sentence, and what to do, in another. */
export class EmbeddedFault extends Error {
  override readonly name = 'EmbeddedFault';
}

/** What PostgreSQL or the system says → what a person can do. The first that fits is told. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /ENOSPC|EDQUOT|No space left on device|quota exceeded|wrote only \d+ of/i,
    'The disk is full. Free some space',
  ],
  [/EROFS|Read-only file system/i, 'The disk is read-only. Choose a data folder that can be written to'],
  [
    /could not look up effective user ID/,
    'PostgreSQL needs an entry in /etc/passwd for the user that runs it. Add one, or run as another user',
  ],
  [
    /could not bind|could not create any TCP|EADDRINUSE|EADDRNOTAVAIL/,
    'No port of 127.0.0.1 could be opened. See that the loopback network is up',
  ],
  [
    /ENOMEM|Cannot allocate memory|could not map anonymous shared memory/,
    'There is not enough memory for PostgreSQL (about 60 MB). Free some, or raise the limit of the container',
  ],
  [
    /could not create shared memory|could not resize shared memory|shm_open|shmget/,
    'The system gives PostgreSQL no shared memory. Raise kernel.shmmni and the size of /dev/shm',
  ],
  [/EMFILE|ENFILE|Too many open files/i, 'Too many files are open. Raise the limit (ulimit -n)'],
  [
    /invalid locale|locale.*(?:not|fail)/i,
    'PostgreSQL finds no usable locale. Install the C locale of the system (package libc-bin)',
  ],
  [
    /GLIBC|cannot open shared object|error while loading shared libraries/,
    'The PostgreSQL from npm needs a newer or another C library than this system has',
  ],
  [
    /database files are incompatible/,
    'These database files were written by a differently built PostgreSQL. Restore a backup into a new folder',
  ],
  [
    /invalid (?:primary )?checkpoint record|could not locate a valid checkpoint|page verification failed/,
    'The database files are damaged. Restore the last backup into a new folder',
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted/i,
    'A file may not be read or written. Run as the user that ran it before, or give that folder to this user',
  ],
];

/** Turns whatever was thrown on the way into a fault that names the folder and keeps the cause. */
export function explain(cause: unknown, folder: string): EmbeddedFault {
  if (cause instanceof EmbeddedFault) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const sentence =
    EXPLANATIONS.find(([pattern]) => pattern.test(said))?.[1] ??
    'Look at the log there, and start again when it is mended';
  return new EmbeddedFault(
    `The embedded PostgreSQL in ${folder} can't run. ${sentence}; or set DATABASE_URL to a PostgreSQL of your own. ` +
      `It said: ${said.trim()}`,
    { cause },
  );
}

/** The code of a system error (`ENOENT`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
