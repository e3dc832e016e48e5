/** When somebody means to do something, as people say it: `by March`, `Q1`, `end of June`, `in two or three weeks`. */
import { parse } from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import type { Day, Horizon, Millis, Zone } from '../../model.ts';
import { dayAt, isDay, lastDayOf } from '../calendar.ts';
import { fromFrench, spanInFrench } from './french.ts';

/** Plans reach two years ahead at most; what is further away is `unsure`. */
const FURTHEST_DAYS = 731;
/** Longer than anything that says when: the rest is a story. */
const LONGEST = 60;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  few: 3,
  four: 4,
  several: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const COUNT = `(?:a )?(${Object.keys(COUNTS).join('|')}|\\d{1,3})(?: of)?(?: ?(?:or|to|-|–) ?(${Object.keys(COUNTS).join('|')}|\\d{1,3}))?`;
const UNSURE =
  /^(?:unsure|not sure(?: yet| when)?|some ?time|at some point|some ?day|one day|eventually|later|soon(?:ish)?|no idea|dunno|\?)$/;
/** EOY and its like. */
const ENDS: Readonly<Record<string, string>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

/**
 * The horizon that a few words say, by the calendar day that it is in `zone` and nothing else, so that neither the hour
 * nor a change of the clock matters. A day is never over and at most two years ahead. Null for what isn't understood.
 */
export function readHorizon(text: string, now: Millis, zone: Zone): Horizon | null {
  if (text.length > LONGEST) return null;
  const said = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,.!]+$/g, '');
  if (UNSURE.test(said)) return 'unsure';
  const today = Temporal.PlainDate.from(dayAt(now, zone));
  const when = said
    .replace(
      /^(?:(?:probably|maybe|hopefully|by|until|till?|through|due|on|around|about|sometime|jusqu'au|d'ici) )+/,
      '',
    )
    .replace(/^(?:the )?eo([wmqy])$/, (_, span: string) => `end of ${ENDS[span]}`);
  const french = fromFrench(when);
  const found = spanInFrench(when) ?? whenIn(when, today) ?? (french === null ? null : whenIn(french, today));
  return found === null || isSpan(found) || isWithin(found, today) ? found : null;
}

const whenIn = (said: string, today: Temporal.PlainDate): Horizon | null =>
  spanOf(said) ??
  afterwards(said, today) ??
  inYear(said, today) ??
  season(said, today) ??
  numbered(said) ??
  spoken(said, today);

/**
 * The two days that figures can mean where day and month could be either, the earlier one first; null for all else, and
 * where one of them is no day that a plan can have. Without a year, the next time that each comes.
 */
