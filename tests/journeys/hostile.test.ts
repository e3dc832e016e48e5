/** Texts that ring bells, turn lines around or fill screens, in every field that people can fill, through the front door. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

/** Each stands for a way in which a careless bot would mention somebody, or show something else than was written. */
const TEXTS = [
  '@everyone', '@here and @channel', '<!channel> <!here|here> <!everyone>', `<@${S.priya}> <@U0ALICE>`, `<@${D.ana}> <@!${D.kim}>`,
  '[x](http://evil.example)', '<https://evil.example|bank>', '`code` and ```a block```', '*bold* _it_ ~~x~~ ~y~ ||spoiler||',
  '# heading', '> quote', '- list', '1. one', '-# small', '\u202Eturned\u202C around', 'zero\u200Bwidth @every\u200Bone', 'a bell \u0007 and a delete \u007F',
  'half \uD83D a sign \uDC00', '🙋👩‍👩‍👧‍👦🏳️‍🌈', '&lt;!channel&gt; &amp;amp;', `<#${S.channel}> </idea:123456789012345678> <t:0:R> <!date^0^{date}|x>`,
  `\\@everyone \\<@${S.tom}> \\*x\\*`, 'a trailing backslash \\', '<!subteam^S123456|x> <@&1010000000000000001>',
] as const;

const NAMES = {
  [S.tom]: '<!channel> @everyone',
  [S.leo]: '*bold* `x` <@U000PRIYA>',
  [D.mara]: '@everyone <@1200000000000000001> ||x||',
  [D.eli]: '[Eli](http://evil.example) \u202Eilé',
  [S.channel]: 'ideas-<!here>-*x*',
  [D.channel]: '@everyone-**ideas**',
};

let town: Town;

beforeAll(async () => {
  town = await openTown({ names: NAMES });
  await joinBoth(town);
  town.slack.invite(S.other);
});

/** A test that failed half-way leaves no form for the next one. */
afterEach(async () => {
  for (const [, ...people] of windows)
    for (const person of people) if (person().form()) await person().close();
});

afterAll(() => town.close());

/** As a reader sees it: nothing that no client shows, and white space as one space. */
const seen = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no screen shows.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What every one of these stories must leave behind. Taken out, so that each test answers for itself. */
async function nothingHappened(by: Window): Promise<void> {
  expect(town.slack.record.pings.splice(0)).toEqual([]);
  // A direct message rings by itself; nothing that stands in a channel may.
  expect(town.discord.record.pings.filter(({ why }) => why !== 'direct message')).toEqual([]);
  expect(town.slack.record.refusals.splice(0)).toEqual([]);
  expect(town.discord.record.refusals.splice(0)).toEqual([]);
  expect(town.complaints.splice(0)).toEqual([]);
  await by.ask('help');
  await by.until(() => by.told().includes('Ideas, plans and who else is on them'));
}

let wrote = 0;
/** Publishes these texts in the four fields under a title of its own, and reads all of it back on one's own screen. */
async function publishAndRead(by: Window, text: string): Promise<void> {
  wrote += 1;
  const mark = `${by.platform}${wrote}`;
  const values = { Title: `${mark} ${text}`.replace(/[\r\n]/g, ' ').slice(0, 120), Summary: `summary of ${mark} ${text} end`, 'Experimental setup': `setup of ${mark}\n${text}`, 'Key questions': `${text}\nasks ${mark}` };
  const told = await publish(by, values);
  const [, number = ''] = /#(\d+) /.exec(told) ?? [];
  // The whisper is the newest message, and not the card that is still on its way.
  await town.settled();
  await by.ask('show', 'idea', number);
  await by.until(() => by.told().includes(`summary of ${mark}`));
  const screen = seen(by.told());
  for (const value of Object.values(values)) expect(screen).toContain(seen(value));
}

const windows = [
  ['Slack', () => onSlack(town, S.tom), () => onSlack(town, S.priya)],
  ['Discord', () => onDiscord(town, D.mara), () => onDiscord(town, D.kim)],
] as const;

