/** Quiet times: how their days are read. */
import type { Millis, Span, Zone } from '../model.ts';
import { dayAt, daysUntil, startOfDay } from './calendar.ts';
import { readFirstDay } from './reading/first-day.ts';

/** A quiet time is for a season; who wants more wants to leave. */
const FURTHEST_DAYS = 366;

/** The first moment of a day that somebody named, as `readFirstDay` reads it, if it is after today and within a year; else null. */
export function readQuietUntil(text: string, now: Millis, zone: Zone): Millis | null {
  const day = readFirstDay(text, now, zone);
  if (day === null || day <= dayAt(now, zone) || daysUntil(day, now, zone) > FURTHEST_DAYS) return null;
  return startOfDay(day, zone);
}

/** A quiet time of whole days: from the first one, today at the earliest, until the one after the last. */
export function readQuietSpan(
  said: { readonly from: string; readonly until: string },
  now: Millis,
  zone: Zone,
): Span | null {
  const until = readQuietUntil(said.until, now, zone);
  const from = readFirstDay(said.from, now, zone);
  if (until === null || from === null) return null;
  const begins = startOfDay(from, zone);
  return begins < until ? { from: begins, until } : null;
}

/** Whether a moment lies in a quiet time. */
export const isQuietAt = (quiet: Span | null, at: Millis): boolean =>
  quiet !== null && quiet.from <= at && at < quiet.until;
