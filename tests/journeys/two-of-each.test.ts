/** Two workspaces and two servers at one program, with the same ids: nothing of one is seen, changed or told in the other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { respond } from '../../src/core/flows/respond.ts';
import { IDS, slackMessage, type Town } from '../town.ts';
import { openTowns, SECOND, type Towns } from '../towns.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

const { channel, priya, tom, ines } = IDS.slack;
const { kim, mara } = IDS.discord;

let town: Towns;
beforeAll(async () => {
  town = await openTowns();
});
afterAll(async () => {
  await town.close();
});

/** Writes an idea with nothing but a title and waits for its card. */
async function write(who: Window, title: string, place = who.channel): Promise<void> {
  await who.ask('new', undefined, '', place);
  await who.until(() => who.form());
  who.fill({ Title: title });
  await who.submit();
  await who.until(() => who.messages(place).some(({ words, alone }) => !alone && words.includes(title)));
}

describe('two workspaces of Slack', () => {
  it('the second is installed from a page, and whoever did it is told how to begin; nothing is posted', async () => {
    const tamsin = town.second.as(tom);
    expect(await tamsin.install(town.installPage)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Common Thread is in Second Lab'),
    });
    await town.slack.until(() => tamsin.sees('directs').includes('Thanks for having me'));
    expect(town.slack.as(tom).sees('directs')).toBe('');
    expect(tamsin.messages(channel)).toEqual([]);
    await tamsin.command(channel, '/invite @Common Thread');
    await town.settled();
    // Told once, however often they bring it somewhere.
    expect(tamsin.sees('directs').split('Thanks for having me')).toHaveLength(2);
  });

  it('an admin of one is none of the other, under the same id', async () => {
    const [first, second] = [onSlack(town, priya), onSlack(town.there, priya)];
    await second.ask('setup');
    await second.until(() => second.told().includes('Setting up is for admins'));
    await first.ask('setup');
    await first.until(() => first.told().includes('This channel is set up'));
    // The same channel id is set up in the first alone.
    await second.ask('find');
    await second.until(() => second.told().includes('isn’t set up yet'));
    const tamsin = onSlack(town.there, tom);
    await tamsin.ask('setup');
    await tamsin.until(() => tamsin.told().includes('This channel is set up'));
  });

  it('each has its own ideas, numbers and people', async () => {
    const [here, there] = [onSlack(town, ines), onSlack(town.there, ines)];
    await write(here, 'Gradient routing for sycophancy');
    await write(there, 'Persona switches under inoculation');
    for (const [who, own, other] of [
      [here, 'Gradient routing', 'Persona switches'],
      [there, 'Persona switches', 'Gradient routing'],
    ] as const) {
      await who.ask('show', undefined, '1');
      await who.until(() => who.told().includes(own));
      await who.ask('find', undefined, other);
      await who.until(() => who.told().includes('Nothing found'));
      expect(who.sees()).toContain(`#1 ${own}`);
      expect(who.messages().some(({ words }) => words.includes(`#1 ${other}`))).toBe(false);
    }
    expect(here.sees()).toContain('Ines');
    expect(there.sees()).toContain('Iris');
    expect(there.sees()).not.toContain('Ines');
  });

  it('a press and a reaction count where they are given', async () => {
    const [here, there] = [onSlack(town, priya), onSlack(town.there, priya)];
    await there.press('#1 Persona switches', 'Would join');
    await there.until(() => /Would join 1 · Petra/.test(there.sees()));
    const card = await slackMessage(town, priya, '#1 Gradient routing');
    await town.slack.as(priya).react(card, '👀');
    await here.until(() => /Following 1 · Priya/.test(here.sees()));
    await town.settled();
    expect(here.sees()).not.toMatch(/Petra|Would join 1/);
    expect(there.sees()).not.toMatch(/Following 1/);
  });

  it('a message of the same id in the other workspace is another message', async () => {
    const card = await slackMessage(town, priya, '#1 Gradient routing');
    const before = town.slack.as(priya).sees(channel);
    const who = { platform: 'slack', workspace: SECOND.team, user: ines, name: 'Iris', zone: null };
    const on = { platform: 'slack', workspace: SECOND.team, channel, message: card.ts };
    await respond(town.world(), { type: 'reacted', id: 'same-id', who, on, sign: '🔬', added: true });
    await respond(town.world(), {
      type: 'pressed',
      id: 'same-id-pressed',
      who,
      where: on,
      on,
      action: { do: 'stance', idea: 1, stance: 'would_join' },
      alone: false,
    });
    await town.settled();
    expect(town.slack.as(priya).sees(channel)).toBe(before);
  });

  it('what is said to a person is said in their own workspace', async () => {
    const saved = 'Does the probe survive distillation of the teacher?';
    const petra = town.second.as(priya);
    await town.second.as(ines).shortcut(await petra.say(channel, saved), 'Save as research idea');
    await town.slack.until(() => town.second.as(ines).form());
    await town.second.as(ines).submit();
    // Nine in the morning in New York, where Petra is; Priya is in Berlin.
    await town.clockTo('2026-05-12T15:00:00Z');
    await town.slack.until(() => petra.sees('directs').includes('Your message became an idea'));
    expect(town.slack.as(priya).sees('directs')).not.toContain('Your message became an idea');
  });

  it('two people of one space are introduced by the contact that each chose: no message reaches both', async () => {
    const [admin, tamsin] = [onSlack(town, priya), onSlack(town.there, tom)];
    const [, code = ''] = /setup join ([A-Z0-9]+)/.exec(admin.sees()) ?? [];
    const { other } = IDS.slack;
    await town.second.as(tom).command(other, '/invite @Common Thread');
    await tamsin.ask('setup', undefined, `join ${code}`, other);
    await tamsin.until(() => tamsin.told(other).includes('is part of'));
    const [here, there] = [onSlack(town, ines), onSlack(town.there, ines)];
    await write(here, 'Tool choice of wild sea otters filmed by buoys');
    await there.ask('new', undefined, '', other);
    await there.until(() => there.form());
    there.fill({ Title: 'Buoys that film the tool choice of wild sea otters' });
    await there.submit();
    await there.press('Somebody is close to this', 'Overlap: introduce us', other);
    await there.until(() => there.form());
    there.fill({ 'How can they reach you?': 'iris at the buoy' });
    await there.submit();
    // Afternoon in Berlin, morning in New York.
    await town.clockTo('2026-05-13T13:30:00Z');
    await here.press('Somebody works on something close to yours', 'Introduce us', 'directs');
    await here.until(() => here.form());
    here.fill({ 'How can they reach you?': 'ines at the bay' });
    await here.submit();
    await here.until(() => here.sees('directs').includes('You reach Iris here: iris at the buoy'));
    await there.until(() => there.sees('directs').includes('You reach Ines here: ines at the bay'));
    expect(here.sees('directs') + there.sees('directs')).not.toContain('you both wanted to talk');
  });

  it('one that asks for a pause holds up no other', async () => {
    town.slack.limit('chat.update', { times: 1, retryAfter: 30, team: SECOND.team });
    const [here, there] = [onSlack(town, tom), onSlack(town.there, tom)];
    await there.press('#1 Persona switches', 'Following');
    await town.slack.until(() => town.slack.record.refusals.some(({ error }) => error === 'ratelimited'));
    await here.press('#1 Gradient routing', 'Would join');
    await here.until(() => /Would join 1 · Tom/.test(here.sees()));
    expect(there.sees()).not.toMatch(/Following 1/);
  });
});

