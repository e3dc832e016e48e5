/** Stances by every way, with their history; horizons in plain words; what the author of an idea hears of sign-ups. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;
beforeAll(async () => {
  town = await openTown({ ticks: true });
  await joinBoth(town);
  await publish(onSlack(town, S.deniz), { Title: 'Does dropout hide a second circuit' });
  await town.settled();
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

/** What this person is answered next. */
async function answerTo(by: Window, ask: () => Promise<unknown>): Promise<string> {
  const before = by.messages().filter(({ alone }) => alone).length;
  await ask();
  return by.until(() => by.messages().filter(({ alone }) => alone)[before]?.words);
}
const take = (by: Window, person: string, stance: string) =>
  by.platform === 'slack'
    ? town.slack.as(person).command(S.channel, `/idea stance 1 ${stance}`)
    : town.discord.as(person).command(D.channel, `/idea stance idea:1 stance:${stance}`);

const EVERY = [
  ['following', 'Following'],
  ['can advise', 'Can advise'],
  ['would join', 'Would join'],
  ['planning', 'Planning'],
  ['working on it', 'Working on it'],
  ['has results', 'Has results'],
  ['stopped', 'Stopped'],
] as const;

describe.each([
  ['Slack', S.leo, () => onSlack(town, S.leo)],
  ['Discord', D.ana, () => onDiscord(town, D.ana)],
] as const)('any stance by the command on %s', (_platform, person, window) => {
  it.each(EVERY)('“%s” is taken', async (said, label) => {
    expect(await answerTo(window(), () => take(window(), person, said))).toContain(`${label}: #1`);
  });

  it('“none” takes it back', async () => {
    expect(await answerTo(window(), () => take(window(), person, 'none'))).toContain('Taken back');
    expect(await answerTo(window(), () => take(window(), person, 'none'))).toContain('Nothing to take back');
  });
});

it('what can’t be read as a stance is answered with those that can', async () => {
  const leo = onSlack(town, S.leo);
  expect(await answerTo(leo, () => take(leo, S.leo, 'dance'))).toContain('“dance” is none that I know');
});

describe('a number', () => {
  it.each([
    ['Slack', () => onSlack(town, S.leo)],
    ['Discord', () => onDiscord(town, D.ana)],
  ] as const)('means that idea or none on %s, whatever title holds it', async (platform, window) => {
    const by = window();
    await publish(by, { Title: `Steer the ${platform} hermit subnetwork number 16` });
    for (const verb of ['show', 'plan', 'outcome']) {
      for (const number of ['16', '#16'])
        expect(await answerTo(by, () => by.ask(verb, 'idea', number))).toContain('No such idea');
    }
    const joins = by.platform === 'slack' ? 'stance 16 would join' : 'stance idea:16 stance:would join';
    const join = () =>
      by.platform === 'slack'
        ? town.slack.as(S.leo).command(S.channel, `/idea ${joins}`)
        : town.discord.as(D.ana).command(D.channel, `/idea ${joins}`);
    expect(await answerTo(by, join)).toContain('No such idea');
  });
});

