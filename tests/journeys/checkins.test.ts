/** What the bot asks and tells by itself, as people on both platforms live it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, slackMessage, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
let leo: Window;
let ana: Window;
let tom: Window;
let mara: Window;
let kim: Window;
let priya: Window;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  [leo, tom, priya] = [onSlack(town, S.leo), onSlack(town, S.tom), onSlack(town, S.priya)];
  [ana, mara, kim] = [onDiscord(town, D.ana), onDiscord(town, D.mara), onDiscord(town, D.kim)];
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  await town.close();
});

const times = (screen: string, words: string) => screen.split(words).length - 1;
const ringing = () => town.discord.record.pings.filter(({ why }) => why !== 'direct message');

describe('the end of a horizon', () => {
  it('asks once, in one message for all plans, where the person was active last', async () => {
    await publish(leo, { Title: 'Sparse probes on refusals', 'Are you planning this?': 'Yes: this month' });
    await publish(leo, { Title: 'Weather of loss curves', 'Are you planning this?': 'Yes: this month' });
    await publish(mara, { Title: 'Tokenizers of rare scripts', 'Are you planning this?': 'Yes: this month' });
    await publish(kim, { Title: 'Emoji in reward models', 'Are you planning this?': 'Yes: this month' });
    await publish(priya, { Title: 'Headings in prompts', 'Are you planning this?': 'Yes: this month' });
    for (const [by, title] of [
      [tom, 'Tokenizers of rare'],
      [tom, 'Headings in prompts'],
      [tom, 'Sparse probes'],
      [ana, 'Sparse probes'],
      [tom, 'Weather of loss'],
    ] as const)
      await by.press(title, 'Following');
    await town.settled();
    await town.clockTo('2026-06-01T14:00:00Z');
    await leo.until(() => leo.sees('directs').includes('Still on 2 plans?'));
    await mara.until(() => mara.sees('directs').includes('Still on it?'));
    const asked = leo.sees('directs');
    expect(asked).toContain('#1 Sparse probes on refusals');
    expect(asked).toContain('#2 Weather of loss curves');
    expect(asked).toContain('Without an answer your plan lapses on 8 Jun 2026');
    expect(times(asked, 'Still on 2 plans?')).toBe(1);
    expect(tom.sees('directs')).not.toContain('Still on');
  });

  it('is answered in place: stopped, with a line if one likes', async () => {
    await leo.press('#1 Sparse probes', 'Stopped', 'directs');
    await leo.until(() => leo.sees('directs').includes('Stopped · Leo'));
    await leo.press('#1 Sparse probes', 'Add a line why', 'directs');
    await leo.until(() => leo.form());
    leo.fill({ 'What happened': 'eval harness noisier than the effect' });
    await leo.submit();
    await leo.until(() => leo.sees('directs').includes('Leo: eval harness noisier than the effect'));
    expect(times(leo.sees('directs'), 'Still on it?')).toBe(1);
    // It stands where it stood, with whatever else the letter says.
    expect(times(leo.sees('directs'), 'in one message')).toBe(1);
    await tom.until(() => tom.sees().includes('Stopped · Leo: eval harness noisier than the effect'));
    await ana.until(() => ana.sees().includes('Stopped · Leo: eval harness noisier than the effect'));
  });

  it('tells the followers once, each where they are', async () => {
    await town.clockTo('2026-06-01T14:20:00Z');
    await tom.until(() => tom.sees('directs').includes('Somebody stopped on an idea you care about'));
    await ana.until(() => ana.sees('directs').includes('Somebody stopped on an idea you care about'));
    await town.clockTo('2026-06-02T14:20:00Z');
    for (const by of [tom, ana]) expect(times(by.sees('directs'), 'eval harness noisier')).toBe(1);
  });

  it('is extended, done or snoozed without a form', async () => {
    for (const [by, name] of [
      [mara, 'Mara'],
      [priya, 'Priya'],
    ] as const) {
      await by.press('Still on it?', 'Done', 'directs');
      await by.until(() => by.sees('directs').includes('What came of it?'));
      await by.press('What came of it?', 'Null result', 'directs');
      await by.until(() => by.sees('directs').includes(`Has a null result · ${name}`));
      await tom.until(() => tom.sees().includes(`Has a null result · ${name}`));
    }
  });

  it('takes a line by a form, and the rest of the letter stays', async () => {
    for (const by of [mara, priya]) {
      expect(by.sees('directs')).toContain('Tom: following');
      await by.press('Has a null result', 'Add a line or a link', 'directs');
      await by.until(() => by.form());
      by.fill({ 'One line': 'flat across sizes' });
      await by.submit();
      await by.until(() => /Has a null result · .*: flat across sizes/.test(by.sees('directs')));
      expect(times(by.sees('directs'), 'in one message')).toBe(1);
      expect(by.sees('directs')).toContain('Tom: following');
    }
  });

  it('lapses what nobody answered after seven days; anybody takes it in one press, the planner too', async () => {
    await town.clockTo('2026-06-08T13:00:00Z');
    expect(tom.sees()).not.toContain('the plan of Leo lapsed');
    await town.clockTo('2026-06-08T14:30:00Z');
    await tom.until(() => tom.sees().includes('Free to take · the plan of Leo lapsed on 8 Jun 2026'));
    // The question that stood there says it by itself, without another message.
    for (const by of [leo, kim]) {
      await by.until(() => by.sees('directs').includes('lapsed on 8 Jun 2026'));
      expect(by.sees('directs')).not.toContain('your plan lapses on 8 Jun 2026');
    }
    expect(kim.sees('directs')).toContain('Your plan lapsed');
    await kim.press('Your plan lapsed', 'Take it up again', 'directs');
    await kim.until(() => kim.sees('directs').includes('still on it, until'));
    await ana.press('#2 Weather of loss', 'Planning');
    await tom.until(() => /Weather of loss[\s\S]*Planning 1 · Ana/.test(tom.sees()));
    await leo.press('#2 Weather of loss', 'Planning');
    await tom.until(() => /Weather of loss[\s\S]*Planning 2 · /.test(tom.sees()));
  });
});

describe('an outcome', () => {
  const guests = Array.from({ length: 9 }, (_, n) => `U0GUEST${n}`);

  it('is told in two presses, by the command too', async () => {
    await publish(tom, { Title: 'Do steering vectors of honesty transfer between model sizes' });
    const card = await slackMessage(town, S.tom, '💡 #6 Do steering');
    for (const id of guests) {
      const person = { id, name: `Guest ${id}`, handle: id.toLowerCase(), tz: 'Europe/Berlin' };
      await town.slack.join(person, [S.channel]).press(card, '🙋 Would join');
    }
    await mara.press('Do steering vectors', 'Following');
    await ana.press('Do steering vectors', 'Following');
    await town.settled();
    await tom.ask('outcome', 'idea', '6');
    await tom.until(() => tom.told().includes('What came of it?'));
    await tom.press('What came of it?', 'Null result');
    await tom.until(() => tom.told().includes('11 people will hear of it, once'));
  });

  it('takes a line and a link, and says kindly what doesn’t work', async () => {
    await tom.press('will hear of it, once', 'Add a line or a link');
    await tom.until(() => tom.form());
    tom.fill({ 'One line': 'No transfer below 3B, @channel', 'A link': 'arxiv' });
    await tom.submit();
    await tom.until(() => tom.form()?.says.includes('A link begins with https://'));
    tom.fill({ 'A link': 'https://arxiv.org/abs/2605.00001' });
    await tom.submit();
    for (const by of [tom, ana])
      await by.until(() => by.sees().includes('Has a null result · Tom: No transfer below 3B'));
  });

  it('is heard once by all eleven with a stance, each on one platform', async () => {
    await town.clockTo('2026-06-09T12:00:00Z');
    await mara.until(() => mara.sees('directs').includes('has a null result'));
    await town.clockTo('2026-06-10T12:00:00Z');
    await town.clockTo('2026-06-16T12:00:00Z');
    const heard = [...guests.map((id) => onSlack(town, id)), mara, ana].map((by) =>
      times(by.sees('directs'), 'No transfer below 3B'),
    );
    expect(heard).toEqual(Array(11).fill(1));
    expect(tom.sees('directs')).not.toContain('No transfer below 3B');
  });

  it('comes first to the next planner, of it and of what is like it', async () => {
    await ana.press('💡 #6 Do steering', 'Planning');
    await ana.until(() => ana.told().includes('Somebody has been at'));
    expect(ana.told()).toContain('Has a null result · Tom: No transfer below 3B');
    await mara.ask('new');
    await mara.until(() => mara.form());
    mara.fill({ Title: 'Steering vectors of honesty: transfer between model sizes and families' });
    await mara.submit();
    await mara.until(() => mara.told().includes('Somebody is close to this'));
    expect(mara.told()).toMatch(/Has a null result · Tom[\s\S]*Both: /);
    expect(mara.told()).not.toContain('already done');
  });

  it('is changed and removed by whoever told it', async () => {
    await tom.ask('outcome', 'idea', '6');
    await tom.until(() => tom.told().includes('Change the line or the link'));
    await tom.choose('Change the line or the link', 'It was something else', 'Partial result');
    await ana.until(() => ana.sees().includes('Has a partial result · Tom: No transfer below 3B'));
    await tom.press('Change the line or the link', 'Remove it');
    await ana.until(() => !ana.sees().includes('Has a partial result'));
    expect(tom.told()).toContain('You have no stance on it');
    await ana.until(() => !/#6 Do steering[^💡]*Has results/u.test(ana.sees()));
  });

  it('that is removed leaves whoever told it as they stood before, and nobody hears', async () => {
    for (const by of [leo, mara]) {
      await by.ask('plan', 'idea', by === leo ? '4 this quarter' : '4 horizon:this quarter');
      await by.until(() => /Until 30 Sept? 2026/.test(by.told()));
      await by.ask('outcome', 'idea', '4');
      await by.until(() => by.told().includes('What came of it?'));
      await by.press('What came of it?', 'Result');
      await by.until(() => by.told().includes('Result: #4'));
      await by.choose('Result: #4', 'It was something else', 'Partial result');
      await by.until(() => by.told().includes('Partial result: #4'));
      await tom.until(() => /#4 Emoji[^💡]*Has a partial result/u.test(tom.sees()));
      await by.press('Partial result: #4', 'Remove it');
      await by.until(() => by.told().includes('You stand there as “Planning”'));
      await tom.until(() => !/#4 Emoji[^💡]*Has /u.test(tom.sees()));
    }
    for (const by of [tom, ana])
      await by.until(() =>
        /#4 Emoji[^💡]*Planning 3 · [^\n]*Leo \(until 30 Sept? 2026\)[^\n]*Mara/u.test(by.sees()),
      );
    await town.clockTo('2026-06-17T14:00:00Z');
    expect(kim.sees('directs')).not.toContain('has a partial result');
  });
});

describe('quiet', () => {
  it('until a day is one press and a day, and holds', async () => {
    await leo
      .press('in one message', 'Quiet until…', 'directs')
      .catch(() => leo.press('#2', 'Quiet until…', 'directs'));
    await leo.until(() => leo.form());
    leo.fill({ 'First day that suits you again': '2026-02-30' });
    await leo.submit();
    await leo.until(() => leo.form()?.says.includes('like next Friday, 24 December'));
    leo.fill({ 'First day that suits you again': '3/8' });
    await leo.submit();
    await leo.until(() => leo.form()?.says.includes('“3/8” can mean two days'));
    leo.fill({ 'First day that suits you again': '3 August' });
    await leo.submit();
    await leo.until(() => leo.sees('directs').includes('Quiet until 3 Aug 2026'));
    const before = times(leo.sees('directs'), 'The time you had in mind');
    await town.clockTo('2026-07-02T14:00:00Z');
    await town.clockTo('2026-07-20T14:00:00Z');
    expect(times(leo.sees('directs'), 'The time you had in mind')).toBe(before);
    expect(tom.sees()).toMatch(/Weather of loss[\s\S]*Planning \d · .*Leo/);
    await town.clockTo('2026-08-03T14:00:00Z');
    await leo.until(() => times(leo.sees('directs'), 'The time you had in mind') === before + 1);
  });

  it('is read as it is said, where a form can’t stay open too', async () => {
    await ana.ask('plan', 'idea', '4 horizon:tomorrow');
    await ana.until(() => ana.told().includes('Until 4 Aug 2026'));
    await town.clockTo('2026-08-11T14:00:00Z');
    await ana.until(() => ana.sees('directs').includes('planned until 4 Aug 2026'));
    const pick = 'Snooze until a day…';
    await ana.choose('planned until 4 Aug 2026', 'Extend or snooze', pick, 'directs');
    await ana.until(() => ana.form());
    ana.fill({ 'Day to ask again': 'when the moon is full' });
    await ana.submit();
    await ana.until(() => ana.sees('directs').includes('like next Friday, 24 December'));
    await ana.press('like next Friday, 24 December', 'Pick another day', 'directs');
    await ana.until(() => ana.form());
    ana.fill({ 'Day to ask again': 'next week' });
    await ana.submit();
    await ana.until(() => ana.sees('directs').includes('I’ll ask again from 17 Aug 2026 on'));
  });

  it('is what a plan has for seven days after it was made, whatever day it names', async () => {
    const asked = (by: Window) => times(by.sees('directs'), 'planned until 12 Aug 2026');
    await publish(tom, { Title: 'Said on one day for the next' });
    await town.settled();
    for (const by of [leo, kim]) {
      await by.ask('plan', 'idea', by === leo ? '7 tomorrow' : '7 horizon:tomorrow');
      await by.until(() => by.told().includes('Until 12 Aug 2026'));
    }
    for (const moment of ['2026-08-13T14:00:00Z', '2026-08-18T13:00:00Z']) {
      await town.clockTo(moment);
      expect([leo, kim].map(asked)).toEqual([0, 0]);
    }
    // Their hours are those of New York and of the space, and this is in both.
    await town.clockTo('2026-08-18T14:30:00Z');
    for (const by of [leo, kim]) await by.until(() => asked(by) === 1);
  });
});

describe('what a note told', () => {
  it('to the author of an idea is the outcome itself, once', async () => {
    await publish(kim, { Title: 'Written by one and tried by another' });
    await town.settled();
    for (const [by, idea] of [
      [leo, '7'],
      [priya, '8'],
    ] as const) {
      await by.ask('outcome', 'idea', idea);
      await by.until(() => by.told().includes('What came of it?'));
      await by.press('What came of it?', 'Result');
      await by.press(`Result: #${idea}`, 'Add a line or a link');
      await by.until(() => by.form());
      by.fill({ 'One line': `flat at every size of #${idea}` });
      await by.submit();
    }
    await ana.press('💡 #7 Said on one day', 'Following');
    await town.clockTo('2026-08-19T14:50:00Z');
    for (const [by, idea] of [
      [tom, '7'],
      [kim, '8'],
    ] as const) {
      await by.until(() => by.sees('directs').includes(`flat at every size of #${idea}`));
      await town.clockTo('2026-08-21T09:00:00Z');
      expect(times(by.sees('directs'), `flat at every size of #${idea}`)).toBe(1);
      expect(by.sees('directs')).not.toContain('has results');
    }
    // Who else signed up is told beside it.
    expect(tom.sees('directs')).toContain('Ana: following');
  });

  it('isn’t told again in one’s own week', async () => {
    for (const by of [tom, kim]) {
      await by.ask('digest', 'what', 'me');
      await by.until(() => by.told().includes('You’ll get your week'));
      await by.ask('plan', 'idea', by === tom ? '2 2026-08-29' : '2 horizon:2026-08-29');
      await by.until(() => by.told().includes('Until 29 Aug 2026'));
    }
    await town.clockTo('2026-08-24T07:10:00Z');
    await town.clockTo('2026-08-26T14:55:00Z');
    for (const [by, idea] of [
      [tom, '7'],
      [kim, '8'],
    ] as const) {
      await by.until(() => by.sees('directs').includes('Your week in research-ideas'));
      expect(by.sees('directs')).toMatch(/Yours, ending this week\n.*#2 Weather of loss/);
      expect(times(by.sees('directs'), `flat at every size of #${idea}`)).toBe(1);
    }
    expect(times(tom.sees('directs'), 'Ana: following')).toBe(1);
  });

  it('pings nobody, like all of this', () => {
    expect(town.slack.record.pings).toEqual([]);
    expect(ringing()).toEqual([]);
  });
});
