/** What the documents say about the code is so, and what they lead to is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTINGS } from '../src/config.ts';
import { ACTIONS } from '../src/core/actions.ts';
import { allHere, offerAgenda, reviewCard } from '../src/core/cards/agenda.ts';
import { draftKept, published, stanceTaken } from '../src/core/cards/answers.ts';
import { audienceMenu } from '../src/core/cards/audience.ts';
import { channelCard } from '../src/core/cards/away.ts';
import { batchCard, batchPage } from '../src/core/cards/batch.ts';
import type { Card as WordedCard } from '../src/core/cards/card.ts';
import { checkinCard } from '../src/core/cards/checkin.ts';
import { SAVE_LABEL, VERBS } from '../src/core/cards/commands.ts';
import { digestHelp, digestPreview, weekSet } from '../src/core/cards/digest.ts';
import { found, pickIdea } from '../src/core/cards/finding.ts';
import { fullIdea, ideaCard } from '../src/core/cards/idea.ts';
import { introductionQuestion } from '../src/core/cards/introductions.ts';
import { askToLeave, askToMove, postHere } from '../src/core/cards/lifecycle.ts';
import { askToPart, isThisYou } from '../src/core/cards/link.ts';
import { mergeQuestion } from '../src/core/cards/merges.ts';
import { mine } from '../src/core/cards/mine.ts';
import { askOutcome, outcomeHeard, outcomeTold } from '../src/core/cards/outcome.ts';
import { overlapsBeforeIdea, overlapsBeforePlan } from '../src/core/cards/overlap.ts';
import { profileCard } from '../src/core/cards/profile.ts';
import { quietForAll, quietSet } from '../src/core/cards/quiet.ts';
import { credited, help, spaceJoined, spaceSet, unsurePost } from '../src/core/cards/space.ts';
import { label as labelIn, speakCard } from '../src/core/cards/speak.ts';
import { stanceNamed } from '../src/core/cards/words.ts';
import {
  type Idea,
  type Person,
  SIGN_STANCES,
  type Space,
  STANCES,
  type Stance,
  type Standing,
} from '../src/core/model.ts';
import { readSearch } from '../src/core/rules/finding.ts';
import { signsOf } from '../src/core/rules/signs.ts';

/** A stance as the documents write it. */
function said(stance: Stance): { readonly sign: string; readonly label: string } {
  const { sign, label } = stanceNamed(stance);
  return { sign, label: labelIn(label, 'en') };
}

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
  .map((file) => ({ file, text: read(file) }));

/** Everywhere that a pattern is found in the pages, as `page: what`. */
const foundIn = (pattern: RegExp, some = pages) =>
  some.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((m) => `${file}: ${m[1] ?? m[0]}`));

