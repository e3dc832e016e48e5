/** The main job as people see it: both real SDKs, a local Slack, a local Discord, the real store and queue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  discordMessage,
  IDS,
  joinBoth,
  openTown,
  slackMessage,
  type Town,
  writeOnDiscord,
  writeOnSlack,
} from '../town.ts';

let town: Town;
const S = IDS.slack;
const D = IDS.discord;

beforeAll(async () => {
  town = await openTown();
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

const onSlack = (person: string, place: string = S.channel) => town.slack.as(person).sees(place);
const onDiscord = (person: string, place: string = D.channel) => town.discord.as(person).sees(place);
const cards = (screen: string, title: string) => screen.split(title).length - 1;

const ROUTING = {
  Title: 'Quarantine one trait in a removable adapter',
  Summary:
    'Mask the gradient updates per example, so that one trait is learnt by a removable low-rank adapter alone. Then remove the adapter and see whether the trait is gone from the model.',
  'Are you planning this?': 'Yes: this month',
};

describe('setting up', () => {
  it('says what is missing before anything is set up, and posts nothing', async () => {
    await town.slack.as(S.tom).command(S.channel, '/idea new');
    await town.slack.until(() => onSlack(S.tom).includes('This channel isn’t set up yet'));
    expect(onSlack(S.ines)).not.toContain('set up');
  });

  it('is refused to people who are no admins, with a word about who is', async () => {
    await town.slack.as(S.tom).command(S.channel, '/idea setup');
    await town.slack.until(() => onSlack(S.tom).includes('Setting up is for admins'));
    await town.discord.as(D.ana).command(D.channel, '/idea setup');
    await town.discord.until(() => onDiscord(D.ana).includes('Setting up is for admins'));
  });

  it('takes one step on each platform, and says what was set', async () => {
    await joinBoth(town);
    expect(onSlack(S.priya)).toContain('Monday at 9:00 (Europe/Berlin)');
    expect(onSlack(S.priya)).toContain('🙋 Would join');
    expect(onDiscord(D.kim)).toContain('#research-ideas, #project-ideas');
    expect(onSlack(S.tom)).not.toContain('This channel is set up');
  });
});

describe('an idea', () => {
  it('becomes one card in each channel of the space', async () => {
    await writeOnSlack(town, S.deniz, ROUTING);
    await town.slack.until(() => onSlack(S.tom).includes(ROUTING.Title));
    await town.discord.until(() => onDiscord(D.ana).includes(ROUTING.Title));
    await town.settled();
    expect(cards(onSlack(S.tom), ROUTING.Title)).toBe(1);
    expect(cards(onDiscord(D.ana), ROUTING.Title)).toBe(1);
    expect(onSlack(S.tom)).toContain('Deniz (until');
  });

  it('needs a title, and keeps what else was written', async () => {
    const tom = town.slack.as(S.tom);
    await tom.command(S.channel, '/idea new');
    await town.slack.until(() => tom.form());
    tom.fill({ Title: '…', Summary: 'Half a thought' });
    await tom.submit();
    await town.slack.until(() => JSON.stringify(tom.form()?.errors ?? {}).includes('needs a title'));
    expect(JSON.stringify(tom.form()?.fields)).toContain('Half a thought');
    await tom.closeForm();
  });
});

describe('sign-ups', () => {
  it('by a reaction on Discord show on the card in Slack', async () => {
    town.discord.as(D.ana).react(await discordMessage(town, D.ana, '💡 #1'), '🙋');
    await town.slack.until(() => /Would join 1 · Ana/.test(onSlack(S.tom)));
    await town.discord.until(() => /Would join 1 · Ana/.test(onDiscord(D.eli)));
  });

  it('by a button on Slack show on the card in Discord, and are answered in private', async () => {
    await town.slack.as(S.leo).press(await slackMessage(town, S.leo, '💡 #1'), '👀 Following');
    await town.discord.until(() => /Following 1 · Leo/.test(onDiscord(D.ana)));
    expect(onSlack(S.leo)).toContain('It’s on your list');
    expect(onSlack(S.tom)).not.toContain('It’s on your list');
  });

  it('go with the reaction that gave them, and nothing else does', async () => {
    const message = await discordMessage(town, D.ana, '💡 #1');
    town.discord.as(D.ana).unreact(message, '🙋');
    await town.slack.until(() => !onSlack(S.tom).includes('Would join 1'));
    expect(onSlack(S.tom)).toContain('Following 1 · Leo');
  });

  it('of forty people at once show all forty, on both cards', async () => {
    const people = await crowd(40);
    const message = await slackMessage(town, S.tom, '💡 #1');
    await Promise.all(people.map((person) => person.press(message, '🙋 Would join')));
    await town.slack.until(() => onSlack(S.tom).includes('Would join 40'));
    await town.discord.until(() => onDiscord(D.ana).includes('Would join 40'));
  });

  async function crowd(size: number) {
    return Array.from({ length: size }, (_, i) =>
      town.slack.join({ id: `U0CROWD${i}`, name: `Guest ${i}`, handle: `guest${i}`, tz: 'Europe/Berlin' }, [
        S.channel,
      ]),
    );
  }
});

describe('an overlap', () => {
  const LIKE = {
    Title: 'Routing gradients of one trait into a throwaway adapter',
    Summary:
      'I want to mask the gradient updates per example so that one trait is learnt by a removable low-rank adapter, then remove the adapter and check that the trait is gone.',
  };

  it('is told to the author alone, with the reason, before anything is published', async () => {
    await writeOnDiscord(town, D.mara, { ...LIKE, 'Are you planning this?': 'Yes: this quarter' });
    await town.discord.until(() => onDiscord(D.mara).includes('Somebody is close to this'));
    expect(onDiscord(D.mara)).toContain('Planned by Deniz (until 31 May 2026)');
    expect(onDiscord(D.mara)).toMatch(/Both: .*(adapter|gradient)/);
    expect(onDiscord(D.ana)).not.toContain(LIKE.Title);
    expect(onSlack(S.deniz)).not.toContain(LIKE.Title);
  });

  it('is answered with how it differs, which stands on both with the name', async () => {
    const mara = town.discord.as(D.mara);
    await mara.press(await discordMessage(town, D.mara, 'Somebody is close to this'), 'Different: say how');
    await town.discord.until(() => mara.form());
    mara.fill({ 'The difference': 'Theirs keeps the adapter; mine is thrown away after training' });
    await mara.submit();
    await town.discord.until(() => onDiscord(D.ana).includes(LIKE.Title));
    await town.slack.until(
      () => onSlack(S.deniz).split('mine is thrown away after training').length - 1 === 2,
    );
    expect(onSlack(S.deniz)).toContain('(Mara, ');
  });

  it('that was answered is not told again', async () => {
    await town.settled();
    const mara = town.discord.as(D.mara);
    const card = (await discordMessage(town, D.ana, '💡 #2')).id;
    await mara.press({ id: card }, '🔬 Planning');
    await town.discord.until(() => onDiscord(D.mara).includes('Planning: #2'));
    expect(onDiscord(D.mara)).not.toContain('Before you start');
  });
});

describe('the end of a horizon', () => {
  it('asks the planner once, in private, on the platform where they are', async () => {
    await town.clockTo('2026-06-01T08:00:00Z');
    await town.slack.until(() => onSlack(S.deniz, 'directs').includes('Still on it?'));
    expect(onSlack(S.deniz, 'directs')).toContain(ROUTING.Title);
    expect(onSlack(S.tom, 'directs')).not.toContain('Still on it?');
    await town.clockTo('2026-06-02T08:00:00Z');
    expect(onSlack(S.deniz, 'directs').split('Still on it?').length - 1).toBe(1);
  });

  it('lapses the plan after seven days of silence, and says that it is free to take', async () => {
    await town.clockTo('2026-06-09T09:00:00Z');
    await town.slack.until(() => onSlack(S.tom).includes('Free to take · the plan of Deniz lapsed'));
    await town.discord.until(() => onDiscord(D.ana).includes('Free to take · the plan of Deniz lapsed'));
  });

  it('lets anyone take it up again in one press', async () => {
    await town.discord.as(D.ana).press(await discordMessage(town, D.ana, '💡 #1'), '🔬 Planning');
    await town.slack.until(() => /Planning 1 · Ana/.test(onSlack(S.tom)));
    expect(onSlack(S.tom)).not.toContain('Free to take');
  });
});

describe('the digest', () => {
  const isDigest = /This week in research-ideas/g;
  const digests = (screen: string) => screen.match(isDigest)?.length ?? 0;

  it('comes on Monday at nine to each channel, once, however often the clock is asked', async () => {
    const before = [digests(onSlack(S.tom)), digests(onDiscord(D.ana))];
    await town.clockTo('2026-06-15T06:59:00Z');
    expect([digests(onSlack(S.tom)), digests(onDiscord(D.ana))]).toEqual(before);
    await town.clockTo('2026-06-15T07:00:00Z');
    await town.clockTo('2026-06-15T07:01:00Z');
    expect([digests(onSlack(S.tom)), digests(onDiscord(D.ana))]).toEqual(before.map((count) => count + 1));
    expect(onSlack(S.tom)).toContain('Ana plans it');
  });

  it('is not posted when there is nothing to say', async () => {
    const before = digests(onSlack(S.tom));
    await town.clockTo('2026-08-31T07:00:00Z');
    expect(digests(onSlack(S.tom))).toBe(before);
  });

  it('and everything else pinged nobody', () => {
    expect(town.slack.record.pings).toEqual([]);
    // A direct message rings by itself; nothing that stands in a channel may.
    expect(town.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
  });
});
