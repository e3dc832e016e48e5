/** Horizons: when a plan is meant to happen, and when it is over. */
import type { Day, Horizon, Millis, Zone } from '../model.ts';
import { DAY, dayAt, daysUntil, endOfDay, isDay, lastDayOf } from './calendar.ts';

/** A horizon this close to its end moves on to the next span, or "this month" said on the 30th would end tomorrow. */
const TOO_SHORT_DAYS: Record<'week' | 'month' | 'quarter', number> = { week: 2, month: 7, quarter: 21 };

/** Plans reach two years ahead at most; what is further away is `unsure`. */
const FURTHEST_DAYS = 731;

/** The last day of a horizon in the planner's zone, or null for `unsure`. */
export function lastDay(horizon: Horizon, now: Millis, zone: Zone): Day | null {
  if (horizon === 'unsure') return null;
  if (horizon !== 'week' && horizon !== 'month' && horizon !== 'quarter') return horizon;
  const day = lastDayOf(horizon, now, zone);
  if (daysUntil(day, now, zone) >= TOO_SHORT_DAYS[horizon]) return day;
  return lastDayOf(horizon, endOfDay(day, zone) + DAY / 2, zone);
}

/** When a horizon is over: the last millisecond of its last day, or null for `unsure`. */
export function horizonEnd(horizon: Horizon, now: Millis, zone: Zone): Millis | null {
  const day = lastDay(horizon, now, zone);
  return day === null ? null : endOfDay(day, zone);
}

/**
 * A horizon as people type it: `this month`, `week`, `2026-05-31`, `unsure`. Null for anything else, for days that
 * don't exist and for days that are over or more than two years ahead.
 */
export function readHorizon(text: string, now: Millis, zone: Zone): Horizon | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(this|by|until|the end of this)\s+/, '');
  if (said === 'week' || said === 'month' || said === 'quarter') return said;
  if (said === 'unsure' || said === 'not sure' || said === 'not sure yet' || said === 'sometime')
    return 'unsure';
  if (!isDay(said)) return null;
  return said >= dayAt(now, zone) && daysUntil(said, now, zone) <= FURTHEST_DAYS ? said : null;
}
