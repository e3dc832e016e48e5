import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedFault } from './fault.ts';
import { canWriteTo, give, giveTree, isRoot, type RunAs, unprivilegedAccount } from './run-as.ts';

const NAME = 'postgres';

export type Home = { readonly folder: string; readonly runAs: RunAs };
export type HomeWish = {
  /** The folder that was asked for; the database gets a folder of its own in it. */
  readonly folder: string;
  /** Where databases of root live whose folder the unprivileged user can't enter. */
  readonly elsewhere: string;
  readonly log: (line: string) => void;
};

/**
 * Finds or makes the private folder of the database: `<folder>/postgres`, mode 700, owned by the user that PostgreSQL
 * runs as. Its owner decides as whom PostgreSQL runs, so it may be moved and restored together with its files.
 */
export function settleHome(wish: HomeWish): Home {
  const root = isRoot();
  // Root's folder lets the other user pass through, but not look around.
  mkdirSync(wish.folder, { recursive: true, mode: root ? 0o711 : 0o700 });
  const place = path.join(realpathSync(wish.folder), NAME);
  const existing = existingHome(place);
  if (!root) return settleAsOurselves(existing ?? place);
  if (existing) return settleExisting(existing);
  return settleNew(place, wish);
}

function existingHome(place: string): string | undefined {
  if (!lstatSync(place, { throwIfNoEntry: false })) return undefined;
  if (statSync(place, { throwIfNoEntry: false })) return realpathSync(place);
  // Never start empty here: the link may lead to a disk that isn't mounted yet.
  throw new EmbeddedFault(
    `${place} leads to a folder that isn't there. Mount its disk, or remove the link to start with an empty database.`,
  );
}

function settleAsOurselves(folder: string): Home {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = statSync(folder);
  if (uid !== process.getuid?.()) {
    throw new EmbeddedFault(
      `The database in ${folder} belongs to user ${uid}. Run the program as root or as that user, as before, or give ` +
        'the folder with all in it to the user that runs it now (chown -R).',
    );
  }
  chmodSync(folder, 0o700);
  return { folder, runAs: undefined };
}

function settleExisting(folder: string): Home {
  const { uid, gid } = statSync(folder);
  const runAs = uid === 0 ? unprivilegedAccount() : { uid, gid };
  // A backup that root copied back belongs to root.
  if (uid === 0) giveTree(folder, runAs);
  chmodSync(folder, 0o700);
  if (!canWriteTo(folder, runAs)) letPass(path.dirname(folder));
  if (canWriteTo(folder, runAs)) return { folder, runAs };
  throw new EmbeddedFault(
    `User ${runAs.uid}, which the database in ${folder} belongs to, can't enter it. Move it back to where it was, or ` +
      'to a folder that others can pass through (chmod o+x on every folder above it).',
  );
}

function settleNew(place: string, { elsewhere, log }: HomeWish): Home {
  const runAs = unprivilegedAccount();
  letPass(path.dirname(place));
  makePrivate(place, runAs);
  if (canWriteTo(place, runAs)) return { folder: place, runAs };
  rmdirSync(place);
  const hash = createHash('sha256').update(path.dirname(place)).digest('hex').slice(0, 16);
  const folder = path.join(elsewhere, hash);
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  makePrivate(folder, runAs);
  if (!canWriteTo(folder, runAs)) {
    throw new EmbeddedFault(
      `PostgreSQL runs as user ${runAs.uid}, which can enter neither ${place} nor ${folder}. Choose a data folder that ` +
        'others can pass through (chmod o+x on every folder above it), or set DATABASE_URL.',
    );
  }
  symlinkSync(folder, place);
  log(
    `PostgreSQL doesn't run as root, and user ${runAs.uid} can't enter ${path.dirname(place)}: the database lives in ` +
      `${folder} (${place} leads there). Back that up.`,
  );
  return { folder, runAs };
}

function makePrivate(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  give(folder, runAs);
}

/** Opens the requested folder to passing through, where nothing but the database is in it; never a folder above. */
function letPass(folder: string): void {
  const { mode, uid } = statSync(folder);
  if (uid === 0 && readdirSync(folder).every((name) => name === NAME))
    chmodSync(folder, (mode & 0o777) | 0o011);
}
