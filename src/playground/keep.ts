/** Where a playground is kept between two starts: a folder with its database and what was on both screens. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Screens } from './stage.ts';

export type Kept = Screens & {
  readonly version: 1;
  /** How far the clock is from real time. */
  readonly offset: number;
  readonly start: number;
  readonly toured: readonly boolean[];
};

export type Home = {
  readonly database: string;
  /** What was kept, or null where nobody has moved in. */
  readonly kept: Kept | null;
  readonly keep: (now: Kept) => void;
  /** Removes what isn't to be kept. */
  readonly leave: () => void;
};

/** A folder of one's own, or a temporary one that is gone afterwards. */
export function openHome(folder?: string): Home {
  return folder === undefined ? temporaryHome() : keptHome(path.resolve(folder));
}

function temporaryHome(): Home {
  const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-playground-'));
  const database = path.join(folder, 'postgres');
  return {
    // Nothing else is in it, so that a database which may not run as root can be let pass.
    database: folder,
    kept: null,
    keep: () => undefined,
    leave() {
      // Where the other user can't enter at all, the database lives elsewhere, and a link leads there.
      if (existsSync(database)) rmSync(realpathSync(database), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function keptHome(folder: string): Home {
  const file = path.join(folder, 'playground.json');
  const database = path.join(folder, 'database');
  const began = path.join(folder, 'moving-in');
  mkdirSync(folder, { recursive: true });
  // Half a history can't be gone on with: it is begun again, and only what this program has written is removed.
  if (existsSync(began)) for (const half of [database, file]) rmSync(half, { recursive: true, force: true });
  const kept = existsSync(file) ? read(file) : null;
  if (!kept && existsSync(database))
    throw new Error(`${database} exists, but ${file} doesn't: please choose another folder for --data.`);
  if (!kept) writeFileSync(began, 'A playground is being set up here.\n');
  return {
    database,
    kept,
    keep(now) {
      writeFileSync(`${file}.new`, JSON.stringify(now));
      renameSync(`${file}.new`, file);
      rmSync(began, { force: true });
    },
    leave: () => undefined,
  };
}

function read(file: string): Kept {
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== 1)
    throw new Error(`${file} is of another version: please choose another folder for --data.`);
  return kept as Kept;
}
