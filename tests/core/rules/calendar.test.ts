import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAt,
  endOfDay,
  isDay,
  isZone,
  lastDayOf,
  latestWeekPoint,
  nextWorkingMoment,
} from '../../../src/core/rules/calendar.ts';

const at = (text: string) => Date.parse(text);
const BERLIN = 'Europe/Berlin';
const zones = fc.constantFrom(
  'UTC',
  BERLIN,
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
);
const moments = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2032-01-01T00:00:00Z') });

describe('days', () => {
  it('ends a day at the last millisecond of it, where the person is', () => {
    expect(endOfDay('2026-05-31', BERLIN)).toBe(at('2026-05-31T21:59:59.999Z'));
    expect(endOfDay('2026-10-25', BERLIN)).toBe(at('2026-10-25T22:59:59.999Z'));
  });

  it('knows which days and zones exist', () => {
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('2026-2-3'), isDay('soon')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([isZone('Europe/Berlin'), isZone('Atlantis/Centre'), isZone('')]).toEqual([true, false, false]);
  });

  it('finds the last day of a week, a month and a quarter', () => {
    const now = at('2026-02-10T12:00:00Z');
    expect([
      lastDayOf('week', now, BERLIN),
      lastDayOf('month', now, BERLIN),
      lastDayOf('quarter', now, BERLIN),
    ]).toEqual(['2026-02-15', '2026-02-28', '2026-03-31']);
  });
});

describe('working hours', () => {
  it('waits from Friday evening until Monday at nine', () => {
    expect(nextWorkingMoment(at('2026-05-29T16:00:00Z'), BERLIN)).toBe(at('2026-06-01T07:00:00Z'));
  });

  it('waits for nobody who is at work', () => {
    expect(nextWorkingMoment(at('2026-05-29T12:34:00Z'), BERLIN)).toBe(at('2026-05-29T12:34:00Z'));
  });

  it('is never in the past, never on a weekend, never outside nine to five', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const next = nextWorkingMoment(now, zone);
        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          hour: '2-digit',
          hour12: false,
        }).formatToParts(next);
        const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
        expect(next).toBeGreaterThanOrEqual(now);
        expect(['Sat', 'Sun']).not.toContain(part('weekday'));
        expect(Number(part('hour'))).toBeGreaterThanOrEqual(9);
        expect(Number(part('hour'))).toBeLessThan(17);
      }),
    );
  });
});

describe('the week of the digest', () => {
  it('is the Monday at nine that was last', () => {
    const point = { weekday: 1, hour: 9, zone: BERLIN };
    expect(latestWeekPoint(point, at('2026-06-01T06:59:59Z'))).toEqual({
      at: at('2026-05-25T07:00:00Z'),
      week: '2026-05-25',
    });
    expect(latestWeekPoint(point, at('2026-06-01T07:00:00Z'))).toEqual({
      at: at('2026-06-01T07:00:00Z'),
      week: '2026-06-01',
    });
  });

  it('has exactly one moment in the weeks in which clocks change', () => {
    const point = { weekday: 7, hour: 2, zone: BERLIN };
    const seen = new Set<string>();
    for (let now = at('2026-10-19T00:00:00Z'); now < at('2026-11-02T00:00:00Z'); now += 600_000) {
      const { at: moment, week } = latestWeekPoint(point, now);
      seen.add(`${week} ${moment}`);
    }
    expect([...seen].map((one) => one.slice(0, 10))).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
  });

  it('is never in the future and never older than a week and the hour of a clock change', () => {
    fc.assert(
      fc.property(
        moments,
        zones,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 23 }),
        (now, zone, weekday, hour) => {
          const { at: moment, week } = latestWeekPoint({ weekday, hour, zone }, now);
          expect(moment).toBeLessThanOrEqual(now);
          expect(now - moment).toBeLessThanOrEqual(7 * 86_400_000 + 2 * 3_600_000);
          expect(dayAt(moment, zone)).toBe(week);
        },
      ),
    );
  });
});
