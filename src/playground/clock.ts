/** The playground's clock: real time plus a handle. It goes forward only, as people and platforms expect of time. */
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../core/model.ts';
import type { Clock } from '../core/ports.ts';

/** Where the playground's community lives; its page shows this time. */
export const HOME_ZONE = 'Europe/Berlin';
/** When the story begins: a Tuesday, so that the horizon of this week and Monday's digest both lie ahead. */
const START = { weekday: 2, hour: 10 } as const;

export type MovableClock = Clock & {
  /** How far it is from real time, in milliseconds. */
  readonly offset: () => number;
  /** Moves to a moment. Going back is refused, except before anybody is there (`first`). */
  readonly moveTo: (moment: number, first?: boolean) => void;
};

export function movableClock(offset = 0): MovableClock {
  let ahead = offset;
  const now = () => Date.now() + ahead;
  return {
    now,
    offset: () => ahead,
    moveTo(moment, first = false) {
      if (moment < now() && !first) return;
      ahead = moment - Date.now();
    },
  };
}

/** Tuesday at ten of the real current week. */
export function storyStart(realNow: number): number {
  const today = at(realNow, HOME_ZONE).toPlainDate();
  return moment(today.add({ days: START.weekday - today.dayOfWeek }), START.hour, HOME_ZONE);
}

/** The day `days` away from a moment, at an hour. */
export function daysFrom(from: number, days: number, clockTime: { hour: number; minute?: number }): number {
  const day = at(from, HOME_ZONE).toPlainDate().add({ days });
  return moment(day, clockTime.hour, HOME_ZONE) + (clockTime.minute ?? 0) * 60_000;
}

export function calendarDay(at_: number): string {
  return at(at_, HOME_ZONE).toPlainDate().toString();
}

export const JUMPS = ['tomorrow', 'monday', 'week', 'month'] as const;
export type Jump = (typeof JUMPS)[number];

/** Where a button of the clock leads. */
export function afterJump(now: number, jump: Jump): number {
  const here = at(now, HOME_ZONE);
  const today = here.toPlainDate();
  switch (jump) {
    case 'tomorrow':
      return moment(today.add({ days: 1 }), 9, HOME_ZONE);
    case 'monday':
      return moment(today.add({ days: 8 - today.dayOfWeek }), 9, HOME_ZONE);
    case 'week':
      return here.add({ weeks: 1 }).epochMilliseconds;
    case 'month':
      return here.add({ months: 1 }).epochMilliseconds;
  }
}

/** The first and the last hour in which those who said their hours may be told things. */
export const hoursOf = (people: readonly Pick<Person, 'zone' | 'hours'>[]) =>
  people.flatMap(({ zone, hours }) => {
    if (!hours) return [];
    const [first, last] = [hours.from % 24, (hours.until + 23) % 24];
    return [first, last].map((hour) => ({ zone: zone ?? 'UTC', hour }));
  });

/**
 * The moments on the way at which something may be due: mornings and the hours that people said, when they may be told
 * things, and the hour of the digests. Whatever else becomes due is found at the next of them; the end is always one.
 */
export function momentsBetween(
  from: number,
  to: number,
  due: readonly { readonly zone: string; readonly hour: number }[],
): readonly number[] {
  const moments = new Set([to]);
  for (const { zone, hour } of due) {
    let day = at(from, zone).toPlainDate();
    for (;;) {
      const when = moment(day, hour, zone);
      if (when >= to) break;
      if (when > from) moments.add(when);
      day = day.add({ days: 1 });
    }
  }
  return [...moments].sort((a, b) => a - b);
}

const at = (now: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

const moment = (day: Temporal.PlainDate, hour: number, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
