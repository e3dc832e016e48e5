/** What happened while the program was away, or a platform was: nothing is lost, nothing doubled, nothing made public. */
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiscordMessage } from '../../src/emulators/discord/index.ts';
import type { SlackMessage } from '../../src/emulators/slack/index.ts';
import { discordMessage, IDS, joinBoth, openTown, slackMessage, type Town } from '../town.ts';
import { onDiscord, onSlack, publish } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
let onSlackCard: SlackMessage;
let onDiscordCard: DiscordMessage;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  await publish(onSlack(town, S.deniz), { Title: 'Who was there meanwhile' });
  onSlackCard = await slackMessage(town, S.tom, '💡 #1 Who was there');
  onDiscordCard = await discordMessage(town, D.ana, '💡 #1 Who was there');
  await town.settled();
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  await town.close();
});

const slackScreen = () => town.slack.as(S.ines).sees(S.channel);
const discordScreen = () => town.discord.as(D.eli).sees(D.channel);
/** Both cards say this: what the people of either platform see is the same. */
async function bothShow(words: RegExp): Promise<void> {
  await town.slack.until(() => words.test(slackScreen()));
  await town.discord.until(() => words.test(discordScreen()));
}
async function neitherShows(words: RegExp): Promise<void> {
  await town.slack.until(() => !words.test(slackScreen()));
  await town.discord.until(() => !words.test(discordScreen()));
}
/** This name stands among those who would join the first idea. */
const joined = (name: string) =>
  new RegExp(`Who was there meanwhile[^💡]*Would join \\d+ · [^\\n]*${name}`, 'u');
const howMany = (screen: string) => Number(/Would join (\d+)/.exec(screen)?.[1] ?? 0);
/** Both cards come to count so many more than before. */
async function bothCount(so: number): Promise<void> {
  await town.slack.until(() => howMany(slackScreen()) === so);
  await town.discord.until(() => howMany(discordScreen()) === so);
}
const times = (screen: string, words: string) => screen.split(words).length - 1;

describe('while the program was down', () => {
  it('a reaction given or taken back while the bot was down counts after its restart, on both', async () => {
    await town.stop();
    await town.slack.as(S.leo).react(onSlackCard, 'raising_hand');
    town.discord.as(D.ana).react(onDiscordCard, '👀');
    // Given before anybody could hear of it: on no card yet.
    expect(slackScreen()).not.toContain('Would join 1');
    await town.start();
    await bothShow(/Would join 1 · Leo/);
    await bothShow(/Following 1 · Ana/);
  });

  it('one that was taken back counts no more, and what a press gave stays', async () => {
    await town.slack.as(S.tom).press(onSlackCard, '🙋 Would join');
    await bothShow(joined('Tom'));
    await town.stop();
    await town.slack.as(S.leo).unreact(onSlackCard, 'raising_hand');
    town.discord.as(D.ana).unreact(onDiscordCard, '👀');
    await town.start();
    await neitherShows(joined('Leo'));
    await neitherShows(/Following 1/);
    await bothShow(/Would join 1 · Tom/);
  });

  it('a reaction is read as soon as it can be, also when that took longer than a job is tried', async () => {
    await town.stop();
    await town.slack.as(S.leo).react(onSlackCard, 'raising_hand');
    // Slack tells of it again for an hour; this took longer.
    town.slack.giveUpEvents();
    town.slack.limit('reactions.get', { times: 1_000, retryAfter: 1 });
    await town.start();
    expect(slackScreen()).not.toMatch(joined('Leo'));
    // All tries are used up: nothing waits in the queue any more.
    const sql = postgres(town.settings.DATABASE_URL ?? '', { max: 1 });
    expect(await sql`delete from pgboss.job where name like 'look.%' returning id`).not.toEqual([]);
    await sql.end();
    town.slack.limit('reactions.get', { times: 0, retryAfter: 1 });
    await town.settled();
    await bothShow(joined('Leo'));
    await town.slack.as(S.leo).unreact(onSlackCard, 'raising_hand');
    await neitherShows(joined('Leo'));
  });

  it('its cards were there, and a press on one that is older than the process works', async () => {
    await town.stop();
    await town.start();
    expect(await town.slack.as(S.leo).press(onSlackCard, '👀 Following')).toEqual({ ok: true });
    expect(await town.discord.as(D.eli).press(onDiscordCard, '👀 Following')).toEqual({ ok: true });
    await bothShow(/Following 2 · Leo, Eli/);
    await town.slack.until(() => town.slack.as(S.leo).sees(S.channel).includes('Following: #1'));
    await town.discord.until(() => town.discord.as(D.eli).sees(D.channel).includes('Following: #1'));
  });

  it('a press meanwhile is told to have failed, and changes nothing', async () => {
    await town.stop();
    const pressed = await town.slack.as(S.ines).press(onSlackCard, '🙋 Would join');
    expect(pressed.ok).toBe(false);
    await town.start();
    expect(slackScreen()).not.toMatch(joined('Ines'));
  });
});

