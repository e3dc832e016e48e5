/** The three answers to an overlap, and how two ideas relate, on both platforms. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

let town: Town;
const S = IDS.slack;
const D = IDS.discord;
const deniz = () => onSlack(town, S.deniz);
const priya = () => onSlack(town, S.priya);
const tom = () => onSlack(town, S.tom);
const eli = () => onDiscord(town, D.eli);
const ana = () => onDiscord(town, D.ana);
const kim = () => onDiscord(town, D.kim);

/** Three ideas that are about the same, each as its author would put it. */
const ROUTING = {
  Title: 'Quarantine one trait in a removable adapter',
  Summary:
    'Mask the gradient updates per example, so that one trait is learnt by a removable low-rank adapter alone. Then remove the adapter and see whether the trait is gone from the model.',
};
const THROWAWAY = {
  Title: 'Routing gradients of one trait into a throwaway adapter',
  Summary:
    'I want to mask the gradient updates per example so that one trait is learnt by a removable low-rank adapter, then remove the adapter and check that the trait is gone.',
  'Key questions': 'Is the trait gone once the adapter is removed?',
};
const AGAIN = {
  Title: 'Again: one trait in a removable adapter',
  Summary:
    'Mask gradient updates per example so that a removable low-rank adapter alone learns one trait; remove the adapter; is the trait gone from the model?',
};
const LINE =
  'Theirs changes the prompt the data was made under; mine penalises output drift between clean and prefixed input.';

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  expect(town.slack.record.pings).toEqual([]);
  await town.close();
});

const times = (screen: string, words: string) => screen.split(words).length - 1;
/** Writes an idea as far as the private answer to its form. */
async function write(by: Window, values: Readonly<Record<string, string>>): Promise<void> {
  await by.ask('new');
  await by.until(() => by.form());
  by.fill(values);
  await by.submit();
}
async function edit(by: Window, card: string, values: Readonly<Record<string, string>>): Promise<void> {
  await by.choose(card, 'More', 'Edit (its author)');
  await by.until(() => by.form());
  by.fill(values);
  await by.submit();
  await by.until(() => by.told().includes('is changed'));
}

