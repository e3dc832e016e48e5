/** The digest, as the people of both channels live it: once a week, whatever happens, and never for nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, slackMessage, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
let priya: Window;
let tom: Window;
let ana: Window;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  [priya, tom, ana] = [onSlack(town, S.priya), onSlack(town, S.tom), onDiscord(town, D.ana)];
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  await town.close();
});

const digests = (by: Window) => by.sees().split('This week in research-ideas').length - 1;
const both = () => [digests(tom), digests(ana)];

describe('the weekly digest', () => {
  it('is one on each platform, when the program ends between the two posts', async () => {
    for (const n of [1, 2, 3, 4, 5, 6])
      await publish(tom, { Title: `An idea about topic ${'abcdef'[n - 1]}${n}` });
    await town.discord.as(D.ana).command(D.channel, '/idea plan idea:1 horizon:this quarter');
    await ana.until(() => ana.told().includes('Planning: #1'));
    await town.settled();
    town.discord.limit('POST /channels/:channel/messages', { times: 1, retryAfter: 3 });
    await town.clockTo('2026-05-18T07:00:00Z');
    await tom.until(() => digests(tom) === 1);
    expect(digests(ana)).toBe(0);
    await town.stop();
    await town.start();
    await town.clockTo('2026-05-18T07:20:00Z');
    await ana.until(() => digests(ana) === 1);
    await town.clockTo('2026-05-18T09:00:00Z');
    expect(both()).toEqual([1, 1]);
    for (const by of [tom, ana]) {
      expect(by.sees()).toMatch(/New ideas[\s\S]*#1 An idea[\s\S]*#4 An idea[\s\S]*and 2 more/);
      // It is news once: beside the idea that is new itself.
      expect(by.sees()).toMatch(/#1 An idea about topic a1 · planned by Ana · 1 signed up/);
      expect(by.sees()).not.toContain('Ana plans it');
    }
  });

  it('isn’t posted for a week in which nothing happened', async () => {
    await town.clockTo('2026-05-25T07:00:00Z');
    await town.clockTo('2026-05-26T07:00:00Z');
    expect(both()).toEqual([1, 1]);
  });

  it('can be looked at by an admin, posted early, and then takes the place of the next', async () => {
    await publish(tom, { Title: 'The one idea of this other week' });
    await tom.ask('digest', 'what', 'preview');
    await tom.until(() => tom.told().includes('for admins'));
    await town.clockTo('2026-05-26T07:10:00Z');
    await priya.ask('digest', 'what', 'preview');
    await priya.until(() => priya.told().includes('Only you see this. It is posted'));
    expect(priya.told()).toContain('The one idea of this other week');
    expect(both()).toEqual([1, 1]);
    await priya.press('Only you see this. It is posted', 'Post it now');
    await tom.until(() => digests(tom) === 2);
    await ana.until(() => digests(ana) === 2);
    await publish(tom, { Title: 'Said after that' });
    await town.clockTo('2026-06-01T07:00:00Z');
    expect(both()).toEqual([2, 2]);
    await town.clockTo('2026-06-08T07:00:00Z');
    await ana.until(() => digests(ana) === 3);
    expect(tom.sees()).toMatch(/This week in research-ideas[\s\S]*Said after that/);
  });

  it('isn’t posted again when its time is over, and an admin who presses is told so', async () => {
    await publish(tom, { Title: 'The news of one week in June' });
    await town.settled();
    town.slack.loseReply('chat.postMessage', 1);
    await town.clockTo('2026-06-15T07:00:00Z');
    await priya.until(() => priya.sees('directs').includes('Was it posted?'));
    const posted = digests(tom);
    await town.clockTo('2026-06-17T07:00:01Z');
    await priya.press('Was it posted?', 'Post again', 'directs');
    await priya.until(() => priya.sees('directs').includes('more than two days old'));
    await town.settled();
    expect(digests(tom)).toBe(posted);
  });

  it('that a channel can’t take any more is an admin’s to know, once, and holds up no other', async () => {
    await publish(ana, { Title: 'Written before the channel went' });
    await town.settled();
    town.slack.archive(S.channel);
    await town.clockTo('2026-06-22T07:00:00Z');
    await ana.until(() => digests(ana) === 5);
    await town.clockTo('2026-06-22T07:01:00Z');
    await slackMessage(town, S.priya, 'reach #research-ideas any more', 'directs');
    await town.clockTo('2026-06-22T08:00:00Z');
    expect(priya.sees('directs').split('It was archived').length - 1).toBe(1);
  });

  it('says when the next one comes, once its day or hour is another', async () => {
    const kim = onDiscord(town, D.kim);
    await kim.ask('setup');
    await kim.press('How this channel is set up', 'Change');
    await kim.until(() => kim.form());
    kim.fill({ 'Day of the digest': 'Wednesday', 'Hour of the digest': '16:00' });
    await kim.submit();
    // The one of this week went out on Monday: a week has one.
    await kim.until(() =>
      kim.told().includes('The next one is for Wednesday, 1 Jul 2026, at 16:00 (Europe/Berlin)'),
    );
    await kim.press('How this channel is set up', 'Change');
    await kim.until(() => kim.form());
    kim.fill({ 'Day of the digest': 'Monday', 'Hour of the digest': '9:00' });
    await kim.submit();
    await kim.until(() => kim.told().includes('The next one is for Monday, 29 Jun 2026, at 9:00'));
  });

  it('comes as one’s own week, for whoever asked, with what waits on them first', async () => {
    await ana.ask('digest', 'what', 'me');
    await ana.until(() => ana.told().includes('You’ll get your week'));
    await publish(ana, { Title: 'Watched by others', 'Are you planning this?': 'Yes: this week' });
    await onDiscord(town, D.eli).press('Watched by others', 'Would join');
    await town.settled();
    await town.clockTo('2026-06-29T07:00:00Z');
    await ana.until(() => ana.sees('directs').includes('Your week in research-ideas'));
    // Of what a note tells in the same letter the week is silent.
    expect(ana.sees('directs')).toMatch(
      /Yours, ending this week\n• #1 An idea[\s\S]*New on #11 Watched by others/,
    );
    expect(ana.sees('directs').split('Eli: would join').length).toBe(2);
    expect(ana.sees('directs')).not.toContain('New on yours');
    expect(ana.sees('directs').split('one message').length).toBeLessThanOrEqual(2);
  });

  it('has who is new on one’s own, where no note about it is wanted', async () => {
    await ana.press('one message', 'No more of these notes', 'directs');
    await ana.until(() => ana.sees('directs').includes('No more notes about sign-ups'));
    await onDiscord(town, D.mara).press('💡 #11 Watched by others', 'Following');
    await town.settled();
    await town.clockTo('2026-07-06T07:00:00Z');
    await ana.until(() =>
      /New on yours[\s\S]*Watched by others[\s\S]*Mara: following/.test(ana.sees('directs')),
    );
  });

  it('and nothing of it pings anybody', () => {
    expect(town.slack.record.pings).toEqual([]);
    expect(town.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
  });
});
