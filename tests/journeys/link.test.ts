/** `/idea link`: "a one-time code, five minutes, confirmed on both sides", as people see it on both platforms. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
  for (const Title of [
    'Steering across languages',
    'A sense of time',
    'Knots in activations',
    'Warm-up as memory',
  ])
    await publish(slack(S.priya), { Title });
  await town.settled();
});

afterEach(() => {
  expect(town.complaints).toEqual([]);
});

afterAll(async () => {
  // One of them takes no direct messages for a while.
  const refused = town.slack.record.refusals.filter(({ error }) => error !== 'user_not_visible');
  expect(refused).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

/** Asks and waits until the private answer has these words. */
async function hears(by: Window, words: string, ask: () => Promise<unknown>): Promise<string> {
  const answers = () => by.messages().filter(({ alone }) => alone).length;
  const before = answers();
  await ask();
  await by.until(() => answers() > before && by.told().includes(words));
  return by.told();
}

async function codeOf(by: Window): Promise<string> {
  const told = await hears(by, 'Your code: ', () => by.ask('link'));
  return /Your code: ([A-Z0-9]{8})/.exec(told)?.[1] ?? '';
}

const typed = (by: Window, code: string, words: string) =>
  hears(by, words, () => by.ask('link', 'code', code));

const direct = (by: Window, words: string) => by.until(() => by.sees('directs').includes(words));

/** The whole way: a code here, typed there, a yes there, a yes here. */
async function link(maker: Window, typist: Window): Promise<void> {
  await typed(typist, await codeOf(maker), 'Is this your account?');
  await typist.press('Is this your account?', 'Yes, that’s me');
  await direct(maker, 'Is this you?');
  await maker.press('Is this you?', 'Yes, that’s me', 'directs');
  await direct(maker, 'You’re one person now');
  await direct(typist, 'You’re one person now');
  await town.settled();
}

/** The card of an idea, by its number. */
const card = (by: Window, idea: number) =>
  by.messages().find(({ words, alone }) => !alone && words.includes(`#${idea} `))?.words ?? '';
const shows = (by: Window, idea: number, words: string) => by.until(() => card(by, idea).includes(words));
const press = (by: Window, idea: number, label: string) => by.press(`💡 #${idea} `, label);

describe.each([
  [
    'from Slack to Discord',
    () => slack(S.tom),
    () => discord(D.mara),
    'Tom on Slack',
    'Mara on Discord',
    1,
    2,
  ],
  ['from Discord to Slack', () => discord(D.eli), () => slack(S.leo), 'Eli on Discord', 'Leo on Slack', 3, 4],
] as const)('%s', (_, here, there, thisAccount, thatAccount, one, other) => {
  it('a one-time code, five minutes, confirmed on both sides: then a person with accounts on both platforms is counted once', async () => {
    const [maker, typist] = [here(), there()];
    for (const by of [maker, typist]) await press(by, one, 'Following');
    await shows(maker, one, 'Following 2');
    const told = await typed(typist, await codeOf(maker), 'Is this your account?');
    expect(told).toContain(thisAccount);
    await typist.press('Is this your account?', 'Yes, that’s me');
    await typist.until(() => typist.told().includes('One more yes'));
    await direct(maker, thatAccount);
    // So far only one side said yes.
    await town.settled();
    expect(card(maker, one)).toContain('Following 2');
    await maker.press('Is this you?', 'Yes, that’s me', 'directs');
    await direct(maker, 'You’re one person now');
    await direct(typist, 'You’re one person now');
    await shows(maker, one, 'Following 1');
    await shows(typist, one, 'Following 1');
    // Both said the same: there is nothing to ask.
    expect(maker.sees('directs')).not.toContain('two things');
  });

  it('what one does the other has done, until `/idea unlink` parts them', async () => {
    const [maker, typist] = [here(), there()];
    await press(maker, other, 'Would join');
    await shows(typist, other, 'Would join 1');
    await hears(typist, `#${other} `, () => typist.ask('mine'));
    await hears(typist, 'Part these accounts?', () => typist.ask('unlink'));
    await typist.press('Part these accounts?', 'Part them');
    await typist.until(() => typist.told().includes('Apart again'));
    await direct(maker, 'Apart again');
    await shows(maker, one, 'Following 2');
    // What an account gave goes back to it.
    await hears(typist, `#${one} `, () => typist.ask('mine'));
    expect(typist.told()).not.toContain(`#${other} `);
    await hears(maker, 'Nothing to part', () => maker.ask('unlink'));
  });
});