describe('when one platform is down at the start', () => {
  const title = 'Found by one of the two';
  const says = (words: string) => new RegExp(`${title}[^💡]*${words}`, 'u');
  /** What an operator is told of a platform that isn't there. */
  const missing = (name: string) =>
    town.logged.findLast((line) => line.startsWith(`warn ${name} is not connected: `));
  let theirs: { slack: SlackMessage; discord: DiscordMessage };

  it('the other works without Slack, and Slack is there as soon as it is up', async () => {
    await publish(onSlack(town, S.deniz), { Title: title });
    await town.settled();
    theirs = {
      slack: await slackMessage(town, S.tom, title),
      discord: await discordMessage(town, D.ana, title),
    };
    await town.stop();
    town.slack.down(true);
    await town.start();
    expect(town.connected()).toEqual(['discord']);
    expect(missing('slack')).toMatch(/503.*tried again.*status page/);
    await town.discord.as(D.ana).press(theirs.discord, '🙋 Would join');
    await town.discord.until(() => says('Would join 1 · Ana').test(discordScreen()));
    expect(slackScreen()).not.toMatch(says('Ana'));
    town.slack.down(false);
    await town.slack.until(() => town.connected().length === 2);
    await bothShow(says('Would join 1 · Ana'));
    expect(await town.slack.as(S.leo).press(theirs.slack, '👀 Following')).toEqual({ ok: true });
    await bothShow(says('Following 1 · Leo'));
  });

  it('the other works without Discord, and what happened there meanwhile counts when it is up', async () => {
    await town.stop();
    town.discord.down(true);
    town.discord.as(D.mara).react(theirs.discord, '👀');
    await town.start();
    expect(town.connected()).toEqual(['slack']);
    expect(missing('discord')).toMatch(/503.*tried again.*status page/);
    await town.slack.as(S.ines).press(theirs.slack, '🙋 Would join');
    await town.slack.until(() => says('Would join 2 · Ana, Ines').test(slackScreen()));
    town.discord.down(false);
    await town.discord.until(() => town.connected().length === 2);
    await bothShow(says('Would join 2 · Ana, Ines'));
    await bothShow(says('Following 2 · Leo, Mara'));
  });

  it('and stops while it is still tried', async () => {
    await town.stop();
    town.slack.down(true);
    await town.start();
    await town.stop();
    town.slack.down(false);
    await town.start();
    expect(town.slack.sockets()).toBe(1);
  });
});

describe('when a connection is lost', () => {
  it('Slack’s sockets are opened again, and a press works', async () => {
    town.slack.dropSockets();
    await town.slack.until(() => town.slack.sockets() === 0);
    await town.slack.until(() => town.slack.sockets() > 0);
    expect(await town.slack.as(S.ines).press(onSlackCard, '🙋 Would join')).toEqual({ ok: true });
    await bothShow(joined('Ines'));
  });

  it('Discord’s gateway resumes, and what happened in between is heard', async () => {
    const before = town.discord.record.resumes.length;
    town.discord.dropGateway();
    town.discord.as(D.mara).react(onDiscordCard, '🙋');
    await bothShow(joined('Mara'));
    await town.discord.until(() => town.discord.record.resumes.slice(before).some(({ ok }) => ok));
  });

  it('a session that Discord gave up is begun anew, and the reactions are read again', async () => {
    const before = town.discord.record.identifies.length;
    town.discord.dropGateway();
    town.discord.invalidateSession();
    town.discord.as(D.kim).react(onDiscordCard, '🙋');
    town.discord.as(D.mara).unreact(onDiscordCard, '🙋');
    await bothShow(joined('Kim'));
    await neitherShows(joined('Mara'));
    await town.discord.until(() => town.discord.record.identifies.length > before);
  });
});