describe.each([
  ['Slack', () => onSlack(town, S.leo)],
  ['Discord', () => onDiscord(town, D.ana)],
] as const)('what was meant on %s', (platform, window) => {
  const title = `Steer the ${platform} hermit subnetwork number 16`;
  const number = () =>
    /#(\d+) Steer the (\w+) hermit/g.exec(
      window()
        .sees()
        .split(`hermit`)
        .find((part) => part.endsWith(`${platform} `))
        ?.concat('hermit') ?? '',
    )?.[1] ?? '';
  const plan = (said: string) =>
    platform === 'Slack'
      ? town.slack.as(S.leo).command(S.channel, `/idea plan ${number()} ${said}`)
      : town.discord.as(D.ana).command(D.channel, `/idea plan idea:${number()} horizon:${said}`);

  it('is asked about where figures can mean two days, and one press says which', async () => {
    const by = window();
    const told = await answerTo(by, () => plan('05/06/2027'));
    expect(told).toContain('“05/06/2027” can mean two days');
    await by.press('can mean two days', 'until 6 May 2027');
    await by.until(() => by.told().includes('6 May 2027') && by.told().includes(title));
  });

  it('stays when it is said again without a time', async () => {
    const by = window();
    const again = await answerTo(by, () => by.ask('plan', 'idea', number()));
    expect(again).toContain('6 May 2027');
    await by.press(`💡 #${number()} Steer the ${platform}`, 'Planning');
    await town.settled();
    expect(by.told()).toContain('6 May 2027');
  });

  it('is quoted whole where there is no such day', async () => {
    expect(await answerTo(window(), () => plan('31 February'))).toContain('“31 February” doesn’t work');
  });

  it('is read in French', async () => {
    expect(await answerTo(window(), () => plan('d’ici fin janvier'))).toContain('31 Jan 2027');
  });

  it('is said after a note that holds a time, with all that a stance can be changed by', async () => {
    const by = window();
    await by.press('31 Jan 2027', 'Add a note');
    await by.until(() => by.form());
    by.fill({ 'Your line': 'by the end of July, with Tom' });
    await by.submit();
    await by.until(() =>
      by.told().includes('The time in it is the horizon of your plan now: until 31 Jul 2026'),
    );
    await by.press('The time in it', 'Take it back');
    await by.until(() => by.told().includes('Taken back'));
  });
});

describe('a verb of Slack without its idea', () => {
  const leo = () => onSlack(town, S.leo);
  const option = '#1 Does dropout hide a second circuit';

  it('offers a menu that does what the verb does', async () => {
    const by = leo();
    await by.ask('plan');
    await by.choose('Choose the one that you plan', 'Choose an idea', option);
    await by.until(() => by.told().includes('Planning: #1'));
    await by.ask('outcome');
    await by.choose('something came of', 'Choose an idea', option);
    await by.until(() => by.told().includes('What came of'));
    await by.ask('stance');
    await by.choose('/idea stance 4 would join', 'Choose an idea', option);
    await by.until(() => by.told().includes('How do you stand on #1'));
    await by.choose('How do you stand on #1', 'Choose a stance', 'Take it back');
    await by.until(() => by.told().includes('Taken back'));
  });

  it('and a slip in the stance is told from one in the idea', async () => {
    const by = leo();
    const told = await answerTo(by, () => take(by, S.leo, 'cn advise'));
    expect(told).toContain('How do you stand on #1');
    expect(told).toContain('“cn advise” is none that I know');
    expect(await answerTo(by, () => by.ask('plan', 'idea', '99 by March'))).toContain('called “99”');
  });

  it('and a slip in the verb, or behind setup, is answered with what was meant', async () => {
    const by = leo();
    expect(await answerTo(by, () => by.ask('fnid'))).toMatch(/Did you mean\s+\/idea find/);
    const priya = onSlack(town, S.priya);
    for (const said of ['bogus', 'join'])
      expect(await answerTo(priya, () => priya.ask('setup', 'do', said))).toContain('/idea setup leave');
    expect(await answerTo(by, () => by.ask('digest', 'what', 'preview'))).toContain('/idea digest me');
  });

  it('and in a channel that isn’t set up one’s own page opens, and other verbs say where one’s ideas are', async () => {
    const by = leo();
    await town.slack.as(S.leo).command(S.other, '/idea mine');
    await by.until(() => by.sees(S.other).includes('Your ideas and sign-ups'));
    await town.slack.as(S.leo).command(S.other, '/idea find');
    await town.slack.until(() => /isn’t set up yet/.test(by.sees(S.other)));
    expect(by.sees(S.other)).toContain('Your ideas are in #research-ideas, #project-ideas');
  });
});

describe('its history', () => {
  it('says who took what when, on pages, and leads back to the idea', async () => {
    const ana = onDiscord(town, D.ana);
    await ana.ask('show', 'idea', '1');
    await ana.until(() => ana.told().includes('Does dropout hide'));
    await ana.press('Does dropout hide', 'Its history');
    await ana.until(() => ana.told().includes('The history of #1'));
    expect(ana.told()).toMatch(/Ana: no longer signed up[\s\S]*Ana: stopped/);
    await ana.press('The history of #1', 'Earlier');
    await ana.until(() => ana.told().includes('Leo: following'));
    await ana.press('The history of #1', 'Back to the idea');
    await ana.until(() => !ana.told().includes('The history of'));
  });
});

