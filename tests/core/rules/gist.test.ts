/** When an answered pair may speak up again: when one of the two says something else, and not for a corrected letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdeaText, Relation } from '../../../src/core/model.ts';
import { changedMaterially, gistOf, isQuiet } from '../../../src/core/rules/gist.ts';
import { afterTitle, EMPTY_TEXT } from '../../../src/core/rules/ideas.ts';

const IDEA: IdeaText = {
  ...EMPTY_TEXT,
  title: 'Does inoculation survive a persona switch?',
  summary: 'Train with a system prompt that asks for the trait, then ask the model to play somebody else.',
  setup: 'Fine-tune a small model on sycophantic answers, with and without the inoculation prompt.',
  questions: 'Is the trait gone when the persona changes?',
};
const changed = (to: Partial<IdeaText>) => changedMaterially(gistOf(IDEA), gistOf({ ...IDEA, ...to }));

describe('an idea', () => {
  it('stays the same for a corrected letter, another order, a part that moved, a link or a tag', () => {
    expect(changed({})).toBe(false);
    expect(changed({ title: 'Does inocculation survive a persona swtich?' })).toBe(false);
    expect(changed({ questions: 'When the persona changes, is the trait gone?' })).toBe(false);
    expect(changed({ setup: '', summary: `${IDEA.summary} ${IDEA.setup}` })).toBe(false);
    expect(changed({ links: ['https://example.org'], tags: ['probing'] })).toBe(false);
    expect(changed({ summary: `${IDEA.summary} A week of work on one small machine.` })).toBe(false);
  });

  it('is another one with another question or another setup, whatever else stays', () => {
    expect(changed({ questions: 'How many gradient steps undo it afterwards?' })).toBe(true);
    expect(changed({ setup: 'Collect human ratings of twenty transcripts in a survey.' })).toBe(true);
  });

  it('is another one with other words', () => {
    const other = { ...EMPTY_TEXT, title: 'Sparse probes for deception in long dialogues' };
    expect(changedMaterially(gistOf(IDEA), gistOf(other))).toBe(true);
    expect(changedMaterially(gistOf(other), gistOf({ ...other, summary: IDEA.summary }))).toBe(true);
  });

  it('stays the same whichever two letters of a long enough text change places', () => {
    const written = fc.array(fc.stringMatching(/^[b-df-hj-np-tv-z]{6,9}$/), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), (parts, which, where) => {
        const word = parts[which % parts.length] ?? '';
        const at = where % (word.length - 1);
        const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
        const text = (last: string) =>
          gistOf({ ...EMPTY_TEXT, title: [...parts.filter((one) => one !== word), last].join(' ') });
        expect(changedMaterially(text(word), text(swapped))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is read in a moment, however long it is and however little is left of it', () => {
    const long = (seed: string) => gistOf({ ...IDEA, summary: `${seed}word `.repeat(1) + words(seed, 3000) });
    const began = performance.now();
    expect(changedMaterially(long('a'), long('b'))).toBe(true);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

const words = (seed: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${seed}${i.toString(36)}x`).join(' ');

describe('an answered pair', () => {
  const now = { idea: gistOf(IDEA), other: gistOf(IDEA) };
  const later = { ...now, other: gistOf({ ...IDEA, questions: 'How many gradient steps undo it?' }) };
  const quiet = (relation: Relation) => [
    isQuiet({ relation, was: now }, now),
    isQuiet({ relation, was: now }, later),
  ];

  it('stays quiet until either side becomes another', () => {
    expect(quiet('differs from')).toEqual([true, false]);
    expect(quiet('overlaps')).toEqual([true, false]);
    expect(quiet('builds on')).toEqual([true, false]);
  });

  it('stays quiet for good where one replicates the other, or both ask the same', () => {
    expect(quiet('replicates')).toEqual([true, true]);
    expect(quiet('duplicate of')).toEqual([true, true]);
  });
});

describe('a summary under its title', () => {
  it.each([
    ['Owls in snow', 'Owls in snow', ''],
    ['Owls in snow', '**Owls in snow**\n\nThey hear.', 'They hear.'],
    ['Owls in snow?', 'Owls, in snow. They hear.', 'They hear.'],
    ['Owls in snow', 'Owls in snow they hear.', 'Owls in snow they hear.'],
    ['Owls in snow', 'They hear.\nOwls in snow', 'They hear.\nOwls in snow'],
    ['Über Eulen', 'über eulen: Sie hören.', 'über eulen: Sie hören.'],
    ['?', '?\nWhat else', '?\nWhat else'],
    ['Owls', '', ''],
  ])('“%s” over “%s” shows “%s”', (title, summary, shown) => {
    expect(afterTitle(summary, title)).toBe(shown);
  });
});