describe('during a burst of sign-ups', () => {
  const guests = (name: string) =>
    Array.from({ length: 20 }, (_, n) =>
      town.slack.join(
        {
          id: `U0${name.toUpperCase()}${n}`,
          name: `${name} ${n}`,
          handle: `${name.toLowerCase()}${n}`,
          tz: 'Europe/Berlin',
        },
        [S.channel],
      ),
    );
  const pressAll = async (name: string) => {
    const outcomes = await Promise.all(
      guests(name).map((guest) => guest.press(onSlackCard, '🙋 Would join')),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  };

  it('Slack asks for pauses, and both cards show everybody when they are over', async () => {
    const before = howMany(slackScreen());
    town.slack.limit('chat.update', { times: 3, retryAfter: 1 });
    await pressAll('Patient');
    await bothCount(before + 20);
    const updates = town.slack.record.calls.filter(({ method }) => method === 'chat.update');
    const pauses = updates.filter(({ error }) => error === 'ratelimited');
    expect(pauses).toHaveLength(3);
    for (const { at } of pauses)
      expect(updates.filter((one) => one.at > at && one.at < at + 900)).toEqual([]);
  });

  it('Discord asks for pauses, and both cards show everybody when they are over', async () => {
    const before = howMany(slackScreen());
    town.discord.limit('PATCH /channels/:channel/messages/:message', { times: 3, retryAfter: 1 });
    await pressAll('Calm');
    await bothCount(before + 20);
    expect(town.discord.record.calls.some(({ method, status }) => method === 'PATCH' && status === 429)).toBe(
      true,
    );
  });

  it('Slack hangs, and whatever is pressed on Discord shows there within 10 s all the same', async () => {
    const before = howMany(discordScreen());
    town.slack.hang(true);
    const mara = town.discord.as(D.mara);
    await mara.press(onDiscordCard, '🙋 Would join');
    await town.discord.until(() => howMany(discordScreen()) === before + 1, 8_000);
    // This one comes while what the first one led to still waits for Slack.
    await mara.press(onDiscordCard, '👀 Following');
    await town.discord.until(() => howMany(discordScreen()) === before, 8_000);
    expect(howMany(slackScreen())).toBe(before);
    town.slack.hang(false);
    await town.slack.until(() => /Following \d+ · [^\n]*Mara/.test(slackScreen()));
  });

  it('Slack is down for a while, and both cards show everybody when it is back', async () => {
    const before = howMany(slackScreen());
    town.slack.down(true);
    await Promise.all([D.ana, D.eli].map((id) => town.discord.as(id).press(onDiscordCard, '🙋 Would join')));
    await town.discord.until(() => howMany(discordScreen()) === before + 2);
    expect(howMany(slackScreen())).toBe(before);
    town.slack.down(false);
    await bothCount(before + 2);
  });

  it('Discord is down for a while, and both cards show everybody when it is back', async () => {
    await town.slack.until(() => town.slack.sockets() > 0);
    const before = howMany(slackScreen());
    town.discord.down(true);
    await pressAll('Late');
    await town.slack.until(() => howMany(slackScreen()) === before + 20);
    expect(howMany(discordScreen())).toBe(before);
    town.discord.down(false);
    await bothCount(before + 20);
  });
});

describe('direct messages that are closed', () => {
  it('private text is never posted in public', async () => {
    await publish(onSlack(town, S.tom), {
      Title: 'Asked in private on Slack',
      'Are you planning this?': 'Yes: this week',
    });
    await publish(onDiscord(town, D.mara), {
      Title: 'Told apart on Discord entirely',
      'Are you planning this?': 'Yes: this week',
    });
    town.slack.closeDirects(S.tom);
    town.discord.closeDirects(D.mara);
    await town.clockTo('2026-05-19T08:00:00Z');
    // The question was due: it is asked again as soon as they are open, or else it is known to have failed.
    for (const screen of [
      slackScreen(),
      discordScreen(),
      town.slack.as(S.tom).sees(S.channel),
      town.discord.as(D.mara).sees(D.channel),
    ])
      expect(screen).not.toContain('Still on it');
    expect(town.slack.as(S.tom).sees('directs')).not.toContain('Still on it');
    expect(town.slack.record.calls.some(({ error }) => error === 'user_not_visible')).toBe(true);
    expect(town.discord.record.calls.some(({ code }) => code === 50007)).toBe(true);
  });
});

describe('an answer that gets lost', () => {
  const asked = () => times(town.slack.as(S.priya).sees('directs'), 'Was it posted?');

  it('on Slack leads to one card, and to the question whether it was posted', async () => {
    town.slack.loseReply('chat.postMessage', 1);
    await publish(onSlack(town, S.deniz), { Title: 'Posted, but nobody knows' });
    await town.slack.until(() => asked() === 1);
    await town.settled();
    expect([
      times(slackScreen(), 'Posted, but nobody knows'),
      times(discordScreen(), 'Posted, but nobody knows'),
    ]).toEqual([1, 1]);
  });

  it('[It’s there] leaves the card alone, and the first press on it makes it live', async () => {
    const priya = town.slack.as(S.priya);
    const title = 'Posted, but nobody knows';
    await priya.press(await slackMessage(town, S.priya, 'Was it posted?', 'directs'), 'It’s there');
    await town.slack.until(() => priya.sees('directs').includes('I’ll leave it as it stands'));
    await town.settled();
    expect(times(slackScreen(), title)).toBe(1);
    await town.slack.as(S.leo).press(await slackMessage(town, S.leo, title), '🙋 Would join');
    await town.slack.until(() => /nobody knows[\s\S]*Would join 1 · Leo/.test(slackScreen()));
    // And from then on whatever happens elsewhere.
    await town.discord.as(D.ana).press(await discordMessage(town, D.ana, title), '🙋 Would join');
    await town.slack.until(() => /nobody knows[\s\S]*Would join 2 · Leo, Ana/.test(slackScreen()));
  });

  it('[Post again] posts the card that isn’t there', async () => {
    const title = 'Lost before it was seen';
    town.slack.loseReply('chat.postMessage', 1);
    await publish(onSlack(town, S.deniz), { Title: title });
    await town.slack.until(() => times(town.slack.as(S.priya).sees('directs'), title) === 1);
    // A moderator took it away, say.
    const lost = await slackMessage(town, S.tom, title);
    expect(lost.bot).toBe(true);
    await town.slack.as(S.priya).press(await slackMessage(town, S.priya, title, 'directs'), 'Post again');
    await town.slack.until(() => times(slackScreen(), title) === 2);
    await town.discord.as(D.ana).press(await discordMessage(town, D.ana, title), '🙋 Would join');
    await town.slack.until(() =>
      new RegExp(`${title}(?![\\s\\S]*${title})[\\s\\S]*Would join 1 · Ana`).test(slackScreen()),
    );
  });

  it('on Discord leads to exactly one card, and to no question', async () => {
    const before = asked();
    const title = 'One nonce, one card';
    town.discord.loseReply('POST /channels/:channel/messages', 1);
    await publish(onDiscord(town, D.ana), { Title: title });
    await bothShow(new RegExp(title));
    await town.settled();
    expect(town.discord.record.calls.some(({ lost }) => lost)).toBe(true);
    expect([times(slackScreen(), title), times(discordScreen(), title)]).toEqual([1, 1]);
    expect(asked()).toBe(before);
    await town.slack.as(S.leo).press(await slackMessage(town, S.leo, title), '🙋 Would join');
    await town.discord.until(() => new RegExp(`${title}[\\s\\S]*Would join 1 · Leo`).test(discordScreen()));
  });

  it('and nobody was pinged by any of it', () => {
    expect(town.slack.record.pings).toEqual([]);
    expect(town.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
  });
});
