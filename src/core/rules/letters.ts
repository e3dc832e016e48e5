/**
 * Letters: what the bot says to a person by itself goes into one direct message, at a moment that suits them. The noise
 * budget of a person is here and nowhere else.
 */
import type { Addressee, Millis, Quiet, Span } from '../model.ts';
import { DAY, nextWorkingMoment, USUAL_HOURS } from './calendar.ts';
import { UNANSWERED } from './checkins.ts';
import { isQuietAt } from './quiet.ts';

/** Direct messages to one person in any seven days, everything together. */
export const TOLD_A_WEEK = 2;

/**
 * When a person may be told something that is due now: not before their quiet ends, within their working hours, and so
 * that at most TOLD_A_WEEK things come in any seven days. `toldAt` holds when they were told before, and when they will be
 * for sure, in any order.
 */
export function tellingMoment(now: Millis, quiet: Quiet, toldAt: readonly Millis[]): Millis {
  const told = toldAt.toSorted((a, b) => a - b);
  let at = nextWorkingMoment(Math.max(now, quiet.until ?? 0), quiet.zone, quiet.hours ?? USUAL_HOURS);
  while (hasNoRoom(told, at)) {
    const before = at;
    // Seven days after the last of them there is room, so one of these is always to come.
    const next = told.map((one) => one + 7 * DAY).find((free) => free > before) ?? before;
    if (next === before) return at;
    at = nextWorkingMoment(next, quiet.zone, quiet.hours ?? USUAL_HOURS);
  }
  return at;
}

/** Whether something told then would be one too many, in seven days before it, after it or around it. */
function hasNoRoom(told: readonly Millis[], at: Millis): boolean {
  const place = told.filter((one) => one <= at).length;
  const all = told.toSpliced(place, 0, at);
  return all.some((first, n) => {
    const last = all[n + TOLD_A_WEEK];
    return n <= place && place <= n + TOLD_A_WEEK && last !== undefined && last - first < 7 * DAY;
  });
}

/** When one of several may be told, as they said, as they were told before, and as far as the space that it is about allows. */
export type Reachable = {
  readonly quiet: Quiet;
  readonly toldAt: readonly Millis[];
  /** A quiet time of the space. */
  readonly shut?: Span | null;
};

/** When a person may be told something about a space that is due now. */
export function reachedAt(now: Millis, { quiet, toldAt, shut = null }: Reachable): Millis {
  const at = tellingMoment(now, quiet, toldAt);
  return shut && isQuietAt(shut, at) ? reachedAt(shut.until, { quiet, toldAt, shut }) : at;
}

/** Hours that meet do so within a week, in which the turn goes to and fro between two people twice a day at most. */
const TURNS = 2 * 14;

/** When two people may be told something together; null where the hours of one never meet those of the other. */
export function meetingMoment(now: Millis, two: readonly [Reachable, Reachable]): Millis | null {
  let at = now;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const next = reachedAt(at, two[turn % 2 === 0 ? 0 : 1]);
    // What suited the other a turn ago still does.
    if (turn > 0 && next === at) return at;
    at = next;
  }
  return null;
}

export type Decided =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'later'; readonly at: Millis }
  | { readonly kind: 'letter'; readonly notes: readonly number[]; readonly plans: readonly number[] };

/** How many notes one letter carries at most; the rest comes with the next one. */
export const NOTES_AT_ONCE = 12;

/** Whether a person gets a letter now, and what is in it. `plansAtOnce` is how many plans one message can ask about. */
export function decideLetter(waiting: Addressee, now: Millis, plansAtOnce: number): Decided {
  const plans = waiting.unanswered < UNANSWERED ? waiting.plans : [];
  if (waiting.notes.length === 0 && plans.length === 0) return { kind: 'nothing' };
  const at = tellingMoment(now, waiting.quiet, waiting.toldAt);
  if (at > now) return { kind: 'later', at };
  return {
    kind: 'letter',
    notes: waiting.notes.slice(0, NOTES_AT_ONCE),
    plans: plans.slice(0, plansAtOnce),
  };
}
