/** Horizons in plain words, in several forms, and never one that is over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt } from '../../../src/core/rules/calendar.ts';
import { horizonEnd } from '../../../src/core/rules/horizons.ts';
import { readQuietSpan, readQuietUntil } from '../../../src/core/rules/quiet.ts';
import { readFirstDay } from '../../../src/core/rules/reading/first-day.ts';
import { readHorizon } from '../../../src/core/rules/reading/when.ts';

/** A Tuesday. */
const NOW = Date.parse('2026-05-12T10:00:00Z');

describe('a horizon in plain words', () => {
  it.each([
    ['in the coming month', 'month'],
    ['this month', 'month'],
    ['by the end of the month', 'month'],
    ['within a week', 'week'],
    ['this quarter', 'quarter'],
    ['cette semaine', 'week'],
    ['ce mois-ci', 'month'],
    ['ce trimestre', 'quarter'],
    ['jusqu’au 2026-05-31', '2026-05-31'],
    ['je ne sais pas encore', 'unsure'],
    ['en mars', '2027-03-31'],
    ['d’ici fin janvier', '2027-01-31'],
    ['avant juin', '2026-05-31'],
    ['mi-juillet', '2026-07-16'],
    ['dans deux semaines', '2026-05-26'],
    ['dans deux ou trois mois', '2026-08-12'],
    ['la semaine prochaine', '2026-05-24'],
    ['le mois prochain', '2026-06-30'],
    ['vendredi prochain', '2026-05-22'],
    ['le 5 juin', '2026-06-05'],
    ['au printemps', '2026-05-31'],
    ['bientôt', 'unsure'],
    ['next week', '2026-05-24'],
    ['next month', '2026-06-30'],
    ['next quarter', '2026-09-30'],
    ['by March', '2027-03-31'],
    ['May', '2026-05-31'],
    ['Q1', '2027-03-31'],
    ['Q2', '2026-06-30'],
    ['by Q3 2026', '2026-09-30'],
    ['end of June', '2026-06-30'],
    ['the end of June.', '2026-06-30'],
    ['mid-July', '2026-07-16'],
    ['early July', '2026-07-10'],
    ['before June', '2026-05-31'],
    ['end of the year', '2026-12-31'],
    ['in two or three weeks', '2026-06-02'],
    ['2-3 weeks', '2026-06-02'],
    ['in a couple of weeks', '2026-05-26'],
    ['in the next few days', '2026-05-15'],
    ['in a fortnight', '2026-05-26'],
    ['within two months', '2026-07-12'],
    ['three weeks from now', '2026-06-02'],
    ['tomorrow', '2026-05-13'],
    ['next Friday', '2026-05-22'],
    ['by Friday', '2026-05-15'],
    ['5 June', '2026-06-05'],
    ['June 5th, 2026', '2026-06-05'],
    ['by the 20th of June', '2026-06-20'],
    ['2026-06-05', '2026-06-05'],
    ['2026/06/05', '2026-06-05'],
    ['5.6.2026', '2026-06-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['by EOY', '2026-12-31'],
    ['EOM', 'month'],
    ['end of year', '2026-12-31'],
    ['next year', '2027-12-31'],
    ['by Christmas', '2026-12-25'],
    ['before Christmas', '2026-12-24'],
    ['this spring', '2026-05-31'],
    ['next spring', '2027-05-31'],
    ['summer', '2026-08-31'],
    ['by the end of winter', '2027-02-28'],
    ['sometime', 'unsure'],
    ['soon', 'unsure'],
    ['not sure yet', 'unsure'],
  ])('“%s” is %s', (said, horizon) => {
    expect(readHorizon(said, NOW, 'Europe/Berlin')).toBe(horizon);
  });

  it.each([
    'before NeurIPS',
    'before NeurIPS in December',
    '05/06/2026',
    '5/6',
    'yesterday',
    'last week',
    '2026-02-30',
    '1.13.2026',
    'in 3 years',
    'in 999 months',
    'y',
    'June 2031',
    '2025',
    '12',
    '',
    'x'.repeat(5000),
  ])('“%s” is not understood', (said) => {
    expect(readHorizon(said, NOW, 'Europe/Berlin')).toBeNull();
  });

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  ];
  const phrases = fc.oneof(
    fc.constantFrom(
      'next week',
      'next month',
      'end of June',
      'Q1',
      'by March',
      'Friday',
      'next Friday',
      'tomorrow',
    ),
    fc.constantFrom(
      '5 June',
      'Feb 29',
      '29 February',
      'mid December',
      'before January',
      'end of the year',
      'today',
    ),
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('days', 'weeks', 'months', 'years'))
      .map(([n, unit]) => `in ${n} ${unit}`),
    fc.string({ maxLength: 20 }),
  );
  const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2031-12-31') });

  it('is never over, and never more than two years ahead', () => {
    fc.assert(
      fc.property(phrases, moments, fc.constantFrom(...zones), (said, now, zone) => {
        const horizon = readHorizon(said, now, zone);
        if (horizon === null || !/^\d/.test(horizon)) return;
        const end = horizonEnd(horizon, now, zone) ?? 0;
        // The last moment of a day is one of it.
        expect(end).toBeGreaterThanOrEqual(now);
        expect(end - now).toBeLessThan(733 * 86_400_000);
      }),
      { numRuns: 400 },
    );
  });

  it('depends on the day of the calendar alone: not on the hour, a change of the clock or the zone', () => {
    fc.assert(
      fc.property(
        phrases,
        moments,
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (said, now, zone, other) => {
          if (dayAt(now, zone) !== dayAt(now, other)) return;
          expect(readHorizon(said, now, other)).toBe(readHorizon(said, now, zone));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const PHRASES = [
  'next week',
  'June',
  'May 2026',
  'Q2',
  'Q2 2027',
  'winter',
  'next spring',
  '2026',
  'next year',
  'tomorrow',
  'EOM',
];

describe('a first day in plain words', () => {
  it.each([
    ['2026-12-24', '2026-12-24'],
    ['24 Dec', '2026-12-24'],
    ['next Friday', '2026-05-22'],
    ['until tomorrow', '2026-05-13'],
    ['in two weeks', '2026-05-26'],
    ['in a week', '2026-05-19'],
    ['in one month', '2026-06-12'],
    ['the end of the month', '2026-05-31'],
    ['next week', '2026-05-18'],
    ['end of next week', '2026-05-24'],
    ['next month', '2026-06-01'],
    ['next quarter', '2026-07-01'],
    ['next year', '2027-01-01'],
    ['2027', '2027-01-01'],
    ['June', '2026-06-01'],
    ['end of June', '2026-06-30'],
    ['Sept. 2026', '2026-09-01'],
    ['Q3', '2026-07-01'],
    ['next spring', '2027-03-01'],
    ['vendredi prochain', '2026-05-22'],
    ['jusqu’au 24 décembre', '2026-12-24'],
    ['dans deux semaines', '2026-05-26'],
    ['dans une semaine', '2026-05-19'],
    ['la semaine prochaine', '2026-05-18'],
    ['le mois prochain', '2026-06-01'],
    ['juin', '2026-06-01'],
    ['la fin du mois', '2026-05-31'],
  ])('“%s” is %s', (said, day) => {
    expect(readFirstDay(said, NOW, 'Europe/Berlin')).toBe(day);
  });

  it.each([
    'this week',
    'not sure yet',
    '5/6',
    'yesterday',
    '2026-02-30',
    'May 2026',
    'May',
    'mai',
    'in May',
    'Q2',
    'spring',
    'May 2029',
    '',
    'x'.repeat(5000),
  ])('“%s” names none', (said) => {
    expect(readFirstDay(said, NOW, 'Europe/Berlin')).toBeNull();
  });

  it('is never before today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), fc.integer({ min: 0, max: 1500 }), (said, days) => {
        const now = NOW + days * 86_400_000;
        const day = readFirstDay(said, now, 'Europe/Berlin');
        if (day !== null) expect(day >= dayAt(now, 'Europe/Berlin')).toBe(true);
      }),
    );
  });

  it('begins and ends a quiet time, within a year', () => {
    const at = (text: string) => Date.parse(text);
    expect(readQuietUntil('next Friday', NOW, 'Europe/Berlin')).toBe(at('2026-05-22T00:00+02:00'));
    for (const said of ['today', 'in two years', 'soon']) expect(readQuietUntil(said, NOW, 'UTC')).toBeNull();
    expect(readQuietSpan({ from: 'today', until: 'in two weeks' }, NOW, 'UTC')).toEqual({
      from: at('2026-05-12'),
      until: at('2026-05-26'),
    });
    expect(readQuietSpan({ from: 'next month', until: 'in two weeks' }, NOW, 'UTC')).toBeNull();
  });
});
