/** Texts that ring bells, turn lines around or fill screens, in every field that people can fill, through the front door. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { nothingHappened, seen, TEXTS } from './hostile-texts.ts';
import { onDiscord, onSlack, publish, readInFull, type Window } from './window.ts';

const S = IDS.slack;
const D = IDS.discord;

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

let wrote = 0;
/** Publishes these texts in the four fields under a title of its own, and reads all of it back on one's own screen. */
async function publishAndRead(by: Window, text: string): Promise<void> {
  wrote += 1;
  const mark = `${by.platform}${wrote}`;
  const values = {
    Title: `${mark} ${text}`.replace(/[\r\n]/g, ' ').slice(0, 120),
    Summary: `summary of ${mark} ${text} end`,
    'Experimental setup': `setup of ${mark}\n${text}`,
    'Key questions': `${text}\nasks ${mark}`,
  };
  const told = await publish(by, values);
  const [, number = ''] = /#(\d+) /.exec(told) ?? [];
  const screen = seen(await readInFull(town, by, number));
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
    await nothingHappened(town, by);
  });

  it('so does anything else that can be typed', async () => {
    const by = person();
    const text = fc.oneof(
      fc.array(fc.constantFrom(...TEXTS), { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((any) => any.replaceAll('\u0000', '')),
    );
    await fc.assert(
      fc.asyncProperty(text, (one) => publishAndRead(by, one)),
      { numRuns: 8 },
    );
    await nothingHappened(town, by);
  });

  it.each(['', '   ', '…', '🙋🔬', '\u202E\u200B', '@@@'])(
    'a title that names nothing (%j) is asked for again, and the rest is kept',
    async (title) => {
      const by = person();
      await by.ask('new');
      await by.until(() => by.form());
      by.fill({ Title: title, Summary: 'kept in any case' });
      const outcome = await by.submit();
      // The platform itself sends no form without a required field.
      if (title.trim() === '') expect(outcome.ok).toBe(false);
      else await by.until(() => `${by.form()?.says} ${by.told()}`.includes('needs a title'));
      if (!by.form()) {
        await by.press('needs a title', 'Continue');
        await by.until(() => by.form());
      }
      expect(by.form()?.fields.map(({ value }) => value)).toContain('kept in any case');
      await by.close();
    },
  );

  it('the words of a command say nothing to anybody else, and never fail', async () => {
    const by = person();
    for (const text of [...TEXTS, 'x'.repeat(140)]) {
      for (const [verb, option] of [
        ['find', 'query'],
        ['show', 'idea'],
        ['plan', 'idea'],
      ] as const) {
        // Nothing here is called so: otherwise a plan would be made.
        expect(await by.ask(verb, option, `qqzz ${text}`)).toEqual({ ok: true });
      }
      expect(await by.ask('new', 'title', text)).toEqual({ ok: true });
      const form = await by.until(() => by.form());
      expect(seen(form.fields.find(({ label }) => label === 'Title')?.value ?? '')).toBe(seen(text));
      await by.close();
    }
    await nothingHappened(town, by);
  });

  it('a code that is no code joins nothing', async () => {
    const by = admin();
    for (const text of ['@everyone', '<!channel>', "' or 1=1 --", '🙋', 'ABCDEFGH']) {
      await by.ask('setup', 'join', by.platform === 'slack' ? `join ${text}` : text, by.other);
      await by.until(() => /No space has this code|What would you like to set up/.test(by.told(by.other)));
    }
    await nothingHappened(town, by);
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
      if (!by.form()) await by.press('Almost', 'Change');
    }
    const last = by.form() ?? (await by.until(() => by.form()));
    expect(last.fields.length).toBe(5);
    by.fill({ 'Name of the space': 'Lab <!channel> @everyone \u202E*x*', 'Time zone': 'Europe/Berlin' });
    await by.submit();
    await by.until(() => seen(by.told()).includes('Lab <!channel> @everyone *x*: digest on'));
    await nothingHappened(town, by);
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
      await nothingHappened(town, by);
    }
    expect(onSlack(town, S.deniz).sees()).toContain(
      `Its card stands in #${NAMES[S.channel]}, #${NAMES[D.channel]}`,
    );
  });
});
