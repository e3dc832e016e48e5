/** Starting and ending the program as an operator does: with too little, with something wrong, with one platform, with both. */
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DiscordEmulator, startDiscord } from '../../src/emulators/discord/index.ts';
import { type SlackEmulator, startSlack } from '../../src/emulators/slack/index.ts';
import { freshDatabase } from '../postgres.ts';
import { allThatWasSaid, endPrograms, freePort, type Program, runProgram } from './program.ts';

const MANIFEST = path.resolve(import.meta.dirname, '../../deploy/slack/manifest.yaml');
const ADMIN = 'U000PRIYA';
const IDEAS = 'C0000IDEAS';
const KIM = '1200000000000000001';
const CHANNEL = '1010000000000000001';
/** Secrets that are nobody's: the platforms refuse them, and nothing may print them. */
const WRONG = {
  slackBot: 'xoxb-000-nobodys-bot-secret',
  slackApp: 'xapp-1-nobodys-app-secret',
  discord: 'MTAw.nobodys.discord-secret',
  password: 'nobodys-database-secret',
} as const;
/** A line of a stack trace, in text or in JSON. */
const STACK = /\bat .+:\d+:\d+|node_modules|node:internal/;

let slack: SlackEmulator;
let discord: DiscordEmulator;
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  const people = [{ id: ADMIN, name: 'Priya', handle: 'priya', tz: 'Europe/Berlin', admin: true }];
  slack = await startSlack({
    manifest: MANIFEST,
    people,
    channels: [{ id: IDEAS, name: 'ideas', bot: true }],
    limits: 'off',
  });
  discord = await startDiscord({
    people: [{ id: KIM, name: 'Kim', handle: 'kim', manageGuild: true }],
    channels: [{ id: CHANNEL, name: 'ideas' }],
    limits: 'off',
  });
  database = await freshDatabase();
});

afterAll(async () => {
  await endPrograms();
  await slack.close();
  await discord.close();
  await database.drop();
});

const onSlack = () => ({
  SLACK_BOT_TOKEN: slack.tokens.bot,
  SLACK_APP_TOKEN: slack.tokens.app,
  SLACK_API_URL: slack.url,
});
const onDiscord = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api });
const onDatabase = () => ({ DATABASE_URL: database.url });

/** It doesn't start, says why in these words, and shows nothing of its insides. */
async function refuses(program: Program, ...says: readonly RegExp[]): Promise<void> {
  expect(await program.ended).toBe(1);
  for (const words of says) expect(program.said()).toMatch(words);
  expect(program.said()).not.toMatch(STACK);
}

describe('without what it needs', () => {
  it('it says which tokens are missing, where to get them, and how to look around without any', async () => {
    const program = runProgram({});
    await refuses(
      program,
      /SLACK_BOT_TOKEN and SLACK_APP_TOKEN.*https:\/\/api\.slack\.com\/apps/,
      /DISCORD_TOKEN.*https:\/\/discord\.com\/developers\/applications/,
      /npm run playground/,
    );
    expect(program.left()).toEqual([]);
  });

  it('it names the other token of Slack when it has one of the two', async () => {
    const one = runProgram({ SLACK_BOT_TOKEN: WRONG.slackBot });
    await refuses(one, /^SLACK_APP_TOKEN is missing.*connections:write/);
    const other = runProgram({ SLACK_APP_TOKEN: WRONG.slackApp });
    await refuses(other, /^SLACK_BOT_TOKEN is missing.*OAuth & Permissions/);
    expect([one.lines().length, other.lines().length]).toEqual([1, 1]);
  });

  it('it tells everything that is wrong with the settings at once, a line each', async () => {
    const program = runProgram({
      ...onSlack(),
      SLACK_API_URL: slack.url.slice(0, -1),
      DISCORD_API_URL: `${discord.api}/`,
      PORT: 'abc',
      DATABASE_URL: `mysql://ct:${WRONG.password}@host/db`,
      LOG_LEVEL: 'loud',
    });
    await refuses(
      program,
      /^SLACK_API_URL: .*slash/m,
      /^DISCORD_API_URL: .*slash/m,
      /^PORT: /m,
      /^DATABASE_URL: .*postgres:\/\//m,
      /^LOG_LEVEL: .*debug/m,
    );
    expect(program.lines()).toHaveLength(5);
  });

  it('it says which setting is wrong in words, not in the words of a parser', async () => {
    const program = runProgram({ ...onDiscord(), PORT: 'abc' });
    await refuses(program, /^PORT: .*(number|port)/im);
    expect(program.said()).not.toMatch(/NaN|Invalid input/);
  });
});

describe('a token that is not accepted', () => {
  it('of Slack’s bot gets one line that names it', async () => {
    const program = runProgram({ ...onSlack(), ...onDatabase(), SLACK_BOT_TOKEN: WRONG.slackBot });
    await refuses(program, /SLACK_BOT_TOKEN.*https:\/\/api\.slack\.com\/apps/);
    expect(program.lines(), program.said()).toHaveLength(1);
  });

  it('of Slack’s app gets one line that names it', async () => {
    const program = runProgram({ ...onSlack(), ...onDatabase(), SLACK_APP_TOKEN: WRONG.slackApp });
    await refuses(program, /SLACK_APP_TOKEN.*connections:write/);
    expect(program.lines(), program.said()).toHaveLength(1);
  });

  it('of Discord gets one line that names it, and Slack is left alone again', async () => {
    const program = runProgram({
      ...onSlack(),
      ...onDiscord(),
      ...onDatabase(),
      DISCORD_TOKEN: WRONG.discord,
    });
    await refuses(program, /DISCORD_TOKEN.*https:\/\/discord\.com\/developers\/applications/);
    expect(program.lines(), program.said()).toHaveLength(1);
    await slack.until(() => slack.sockets() === 0);
  });

  it('of the database gets one line, without the password', async () => {
    const server = new URL(inject('postgresUrl'));
    server.username = 'nobody';
    server.password = WRONG.password;
    const program = runProgram({ ...onDiscord(), DATABASE_URL: server.href });
    await refuses(program, /DATABASE_URL|database/i);
    expect(program.lines(), program.said()).toHaveLength(1);
  });

  it('of a database that isn’t there gets one line that says so', async () => {
    const url = `postgres://ct:${WRONG.password}@127.0.0.1:${await freePort()}/ct`;
    const program = runProgram({ ...onDiscord(), DATABASE_URL: url });
    await refuses(program, /DATABASE_URL|database/i);
    expect(program.lines(), program.said()).toHaveLength(1);
  });
});

