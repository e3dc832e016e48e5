/** Links to pages: what they say, and that nothing else is one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_GOOD_FOR, newLink, readLink, writeLink } from '../../../src/core/rules/page-links.ts';
import { signing } from '../../../src/web/signing.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-05-12T08:21:37Z');

describe('a link to a page', () => {
  it('says the same when it is read, names no person, and no minute', () => {
    const count = fc.integer({ min: 0, max: 2_147_483_647 });
    fc.assert(
      fc.property(count, count, (spaceId, lot) => {
        const link = newLink({ spaceId, lot }, NOW);
        expect(readLink(writeLink(link))).toEqual(link);
        expect(link.until % HOUR).toBe(0);
        expect(link.until - NOW - LINK_GOOD_FOR).toBeLessThan(HOUR);
        expect(link.until - NOW).toBeGreaterThanOrEqual(LINK_GOOD_FOR);
      }),
    );
  });

  it('is nothing else that somebody may type', () => {
    const letters = fc.string({
      unit: fc.constantFrom('0', '1', '9', 'a', 'z', '-', 'A', '.'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(letters, (said) => {
        const link = readLink(said);
        if (link === null) return;
        expect(Object.values(link).every(Number.isSafeInteger)).toBe(true);
        expect(readLink(writeLink(link))).toEqual(link);
      }),
    );
    for (const said of [
      '',
      '1-0',
      '1-0-zzzzzzzz',
      '-1-0-abc',
      '1-0-abc-',
      '1-0-ABC',
      'zzzzzzz-0-abc',
      ' 1-0-abc',
    ])
      expect(readLink(said)).toBeNull();
  });
});

describe('its signature', () => {
  const key = (fill: number) => ({ key: Buffer.alloc(32, fill) });
  const [one, other] = [signing([key(1)]), signing([key(2)])];

  it('holds for what was signed, and for nothing else', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, (said, changed) => {
        const signature = one.sign(said);
        expect(signature).toMatch(/^[\w-]{43}$/);
        expect(one.isSigned(said, signature)).toBe(true);
        expect(one.isSigned(changed, signature)).toBe(changed === said);
        expect(one.isSigned(said, changed)).toBe(false);
        for (const other of [signature.slice(0, -1), `${signature}A`, `${signature}=`, `${signature}\u0100`])
          expect(one.isSigned(said, other)).toBe(false);
        // The last letter has bits that no byte has.
        const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.replace(
          signature.at(-1) ?? '',
          '',
        );
        for (const letter of last) expect(one.isSigned(said, signature.slice(0, -1) + letter)).toBe(false);
        expect(other.isSigned(said, signature)).toBe(false);
      }),
    );
  });

  it('holds as long as its key is among those of the settings', () => {
    const signature = one.sign('map 1-0-abc');
    expect(signing([key(2), key(1)]).isSigned('map 1-0-abc', signature)).toBe(true);
    expect(signing([key(2), key(3)]).isSigned('map 1-0-abc', signature)).toBe(false);
  });
});
