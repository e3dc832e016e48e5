import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/core/rules/calendar.ts';
import { digestDue, digestEarly, digestSoFar, nextDigest } from '../../../src/core/rules/digest.ts';

const at = (text: string) => Date.parse(text);
const SPACE = {
  digestDay: 1,
  digestHour: 9,
  zone: 'Europe/Berlin',
  createdAt: at('2026-01-01T00:00:00Z'),
  quiet: null,
  digestedUntil: null,
};
/** A Monday at nine in Berlin. */
const MONDAY = at('2026-05-18T07:00:00Z');

describe('a digest', () => {
  it('is due at its hour, for two days, and covers the week', () => {
    const week = { from: MONDAY - 7 * DAY, until: MONDAY };
    expect(digestDue(SPACE, MONDAY - 1)).toBeNull();
    expect(digestDue(SPACE, MONDAY)).toEqual(week);
    expect(digestDue(SPACE, MONDAY + 2 * DAY)).toEqual(week);
    expect(digestDue(SPACE, MONDAY + 2 * DAY + 1)).toBeNull();
  });

  it('is not due again, when the clock steps back either', () => {
    const done = { ...SPACE, digestedUntil: MONDAY };
    for (const now of [MONDAY, MONDAY + 1, MONDAY - HOUR, MONDAY + DAY])
      expect(digestDue(done, now)).toBeNull();
    expect(digestDue(done, MONDAY + 7 * DAY)).toEqual({ from: MONDAY, until: MONDAY + 7 * DAY });
  });

  it('that was posted early takes the place of the next, and the one after it begins there', () => {
    const thursday = MONDAY + 3 * DAY;
    const monday = { ...SPACE, digestedUntil: MONDAY };
    expect(digestEarly(monday, thursday)).toEqual({ from: MONDAY, until: thursday });
    const early = { ...SPACE, digestedUntil: thursday };
    expect(digestEarly(early, thursday + DAY)).toBeNull();
    expect(digestDue(early, MONDAY + 7 * DAY)).toBeNull();
    expect(digestDue(early, MONDAY + 14 * DAY)).toEqual({ from: thursday, until: MONDAY + 14 * DAY });
    expect(digestSoFar(early, thursday + DAY)).toEqual({ from: thursday, until: thursday + DAY });
  });

  it('waits for the end of a quiet time, and has all of it', () => {
    const quiet = { from: MONDAY - DAY, until: MONDAY + 8 * DAY };
    const space = { ...SPACE, digestedUntil: MONDAY - 7 * DAY, quiet };
    expect(digestDue(space, MONDAY)).toBeNull();
    expect(digestDue(space, MONDAY + 7 * DAY)).toBeNull();
    expect(digestDue(space, MONDAY + 14 * DAY)).toEqual({ from: MONDAY - 7 * DAY, until: MONDAY + 14 * DAY });
  });

  it('says when the next one comes: the first hour at which one is due', () => {
    const done = { ...SPACE, digestedUntil: MONDAY };
    expect(nextDigest(SPACE, MONDAY + HOUR)).toBeNull();
    expect(nextDigest(done, MONDAY + HOUR)).toBe(MONDAY + 7 * DAY);
    // One was posted on Thursday, and took the place of Monday's.
    expect(nextDigest({ ...SPACE, digestedUntil: MONDAY + 3 * DAY }, MONDAY + 4 * DAY)).toBe(
      MONDAY + 14 * DAY,
    );
    const quiet = { from: MONDAY + DAY, until: MONDAY + 8 * DAY };
    expect(nextDigest({ ...done, quiet }, MONDAY + HOUR)).toBe(MONDAY + 14 * DAY);
    // Moved to Wednesday on a Tuesday: this week has had its own.
    expect(nextDigest({ ...done, digestDay: 3 }, MONDAY + DAY)).toBe(MONDAY + 9 * DAY);
    const year = { from: MONDAY, until: MONDAY + 366 * DAY };
    expect(nextDigest({ ...done, quiet: year }, MONDAY)).toBe(at('2027-05-24T07:00:00Z'));
  });

  it('comes once a week at the same hour, through both changes of the clock and whatever hour it is asked', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 5 }),
        (zone, digestDay, digestHour, everyHours) => {
          let space: Parameters<typeof digestDue>[0] = { ...SPACE, zone, digestDay, digestHour };
          const posted: number[] = [];
          for (
            let now = at('2026-02-20T00:00:00Z');
            now < at('2026-04-20T00:00:00Z');
            now += everyHours * HOUR
          ) {
            const due = digestDue(space, now);
            if (!due) continue;
            posted.push(due.until);
            expect(due.from).toBeLessThan(due.until);
            space = { ...space, digestedUntil: due.until };
          }
          const local = posted.map((moment) =>
            new Intl.DateTimeFormat('en-GB', {
              timeZone: zone,
              weekday: 'short',
              hour: '2-digit',
              hour12: false,
            }).format(moment),
          );
          expect(posted.length).toBeGreaterThanOrEqual(8);
          // An hour that a clock change skips moves forward, once.
          expect(local.filter((one) => one !== local[0]).length).toBeLessThanOrEqual(1);
          for (const [i, moment] of posted.entries())
            if (i > 0) expect(Math.round((moment - (posted[i - 1] ?? 0)) / DAY)).toBe(7);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('loses nothing and says nothing twice, whenever its day, its hour or its zone is changed', () => {
    const change = fc.record({
      after: fc.integer({ min: 1, max: 20 * 24 }),
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland'),
      digestDay: fc.integer({ min: 1, max: 7 }),
      digestHour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const start = at('2026-03-02T00:00:00Z');
        let space: Parameters<typeof digestDue>[0] = { ...SPACE, digestedUntil: start };
        let [now, until] = [start, start];
        for (const { after, ...to } of [...changes, { after: 40 * 24 }]) {
          for (const end = now + after * HOUR; now < end; now += HOUR) {
            const due = digestDue(space, now);
            if (!due) continue;
            // Each begins where the last one ended, and none is in the same week.
            expect(due.from).toBe(until);
            expect(due.until - until).toBeGreaterThan(6 * DAY);
            until = due.until;
            space = { ...space, digestedUntil: until };
          }
          // What waits longest is what was changed again and again, each time just before it.
          expect(now - until).toBeLessThan((changes.length + 2) * 7 * DAY);
          space = { ...space, ...to };
        }
        expect(now - until).toBeLessThan(8 * DAY);
      }),
      { numRuns: 60 },
    );
  });
});