describe('a horizon in plain words', () => {
  it.each([
    ['in two or three weeks', '2 Jun 2026'],
    ['by March', '31 Mar 2027'],
    ['Q3', '30 Sept 2026'],
    ['5 June', '5 Jun 2026'],
  ])('“%s” is until %s, on both platforms', async (said, day) => {
    const tom = onSlack(town, S.tom);
    const eli = town.discord.as(D.eli);
    expect(await answerTo(tom, () => tom.ask('plan', 'idea', `1 ${said}`))).toContain(day);
    const window = onDiscord(town, D.eli);
    const ask = () => eli.command(D.channel, `/idea plan idea:1 horizon:${said}`);
    expect(await answerTo(window, ask)).toContain(day);
  });

  it('that isn’t understood is answered with examples', async () => {
    const tom = onSlack(town, S.tom);
    const told = await answerTo(tom, () => tom.ask('plan', 'idea', '1 before NeurIPS'));
    expect(told).toContain('“before NeurIPS” doesn’t work as a horizon');
    expect(told).toContain('in two or three weeks');
  });

  it('in a message that is saved is filled in', async () => {
    const ines = onSlack(town, S.ines);
    await ines.save('I want to try pruning heads by gradient noise and hope to start by the end of June.');
    await ines.until(() => ines.form());
    expect(ines.form()?.fields.find(({ label }) => label === 'Are you planning this?')?.value).toContain(
      '30 Jun 2026',
    );
    await ines.close();
  });

  it('in a message that somebody else saves is nobody’s plan, since only its author knows', async () => {
    const message = await town.slack
      .as(S.ines)
      .say(S.channel, 'I’m planning to compare ten tokenizers for Basque by the end of June.');
    const tom = onSlack(town, S.tom);
    await town.slack.as(S.tom).shortcut(message, 'Save as research idea');
    await tom.until(() => tom.form());
    const plan = () => tom.form()?.fields.find(({ label }) => label === 'Are you planning this?')?.value;
    expect(plan()).toContain('No, anyone');
    await tom.close();
    const said = await town.discord
      .as(D.kim)
      .say(D.channel, 'I’m planning to weigh forty beetles next week.');
    const ana = onDiscord(town, D.ana);
    await town.discord.as(D.ana).app(said, 'Save as research idea');
    await ana.until(() => ana.form());
    expect(ana.form()?.fields.at(-1)?.value).not.toMatch(/2026|week/);
    await ana.close();
    await town.discord.as(D.kim).app(said, 'Save as research idea');
    const kim = onDiscord(town, D.kim);
    await kim.until(() => kim.form());
    expect(kim.form()?.fields.at(-1)?.value).toBe('2026-05-24');
    await kim.close();
    // Looked at again, it is the same draft.
    await town.discord.as(D.kim).app(said, 'Save as research idea');
    await kim.until(() => kim.form());
    await kim.close();
    const mine = await answerTo(kim, () => kim.ask('mine'));
    expect(mine.split('forty beetles').length).toBe(2);
  });
});

describe('a note beside a stance', () => {
  it('“in the coming month” makes the plan one of this month, and stands with the idea in full', async () => {
    const eli = onDiscord(town, D.eli);
    await eli.press('Planning: #1', 'Add a note');
    await eli.until(() => eli.form());
    eli.fill({ 'Your line': 'in the coming month, once the harness is stable' });
    await eli.submit();
    await eli.until(() => eli.told().includes('The time in it is the horizon'));
    await eli.ask('show', 'idea', '1');
    await eli.until(() => eli.told().includes('Eli: in the coming month, once the harness is stable'));
    expect(eli.told()).toContain('Eli (until 31 May 2026)');
  });

  it('with a time in it, beside another stance, offers a plan with that horizon', async () => {
    const ines = onSlack(town, S.ines);
    await take(ines, S.ines, 'following');
    await ines.press('Following: #1', 'Add a note');
    await ines.until(() => ines.form());
    ines.fill({ 'Your line': 'maybe by the end of July' });
    await ines.submit();
    await ines.until(() => ines.told().includes('Plan it: until 31 Jul 2026'));
  });
});