describe('how does it differ?', () => {
  it('is answered in one line, which stands on both with name and date', async () => {
    await publish(deniz(), { ...ROUTING, 'Are you planning this?': 'Yes: this month' });
    await write(priya(), THROWAWAY);
    await priya().until(() => priya().told().includes('Somebody is close to this'));
    await priya().press('Somebody is close to this', 'Different: say how');
    const form = await priya().until(() => priya().form());
    expect(form.says).toContain('Nothing else comes near yours: saving this publishes it.');
    priya().fill({ 'The difference': LINE });
    await priya().submit();
    await ana().until(() => times(ana().sees(), LINE) === 2);
    await tom().until(() => times(tom().sees(), LINE) === 2);
    expect(ana().sees()).toContain('(Priya, 12 May 2026)');
  });

  it('leaves the pair quiet, also after a corrected letter', async () => {
    await town.settled();
    await edit(priya(), '💡 #2 Routing', {
      Title: 'Routing gradeints of one trait into a throwaway adapter',
    });
    expect(priya().told()).toContain('Every card of it follows in a moment.');
    expect(priya().told()).not.toContain('it comes near');
    await priya().press('💡 #2 Routing', 'Planning');
    await priya().until(() => /(Planning: #2|Before you start)/.test(priya().told()));
    expect(priya().told()).not.toContain('Before you start');
  });

  it('and lets an edited idea be compared again, for its author alone, once it asks something else', async () => {
    await town.settled();
    await edit(priya(), '💡 #2 Routing', {
      'Key questions': 'How small a rank still quarantines sycophancy?',
    });
    expect(priya().told()).toContain(
      'Only you see this. Every card of it follows in a moment. As it reads now, it comes near:',
    );
    expect(priya().told()).toContain(`Before this edit Priya said how the two differ: ${LINE} (12 May 2026)`);
    expect(priya().told()).toContain('Planned by Deniz (until 31 May 2026)');
    expect(deniz().sees()).not.toContain('it comes near');
    await priya().press('As it reads now', 'Different: say how');
    await priya().until(() => priya().form());
    priya().fill({ 'The difference': 'Mine asks for the smallest rank.' });
    await priya().submit();
    await ana().until(() => times(ana().sees(), 'Mine asks for the smallest rank.') === 2);
    expect(ana().sees()).not.toContain(LINE);
  });
});

/** What is answered for the last time is still not published; that is one press away. */
async function publishMine(by: Window, title: string): Promise<void> {
  await by.until(() => by.told().includes('Nothing else comes near yours'));
  expect(by.told()).toContain(`${title} isn’t published yet`);
  await town.settled();
  expect(tom().sees()).not.toContain(title);
  await by.press('Nothing else comes near yours', 'Publish mine');
  await by.until(() => by.told().includes('stands in #'));
}

describe('parallel on purpose', () => {
  it('is one press before publishing, and both cards welcome it', async () => {
    await write(eli(), { ...AGAIN, 'Are you planning this?': 'Yes: this month' });
    await eli().until(() => eli().told().includes('2 ideas are close to this'));
    await eli().choose('are close to this', 'Or say it otherwise', 'Mine replicates #1');
    await eli().until(() => eli().told().includes('Somebody is close to this'));
    await eli().choose('Somebody is close to this', 'Or say it otherwise', 'Mine replicates #2');
    await publishMine(eli(), AGAIN.Title);
    await tom().until(() => tom().sees().includes('Independent replication under way: #3 Again'));
    await ana().until(() => ana().sees().includes('Independent replication under way, of #1 Quarantine'));
    await tom().until(() => times(tom().sees(), 'Independent replication under way: #3 Again') === 2);
  });

  it('silences the question for good, whoever plans which, and however an idea is edited', async () => {
    await town.settled();
    await edit(eli(), '💡 #3 Again', {
      'Key questions': 'Do three seeds agree about the removable adapter?',
    });
    expect(eli().told()).not.toContain('it comes near');
    await kim().press('💡 #3 Again', 'Planning');
    await kim().until(() => /(Planning: #3|Before you start)/.test(kim().told()));
    expect(kim().told()).not.toContain('Before you start');
  });
});

describe.each([
  ['Slack', tom, '💡 #1 Quarantine', '#2', 'It builds on it'],
  ['Discord', ana, '💡 #2 Routing', '#3', 'It overlaps with it'],
] as const)('a relation on %s', (_, by, card, other, choice) => {
  it('can be said of any two ideas, and what somebody said before stays', async () => {
    await town.settled();
    await by().choose(card, 'More', 'How it relates to another');
    await by().until(() => by().form());
    by().fill({ 'The other idea': other, 'How does this one relate to it?': choice });
    await by().submit();
    await by().until(() => by().told().includes('This was answered'));
    expect(by().told()).toMatch(/(Priya|Eli) has said/);
  });

  it('needs another idea that exists, and a line where it is a difference', async () => {
    await by().choose(card, 'More', 'How it relates to another');
    await by().until(() => by().form());
    by().fill({
      'The other idea': '999',
      'How does this one relate to it?': 'It differs: the line says how',
    });
    await by().submit();
    const screen = () => `${by().form()?.says ?? ''}\n${by().told()}`;
    await by().until(() => screen().includes('No idea of this space is called that'));
    expect(screen()).toContain('A few words are enough');
    if (by().form()) await by().close();
  });
});

describe('what is no overlap', () => {
  it('is an empty template under another title', async () => {
    const template = (title: string) => ({
      Title: title,
      Summary: 'Context:\nGoal:\nMethod:',
      'Experimental setup': 'Model: Data: Baseline: Metric: Compute:',
      'Key questions': 'What would convince us? What could go wrong?',
    });
    await publish(tom(), template('Weather of distant planets'));
    await write(ana(), template('Grammar of whale song'));
    await ana().until(() => /stands in #|close to this/.test(ana().told()));
    expect(ana().told()).not.toContain('close to this');
  });

  it('is three words that others use too', async () => {
    await write(kim(), { Title: 'Removable adapter training' });
    await kim().until(() => /#\d+ Removable adapter training.*published|close to this/.test(kim().told()));
    expect(kim().told()).not.toContain('close to this');
  });
});

describe.each([
  ['Slack', deniz, 'A'],
  ['Discord', eli, 'B'],
] as const)('an overlap that is no use, on %s', (_, by, take) => {
  it('is put away without publishing the draft, nor the plan in it', async () => {
    const title = `Take ${take}: one trait in a removable adapter`;
    await write(by(), { ...AGAIN, Title: title, 'Are you planning this?': 'Yes: this month' });
    for (;;) {
      const told = await by().until(() => / close to this|Nothing else/.test(by().told()) && by().told());
      const [, number] = /#(\d+)(?: [^\n]*)?\n/.exec(told) ?? [];
      if (told.includes('Nothing else') || !number) break;
      await by().choose('close to this', 'Or say it otherwise', `#${number}: not useful to me`);
      await by().until(() => by().told() !== told);
    }
    await publishMine(by(), title);
  });
});