describe('a code', () => {
  it('seen by a third person links nothing', async () => {
    const [ines, ana, mara] = [slack(S.ines), discord(D.ana), discord(D.mara)];
    const code = await codeOf(ines);
    await typed(ana, code, 'Is this your account?');
    await ana.press('Is this your account?', 'Yes, that’s me');
    await direct(ines, 'Ana on Discord');
    // Whoever it was meant for comes too late, and hears what to do.
    expect(await typed(mara, code, 'This code was typed already')).toContain('nothing was linked');
    await ines.press('Is this you?', 'No', 'directs');
    await direct(ines, 'Nothing was linked');
    await direct(ana, 'Nothing was linked');
    await hears(ana, 'Nothing to part', () => ana.ask('unlink'));
    await hears(ines, 'Nothing to part', () => ines.ask('unlink'));
    await typed(ana, code, 'This code was typed already');
  });

  it('is no use to the account that made it, and none that nobody made works', async () => {
    const ines = slack(S.ines);
    await typed(ines, await codeOf(ines), 'This account made the code');
    await typed(discord(D.ana), 'ABCD2345', 'No such code');
  });

  it('lives for five minutes, and not a moment longer', async () => {
    const code = await codeOf(slack(S.ines));
    await town.clockTo('2026-05-12T08:04:59.999Z');
    await typed(discord(D.mara), code, 'Is this your account?');
    await discord(D.mara).press('Is this your account?', 'No');
    const late = await codeOf(slack(S.ines));
    await town.clockTo('2026-05-12T08:09:59.999Z');
    await typed(discord(D.mara), late, 'This code is over');
  });

  it('can’t be guessed: after a few in vain one has to wait', async () => {
    const eli = discord(D.eli);
    for (let n = 0; n < 5; n += 1) await typed(eli, `AAAAAAA${n}`, 'No such code');
    const good = await codeOf(slack(S.ines));
    await typed(eli, good, 'Please wait a quarter of an hour');
    await town.clockTo('2026-05-12T08:26:00Z');
    await typed(eli, good, 'This code is over');
  });

  it('that was asked about before shows the question again, where no message may have come', async () => {
    town.slack.closeDirects(S.ines);
    const [ines, ana] = [slack(S.ines), discord(D.ana)];
    await typed(ana, await codeOf(ines), 'Is this your account?');
    await ana.press('Is this your account?', 'Yes, that’s me');
    await ana.until(() => ana.told().includes('shows the question'));
    await town.settled();
    await hears(ines, 'Is this you?', () => ines.ask('mine'));
    await hears(ines, 'Is this you?', () => ines.ask('link'));
    await ines.press('Is this you?', 'No');
    await ines.until(() => ines.told().includes('Nothing was linked'));
    town.slack.closeDirects(S.ines, false);
  });
});

describe('two stances on one idea', () => {
  it('ask which to keep; until then the one that takes on more counts', async () => {
    const [deniz, ana] = [slack(S.deniz), discord(D.ana)];
    await press(deniz, 1, 'Would join');
    await press(ana, 1, 'Planning');
    await press(deniz, 2, 'Following');
    await ana.choose('💡 #2 ', 'More', 'I can advise');
    await shows(deniz, 1, 'Planning 1');
    await shows(deniz, 2, 'Can advise 1');
    await link(deniz, ana);
    expect(deniz.sees('directs')).toContain('On 2 ideas you had said two things');
    expect(card(deniz, 1)).toContain('Planning 1');
    expect(card(deniz, 1)).not.toContain('Would join 1');
    await deniz.press('You’re one person now', 'Would join (Slack)', 'directs');
    await direct(deniz, 'On one idea you had said two things');
    await shows(ana, 1, 'Would join 1');
    expect(card(ana, 1)).not.toContain('Planning 1');
    await deniz.press('Good to know', 'Can advise (Discord)', 'directs');
    await town.settled();
    expect(card(ana, 2)).toContain('Can advise 1');
    expect(card(ana, 2)).not.toContain('Following 1 · Deniz');
  });
});

describe('a person in two spaces', () => {
  it('sees each apart, linked or not', async () => {
    const [priya, deniz, ana] = [slack(S.priya), slack(S.deniz), discord(D.ana)];
    town.slack.invite(S.other, S.priya);
    await priya.ask('setup', undefined, undefined, S.other);
    await priya.until(() => priya.sees(S.other).includes('This channel is set up'));
    await priya.ask('new', undefined, 'Only for the lounge', S.other);
    await priya.until(() => priya.form());
    await priya.submit();
    await deniz.until(() => deniz.sees(S.other).includes('💡 #1 Only for the lounge'));
    await deniz.press('💡 #1 ', 'Following', S.other);
    await deniz.until(() => deniz.sees(S.other).includes('Following 1'));
    // One and the same person, who is in both: what is said in one space is about that space.
    await hears(deniz, 'Steering', () => deniz.ask('mine'));
    expect(deniz.told()).not.toContain('lounge');
    await hears(ana, 'Steering', () => ana.ask('mine'));
    expect(ana.told()).not.toContain('lounge');
    await hears(ana, 'Nothing found', () => ana.ask('find', 'query', 'lounge'));
    await deniz.ask('mine', undefined, undefined, S.other);
    await deniz.until(() => deniz.told(S.other).includes('Only for the lounge'));
    expect(deniz.told(S.other)).not.toContain('Steering');
    expect(ana.sees()).not.toContain('Only for the lounge');
  });
});
