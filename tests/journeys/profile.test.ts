/** "People carry what they choose to say: affiliation, contact, time zone, working hours", on both platforms. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, readInFull } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterEach(() => {
  expect(town.complaints).toEqual([]);
});

afterAll(async () => {
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  await town.close();
});

const IDEA = {
  Title: 'Masking gradients per example into a removable adapter',
  Summary:
    'Mask the gradient updates per example, so that one trait is learnt by a removable low-rank adapter alone.',
  'Are you planning this?': 'Yes: this month',
};

describe.each([
  [
    'Slack',
    () => onSlack(town, S.tom),
    () => onSlack(town, S.ines),
    'Europe/Berlin, as your account here says',
  ],
  ['Discord', () => onDiscord(town, D.mara), () => onDiscord(town, D.ana), 'I go by the time of your space'],
] as const)('on %s', (platform, person, other, zoneBefore) => {
  it('people carry what they choose to say: affiliation, contact, time zone, working hours', async () => {
    const by = person();
    await by.ask('profile');
    await by.until(() => by.form());
    by.fill({ Affiliation: `Lab of ${platform}` });
    await by.submit();
    await by.until(() => by.told().includes('What you say about yourself'));
    expect(by.told()).toContain(`Lab of ${platform}`);
    expect(by.told()).toContain(zoneBefore);
    expect(by.told()).toContain('Mon–Fri 9–17');
    await by.press('What you say about yourself', 'Change');
    await by.until(() => by.form());
    expect(by.form()?.fields[0]?.value).toBe(`Lab of ${platform}`);
    by.fill({ Contact: 'https://kim.example/me', 'Time zone': 'new york', 'Working hours': 'sun-thu 10-18' });
    await by.submit();
    await by.until(() => by.told().includes('America/New_York'));
    expect(by.told()).toContain('kim.example/me');
    expect(by.told()).toContain('Sun–Thu 10–18');
    expect(other().sees()).not.toContain('kim.example/me');
  });

  it('what can’t be read gets a word of its own, and what was typed is there', async () => {
    const by = person();
    await by.ask('profile');
    await by.until(() => by.form());
    by.fill({ Contact: 'kim@lab', 'Time zone': 'Mars', 'Working hours': '17-9' });
    await by.submit();
    const said = () => `${by.form()?.says ?? ''}${by.told()}`;
    await by.until(() => said().includes('miss its end'));
    expect(said()).toContain('time zone “Mars”');
    expect(said()).toContain('end later on the same day');
    if (platform === 'Discord') await by.press('miss its end', 'Continue');
    const form = await by.until(() => by.form());
    expect(form.fields.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['kim@lab', 'Mars', '17-9']),
    );
    await by.close();
  });
});

it('the affiliation stands where people decide whom to talk to, and the contact doesn’t', async () => {
  await publish(onSlack(town, S.tom), IDEA);
  const ana = onDiscord(town, D.ana);
  const full = await readInFull(town, ana, '1');
  expect(full).toContain('Tom, Lab of Slack (until 31 May 2026)');
  expect(full).toContain('Idea by Tom, Lab of Slack');
  await ana.ask('new');
  await ana.until(() => ana.form());
  ana.fill({ ...IDEA, Title: 'A removable adapter that learns one trait by masked gradients' });
  await ana.submit();
  await ana.until(() => ana.told().includes('Planned by Tom, Lab of Slack (until'));
  expect(ana.sees()).not.toContain('kim.example');
  // On cards names are enough.
  const cards = ana.messages().filter(({ alone }) => !alone);
  expect(cards.map(({ words }) => words).join()).toContain('Tom (until');
  expect(cards.map(({ words }) => words).join()).not.toContain('Lab of Slack');
});

it('an introduction begins with the contact that somebody chose', async () => {
  const mara = onDiscord(town, D.mara);
  await mara.ask('new');
  await mara.until(() => mara.form());
  mara.fill({ ...IDEA, Title: 'Masked gradients that teach one trait to a removable adapter' });
  await mara.submit();
  await mara.until(() => mara.told().includes('Planned by Tom'));
  await mara.press('Planned by Tom', 'Overlap: introduce us');
  await mara.until(() => mara.form());
  expect(mara.form()?.fields.map(({ value }) => value)).toContain('https://kim.example/me');
  await mara.close();
});

it('a check-in waits for one’s own working hours and zone', async () => {
  // Sunday to Thursday, ten to six in New York: Monday at 13:59 UTC is too early, at 14:00 it isn’t.
  const tom = onSlack(town, S.tom);
  await town.clockTo('2026-06-01T13:59:00Z');
  expect(tom.sees('directs')).not.toContain('Still on it?');
  await town.clockTo('2026-06-01T14:00:00Z');
  await tom.until(() => tom.sees('directs').includes('Still on it?'));
});
