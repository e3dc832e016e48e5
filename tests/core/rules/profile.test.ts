import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWorkingMoment } from '../../../src/core/rules/calendar.ts';
import {
  checkProfile,
  contactKind,
  hoursWords,
  PROFILE_LIMITS,
  readHours,
  readZone,
} from '../../../src/core/rules/profile.ts';

const at = (iso: string) => Date.parse(iso);
const problems = (values: Record<string, string>) => {
  const checked = checkProfile(values, null);
  return checked.ok ? {} : checked.problems;
};

describe('working hours', () => {
  it.each([
    ['9-17', 9, 17, [1, 2, 3, 4, 5]],
    ['Mon–Fri 9–17', 9, 17, [1, 2, 3, 4, 5]],
    ['lun–ven 9–17', 9, 17, [1, 2, 3, 4, 5]],
    ['Lundi à vendredi 9h à 17h', 9, 17, [1, 2, 3, 4, 5]],
    ['mar, jeu et dim 10h–16h', 10, 16, [2, 4, 7]],
    ['Sun-Thu 10am to 6pm', 10, 18, [1, 2, 3, 4, 7]],
    ['mon, wed and friday 9:00–13:00', 9, 13, [1, 3, 5]],
    ['Mon Wed 9-13', 9, 13, [1, 3]],
    ['Sat - Sun, 20 until 24', 20, 24, [6, 7]],
    ['every day 0-24', 0, 24, [1, 2, 3, 4, 5, 6, 7]],
    ['12am-12pm', 0, 12, [1, 2, 3, 4, 5]],
  ])('“%s” are read', (said, from, until, days) => {
    expect(readHours(said)).toEqual({ from, until, days });
  });

  it.each([
    ['whenever', 'hours'],
    ['Mon-Fri', 'hours'],
    ['17-9', 'hours in order'],
    ['9-9', 'hours in order'],
    ['9-25', 'hours of a day'],
    ['9:30-17', 'whole hours'],
    ['Moonday 9-17', 'days'],
  ])('“%s” get a word about what would do', (said, kind) => {
    expect(readHours(said)).toMatchObject({ kind });
  });

  const hours = fc
    .record({
      from: fc.integer({ min: 0, max: 23 }),
      length: fc.integer({ min: 1, max: 24 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    })
    .map(({ from, length, days }) => ({
      from,
      until: Math.min(24, from + length),
      days: days.sort((a, b) => a - b),
    }));

  it('are read back from how they are shown, whatever they are', () => {
    fc.assert(
      fc.property(hours, (said) => {
        expect(readHours(hoursWords(said))).toEqual(said);
      }),
    );
  });

  it('are kept to in one’s own zone: a moment in them is at once, any other waits for the next', () => {
    const zone = 'Asia/Jerusalem';
    const sunToThu = { from: 10, until: 18, days: [1, 2, 3, 4, 7] };
    expect(nextWorkingMoment(at('2026-05-29T09:00:00Z'), zone, sunToThu)).toBe(at('2026-05-31T07:00:00Z'));
    expect(nextWorkingMoment(at('2026-05-31T14:59:00Z'), zone, sunToThu)).toBe(at('2026-05-31T14:59:00Z'));
    expect(nextWorkingMoment(at('2026-05-31T15:00:00Z'), zone, sunToThu)).toBe(at('2026-06-01T07:00:00Z'));
  });

  it('are never left, and there is always a next', () => {
    const moments = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Auckland',
    );
    fc.assert(
      fc.property(moments, zones, hours, (now, zone, said) => {
        const next = nextWorkingMoment(now, zone, said);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next - now).toBeLessThanOrEqual(8 * 86_400_000);
        expect(nextWorkingMoment(next, zone, said)).toBe(next);
        const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(next);
        expect(said.days.map((one) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][one - 1])).toContain(
          day,
        );
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['UTC', 'UTC'],
  ])('“%s” is read', (said, zone) => {
    expect(readZone(said)).toBe(zone);
  });

  it.each(['Mars', '+02:00', '', '../etc', 'lunch'])('“%s” is none', (said) => {
    expect(readZone(said)).toBeNull();
  });

  it('that a platform tells anyway isn’t kept, so that it goes on following', () => {
    expect(checkProfile({ zone: 'Berlin' }, 'Europe/Berlin')).toMatchObject({ profile: { zone: null } });
    expect(checkProfile({ zone: 'Berlin' }, 'UTC')).toMatchObject({ profile: { zone: 'Europe/Berlin' } });
  });
});

describe('a contact', () => {
  it.each([
    ['https://scholar.example/kim', 'link'],
    ['kim@lab.example', 'mail'],
    ['@kim', 'mail'],
    ['kim on Signal', 'handle'],
  ])('“%s” is taken', (contact, kind) => {
    if (contact !== '@kim') expect(contactKind(contact)).toBe(kind);
    expect(problems({ contact })).toEqual({});
  });

  it.each([
    ['javascript://x', 'link'],
    ['https://', 'link'],
    ['kim@lab', 'mail'],
    ['…', 'contact'],
    ['x'.repeat(PROFILE_LIMITS.contact + 1), 'too long'],
  ])('“%s” gets a word about what would do', (contact, kind) => {
    expect(problems({ contact }).contact).toMatchObject({ kind });
  });
});

it('holds what fits to the letter, and says nothing for what is empty', () => {
  const affiliation = 'x'.repeat(PROFILE_LIMITS.affiliation);
  expect(problems({ affiliation })).toEqual({});
  expect(problems({ affiliation: `${affiliation}x` }).affiliation).toMatchObject({ has: 101, limit: 100 });
  expect(checkProfile({}, 'UTC')).toEqual({
    ok: true,
    profile: { affiliation: '', contact: '', zone: null, hours: null },
  });
});
