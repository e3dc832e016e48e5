/** For how long somebody is asked, where two can meet, and what they are given to talk about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingCard } from '../../../src/core/cards/introductions.ts';
import type { Language } from '../../../src/core/cards/locales.ts';
import { speakCard } from '../../../src/core/cards/speak.ts';
import type { Account, Introduction } from '../../../src/core/model.ts';
import { DAY } from '../../../src/core/rules/calendar.ts';
import { EMPTY_TEXT } from '../../../src/core/rules/ideas.ts';
import { firstQuestion, isOpen, meetingPlace } from '../../../src/core/rules/introductions.ts';
import { inTheirWords } from '../../../src/core/rules/overlap/in-their-words.ts';

const NOW = Date.parse('2026-05-21T08:00:00Z');
const ASKED: Introduction = {
  id: 1,
  spaceId: 1,
  draftId: null,
  ideaId: 2,
  otherId: 1,
  askerId: 1,
  askedId: 2,
  askerContact: 'mara',
  askerPlan: null,
  askedContact: '',
  because: [],
  askedAt: NOW,
  answer: null,
  answeredAt: null,
  followedUpAt: null,
  talk: null,
};

describe('a question whether to be introduced', () => {
  it('can be answered once, within two weeks', () => {
    expect(isOpen(ASKED, NOW)).toBe(true);
    expect(isOpen(ASKED, NOW + 14 * DAY - 1)).toBe(true);
    expect(isOpen(ASKED, NOW + 14 * DAY)).toBe(false);
    expect(isOpen({ ...ASKED, answer: 'no' }, NOW)).toBe(false);
    expect(isOpen({ ...ASKED, answer: 'yes' }, NOW)).toBe(false);
  });
});

describe('two people', () => {
  const at = (platform: string, workspace: string, user: string): Account => ({ platform, workspace, user });

  it('meet where both have an account in one part of one platform, where one was seen last first', () => {
    const one = [at('here', 'a', '1'), at('there', 'x', '2')];
    expect(meetingPlace(one, [at('there', 'x', '3')])).toEqual({ one: one[1], other: at('there', 'x', '3') });
    expect(meetingPlace(one, [at('there', 'x', '3'), at('here', 'a', '4')])?.one).toBe(one[0]);
    expect(meetingPlace(one, [at('here', 'b', '3'), at('elsewhere', 'a', '4')])).toBeNull();
    expect(meetingPlace([], one)).toBeNull();
  });
});

describe('what both share', () => {
  const theirs = {
    title: 'Quarantine one trait by gradient routing',
    text: 'Mask the updates of each example, then remove the LoRA. We look at sycophancy.',
  };

  it('is said in words of the one who is asked, and in none of the asker’s', () => {
    expect(inTheirWords(['Route sycophantic gradients', 'LoRA', 'sycophantic'], theirs)).toEqual([
      'gradient routing',
      'LoRA',
      'sycophancy',
    ]);
    expect(inTheirWords(['masked the updates', 'mask updates'], theirs)).toEqual(['Mask the updates']);
    expect(inTheirWords(['a chess board', ''], theirs)).toEqual([]);
  });

  it('is a part of what they wrote, whatever is asked', () => {
    const words = fc.constantFrom(
      'route',
      'gradients',
      'sycophancy',
      'masks',
      'secret',
      'LoRA',
      'of',
      'each',
    );
    const parts = fc.array(
      fc.array(words, { maxLength: 5 }).map((all) => all.join(' ')),
      { maxLength: 4 },
    );
    const written = `${theirs.title}\n${theirs.text}`;
    fc.assert(
      fc.property(parts, (asked) => inTheirWords(asked, theirs).every((part) => written.includes(part))),
    );
  });
});

describe('the first question', () => {
  const text = (more: object) => ({ ...EMPTY_TEXT, title: 'An idea', ...more });
  const part = 'spoken rhymes';

  it('is about what both ask, else about what both do, else about what both are about', () => {
    const asks = text({ questions: 'Do spoken rhymes survive?', setup: 'Fine-tune a small model.' });
    const does = text({ setup: 'Add a spoken rhyme to each example.' });
    expect(firstQuestion([part], asks, asks)).toEqual({ about: 'question', part });
    expect(firstQuestion([part], does, does)).toEqual({ about: 'method', part });
    expect(firstQuestion([part], asks, does)).toEqual({ about: 'subject', part });
  });

  it('knows a method, a question and data by their names, wherever they stand', () => {
    const [one, other] = [text({}), text({})];
    expect(firstQuestion(['low rank adapter'], one, other).about).toBe('method');
    expect(firstQuestion(['sycophancy'], one, other).about).toBe('question');
    expect(firstQuestion(['gridworlds'], one, other).about).toBe('data');
  });

  it('takes the part that stands on both sides, and names none where there is none', () => {
    const asks = text({ questions: 'Do spoken rhymes survive?' });
    expect(firstQuestion(['emergent misalignment', part], asks, asks)).toEqual({ about: 'question', part });
    expect(firstQuestion([], asks, asks)).toEqual({ about: 'alike', part: '' });
    expect(firstQuestion(['…', '“”'], asks, asks)).toEqual({ about: 'alike', part: '' });
  });

  it('asks who takes which half only where both plan it', () => {
    const person = {
      id: 1,
      name: 'A',
      zone: 'UTC',
      locale: null,
      affiliation: '',
      hours: null,
      hasLeft: false,
      self: 1,
    };
    const side = (isPlanned: boolean) => {
      const plan = isPlanned ? { person, horizonEndsAt: null } : null;
      return { name: 'A', text: EMPTY_TEXT, idea: null, plan, contact: '' };
    };
    for (const question of [
      { about: 'subject', part },
      { about: 'alike', part: '' },
    ] as const) {
      const asked = (one: boolean, other: boolean) =>
        JSON.stringify(
          speakCard(meetingCard({ sides: [side(one), side(other)], because: [], question }), 'en'),
        );
      expect(asked(true, true)).toMatch(/who takes which half/i);
      expect(asked(true, false)).not.toMatch(/half/);
      expect(asked(false, false)).toMatch(/what would each of you do first/i);
    }
  });

  it('reads well in both languages, whatever the part is', () => {
    const hostile = fc.constantFrom(
      'mask the gradients',
      'is',
      '“',
      '{part}',
      '<b>',
      "l'or",
      'a\nb',
      '{',
      '?',
      '🙂',
    );
    const parts = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 200 }));
    const abouts = fc.constantFrom('question', 'method', 'data', 'subject', 'alike');
    const side = (name: string) => ({ name, text: EMPTY_TEXT, idea: null, plan: null, contact: '' });
    fc.assert(
      fc.property(parts, abouts, (said, about) => {
        const meeting = {
          sides: [side('Mara'), side('Deniz')] as const,
          because: [],
          question: { about, part: said },
        };
        const asked = (language: Language) => {
          const last = speakCard(meetingCard(meeting), language).body.findLast(
            ({ kind }) => kind === 'section',
          );
          return last?.kind === 'section' ? last.text.join('') : '';
        };
        expect(asked('en')).toMatch(/^(?:On “[^“”\n]*[^“”\s]”: \p{Ll}|What would)[^“”\n]*\?$/u);
        expect(asked('fr')).toMatch(
          /^(?:Sur «\u202f[^«»\n]*[^«»\s]\u202f»\u202f: \p{Ll}|Que ferait)[^«»\n]*\u202f\?$/u,
        );
      }),
    );
  });
});
