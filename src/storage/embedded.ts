import { claimFolder } from './embedded/claim.ts';
import { openCluster, ROLE, removeParts } from './embedded/cluster.ts';
import { explain } from './embedded/fault.ts';
import { type Home, settleHome } from './embedded/home.ts';
import { keepLogsShort } from './embedded/logs.ts';
import { endPostmaster, startPostmaster } from './embedded/postmaster.ts';
import { findPrograms, packageFolder } from './embedded/programs.ts';

export type EmbeddedWish = {
  /** Where the database lives; made when missing. One folder, one program. */
  readonly folder: string;
  /** Told what an operator would want to know: a database that lives elsewhere, one that ended by itself. */
  readonly log?: (line: string) => void;
  /** False gives up safety for speed. For tests only. */
  readonly durable?: boolean;
  /** Where root's databases live whose folder no other user can enter. */
  readonly elsewhere?: string;
};

export type Embedded = {
  /** With the password in it: for postgres.js and pg, never for a log. */
  readonly url: string;
  /** The folder with the database's files, for backups and bug reports. */
  readonly folder: string;
  /** Always: what a killed predecessor has left running is ours to end as well. */
  readonly ownsIt: true;
  /** Ends PostgreSQL and gives the folder free. May be called again. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the npm packages, in a folder of its own, for those who have no DATABASE_URL.
 * Only this machine reaches it (127.0.0.1) and only with the password beside its data. Throws an EmbeddedFault, which
 * says in words what is wrong and what to do.
 */
export async function startEmbedded(wish: EmbeddedWish): Promise<Embedded> {
  try {
    packageFolder();
    const home = settleHome({
      folder: wish.folder,
      elsewhere: wish.elsewhere ?? '/var/lib/common-thread',
      log: wish.log ?? (() => undefined),
    });
    return await startIn(home, wish);
  } catch (error) {
    throw explain(error, wish.folder);
  }
}

async function startIn(
  home: Home,
  { log = () => undefined, durable = true }: EmbeddedWish,
): Promise<Embedded> {
  const claim = claimFolder(home.folder);
  const open: { stop(): void }[] = [{ stop: claim.release }];
  const closeAll = () => {
    for (const one of open.splice(0)) one.stop();
  };
  try {
    removeParts(home);
    const programs = findPrograms(home);
    const cluster = await openCluster(home, programs, durable);
    open.push(keepLogsShort(home));
    const { pid, port } = await startPostmaster({ home, programs, cluster, durable, log });
    let stopping: Promise<void> | undefined;
    return {
      url: `postgres://${ROLE}:${cluster.password}@127.0.0.1:${port}/postgres`,
      folder: home.folder,
      ownsIt: true,
      stop: () => {
        stopping ??= endPostmaster(pid).finally(closeAll);
        return stopping;
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}
