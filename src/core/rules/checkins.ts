/** Check-ins: who is asked about which plans and when; when silence lets a plan lapse. */
import type { Millis, Zone } from '../model.ts';
import { DAY, nextWorkingMoment } from './calendar.ts';

/** After a check-in a plan stays for this long without an answer (PRODUCT: seven days of grace). */
export const GRACE: Millis = 7 * DAY;
/** How long "Snooze" is quiet. */
export const SNOOZE: Millis = 7 * DAY;
/** Direct messages to one person in any seven days, everything together. */
export const TOLD_A_WEEK = 2;

/**
 * When a person may be told something that is due now: within their working hours, and at most TOLD_A_WEEK times in
 * any seven days. `toldAt` holds when they were told before, in any order.
 */
export function tellingMoment(now: Millis, zone: Zone, toldAt: readonly Millis[]): Millis {
  const recent = [...toldAt].filter((at) => at > now - 7 * DAY).sort((a, b) => b - a);
  const limiting = recent[TOLD_A_WEEK - 1];
  const earliest = limiting === undefined ? now : Math.max(now, limiting + 7 * DAY);
  return nextWorkingMoment(earliest, zone);
}

/** When a plan that was asked about lapses. */
export function lapsesAt(checkedInAt: Millis): Millis {
  return checkedInAt + GRACE;
}
