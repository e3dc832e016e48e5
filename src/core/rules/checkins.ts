/** Check-ins: who is asked about which plans and when; when silence lets a plan lapse. */
import type { Millis } from '../model.ts';
import { DAY } from './calendar.ts';

/** After a check-in a plan stays for this long without an answer (PRODUCT: seven days of grace). */
export const GRACE: Millis = 7 * DAY;
/** How long "Snooze" is quiet. */
export const SNOOZE: Millis = 7 * DAY;
/** Whoever did something about an idea this lately is on it: nothing needs asking. */
export const ALIVE: Millis = 7 * DAY;
/** After so many check-ins without an answer, or any other sign, somebody isn't asked again until they do something. */
export const UNANSWERED = 2;

/** When a plan that was asked about lapses. */
export function lapsesAt(checkedInAt: Millis): Millis {
  return checkedInAt + GRACE;
}
