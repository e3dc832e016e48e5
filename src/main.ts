/** The composition root: settings, store, jobs, platforms; starts them in order and stops them in reverse. */
import { createHash, randomInt } from 'node:crypto';
import path from 'node:path';
import type { Settings } from './config.ts';
import { connectAll } from './connecting.ts';
import { complete } from './core/flows/find.ts';
import { readAhead, rememberNeighbours } from './core/flows/neighbours.ts';
import { openPauses } from './core/flows/pauses.ts';
import { noticed } from './core/flows/places.ts';
import { respond } from './core/flows/respond.ts';
import { tick } from './core/flows/tick.ts';
import type { Witnessed, World } from './core/flows/world.ts';
import type { Clock, Pages, Platform } from './core/ports.ts';
import { type Jobs, openJobs } from './jobs/jobs.ts';
import { brief, type Log, reasonOf } from './log.ts';
import { openModels } from './models/index.ts';
import { openPictures } from './pictures/index.ts';
import { platformsFor } from './platforms/index.ts';
import { type Door, doorAt } from './platforms/shared/door.ts';
import { type Tries, tries } from './platforms/shared/tries.ts';
import { type Opened, openDatabase } from './storage/database.ts';
import { startEmbedded } from './storage/embedded.ts';
import { migrateDatabase } from './storage/migrate.ts';
import { platformsOf } from './storage/queries/lanes.ts';
import { openStore } from './storage/store.ts';
import { openVault } from './storage/vault.ts';
import { BOARD, listenerFor, pagesOf } from './web/pages.ts';
import { signing } from './web/signing.ts';

/** Letters and digits that can't be taken for one another. */
const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Eight of these 31 signs are 8·10¹¹ codes. */
const CODE_LENGTH = 8;

export type Outside = {
  readonly log: Log;
  readonly clock?: Clock;
  readonly witness?: (seen: Witnessed) => void;
  /** Where this machine is listened at, instead of PORT at all its addresses. */
  readonly door?: Door;
  /** Where people reach our pages, once somebody knows: they are served by whoever says so, and not at PORT. */
  readonly address?: () => string | null;
};

export type Running = {
  readonly world: World;
  /** Answers what is asked for below `BOARD`; null where there are no pages. */
  readonly pages: ((request: Request) => Response | Promise<Response>) | null;
  /** The names of the platforms that are connected; others are still tried. */
  connected(): readonly string[];
  /** Plans what is due by the clock and waits until all of it was sent, for a clock that was moved. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
};

type Closing = () => Promise<void>;

/** Starts the whole program. Rejects with a sentence for the operator; whatever was started by then is stopped. */
export async function main(settings: Settings, outside: Outside): Promise<Running> {
  const closing: Closing[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) {
      // What can't be closed keeps nothing else open, the database least of all.
      await close().catch((fault) => outside.log('error', 'Something could not be closed.', brief(fault)));
    }
  };
  try {
    return await start(settings, outside, { closing, stop });
  } catch (fault) {
    await stop();
    throw fault;
  }
}

type Life = { readonly closing: Closing[]; readonly stop: Closing };

async function start(settings: Settings, outside: Outside, life: Life): Promise<Running> {
  const { log } = outside;
  const failed = (job: string, fault: unknown) => log('error', `The job "${job}" failed.`, brief(fault));
  const url = await databaseUrl(settings, log, life.closing);
  await migrateDatabase(url).catch(explainNoDatabase);
  const opened: Opened = await openDatabase(url);
  life.closing.push(opened.close);
  const vault = await vaultOf(settings, opened);
  const door = outside.door ?? doorAt(settings.PORT);
  const platforms = platformsFor(settings, { log, vault, door });
  const near = rememberNeighbours(openModels(settings, Date.now));
  const lanes = { platforms: platforms.map(({ name }) => name), platformsOf };
  const jobs: Jobs = await openJobs(url, lanes, failed);
  life.closing.push(jobs.stop);
  const world: World = {
    ...ownParts(outside),
    ...drawing(log, life.closing),
    store: openStore(opened, jobs.queue),
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
    neighbours: near,
    nearWithin: near.nearWithin,
    pages: pagesFor(settings, outside),
  };
  const pages = await openPages(world, { door, outside, closing: life.closing });
  const rereading = tries({ log, gaveUp: () => undefined });
  life.closing.push(async () => rereading.stop());
  const wire = (platform: Platform) => connect(world, platform, { jobs, log, reading: rereading });
  const connecting = await connectAll(platforms, { connect: wire, log });
  life.closing.push(connecting.stop);
  await jobs.work(world, failed);
  await tick(world);
  life.closing.push(readIdeasAhead(world, log));
  return {
    world,
    pages,
    connected: connecting.connected,
    catchUp: async () => {
      await tick(world);
      await jobs.settled();
    },
    stop: life.stop,
  };
}

