/** Horizons: when a plan is meant to happen, and when it is over. */
import type { Day, Horizon, Millis, Zone } from '../model.ts';
import { DAY, daysUntil, endOfDay, lastDayOf } from './calendar.ts';

/** A horizon this close to its end moves on to the next span, or "this month" said on the 30th would end tomorrow. */
const TOO_SHORT_DAYS: Record<'week' | 'month' | 'quarter', number> = { week: 2, month: 7, quarter: 21 };

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
