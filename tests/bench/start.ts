/**
 * How long the program takes to start between a local Slack and a local Discord, with its own database, what it then takes of
 * memory, and how long the first search and the first comparison take: with no ideas, and with 100,000.
 *
 * usage: npm run bench:start [-- 100000]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDiscord } from '../../src/emulators/discord/index.ts';
import { startSlack } from '../../src/emulators/slack/index.ts';
import { startEmbedded } from '../../src/storage/embedded.ts';
import { migrateDatabase } from '../../src/storage/migrate.ts';
import { fillSpace } from './many-ideas.ts';

const SOURCES = path.resolve(import.meta.dirname, '../../src');
const CHANNEL = 'C0000IDEAS';
const PERSON = 'U0000INES';
/** A comparison waits until all ideas are read. */
const COMPARED_WITHIN_MS = 120_000;
/** After all is done that a start does. */
const IDLE_MS = 30_000;

for (const ideas of [0, Number(process.argv[2] ?? 100_000)])
  process.stdout.write(`${await measure(ideas)}\n`);

async function measure(ideas: number): Promise<string> {
  const slack = await startSlack({
    manifest: path.resolve(SOURCES, '../deploy/slack/manifest.yaml'),
    people: [{ id: PERSON, name: 'Ines', handle: 'ines', tz: 'Europe/Berlin' }],
    channels: [{ id: CHANNEL, name: 'ideas', bot: true }],
    limits: 'off',
  });
  const discord = await startDiscord({
    people: [{ id: '1200000000000000001', name: 'Kim', handle: 'kim', manageGuild: true }],
    channels: [{ id: '1010000000000000001', name: 'ideas' }],
    limits: 'off',
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'common-thread-start-'));
  chmodSync(folder, 0o711);
  const cluster = await startEmbedded({ folder, durable: false });
  await migrateDatabase(cluster.url);
  const where = { platform: 'slack', workspace: slack.team.id, channel: CHANNEL };
  await fillSpace(cluster.url, { ideas, now: Date.now(), where });
  await cluster.stop();
  const began = performance.now();
  const since = () => `${((performance.now() - began) / 1000).toFixed(2)} s`;
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', path.join(SOURCES, 'start.mjs'), 'serve'],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        SLACK_BOT_TOKEN: slack.tokens.bot,
        SLACK_APP_TOKEN: slack.tokens.app,
        SLACK_API_URL: slack.url,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.api,
        DATA_DIR: folder,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (String(text).includes('Running on')) resolve();
    });
  });
  const connected = since();
  const ines = slack.as(PERSON);
  await ines.command(CHANNEL, '/idea find gradient routing of hidden traits');
  await slack.until(() => /Nothing found|Found:/.test(ines.sees(CHANNEL)));
  const found = since();
  await ines.command(CHANNEL, '/idea new');
  await slack.until(() => ines.form());
  ines.fill({ Title: 'Gradient routing of hidden traits', Summary: 'Mask the updates of a probe and see.' });
  const before = ines.sees(CHANNEL);
  await ines.submit();
  await slack.until(() => ines.sees(CHANNEL) !== before, COMPARED_WITHIN_MS);
  const compared = since();
  const early = memoryOf(child.pid ?? 0);
  await pause(IDLE_MS);
  const idle = memoryOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'close');
  await slack.close();
  await discord.close();
  rmSync(folder, { recursive: true, force: true });
  return `${ideas} ideas: connected ${connected}, first search answered ${found}, first comparison ${compared}; then ${early}; idle ${idle}`;
}

/** What a process and all that it started have for themselves, and their share of what several have, in MB (Linux). */
function memoryOf(pid: number): string {
  const all = [pid, ...childrenOf(pid)].map(shareOf);
  const [program = 0, ...others] = all;
  const rest = others.reduce((sum, one) => sum + one, 0);
  return `${(program + rest).toFixed(0)} MB (program ${program.toFixed(0)}, database ${rest.toFixed(0)})`;
}

function childrenOf(pid: number): number[] {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  const children = own === '' ? [] : own.split(' ').map(Number);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

function shareOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1000;
}
