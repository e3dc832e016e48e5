/** The program as an operator runs it: a process of its own, with an environment and nothing else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ENTRY = path.resolve(import.meta.dirname, '../../src/start.mjs');

/** What a program gets of our own environment: where programs are, and what was compiled before. */
export const BARE = {
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
} as const;

export type Program = {
  /** All that it has written so far, to either stream. */
  said(): string;
  /** The same in lines, without empty ones. */
  lines(): readonly string[];
  /** Resolves when these words were written; rejects with all that was said when it ends without. */
  until(words: string): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
  /** All files and folders below the folder that it ran in. */
  left(): readonly string[];
};

const running = new Set<{ kill(): Promise<void>; clear(): void }>();
const everything: (() => string)[] = [];

/** Runs `serve` in an empty folder: no settings but these come from anywhere. */
export function runProgram(environment: Readonly<Record<string, string>>): Program {
  const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-start-'));
  // Run by root, the database's user has to get in here; else its files would live, and stay, elsewhere.
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, [ENTRY, 'serve'], {
    cwd: folder,
    env: { ...BARE, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  // 'close' and not 'exit': only then everything that it wrote has arrived.
  const ended = once(child, 'close').then(([code, signal]): number | NodeJS.Signals => code ?? signal);
  const one = {
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
  running.add(one);
  everything.push(() => said);
  return {
    said: () => said,
    lines: () => said.split('\n').filter((line) => line.trim() !== ''),
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.includes(words)) resolve();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        ended.then((code) => reject(new Error(`It ended (${code}) without "${words}":\n${said}`)));
        look();
      }),
    ended,
    signal: (name) => void child.kill(name),
    left: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }),
  };
}

/** Ends what a test that failed has left. */
export async function endPrograms(): Promise<void> {
  for (const one of running) {
    await one.kill();
    one.clear();
  }
  running.clear();
}

/** What all of them together have written. */
export const allThatWasSaid = (): string => everything.map((said) => said()).join('\n');

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