export function twoDays(text: string, now: Millis, zone: Zone): readonly [Day, Day] | null {
  const [, a = '', b = '', year] =
    /^\s*(?:by |until |on |le |avant le )?(\d{1,2})[/-](\d{1,2})(?:[/-](20\d\d))?[\s.]*$/i.exec(text) ?? [];
  if (a === '' || Number(a) === Number(b) || Number(a) > 12 || Number(b) > 12) return null;
  const today = Temporal.PlainDate.from(dayAt(now, zone));
  const dayIn = (day: string, month: string): Day | null => {
    const years = year === undefined ? [today.year, today.year + 1] : [Number(year)];
    const days = years.map((one) => `${one}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return days.find((one) => isDay(one) && isWithin(one, today)) ?? null;
  };
  const [one, other] = [dayIn(a, b), dayIn(b, a)];
  if (one === null || other === null) return null;
  return one < other ? [one, other] : [other, one];
}

const isSpan = (horizon: Horizon) => !/^\d/.test(horizon);

function isWithin(day: Day, today: Temporal.PlainDate): boolean {
  const ahead = today.until(Temporal.PlainDate.from(day)).days;
  return ahead >= 0 && ahead <= FURTHEST_DAYS;
}

/** One of the spans that are counted from today: `this month`, `in the coming month`, `the end of the quarter`. */
function spanOf(said: string): Horizon | null {
  const span =
    /^(?:(?:in|within|over|during|later|by) )?(?:the )?(?:end of )?(?:(?:this|the|the coming|coming|the next|a|one) )?(week|month|quarter)$/.exec(
      said,
    )?.[1];
  return span === 'week' || span === 'month' || span === 'quarter' ? span : null;
}

/** `next week`, and so many days, weeks or months from today: of two numbers the larger. */
function afterwards(said: string, today: Temporal.PlainDate): Day | null {
  const next = /^(?:(?:in|within|during|early|later|the end of|end of) )*next (week|month|quarter)$/.exec(
    said,
  )?.[1];
  if (next === 'week' || next === 'month' || next === 'quarter') return endOfNext(next, today);
  if (/^(?:in |within )?(?:a |the next )?fortnight$/.test(said)) return today.add({ days: 14 }).toString();
  const [, from = '', to = '', unit = ''] =
    new RegExp(
      `^(?:(?:in|within|over|for) )?(?:the (?:next|coming) )?${COUNT} (day|week|month|year)s?(?: from (?:now|today)| time)?$`,
    ).exec(said) ?? [];
  if (unit === '') return null;
  const many = Math.max(countOf(from), to === '' ? 0 : countOf(to));
  return today.add({ [`${unit}s`]: many }).toString();
}

const countOf = (said: string) => COUNTS[said] ?? Number(said);

function endOfNext(span: 'week' | 'month' | 'quarter', today: Temporal.PlainDate): Day {
  const noon = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour: 12 } }).epochMilliseconds;
  const end = Temporal.PlainDate.from(lastDayOf(span, noon(today), 'UTC'));
  return lastDayOf(span, noon(end.add({ days: 1 })), 'UTC');
}

/** The month that a season ends with, as most of the field counts them: in the north. */
const SEASONS: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 2 };

/** `this spring`, the first that isn't over; `next spring`, the first that hasn't begun. Its last day. */
function season(said: string, today: Temporal.PlainDate): Day | null {
  const [, next, name = ''] =
    /^(?:in |during |by )?(?:the )?(?:end of |late )?(?:(next) |(?:this|the|the coming) )?(spring|summer|autumn|fall|winter)$/.exec(
      said,
    ) ?? [];
  const month = SEASONS[name];
  if (month === undefined) return null;
  for (const year of [today.year, today.year + 1, today.year + 2]) {
    const first = Temporal.PlainDate.from({ year, month, day: 1 }).subtract({ months: 2 });
    const last = first.add({ months: 3 }).subtract({ days: 1 });
    if (Temporal.PlainDate.compare(next ? first : last, today) >= (next ? 1 : 0)) return last.toString();
  }
  return null;
}

/** `March`, `before June`, `mid July 2027`, `Q1`, `the end of the year`: the end of it, the next time that it comes. */
function inYear(said: string, today: Temporal.PlainDate): Day | null {
  const year =
    /^(?:in |within |during )?(?:the )?(?:end of |end-of-)?(?:(?:the |this )?year|(next year)|(20\d\d))$/.exec(
      said,
    );
  if (year) return `${year[2] ?? today.year + (year[1] ? 1 : 0)}-12-31`;
  const part = new RegExp(
    `^(?:in |within |during )?(?:(?:the )?(end of|late|early|beginning of|start of|mid|middle of|before)[ -])?(?:(${MONTH})|q([1-4]))\\.?(?:,? (?:of )?(20\\d\\d))?$`,
  ).exec(said);
  if (!part) return null;
  const [, where = 'end of', month, quarter, wanted] = part;
  const number = month ? MONTHS.indexOf(month.slice(0, 3)) + 1 : Number(quarter) * 3;
  const dayIn = (inYear: number) => partOf(where, inYear, { number, months: month ? 1 : 3 });
  if (wanted) return dayIn(Number(wanted)).toString();
  const soon = dayIn(today.year);
  return (Temporal.PlainDate.compare(soon, today) >= 0 ? soon : dayIn(today.year + 1)).toString();
}

/** `number` is the month that the part ends with, `months` how many it has. */
function partOf(where: string, year: number, { number, months }: { number: number; months: number }) {
  const first = Temporal.PlainDate.from({ year, month: number, day: 1 }).subtract({ months: months - 1 });
  if (where === 'before') return first.subtract({ days: 1 });
  const last = first.add({ months }).subtract({ days: 1 });
  const days = first.until(last).days + 1;
  if (/^(?:early|beginning|start)/.test(where)) return first.add({ days: Math.floor(days / 3) - 1 });
  if (/^mid/.test(where)) return first.add({ days: Math.ceil(days / 2) - 1 });
  return last;
}

/** Days in figures. Where day and month could be either, nobody can know: `05/06/2026` isn't understood. */
function numbered(said: string): Day | null {
  if (isDay(said)) return said;
  const [, a = '', sign = '', b = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(20\d\d)$/.exec(said) ?? [];
  if (year === '') return null;
  const isPlain = sign === '.' || Number(a) > 12 || a === b;
  const [day, month] = isPlain ? [a, b] : [b, a];
  if (!isPlain && Number(b) <= 12) return null;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : null;
}

/** Everything else that says a day: `next Friday`, `5 June`, `tomorrow`, `June 5th, 2026`. */
function spoken(said: string, today: Temporal.PlainDate): Day | null {
  const bare = said.replace(/^(?:before|the) /, '').replace(/^(?:at )?(?:christmas|xmas)$/, '25 december');
  // Two figures with a stroke or a dot between them are no day that everybody reads alike.
  if (/\d[./]\d/.test(bare) && !/^20\d\d/.test(bare)) return null;
  const noon = today.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour: 12 } }).epochMilliseconds;
  const [found, ...more] = parse(bare, { instant: new Date(noon), timezone: 0 }, { forwardDate: true });
  if (!found || more.length > 0 || found.text.length !== bare.length) return null;
  const [year, month, day] = [found.start.get('year'), found.start.get('month'), found.start.get('day')];
  if (!year || !month || !day) return null;
  const date = Temporal.PlainDate.from({ year, month, day });
  return (said.startsWith('before ') ? date.subtract({ days: 1 }) : date).toString();
}