describe.each(windows)('on %s', (_, person, admin) => {
  it('an idea comes back as it was written, whatever that is, and rings for nobody', async () => {
    const by = person();
    for (const text of TEXTS) await publishAndRead(by, text);
    await town.settled();
    await nothingHappened(by);
  });

  it('so does anything else that can be typed', async () => {
    const by = person();
    const text = fc.oneof(
      fc.array(fc.constantFrom(...TEXTS), { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((any) => any.replaceAll('\u0000', '')),
    );
    await fc.assert(fc.asyncProperty(text, (one) => publishAndRead(by, one)), { numRuns: 8 });
    await nothingHappened(by);
  });

  it.each(['', '   ', '…', '🙋🔬', '\u202E\u200B', '@@@'])('a title that names nothing (%j) is asked for again, and the rest is kept', async (title) => {
    const by = person();
    await by.ask('new');
    await by.until(() => by.form());
    by.fill({ Title: title, Summary: 'kept in any case' });
    const outcome = await by.submit();
    // The platform itself sends no form without a required field.
    if (title.trim() === '') expect(outcome.ok).toBe(false);
    else await by.until(() => `${by.form()?.says} ${by.told()}`.includes('needs a title'));
    if (!by.form()) {
      await by.press('needs a title', 'Continue writing');
      await by.until(() => by.form());
    }
    expect(by.form()?.fields.map(({ value }) => value)).toContain('kept in any case');
    await by.close();
  });

  it('the words of a command say nothing to anybody else, and never fail', async () => {
    const by = person();
    for (const text of [...TEXTS, 'x'.repeat(140)]) {
      for (const [verb, option] of [['find', 'query'], ['show', 'idea'], ['plan', 'idea']] as const) {
        // Nothing here is called so: otherwise a plan would be made.
        expect(await by.ask(verb, option, `qqzz ${text}`)).toEqual({ ok: true });
      }
      expect(await by.ask('new', 'title', text)).toEqual({ ok: true });
      const form = await by.until(() => by.form());
      expect(seen(form.fields.find(({ label }) => label === 'Title')?.value ?? '')).toBe(seen(text));
      await by.close();
    }
    await nothingHappened(by);
  });

  it('a code that is no code joins nothing', async () => {
    const by = admin();
    for (const text of ['@everyone', '<!channel>', "' or 1=1 --", '🙋', 'ABCDEFGH']) {
      await by.ask('setup', 'join', by.platform === 'slack' ? `join ${text}` : text, by.other);
      await by.until(() => by.told(by.other).includes('No space has this code'));
    }
    await nothingHappened(by);
  });

  it('the settings take a name of any kind, and say what is wrong with a zone that is none', async () => {
    const by = admin();
    await by.ask('setup');
    await by.press('How this channel is set up', 'Change');
    for (const zone of ['<!channel>', '@everyone', 'Mars/Olympus', '🙋']) {
      const open = by.form() ?? (await by.until(() => by.form()));
      expect(open.title).toBe('How this space works');
      by.fill({ 'Name of the space': 'Lab <!channel> @everyone', 'Time zone': zone });
      await by.submit();
      await by.until(() => `${by.form()?.says} ${by.told()}`.includes('A time zone by its usual name'));
      if (!by.form()) await by.press('Nothing was changed yet', 'Change');
    }
    const last = by.form() ?? (await by.until(() => by.form()));
    expect(last.fields.length).toBe(4);
    by.fill({ 'Name of the space': 'Lab <!channel> @everyone \u202E*x*', 'Time zone': 'Europe/Berlin' });
    await by.submit();
    await by.until(() => seen(by.told()).includes('Lab <!channel> @everyone *x*: digest on'));
    await nothingHappened(by);
  });
});

describe('across both', () => {
  it('names of people and channels are shown as they are, and mention nobody', async () => {
    const title = 'Signed by people with names';
    await publish(onSlack(town, S.deniz), { Title: title });
    await town.discord.until(() => onDiscord(town, D.ana).sees().includes(title));
    await onSlack(town, S.leo).press(title, '🙋 Would join');
    await onDiscord(town, D.eli).press(title, '🙋 Would join');
    for (const by of [onSlack(town, S.ines), onDiscord(town, D.ana)]) {
      await by.until(() => seen(by.sees()).includes(`Would join 2 · ${NAMES[S.leo]}, ${seen(NAMES[D.eli])}`));
      await nothingHappened(by);
    }
    expect(onSlack(town, S.deniz).sees()).toContain(`Its card stands in #${NAMES[S.channel]}, #${NAMES[D.channel]}`);
  });
});
