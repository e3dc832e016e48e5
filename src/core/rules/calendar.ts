/** Days, weeks and working hours, by Temporal: the one place that knows about time zones. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Hours, Millis, Zone } from '../model.ts';

export const MINUTE: Millis = 60_000;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** Working hours for people who said nothing else: Monday to Friday, from 9 until 17 in their own zone. */
export const USUAL_HOURS: Hours = { from: 9, until: 17, days: [1, 2, 3, 4, 5] };

const at = (now: Millis, zone: Zone) => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

/** Whether this is a time zone we can reckon with, e.g. `Europe/Berlin` or `UTC`. */
export function isZone(zone: string): boolean {
  try {
    at(0, zone);
    return true;
  } catch {
    // Temporal throws a RangeError for names it does not know.
    return false;
  }
}

/** The calendar day that `now` falls on in `zone`. */
export function dayAt(now: Millis, zone: Zone): Day {
  return at(now, zone).toPlainDate().toString();
}

/** The last millisecond of a day in `zone`. Throws a RangeError for a day that no calendar has. */
export function endOfDay(day: Day, zone: Zone): Millis {
  return (
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds - 1
  );
}

/** The first moment of a day in `zone`. Throws a RangeError for a day that no calendar has. */
export function startOfDay(day: Day, zone: Zone): Millis {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

/** Whether a day exists: `2026-02-30` doesn't. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString() === day;
  } catch {
    return false;
  }
}

/** The last day of the week (Sunday), month or quarter that is `ahead` after the one of `now`. */
export function lastDayOf(span: 'week' | 'month' | 'quarter', now: Millis, zone: Zone): Day {
  const today = at(now, zone).toPlainDate();
  if (span === 'week') return today.add({ days: 7 - today.dayOfWeek }).toString();
  const month = span === 'month' ? today.month : Math.ceil(today.month / 3) * 3;
  const first = today.with({ month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

/** How many days from `now` until the end of `day`, both in `zone`; 0 is today. */
export function daysUntil(day: Day, now: Millis, zone: Zone): number {
  return at(now, zone).toPlainDate().until(Temporal.PlainDate.from(day)).days;
}

/** The Monday of the week that a day lies in, which names the week. */
export function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/**
 * The first moment from `now` on that lies in these hours of `zone`. Hours that name no day, or end before they begin,
 * would never come: they count as the usual ones.
 */
export function nextWorkingMoment(now: Millis, zone: Zone, said: Hours = USUAL_HOURS): Millis {
  const hours = said.from < said.until && said.days.some((day) => day >= 1 && day <= 7) ? said : USUAL_HOURS;
  const isWorkday = (day: { readonly dayOfWeek: number }) => hours.days.includes(day.dayOfWeek);
  const here = at(now, zone);
  if (isWorkday(here) && here.hour >= hours.from && here.hour < hours.until) return now;
  let day = here.toPlainDate();
  if (!isWorkday(day) || here.hour >= hours.from) day = day.add({ days: 1 });
  while (!isWorkday(day)) day = day.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour: hours.from } }).epochMilliseconds;
}

export type WeekPoint = {
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly zone: Zone;
};

/**
 * The latest moment at or before `now` that is `weekday` at `hour` in `zone`, and the day it falls on, which names
 * the week. An hour that a clock change skips moves forward, one that occurs twice is the first (Temporal's
 * `compatible`), so every week has exactly one.
 */
export function latestWeekPoint(point: WeekPoint, now: Millis): { readonly at: Millis; readonly week: Day } {
  const today = at(now, point.zone).toPlainDate();
  const back = (today.dayOfWeek - point.weekday + 7) % 7;
  const on = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: point.zone, plainTime: { hour: point.hour } }).epochMilliseconds;
  const day = today.subtract({ days: back });
  const chosen = on(day) <= now ? day : day.subtract({ days: 7 });
  return { at: on(chosen), week: chosen.toString() };
}
