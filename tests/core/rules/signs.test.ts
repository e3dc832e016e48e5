import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainSign,
  readSigns,
  SIGN_LIMIT,
  signsIn,
  signsOf,
  stanceOfSign,
} from '../../../src/core/rules/signs.ts';
import { emojiNamed } from '../../../src/platforms/shared/signs.ts';

const typed = (following: string, would_join = '', planning = '') => ({ following, would_join, planning });
const problemOf = (following: string, would_join = '') => {
  const read = readSigns(typed(following, would_join));
  return read.ok ? null : (read.problems.following ?? read.problems.would_join);
};

describe('the signs of a space', () => {
  it('are 👀, 🙋 and 🔬 until it chooses others', () => {
    const usual = signsOf({ signs: null });
    expect(signsIn(usual).map(({ sign, stance }) => `${sign} ${stance}`)).toEqual([
      '👀 following',
      '🙋 would_join',
      '🔬 planning',
    ]);
    expect(stanceOfSign(usual, '🙋🏽')).toBe('would_join');
    expect(stanceOfSign(usual, '🎉')).toBeNull();
  });

  it.each([
    ['🦉', '🦉'],
    [' 🙌🏿 ', '🙌'],
    ['❤️', '❤️'],
    ['❤', '❤'],
    ['👩‍🔬', '👩‍🔬'],
    ['🇫🇷', '🇫🇷'],
    ['1️⃣', '1️⃣'],
    [':lab_mouse:', ':lab_mouse:'],
    ['', null],
  ])('take %j as %j', (said, sign) => {
    expect(readSigns(typed(said))).toEqual({
      ok: true,
      signs: { following: sign, would_join: null, planning: null },
    });
  });

  it.each(['owl', '🦉🦉', 'x🦉', ':two words:', '::', ':owl', '1', '<@U0000INES>', '@everyone', '…'])(
    'refuse %j, which is no emoji',
    (said) => {
      expect(problemOf(said)).toEqual({ is: 'no emoji', typed: said });
    },
  );

  it('refuse what is too long, and take the longest', () => {
    const name = (length: number) => `:${'a'.repeat(length - 2)}:`;
    expect(problemOf(name(SIGN_LIMIT))).toBeNull();
    expect(problemOf(name(SIGN_LIMIT + 1))).toEqual({ is: 'long' });
  });

  it.each([
    ['👀', '👀'],
    ['🙋🏽', '🙋'],
    ['❤', '❤️'],
    [':owl:', ':owl:'],
  ])('are one for each stance: %s and %s are one', (first, second) => {
    expect(problemOf(first, second)).toEqual({ is: 'taken', by: 'following' });
  });

  it('never stand for two stances, and each stands for its own', () => {
    const some = fc.constantFrom('', '👀', '🙋', '🙋🏻', '🔬', '🦉', '❤', '❤️', ':owl:', 'owl');
    fc.assert(
      fc.property(some, some, some, (following, would_join, planning) => {
        const read = readSigns({ following, would_join, planning });
        if (!read.ok) return;
        const known = signsIn(read.signs);
        expect(new Set(known.map(({ sign }) => plainSign(sign))).size).toBe(known.length);
        for (const { sign, stance } of known) expect(stanceOfSign(read.signs, sign)).toBe(stance);
      }),
    );
  });
});

describe('emoji by name', () => {
  it.each([
    ['owl', '🦉'],
    ['raising_hand', '🙋'],
    ['thinking_face', '🤔'],
    ['constructor', null],
    ['our-lab', null],
  ])('%s is %s', (name, sign) => {
    expect(emojiNamed(name)).toBe(sign);
  });
});