describe('the proposer learns of sign-ups and withdrawals', () => {
  const letters = () => town.slack.as(S.deniz).sees('directs').split('New on #1').length - 1;

  it('in batches: all of a day are one note, but never who came and went, nor their own acts', async () => {
    await take(onSlack(town, S.ines), S.ines, 'would join');
    await take(onDiscord(town, D.mara), D.mara, 'can advise');
    await take(onSlack(town, S.deniz), S.deniz, 'following');
    await town.settled();
    expect(letters()).toBe(0);
    await town.clockTo('2026-05-13T09:00:00Z');
    await town.slack.until(() => letters() === 1);
    const told = town.slack.as(S.deniz).sees('directs');
    expect(told).toContain('Ines: would join');
    expect(told).toContain('Mara: can advise');
    // Leo and Ana took every stance and left again; Deniz knows what Deniz did.
    expect(told).not.toMatch(/(?:Leo|Ana|Deniz): /);
  });

  it('the first planner hears that somebody else plans it too', async () => {
    expect(town.slack.as(S.tom).sees('directs')).toMatch(/New on #1[\s\S]*Eli: planning/);
  });

  it('until one press turns it off', async () => {
    const deniz = onSlack(town, S.deniz);
    await deniz.press('New on #1', 'No more of these notes', 'directs');
    await deniz.until(() => deniz.sees('directs').includes('No more notes about sign-ups'));
    await take(onDiscord(town, D.kim), D.kim, 'would join');
    await town.settled();
    await town.clockTo('2026-05-21T09:00:00Z');
    expect(letters()).toBeLessThanOrEqual(1);
    expect(town.slack.as(S.deniz).sees('directs')).not.toContain('Kim: would join');
  });
});

describe('a reaction that is taken back', () => {
  const title = 'Give and take back';
  const seen = (line: RegExp) =>
    town.slack.until(() => line.test(town.slack.as(S.tom).sees(S.channel).split(title)[1] ?? ''));

  it('takes back what it gave, and what a button said before stands again, on both platforms', async () => {
    await publish(onSlack(town, S.deniz), { Title: title });
    await town.settled();
    const onSlackCard = await town.slack.until(() =>
      town.slack
        .as(S.leo)
        .messages(S.channel)
        .find((one) => JSON.stringify(one.blocks).includes(title)),
    );
    const onDiscordCard = await town.discord.until(() =>
      town.discord
        .as(D.ana)
        .messages(D.channel)
        .find((one) => one.text.includes(title)),
    );
    const [leo, ana] = [town.slack.as(S.leo), town.discord.as(D.ana)];
    await leo.press(onSlackCard, '👀 Following');
    await ana.press(onDiscordCard, '🙋 Would join');
    await seen(/Following 1 · Leo[\s\S]*/);
    await seen(/Would join 1 · Ana/);
    await leo.react(onSlackCard, 'raising_hand');
    await seen(/Would join 2 · [^\n]*Leo/);
    ana.react(onDiscordCard, '🔬');
    await seen(/Planning 1 · Ana/);
    await leo.unreact(onSlackCard, 'raising_hand');
    await seen(/Following 1 · Leo/);
    ana.unreact(onDiscordCard, '🔬');
    await seen(/Would join 1 · Ana/);
  });
});

describe('reaction signs, settable per space,', () => {
  const kim = () => onDiscord(town, D.kim);
  const priya = () => onSlack(town, S.priya);
  const open = async (by: Window) => {
    await by.ask('setup');
    await by.until(() => by.told().includes('How this channel is set up'));
    await by.press('How this channel is set up', 'Reaction signs');
    await by.until(() => by.form());
  };
  /** On its card, as everybody sees it: what follows it there is somebody's own. */
  const stands = (line: RegExp) =>
    town.slack.until(() => line.test(town.slack.as(S.tom).sees(S.channel).split(title)[1] ?? ''));
  const title = 'Signs of our own';
  const onSlackCard = () =>
    town.slack.until(() =>
      town.slack
        .as(S.leo)
        .messages(S.channel)
        .find((one) => !one.ephemeral && JSON.stringify(one.blocks).includes(title)),
    );
  const onDiscordCard = () =>
    town.discord.until(() =>
      town.discord
        .as(D.ana)
        .messages(D.channel)
        .find((one) => !one.ephemeral && one.text.includes(title)),
    );

  it('are for admins to set', async () => {
    await publish(onSlack(town, S.deniz), { Title: title });
    await town.settled();
    const told = await answerTo(onSlack(town, S.tom), () => onSlack(town, S.tom).ask('setup'));
    expect(told).not.toContain('Reaction signs');
  });

  it.each([
    ['Slack', priya],
    ['Discord', kim],
  ] as const)(
    'that can’t be are refused on %s, each with what to do, and nothing typed is lost',
    async (_, admin) => {
      await open(admin());
      admin().fill({ Following: 'owls', 'Would join': '🔬', Planning: '🔬' });
      await admin().submit();
      const says = () => `${admin().form()?.says ?? ''} ${admin().told()}`;
      await admin().until(() => says().includes('“owls” is no emoji'));
      expect(says()).toContain('stands for “Would join” already');
      if (!admin().form()) {
        await admin().press('is no emoji', 'Reaction signs');
        await admin().until(() => admin().form());
      }
      expect(
        admin()
          .form()
          ?.fields.map(({ value }) => value),
      ).toEqual(['owls', '🔬', '🔬']);
      await admin().close();
    },
  );

  it('set on Slack by a name count on Discord by the sign, whatever hand it has', async () => {
    town.discord.as(D.ana).react(await onDiscordCard(), '🙋');
    await stands(/Would join \d+ · .*Ana/);
    await open(priya());
    priya().fill({ Following: ':owl:', 'Would join': '🙌🏽', Planning: ':lab_mouse:' });
    await priya().submit();
    await priya().until(() => priya().told().includes('🦉 Following · 🙌 Would join · :lab_mouse: Planning'));
    expect(priya().told()).toContain('I can’t look up your own emoji: :lab_mouse:');
    town.discord.as(D.mara).react(await onDiscordCard(), '🦉');
    await stands(/Following \d+ · .*Mara/);
    await town.slack.as(S.leo).react(await onSlackCard(), 'raised_hands::skin-tone-4');
    await stands(/Would join \d+ · .*Leo/);
    await town.slack.as(S.leo).react(await onSlackCard(), 'lab_mouse');
    await stands(/Planning \d+ · .*Leo/);
  });

  it('keep what an old one gave, until it is taken back', async () => {
    await stands(/Would join \d+ · .*Ana/);
    town.discord.as(D.ana).unreact(await onDiscordCard(), '🙋');
    await stands(/^(?![\s\S]*Ana)/);
  });

  it('set on Discord are those that count after a pause, an empty one for nothing', async () => {
    await open(priya());
    expect(
      priya()
        .form()
        ?.fields.map(({ value }) => value),
    ).toEqual(['🦉', '🙌', ':lab_mouse:']);
    await priya().close();
    await open(kim());
    kim().fill({ Following: '', 'Would join': ':test_tube:', Planning: '🔬' });
    await kim().submit();
    await kim().until(() => kim().told().includes('🧪 Would join · 🔬 Planning'));
    const cardOnSlack = await onSlackCard();
    await town.stop();
    await town.slack.as(S.ines).react(cardOnSlack, 'test_tube');
    await town.slack.as(S.ines).react(cardOnSlack, 'eyes');
    town.discord.as(D.ana).react(await onDiscordCard(), '🧪');
    await town.start();
    await stands(/Would join \d+ · .*Ana/);
    await stands(/Would join \d+ · .*Ines/);
    // What was given before under other signs stands.
    await stands(/Planning \d+ · .*Leo/);
    await stands(/Following \d+ · .*Mara/);
  });

  it('are said by the help of the space', async () => {
    const told = await answerTo(kim(), () => kim().ask('help'));
    expect(told).toContain('🧪 Would join · 🔬 Planning');
    expect(told).not.toContain('👀');
  });
});