describe('two servers of Discord', () => {
  const at = (window: Window, place: string) => (words: string) => () => window.sees(place).includes(words);

  it('each has its own admins, who may be anybody in the other', async () => {
    const [here, there] = [onDiscord(town, kim), onDiscord(town, kim)];
    await there.ask('setup', undefined, '', SECOND.channel);
    await there.until(at(there, SECOND.channel)('Setting up is for admins'));
    await here.ask('setup');
    await here.until(at(here, here.channel)('This channel is set up'));
    const second = onDiscord(town, mara);
    await second.ask('setup', undefined, '', SECOND.channel);
    await second.until(at(second, SECOND.channel)('This channel is set up'));
    await second.ask('setup');
    await second.until(at(second, second.channel)('Setting up is for admins'));
  });

  it('each has its own ideas, and offers no other while somebody types', async () => {
    const who = onDiscord(town, mara);
    await write(who, 'Sparse probes for deception');
    await write(who, 'Debate with a weaker judge', SECOND.channel);
    const typed = (place: string) => town.discord.as(mara).autocomplete(place, '/idea show idea:');
    expect((await typed(who.channel)).map(({ name }) => name)).toEqual(['#1 Sparse probes for deception']);
    expect((await typed(SECOND.channel)).map(({ name }) => name)).toEqual(['#1 Debate with a weaker judge']);
  });

  it('somebody in both is signed up where they pressed', async () => {
    const who = onDiscord(town, kim);
    await who.press('#1 Debate', 'Would join', SECOND.channel);
    await who.until(() => /Would join 1 · Kim/.test(who.sees(SECOND.channel)));
    await town.settled();
    expect(who.sees()).not.toMatch(/Would join 1/);
    await who.ask('mine');
    await who.until(() => who.told().includes('Nothing here yet'));
  });

  it('a button of one does nothing in the other', async () => {
    const world: ReturnType<Town['world']> = town.world();
    const debate =
      (
        await world.store.ideas.byNumber(1, {
          spaceId: await spaceIdAt(SECOND.channel),
          channels: [],
          personId: null,
        })
      )?.id ?? 0;
    const [who] = [
      { platform: 'discord', workspace: town.discord.guild.id, user: kim, name: 'Kim', zone: null },
    ];
    const reply = await respond(world, {
      type: 'pressed',
      id: 'forged',
      who,
      where: { platform: 'discord', workspace: town.discord.guild.id, channel: IDS.discord.channel },
      on: null,
      action: { do: 'leave', idea: debate },
      alone: false,
    });
    expect(JSON.stringify(reply)).toContain('That is over already');
    expect(onDiscord(town, kim).sees(SECOND.channel)).toMatch(/Would join 1 · Kim/);
  });

  const spaceIdAt = async (place: string): Promise<number> =>
    (await town.world().store.spaces.at({ platform: 'discord', workspace: SECOND.guild, channel: place }))
      ?.space.id ?? 0;
});

it('nothing went wrong inside, and nobody was pinged', () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.pings).toEqual([]);
  expect(town.discord.record.pings).toEqual([]);
});
