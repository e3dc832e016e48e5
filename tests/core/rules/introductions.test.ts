/** For how long somebody is asked, where two can meet, and what they are given to talk about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  const part = 'inoculation prompts';

  it('is about what both ask, else about what both do, else about what both are about', () => {
    const asks = text({ questions: 'Do inoculation prompts survive?', setup: 'Fine-tune a small model.' });
    const does = text({ setup: 'Add an inoculation prompt to each example.' });
    expect(firstQuestion([part], asks, asks)).toEqual({ about: 'question', part });
    expect(firstQuestion([part], does, does)).toEqual({ about: 'method', part });
    expect(firstQuestion([part], asks, does)).toEqual({ about: 'subject', part });
  });

  it('takes the part that stands on both sides, and names none where there is none', () => {
    const asks = text({ questions: 'Do inoculation prompts survive?' });
    expect(firstQuestion(['emergent misalignment', part], asks, asks)).toEqual({ about: 'question', part });
    expect(firstQuestion([], asks, asks)).toEqual({ about: 'alike', part: '' });
  });
});
