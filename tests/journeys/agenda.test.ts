/** An agenda: one text becomes many drafts, reviewed in one private list, published with one card for the batch. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, type Window } from './window.ts';

let town: Town;

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

const windows = [
  ['Slack', () => onSlack(town, IDS.slack.ines), () => onSlack(town, IDS.slack.tom)],
  ['Discord', () => onDiscord(town, IDS.discord.mara), () => onDiscord(town, IDS.discord.ana)],
] as const;

afterEach(async () => {
  for (const [, ...people] of windows)
    for (const person of people) while (person().form()) await person().close();
});

/** What every idea of a programme says. */
const BOILERPLATE =
  'Mentors answer questions every week, compute is provided for the whole cohort, and results are written up together.';
const THINGS =
  'owls glaciers violins tides moss comets bread kelp lanterns falcons granite saffron weaving harbours bells clay dunes';
const VERBS =
  'measuring cataloguing photographing drawing counting tasting dating mapping recording restoring';

/** So many ideas with nothing in common but what the programme says of all. */
function agenda(name: string, many: number): string {
  const items = THINGS.split(' ')
    .slice(0, many)
    .map((thing, n) => {
      const verb = VERBS.split(' ')[(n * 7 + name.length) % 10];
      return `${n + 1}. ${verb} ${thing} ${name}\n   Nobody has tried ${name} ${thing} yet. ${BOILERPLATE}`;
    });
  return [`Agenda ${name}, take any of these:`, '', ...items, '', 'Write to me before you start.'].join('\n');
}

async function importText(by: Window, text: string): Promise<void> {
  await by.ask('import');
  await by.until(() => by.form()?.title === 'Import an agenda');
  const room = by.form()?.fields[0]?.max ?? 3000;
  const cut = text.length > room ? text.lastIndexOf('\n', room) : text.length;
  by.fill({
    'The text': text.slice(0, cut),
    ...(cut < text.length ? { 'The text, part 2': text.slice(cut) } : {}),
  });
  expect(await by.submit()).toEqual({ ok: true });
}

const cards = (by: Window, words: string) =>
  by.messages().filter((message) => !message.alone && message.words.includes(words)).length;

