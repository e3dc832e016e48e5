/**
 * How near two ideas have to be before somebody is told, by what people of a space made of what they were shown. A space
 * can make it stricter than it is shipped, within bounds, and never laxer: what isn't shown can't be judged.
 */
import type { Judged, Millis } from '../model.ts';
import { DAY } from './calendar.ts';

/** Below this number of verdicts nothing follows from them. */
export const VERDICTS_NEEDED = 8;
/** No single person counts with more than this many verdicts, their latest. */
export const VERDICTS_EACH = 4;
/** What people thought longer ago doesn't count: the matcher and the people are others by then. */
export const VERDICTS_KEPT: Millis = 180 * DAY;
/** The share of overlaps worth an answer that a space should have, 0 to 1. */
export const WANTED = 0.75;
/** The most that is asked for beyond the shipped confidence, which is 0 to 1. */
export const STRICTEST = 0.2;

/** The share of the judged overlaps that were worth an answer, 0 to 1; null while too few were judged. */
export function precisionOf({ answered, dismissed }: Judged): number | null {
  const verdicts = answered + dismissed;
  return verdicts < VERDICTS_NEEDED ? null : answered / verdicts;
}

/** What an overlap needs beyond the shipped confidence: 0 to STRICTEST, rising evenly as precision falls below WANTED. */
export function strictnessFor(judged: Judged): number {
  const precision = precisionOf(judged);
  if (precision === null || precision >= WANTED) return 0;
  return STRICTEST * ((WANTED - precision) / WANTED);
}
