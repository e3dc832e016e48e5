/** Every word that people read stands in the locale files, and everything that stands there is said. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/core/cards/locales/en.ts';
import { fr } from '../../../src/core/cards/locales/fr.ts';
import type { Key } from '../../../src/core/cards/locales.ts';

const KEYS = Object.keys(en).filter((key): key is Key => key in en);

const root = path.resolve(import.meta.dirname, '../../../src');
const SOURCES = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(core|platforms)\/.*\.ts$/.test(file) && !file.includes('/locales/'))
  .map((file) => ({ file, text: uncommented(readFileSync(path.join(root, file), 'utf8')) }));
const ALL = SOURCES.map(({ text }) => text).join('\n');

/** Without comments; what stands in strings and expressions stays. */
function uncommented(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

describe('a message', () => {
  it('is said somewhere', () => {
    const built = [...ALL.matchAll(/words\(`([^$`]*)\$\{[^}]*\}([^`]*)`/g)].map(
      ([, before = '', after = '']) => ({
        before,
        after,
      }),
    );
    const isSaid = (key: string) =>
      ALL.includes(`'${key}'`) ||
      built.some(({ before, after }) => key.startsWith(before) && key.endsWith(after));
    expect(KEYS.filter((key) => !isSaid(key))).toEqual([]);
  });

  it('gets what stands in its gaps, everywhere it is said', () => {
    const lacking = SOURCES.flatMap(({ file, text }) =>
      [...text.matchAll(/words\(\s*'([^']+)'/g)].flatMap((found) => {
        const key = KEYS.find((one) => one === found[1]);
        const given = argumentsFrom(text, found.index + 'words('.length);
        if (!key || /\.\.\.|,\s*\w+\s*,?\s*$/.test(given)) return [];
        const missing = gapsOf(en[key]).filter((gap) => !new RegExp(`[{,]\\s*${gap}\\b`).test(given));
        return missing.map((gap) => `${file}: ${key} lacks ${gap}`);
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('has no gap that is called like a mark', () => {
    const marked = [en, fr].flatMap((messages) =>
      Object.entries(messages).filter(([, message]) => /\{(?:b|code)[},]/.test(message)),
    );
    expect(marked.map(([key]) => key)).toEqual([]);
  });
});

/** English that isn't said to people: to whoever runs the program, or to the program itself. */
const NOT_FOR_PEOPLE: Readonly<Record<string, string>> = {
  'core/actions.ts': 'names of actions',
  'core/cards/commands.ts': 'the name of the entry in the menu of a message, the same in every language',
  'core/flows/admin.ts': 'kept beside what was sent, for the log',
  'core/flows/lost.ts': 'kept beside what was sent, for the log',
  'core/flows/meeting.ts': 'kept beside what was sent, for the log',
  'core/flows/reconcile.ts': 'kept beside what was sent, for the log',
  'core/flows/send.ts': 'kept beside what was sent, for the log',
  'core/flows/show.ts': 'kept beside what was sent, for the log',
  'core/flows/untold.ts': 'kept beside what was sent, for the log',
  'core/rules/finding.ts': 'what people type',
  'core/rules/horizons.ts': 'what people type',
  'core/rules/reading': 'what people write',
  'core/rules/overlap': 'what people write',
  'platforms/discord/check.ts': 'told to whoever runs the program',
  'platforms/slack/me.ts': 'told to whoever runs the program',
  'platforms/slack/renew.ts': 'faults, for the log',
  'platforms/slack/connect.ts': 'told to whoever runs the program',
  'platforms/discord/gateway.ts': 'told to whoever runs the program',
  'platforms/discord/faults.ts': 'faults, for the log',
  'platforms/slack/faults.ts': 'faults, for the log',
};

describe('English', () => {
  it('stands in the locale files alone', () => {
    const known = new Set<string>(KEYS);
    const said = SOURCES.filter(
      ({ file }) => !Object.keys(NOT_FOR_PEOPLE).some((one) => file.startsWith(one)),
    )
      .map(({ file, text }) => ({
        file,
        text: text.replace(
          /\b(?:log\(\s*'\w+',|faultOf\(\w+,|new \w*(?:Error|Fault)\((?:'\w+',)?)\s*(?:'[^']*'|`[^`]*`)/g,
          '',
        ),
      }))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(
          (found) => ({
            file,
            literal: found[1] ?? found[2] ?? found[3] ?? '',
          }),
        ),
      );
    const actions = SOURCES.find(({ file }) => file === 'core/actions.ts')?.text ?? '';
    const sentences = said.filter(
      ({ literal }) =>
        !known.has(literal) &&
        !actions.includes(`'${literal}'`) &&
        /^\p{Lu}\p{Ll}+ \p{Ll}+|\p{L}{2,} \p{L}+ \p{L}{2,}.*[.?!]/u.test(
          literal.replace(/\$\{[^}]*\}/g, '…'),
        ),
    );
    expect(sentences).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    const files = SOURCES.map(({ file }) => file);
    expect(Object.keys(NOT_FOR_PEOPLE).filter((one) => !files.some((file) => file.startsWith(one)))).toEqual(
      [],
    );
  });
});

/** What stands between the brackets of a call, to the one that closes it. */
function argumentsFrom(text: string, from: number): string {
  let depth = 1;
  let at = from;
  while (at < text.length && depth > 0) {
    if ('([{'.includes(text.charAt(at))) depth += 1;
    if (')]}'.includes(text.charAt(at))) depth -= 1;
    at += 1;
  }
  return text.slice(from, at - 1);
}

/** The names of all gaps of a message: of kind argument, number, select and plural. */
function gapsOf(message: string): readonly string[] {
  const ast = JSON.stringify(new IntlMessageFormat(message, 'en').getAst());
  return [...new Set([...ast.matchAll(/"type":(?:1|2|5|6),"value":"(\w+)"/g)].map(([, name = '']) => name))];
}

describe('French', () => {
  it('has a narrow no-break space before ; : ! ? and inside « »', () => {
    const wrong = Object.entries(fr).filter(([, message]) =>
      /(?:[^\u202f\s]|[ \u00a0])[;:!?](?=[\s}<]|$)|«[^\u202f]|[^\u202f]»/.test(
        message.replace(/https?:/g, ''),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says vous, and nothing that agrees with the gender of whoever reads it', () => {
    const wrong = Object.entries(fr).filter(([, message]) =>
      /(?<!\p{L})(?:tu|toi|ton|tes|te|vous seule?|vous êtes (?:seul|inscrit|sûr|prêt)e?)(?!\p{L})/iu.test(
        message,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says numbers by its own rules, from none to a million', () => {
    const format = (n: number) =>
      String(new IntlMessageFormat(fr['idea.sign-ups'] ?? '', 'fr-FR').format({ people: n }));
    expect([0, 1, 2, 1_000_000].map(format)).toEqual([
      '0 inscription',
      '1 inscription',
      '2 inscriptions',
      '1\u202f000\u202f000 d’inscriptions',
    ]);
  });

  it('has a form of its own for millions wherever a thing is counted', () => {
    const wrong = Object.entries(fr).filter(
      ([, message]) => /# \p{L}/u.test(message) && !/many \{[^}]*#/.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe.each(Object.entries({ en, fr }))('what stands on a form in %s', (_language, messages) => {
  const long = (pattern: RegExp, most: number) =>
    [...ALL.matchAll(pattern)]
      .flatMap((found) => [...found[0].matchAll(/words\(\s*'([^']+)'/g)])
      .map(([, key = '']) => ({
        key,
        words: Object.entries(messages).find(([one]) => one === key)?.[1] ?? '',
      }))
      .filter(({ words }) => words.replace(/\{\w+\}/g, '…').length > most && !words.includes('select'));

  it('fits the title and the buttons of the smallest form', () => {
    // https://docs.slack.dev/reference/views/modal-views: titles, submit and close take 24 characters.
    expect(long(/title: (?:(?!title:)[^;])*?,\s*submit: [^;]*?,\s*intro/g, 24)).toEqual([]);
  });

  it('fits above a field', () => {
    // https://discord.com/developers/docs/components/reference#label: 45 characters, and 100 for what stands below.
    expect(long(/field\(\s*'\w+',\s*words\('[^']+'\)/g, 45)).toEqual([]);
    expect(long(/hint: words\('[^']+'\)/g, 100)).toEqual([]);
  });
});
