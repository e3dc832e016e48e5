/** Names that follow renames, people who left, and people whom no direct message reaches, on both platforms. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
const slack = (person: string) => onSlack(town, person);
const discord = (person: string) => onDiscord(town, person);

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  await publish(slack(S.tom), { Title: 'Warm-up as memory', 'Are you planning this?': 'Yes: this month' });
  await publish(discord(D.mara), {
    Title: 'Knots in activations',
    'Are you planning this?': 'Yes: this month',
  });
  await town.settled();
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  await town.close();
});

const shows = (by: Window, words: string) => by.until(() => by.sees().includes(words));

describe('a new name', () => {
  it('is on the cards of both platforms as soon as Slack tells it, with nobody doing anything', async () => {
    town.slack.rename(S.tom, 'Tom B.');
    await shows(slack(S.ines), 'Tom B. (until 31 May 2026)');
    await shows(discord(D.ana), 'Tom B. (until 31 May 2026)');
    expect(discord(D.ana).sees()).toContain('Idea by Tom B.');
  });

  it('on Discord, which tells nobody without a privileged intent, follows with the next press', async () => {
    town.discord.rename(D.mara, 'Mara K.');
    await discord(D.mara).press('💡 #1 ', 'Following');
    await shows(slack(S.ines), 'Mara K. (until 31 May 2026)');
    await shows(discord(D.ana), 'Following 1 · Mara K.');
  });
});

describe('a name that a platform doesn’t tell just now', () => {
  it('on Slack stays what it was, and what they did counts', async () => {
    // A program that was just started has asked about nobody yet.
    await town.stop();
    await town.start();
    town.slack.limit('users.info', { times: 1, retryAfter: 30 });
    await slack(S.tom).press('💡 #2 ', 'Following');
    await shows(discord(D.ana), 'Following 1 · Tom B.');
    expect(town.slack.record.calls.some(({ error }) => error === 'ratelimited')).toBe(true);
    expect(discord(D.ana).sees()).toContain('Idea by Tom B.');
  });

  it('on Discord is the one of the server, where only the account’s is told', async () => {
    town.discord.nickname(D.mara, 'Mara at the lab');
    await discord(D.mara).press('💡 #1 ', 'Following');
    await shows(slack(S.ines), 'Mara at the lab (until 31 May 2026)');
    // Who reacted meanwhile is told by their accounts.
    await town.stop();
    const [card] = town.discord.as(D.mara).messages(D.channel);
    if (!card) throw new Error('There is no card.');
    town.discord.as(D.mara).react(card, '🙋');
    await town.start();
    await shows(slack(S.ines), 'Would join 1 · Mara at the lab');
    await town.settled();
    expect(slack(S.ines).sees()).not.toContain('Mara K.');
    expect(discord(D.ana).sees()).toContain('Idea by Mara at the lab');
  });
});

describe('somebody who takes no direct messages', () => {
  it('sees “could not reach you” at their next use, once, and an admin sees the count', async () => {
    town.discord.closeDirects(D.mara);
    await town.clockTo('2026-06-01T08:00:00Z');
    await slack(S.tom).until(() => slack(S.tom).sees('directs').includes('Still on it?'));
    const priya = slack(S.priya);
    await priya.ask('setup');
    await priya.until(() => priya.told().includes('Could not be reached: one person'));
    const mara = discord(D.mara);
    await mara.ask('mine');
    await mara.until(() => mara.told().includes('Could not reach you.'));
    // What is private stays so: no channel hears of it.
    expect(slack(S.ines).sees()).not.toContain('Could not reach you');
    await mara.ask('help');
    await mara.until(() => mara.told().includes('/idea find'));
    expect(mara.told()).not.toContain('Could not reach you');
    await priya.ask('setup');
    await priya.until(() => !priya.told().includes('Could not be reached'));
    town.discord.openDirects(D.mara);
  });
});

describe('somebody who left', () => {
  it('keeps their name with a word, and is not asked about their plans', async () => {
    await discord(D.eli).press('💡 #1 ', 'Planning');
    await discord(D.eli).until(() => /Planning: #1|Plan it/.test(discord(D.eli).told()));
    await slack(S.leo).press('💡 #2 ', 'Planning');
    await shows(slack(S.ines), 'Leo (until 30 Jun 2026)');
    await shows(slack(S.ines), 'Eli (until 30 Jun 2026)');
    await publish(slack(S.leo), { Title: 'Whatever grows under a left-behind boat' });
    town.slack.deactivate(S.leo);
    await shows(discord(D.ana), 'Leo (left) (until 30 Jun 2026)');
    for (const by of [discord(D.ana), slack(S.ines)]) await shows(by, 'Idea by Leo (left)');
    town.discord.removeMember(D.eli);
    await town.clockTo('2026-07-01T14:00:00Z');
    await town.clockTo('2026-07-02T14:00:00Z');
    // Discord says only when it is asked that somebody left.
    await shows(slack(S.ines), 'Eli (left)');
    expect(slack(S.leo).sees('directs')).not.toContain('Still on it?');
    expect(discord(D.eli).sees('directs')).not.toContain('Still on it?');
    await town.clockTo('2026-07-10T14:00:00Z');
    await shows(discord(D.ana), 'Leo (left) lapsed on');
  });
});
