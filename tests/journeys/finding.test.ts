/** Finding ideas, and putting them away, from both platforms: what people type, see and press. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, slackMessage, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;

/** Ideas with nothing in common but that there are more of them than one page holds. */
const SUBJECTS =
  'owls glaciers violins tides moss comets bread kelp lanterns falcons granite saffron weaving harbours'.split(
    ' ',
  );

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
  const ines = onSlack(town, S.ines);
  const mara = onDiscord(town, D.mara);
  for (const subject of SUBJECTS) {
    await publish(ines, {
      Title: `Cataloguing ${subject}`,
      'Links and #tags': `#${subject.length > 5 ? 'long' : 'short'}`,
    });
  }
  await publish(mara, {
    Title: 'Quarantine one trait in a removable adapter',
    Summary: 'Mask the gradient updates per example.',
    'Are you planning this?': 'Yes: this month',
  });
  await publish(ines, {
    Title: 'Probe the residual stream for a hidden planner',
    'Links and #tags': '#probing',
  });
}, 60_000);

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

/** What is told after this. */
async function hears(
  by: Window,
  act: () => Promise<{ ok: boolean }>,
  words: string | RegExp,
): Promise<string> {
  const outcome = await act();
  expect(outcome).toEqual({ ok: true });
  const has = (screen: string) => (typeof words === 'string' ? screen.includes(words) : words.test(screen));
  await by.until(() => has(by.told()));
  return by.told();
}

const people = [
  ['Slack', () => onSlack(town, S.tom)],
  ['Discord', () => onDiscord(town, D.ana)],
] as const;

describe.each(people)('on %s', (platform, person) => {
  it('paging: all ideas are turned over, and back', async () => {
    const by = person();
    expect(await hears(by, () => by.ask('find'), '1–10 of 16')).toContain('#16 Probe the residual');
    expect(await hears(by, () => by.press('of 16', 'Next'), '11–16 of 16')).toContain('#1 Cataloguing owls');
    expect(by.told()).not.toContain('[Next]');
    await hears(by, () => by.press('of 16', 'Back'), '1–10 of 16');
  });

  it('words find what is about them, and one is read in full from there', async () => {
    const by = person();
    const told = await hears(by, () => by.ask('find', 'query', 'gradient masks'), 'about “gradient masks”');
    expect(told).toContain('#15 Quarantine one trait');
    expect(told).not.toContain('owls');
    await by.choose(
      'about “gradient masks”',
      'Read one in full',
      '#15 Quarantine one trait in a removable adapter',
    );
    await by.until(() => by.told().includes('Mask the gradient updates per example.'));
  });

  it('lists by stance, tag, person, horizon, “free to take”, alone and together', async () => {
    const by = person();
    const say = (slack: string, discord: readonly [string, string]) =>
      platform === 'Slack' ? by.ask('find', '', slack) : by.ask('find', ...discord);
    await hears(by, () => say('#probing', ['tag', 'probing']), '1–1 of 1');
    expect(by.told()).toContain('#16');
    await hears(by, () => say('by:Mara', ['person', 'Mara']), 'by Mara');
    expect(by.told()).toContain('#15');
    await hears(
      by,
      () => say('planning this month', ['stance', 'planning horizon:this month']),
      'Planning · planned for',
    );
    expect(by.told()).toContain('1–1 of 1');
    await hears(
      by,
      () => say('free to take #long', ['tag', 'long free:free to take']),
      '#long · free to take',
    );
    expect(by.told()).toContain('1–9 of 9');
  });

  it('the menu narrows what was found', async () => {
    const by = person();
    await hears(by, () => by.ask('find'), '1–10 of 16');
    await hears(by, () => by.choose('1–10 of 16', 'Narrow it down', 'Planning'), '1–1 of 1');
    expect(by.told()).toContain('Found: Planning');
  });

  it.each([
    ['tag', 'tag:probng', ['tag', 'probng'], 'Did you mean tag:probing?'],
    ['tag', 'tag:zebra', ['tag', 'zebra'], 'Tags here: #long, #short, #probing.'],
    ['person', 'by:Inse', ['person', 'Inse'], 'Did you mean by:Ines?'],
    ['stance', 'stance:plannin', ['query', 'stance:plannin'], 'Did you mean stance:planning?'],
    ['horizon', 'horizon:moth', ['query', 'horizon:moth'], 'Did you mean horizon:month?'],
    ['filter', 'tga:probing', ['query', 'tga:probing'], 'Did you mean tag:?'],
  ] as const)('a slip in the %s (%s) is told kindly, with what there is', async (_, slack, discord, hint) => {
    const by = person();
    const told = await hears(
      by,
      () => (platform === 'Slack' ? by.ask('find', '', slack) : by.ask('find', discord[0], discord[1])),
      hint,
    );
    expect(told).toMatch(/here: |These are: /);
  });

  it('words in quotes stand so in what is found, whole', async () => {
    const by = person();
    expect(await hears(by, () => by.ask('find', 'query', '"the residual STREAM"'), '#16')).toContain(
      '1–1 of 1',
    );
    for (const query of ['"residual strea"', '"stream residual"'])
      await hears(by, () => by.ask('find', 'query', query), 'Nothing found');
  });

  it('nothing found says so, and how to go on', async () => {
    const by = person();
    const told = await hears(by, () => by.ask('find', 'query', 'xylophones'), 'Nothing found');
    expect(told).toContain('/idea new');
  });

  it('showing without a name opens a menu of ideas', async () => {
    const by = person();
    await hears(by, () => by.ask('show'), 'Which idea?');
    await by.choose('Which idea?', 'Find an idea', '#16 Probe the residual stream for a hidden planner');
    await by.until(() => by.told().includes('[More ▾]') || by.told().includes('#16'));
    expect(by.told()).toContain('Idea by Ines');
  });
});

