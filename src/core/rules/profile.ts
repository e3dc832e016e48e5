/** What people say about themselves: what fits, what it is, and what to say when something needs another look. */
import type { Hours, Profile, Zone } from '../model.ts';
import { isZone } from './calendar.ts';

/** In characters. */
export const PROFILE_LIMITS = { affiliation: 100, contact: 200, zone: 60, hours: 60 } as const;

export type CheckedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: Readonly<Record<string, ProfileProblem>> };

/** Why a field needs another look; `cards/profile.ts` says it. `said` is what can't be read. */
export type ProfileProblem = {
  readonly kind:
    | 'too long'
    | 'contact'
    | 'link'
    | 'mail'
    | 'zone'
    | 'hours'
    | 'days'
    | 'whole hours'
    | 'hours of a day'
    | 'hours in order';
  readonly said?: string;
  readonly has?: number;
  readonly limit?: number;
};

/** A form about oneself, tidied and checked. Whatever is empty isn't said. `told` is the zone that a platform tells. */
export function checkProfile(values: Readonly<Record<string, string>>, told: Zone | null): CheckedProfile {
  const said = (name: string) => (values[name] ?? '').replace(/\s+/g, ' ').trim();
  const zone = said('zone') === '' ? null : readZone(said('zone'));
  const hours = said('hours') === '' ? null : readHours(said('hours'));
  const problems: Record<string, ProfileProblem> = {};
  for (const field of ['affiliation', 'contact'] as const) {
    const [has, limit] = [said(field).length, PROFILE_LIMITS[field]];
    if (has > limit) problems[field] = { kind: 'too long', has, limit };
  }
  const contact = problems.contact ? null : contactProblem(said('contact'));
  if (contact) problems.contact = { kind: contact };
  if (said('zone') !== '' && zone === null) problems.zone = { kind: 'zone', said: said('zone').slice(0, 40) };
  if (hours !== null && 'kind' in hours) problems.hours = hours;
  if (Object.keys(problems).length > 0 || (hours !== null && 'kind' in hours)) return { ok: false, problems };
  return {
    ok: true,
    profile: {
      affiliation: said('affiliation'),
      contact: said('contact'),
      zone: zone === told ? null : zone,
      hours,
    },
  };
}

/** A contact is a link, an e-mail address, or the name that somebody goes by somewhere. */
export type ContactKind = 'link' | 'mail' | 'handle';

export function contactKind(contact: string): ContactKind {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(contact)) return 'link';
  return /^[^\s@]+@[^\s@]*$/.test(contact) ? 'mail' : 'handle';
}

function contactProblem(contact: string): 'link' | 'mail' | 'contact' | null {
  if (contact === '') return null;
  const kind = contactKind(contact);
  if (kind === 'link') return isWebLink(contact) ? null : kind;
  if (kind === 'mail') return /@[^\s@.]+(\.[^\s@.]+)+$/.test(contact) ? null : kind;
  return /[\p{L}\p{N}]/u.test(contact) ? null : 'contact';
}

function isWebLink(link: string): boolean {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && /^https?:$/.test(url.protocol) && /^[^.]+(\.[^.]+)+$/.test(url.hostname);
}

/** A zone by its name in any case, or by a city that only one zone is named after. Null for anything else. */
export function readZone(said: string): Zone | null {
  const name = said.replace(/\s+/g, '_').toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const exact = zones.find((zone) => zone.toLowerCase() === name);
  if (exact !== undefined) return exact;
  const [city, ...more] = zones.filter((zone) => zone.toLowerCase().endsWith(`/${name}`));
  if (city !== undefined) return more.length === 0 ? city : null;
  // Older names, and UTC, aren't listed but known.
  return /^[a-z_/]+$/.test(name) && isZone(name) ? zoneNamed(name) : null;
}

const zoneNamed = (name: string): Zone =>
  new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** The same in French, where a point may follow. */
const JOURS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5];
const NAMED_DAYS: Readonly<Record<string, readonly number[]>> = {
  '': WEEKDAYS,
  weekdays: WEEKDAYS,
  'every day': [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  'tous les jours': [1, 2, 3, 4, 5, 6, 7],
};
/**
 * Working hours as people write them: `9–17`, `Mon–Fri 9:00–17:00`, `Sun-Thu 10am-6pm`, `lun–ven 9h–17h`, `Mon, Wed 9-13`. Without days
 * they are Monday to Friday. What can't be read comes back as a problem.
 */
export function readHours(said: string): Hours | ProfileProblem {
  const text = said
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\bto\b|\buntil\b|(?<=\s)(?:à|au)(?=\s)/g, '-')
    .replace(/(?<=\d)\s?h(?![a-z])/g, '')
    .replace(/\bet\b/g, ',');
  const found =
    /^(.*?)[,\s]*\b(\d{1,2})(?::(\d{2}))?\s*(am|pm)?\s*-\s*(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/.exec(text);
  if (!found) return { kind: 'hours' };
  const [, days = '', from = '', fromMinutes, fromHalf, until = '', untilMinutes, untilHalf] = found;
  const listed = readDays(days.trim());
  if (listed === null) return { kind: 'days', said: days.trim().slice(0, 30) };
  if (Number(fromMinutes ?? 0) !== 0 || Number(untilMinutes ?? 0) !== 0) return { kind: 'whole hours' };
  const [start, end] = [hourOf(from, fromHalf), hourOf(until, untilHalf)];
  if (start > 23 || end > 24) return { kind: 'hours of a day' };
  return start < end ? { from: start, until: end, days: listed } : { kind: 'hours in order' };
}

function hourOf(digits: string, half: string | undefined): number {
  const hour = Number(digits);
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function readDays(said: string): readonly number[] | null {
  const named = Object.hasOwn(NAMED_DAYS, said) ? NAMED_DAYS[said] : undefined;
  if (named) return named;
  const days = new Set<number>();
  for (const part of said.split(/\s*(?:,|\band\b|\+)\s*|\s+(?!-)(?<!-\s)/).filter((one) => one !== '')) {
    const [first = '', last = first, ...more] = part.split(/\s*-\s*/);
    const [from, until] = [dayOf(first), dayOf(last)];
    if (from === null || until === null || more.length > 0) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === until) break;
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

function dayOf(word: string): number | null {
  const begins = (day: string) => word.length >= 3 && word.startsWith(day);
  const english = DAYS.findIndex(begins);
  const at = english === -1 ? JOURS.findIndex(begins) : english;
  return at === -1 ? null : at + 1;
}

/** Hours as they can be typed again: `Mon–Fri 9–17`. Days that follow each other are a range. */
export function hoursWords({ from, until, days }: Hours): string {
  return `${daysWords(days)} ${from}–${until}`;
}

function daysWords(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  // A week that begins on Sunday is one range too: Sun–Thu.
  const begin = days.filter((day) => !days.includes(day === 1 ? 7 : day - 1));
  return begin
    .map((first) => {
      let last = first;
      while (days.includes((last % 7) + 1)) last = (last % 7) + 1;
      return last === first ? short(first) : `${short(first)}–${short(last)}`;
    })
    .join(', ');
}

const short = (day: number) => {
  const name = DAYS[day - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};