describe('with the tokens of one platform', () => {
  /** A PostgreSQL that runs has this file in its folder. */
  const databases = (program: Program) => program.left().filter((file) => file.endsWith('/postmaster.pid'));

  it('it runs on Slack alone and answers there', async () => {
    const program = runProgram({ ...onSlack(), ...onDatabase() });
    await program.until('Running on slack.');
    await slack.as(ADMIN).command(IDEAS, '/idea help');
    await slack.until(() => slack.as(ADMIN).sees(IDEAS).includes('Ideas, plans and who else is on them'));
    expect(discord.connected()).toBe(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('it runs on Discord alone, on the built-in database, and ends that too', async () => {
    const program = runProgram(onDiscord());
    await program.until('Running on discord.');
    await discord.as(KIM).command(CHANNEL, '/idea help');
    await discord.until(() => discord.as(KIM).sees(CHANNEL).includes('Ideas, plans and who else is on them'));
    expect(slack.sockets()).toBe(0);
    expect(databases(program)).toHaveLength(1);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(databases(program)).toHaveLength(0);
    expect(discord.connected()).toBe(0);
  });
});

describe('with both', () => {
  it('it runs on both, and SIGTERM ends it with nothing left open', async () => {
    const program = runProgram({ ...onSlack(), ...onDiscord(), ...onDatabase(), LOG_LEVEL: 'debug' });
    await program.until('Running on slack and discord.');
    expect([slack.sockets() > 0, discord.connected()]).toEqual([true, 1]);
    expect(await connections()).toBeGreaterThan(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    await slack.until(() => slack.sockets() === 0);
    await discord.until(() => discord.connected() === 0);
    expect(await connections()).toBe(0);
    expect(program.left()).toEqual([]);
  });

  it('two signals end it once', async () => {
    const program = runProgram({ ...onSlack(), ...onDiscord(), ...onDatabase() });
    await program.until('Running on slack and discord.');
    program.signal('SIGINT');
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.said().split('Stopping.').length - 1).toBe(1);
  });

  /** Connections to our database, other than the one that asks. */
  async function connections(): Promise<number> {
    const sql = postgres(inject('postgresUrl'), { max: 1 });
    const name = new URL(database.url).pathname.slice(1);
    const [row] = await sql`select count(*)::int as open from pg_stat_activity where datname = ${name}`;
    await sql.end();
    return Number(row?.open);
  }
});

describe('Slack over HTTP', () => {
  it('takes the first steps: set up, a new idea, a press, and has pages at the same port', async () => {
    const port = await freePort();
    slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
    const { SLACK_APP_TOKEN: _, ...rest } = onSlack();
    const program = runProgram({
      ...rest,
      ...onDatabase(),
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
      SLACK_SIGNING_SECRET: slack.tokens.signingSecret,
    });
    await program.until('Running on slack.');
    expect(await slack.verifyEventsUrl()).toBe(true);
    // Pages share the port.
    const page = await fetch(`http://127.0.0.1:${port}/board/map/1-0-abc.${'A'.repeat(43)}`);
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('This link opens nothing'),
    ]);
    const priya = slack.as(ADMIN);
    await priya.command(IDEAS, '/idea setup');
    await slack.until(() => priya.sees(IDEAS).includes('This channel is set up'));
    await priya.command(IDEAS, '/idea new');
    await slack.until(() => priya.form());
    priya.fill({ Title: 'Does it hold over HTTP?' });
    await priya.submit();
    const card = await slack.until(() =>
      priya
        .messages(IDEAS)
        .find((message) => JSON.stringify(message.blocks).includes('💡 #1 Does it hold over HTTP?')),
    );
    await priya.press(card, '🙋 Would join');
    await slack.until(() => /Would join 1 · Priya/.test(priya.sees(IDEAS)));
    expect(slack.sockets()).toBe(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await slack.verifyEventsUrl()).toBe(false);
    slack.setEventsUrl(undefined);
  });

  it('says in one line that its port is taken', async () => {
    const { SLACK_APP_TOKEN: _, ...rest } = onSlack();
    const program = runProgram({
      ...rest,
      ...onDatabase(),
      PORT: new URL(slack.url).port,
      SLACK_SIGNING_SECRET: slack.tokens.signingSecret,
    });
    await refuses(program, new RegExp(`port ${new URL(slack.url).port}`));
    expect(program.lines(), program.said()).toHaveLength(1);
  });
});

describe('whatever happened', () => {
  it('no secret was written anywhere', () => {
    const said = allThatWasSaid();
    const { bot, app, signingSecret } = slack.tokens;
    const { password } = new URL(database.url);
    for (const secret of [bot, app, signingSecret, discord.token, password, ...Object.values(WRONG)]) {
      expect(secret.length).toBeGreaterThan(5);
      expect(said.includes(secret), secret).toBe(false);
    }
    // Otherwise there was nothing to search.
    expect(said).toContain('Running on slack and discord.');
  });
});
