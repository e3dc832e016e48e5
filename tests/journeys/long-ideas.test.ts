/** An idea longer than any form: entered in parts, read in full, its beginning edited without losing its end. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, readInFull, type Window } from './window.ts';

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

const windows = [
  ['Slack', () => onSlack(town, IDS.slack.tom), 3000],
  ['Discord', () => onDiscord(town, IDS.discord.mara), 4000],
] as const;

afterEach(async () => {
  for (const [, by] of windows) while (by().form()) await by().close();
});

/** Words that are all different, so that a gap is noticed. */
function words(from: string, length: number): string {
  let text = '';
  for (let n = 0; text.length < length; n += 1) text += `${from}${n.toString(36)} `;
  return text.slice(0, length).trimEnd();
}

const numberIn = (told: string) => /#(\d+) /.exec(told)?.[1] ?? '';

async function addTo(by: Window, values: Readonly<Record<string, string>>): Promise<void> {
  await by.until(() => by.form()?.title.startsWith('Add to #'));
  by.fill(values);
  await by.submit();
}

describe.each(windows)('on %s', (platform, person, room) => {
  let number = '';
  const first = words(`${platform}a`, room);
  const second = words(`${platform}b`, room - 10);

  it('more text, links and tags are added behind what stands there', async () => {
    const by = person();
    const told = await publish(by, { Title: `A long story of ${platform}`, Summary: first });
    number = numberIn(told);
    await by.press('is published', 'Add text, links or tags');
    await addTo(by, {
      'More of the summary': second,
      'Links and #tags': `https://example.org/${platform.toLowerCase()} #long`,
    });
    await by.until(() => by.told().includes('is changed'));
    const screen = await readInFull(town, by, number);
    for (const word of [...first.split(' '), ...second.split(' ')]) expect(screen).toContain(word);
    expect(screen).toContain('#long');
  });

  it('a summary that begins with its title says it once on the card, and as it was written in full', async () => {
    const by = person();
    const title = `Snow on ${platform} is quiet`;
    const told = await publish(by, { Title: title, Summary: `**${title}.** Owls hear through it.` });
    const card = await by.until(() =>
      by.messages().find(({ alone, words: said }) => !alone && said.includes(title)),
    );
    expect(card.words.split(title).length - 1).toBe(1);
    expect(card.words).toContain('Owls hear through it.');
    const full = await readInFull(town, by, numberIn(told));
    expect(full.split(title).length - 1).toBe(2);
    // Nobody who has no sign-up is offered to take it back.
    await expect(by.choose('Owls hear through it', 'More', 'Take my sign-up back')).rejects.toThrow(
      'Take my sign-up back',
    );
  });

  it('what is neither a link nor a tag is named, and makes no tag', async () => {
    const by = person();
    await readInFull(town, by, number);
    await by.choose('Idea by', 'More', 'Add to it (its author)');
    await addTo(by, { 'Links and #tags': '#long not a link' });
    const says = () => `${by.form()?.says ?? ''}${by.told()}`;
    await by.until(() => says().includes('“not” is no link and no tag'));
    if (by.form()) await by.close();
    expect(await readInFull(town, by, number)).not.toContain('#not');
  });

  it('what doesn’t fit any more is told with how much fits, and kept', async () => {
    const by = person();
    const third = words(`${platform}c`, room - 10);
    const adding = async () => {
      await readInFull(town, by, number);
      await by.choose('Idea by', 'More', 'Add to it (its author)');
    };
    const fitting = Math.floor((12_000 - 2 * room) / room);
    for (let round = 0; round < fitting; round += 1) {
      await adding();
      await addTo(by, { 'More of the summary': third });
      await by.until(() => !by.form());
      await town.settled();
    }
    await adding();
    await addTo(by, { 'More of the summary': third });
    await by.until(
      () => by.form()?.says.includes('12,000 fit here') || by.told().includes('12,000 fit here'),
    );
    if (by.form()) await by.close();
    await by.ask('mine');
    await by.until(() => by.told().includes('an edit that isn’t saved'));
    await by.choose('an edit that isn’t saved', 'Continue a draft', `A long story of ${platform}`);
    await by.until(() => by.form());
    expect(by.form()?.fields.find(({ label }) => label === 'More of the summary')?.value).toBe(third);
    by.fill({ 'More of the summary': 'The end.' });
    await by.submit();
    await by.until(() => by.told().includes('is changed'));
    expect(await readInFull(town, by, number)).toContain('The end.');
  });

  it('its beginning is edited, and the end that the form has no room for stays', async () => {
    const by = person();
    await readInFull(town, by, number);
    await by.choose('Idea by', 'More', 'Edit (its author)');
    await by.until(() => by.form()?.title === 'Edit your idea');
    const shown = by.form()?.fields.find(({ label }) => label === 'Summary')?.value ?? '';
    expect(shown.endsWith(' […]')).toBe(true);
    by.fill({ Summary: shown.replace(/^\S+ \S+/, 'Begun anew') });
    await by.submit();
    await by.until(() => by.told().includes('is changed'));
    const screen = await readInFull(town, by, number);
    expect(screen).toContain('Begun anew');
    expect(screen).toContain('The end.');
    for (const word of second.split(' ')) expect(screen).toContain(word);
    expect(screen).not.toContain('[…]');
  });
});
