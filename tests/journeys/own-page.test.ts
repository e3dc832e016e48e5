/** What is one's own: the list on both platforms, and the Home tab on Slack. */
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

const people = [
  ['Slack', () => onSlack(town, S.tom), 'Owls'],
  ['Discord', () => onDiscord(town, D.ana), 'Glaciers'],
] as const;

async function asks(by: Window): Promise<string> {
  const lists = () =>
    by
      .messages()
      .filter(({ alone, words }) => alone && /Your ideas and sign-ups|Nothing here yet/.test(words));
  // A card that is still on its way would be the newest message then.
  await town.settled();
  const before = lists().length;
  await by.ask('mine');
  await by.until(() => lists().length > before);
  return by.told();
}

describe.each(people)('on %s', (_platform, person, subject) => {
  it('nothing yet says how to begin', async () => {
    expect(await asks(person())).toContain('Nothing here yet');
  });

  it('an idea that needed another look is a draft, once, and is no draft any more when it is published', async () => {
    const by = person();
    await by.ask('new');
    await by.until(() => by.form());
    by.fill({ Title: '…', Summary: `${subject} at night` });
    await by.submit();
    if (by.form()) await by.submit();
    await by.until(() => by.form()?.says.includes('needs a title') || by.told().includes('Almost'));
    if (by.form()) await by.close();
    const told = await asks(by);
    expect(told).toMatch(/Your draft, seen by nobody/);
    await by.choose('Your draft, seen by nobody', 'Continue a draft', '…');
    await by.until(() => by.form());
    expect(by.form()?.fields.find(({ label }) => label === 'Summary')?.value).toBe(`${subject} at night`);
    by.fill({ Title: subject });
    await by.submit();
    await by.until(() => by.sees().includes(`${subject} is published`));
    expect(await asks(by)).not.toContain('draft');
  });

  it('plans, sign-ups and ideas stand apart, and more than five are a press away', async () => {
    const by = person();
    for (let n = 1; n <= 6; n += 1) {
      await publish(by, {
        Title: `${subject} ${'abcdefg'.charAt(n)}${n}${n}`,
        'Are you planning this?': 'Yes: this month',
      });
    }
    const told = await asks(by);
    expect(told).toContain('Your 6 plans');
    expect(told).toContain('7 ideas of yours');
    await by.press('Your 6 plans', 'All plans');
    await by.until(() => by.told().includes('1–6 of 6'));
    await by.press('1–6 of 6', 'Overview');
    await by.until(() => by.told().includes('All ideas of mine'));
  });

  it('a draft is discarded from the list', async () => {
    const by = person();
    await by.ask('new');
    await by.until(() => by.form());
    by.fill({ Title: '!!', Summary: 'never mind' });
    await by.submit();
    await by.until(() => by.form()?.says.includes('needs a title') || by.told().includes('Almost'));
    if (by.form()) await by.close();
    await asks(by);
    await by.choose('Your draft, seen by nobody', 'Discard a draft', '!!');
    await by.until(() => by.told().includes('Discarded'));
  });
});

describe('the Home tab on Slack', () => {
  const tom = () => town.slack.as(S.tom);
  const leo = () => town.slack.as(S.leo);

  it('says how to begin to whoever has nothing yet', async () => {
    await leo().openHome();
    await town.slack.until(() => leo().home().includes('Nothing here yet'));
  });

  it('shows plans, sign-ups and ideas of the space, by its name', async () => {
    await tom().openHome();
    await town.slack.until(() => tom().home().includes('Your 6 plans'));
    expect(tom().home()).toContain('research-ideas');
    expect(tom().home()).not.toContain('Glaciers');
  });

  it('answers what is pressed there in a view, and shows at once what it changed', async () => {
    await tom().press('home', 'Write an idea');
    await town.slack.until(() => tom().form());
    tom().fill({ Title: 'Written at home' });
    expect(await tom().submit()).toEqual({ ok: true });
    await town.slack.until(() => tom().sees('form').includes('Written at home is published'));
    await tom().closeForm();
    await town.slack.until(() => tom().home().includes('Written at home'));
    await town.slack.until(() => tom().sees(S.channel).includes('💡 #15 Written at home'));
  });

  it('opens an idea in full, where everything can be done that a card can', async () => {
    await tom().choose('home', 'Read one in full', '#15 Written at home');
    await town.slack.until(() => tom().sees('form').includes('Idea by Tom'));
    await tom().pressInForm('👀 Following');
    await town.slack.until(() => tom().sees('form').includes('It’s on your list'));
    await town.slack.until(() => tom().home().includes('Following · #15 Written at home'));
    await tom().pressInForm('Take it back');
    await town.slack.until(() => tom().sees('form').includes('Taken back'));
    await tom().closeForm();
    await tom().choose('home', 'Read one in full', '#15 Written at home');
    await town.slack.until(() => tom().sees('form').includes('Idea by Tom'));
    await tom().chooseInForm('More', 'Edit (its author)');
    await town.slack.until(() => tom().form()?.title === 'Edit your idea');
    tom().fill({ Summary: 'Changed at home' });
    await tom().submit();
    await town.slack.until(() => tom().sees(S.channel).includes('Changed at home'));
    while (tom().form()) await tom().closeForm();
  });

  it('asks what waits, and takes the answer', async () => {
    await town.clockTo('2026-06-01T08:00:00Z');
    await tom().openHome();
    await town.slack.until(() => tom().home().includes('plans wait for your answer'));
    await tom().choose('home', 'Still on it?', 'Done');
    await town.slack.until(() => tom().home().includes('Has results'));
    while (tom().form()) await tom().closeForm();
  });
});
