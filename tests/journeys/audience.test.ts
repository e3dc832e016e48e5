/** Audience per idea: this channel, this space, public. Nothing leaves it by card, digest, search or overlap. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

const cards = (by: Window, title: string) =>
  by.messages().filter(({ words, alone }) => !alone && words.includes(title)).length;
/** What this person is answered next. */
async function answerTo(by: Window, ask: () => Promise<unknown>): Promise<string> {
  const before = by.messages().filter(({ alone }) => alone).length;
  await ask();
  return by.until(() => by.messages().filter(({ alone }) => alone)[before]?.words);
}

describe('audience per idea (this channel, this space, public): nothing leaves it by digest, search, overlap', () => {
  const title = 'Probing our own reward model quietly';
  const summary =
    'Train linear probes on the reward model of our lab and look for features that predict sycophancy.';

  it('is chosen in the form, and gets its one card there', async () => {
    const tom = onSlack(town, S.tom);
    await publish(tom, { Title: title, Summary: summary, 'Who sees it?': 'Only this channel' });
    await town.settled();
    expect(cards(tom, title)).toBe(1);
    expect(tom.sees()).toContain('for one channel alone');
    expect(cards(onDiscord(town, D.ana), title)).toBe(0);
  });

  it('is found where it belongs, and nowhere else, by words, number or while typing', async () => {
    expect(
      await answerTo(onSlack(town, S.leo), () => onSlack(town, S.leo).ask('find', 'query', 'probes')),
    ).toContain(title);
    const ana = onDiscord(town, D.ana);
    expect(await answerTo(ana, () => ana.ask('find', 'query', 'linear probes sycophancy'))).toContain(
      'Nothing found',
    );
    expect(await answerTo(ana, () => ana.ask('show', 'idea', '1'))).toContain('No such idea here');
    expect(await answerTo(ana, () => ana.ask('plan', 'idea', '1'))).toContain('No such idea here');
  });

  it('is no overlap for somebody who may not see it', async () => {
    const mara = onDiscord(town, D.mara);
    const told = await publish(mara, { Title: 'Probing a reward model for sycophancy', Summary: summary });
    expect(told).toContain('is published');
    expect(mara.sees()).not.toContain('close to this');
    expect(mara.sees()).not.toContain(title);
  });

  it('stands in the digest of its channel, and in no other', async () => {
    await town.clockTo('2026-05-18T07:00:00Z');
    const digest = (by: Window) =>
      by.messages().find(({ words }) => words.includes('This week in research-ideas'))?.words ?? '';
    expect(digest(onSlack(town, S.leo))).toContain(title);
    expect(digest(onDiscord(town, D.ana))).toContain('Probing a reward model for sycophancy');
    expect(digest(onDiscord(town, D.ana))).not.toContain(title);
  });
});

describe.each([
  ['Slack', (it: Town) => onSlack(it, S.deniz), (it: Town) => onDiscord(it, D.eli)],
  ['Discord', (it: Town) => onDiscord(it, D.eli), (it: Town) => onSlack(it, S.deniz)],
] as const)('changed by its author on %s', (platform, author, elsewhere) => {
  const title = `Quietly withdrawn from ${platform}`;
  const here = platform === 'Slack' ? 'Only #research-ideas' : 'Only #project-ideas';

  it('narrowing retires the card elsewhere: it says no more than that it is no longer shown', async () => {
    await publish(author(town), { Title: title });
    await town.settled();
    expect(cards(elsewhere(town), title)).toBe(1);
    await author(town).choose('stands in #', 'Who sees it', here);
    await elsewhere(town).until(() => elsewhere(town).sees().includes('No longer shown here'));
    expect(elsewhere(town).sees()).not.toContain(title);
    expect(cards(author(town), title)).toBe(1);
  });

  it('widening brings the same card back, and posts none twice', async () => {
    await author(town).choose(`💡 #`, 'More', 'Who sees it (its author)');
    await author(town).until(() => author(town).told().includes('At the moment: only #'));
    await author(town).choose('At the moment: only #', 'Who sees it', 'This space');
    await elsewhere(town).until(() => cards(elsewhere(town), title) === 1);
    expect(elsewhere(town).sees()).not.toContain('No longer shown here');
    await town.settled();
    expect([cards(author(town), title), cards(elsewhere(town), title)]).toEqual([1, 1]);
  });

  it('is its author’s to change, and nobody else’s', async () => {
    const stranger = elsewhere(town);
    const told = await answerTo(stranger, () => stranger.choose(title, 'More', 'Who sees it (its author)'));
    expect(told).toContain('Only its author can change who sees it');
  });
});

describe('widening', () => {
  it('posts a card once in each further channel', async () => {
    const title = 'First for us, then for the others';
    const leo = onSlack(town, S.leo);
    await publish(leo, { Title: title, 'Who sees it?': 'Only this channel' });
    await town.settled();
    expect(cards(onDiscord(town, D.ana), title)).toBe(0);
    await leo.choose(`${title} is published`, 'Who sees it', 'Everybody (public)');
    await town.discord.until(() => cards(onDiscord(town, D.ana), title) === 1);
    await leo.choose('Everybody may see it', 'Who sees it', 'This space');
    await town.settled();
    expect([cards(leo, title), cards(onDiscord(town, D.ana), title)]).toEqual([1, 1]);
  });
});

