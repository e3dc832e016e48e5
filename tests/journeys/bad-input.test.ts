/**
 * Ten malformed and ten oversized inputs for every form and every command with free text, typed by people at their
 * windows of both platforms: each is answered with what to do, and nothing typed is lost.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../src/core/cards/commands.ts';
import { FORM_NAMES } from '../../src/core/flows/respond.ts';
import { IDS, joinBoth, openTown, type Town } from '../town.ts';
import { COMMANDS, type Door, FORMS, type Kind, MALFORMED, OVERSIZED, type Row, VAGUE } from './bad-input.ts';
import { onDiscord, onSlack, publish, type Window } from './window.ts';

let town: Town;
const at = (platform: 'slack' | 'discord') => {
  const who = platform === 'slack' ? onSlack : onDiscord;
  const [me, you, admin, another] =
    platform === 'slack'
      ? [IDS.slack.ines, IDS.slack.tom, IDS.slack.priya, IDS.slack.leo]
      : [IDS.discord.mara, IDS.discord.ana, IDS.discord.kim, IDS.discord.eli];
  const window = (id: string) => who(town, id);
  return {
    me: window(me),
    you: window(you),
    admin: window(admin),
    another: window(another),
  };
};

const TOPICS = {
  slack: [
    'Linear probes that detect strategic deception in long dialogues',
    'Detect strategic deception in long dialogues with linear probes',
  ],
  discord: [
    'Counting bleached corals from cheap underwater drone video',
    'Cheap underwater drone video for counting bleached corals',
  ],
} as const;

beforeAll(async () => {
  // A Tuesday noon, so that letters go out on both platforms.
  town = await openTown({ start: '2026-05-12T10:00:00Z' });
  await joinBoth(town);
  await Promise.all(
    (['slack', 'discord'] as const).map(async (platform) => {
      const { me, you } = at(platform);
      await publish(you, { Title: TOPICS[platform][0], 'Are you planning this?': 'Yes: this month' });
      await publish(me, { Title: `Owls of ${platform}`, Summary: `What owls hear at ${platform}` });
    }),
  );
});

afterEach(async () => {
  for (const platform of ['slack', 'discord'] as const)
    for (const by of Object.values(at(platform))) while (by.form()) await by.close();
});

afterAll(async () => {
  expect(town.complaints).toEqual([]);
  expect(town.slack.record.refusals).toEqual([]);
  expect(town.discord.record.refusals).toEqual([]);
  expect(town.slack.record.pings).toEqual([]);
  await town.close();
});

const both = <T>(work: (platform: 'slack' | 'discord') => Promise<T>) =>
  Promise.all((['slack', 'discord'] as const).map(work));

describe('what the tables say', () => {
  it('is about every form, and every option that takes any text', () => {
    expect(FORMS.map(({ form }) => form).toSorted()).toEqual([...FORM_NAMES].toSorted());
    const free = VERBS.flatMap(({ name, options }) =>
      options.filter(({ choices }) => choices === undefined).map((option) => `${name} ${option.name}`),
    );
    expect(COMMANDS.map(({ verb, option }) => `${verb} ${option}`).toSorted()).toEqual(free.toSorted());
    expect([MALFORMED.length, OVERSIZED.length]).toEqual([10, 10]);
  });
});

describe.each(COMMANDS.map((row) => [`${row.verb} ${row.option}`, row] as const))('/idea %s', (_, row) => {
  it('says what is meant, whatever is typed', async () => {
    await both(async (platform) => {
      const by = at(platform)[row.who ?? 'another'];
      for (const said of [...MALFORMED, ...OVERSIZED]) {
        const answers = answersTo(by).length;
        const value = platform === 'slack' ? said : said.replaceAll('\n', ' ');
        const outcome =
          platform === 'slack'
            ? await by.ask(row.typed ?? row.verb, row.option, value)
            : await by.ask(row.verb, row.option, `${value} ${row.rest ?? ''}`);
        if (!outcome.ok) {
          expect(outcome.error).toMatch(/must be between|required/);
          continue;
        }
        const answer = await by.until(() => by.form() ?? answersTo(by).slice(answers).at(-1));
        if ('words' in answer) expect(answer.words).toMatch(row.says);
        if (!by.form()) continue;
        // What is too long for a title is the idea itself.
        const values = by.form()?.fields.map((field) => field.value);
        expect(plain(values?.join(' ') ?? '')).toContain(plain(value).slice(0, 100));
        await by.close();
      }
      await town.settled();
      await expectKind(by);
    });
  });
});

it.each(FORMS.map((row) => [row.form, row] as const))(
  'the form “%s” says kindly what needs another look, and keeps what was typed',
  async (_, row) => {
    if (row.clock) await town.clockTo(row.clock);
    await both(async (platform) => {
      const here = at(platform);
      const door: Door = { ...here, by: here[row.who], topic: TOPICS[platform][1] };
      for (const { field, said } of inputsOf(row)) if (await typeInto(door, row, { field, said })) break;
      if (door.by.form()) await door.by.close();
      await town.settled();
      await expectKind(door.by);
    });
  },
);

/** What every other field is filled in with, so that one thing alone needs another look. */
const good = (row: Row) =>
  Object.fromEntries(Object.entries(row.fields).map(([field, kind]) => [field, kind.good ?? '']));

