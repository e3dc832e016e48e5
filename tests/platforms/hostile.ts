/** Cards and forms with what people might write in every position, for the two great properties of a renderer. */
import fc from 'fast-check';
import type { Action } from '../../src/core/actions.ts';
import type { Block, Card, Control, Field, Form, Inline, Text, Tone } from '../../src/core/cards/spoken.ts';

/** Texts that ring bells, format, break layouts or fill screens where a renderer is careless. */
export const HOSTILE: readonly string[] = [
  '@everyone',
  '@here and @channel',
  '<!channel>',
  '<!here|here>',
  '<!subteam^S123456|x>',
  '<@U0ALICE>',
  '<@123456789012345678>',
  '<@!123456789012345678> <@&123456789012345678>',
  '<#C0GENERAL> </idea:123456789012345678>',
  '[x](https://evil.example)',
  '<https://evil.example|bank>',
  '*bold* _it_ ~gone~ `code` **b** __u__ ~~s~~ ||spoiler||',
  '```\nblock\n``` @everyone ```',
  '> quote\n>>> all of it <!everyone>',
  '# heading\n- item\n-# small\n1. one',
  '&lt;!channel&gt; &amp;lt;',
  '\\*escaped\\* \\<@U0ALICE> \\@everyone',
  '\u202Eright to left @everyone\u202C',
  '<!chan\u200Bnel> <!\u0000channel>',
  '<t:1700000000:R> <!date^1700000000^{date}|x>',
  ':tada: <:smile:123456789012345678>',
  '',
  ' ',
  '\n\n\n',
  '👩‍👩‍👧‍👦🏳️‍🌈🫠',
  '\uD83D',
  '𝔄'.repeat(3000),
  '<'.repeat(4000),
  '*'.repeat(5000),
  'long '.repeat(2000),
  'x'.repeat(10_000),
];

const TONES: readonly Tone[] = ['idea', 'overlap', 'ask', 'done', 'sorry', 'digest'];

export const written: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE.filter((text) => text.length < 200)), { maxLength: 6 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.example/|<!channel>',
    'https://a.example/)(@everyone',
    '',
  ),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: written },
  written.map((bold) => ({ bold })),
  written.map((quiet) => ({ quiet })),
  written.map((code) => ({ code })),
  fc.record({ link: written, url }),
  fc.record({
    time: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    as: fc.constantFrom('day' as const, 'moment' as const),
    zone: fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'UTC'),
  }),
);

const text = (max: number): fc.Arbitrary<Text> => fc.array(inline, { maxLength: max });

/** Actions differ from each other by their number; equal ones on one card would be the core's mistake. */
const numbered = (next: () => number): Action => ({ do: 'leave', idea: next() });

const control = (next: () => number): fc.Arbitrary<Control> =>
  fc.oneof(
    fc
      .record({
        label: written,
        sign: fc.constantFrom('', '👀', '🙋'),
        look: fc.constantFrom('', 'primary', 'danger'),
      })
      .map(({ label, sign, look }) => ({
        kind: 'button' as const,
        label,
        ...(sign === '' ? {} : { sign }),
        ...(look === 'primary' || look === 'danger' ? { look } : {}),
        action: numbered(next),
      })),
    fc
      .record({ label: written, choices: fc.array(written, { minLength: 1, maxLength: 25 }) })
      .map((menu) => ({
        kind: 'menu' as const,
        label: menu.label,
        choices: menu.choices.map((label) => ({ label, action: numbered(next) })),
      })),
  );

const block = (next: () => number, most: number): fc.Arbitrary<Block> =>
  fc.oneof(
    text(6).map((said) => ({ kind: 'paragraph' as const, text: said })),
    fc.record({ label: written, text: text(6) }).map((all) => ({ kind: 'section' as const, ...all })),
    fc
      .record({ label: written, items: fc.array(text(4), { maxLength: most }) })
      .map((all) => ({ kind: 'list' as const, ...all })),
    text(4).map((said) => ({ kind: 'footnote' as const, text: said })),
    fc
      .array(control(next), { minLength: 1, maxLength: 4 })
      .map((controls) => ({ kind: 'controls' as const, controls })),
  );

/** Any card that the core could build, and some that it wouldn't. At most three rows of controls. */
export const anyCard: fc.Arbitrary<Card> = fc
  .record({
    tone: fc.constantFrom(...TONES),
    title: written,
    body: fc.array(block(counter(), 60), { maxLength: 14 }),
  })
  .map((card) => ({ ...card, body: withoutSurplusControls(card.body, 3) }));

/** A card with one text in every position there is. */
export function cardOf(words: string): Card {
  const next = counter();
  return {
    tone: 'idea',
    title: words,
    body: [
      { kind: 'paragraph', text: [words, { bold: words }, { quiet: words }, { code: words }] },
      {
        kind: 'paragraph',
        text: [{ link: words, url: 'https://a.example/' }, words, { link: words, url: words }],
      },
      { kind: 'section', label: words, text: [words] },
      // Two in a row: a renderer may set short ones side by side.
      { kind: 'section', label: words, text: [{ bold: words }, words] },
      { kind: 'list', label: words, items: [[words], [{ bold: words }, words]] },
      {
        kind: 'controls',
        controls: [
          { kind: 'button', label: words, action: numbered(next) },
          { kind: 'menu', label: words, choices: [{ label: words, action: numbered(next) }] },
        ],
      },
      { kind: 'footnote', text: [words] },
      {
        kind: 'footnote',
        text: [
          words,
          { bold: words },
          { link: words, url: 'https://a.example/' },
          { code: words },
          { time: 0, as: 'day', zone: 'UTC' },
        ],
      },
    ],
  };
}

/** A form with one text in every position there is. */
export function formOf(words: string): Form {
  const field: Field = {
    kind: 'text',
    name: 'a',
    label: words,
    hint: words,
    long: true,
    required: false,
    limit: 3000,
    value: words,
  };
  return {
    title: words,
    submit: words,
    intro: [words, { bold: words }],
    fields: [
      field,
      { ...field, name: 'b', long: false, limit: 100 },
      {
        kind: 'choice',
        name: 'c',
        label: words,
        hint: words,
        value: 'one',
        choices: [
          { label: words, value: 'one' },
          { label: words, value: 'two' },
        ],
      },
    ],
    action: { do: 'new idea' },
  };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function withoutSurplusControls(body: readonly Block[], most: number): readonly Block[] {
  let seen = 0;
  return body.filter((part) => {
    if (part.kind !== 'controls') return true;
    seen += 1;
    return seen <= most;
  });
}