describe.each([
  ['Slack', S.leo, (it: Town) => onSlack(it, S.leo), (it: Town) => onDiscord(it, D.mara)],
  ['Discord', D.mara, (it: Town) => onDiscord(it, D.mara), (it: Town) => onSlack(it, S.leo)],
] as const)('a plan that isn’t public yet, on %s', (platform, id, planner, other) => {
  const title = platform === 'Slack' ? 'Owls and grokking' : 'Tides in dropout';
  const name = platform === 'Slack' ? 'Leo' : 'Mara';
  const author = () => onSlack(town, S.ines);
  const numberOf = () => new RegExp(`#(\\d+) ${title}`).exec(author().sees())?.[1] ?? '';
  const planPrivately = () =>
    platform === 'Slack'
      ? town.slack.as(id).command(S.channel, `/idea plan ${numberOf()} this month, not public yet`)
      : town.discord
          .as(id)
          .command(D.channel, `/idea plan idea:${numberOf()} horizon:this month private:Not public yet`);
  /** Its card, as everybody in a channel sees it. */
  const card = (by: Window) =>
    by.messages().find(({ words, alone }) => !alone && words.includes(title))?.words ?? '';
  const own = () => answerTo(planner(town), () => planner(town).ask('mine'));

  it('is taken by the command, and seen by its planner alone', async () => {
    await publish(author(), { Title: title });
    await town.settled();
    expect(await answerTo(planner(town), planPrivately)).toContain('Not public yet: only you see it');
    await town.settled();
    for (const by of [planner(town), other(town)]) expect(card(by)).not.toContain(name);
    expect(await answerTo(other(town), () => other(town).ask('show', 'idea', numberOf()))).not.toContain(
      name,
    );
    expect(await own()).toContain('only you see this');
  });

  it('leaves the idea free to take for others, and counts for nobody', async () => {
    const ask = (by: Window) =>
      by.platform === 'slack'
        ? town.slack.as(S.leo).command(S.channel, '/idea find free to take')
        : town.discord.as(D.mara).command(D.channel, '/idea find free:free to take');
    expect(await answerTo(other(town), () => ask(other(town)))).toContain(title);
    expect(await answerTo(planner(town), () => ask(planner(town)))).not.toContain(title);
  });

  it('both see each other, unless private: it is no business of whoever plans it in public, and is told of them', async () => {
    const told = await answerTo(other(town), () => other(town).ask('plan', 'idea', numberOf()));
    expect(told).toContain('Planning: #');
    expect(told).not.toContain('too: worth a word');
    expect(await answerTo(planner(town), () => planner(town).ask('plan', 'idea', numberOf()))).toMatch(
      /only you see it[\s\S]*plans this too/,
    );
  });

  it('is made public from the answer, and out of sight again from the idea in full', async () => {
    await planner(town).press('Not public yet: only you', 'Make it public');
    await other(town).until(() => card(other(town)).includes(name));
    await planner(town).ask('show', 'idea', numberOf());
    await planner(town).until(() => planner(town).told().includes('Its history'));
    await planner(town).press('Its history', 'Not public yet');
    await other(town).until(() => !card(other(town)).includes(name));
    expect(await own()).toContain('only you see this');
  });

  it('is shown and hidden from one’s own list, too', async () => {
    await planner(town).choose(
      'Your ideas and sign-ups',
      'Who sees a plan',
      `Make public: #${numberOf()} ${title}`,
    );
    await other(town).until(() => card(other(town)).includes(name));
    await planner(town).ask('mine');
    await planner(town).until(() => planner(town).told().includes('Who sees a plan'));
    await planner(town).choose(
      'Who sees a plan',
      'Who sees a plan',
      `Not public yet: #${numberOf()} ${title}`,
    );
    await other(town).until(() => !card(other(town)).includes(name));
  });

  it('is asked about as ever, and its end is told to nobody', async () => {
    await town.clockTo('2026-06-01T14:00:00Z');
    await planner(town).until(() => planner(town).sees('directs').includes(title));
    await planner(town).press(title, 'Stopped', 'directs');
    await planner(town).until(() => planner(town).sees('directs').includes('Only you see this'));
    await town.settled();
    expect(card(other(town))).not.toContain(name);
    const told = author()
      .messages('directs')
      .filter(({ words }) => words.includes(title));
    expect(told.filter(({ words }) => words.includes(`${name}: `))).toEqual([]);
    await town.clockTo('2026-05-18T09:00:00Z');
  });

  it('is said in the form of an idea, and in the menu of a card', async () => {
    const written = platform === 'Slack' ? 'Moths find the light' : 'Ferns and their shade';
    await publish(planner(town), { Title: written, 'Are you planning this?': 'Not public yet: this month' });
    await town.settled();
    expect(other(town).sees()).toContain(written);
    expect(other(town).sees().split(written)[1]?.split('💡')[0]).not.toContain('Planning 1');
    await other(town).choose(written, 'More', 'I’m planning it, not public yet');
    await other(town).until(() => other(town).told().includes('Not public yet: only you see it'));
  });
});
