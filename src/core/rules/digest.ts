/** Digests: when one is due, and what it covers. */
import type { Millis, Space, Span } from '../model.ts';
import { DAY, latestWeekPoint } from './calendar.ts';
import { isQuietAt } from './quiet.ts';

/** A digest that couldn't go out for this long is left out: on Thursday Monday's news is old. */
export const TOO_LATE: Millis = 2 * DAY;
/** The furthest that one looks back, after a quiet time say. */
const FURTHEST: Millis = 35 * DAY;
/** Spaces whose last digest is younger than this can't be due: an hour less than a week is the shortest week there is. */
export const YOUNGEST: Millis = 6 * DAY;

type Weekly = Pick<Space, 'digestDay' | 'digestHour' | 'zone' | 'createdAt' | 'quiet' | 'digestedUntil'>;

const pointOf = (space: Weekly, now: Millis) =>
  latestWeekPoint({ weekday: space.digestDay, hour: space.digestHour, zone: space.zone }, now);

/**
 * What a space's digest covers that is due at `now`, or null when none is. It begins where the last one ended, so that
 * a week in a quiet time is in the next one. One that was posted early takes the place of the next.
 */
export function digestDue(space: Weekly, now: Millis): Span | null {
  const { at } = pointOf(space, now);
  if (at < space.createdAt || now - at > TOO_LATE || isQuietAt(space.quiet, at)) return null;
  const before = pointOf(space, at - 1).at;
  const last = space.digestedUntil;
  // Equal is the digest of the week before, or this one.
  if (last !== null && last > before) return null;
  return { from: Math.max(last ?? before, at - FURTHEST), until: at };
}

/** What a digest that is posted now covers; null when one was posted early since the last one's hour. */
export function digestEarly(space: Weekly, now: Millis): Span | null {
  const { at } = pointOf(space, now);
  const last = space.digestedUntil;
  if (last !== null && last > at) return null;
  return { from: Math.max(last ?? at, now - FURTHEST), until: now };
}

/** More than a quiet time of a year has; by then one comes. */
const WEEKS_AHEAD = 60;

/** The hour at which the next digest comes, if there is something to say then; null if one is due now. */
export function nextDigest(space: Weekly, now: Millis): Millis | null {
  if (digestDue(space, now)) return null;
  const first = pointOf(space, pointOf(space, now).at + 8 * DAY).at;
  let at = first;
  for (let week = 0; week < WEEKS_AHEAD; week += 1) {
    if (digestDue(space, at)) return at;
    at = pointOf(space, at + 8 * DAY).at;
  }
  return first;
}

/** What has happened since the last digest, for a look at it. */
export function digestSoFar(space: Weekly, now: Millis): Span {
  return { from: Math.max(space.digestedUntil ?? pointOf(space, now).at, now - FURTHEST), until: now };
}
