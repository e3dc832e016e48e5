/** The other side of an overlap hears of it if they asked to, once, in one note; and what is of no use goes away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, readInFull, type Window } from './window.ts';

let town: Town;
const S = IDS.slack;
const D = IDS.discord;
const deniz = () => onSlack(town, S.deniz);
const priya = () => onSlack(town, S.priya);
const tom = () => onSlack(town, S.tom);
const mara = () => onDiscord(town, D.mara);
const ana = () => onDiscord(town, D.ana);

const PROBES = { Title: 'Linear probes that detect strategic deception in long dialogues' };
const PROBES_TOO = { Title: 'Detect strategic deception in long dialogues with linear probes' };
const PROBES_THREE = { Title: 'Do linear probes detect strategic deception in long dialogues' };
const CORALS = { Title: 'Counting bleached corals from cheap underwater drone video' };
const CORALS_TOO = { Title: 'Cheap underwater drone video for counting bleached corals' };

beforeAll(async () => {
  town = await openTown({ start: '2026-05-12T10:00:00Z' });
  await joinBoth(town);
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

type By = () => Window;
const directs = (by: By) => by().sees('directs');
const times = (screen: string, words: string) => screen.split(words).length - 1;

async function write(by: By, values: Readonly<Record<string, string>>): Promise<void> {
  await by().ask('new');
  await by().until(() => by().form());
  by().fill(values);
  await by().submit();
  await by().until(() =>
    by()
      .told()
      .includes(values.Title ?? ''),
  );
}

describe('whoever wrote the earlier idea', () => {
  it('is asked once whether they want to hear, and hears nothing unless they said so', async () => {
    expect(await publish(priya(), PROBES)).toContain('When somebody writes down something close to yours');
    expect(await publish(priya(), CORALS)).not.toContain('When somebody writes down');
    await publish(ana(), PROBES_TOO);
    await town.settled();
    expect(directs(priya)).not.toContain('close to yours');
  });

  it('hears of all that is new in one note, with the answers, and of each once', async () => {
    await priya().press('When somebody writes down', 'Tell me');
    await priya().until(() => priya().told().includes('I’ll tell you'));
    await town.clockTo('2026-05-12T19:00:00Z');
    await publish(mara(), PROBES_THREE);
    await publish(tom(), CORALS_TOO);
    await town.settled();
    expect(directs(priya)).not.toContain('New, and close to yours');
    await town.clockTo('2026-05-13T08:00:00Z');
    await priya().until(() => directs(priya).includes('New, and close to yours'));
    expect(times(directs(priya), 'New, and close to yours')).toBe(1);
    expect(directs(priya)).toContain('Close to #1 Linear probes');
    expect(directs(priya)).toContain('#4 Do linear probes detect');
    expect(directs(priya)).toContain('#5 Cheap underwater drone video');
    await town.clockTo('2026-05-29T10:00:00Z');
    expect(times(directs(priya), 'New, and close to yours')).toBe(1);
  });

  it('answers there as anywhere, and can stop it there', async () => {
    await priya().choose('New, and close to yours', 'Or say it otherwise', 'Mine builds on #4', 'directs');
    await ana().until(() => ana().sees().includes('Builds on #4 Do linear probes'));
    await priya().ask('mine');
    await priya().press('Your ideas and sign-ups', 'Don’t tell me any more');
    await priya().until(() => priya().told().includes('I won’t tell you any more'));
    await publish(deniz(), { Title: 'Long dialogues: strategic deception and linear probes to detect it' });
    await town.clockTo('2026-06-11T10:00:00Z');
    expect(times(directs(priya), 'New, and close to yours')).toBe(1);
  });
});

describe('an overlap that is of no use', () => {
  it('goes away for the one who said so, before publishing and after', async () => {
    await write(tom, { Title: 'Which linear probes detect strategic deception in long dialogues' });
    expect(tom().told()).toContain('Same: join #3');
    await tom().choose('close to this', 'Or say it otherwise', '#3: not useful to me');
    await tom().until(() => !tom().told().includes('Same: join #3'));
    expect(tom().told()).toContain('close to this');
  });

  it('is counted for admins, who see what follows from it', async () => {
    await priya().ask('setup');
    await priya().until(() => priya().told().includes('Overlaps shown'));
    expect(priya().told()).toContain('judged so far; from 8 on they decide how near an idea must be');
  });
});

describe('an idea in full', () => {
  it('lists what comes near it, and what both share', async () => {
    const screen = await readInFull(town, ana(), '2');
    expect(screen).toContain('Near this');
    expect(screen).toMatch(/#5 Cheap underwater drone video.* · both: .*bleached corals/);
  });
});
