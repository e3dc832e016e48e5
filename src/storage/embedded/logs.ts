import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';
import { give } from './run-as.ts';

const KEPT_FILES = 4;
const LOOK_EVERY_MS = 60_000;

/** Where PostgreSQL writes its log. */
export function logFolderOf(home: Home): string {
  return path.join(home.folder, 'log');
}

/** What PostgreSQL says before its log is open, and why it didn't start. Overwritten at every start. */
export function startLogOf(home: Home): string {
  return path.join(home.folder, 'start.log');
}

/**
 * Removes all but the newest log files, now and every minute. PostgreSQL begins a new file when one is large, but it
 * has no setting for how many stay.
 */
export function keepLogsShort(home: Home): { stop(): void } {
  const folder = logFolderOf(home);
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    give(folder, home.runAs);
  }
  removeOld(folder);
  const timer = setInterval(() => removeOld(folder), LOOK_EVERY_MS).unref();
  return { stop: () => clearInterval(timer) };
}

/** The lines in which PostgreSQL says why it ended, from its two logs. */
export function lastWords(home: Home): string {
  const newest = logFiles(logFolderOf(home)).at(-1);
  const text = [startLogOf(home), ...(newest ? [newest] : [])]
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('\n');
  const grave = text
    .split('\n')
    .filter((line) => /FATAL|PANIC|HINT|error while loading|could not/.test(line));
  return (grave.length > 0 ? grave : text.split('\n').filter(Boolean)).slice(-4).join(' ');
}

function removeOld(folder: string): void {
  for (const file of logFiles(folder).slice(0, -KEPT_FILES)) rmSync(file, { force: true });
}

/** Oldest first: their names are moments. */
function logFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .map((name) => path.join(folder, name));
}
