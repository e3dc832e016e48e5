import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENDA_ITEMS, isAgenda, MOST_ITEMS, readAgenda } from '../../../src/core/rules/reading/agenda.ts';

const read = (text: string) => readAgenda(text, { loose: false });
const titles = (text: string) => read(text)?.items.map((item) => item.text.title);

describe('an agenda', () => {
  it('is a list of numbers, with what stands around it apart', () => {
    const agenda = read(
      [
        'Ideas for the spring, take any of them:',
        '',
        '1. Does routing survive distillation?',
        '   Train a routed model, distil it, look for the trait.',
        '2) **Probe drift.** Probes are trained once; how fast do they age?',
        '3. Count the sparse features that only fire on refusals',
        '',
        'Write to me before you start. Funding is open until June.',
      ].join('\n'),
    );
    expect(agenda?.name).toBe('Ideas for the spring, take any of them');
    expect(agenda?.items.map((item) => item.text.title)).toEqual([
      'Does routing survive distillation?',
      'Probe drift',
      'Count the sparse features that only fire on refusals',
    ]);
    expect(agenda?.items[0]?.text.summary).toBe('Train a routed model, distil it, look for the trait.');
    expect(agenda?.items[1]?.text.summary).toBe('Probes are trained once; how fast do they age?');
    expect(agenda?.around).toContain('Funding is open until June.');
    expect(JSON.stringify(agenda?.items)).not.toContain('Funding');
  });

  it('is a list of bullets, whose own points stay with them', () => {
    expect(
      titles('- One idea about owls\n  - with a detail\n- Another about moss\n• A third about tides'),
    ).toEqual(['One idea about owls', 'Another about moss', 'A third about tides']);
  });

  it('is text under headings; under themes the points are the ideas', () => {
    expect(
      titles(
        '## Owls at night\nHow many?\n- by ear\n\n## Moss on walls\nWhich side?\n\n## Tides in harbours\nHow high?',
      ),
    ).toEqual(['Owls at night', 'Moss on walls', 'Tides in harbours']);
    expect(
      titles(
        '## Night\n- Owls in the city\n- Bats in the attic\n\n## Day\n- Moss on walls\n- Tides in harbours\n\n## Both\n- Cats in gardens\n- Dogs in parks',
      ),
    ).toHaveLength(6);
  });

  it('holds each idea once, however it is set', () => {
    expect(
      titles('- Owls in the city\n- Moss on the walls\n- *Owls in the City!*\n- Tides in harbours'),
    ).toHaveLength(3);
  });

  it.each([
    ['two points', '- Owls in the city\n- Moss on walls'],
    ['points of a word or two', '- owls\n- moss\n- tides\n- bats'],
    ['prose', 'I wonder whether owls. And then moss.\n\nBut tides, too.\n\nSo there.'],
    ['a program', '```\n- one thing here\n- two things here\n- three things here\n```'],
  ])('is not %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('has short points, too: among longer ones, or where somebody says that it is an agenda', () => {
    expect(titles('- Owls in the city\n- moss\n- Moss on the walls\n- Tides in harbours')).toContain('moss');
    const short = '- alpha thing\n- beta thing\n- gamma thing';
    expect(readAgenda(short, { loose: true })?.items).toHaveLength(3);
    const paragraphs = 'Owls in the city.\n\nMoss on the walls.\n\nTides in harbours.\n\nThanks!';
    expect(readAgenda(paragraphs, { loose: true })).toMatchObject({
      items: { length: 3 },
      around: 'Thanks!',
    });
  });

  it('is not one idea with lists in its parts', () => {
    const idea =
      'Title: Owls\nDescription: they hoot\nKey questions:\n- Do they hoot at noon?\n- Who hears them hoot?\n- What do they mean by it?';
    expect(isAgenda(idea)).toBe(false);
    expect(isAgenda('Take any:\n- Owls in the city\n- Moss on the walls\n- Tides in harbours')).toBe(true);
  });

  it('may be paragraphs when somebody says that it is one', () => {
    const text =
      'For anybody:\n\nOwls in the city at night.\n\nMoss on the walls by day.\n\nTides in harbours, always.';
    expect(readAgenda(text, { loose: true })?.items).toHaveLength(3);
  });

  it('has the same keys however it is written the second time', () => {
    const keys = (text: string) => read(text)?.items.map(({ key }) => key);
    expect(keys('* Owls in the CITY.\n* Moss  on walls\n* Tides in harbours')).toEqual(
      keys('1. owls in the city\n2. Moss on walls!\n3. _Tides_ in harbours'),
    );
  });

  it('loses no word, whatever it says, and never throws', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const point = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(' '));
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 3, maxLength: 60 }),
        fc.constantFrom('- ', '1. ', '• ', '## '),
        point,
        (points, mark, intro) => {
          const agenda = read(`${intro}:\n\n${points.map((one) => mark + one).join('\n')}`);
          const all = new Set(words(JSON.stringify(agenda)));
          expect(agenda?.items.length).toBe(points.length);
          for (const one of words([intro, ...points].join(' '))) expect(all.has(one)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => readAgenda(text, { loose: true }) !== undefined),
    );
  });

  it('has a limit', () => {
    const many = Array.from({ length: MOST_ITEMS + 20 }, (_, n) => `- idea number ${n} of many`).join('\n');
    // All of them are read; so many are looked through at once.
    expect(read(many)?.items).toHaveLength(MOST_ITEMS + 20);
    expect(MOST_ITEMS).toBeGreaterThan(AGENDA_ITEMS);
  });
});
