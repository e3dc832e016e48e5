/** How long finding takes among 5,000 ideas, or as many as are asked for: `npm run bench:find [-- 100000]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Who } from '../../src/core/events.ts';
import { complete } from '../../src/core/flows/find.ts';
import { readAhead, rememberNeighbours } from '../../src/core/flows/neighbours.ts';
import { openPauses } from '../../src/core/flows/pauses.ts';
import { respond } from '../../src/core/flows/respond.ts';
import type { World } from '../../src/core/flows/world.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { startEmbedded } from '../../src/storage/embedded.ts';
import { migrateDatabase } from '../../src/storage/migrate.ts';
import { openStore } from '../../src/storage/store.ts';
import { fillSpace, WHERE } from './many-ideas.ts';
import { percentile } from './overlap/measures.ts';

const IDEAS = Number(process.argv[2] ?? 5000);
const ROUNDS = 40;
const NOW = Date.parse('2026-05-12T08:00:00Z');
/** The aim for the 95th percentile of everything that is asked for after a start. */
const AIM_MS = 50;

const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-bench-'));
const cluster = await startEmbedded({ folder, durable: false });
await migrateDatabase(cluster.url);
await fillSpace(cluster.url, { ideas: IDEAS, now: NOW });
const opened = await openDatabase(cluster.url);
const started = (near = rememberNeighbours()): World => ({
  store: openStore(opened, { enqueue: async () => undefined, wake: () => undefined }),
  platforms: new Map(),
  clock: { now: () => NOW },
  neighbours: near,
  nearWithin: near.nearWithin,
  draw: async () => null,
  drawFigures: async () => null,
  pages: null,
  hashOf: (code: string) => code,
  newCode: () => 'BENCH234',
  pauses: openPauses(() => 0),
  witness: () => undefined,
});
let world = started();
const who: Who = { platform: 'slack', workspace: 'T1', user: 'U1', name: 'Person 1', zone: 'UTC' };
let asked = 0;
const say = async (text: string) => {
  const reply = await respond(world, {
    type: 'command',
    id: `bench ${asked++}`,
    who,
    where: WHERE,
    text,
    placeName: 'ideas',
  });
  if (reply.kind !== 'whisper' || /No such|Which/.test(reply.card.title))
    throw new Error(`${text}: ${JSON.stringify(reply).slice(0, 300)}`);
};
const type = async (what: 'idea' | 'tag' | 'person', typed: string) =>
  void (await complete(world, { where: WHERE, who, what, typed }));

const EVERYTHING: readonly (readonly [string, () => Promise<void>])[] = [
  ['find gradient routing of hidden traits', () => say('find gradient routing of hidden traits')],
  ['find wordx7ish wordzzish', () => say('find wordx7ish wordzzish')],
  ['find tag:tag4 gradient', () => say('find tag:tag4 gradient')],
  ['find free to take steering vectors', () => say('find free to take steering vectors')],
  ['find by:"Person 7" gradient', () => say('find by:"Person 7" gradient')],
  ['find "steering vectors"', () => say('find "steering vectors"')],
  ['find', () => say('find')],
  ['find tag:tag4', () => say('find tag:tag4')],
  ['find tag:rare', () => say('find tag:rare')],
  ['find planning', () => say('find planning')],
  ['find has results', () => say('find has results')],
  ['find free to take', () => say('find free to take')],
  ['find this month', () => say('find this month')],
  ['find by:"Person 7"', () => say('find by:"Person 7"')],
  ['find by:"Person 7" this month', () => say('find by:"Person 7" this month')],
  ['find archived', () => say('find archived')],
  ['find archived:yes tag:tag9', () => say('find archived:yes tag:tag9')],
  ['show routing probe', () => say('show routing probe')],
  ['mine', () => say('mine')],
  ['typing an idea', () => type('idea', 'grad')],
  ['typing an idea that is none', () => type('idea', 'zebra')],
  ['typing a tag', () => type('tag', 'ta')],
  ['typing a person', () => type('person', 'pers')],
];

// Once for the program to be compiled, as after any first minute.
for (const [, work] of EVERYTHING) await work();
world = started();
const ahead = time('reading all ideas ahead, after a start', 1, () => readAhead(world, () => true));
let isRead = false;
const read = ahead.then(() => {
  isRead = true;
});
const meanwhile = new Map(EVERYTHING.map(([name]) => [name, [] as number[]]));
do
  for (const [name, work] of EVERYTHING) {
    if (isRead) break;
    meanwhile.get(name)?.push(await timed(work));
  }
while (!isRead);
await read;
const slow: string[] = [];
for (const [name, work] of EVERYTHING) {
  const p95 = await time(name, ROUNDS, work, meanwhile.get(name));
  if (p95 > AIM_MS) slow.push(name);
}
await opened.close();
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
if (slow.length > 0) process.stdout.write(`Slower than ${AIM_MS} ms: ${slow.join(', ')}\n`);

/** Returns the 95th percentile in milliseconds. `before` are times while the ideas were read. */
async function time(
  name: string,
  rounds: number,
  work: () => Promise<void>,
  before: readonly number[] = [],
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  const said = (all: readonly number[], share: number) =>
    all.length === 0 ? '     -' : percentile(all, share).toFixed(0).padStart(6);
  const columns = [said(times, 0.5), said(times, 0.95), said(before, 0.5), said(before, 0.95)];
  process.stdout.write(`${name.padEnd(40)} p50, p95, while reading: ${columns.join(' ')} ms\n`);
  return percentile(times, 0.95);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
