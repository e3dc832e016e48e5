/** The house rules that a program can hold: who may import whom, which words are not used, how long a file may be. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { SLOW } from './slowest-first.ts';

const root = path.resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const sources = new Map<string, string>();
for (const file of files) {
  try {
    sources.set(file, readFileSync(path.join(root, file), 'utf8'));
  } catch {
    // Deleted in the work tree and not committed yet: there is nothing to read.
  }
}

/** Folder → what it may import: a prefix inside src, `node:` or a package's name. The longest matching folder decides. */
const mayImport: Record<string, readonly string[]> = {
  'src/core/model.ts': [],
  'src/core/reader.ts': [],
  'src/core/merge.ts': ['src/core/model.ts'],
  'src/core/link.ts': ['src/core/model.ts'],
  'src/core/concept.ts': [],
  'src/core/changes.ts': ['src/core/model.ts'],
  'src/core/understanding.ts': [],
  'src/core/rules/overlap/fuse.ts': ['src/core/understanding.ts', 'src/core/rules/overlap'],
  'src/pictures': [
    'src/core/cards/spoken.ts',
    'src/core/ports.ts',
    'src/core/rules/map.ts',
    'src/pictures',
    'd3-force',
    '@resvg/resvg-js',
    'node:',
  ],
  'src/models': ['src/core/understanding.ts', 'src/models', 'zod', 'node:'],
  'src/core/rules': [
    'src/core/model.ts',
    'src/core/changes.ts',
    'src/core/reader.ts',
    'src/core/merge.ts',
    'src/core/link.ts',
    'src/core/concept.ts',
    'src/core/rules',
    'temporal-polyfill',
    'chrono-node',
    'stemmer',
  ],
  'src/core/cards': [
    'src/core/model.ts',
    'src/core/changes.ts',
    'src/core/reader.ts',
    'src/core/merge.ts',
    'src/core/link.ts',
    'src/core/concept.ts',
    'src/core/events.ts',
    'src/core/actions.ts',
    'src/core/rules',
    'src/core/cards',
    'intl-messageformat',
  ],
  'src/core/actions.ts': ['src/core/model.ts', 'zod'],
  'src/core/events.ts': ['src/core/model.ts', 'src/core/actions.ts', 'src/core/cards/card.ts'],
  'src/core/store': [
    'src/core/model.ts',
    'src/core/changes.ts',
    'src/core/reader.ts',
    'src/core/merge.ts',
    'src/core/link.ts',
    'src/core/concept.ts',
    'src/core/events.ts',
    'src/core/store',
  ],
  'src/core/store.ts': ['src/core/model.ts', 'src/core/store'],
  'src/core/ports.ts': [
    'src/core/cards/message.ts',
    'src/core/model.ts',
    'src/core/events.ts',
    'src/core/cards/spoken.ts',
  ],
  'src/core/flows': ['src/core'],
  'src/platforms/index.ts': ['src/core/ports.ts', 'src/platforms'],
  'src/platforms/shared': ['src/platforms/shared', 'gemoji', 'node:http', 'node:timers/promises'],
  'src/platforms/slack': [
    'src/core/model.ts',
    'src/core/actions.ts',
    'src/core/events.ts',
    'src/core/ports.ts',
    'src/core/cards',
    'src/core/rules',
    'src/platforms/slack',
    'src/platforms/shared',
    '@slack/',
    'node:',
  ],
  'src/platforms/discord': [
    'src/core/model.ts',
    'src/core/actions.ts',
    'src/core/events.ts',
    'src/core/ports.ts',
    'src/core/cards',
    'src/core/rules',
    'src/platforms/discord',
    'src/platforms/shared',
    'discord.js',
    'node:',
  ],
  'src/storage': [
    'src/core/model.ts',
    'src/core/reader.ts',
    'src/core/merge.ts',
    'src/core/link.ts',
    'src/core/concept.ts',
    'src/core/store.ts',
    'src/core/store',
    'src/core/events.ts',
    'src/core/ports.ts',
    'src/storage',
    'drizzle-orm',
    'postgres',
    'node:',
  ],
  'src/jobs': [
    'src/core',
    'src/jobs',
    'src/storage/database.ts',
    'src/storage/queue.ts',
    'drizzle-orm',
    'pg-boss',
    'node:',
  ],
  'src/web': ['src/core', 'src/web', 'hono', '@hono/node-server', 'node:'],
  'src/emulators': ['src/emulators', 'ws', 'yaml', 'node:'],
  'src/playground': [
    'src',
    'hono',
    '@hono/node-server',
    'discord-markdown',
    'slack-markdown',
    'temporal-polyfill',
    'node:',
  ],
  src: ['src', 'commander', 'pino', 'zod', 'node:'],
};

const importsOf = (source: string): string[] =>
  [
    ...source.matchAll(/^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm),
    ...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ].map((m) => m[1] ?? '');
const resolve = (file: string, wanted: string) =>
  wanted.startsWith('.') ? path.normalize(path.join(path.dirname(file), wanted)) : wanted;
const inside = (name: string, prefix: string) =>
  name === prefix || name.startsWith(prefix.endsWith('/') || prefix.endsWith(':') ? prefix : `${prefix}/`);
const ruleFor = (file: string) =>
  Object.keys(mayImport)
    .filter((folder) => inside(file, folder))
    .sort((a, b) => b.length - a.length)[0] ?? 'src';

