/** Far more than fits, and what no database takes: nothing breaks, nothing is lost, and what is wrong is said. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { nothingHappened, seen } from './hostile-texts.ts';
import { onDiscord, onSlack, publish, readInFull } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

let town: Town;

beforeAll(async () => {
  town = await openTown();
  await joinBoth(town);
});

afterAll(() => town.close());

const windows = [
  ['Slack', () => onSlack(town, S.tom), () => onSlack(town, S.priya)],
  ['Discord', () => onDiscord(town, D.mara), () => onDiscord(town, D.kim)],
] as const;

/** A test that failed half-way leaves no form and no trouble for the next one. */
afterEach(async () => {
  for (const [, ...people] of windows)
    for (const person of people) if (person().form()) await person().close();
  town.complaints.length = 0;
});

const numberIn = (told: string) => /#(\d+) /.exec(told)?.[1] ?? '';
const wordsOf = (text: string) => text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? [];
/** Text of exactly this length whose words are all different, so that a gap is noticed. */
function longText(length: number): string {
  let text = '';
  for (let n = 0; text.length < length; n += 1) text += `w${n.toString(36)} `;
  return `${text.slice(0, length - 1)}.`.replace(/\s\.$/, 'z.');
}

describe.each(windows)('on %s', (platform, person, other) => {
  it('a field full to its brim comes back whole, page by page', async () => {
    const by = person();
    await by.ask('new');
    await by.until(() => by.form());
    const room = Object.fromEntries((by.form()?.fields ?? []).map(({ label, max }) => [label, max]));
    await by.close();
    const brim = {
      Title: `Brim ${platform} ${longText(150)}`.slice(0, 150),
      Summary: longText(room.Summary ?? 0),
      'Experimental setup': longText(room['Experimental setup'] ?? 0),
      'Key questions': longText(room['Key questions'] ?? 0),
    };
    const told = await publish(by, brim);
    const screen = await readInFull(town, by, numberIn(told));
    for (const label of ['Summary', 'Experimental setup', 'Key questions'] as const) {
      expect(brim[label].length).toBeGreaterThan(2000);
      // Of what is the same in all three fields, each must be there as often.
      for (const word of new Set(wordsOf(brim[label]))) expect(screen).toContain(word);
    }
    await nothingHappened(town, by);
    expect(seen(screen)).toContain(seen(brim.Title));
  });

  it('ten thousand characters in a command do no harm', async () => {
    const by = person();
    const text = longText(10_000);
    for (const [verb, option] of [
      ['find', 'query'],
      ['show', 'idea'],
      ['plan', 'idea'],
    ] as const) {
      const outcome = await by.ask(verb, option, text);
      // Discord's own box takes no more than the option allows.
      expect(outcome.ok).toBe(platform === 'Slack');
    }
    await nothingHappened(town, by);
  });

  it.each(['Title', 'Summary'])(
    'a character that no database takes is dropped from the %s, and nothing else is',
    async (field) => {
      const by = person();
      const told = await publish(by, {
        Title: `Nul ${field} on ${platform}`,
        ...{ [field]: `Nul ${field} on ${platform} \u0000 and on` },
      });
      expect(seen(await readInFull(town, by, numberIn(told)))).toContain(
        `Nul ${field} on ${platform} and on`,
      );
      await nothingHappened(town, by);
    },
  );

  it('nor does that character break a search or the name of a space', async () => {
    const by = other();
    await by.ask('find', 'query', 'a\u0000b');
    await by.until(() => /Found|Nothing found/.test(by.told()));
    await by.ask('setup');
    await by.press('How this channel is set up', 'Change');
    await by.until(() => by.form());
    by.fill({ 'Name of the space': 'Lab\u0000' });
    await by.submit();
    await by.until(() => by.told().includes('Lab: digest on'));
    await nothingHappened(town, by);
  });
});

describe('too much, on Slack', () => {
  it('a message of ten thousand characters is kept whole, though a form shows only its beginning', async () => {
    const by = onSlack(town, S.tom);
    const text = `Title: Ten thousand characters\nSummary: ${longText(10_000)}`;
    await by.save(text);
    const form = await by.until(() => by.form());
    expect(form.says).toContain('the rest of it follows there and is kept');
    const screen = await readInFull(town, by, numberIn(await publish(by)));
    for (const word of wordsOf(longText(10_000))) expect(screen).toContain(word);
    await nothingHappened(town, by);
  });

  it('a message of fourteen thousand is told to be too long, and loses nothing', async () => {
    const by = onSlack(town, S.tom);
    await by.save(`Title: Fourteen thousand characters\nSummary: ${longText(14_000)}`);
    await by.until(() => by.form());
    await by.submit();
    await by.until(() => by.form()?.says.includes('The summary has 14,000 characters; 12,000 fit here'));
    expect(by.form()?.fields.find(({ label }) => label === 'Summary')?.value).toContain('w0 w1 w2');
  });

  it('the words of `/idea new` that are too many for a title are kept', async () => {
    const by = onSlack(town, S.tom);
    const text = longText(400);
    await by.ask('new', 'title', text);
    const form = await by.until(() => by.form());
    for (const word of wordsOf(text)) expect(form.fields.map(({ value }) => value).join(' ')).toContain(word);
  });

  it('twenty long links of a message are all kept', async () => {
    const by = onSlack(town, S.tom);
    const links = Array.from({ length: 20 }, (_, n) => `https://a.example/${n}/${'x'.repeat(200)}`);
    await by.save(`Title: Twenty links\nSummary: Read these first.\n${links.join('\n')}`);
    await by.until(() => by.form());
    const told = await publish(by);
    await by.press('is published', 'Edit');
    await by.until(() => by.form());
    // The field holds 3,000 characters and these are more: what it doesn't show is kept when it is left as it is.
    await by.submit();
    await by.until(() => by.told().includes('is changed'));
    const screen = await readInFull(town, by, numberIn(told));
    for (const n of links.keys()) expect(screen).toContain(`a.example/${n}/x`);
  });
});