/** What was said to them alone. */
const answersTo = (by: Window, place?: string) =>
  by.messages(place).filter(({ alone }) => alone || place === 'directs');

/** Nothing blames, or says nothing; and what was read is put away. */
async function expectKind(by: Window): Promise<void> {
  for (const place of [undefined, 'directs'])
    for (const { words } of answersTo(by, place)) expect(VAGUE.exec(words)?.[0], words).toBeUndefined();
  await by.tidy();
}

type Typed = { readonly field: string; readonly said: string };

/** Each input in one of the fields, in turn. What can be taken once comes last. */
function inputsOf(row: Row): readonly Typed[] {
  const fields = Object.keys(row.fields);
  const all = [...MALFORMED, ...OVERSIZED].map((said, n) => ({
    said,
    field: fields[n % fields.length] ?? '',
  }));
  const taken = ({ field, said }: Typed) => kindOf(row, field).takes(said);
  return row.once ? [...all.filter((one) => !taken(one)), ...all.filter(taken)] : all;
}

function kindOf(row: Row, field: string): Kind {
  const kind = row.fields[field];
  if (!kind) throw new Error(`The row of ${row.form} has no ${field}.`);
  return kind;
}

/** Types it, and a shorter one where the platform refuses its length. Says whether the form can't be opened again. */
async function typeInto(door: Door, row: Row, { field, said }: Typed): Promise<boolean> {
  const { by } = door;
  if (!by.form()) await row.open(door);
  const form = await by.until(() => by.form());
  const about = form.fields.find(({ label }) => label === field);
  if (!about) throw new Error(`“${form.title}” has no “${field}”: ${form.fields.map(({ label }) => label)}`);
  // In a single line a client makes a space of each line break.
  const line = about.long ? said : said.replaceAll('\n', ' ');
  if (line.length > about.max * 2) expect(() => by.fill({ [field]: line })).toThrow(/takes .*\d+ characters/);
  const fits = [...line].slice(0, Math.floor(about.max / (line.length > [...line].length ? 2 : 1))).join('');
  by.fill({ ...good(row), ...row.rest, [field]: fits });
  const answers = answersTo(by, row.place).length;
  const outcome = await by.submit();
  const { takes, says } = kindOf(row, field);
  if (fits.trim() === '' && by.form() && /required/i.test(outcome.ok ? '' : outcome.error)) return false;
  if (takes(fits)) {
    expect(by.form(), `${row.form}: ${fits.slice(0, 60)}`).toBeUndefined();
    return row.once !== undefined;
  }
  if (by.platform === 'discord') await takeUpAgain(by, { answers, says, place: row.place });
  const again = await by.until(() => by.form());
  if (by.platform === 'slack') expect(again.says).toMatch(says);
  expect(plain(again.fields.map(({ value }) => value).join(' '))).toContain(plain(fits).slice(0, 200));
  // It may go on as something else, as the list that is none goes on as one idea.
  if (again.title !== form.title) await by.close();
  return false;
}

/** What a form that couldn't stay open left behind: what needs another look, and the way back. */
async function takeUpAgain(
  by: Window,
  left: { readonly answers: number; readonly says: RegExp; readonly place: string | undefined },
): Promise<void> {
  const said = await by.until(() => answersTo(by, left.place).slice(left.answers).at(-1));
  expect(said.words).toMatch(left.says);
  const controls = said.words.split('\n').findLast((line) => line.startsWith('['));
  const [back = ''] = /[^[\]]+/.exec(controls ?? '') ?? [];
  await by.press(said.words, back, left.place);
}

/** What can't be seen, or isn't kept apart, doesn't count. */
const plain = (text: string) => text.replace(/[\s\p{C},#]+/gu, '').toLowerCase();