describe('who may import whom', () => {
  it('holds for every file of src', () => {
    const broken = [...sources].flatMap(([file, source]) => {
      const allowed = mayImport[ruleFor(file)] ?? [];
      return importsOf(source)
        .map((wanted) => resolve(file, wanted))
        .filter((wanted) => !allowed.some((prefix) => inside(wanted, prefix)))
        .map((wanted) => `${file} imports ${wanted}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps the playground out of the inside of a platform', () => {
    const broken = [...sources].filter(
      ([file, source]) =>
        file.startsWith('src/playground') &&
        importsOf(source).some((wanted) => resolve(file, wanted).startsWith('src/platforms/')),
    );
    expect(broken.map(([file]) => file)).toEqual([]);
  });
});

/** The core but the glossary, which speaks as its field does: of embeddings, and of lottery tickets. */
const inOurWords = [...sources].filter(
  ([file]) => file.startsWith('src/core') && !file.startsWith('src/core/rules/overlap/glossary/'),
);

describe('what the pure part contains', () => {
  const pure = [...sources].filter(
    ([file]) => file.startsWith('src/core/rules') || file.startsWith('src/core/cards'),
  );
  it.each([
    '\\basync\\b',
    '\\bawait\\b',
    '\\bprocess\\.',
    'Date\\.now',
    'new Date\\(\\)',
    'Math\\.random',
    '\\bconsole\\.',
    'Temporal\\.Now',
  ])('has no %s in rules and cards', (word) => {
    expect(
      pure.filter(([, source]) => new RegExp(word).test(withoutComments(source))).map(([file]) => file),
    ).toEqual([]);
  });

  it('has no platform in the core', () => {
    const core = inOurWords;
    const words = /slack|discord|\bguild|\bblocks?_?kit|mrkdwn|\bembed|snowflake/i;
    expect(core.filter(([, source]) => words.test(source)).map(([file]) => file)).toEqual([]);
  });
});

describe('one word per thing', () => {
  it('uses none of the words that say nothing', () => {
    const banned = /\b\w*(?:Manager|Handler|Helper|Utils?|Service|Processor)\b/;
    const broken = [...sources].flatMap(([file, source]) => {
      const declared = [
        ...withoutComments(source).matchAll(/\b(?:const|let|function|type|interface|class)\s+(\w+)/g),
      ].map((m) => m[1] ?? '');
      return declared.filter((name) => banned.test(name)).map((name) => `${file}: ${name}`);
    });
    expect(broken).toEqual([]);
  });

  it('has no such word in the name of a file', () => {
    expect(
      files.filter((file) => /(manager|handler|helper|utils?|service|processor)/i.test(path.basename(file))),
    ).toEqual([]);
  });

  it('says idea, plan, horizon and digest, and not what they are not', () => {
    const broken = inOurWords.flatMap(([file, source]) =>
      [...source.matchAll(/\b(deadlines?|newsletter|standup|abandoned|dibs|tenant|ticket)\b/gi)].map(
        (m) => `${file}: ${m[0]}`,
      ),
    );
    expect(broken).toEqual([]);
  });
});

describe('files that fit in a head', () => {
  it('are none over 300 lines, and 90 at the median', () => {
    const lengths = [...sources]
      .map(([file, source]) => ({ file, lines: source.split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    // The database is read on one page, however many tables it has.
    const tooLong = lengths.filter(({ file, lines }) => lines > 300 && file !== 'src/storage/schema.ts');
    expect(tooLong).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]?.lines ?? 0).toBeLessThanOrEqual(100);
  });

  it('have no function over 40 lines, without those inside it', () => {
    expect([...sources].flatMap(([file, source]) => longFunctions(file, source))).toEqual([]);
  });

  it('begins with slow test files that exist', () => {
    expect(SLOW.filter((name) => !existsSync(path.join(root, 'tests', name)))).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const broken = [...sources].filter(
      ([file, source]) => file !== 'src/config.ts' && /process\.env/.test(withoutComments(source)),
    );
    expect(broken.map(([file]) => file)).toEqual([]);
  });
});

const LONGEST = 40;

/** Its own lines: what is blank doesn't count, nor what stands in functions inside it, which count for themselves. */
function longFunctions(file: string, source: string): readonly string[] {
  const long: string[] = [];
  const linesOf = ({ start, end }: Span) =>
    source
      .slice(start, end)
      .split('\n')
      .filter((line) => line.trim() !== '').length;
  /** How many lines the functions in a node take, beside the one on which each begins. */
  const inside = (node: unknown): number => {
    if (Array.isArray(node)) return node.reduce((sum, one) => sum + inside(one), 0);
    if (typeof node !== 'object' || node === null) return 0;
    const within = Object.values(node).reduce((sum: number, one) => sum + inside(one), 0);
    if (!isFunction(node)) return within;
    const lines = linesOf(node);
    const at = source.slice(0, node.start).split('\n').length;
    if (lines - within > LONGEST) long.push(`${file}:${at} has ${lines - within} lines`);
    return lines - 1;
  };
  inside(parseSync(file, source).program);
  return long;
}

type Span = { readonly start: number; readonly end: number };
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const isFunction = (node: object): node is Span =>
  'type' in node && FUNCTIONS.includes(String(node.type)) && 'start' in node && 'end' in node;

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
