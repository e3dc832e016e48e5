import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Addressee } from '../../../src/core/model.ts';
import { DAY, HOUR, nextWorkingMoment } from '../../../src/core/rules/calendar.ts';
import {
  decideLetter,
  meetingMoment,
  NOTES_AT_ONCE,
  reachedAt,
  TOLD_A_WEEK,
  tellingMoment,
} from '../../../src/core/rules/letters.ts';
import { isQuietAt, readQuietSpan, readQuietUntil } from '../../../src/core/rules/quiet.ts';

const at = (text: string) => Date.parse(text);
/** A Tuesday at ten in UTC. */
const NOW = at('2026-05-12T10:00:00Z');
const AT_WORK = { zone: 'UTC', hours: null, until: null };

const addressee = (over: Partial<Addressee> = {}): Addressee => ({
  personId: 1,
  quiet: AT_WORK,
  toldAt: [],
  unanswered: 0,
  notes: [],
  plans: [],
  ...over,
});

describe('when two may be told together', () => {
  const from = (zone: string, hours: { from: number; until: number; days: number[] } | null = null) => ({
    quiet: { zone, hours, until: null },
    toldAt: [],
  });

  it('is when both are at work, and not when only the later one is', () => {
    // At ten in Berlin it is night in New York, and at nine there it is afternoon in Berlin.
    expect(meetingMoment(NOW, [from('Europe/Berlin'), from('America/New_York')])).toBe(
      at('2026-05-12T13:00:00Z'),
    );
    // On a Saturday one of them would be asked on Sunday at work, and the other one never then.
    const weekend = from('Europe/Berlin', { from: 9, until: 20, days: [6, 7, 1] });
    expect(meetingMoment(NOW, [weekend, from('America/New_York')])).toBe(at('2026-05-18T13:00:00Z'));
  });

  it('is after the quiet time of the space that it is about', () => {
    const shut = { from: at('2026-05-12T12:00:00Z'), until: at('2026-05-15T22:00:00Z') };
    const [one, other] = [from('Europe/Berlin'), from('America/New_York')];
    expect(reachedAt(NOW, { ...one, shut })).toBe(NOW);
    expect(reachedAt(shut.from, { ...one, shut })).toBe(at('2026-05-18T07:00:00Z'));
    expect(
      meetingMoment(NOW, [
        { ...one, shut },
        { ...other, shut },
      ]),
    ).toBe(at('2026-05-18T13:00:00Z'));
  });

  it('is never where their hours never meet', () => {
    const nights = from('UTC', { from: 0, until: 6, days: [1, 2, 3, 4, 5] });
    expect(meetingMoment(NOW, [from('UTC'), nights])).toBeNull();
  });

  it('suits both, or never comes, whatever their hours', () => {
    const hours = fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 4 }),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    });
    const person = fc
      .tuple(fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland'), hours)
      .map(([zone, { from: first, length, days }]) =>
        from(zone, { from: first, until: first + length, days }),
      );
    fc.assert(
      fc.property(person, person, fc.integer({ min: 0, max: 365 * 24 }), (one, other, hour) => {
        const now = NOW + hour * HOUR;
        const both = (moment: number) =>
          [one, other].every(({ quiet, toldAt }) => tellingMoment(moment, quiet, toldAt) === moment);
        const found = meetingMoment(now, [one, other]);
        if (found !== null) return found >= now && both(found);
        // Hours are whole, and so are the differences of these zones.
        return Array.from({ length: 7 * 24 }, (_, n) => now + n * HOUR).every((moment) => !both(moment));
      }),
    );
  });
});