it('the menu on Slack is searched by typing, by number, letters and words', async () => {
  const tom = town.slack.as(S.tom);
  await tom.command(S.channel, '/idea show');
  const picker = await slackMessage(town, S.tom, 'Which idea?');
  expect(await tom.suggest(picker, 'Find an idea', '')).toHaveLength(16);
  expect(await tom.suggest(picker, 'Find an idea', '7')).toContain('#7 Cataloguing bread');
  expect(await tom.suggest(picker, 'Find an idea', 'catal')).toHaveLength(14);
  expect(await tom.suggest(picker, 'Find an idea', 'masking gradients')).toEqual([
    '#15 Quarantine one trait in a removable adapter',
  ]);
});

it('Discord completes words, tags and people while somebody types', async () => {
  const ana = town.discord.as(D.ana);
  const offered = async (text: string) => (await ana.autocomplete(D.channel, text)).map(({ name }) => name);
  expect(await offered('/idea find query:quarant')).toEqual([
    '#15 Quarantine one trait in a removable adapter',
  ]);
  expect(await offered('/idea find tag:pro')).toEqual(['#probing']);
  expect(await offered('/idea find person:in')).toEqual(['Ines']);
  expect(await offered('/idea show idea:residual')).toEqual([
    '#16 Probe the residual stream for a hidden planner',
  ]);
});

describe('one’s own idea', () => {
  const card = '💡 #3 Cataloguing violins';
  const ines = () => onSlack(town, S.ines);
  const ana = () => onDiscord(town, D.ana);

  it('is withdrawn by its author alone', async () => {
    const tom = onSlack(town, S.tom);
    await tom.choose(card, 'More', 'Withdraw (its author)');
    await tom.until(() => tom.told().includes('Only its author'));
  });

  it('is withdrawn: its cards say so, no list has it, and nothing is posted', async () => {
    const posts = ana().messages().length;
    await ines().choose(card, 'More', 'Withdraw (its author)');
    await ines().until(() => ines().told().includes('is withdrawn'));
    await ana().until(() => ana().sees().includes('Withdrawn by its author.'));
    await town.settled();
    expect(ana().messages().length).toBe(posts);
    await hears(ana(), () => ana().ask('find', 'query', 'violins'), 'Nothing found');
    await hears(ana(), () => ana().ask('show', 'idea', '3'), '#3 Cataloguing violins was withdrawn');
  });

  it('comes back with one press, on every card', async () => {
    await ines().press('is withdrawn', 'Bring it back');
    for (const each of [ana(), ines()])
      await each.until(() => !each.sees().includes('Withdrawn by its author.'));
    await hears(ana(), () => ana().ask('find', 'query', 'violins'), '#3 Cataloguing violins');
  });

  it('is archived: put away, and found with a filter', async () => {
    await ines().choose(card, 'More', 'Archive (its author)');
    await ana().until(() => ana().sees().includes('Archived by its author.'));
    await hears(ana(), () => ana().ask('find', 'query', 'violins'), 'Nothing found');
    await hears(ana(), () => ana().ask('find', 'archived', 'archived'), '1–1 of 1');
    expect(ana().told()).toContain('#3 Cataloguing violins');
    await ines().press('is archived', 'Bring it back');
    await ana().until(() => !ana().sees().includes('Archived by its author.'));
  });
});
