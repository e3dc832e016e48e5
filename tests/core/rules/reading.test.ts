/** Reading a message into an idea: what lands where, and that nothing is lost or garbled on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdea as readAt } from '../../../src/core/rules/reading/idea.ts';
import { LONGEST_PROPOSAL, LONGEST_TITLE } from '../../../src/core/rules/reading/title.ts';

const form = [
  'Do probes keep working after distillation?',
  'A student copies the outputs of its teacher, but nobody says that it copies the directions a probe reads.',
  'Brainstorming the experimental setup: Distil three students from one teacher. Fit probes on both sides.',
  'Key questions: Which layers keep their direction? Does the size of the student matter?',
].join('\n');
const asForm = {
  title: 'Do probes keep working after distillation?',
  summary:
    'A student copies the outputs of its teacher, but nobody says that it copies the directions a probe reads.',
  setup: 'Distil three students from one teacher. Fit probes on both sides.',
  questions: 'Which layers keep their direction? Does the size of the student matter?',
};

const readIdea = (text: string) =>
  readAt(text, { now: Date.parse('2026-05-12T10:00:00Z'), zone: 'Europe/Berlin' });

describe('a message with headings', () => {
  it('fills four fields', () => {
    expect(readIdea(form)).toEqual({ ...asForm, links: [], tags: [], foundHeadings: true });
  });

  it.each([
    ['typographic quotes', '“”″', '”″”'],
    ['straight quotes', '"""', '"""'],
    ['back-ticks', '```', '```'],
    ['quotes that nobody closes', '“”″', ''],
  ])('is read inside a block of %s, and the talk around it is kept', (_, open, close) => {
    const after = close === '' ? '' : '\nTell me if somebody has done this.';
    const read = readIdea(`I wrote this down yesterday:\n${open}\n${form}\n${close}${after}`);
    expect(read).toMatchObject({ title: asForm.title, setup: asForm.setup, questions: asForm.questions });
    expect(read.summary).toMatch(/^A student copies .* reads\.\n\nI wrote this down yesterday:/s);
    expect(read.summary.includes('Tell me if somebody')).toBe(close !== '');
  });

  it('is read from one paragraph with bold headings', () => {
    const read = readIdea(
      'Project idea, half-baked. **Title:** Can a judge be bribed by format? **Description:** Judges like tables. ' +
        '**Brainstorming the setup:** Same answers, three formats. **Key questions:** Is the effect the same for small judges?',
    );
    expect(read).toMatchObject({
      title: 'Can a judge be bribed by format?',
      summary: 'Judges like tables.\n\nProject idea, half-baked.',
      setup: 'Same answers, three formats.',
      questions: 'Is the effect the same for small judges?',
    });
  });

  it.each([
    ['*Title:* ', '*Setup:* ', '*Open questions:* '],
    ['__Title__: ', '__Method__: ', '__Questions__: '],
    ['## Title\n', '## Experimental design\n', '## Research questions\n'],
    ['**Title**\n', '**Brainstorming the setup**\n', '**Key Questions**\n'],
    ['Title\n', 'Approach\n', 'Questions\n'],
    ['> Title: ', '> Methods: ', '> Key questions: '],
    ['Project idea: ', 'Experiments: ', 'Key question: '],
    ['1. Title: ', '2. Experimental setup (rough): ', '3. Open Questions: '],
  ])('knows %j, %j and %j', (title, setup, questions) => {
    const read = readIdea(`${title}Sleep and recall\n${setup}Two nights each.\n${questions}Does a nap do?`);
    expect(read).toMatchObject({
      title: 'Sleep and recall',
      questions: 'Does a nap do?',
      foundHeadings: true,
    });
    expect(read.setup).toMatch(/Two nights each\.$/);
  });

  it('keeps lists, and the name of a second heading in the same field', () => {
    const read = readIdea(
      'Title: Noisy labels\nMotivation: Labels cost money.\nHypothesis: Half will do.\nSetup:\n- a small net\n  - five seeds\n- a large one\nBaselines: no noise',
    );
    expect(read.summary).toBe('Labels cost money.\n\nHypothesis: Half will do.');
    expect(read.setup).toBe('- a small net\n  - five seeds\n- a large one\n\nBaselines: no noise');
  });

  it('takes no comment in a program for a heading', () => {
    expect(
      readIdea('Run this please, it fails on two machines:\n```\n# Setup\nmake all\n```').foundHeadings,
    ).toBe(false);
  });

  it('keeps all of a title that is too long', () => {
    const long = `Title: ${'rather long words '.repeat(20)}\nSummary: Short.`;
    const read = readIdea(long);
    expect(read.title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(read.summary).toContain('rather long words '.repeat(20).trim());
  });
});

describe('a message without headings', () => {
  it('has no line of its own for what only says that an idea comes', () => {
    const idea = '> **Title:** Owls at night\n> **Description:** They hoot.';
    const read = readIdea(`Here is a project idea related to that:\n\n${idea}\n\nTell me if you want it.`);
    expect(read.summary).toContain('They hoot.');
    expect(read.summary).toContain('Tell me if you want it.');
    expect(read.summary).not.toContain('related to that');
  });

  it('takes a short first line over a paragraph as the title', () => {
    const read = readIdea(
      'Probing for sarcasm\nWe fit linear probes on three models and look where irony is found first.',
    );
    expect(read.title).toBe('Probing for sarcasm');
    expect(read.summary).toBe('We fit linear probes on three models and look where irony is found first.');
  });

  it('is a title when it is one short line', () => {
    expect(readIdea('Prune heads by gradient noise.')).toMatchObject({
      title: 'Prune heads by gradient noise',
      summary: '',
    });
  });

  it.each([
    [
      'Hey all, next month I’d like to try freezing the embeddings during the second stage, to see if it still forgets.',
      'Freezing the embeddings during the second stage, to see if it still forgets',
    ],
    [
      'Fair point about cost. A natural next experiment would be to prune the reward model before the policy is trained.',
      'Prune the reward model before the policy is trained',
    ],
    [
      'FYI, this is close to something that we are planning for the coming month: measuring drift between tokenizers (e.g., on code).',
      'Measuring drift between tokenizers (e.g., on code)',
    ],
    [
      'It would be great to add a control with shuffled labels, otherwise one cannot tell memory from skill.',
      'A control with shuffled labels, otherwise one cannot tell memory from skill',
    ],
    [
      'I want to know how far the probes of one layer carry over to models that were trained on other languages, and why.',
      'How far the probes of one layer carry over to models that were trained on other',
    ],
    ['I am curious whether eBPF traces are enough.', 'Whether eBPF traces are enough'],
    [
      'So, mRNA folding with diffusion models looks tractable now, at least for short ones of fifty bases.',
      'mRNA folding with diffusion models looks tractable now',
    ],
  ])('gets the substance of %j as its title', (text, title) => {
    expect(readIdea(text)).toMatchObject({ title, summary: text, foundHeadings: false });
  });
});

describe('links and tags', () => {
  it('are collected with balanced brackets, and a link of words leaves its words', () => {
    const read = readIdea(
      'We should redo this with less data (see https://example.org/a_(b)), then [the older paper](https://example.org/c_(d)), #replication of it in #42.\nLinks:\n- https://example.org/e.',
    );
    expect(read.links).toEqual([
      'https://example.org/a_(b)',
      'https://example.org/c_(d)',
      'https://example.org/e',
    ]);
    expect(read.summary).toContain('then the older paper, #replication');
    expect(read.tags).toEqual(['replication']);
  });

  it('reads tags under a heading, and keeps what is too long to be one', () => {
    expect(readIdea('Title: A\nTags: sleep, memory tasks').tags).toEqual(['sleep', 'memory tasks']);
    const prose = 'whatever the people of the second floor would call this after lunch';
    expect(readIdea(`Title: A\nTags: ${prose}`).summary).toBe(prose);
  });
});

describe('the horizon', () => {
  it.each([
    ['I am planning to explore this in the coming month.', 'month'],
    ['We want to start in two or three weeks.', 'month'],
    ["I'll run it next week", '2026-05-24'],
    ["I'll run it within the next week", 'week'],
    ['We start early next month', '2026-06-30'],
    ['I want to do it next semester', 'unsure'],
    ['Going to try that next spring', '2027-05-31'],
    ['Going to try that this quarter', 'quarter'],
    ['We plan this for Q3.', '2026-09-30'],
    ['I want to get to this sometime', 'unsure'],
    ['The effect vanished last month.', undefined],
    ['In the next two years this becomes common.', undefined],
    ['Nobody is planning anything. Next week is a holiday.', undefined],
  ])('of %j is %s', (text, horizon) => {
    expect(readIdea(text).horizon).toBe(horizon);
  });
});

describe('whatever is written', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'probe',
      'layer',
      'noise',
      'Überlauf',
      'данные',
      'نموذج',
      'I',
      'want',
      'to',
      '7B',
      'e.g.',
      '数据',
    ),
    fc.stringMatching(/^[a-z]{1,12}$/),
  );
  const mark = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '. ',
    ', ',
    '**',
    '> ',
    '- ',
    '"""\n',
    '\n```\n',
    '“”″\n',
    ' (',
    ') ',
    '[',
    '](https://a.example/x) ',
    '\nSetup: ',
    '\n## Key questions\n',
    '**Title:** ',
    '\nTags: ',
    '\nLinks:\n',
    ' #',
    '\u202e',
    '🔥',
    ': ',
    '? ',
    '\nTitle: ',
    '# ',
    '{',
    '\u0000',
  );
  const message = fc
    .array(fc.oneof({ weight: 3, arbitrary: word.map((w) => `${w} `) }, { weight: 2, arbitrary: mark }), {
      maxLength: 60,
    })
    .map((pieces) => pieces.join(''));
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const fieldsOf = (read: ReturnType<typeof readIdea>) => [
    read.title,
    read.summary,
    read.setup,
    read.questions,
  ];
  const headings = new Set(wordsOf('setup key questions title tags links'));

  it('loses no word', () => {
    fc.assert(
      fc.property(message, (text) => {
        const read = readIdea(text);
        const kept = new Set(wordsOf([...fieldsOf(read), ...read.links, ...read.tags].join(' ')));
        expect(wordsOf(text).filter((each) => !kept.has(each) && !headings.has(each))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('invents no word and breaks none', () => {
    fc.assert(
      fc.property(message, (text) => {
        const written = new Set(wordsOf(text));
        expect(
          fieldsOf(readIdea(text))
            .flatMap(wordsOf)
            .filter((each) => !written.has(each)),
        ).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('has a title within its limits, on one line', () => {
    fc.assert(
      fc.property(fc.oneof(message, fc.string({ unit: 'grapheme', maxLength: 400 })), (text) => {
        const { title, foundHeadings } = readIdea(text);
        expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(title).not.toMatch(/[\n\u202a-\u202e]|[\ud800-\udbff]$/);
        if (!foundHeadings && title.length > LONGEST_PROPOSAL) expect(text).toContain(title);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t '],
    ['emoji', '🔥🔥 👩‍🔬'],
    ['an address', 'https://example.org/paper'],
    ['one endless word', 'a'.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['quotation marks', '"'.repeat(10_000)],
    ['stars', '*'.repeat(10_000)],
    ['blanks in a row', `a${' '.repeat(10_000)}b`],
    ['headings', 'Setup: '.repeat(1_500)],
    ['half links', '[a](https://'.repeat(900)],
    ['full stops', '. '.repeat(5_000)],
    ['a greeting without end', 'hey '.repeat(2_500)],
    ['a time without end', `${'probably '.repeat(1_200)}next`],
    ['numbers of weeks', 'in two or three '.repeat(700)],
    ['quotes in quotes', '> '.repeat(5_000)],
  ])('%s is read at once', (_, text) => {
    const started = performance.now();
    expect(fieldsOf(readIdea(text)).join('').length).toBeLessThanOrEqual(2 * text.length);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
