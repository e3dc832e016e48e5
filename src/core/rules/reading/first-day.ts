/** The day that something begins or comes back on: of a week or a month that is named the first one, not the last. */
import { Temporal } from 'temporal-polyfill';
import type { Day, Millis, Zone } from '../../model.ts';
import { dayAt, isDay, lastDayOf } from '../calendar.ts';
import { fromFrench } from './french.ts';
import { MONTH, readHorizon } from './when.ts';

const BEFORE = '(?:(?:in|by|until|till?|on|from|during|early|the|this|beginning of|start of) )*';
const NEXT = new RegExp(`^${BEFORE}next (week|month|quarter|year)$`);
const MONTHS = new RegExp(`^${BEFORE}(?:${MONTH})\\.?(?:,? 20\\d\\d)?$`);
const QUARTERS = new RegExp(`^${BEFORE}(?:next )?(?:q[1-4](?: 20\\d\\d)?|spring|summer|autumn|fall|winter)$`);
const YEARS = new RegExp(`^${BEFORE}20\\d\\d$`);
const ONE = /^(?:in |within )?(?:a|one|1) (week|month|quarter)(?: from (?:now|today)| time)?$/;
const END = /^(?:by |until |on |the )*(?:end of (?:the |this )?|eo)(week|month|quarter|w|m|q)$/;

/**
 * The day that a few words name, read like a horizon: `next Friday`, `24 Dec`, `in two weeks`. Of what lasts longer it is the
 * first day: `next week` is its Monday, `June` the first of June. From today on and within two years; null for anything else,
 * and for a month or a quarter that is running.
 */
export function readFirstDay(text: string, now: Millis, zone: Zone): Day | null {
  const last = readHorizon(text, now, zone);
  if (last === null) return null;
  const tidy = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,.!]+$/g, '');
  const said = fromFrench(tidy.replace(/^(?:jusqu'[àa]u? |d'ici )/, '')) ?? tidy;
  const today = Temporal.PlainDate.from(dayAt(now, zone));
  if (!isDay(last)) return runningSpan(said, now, zone);
  const first = firstOf(said, Temporal.PlainDate.from(last));
  if (Temporal.PlainDate.compare(first, today) >= 0) return first.toString();
  // What is running has begun, and whether next year's is meant isn't said: whoever asks asks again.
  return /\bnext\b/.test(said) ? first.add({ years: 1 }).toString() : null;
}

/** `in a month`, counted from today, and `the end of the month`; `this month` is no day. */
function runningSpan(said: string, now: Millis, zone: Zone): Day | null {
  const today = Temporal.PlainDate.from(dayAt(now, zone));
  const ahead = spanOf(ONE.exec(said)?.[1]);
  if (ahead) return today.add(ahead === 'quarter' ? { months: 3 } : { [`${ahead}s`]: 1 }).toString();
  const ending = spanOf(END.exec(said)?.[1]);
  return ending ? lastDayOf(ending, now, zone) : null;
}

const SPANS = ['week', 'month', 'quarter'] as const;
const spanOf = (said: string | undefined) =>
  said === undefined ? undefined : SPANS.find((span) => span.startsWith(said));

/** The first day of what is named, by its last one; a day that is named is itself. */
function firstOf(said: string, last: Temporal.PlainDate): Temporal.PlainDate {
  const next = NEXT.exec(said)?.[1];
  if (next === 'week') return last.subtract({ days: 6 });
  if (next === 'year' || YEARS.test(said)) return last.with({ month: 1, day: 1 });
  if (next === 'month' || MONTHS.test(said)) return last.with({ day: 1 });
  if (next === 'quarter' || QUARTERS.test(said)) return last.with({ day: 1 }).subtract({ months: 2 });
  return last;
}