describe.each(windows)('on %s', (platform, person, other) => {
  const name = platform.toLowerCase();

  it('one text becomes many drafts, reviewed by its author in one private list: left out, kept, edited, page by page', async () => {
    const by = person();
    await importText(by, agenda(name, 17));
    await by.until(() => by.told().includes('17 ideas to look through'));
    expect(by.told()).toContain('1–5 of 17');
    // What all of them say is no likeness of any.
    expect(by.told()).not.toContain('Close to');
    await by.press('1–5 of 17', 'Leave out');
    await by.until(() => by.told().includes('16 will be published, 1 left out'));
    await by.press('1–5 of 17', 'Next');
    await by.until(() => by.told().includes('6–10 of 17'));
    await by.press('6–10 of 17', 'Edit');
    await by.until(() => by.form());
    by.fill({ Title: `Changed by hand on ${platform}` });
    await by.submit();
    await by.until(() => by.told().includes(`Changed by hand on ${platform}`));
    expect(other().sees()).not.toContain(`Changed by hand on ${platform}`);
  });

  it('waits in one’s own list when it isn’t finished', async () => {
    const by = person();
    await by.ask('mine');
    await by.until(() => by.sees().includes('Look through an agenda'));
    await by.choose('Look through an agenda', 'Look through an agenda', `Agenda ${name}, take any of these`);
    await by.until(() => by.told().includes('16 will be published, 1 left out'));
    await by.press('16 will be published', 'Keep');
    await by.until(() => by.told().includes('17 will be published'));
  });

  it('one card for the batch stands in each channel, and no other post', async () => {
    const by = person();
    await town.settled();
    const before = windows.map(
      ([, , each]) =>
        each()
          .messages()
          .filter(({ alone }) => !alone).length,
    );
    await by.press('17 will be published', 'Publish all 17');
    await by.until(() => by.sees().includes('17 ideas are published'));
    await town.settled();
    const after = windows.map(
      ([, , each]) =>
        each()
          .messages()
          .filter(({ alone }) => !alone).length,
    );
    expect(after).toEqual(before.map((count) => count + 1));
    for (const [, , each] of windows) {
      expect(cards(each(), `Changed by hand on ${platform}`)).toBe(1);
      expect(each().sees()).toContain('17 ideas of');
    }
  });

  it('takes sign-ups from the menu of its card, and shows them everywhere', async () => {
    const reader = other();
    const title = new RegExp(`#(\\d+ \\w+ harbours ${name})`).exec(reader.sees())?.[1] ?? '';
    await reader.choose(`take any of these`, 'I would join one', `#${title}`);
    for (const [, , each] of windows)
      await each().until(() => each().sees().includes(`#${title} · 1 sign-up`));
    await reader.choose(`take any of these`, 'Read one in full', `#${title}`);
    await reader.until(
      () => reader.told().includes('Write to me') || reader.told().includes('Nobody has tried'),
    );
    await reader.choose('Nobody has tried', 'More', 'Post its card here');
    await reader.until(() => reader.sees().includes('comes here'));
    await town.settled();
    expect(cards(reader, `💡 #${title}`)).toBe(1);
  });

  it('running it again adds nothing, however it is set', async () => {
    const by = person();
    await importText(
      by,
      agenda(name, 17)
        .replaceAll(/^\d+\. /gm, '- ')
        .toUpperCase(),
    );
    await by.until(() => by.sees().includes('All 17 are here already'));
    // Two more that are new: only they are left to publish.
    await importText(
      by,
      agenda(name, 15).replace('\n\nWrite', `\n16. drawing something quite new for ${name}\n\nWrite`),
    );
    await by.until(
      () => by.told().includes('1 will be published') || by.told().includes('One will be published'),
    );
    expect(by.told()).toContain('15 here already');
    await by.press('to look through', 'Discard all');
    await by.until(() => by.sees().includes('wasn’t published, and nobody saw it'));
  });

  it('of more than two hundred says how many are left, and takes them when it is imported again', async () => {
    const by = person();
    const long = Array.from({ length: 205 }, (_, n) => `- ${name} question ${n} of many`).join('\n');
    await importText(by, long);
    await by.until(() => by.told().includes('This text lists 5 more ideas'));
    await by.press('to look through', 'Publish all 40');
    await by.until(() => by.told().includes('40 ideas are published'));
    await importText(by, long);
    await by.until(() => by.told().includes('40 ideas to look through'));
    expect(by.told()).toContain(`${name} question 40 of many`);
    expect(by.told()).not.toContain('more ideas');
    await by.press('to look through', 'Discard all');
    await by.until(() => by.told().includes('wasn’t published'));
  });

  it('is seen by whom its author says, before anybody sees it', async () => {
    const [by, reader] = [person(), other()];
    const [[, , onOther = other] = []] = windows.filter(([one]) => one !== platform);
    await importText(by, `- ${name} stilts in snow\n- ${name} drums in fog\n- ${name} ladders in wind`);
    await by.until(() => by.told().includes('Everybody in this space will see them'));
    const here = platform === 'Slack' ? '#research-ideas' : '#project-ideas';
    await by.choose('to look through', 'Who sees them', 'Everybody (public)');
    await by.until(() => by.told().includes('Everybody will see them, in this space and outside'));
    await by.choose('to look through', 'Who sees them', `Only ${here}`);
    await by.until(() => by.told().includes(`Only ${here} will see them`));
    await by.press('to look through', 'Leave out');
    await by.until(() => by.told().includes('2 will be published, 1 left out'));
    expect(by.told()).toContain(`Only ${here} will see them`);
    await by.press('to look through', 'Publish all 2');
    await by.until(() => by.told().includes('2 ideas are published'));
    expect(by.told()).toMatch(new RegExp(`stands in ${here}\\.`));
    await town.settled();
    expect(cards(reader, `${name} drums in fog`)).toBe(1);
    expect(onOther().sees()).not.toContain(`${name} drums in fog`);
    await onOther().ask('find', 'query', `${name} drums fog`);
    await onOther().until(() => /Found|Nothing found/.test(onOther().told()));
    expect(onOther().told()).not.toContain(`${name} drums in fog`);
  });

  it('is told from one idea when a message is saved', async () => {
    const by = person();
    await by.save(
      `Take any of them:\n- ${name} tuning forks in caves\n- ${name} paper boats on ponds\n- ${name} kites over roofs`,
    );
    await by.until(() => by.told().includes('This message lists 3 ideas'));
    await by.press('This message lists', 'Save as one idea');
    await by.until(() => by.form()?.fields.some(({ value }) => value.includes('paper boats')));
    await by.close();
    await by.press('This message lists', 'Import as an agenda');
    await by.until(() => by.told().includes('3 ideas to look through'));
    await by.press('to look through', 'Publish all 3');
    await by.until(() => by.sees().includes('3 ideas are published'));
  });

  it('that is no list is told so, and the text is kept', async () => {
    const by = person();
    await by.ask('import');
    await by.until(() => by.form());
    by.fill({ 'The text': `Just one thought of ${name}, and no list.` });
    await by.submit();
    await by.until(
      () => by.form()?.says.includes('At least three ideas') || by.told().includes('At least three ideas'),
    );
    if (by.form()) await by.close();
    await by.ask('mine');
    await by.until(() => by.sees().includes('Continue a draft'));
    expect(by.sees()).toMatch(/seen by nobody/);
  });
});

