/** The same texts where they come in by other doors: differences, notes, saved messages, links. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { nothingHappened, seen, TEXTS } from './hostile-texts.ts';
import { onDiscord, onSlack, publish, readInFull, type Window } from './window.ts';

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

/** As many of the texts as fit into so many characters, in several goes. */
function bundles(most: number, texts: readonly string[] = TEXTS): readonly string[] {
  const out: string[] = [''];
  for (const text of texts) {
    const longer = `${out.at(-1)} ${text}`.trim();
    if (longer.length <= most) out[out.length - 1] = longer;
    else out.push(text);
  }
  return out;
}

const numberIn = (told: string) => /#(\d+) /.exec(told)?.[1] ?? '';
const wordsOf = (text: string) => text.toWellFormed().match(/[\p{L}\p{N}]+/gu) ?? [];
async function openForm(by: Window): Promise<void> {
  await by.ask('new');
  await by.until(() => by.form());
}

/** After something was wrong: the form as it stands, or the one that the answer leads back to. */
async function lookAgain(by: Window, words: string): Promise<void> {
  await by.until(() => `${by.form()?.says} ${by.told()}`.includes(words));
  if (by.form()) return;
  await by.press(words, 'Continue');
  await by.until(() => by.form());
}

describe.each(windows)('on %s', (platform, person, other) => {
  it('the line that says how two differ stands on both as it was written', async () => {
    const like = {
      Title: `Probe the drift of ${platform} adapters`,
      Summary: `Linear probes on residual activations measure persona drift of ${platform} adapters under gradient routing.`,
    };
    const first = numberIn(await publish(other(), like));
    for (const [n, line] of bundles(480).entries()) {
      const by = person();
      await openForm(by);
      by.fill({ ...like, Title: `${like.Title}, take ${n}` });
      await by.submit();
      await by.press(`Same: join #${first}`, 'Different: say how');
      await by.until(() => by.form());
      by.fill({ 'The difference': line });
      const before = by.told();
      await by.submit();
      await by.until(() => by.told() !== before);
      if (by.told().includes('close to this')) await by.press('close to this', 'Publish mine');
      await by.until(() => by.told().includes('is published'));
      expect(seen(await readInFull(town, by, numberIn(by.told())))).toContain(seen(line));
    }
    await nothingHappened(town, person());
  });

  it('a difference without words is asked for again, in those words', async () => {
    const by = person();
    await openForm(by);
    by.fill({
      Title: `Probe the drift of ${platform} adapters, once more`,
      Summary: `Linear probes on residual activations measure persona drift of ${platform} adapters.`,
    });
    await by.submit();
    await by.press('close to this', 'Different: say how');
    await by.until(() => by.form());
    by.fill({ 'The difference': '@!<>' });
    await by.submit();
    await by.until(() => `${by.form()?.says} ${by.told()}`.includes('A few words are enough'));
  });

  it('a saved message keeps every word, whatever it says', async () => {
    const by = person();
    // A mention becomes the name of who is mentioned, and a time its day: those words can't come back.
    const plain = TEXTS.filter((text) => platform === 'Slack' || !/<(?:@[!&]?\d|#|t:|\/)/.test(text));
    for (const [n, text] of bundles(300, plain).entries()) {
      const said = `Saved ${platform} ${n}: I would like to try this next. ${text}`;
      expect(await by.save(said)).toEqual({ ok: true });
      const form = await by.until(() => by.form());
      const fields = form.fields.map(({ value }) => value).join('\n');
      for (const word of wordsOf(said)) expect(seen(fields)).toContain(seen(word));
      const told = await publish(by);
      const screen = seen(await readInFull(town, by, numberIn(told)));
      for (const word of wordsOf(said)) expect(screen).toContain(seen(word));
    }
    await nothingHappened(town, by);
  });

  it('links and tags stand under the idea as they were written, all of them', async () => {
    const by = person();
    const links = Array.from({ length: 8 }, (_, n) => `https://a.example/${n}|<!channel>(@everyone)*x*`);
    const told = await publish(by, { Title: `Eight links on ${platform}` });
    await by.press('is published', 'Edit');
    await by.until(() => by.form());
    by.fill({ 'Links and #tags': `#<@${S.tom}> #@everyone #*bold*` });
    await by.submit();
    await lookAgain(by, 'tags are single words');
    by.fill({ 'Links and #tags': `${links.join(' ')} #probing #größe_2` });
    await by.submit();
    await by.until(() => by.told().includes('is changed'));
    const screen = seen(await readInFull(town, by, numberIn(told)));
    await nothingHappened(town, by);
    expect(screen).toContain('#probing #größe_2');
    for (const link of links) expect(screen).toContain(link.slice('https://'.length, 'https://'.length + 11));
  });

  it('too many tags are said to be too many, and can be mended where they were written', async () => {
    const by = person();
    const told = await publish(by, { Title: `Many tags on ${platform}` });
    await by.press('is published', 'Edit');
    await by.until(() => by.form());
    const tags = Array.from({ length: 13 }, (_, n) => `#tag${n}`).join(' ');
    by.fill({ Summary: 'Kept in any case', 'Links and #tags': tags });
    await by.submit();
    await lookAgain(by, 'Up to 12 tags');
    expect(by.form()?.fields.map(({ value }) => value)).toContain('Kept in any case');
    by.fill({ 'Links and #tags': '#one #two' });
    await by.submit();
    await by.until(() => by.told().includes('is changed'));
    expect(await readInFull(town, by, numberIn(told))).toContain('Kept in any case');
  });
});

describe('the end of a horizon', () => {
  it.each(windows)(
    'takes any note on %s, shows it as written, and says what is wrong with an empty one',
    async (platform, person) => {
      const by = person();
      const title = `Stopped on ${platform} for reasons`;
      await publish(by, { Title: title, 'Are you planning this?': 'Yes: this week' });
      await town.clockTo(platform === 'Slack' ? '2026-05-19T08:00:00Z' : '2026-05-26T08:00:00Z');
      await by.until(() => by.sees('directs').includes(title));
      await by.press(title, 'Stopped', 'directs');
      await by.until(() => by.sees('directs').includes('Add a line why'));
      await by.press(title, 'Add a line why', 'directs');
      await by.until(() => by.form());
      by.fill({ 'What happened': '@!<>' });
      await by.submit();
      await by.until(() => `${by.form()?.says} ${by.sees('directs')}`.includes('A few words are enough'));
      if (!by.form()) await by.press(title, 'Add a line why', 'directs');
      await by.until(() => by.form());
      const [line = ''] = bundles(290);
      by.fill({ 'What happened': line });
      await by.submit();
      await by.until(() =>
        seen(by.sees()).includes(`Stopped · ${platform === 'Slack' ? 'Tom' : 'Mara'}: ${seen(line)}`),
      );
      await nothingHappened(town, by);
    },
  );

  it('and the digest of it all mentions nobody', async () => {
    await town.clockTo('2026-06-01T07:00:00Z');
    for (const [, person] of windows) {
      expect(person().sees()).toContain('This week in');
      await nothingHappened(town, person());
    }
  });
});
