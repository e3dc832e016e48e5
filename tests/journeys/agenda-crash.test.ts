/** Agenda with a crash: 17 ideas; killed in the middle; run again: exactly 17, and one card. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { BARE } from './program.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

const NOW = Date.parse('2026-05-12T08:00:00Z');
const ROUNDS = 2;

let town: Town;

beforeAll(async () => {
  town = await openTown({ ackMs: 1000 });
  await joinBoth(town);
  await town.stop();
});

afterAll(() => town.close());

/** What the program has asked of the platforms so far. */
const calls = () => town.slack.record.calls.length + town.discord.record.calls.length;

async function startChild() {
  const environment = Object.fromEntries(
    Object.entries(town.settings).map(([name, value]) => [name, String(value)]),
  );
  const child = fork(path.resolve(import.meta.dirname, 'crash-child.ts'), [String(NOW)], {
    env: { ...BARE, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    settle: async () => {
      child.send({ now: NOW + 60_000 });
      await once(child, 'message');
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const text = (round: number) =>
  Array.from({ length: 17 }, (_, n) => `- round ${round} asks for thing number ${n} of its own`).join('\n');

const ENDED = /are published|are here already/;
const REVIEW = /17 ideas to look through/;
const count = (by: Window, words: RegExp) =>
  by.messages().filter((message) => message.alone && words.test(message.words)).length;

/** Imports and presses publish; resolves when that was answered. */
async function importAndPublish(by: Window, round: number, patienceMs: number): Promise<void> {
  const { until: wait } = by.platform === 'slack' ? town.slack : town.discord;
  const until = (probe: () => unknown) => wait(() => Boolean(probe()), patienceMs);
  if (by.form()) await by.close();
  const before = { ended: count(by, ENDED), review: count(by, REVIEW) };
  await by.ask('import');
  await until(() => by.form());
  by.fill({ 'The text': text(round), 'What it is called': `Agenda of round ${round}` });
  await by.submit();
  await until(() => count(by, ENDED) > before.ended || count(by, REVIEW) > before.review);
  if (count(by, ENDED) > before.ended) return;
  await by.press('to look through', 'Publish all 17');
  await until(() => count(by, ENDED) > before.ended);
}

it('killed half-way, it is finished by running it again: an agenda of 17 is exactly 17 ideas with one card in each channel', async () => {
  const people = [onSlack(town, IDS.slack.ines), onDiscord(town, IDS.discord.mara)];
  const sql = postgres(town.settings.DATABASE_URL ?? '', { max: 1 });
  const ideasOf = async (round: number) =>
    Number((await sql`select count(*) from ideas where title like ${`%ound ${round} asks%`}`)[0]?.count);
  for (const [round, by] of people.entries()) {
    const doomed = await startChild();
    // Each round is on another platform and dies at another moment: while it is published, while it is posted.
    const moment = calls() + 3 + 2 * round;
    let killed: Promise<void> | undefined;
    const strike = () => {
      if (calls() >= moment) killed ??= doomed.kill();
    };
    const [undo, undoToo] = [town.slack.onChange(strike), town.discord.onChange(strike)];
    await importAndPublish(by, round, 1200).catch(() => undefined);
    undo();
    undoToo();
    await (killed ?? doomed.kill());
    expect([0, 17]).toContain(await ideasOf(round));
    const again = await startChild();
    await importAndPublish(by, round, 10_000);
    await again.settle();
    await again.kill();
    expect(await ideasOf(round)).toBe(17);
  }
  await sql.end();
  const titles = (screen: string, round: number) => screen.split(`💡 Agenda of round ${round}`).length - 1;
  const asked = town.slack.as(IDS.slack.priya).sees('directs').split('Was it posted?').length - 1;
  let missing = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const there = [
      titles(town.slack.as(IDS.slack.tom).sees(IDS.slack.channel), round),
      titles(town.discord.as(IDS.discord.ana).sees(IDS.discord.channel), round),
    ];
    expect(Math.max(...there)).toBe(1);
    missing += there.filter((count) => count === 0).length;
  }
  expect(missing).toBeLessThanOrEqual(asked);
}, 120_000);
