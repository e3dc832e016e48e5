import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startedAt, visibleWorld } from './alive.ts';
import { codeOf, EmbeddedFault } from './fault.ts';

const PREFIX = 'in-use-by-';
const BEAT_EVERY_MS = 5_000;
const FORGOTTEN_AFTER_MS = 20_000;

/**
 * Claims the folder for this process, or refuses when another live process has it. One folder is one bot.
 *
 * The claim is a file whose name says who: every starter first writes its own and then looks for others. So of two
 * that start together at least one sees the other, and nobody ever has to replace a stale lock, which can't be done
 * without a race. Owners in another container or machine on the same disk can't be looked up: they keep their claim
 * fresh instead.
 */
export function claimFolder(home: string): { release(): void } {
  const own = path.join(home, `${PREFIX}${process.pid}-${startedAt(process.pid) ?? '0'}-${visibleWorld()}`);
  try {
    writeFileSync(own, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new EmbeddedFault(
      `This program has already opened the database in ${home}. Open it once and share it.`,
    );
  }
  const other = liveClaims(home).find((claim) => claim.file !== own);
  if (other) {
    rmSync(own, { force: true });
    throw new EmbeddedFault(
      `The database in ${home} is in use by ${other.who}. Stop that first, or choose another data folder.`,
    );
  }
  const beat = setInterval(() => keepFresh(own), BEAT_EVERY_MS).unref();
  return {
    release: () => {
      clearInterval(beat);
      rmSync(own, { force: true });
    },
  };
}

/** Claims of the dead are removed on the way. */
function liveClaims(home: string): { readonly file: string; readonly who: string }[] {
  return readdirSync(home)
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => {
      const file = path.join(home, name);
      const who = liveOwner(name, file);
      if (who) return [{ file, who }];
      rmSync(file, { force: true });
      return [];
    });
}

function liveOwner(name: string, file: string): string | undefined {
  const [pid = '', start, world] = name.slice(PREFIX.length).split('-');
  if (world === visibleWorld()) return startedAt(Number(pid)) === start ? `process ${pid}` : undefined;
  const beaten = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - beaten > FORGOTTEN_AFTER_MS) return undefined;
  return `process ${pid} of another container or machine (if that was killed, try again in ${
    FORGOTTEN_AFTER_MS / 1000
  } seconds)`;
}

function keepFresh(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder was deleted under a running database. It will notice by itself; this beat has nothing to add.
  }
}