describe('the settings', () => {
  it('stand in docs/settings.md, each with its meaning and its default', () => {
    const rows = read('docs/settings.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.slice(2, -2).split(' | '));
    expect(rows).toEqual(
      SETTINGS.map(({ name, says, fallback, secret }) => [
        `\`${name}\``,
        says,
        fallback === '' ? 'none' : `\`${fallback}\``,
        secret ? 'yes' : 'no',
      ]),
    );
  });

  it('are called by their names everywhere', () => {
    const known = new Set<string>([...SETTINGS.map(({ name }) => name), 'POSTGRES_PASSWORD']);
    const called = foundIn(/\b((?:SLACK|DISCORD|DATABASE|DATA|LOG|POSTGRES)_[A-Z_]+)\b/g);
    expect(called.filter((line) => !known.has(line.split(': ')[1] ?? ''))).toEqual([]);
  });
});

describe('links', () => {
  it('lead to files that exist', () => {
    const broken = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map((m) => m[1] ?? '')
        .filter((link) => !/^(?:https?:|mailto:|#)/.test(link))
        .filter((link) => !existsSync(path.join(root, path.dirname(file), link.split('#')[0] ?? '')))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the README', () => {
  const text = read('README.md');
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));

  it('fits one screen', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(61);
  });

  it('begins with the two commands that show the bot and test it', () => {
    const blocks = [...text.matchAll(/```\n([\s\S]*?)\n```/g)].map((m) => m[1]);
    expect(blocks).toEqual(['npm ci && npm run playground', 'npm ci && npm test']);
    expect(existsSync(path.join(root, 'package-lock.json'))).toBe(true);
  });

  it('and every other page name scripts that exist', () => {
    const named = foundIn(/(?:`|^|&& )npm (?:run )?((?!ci\b|run\b|install\b)[a-z:]+)/gm);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((line) => scripts[line.split(': ')[1] ?? ''] === undefined)).toEqual([]);
  });
});

describe('the command line', () => {
  it('knows every command that a page tells to type', () => {
    const known = [...read('src/cli.ts').matchAll(/\.command\('([\w-]+)'/g)].map((m) => m[1]);
    const told = foundIn(/src\/cli\.ts ([a-z]+)/g);
    expect(told.filter((line) => !known.includes(line.split(': ')[1]))).toEqual([]);
  });
});

describe('docs/using.md', () => {
  const text = read('docs/using.md').replace(/\s+/g, ' ');

  it('has every verb, and no page has another', () => {
    expect(VERBS.filter(({ name }) => !text.includes(`\`/idea ${name}`)).map(({ name }) => name)).toEqual([]);
    const said = foundIn(/`\/idea ([a-z]+)/g);
    expect(said.filter((line) => !VERBS.some(({ name }) => name === line.split(': ')[1]))).toEqual([]);
  });

  it('has the options as each platform takes them', () => {
    const options = VERBS.flatMap((verb) => verb.options.map((option) => ({ verb, option })));
    const missing = options
      .filter(({ option }) => option.name !== 'title')
      .filter(({ verb, option }) => !new RegExp(`/idea ${verb.name} [^|]*\\b${option.name}:`).test(text));
    expect(missing.map(({ verb, option }) => `${verb.name} ${option.name}`)).toEqual([]);
  });

  it('has every stance with its sign, and the menu of a message', () => {
    const words = STANCES.map(said);
    expect(words.filter(({ sign, label }) => !text.includes(`| ${sign} | ${label} |`))).toEqual([]);
    expect(text).toContain(`**${SAVE_LABEL}**`);
  });

  it('says which stances a reaction gives', () => {
    const given = STANCES.filter((stance) => {
      const { sign, label } = said(stance);
      return new RegExp(`\\| ${sign} \\| ${label} \\| [^|]*reaction`).test(text);
    });
    expect(given.toSorted()).toEqual([...SIGN_STANCES].sort());
  });

  it('has every button and menu that a card shows', () => {
    const plain = text.replaceAll('’', "'");
    const labels = shownCards().flatMap(labelsOf);
    expect(labels.length).toBeGreaterThan(25);
    expect([...new Set(labels)].filter((label) => !plain.includes(label.replaceAll('’', "'")))).toEqual([]);
  });
});

describe('the table of everything by every way', () => {
  const [, after = ''] = read('docs/using.md').split('## Everything, by every way');
  const [table = ''] = after.split('\n## ');
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| |'))
    .map((line) => line.slice(2, -2).split(' | '));
  const carried = (row: readonly string[]) =>
    [...(row.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? '');
  const rowOf = (action: string) => rows.find((row) => carried(row).includes(action));
  const isThere = (cell: string | undefined) => cell !== undefined && cell !== '–';

  it('has every action once, and no other', () => {
    expect(rows.flatMap(carried).sort()).toEqual([...ACTIONS].sort());
    expect(rows.every((row) => row.length === 10)).toBe(true);
  });

  it('has every verb, as a command of both platforms', () => {
    for (const column of [1, 5]) {
      const said = rows.flatMap((row) => /`\/idea (\w+)`/.exec(row[column] ?? '')?.[1] ?? []);
      expect(VERBS.map(({ name }) => name).filter((name) => !said.includes(name))).toEqual([]);
    }
  });

  it('says of everything that a card shows that both platforms show it', () => {
    const shown = shownCards().flatMap(actionsOf);
    expect(new Set(shown).size).toBeGreaterThan(30);
    expect(shown.filter((action) => !isThere(rowOf(action)?.[2]) || !isThere(rowOf(action)?.[6]))).toEqual(
      [],
    );
  });

  it('leaves nothing out on one platform, but for the reasons below it', () => {
    const lopsided = rows.filter(
      (row) =>
        isThere(row[1]) !== isThere(row[5]) ||
        isThere(row[2]) !== isThere(row[6]) ||
        isThere(row[3]) !== isThere(row[7]),
    );
    expect(lopsided).toEqual([]);
    expect(table).toMatch(/\*\*Home tab\*\*: Discord gives/);
  });

  it('says what the Home tab really shows', () => {
    const own = shownCards().filter(({ title }) => JSON.stringify(title).includes('mine.'));
    expect(own.length).toBeGreaterThan(1);
    for (const action of own.flatMap(actionsOf)) expect(rowOf(action)?.[4], action).toBe('yes');
  });
});

describe('every control', () => {
  it('has words on it, on every card', () => {
    const controls = shownCards()
      .map((card) => speakCard(card, 'en'))
      .flatMap(({ body }) => body.flatMap((block) => (block.kind === 'controls' ? block.controls : [])));
    const labels = controls.flatMap((control) =>
      control.kind === 'menu'
        ? [control.label, ...control.choices.map(({ label }) => label)]
        : [control.label],
    );
    expect(labels.filter((label) => !/\p{L}{2}/u.test(label))).toEqual([]);
  });
});

describe('the help', () => {
  it('fits one screen, and has every verb', () => {
    const said = speakCard(help(signsOf(null)), 'en');
    expect(
      said.body.flatMap((block) => (block.kind === 'list' ? block.items : [])).length,
    ).toBeLessThanOrEqual(16);
    expect(JSON.stringify(said.body).length).toBeLessThan(2400);
    expect(VERBS.filter(({ name }) => !JSON.stringify(said).includes(`/idea ${name}`))).toEqual([]);
  });
});

describe('words', () => {
  it('are those that people use, and not what the things are not', () => {
    expect(
      foundIn(
        /\b(tickets?|newsletters?|standups?|abandoned|dibs|tenants?|deadlines?|stale|vot(?:e|ing))\b/gi,
      ),
    ).toEqual([]);
  });

  it('leave nothing unfinished, and name no folder or host of the one who wrote them', () => {
    expect(foundIn(/\b(TODO|FIXME|XXX|TBD|lorem ipsum)\b/g)).toEqual([]);
    expect(foundIn(/(?<![\w.])\/(?:root|home|work|Users)\/\S*/g)).toEqual([]);
    expect(foundIn(/\bregistry\.[\w.]+|\blocalhost:\d+/g)).toEqual([]);
    expect(foundIn(/\bxox[abp]-\w+|\bxapp-\w+/g)).toEqual([]);
  });
});

/** What the controls of a card carry. */
const actionsOf = (card: WordedCard): readonly string[] =>
  card.body.flatMap((block) =>
    block.kind !== 'controls'
      ? []
      : block.controls.flatMap((control) =>
          control.kind === 'button' ? [control.action.do] : control.choices.map(({ action }) => action.do),
        ),
  );

function labelsOf(said: WordedCard): readonly string[] {
  return speakCard(said, 'en')
    .body.flatMap((block) => (block.kind === 'controls' ? block.controls : []))
    .flatMap((control) =>
      control.kind === 'menu' && control.label === 'More'
        ? [control.label, ...control.choices.map(({ label }) => label)]
        : [control.label],
    );
}

/** One of each card that has something to press. */
function shownCards(): readonly WordedCard[] {
  const ines: Person = {
    id: 1,
    name: 'Ines',
    zone: 'Europe/Berlin',
    locale: null,
    affiliation: '',
    hours: null,
    hasLeft: false,
    self: 1,
  };
  const idea: Idea = {
    id: 57,
    spaceId: 1,
    number: 57,
    title: 'Does inoculation survive a persona switch?',
    summary: 'A long story. '.repeat(20),
    setup: '',
    questions: '',
    links: [],
    tags: [],
    authorId: 1,
    source: null,
    isSaved: false,
    editedBy: 'author',
    awayBy: 'author',
    state: 'open',
    audience: 'space',
    homeId: null,
    agendaId: null,
    version: 1,
    createdAt: 0,
  };
  const standing = (stance: Stance): Standing => ({
    ideaId: 57,
    person: ines,
    stance,
    horizon: null,
    horizonEndsAt: null,
    checkedInAt: 1,
    lapsedAt: null,
    snoozedUntil: null,
    note: '',
    isPrivate: false,
    via: 'button',
    since: 0,
  });
  const space: Space = {
    id: 1,
    name: 'Interpretability',
    zone: 'UTC',
    language: 'en',
    digestDay: 1,
    digestHour: 9,
    joinCode: 'ABCD2345',
    signs: null,
    setUpBy: 1,
    quiet: null,
    digestedUntil: null,
    createdAt: 0,
  };
  const outcome = {
    ideaId: 1,
    by: standing('stopped').person,
    kind: 'stopped' as const,
    line: '',
    link: '',
    at: 0,
  };
  const view = { idea, authorName: 'Ines', standings: [standing('planning')], outcomes: [], differences: [] };
  const items = (many: number) =>
    Array.from({ length: many }, (_, id) => ({
      id: id + 1,
      text: idea,
      isLeftOut: id % 2 === 0,
      number: null,
      isSeen: true,
    }));
  const own = {
    space,
    standings: (['planning', 'following'] as const).flatMap((stance) =>
      Array.from({ length: 6 }, () => ({ idea, standing: standing(stance) })),
    ),
    ideas: Array.from({ length: 6 }, () => view),
    drafts: Array.from({ length: 6 }, (_, id) => ({ id: id + 1, text: idea, editsId: null })),
    agendas: [{ id: 1, name: 'An agenda' }],
    questions: [
      introductionQuestion({ id: 1, because: [] }, idea),
      mergeQuestion(1, { from: idea, into: idea }, 'Ana'),
      isThisYou({ name: 'Mara', platform: 'there' }, 1),
    ],
  };
  const overlap = { ...view, because: ['inoculation prompting'] };
  return [
    ideaCard(view),
    fullIdea(view, 1, 100),
    published(idea, {
      channels: ['ideas'],
      planning: 'no',
      asks: true,
      audience: audienceMenu(idea, []),
    }),
    stanceTaken(idea, standing('planning'), { others: [] }),
    offerAgenda({ many: 3, agenda: 1, draft: 1, more: 0 }),
    reviewCard({
      agenda: { id: 1, name: 'A' },
      items: items(12),
      page: 2,
      near: new Map(),
      seen: { audience: 'space', home: null, channels: [] },
      next: { agenda: 2, many: 3 },
      more: 1,
    }),
    batchCard({ agenda: { id: 1, name: 'A', around: '' }, views: [view], authorName: 'Ines' }),
    batchCard({ agenda: { id: 1, name: 'A', around: '' }, views: Array(21).fill(view), authorName: 'Ines' }),
    batchPage(
      { agenda: { id: 1, name: 'A', around: '' }, views: Array(21).fill(view), authorName: 'Ines' },
      2,
    ),
    allHere(1, items(2)),
    mine(own, { part: 'all', page: 1 }),
    mine(own, { part: 'signups', page: 1 }),
    pickIdea([idea]),
    found({
      search: 1,
      wanted: readSearch('routing'),
      views: [view],
      page: 2,
      total: 40,
      isCapped: false,
      isMore: false,
      isReading: false,
      tags: [],
    }),
    channelCard({ ...view, idea: { ...idea, state: 'archived' } }),
    draftKept('', 1, { title: 'An idea needs a title.' }),
    checkinCard([{ idea, standing: standing('planning'), outcome: null }]),
    checkinCard(Array.from({ length: 5 }, () => ({ idea, standing: standing('planning'), outcome: null }))),
    checkinCard([{ idea, standing: { ...standing('planning'), lapsedAt: 1 }, outcome: null }]),
    checkinCard([{ idea, standing: { ...standing('has_results'), via: 'check-in' }, outcome: null }]),
    checkinCard([{ idea, standing: standing('stopped'), outcome }]),
    askOutcome(idea, false),
    outcomeTold(idea, outcome, 3),
    outcomeTold(idea, { ...outcome, line: 'No effect' }, 0),
    outcomeHeard(idea, outcome),
    digestHelp({ next: 'Monday', mine: false, admin: true }),
    weekSet(true),
    digestPreview(quietSet(0, 'UTC'), { next: 'Monday', early: true }),
    quietSet(0, 'UTC'),
    quietForAll(space, { from: 0, until: 1 }),
    overlapsBeforeIdea({ id: 1, title: 'Another' }, [overlap]),
    overlapsBeforePlan(idea, { plan: 'month', outcomes: [outcome] }, [overlap]),
    spaceSet(space, [], { isNew: true, judged: { answered: 0, dismissed: 0 }, hasPages: true }),
    spaceJoined(space, []),
    askToLeave(space, 'ideas', true),
    askToMove({ from: space, to: space, channel: 'ideas', isLast: false }),
    { ...fullIdea(view, 1, 100), body: [postHere(idea)] },
    credited({ by: 'Tom', called: '#57', idea: 57 }),
    unsurePost('#57', 'ideas', 1),
    isThisYou({ name: 'Mara', platform: 'there' }, 1),
    askToPart({ name: 'Mara', platform: 'there' }, [{ name: 'Tom', platform: 'here' }], 1),
    profileCard({
      name: 'Ines',
      profile: { affiliation: '', contact: '', zone: null, hours: null },
      toldZone: null,
    }),
  ];
}