const vaultOf = async ({ ENCRYPTION_KEYS: keys }: Settings, { database }: Opened) =>
  keys.length > 0 ? openVault(database, keys) : null;

/** Pages are there where somebody said where people reach them. */
function pagesFor({ PUBLIC_URL: url, ENCRYPTION_KEYS: keys }: Settings, { address }: Outside): Pages | null {
  if (keys.length === 0 || (url === '' && !address)) return null;
  return { ...signing(keys), address: address ?? (() => url) };
}

/** Rejects with a sentence when nobody could reach them. */
async function openPages(
  world: World,
  { door, outside, closing }: { readonly door: Door; readonly outside: Outside; readonly closing: Closing[] },
): Promise<Running['pages']> {
  if (!world.pages) return null;
  // A link is a secret, and a fault may quote the address that was asked for.
  const { fetch } = pagesOf(world, (fault) =>
    outside.log('error', 'A page could not be shown.', { why: reasonOf(fault) }),
  );
  if (outside.address) return fetch;
  const leave = await door.at(BOARD, listenerFor(fetch)).catch((fault: unknown) => {
    throw new Error(`Pages could not be served: ${reasonOf(fault)}.`);
  });
  closing.push(leave);
  return fetch;
}

function drawing(log: Log, closing: Closing[]): Pick<World, 'draw' | 'drawFigures'> {
  const { draw, drawFigures, close } = openPictures((why) =>
    log('warn', `A picture could not be drawn: ${why}`),
  );
  closing.push(close);
  return { draw, drawFigures };
}

/** What a world has that needs nothing opened. */
const ownParts = ({ clock, witness }: Outside) => ({
  clock: clock ?? { now: () => Date.now() },
  pauses: openPauses(() => performance.now()),
  newCode: () => Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join(''),
  hashOf: (code: string) => createHash('sha256').update(code).digest('hex'),
  witness: witness ?? (() => undefined),
});

/** The driver's words hold no password, and name neither the setting nor what to do. */
function explainNoDatabase(fault: unknown): never {
  const why = fault instanceof Error ? fault.message || fault.name : String(fault);
  throw new Error(
    `The database can't be used (${why}). Please check DATABASE_URL, and that PostgreSQL runs there.`,
  );
}

/** So that the first search needn't. Returns what ends it. */
function readIdeasAhead(world: World, log: Log): Closing {
  let isWanted = true;
  const ahead = readAhead(world, () => isWanted).catch((fault) =>
    log('warn', 'The ideas could not be read ahead; they are at the first search.', brief(fault)),
  );
  return async () => {
    isWanted = false;
    await ahead;
  };
}

/** The address of the database: the one that was set, or the built-in one, started. */
export async function databaseUrl(settings: Settings, log: Log, closing: Closing[]): Promise<string> {
  if (settings.DATABASE_URL) return settings.DATABASE_URL;
  const embedded = await startEmbedded({
    folder: path.resolve(settings.DATA_DIR),
    log: (message: string) => log('info', message),
  });
  closing.push(embedded.stop);
  return embedded.url;
}

type Wiring = {
  readonly jobs: Jobs;
  readonly log: Log;
  /** Reactions are to be read again, and perhaps the database is away. */
  readonly reading: Tries;
};

/** Starts one and reads what happened meanwhile. What is wrong with its set-up is told, and keeps nobody away. */
async function connect(world: World, platform: Platform, { jobs, log, reading }: Wiring): Promise<void> {
  await platform.start({
    // What a query held is people's words: the adapters log what they catch, so they catch the reason alone.
    respond: (event) => respond(world, event).catch((fault) => Promise.reject(new Error(reasonOf(fault)))),
    complete: (question) => complete(world, question),
    noticed: (news) => noticed(world, news),
    reconnected: () => void reading.insist(() => jobs.reconcile(platform.name)),
  });
  await jobs.reconcile(platform.name);
  for (const problem of await platform.check())
    log('warn', `${platform.name}: ${problem.what} ${problem.todo}`);
}