describe('a long agenda', () => {
  const many = (name: string) =>
    VERBS.split(' ')
      .flatMap((verb) => THINGS.split(' ').map((thing) => `- ${verb} ${thing} ${name}`))
      .slice(0, 45);

  it.each(windows)('says on %s what waits in a second list, and leads there', async (platform, person) => {
    const by = person();
    const name = `long${platform.toLowerCase()}`;
    await importText(by, [`Agenda ${name}:`, '', ...many(name)].join('\n'));
    await by.until(() => by.told().includes('40 ideas to look through'));
    expect(by.told()).toContain('5 more wait in a list of their own');
    await by.press('1–5 of 40', 'Leave out');
    await by.until(() => by.told().includes('39 will be published, 1 left out'));
    await by.press('39 will be published', 'Publish all 39');
    await by.until(() => by.told().includes('39 ideas are published'));
    expect(by.told()).toMatch(/#\d+–#\d+\. One card/);
    await by.press('39 ideas are published', 'Look through the next list');
    await by.until(() => by.told().includes('5 ideas to look through'));
    await by.press('5 ideas to look through', 'Discard all');
    await by.until(() => by.told().includes('wasn’t published'));
  });

  it.each(windows)('has a card of one screen on %s, and all of it in private', async (platform, _, other) => {
    await town.settled();
    const by = other();
    const name = `long${platform.toLowerCase()}`;
    const card =
      by.messages().find(({ alone, words }) => !alone && words.includes(`Agenda ${name}`))?.words ?? '';
    expect(card).toContain('39 ideas of');
    // Twelve lines, and the same twelve in each of its three menus at most.
    expect(card.split(` ${name}`).length).toBeLessThanOrEqual(2 + 4 * 12);
    expect(card).toContain(`measuring glaciers ${name}`);
    expect(card).toContain('and 27 more');
    await by.press(`Agenda ${name}`, 'See all 39');
    await by.until(() => by.told().includes('1–10 of 39'));
    for (const page of ['11–20', '21–30', '31–39']) {
      await by.press('of 39', 'Next');
      await by.until(() => by.told().includes(`${page} of 39`));
    }
    const last =
      by
        .told()
        .match(/#\d+ [a-z]+ [a-z]+ long[a-z]+/g)
        ?.at(-1) ?? '';
    await by.choose('31–39 of 39', 'I would join one', last);
    await by.until(() => by.told().includes(`Would join: ${last.split(' ')[0]}`));
  });

  it.each(windows)('left out on %s stays left out when it is imported again', async (platform, person) => {
    const by = person();
    const name = `long${platform.toLowerCase()}`;
    await importText(by, [`Agenda ${name}:`, '', ...many(name).slice(0, 40)].join('\n'));
    await by.until(() => by.told().includes('All 39 are here already'));
    expect(by.told()).toContain('One that you left out before stays out');
    await by.press('All 39 are here', 'Look at the list');
    await by.until(() => by.told().includes('None will be published, 1 left out, 39 here already'));
    await by.press('40 ideas to look through', 'Discard all');
    await by.until(() => by.told().includes('wasn’t published'));
  });

  it.each(windows)('of short lines is one on %s when somebody says so', async (_platform, person) => {
    const by = person();
    await importText(by, '- alpha thing\n- beta thing\n- gamma thing');
    await by.until(() => by.told().includes('3 ideas to look through'));
    await by.press('3 ideas to look through', 'Discard all');
    await by.until(() => by.told().includes('wasn’t published'));
  });
});

it('cards that stand follow when the space speaks another language, and when it speaks the first again', async () => {
  const priya = onSlack(town, IDS.slack.priya);
  const seen = windows.map(([, , other]) => other());
  const speak = async (language: string) => {
    await priya.ask('setup');
    await priya.press('How this channel is set up', 'Change');
    await priya.until(() => priya.form());
    priya.fill({ 'Language of the cards': language });
    await priya.submit();
    await priya.until(() => priya.told().includes(`Cards and digests are in ${language} now`));
  };
  await speak('Français');
  await town.settled();
  for (const by of seen) {
    expect(by.sees()).toContain('39 idées de');
    expect(by.sees()).not.toMatch(/(?:17|39) ideas of/);
  }
  await speak('English');
  await town.settled();
  for (const by of seen) {
    expect(by.sees()).toContain('39 ideas of');
    expect(by.sees()).not.toContain('idées de');
  }
});

it('an agenda for a channel that has left the space is for nobody, so its author is asked again', async () => {
  const [ines, priya] = [onSlack(town, IDS.slack.ines), onSlack(town, IDS.slack.priya)];
  await importText(ines, '- zithers in attics\n- parasols in tunnels\n- anvils in orchards');
  await ines.until(() => ines.told().includes('3 ideas to look through'));
  await ines.choose('3 ideas to look through', 'Who sees them', 'Only #research-ideas');
  await ines.until(() => ines.told().includes('Only #research-ideas will see them'));
  const before = ines.told();
  await priya.ask('setup', undefined, 'leave');
  await priya.press('Leave research-ideas?', 'Leave the space');
  await priya.until(() => priya.told().includes('has left research-ideas'));
  await ines.press('3 ideas to look through', 'Publish all 3');
  await ines.until(() => ines.told() !== before);
  expect(ines.told()).toContain('has left this space, so nobody would see them: please choose who does');
  expect(ines.told()).not.toContain('Publish all');
  await ines.choose('3 ideas to look through', 'Who sees them', 'This space');
  await ines.until(() => ines.told().includes('Publish all 3'));
  await ines.press('3 ideas to look through', 'Publish all 3');
  await ines.until(() => ines.told().includes('One card for all of them stands in #project-ideas.'));
});
