/** Two ideas become one, with everybody who signed up, and two again, exactly as they were. */
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

let town: Town;
let database: postgres.Sql;
const S = IDS.slack;
const D = IDS.discord;
const deniz = () => onSlack(town, S.deniz);
const tom = () => onSlack(town, S.tom);
const priya = () => onSlack(town, S.priya);
const mara = () => onDiscord(town, D.mara);
const ana = () => onDiscord(town, D.ana);
const eli = () => onDiscord(town, D.eli);

const PROBES = { Title: 'Linear probes that detect strategic deception in long dialogues' };
const PROBES_TOO = { Title: 'Detect strategic deception in long dialogues with linear probes' };

beforeAll(async () => {
  town = await openTown({ start: '2026-05-12T10:00:00Z' });
  database = postgres(town.database.url, { max: 1, onnotice: () => undefined });
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await database.end();
  await town.close();
});

type By = () => Window;
const directs = (by: By) => by().sees('directs');
const press = async (by: By, card: string, label: string, says: RegExp, place?: string) => {
  await by().press(card, label, place);
  await by().until(() => says.test(place === 'directs' ? directs(by) : by().told()));
};

/** All that is known of the two ideas, but for the numbers of versions, which only rise. */
const rows = async () => [
  await database`select * from stances order by idea_id, person_id`,
  await database`select * from outcomes order by idea_id, person_id`,
  await database`select id, state, title, author_id from ideas order by id`,
  await database`select idea_id, other_id, relation from pairs order by 1, 2`,
];

/** Says that two ideas ask the same, which offers to merge them. */
async function sayTheSame(by: By, card: string, other: string): Promise<void> {
  await by().choose(card, 'More', 'How it relates to another');
  await by().until(() => by().form());
  by().fill({ 'The other idea': other, 'How does this one relate to it?': 'It asks the same' });
  await by().submit();
  await by().until(() => by().told().includes(`Merge #2 into #${other}`));
}

let before: Awaited<ReturnType<typeof rows>>;

describe('merging two ideas', () => {
  it('takes the other author, who is asked in private', async () => {
    await publish(deniz(), PROBES);
    await publish(mara(), { ...PROBES_TOO, 'Are you planning this?': 'Yes: this month' });
    await town.settled();
    await press(tom, '💡 #1', 'Would join', /Would join: #1/);
    await press(tom, '💡 #2', 'Following', /Following: #2/);
    await press(ana, '💡 #1', 'Following', /Following: #1/);
    await press(ana, '💡 #2', 'Planning', /(Planning: #2|Before you start)/);
    await press(eli, '💡 #2', 'Following', /Following: #2/);
    await sayTheSame(mara, '💡 #2', '1');
    await press(mara, 'Merge #2 into #1', 'Merge #2 into #1', /Its author is asked/);
    await deniz().until(() => directs(deniz).includes('One idea or two?'));
    expect(directs(deniz)).toContain('Mara thinks that #2 Detect strategic');
    expect(directs(deniz)).toContain(
      'would let #2 go into #1. Sign-ups are carried over, #2 leads to #1 from then on',
    );
    before = await rows();
  });

  it('carries every sign-up over, the stronger one where somebody had two', async () => {
    await press(deniz, 'One idea or two?', 'Merge them', /#2 is part of #1/, 'directs');
    await tom().until(() => /Planning 2 · Mara \(until 31 May 2026\), Ana/.test(tom().sees()));
    await tom().until(
      () => /Would join 1 · Tom/.test(tom().sees()) && /Following 1 · Eli/.test(tom().sees()),
    );
    await ana().until(() => ana().sees().includes('It went into #1 Linear probes'));
  });

  it('leads from the old number, and from the old card, to where it went', async () => {
    for (const by of [tom, ana]) {
      await by().ask('show', 'idea', '2');
      await by().until(() => by().told().includes('#1 Linear probes'));
      await by().until(() => /Includes\s[\s\S]*#2 Detect strategic/.test(by().told()));
    }
    await eli().ask('find', 'query', '2');
    await eli().until(() => eli().told().includes('#1 Linear probes'));
    await eli().ask('plan', 'idea', '2');
    await eli().until(() => eli().told().includes('Planning: #1'));
    await eli().press('Planning: #1', 'Take it back');
    await eli().until(() => eli().told().includes('no longer signed up'));
    const offered = await town.discord.as(D.eli).autocomplete(D.channel, '/idea show idea:2');
    expect(JSON.stringify(offered)).toContain('#1 Linear probes');
  });

  it('is undone by one of them, and what somebody said since stays', async () => {
    await press(mara, 'It went into #1', 'Read #1', /Take #2 out again/);
    await press(mara, 'Take #2 out again', 'Take #2 out again', /stands for itself again/);
    const after = await rows();
    const [stances, ...rest] = after;
    const [stood, ...others] = before;
    expect(rest).toEqual(others);
    expect(stances).toEqual(stood);
    await tom().until(() => tom().sees().includes('💡 #2 Detect strategic'));
    await ana().until(() => !ana().sees().includes('It went into'));
  });
});

describe('a merge', () => {
  it('is nobody’s who wrote neither, but an admin’s, and both authors hear of that', async () => {
    await sayTheSame(mara, '💡 #2', '1');
    await town.settled();
    await tom().choose('💡 #2', 'More', 'How it relates to another');
    await tom().until(() => tom().form());
    tom().fill({ 'The other idea': '1', 'How does this one relate to it?': 'It asks the same' });
    await tom().submit();
    await tom().until(() => tom().told().includes('This was answered'));
    await priya().choose('💡 #2', 'More', 'Merge it into another (authors, admins)');
    await priya().until(() => priya().form());
    priya().fill({ 'The other idea': '1' });
    await priya().submit();
    await priya().until(() => priya().told().includes('#2 is part of #1'));
    await mara().until(() => directs(mara).includes('Priya, an admin here, let #2'));
  });

  it('can be undone for thirty days, and then no more', async () => {
    await town.clockTo('2026-06-30T10:00:00Z');
    await priya().press('#2 is part of #1', 'Undo');
    await priya().until(() => priya().told().includes('can’t be undone any more'));
  });
});

describe('two ideas for different people', () => {
  it('stay two: whoever signed up where few can see it is shown to nobody else', async () => {
    await publish(deniz(), { Title: 'Sleep spindles of napping octopuses in a quiet tank' });
    await publish(mara(), { Title: 'Counting bleached corals from cheap drone video' });
    await town.settled();
    const ask = async () => {
      await mara().choose('💡 #4', 'More', 'Merge it into another (authors, admins)');
      await mara().until(() => mara().form());
      mara().fill({ 'The other idea': '3' });
      await mara().submit();
    };
    await ask();
    await mara().until(() => mara().told().includes('Its author is asked'));
    await town.clockTo('2026-07-08T10:00:00Z');
    await deniz().until(() => directs(deniz).includes('let #4 go into #3'));
    await mara().choose('stands in #', 'Who sees it', 'Only #project-ideas');
    await tom().until(() => tom().sees().includes('No longer shown here'));
    await deniz().press('let #4 go into #3', 'Merge them', 'directs');
    await deniz().until(() => directs(deniz).includes('These two are for different people'));
    await ask();
    await mara().until(() => mara().told().includes('These two are for different people'));
  });
});
