/** The program is killed ten times in the middle of its work; what it had acknowledged is there, and nothing twice. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../src/core/rules/calendar.ts';
import { discordMessage, IDS, joinBoth, openTown, slackMessage, type Town, writeOnSlack } from '../town.ts';
import { BARE } from './program.ts';

const S = IDS.slack;
const D = IDS.discord;
const KILLS = 10;
/**
 * After how many calls it is killed: each round somewhere in its own stretch, so that together they reach from the
 * first answer to after the last card.
 */
const STRETCH = 3;
const MONDAY = Date.parse('2026-05-18T07:00:00Z');

let town: Town;
let seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 1e9));
const firstSeed = seed;
/** A small generator (mulberry32), so that a run that failed can be had again by its seed. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const callsBefore = (round: number) => 1 + round * STRETCH + Math.floor(random() * STRETCH);

beforeAll(async () => {
  town = await openTown({ ackMs: 1000 });
  await joinBoth(town);
  await writeOnSlack(town, S.deniz, { Title: 'The idea that everybody joins' });
  await town.settled();
  await town.stop();
});

afterAll(() => town.close());

async function startChild(now: number): Promise<ChildProcess> {
  const { settings } = town;
  const environment = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, String(value)]),
  );
  const child = fork(path.resolve(import.meta.dirname, 'crash-child.ts'), [String(now)], {
    env: { ...BARE, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await said(child);
  return child;
}

async function settle(child: ChildProcess, now: number): Promise<void> {
  child.send({ now });
  await said(child);
}

/** Rejects when the child ends without a word, so that nobody waits for one that can't come. */
async function said(child: ChildProcess): Promise<void> {
  const ended = new AbortController();
  const gone = once(child, 'exit', { signal: ended.signal }).then(([code, signal]) => {
    throw new Error(`The program ended (${signal ?? code}) and had not answered.`);
  });
  await Promise.race([once(child, 'message', { signal: ended.signal }), gone]).finally(() => ended.abort());
}

/** What the program has asked of the platforms so far. */
const calls = () => town.slack.record.calls.length + town.discord.record.calls.length;

/** Kills the child when it has asked the platforms for `after` more things: in the middle of what follows from that. */
function killAfter(child: ChildProcess, after: number): Promise<unknown> {
  const gone = once(child, 'exit');
  const until = calls() + after;
  const look = () => {
    if (calls() >= until) child.kill('SIGKILL');
  };
  const undo = [town.slack.onChange(look), town.discord.onChange(look)];
  return gone.finally(() => {
    for (const end of undo) end();
  });
}

describe(`killed ${KILLS} times (CRASH_SEED=${firstSeed})`, () => {
  const acknowledged: string[] = [];

  it('the program starts again each time', async () => {
    let child = await startChild(MONDAY - 1);
    for (let round = 0; round < KILLS; round += 1) {
      const monday = MONDAY + round * 7 * DAY;
      const gone = killAfter(child, callsBefore(round));
      const week = settle(child, monday).catch(() => 'killed before the week was over');
      await Promise.all([pressesOf(round), postsOf(round), Promise.race([week, gone])]);
      child.kill('SIGKILL');
      await gone;
      // A minute later the program is back, and does what was left undone.
      child = await startChild(monday + 60_000);
      await settle(child, monday + 60_000);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
  }, 300_000);

  async function pressesOf(round: number): Promise<void> {
    const message = await slackMessage(town, S.tom, '💡 #1');
    const guests = Array.from({ length: 4 }, (_, i) =>
      town.slack.join(
        { id: `U0R${round}G${i}`, name: `Guest ${round}.${i}`, handle: `guest${round}${i}`, tz: 'UTC' },
        [S.channel],
      ),
    );
    await Promise.all(
      guests.map(async (guest) => {
        const outcome = await guest.press(message, '🙋 Would join');
        if (outcome.ok) acknowledged.push(guest.name);
      }),
    );
  }

  async function postsOf(round: number): Promise<void> {
    const tom = town.slack.as(S.tom);
    if (tom.form()) await tom.closeForm();
    const opened = await tom.command(S.channel, '/idea new');
    const form = opened.ok && (await town.slack.until(() => tom.form(), 1500).catch(() => undefined));
    if (!form) return;
    tom.fill({ Title: `Round ${round}: an idea of its own number ${round}` });
    await tom.submit();
  }

  it('no acknowledged sign-up is lost, and the cards show them all', async () => {
    const child = await startChild(MONDAY + KILLS * 7 * DAY - 1);
    await settle(child, MONDAY + KILLS * 7 * DAY - 1);
    await settle(child, MONDAY + KILLS * 7 * DAY);
    expect(acknowledged.length).toBeGreaterThan(0);
    const shown = Number(
      /Would join (\d+)/.exec(JSON.stringify(await slackMessage(town, S.tom, '💡 #1')))?.[1],
    );
    expect(shown).toBeGreaterThanOrEqual(acknowledged.length);
    expect(JSON.stringify(await discordMessage(town, D.ana, '💡 #1'))).toContain(`Would join ${shown}`);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }, 60_000);

  it('no card stands twice, none is missing on Discord, and none on Slack that nobody was asked about', async () => {
    const screens = {
      slack: town.slack.as(S.tom).sees(S.channel),
      discord: town.discord.as(D.ana).sees(D.channel),
    };
    const sql = postgres(town.database.url, { max: 1 });
    const planned = await sql<{ title: string; platform: 'slack' | 'discord'; asked: boolean }[]>`
      select ideas.title, channels.platform,
        exists (select 1 from sends note where note.key like 'unsure:' || sends.id || ':%') as asked
      from ideas join channels on channels.space_id = ideas.space_id
      left join sends on sends.idea_id = ideas.id and sends.channel_id = channels.id and sends.kind = 'card'
      where ideas.title like 'Round %'`;
    await sql.end();
    for (const { title, platform, asked } of planned) {
      const cards = screens[platform].match(new RegExp(`💡 #\\d+ ${title}`, 'g'))?.length ?? 0;
      expect(cards, `${title} on ${platform}`).toBeLessThanOrEqual(1);
      // Discord knows a repeated post, so there is nothing to ask about there.
      expect(cards === 1 || (platform === 'slack' && asked), `${title} on ${platform}`).toBe(true);
    }
    // Otherwise the kills came before anything was published, and this showed nothing.
    expect(planned.length).toBeGreaterThan(0);
  });

  it('no week has two digests in a channel', () => {
    for (const screen of [town.slack.as(S.tom).sees(S.channel), town.discord.as(D.ana).sees(D.channel)]) {
      const weeks = [...screen.matchAll(/^(.+ to .+) · read one with/gm)].map((match) => match[1]);
      expect(new Set(weeks).size).toBe(weeks.length);
      expect(weeks.length, screen).toBeGreaterThan(0);
    }
  });
});
