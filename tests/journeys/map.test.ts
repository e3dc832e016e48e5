/** `/idea map`: how a space's ideas overlap, as a picture for whoever asks, and the same in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  expect(town.slack.record.refusals.filter(({ error }) => error !== 'missing_scope')).toEqual([]);
  await town.close();
});

const windows = {
  slack: () => onSlack(town, S.deniz),
  discord: () => onDiscord(town, D.ana),
};

describe('the map of overlaps', () => {
  it.each(['slack', 'discord'] as const)(
    'has a kind word while there is nothing to draw, on %s',
    async (on) => {
      const by = windows[on]();
      await by.ask('map');
      await by.until(() => by.told().includes('writes the first idea down'));
    },
  );

  it('comes as a picture beside the answer, and says in words what is on it', async () => {
    const mara = onDiscord(town, D.mara);
    await publish(mara, {
      Title: 'Gradient routing <b>for</b> sycophancy',
      Summary: 'Route the gradients of the sycophancy half of the data into a throwaway adapter.',
    });
    await publish(onSlack(town, S.deniz), {
      Title: 'Masking gradients of one trait',
      Summary: 'Quarantine sycophancy in a removable adapter by masking gradients per example.',
    });
    await publish(onSlack(town, S.tom), {
      Title: 'Probes of our own model',
      Summary:
        'Route gradients of sycophancy data into an adapter that is thrown away, and probe what is left.',
      'Who sees it?': 'Only this channel',
    });
    await publish(onSlack(town, S.leo), { Title: 'Bumblebees in a city park' });
    const ana = onDiscord(town, D.ana);
    await ana.ask('map');
    await ana.until(() => ana.told().includes('2 of 3 ideas come near others'));
    expect(ana.told()).toContain('#1 Gradient routing <b>for</b> sycophancy');
    expect(ana.told()).not.toContain('Probes of our own model');
    expect(ana.told()).toContain('A map of overlaps. 2 of 3 ideas come near others, in one group.');
    const answer = town.discord.as(D.ana).messages(D.channel).at(-1);
    expect(answer?.ephemeral).toBe(true);
    expect(answer?.files.map(({ filename }) => filename)).toEqual(['overlaps.png']);
  });

  it('opens one of them from there', async () => {
    const ana = onDiscord(town, D.ana);
    await ana.choose('ideas come near others', 'Read one in full', '#2 Masking gradients of one trait');
    await ana.until(() => ana.told().includes('by masking gradients per example'));
  });

  it('goes to the direct messages of whoever asks on Slack, where no file can stand in a private answer', async () => {
    const tom = onSlack(town, S.tom);
    await tom.ask('map');
    await tom.until(() => tom.told().includes('3 of 4 ideas come near others'));
    expect(tom.told()).toContain('The picture is in your direct messages with me');
    const direct = town.slack
      .as(S.tom)
      .directs()
      .flatMap(({ messages }) => messages)
      .at(-1);
    expect(direct?.files?.map(({ name }) => name)).toEqual(['overlaps.png']);
    expect(
      Buffer.from(direct?.files?.[0]?.base64 ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(direct?.text).toContain('A map of overlaps. 3 of 4 ideas come near others');
  });

  it('leaves out what was taken back or put away', async () => {
    await town.settled();
    const leo = onSlack(town, S.leo);
    await leo.choose('Bumblebees in a city park', 'More', 'Withdraw (its author)');
    await town.settled();
    const ana = onDiscord(town, D.ana);
    await ana.ask('map');
    await ana.until(() => ana.told().includes('2 of 2 ideas come near others'));
  });

  it('is told in words where the app may send no files, with what to do about it', async () => {
    town.slack.removeScope('files:write');
    const deniz = onSlack(town, S.deniz);
    await deniz.ask('map');
    await deniz.until(() => deniz.told().includes('may not upload files here'));
    expect(deniz.told()).toContain('Masking gradients of one trait');
  });
});
