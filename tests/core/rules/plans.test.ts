import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/model.ts';
import { horizonEnd, lastDay } from '../../../src/core/rules/horizons.ts';
import { readHorizon } from '../../../src/core/rules/reading/when.ts';
import { isSame, saysMore, strongestSign } from '../../../src/core/rules/stances.ts';

const at = (text: string) => Date.parse(text);
const NOW = at('2026-05-12T10:00:00Z');

const standing = (over: Partial<Standing> = {}): Standing => ({
  ideaId: 1,
  person: {
    id: 1,
    name: 'Ana',
    zone: null,
    locale: null,
    affiliation: '',
    hours: null,
    hasLeft: false,
    self: 1,
  },
  stance: 'following',
  horizon: null,
  horizonEndsAt: null,
  checkedInAt: null,
  lapsedAt: null,
  snoozedUntil: null,
  note: '',
  isPrivate: false,
  via: 'button',
  since: NOW,
  ...over,
});

describe('horizons', () => {
  it('end with the last day of the span', () => {
    expect(lastDay('month', NOW, 'UTC')).toBe('2026-05-31');
    expect(horizonEnd('month', NOW, 'Europe/Berlin')).toBe(at('2026-05-31T21:59:59.999Z'));
    expect(horizonEnd('unsure', NOW, 'UTC')).toBeNull();
  });

  it('move on to the next span when the current one is nearly over', () => {
    expect(lastDay('month', at('2026-05-28T10:00:00Z'), 'UTC')).toBe('2026-06-30');
    expect(lastDay('week', at('2026-05-16T10:00:00Z'), 'UTC')).toBe('2026-05-24');
    expect(lastDay('quarter', at('2026-12-20T10:00:00Z'), 'UTC')).toBe('2027-03-31');
  });

  it.each([
    ['this month', 'month'],
    ['WEEK', 'week'],
    ['by 2026-05-31', '2026-05-31'],
    ['not sure', 'unsure'],
    ['2026-05-12', '2026-05-12'],
    ['2026-05-11', null],
    ['2026-02-30', null],
    ['2031-01-01', null],
    ['soonish', 'unsure'],
    ['', null],
  ])('reads "%s" as %s', (said, horizon) => {
    expect(readHorizon(said, NOW, 'UTC')).toBe(horizon);
  });
});

describe('stances', () => {
  it('know a second press of the same', () => {
    const follow = {
      stance: 'following',
      horizon: null,
      horizonEndsAt: null,
      via: 'button',
      isPrivate: false,
    } as const;
    const plan = {
      stance: 'planning',
      horizon: 'month',
      horizonEndsAt: NOW,
      via: 'button',
      isPrivate: false,
    } as const;
    expect(isSame(standing(), follow)).toBe(true);
    expect(isSame(standing(plan), plan)).toBe(true);
    expect(isSame(standing(plan), { ...plan, horizon: 'week' })).toBe(false);
  });

  it('are taken anew when the plan has lapsed, was asked about, or begins another span', () => {
    const plan = {
      stance: 'planning',
      horizon: 'month',
      horizonEndsAt: NOW,
      via: 'button',
      isPrivate: false,
    } as const;
    expect(isSame(standing({ ...plan, lapsedAt: NOW }), plan)).toBe(false);
    expect(isSame(standing({ ...plan, checkedInAt: NOW }), plan)).toBe(false);
    expect(isSame(standing(plan), { ...plan, horizonEndsAt: NOW + 1 })).toBe(false);
  });

  it('belong to the button once it was pressed, and no longer to the reaction that gave them', () => {
    const follow = { stance: 'following', horizon: null, horizonEndsAt: null, isPrivate: false } as const;
    expect(isSame(standing({ via: 'reaction:here:👀' }), { ...follow, via: 'button' })).toBe(false);
    expect(isSame(standing({ via: 'button' }), { ...follow, via: 'reaction:here:👀' })).toBe(true);
  });

  it('are never lowered by a reaction', () => {
    expect(saysMore('following', standing({ stance: 'planning' }))).toBe(false);
    expect(saysMore('planning', standing())).toBe(true);
    expect(saysMore('following', standing({ stance: 'planning', lapsedAt: NOW }))).toBe(true);
  });

  it('count the reaction that takes on the most', () => {
    expect(
      strongestSign([{ stance: 'following' }, { stance: 'planning' }, { stance: 'would_join' }])?.stance,
    ).toBe('planning');
    expect(strongestSign([])).toBeNull();
  });
});