describe('when somebody may be told', () => {
  it('is at most twice in any seven days, whatever becomes due', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 * DAY }), { maxLength: 40 }), (offsets) => {
        const told: number[] = [];
        for (const now of offsets.map((offset) => NOW + offset).sort((a, b) => a - b)) {
          if (tellingMoment(now, AT_WORK, told) === now) told.push(now);
        }
        for (const from of told)
          expect(told.filter((one) => one >= from && one < from + 7 * DAY).length).toBeLessThanOrEqual(
            TOLD_A_WEEK,
          );
      }),
    );
  });

  it('leaves room for what they will be told for sure, whatever that is, and never waits for ever', () => {
    const moments = fc.array(fc.integer({ min: -7 * DAY, max: 30 * DAY }), { maxLength: 12 });
    fc.assert(
      fc.property(moments, (offsets) => {
        const told = offsets.map((offset) => NOW + offset);
        const found = tellingMoment(NOW, AT_WORK, told);
        const last = Math.max(NOW, ...told);
        expect(found).toBeLessThanOrEqual(last + 10 * DAY);
        // As many as there were, or two: it was never the third in seven days that it is in.
        const with3 = [...told, found].filter((one) => Math.abs(one - found) < 7 * DAY);
        for (const from of with3) {
          const inWeek = with3.filter((one) => one >= from && one < from + 7 * DAY);
          if (from <= found && found < from + 7 * DAY) expect(inWeek.length).toBeLessThanOrEqual(TOLD_A_WEEK);
        }
      }),
    );
    // What is far off holds nothing back.
    expect(tellingMoment(NOW, AT_WORK, [NOW + 20 * DAY, NOW + 21 * DAY])).toBe(NOW);
    expect(tellingMoment(NOW, AT_WORK, [NOW - DAY, NOW + DAY])).toBe(NOW + 6 * DAY);
  });

  it('is in the hours that they said, in their own zone, and after their quiet', () => {
    const nights = { zone: 'America/New_York', hours: { from: 20, until: 24, days: [6, 7] }, until: null };
    expect(tellingMoment(NOW, nights, [])).toBe(at('2026-05-17T00:00:00Z'));
    expect(tellingMoment(NOW, { ...nights, until: at('2026-05-20T00:00:00Z') }, [])).toBe(
      at('2026-05-24T00:00:00Z'),
    );
  });

  it('comes even to those whose hours would never come', () => {
    expect(nextWorkingMoment(NOW, 'UTC', { from: 9, until: 17, days: [] })).toBe(NOW);
    expect(nextWorkingMoment(NOW, 'UTC', { from: 17, until: 9, days: [1, 2] })).toBe(NOW);
  });

  it('is never before now, and always inside the hours, on both days a year that are odd', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
        fc.integer({ min: 0, max: 365 * 24 }),
        (zone, hour) => {
          const now = at('2026-01-01T00:30:00Z') + hour * HOUR;
          const told = tellingMoment(now, { zone, hours: null, until: null }, []);
          const local = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            weekday: 'short',
            hour: '2-digit',
            hour12: false,
          }).format(told);
          expect(told).toBeGreaterThanOrEqual(now);
          expect(local).toMatch(/(Mon|Tue|Wed|Thu|Fri).*(09|1[0-6])/);
        },
      ),
    );
  });
});

describe('a letter', () => {
  it('holds everything that is due at once', () => {
    expect(decideLetter(addressee({ notes: [3, 4], plans: [7] }), NOW, 10)).toEqual({
      kind: 'letter',
      notes: [3, 4],
      plans: [7],
    });
  });

  it('waits for its moment, and for nothing it isn’t written', () => {
    const told = [NOW - DAY, NOW - 2 * DAY];
    expect(decideLetter(addressee({ notes: [1], toldAt: told }), NOW, 10)).toEqual({
      kind: 'later',
      at: at('2026-05-18T09:00:00Z') - 0 * DAY,
    });
    expect(decideLetter(addressee(), NOW, 10)).toEqual({ kind: 'nothing' });
  });

  it('asks nobody about plans who left two check-ins unanswered, but tells them what else there is', () => {
    expect(decideLetter(addressee({ plans: [7], unanswered: 2 }), NOW, 10)).toEqual({ kind: 'nothing' });
    expect(decideLetter(addressee({ plans: [7], notes: [1], unanswered: 2 }), NOW, 10)).toEqual({
      kind: 'letter',
      notes: [1],
      plans: [],
    });
    expect(decideLetter(addressee({ plans: [7], unanswered: 1 }), NOW, 10).kind).toBe('letter');
  });

  it('has a limit, and what is beyond it waits for the next', () => {
    const many = Array.from({ length: 50 }, (_, i) => i + 1);
    expect(decideLetter(addressee({ notes: many, plans: many }), NOW, 10)).toEqual({
      kind: 'letter',
      notes: many.slice(0, NOTES_AT_ONCE),
      plans: many.slice(0, 10),
    });
  });
});

describe('quiet', () => {
  it.each([
    ['2026-05-13', '2026-05-12T22:00:00Z'],
    [' 2027-05-12 ', '2027-05-11T22:00:00Z'],
    ['2026-05-12', null],
    ['2026-05-11', null],
    ['2027-06-12', null],
    ['2026-02-30', null],
    ['next week', '2026-05-17T22:00:00Z'],
    ['when the moon is full', null],
  ])('until "%s" is %s in Berlin', (said, until) => {
    expect(readQuietUntil(said, NOW, 'Europe/Berlin')).toBe(until === null ? null : at(until));
  });

  it('for all has two days, the second one after the first', () => {
    const span = readQuietSpan({ from: '2026-05-12', until: '2026-05-15' }, NOW, 'UTC');
    expect(span).toEqual({ from: at('2026-05-12T00:00:00Z'), until: at('2026-05-15T00:00:00Z') });
    expect(
      [NOW, at('2026-05-14T23:59:59Z'), at('2026-05-15T00:00:00Z')].map((one) => isQuietAt(span, one)),
    ).toEqual([true, true, false]);
    expect(readQuietSpan({ from: '2026-05-15', until: '2026-05-15' }, NOW, 'UTC')).toBeNull();
    expect(readQuietSpan({ from: '2026-05-11', until: '2026-05-15' }, NOW, 'UTC')).toBeNull();
  });
});
