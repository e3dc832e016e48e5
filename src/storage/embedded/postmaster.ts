import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, startedAt } from './alive.ts';
import type { Cluster } from './cluster.ts';
import type { Home } from './home.ts';
import { lastWords, logFolderOf, startLogOf } from './logs.ts';
import type { Programs } from './programs.ts';
import { give, spawnOptions } from './run-as.ts';
import { settingArguments } from './settings.ts';

const LOOK_EVERY_MS = 15;
const READY_WITHIN_MS = 10 * 60_000;
const FAST_STOP_WITHIN_MS = 60_000;
const HARD_STOP_WITHIN_MS = 10_000;
const ATTEMPTS = 30;

/** A running PostgreSQL: its first process and the port it listens on. */
export type Postmaster = { readonly pid: number; readonly port: number };
type PidFile = Postmaster & { readonly startSecond: number; readonly ready: boolean };
export type PostmasterWish = {
  readonly home: Home;
  readonly programs: Programs;
  readonly cluster: Cluster;
  readonly durable: boolean;
  readonly log: (line: string) => void;
};

/** Takes over the PostgreSQL that a killed parent has left running here, or starts one. */
export async function startPostmaster(wish: PostmasterWish): Promise<Postmaster> {
  const left = leftRunning(wish.cluster.folder);
  if (left) {
    if (isSameProgram(left, wish.programs)) {
      wish.log('PostgreSQL still runs from last time and is used again.');
      return whenReady(wish, { pid: left.pid });
    }
    // Its program was replaced (an update, a new npm ci): it might not find its own libraries any more.
    await endPostmaster(left.pid);
  }
  // PostgreSQL would take any live process with that number, a container's say, for its own. We have looked better.
  rmSync(pidFile(wish.cluster.folder), { force: true });
  return launchUntilReady(wish);
}

/** Ends PostgreSQL: clients are cut off, what is committed is written, nothing is left running. */
export async function endPostmaster(pid: number): Promise<void> {
  const start = startedAt(pid);
  const gone = () => start === undefined || startedAt(pid) !== start;
  for (const [signal, withinMs] of [
    ['SIGINT', FAST_STOP_WITHIN_MS],
    ['SIGQUIT', HARD_STOP_WITHIN_MS],
    ['SIGKILL', HARD_STOP_WITHIN_MS],
  ] as const) {
    if (gone()) return;
    process.kill(pid, signal);
    for (const until = Date.now() + withinMs; Date.now() < until && !gone(); ) await pause(LOOK_EVERY_MS);
  }
  if (!gone()) throw new Error(`PostgreSQL (process ${pid}) doesn't end.`);
}

/** Two things pass by themselves: a port taken in between, and the last processes of a PostgreSQL that was killed. */
async function launchUntilReady(wish: PostmasterWish): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const launched = await launch(wish);
      const ready = await whenReady(wish, launched);
      tellWhenItEnds(launched.child, wish);
      return ready;
    } catch (error) {
      const said = error instanceof Error ? error.message : '';
      if (attempt >= ATTEMPTS || !/Address already in use|pre-existing shared memory/.test(said)) throw error;
      await pause(100);
    }
  }
}

function tellWhenItEnds(child: ChildProcess, { home, log }: PostmasterWish): void {
  child.once('exit', (code, signal) => {
    if (code !== 0)
      log(`PostgreSQL ended by itself (${signal ?? `code ${code}`}). See ${logFolderOf(home)}.`);
  });
}

async function launch({ home, programs, cluster, durable }: PostmasterWish) {
  const port = await freePort();
  // Never through a link: the folder isn't root's, and root may be writing.
  rmSync(startLogOf(home), { force: true });
  const output = openSync(startLogOf(home), 'wx', 0o600);
  give(startLogOf(home), home.runAs);
  const choices = settingArguments({ port, logFolder: logFolderOf(home), durable });
  const child = spawn(programs.postgres, ['-D', cluster.folder, ...choices], {
    ...spawnOptions(home.runAs),
    stdio: ['ignore', output, output],
    // Ctrl-C in a terminal reaches every process of its group; the database must outlive the program's own goodbye.
    detached: true,
  });
  closeSync(output);
  const failed: { cause?: Error } = {};
  child.once('error', (cause) => {
    failed.cause = cause;
  });
  child.unref();
  return { pid: child.pid ?? 0, child, failed };
}

async function whenReady(
  { home, cluster }: PostmasterWish,
  of: { readonly pid: number; readonly child?: ChildProcess; readonly failed?: { readonly cause?: Error } },
): Promise<Postmaster> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(LOOK_EVERY_MS)) {
    if (of.failed?.cause) throw of.failed.cause;
    if (startedAt(of.pid) === undefined) throw new Error(lastWords(home));
    const file = readPidFile(cluster.folder);
    if (file?.pid === of.pid && file.ready) return { pid: of.pid, port: file.port };
  }
  // It goes on recovering; the next start finds it.
  throw new Error(`PostgreSQL isn't ready after ${READY_WITHIN_MS / 60_000} minutes: ${lastWords(home)}`);
}

/** A live process counts only if it was started for this very folder: numbers are reused. */
function leftRunning(folder: string): PidFile | undefined {
  const file = readPidFile(folder);
  if (!file || startedAt(file.pid) === undefined) return undefined;
  const words = commandOf(file.pid);
  return words[words.indexOf('-D') + 1] === folder ? file : undefined;
}

function isSameProgram({ pid, startSecond }: PidFile, { postgres }: Programs): boolean {
  return commandOf(pid)[0] === postgres && statSync(postgres).ctimeMs < (startSecond + 1) * 1000;
}

/** Its lines: pid, folder, start, port, socket folder, address, shared memory, state. */
function readPidFile(folder: string): PidFile | undefined {
  try {
    const lines = readFileSync(pidFile(folder), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      startSecond: Number(lines[2]),
      port: Number(lines[3]),
      ready: lines[7]?.trim() === 'ready',
    };
  } catch {
    // None, or not yet.
    return undefined;
  }
}

function pidFile(folder: string): string {
  return path.join(folder, 'postmaster.pid');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
