/** The words for stances, horizons and lists of people, said the same way everywhere. */
import type { Horizon, Millis, Person, Stance, Standing, Zone } from '../model.ts';
import type { Inline, Text } from './card.ts';

export const STANCE_WORDS: Record<Stance, { readonly sign: string; readonly label: string }> = {
  working: { sign: '🛠️', label: 'Working on it' },
  planning: { sign: '🔬', label: 'Planning' },
  would_join: { sign: '🙋', label: 'Would join' },
  can_advise: { sign: '💬', label: 'Can advise' },
  following: { sign: '👀', label: 'Following' },
  has_results: { sign: '📈', label: 'Has results' },
  stopped: { sign: '⏹️', label: 'Stopped' },
};

export const HORIZON_CHOICES: readonly { readonly label: string; readonly value: Horizon }[] = [
  { label: 'This week', value: 'week' },
  { label: 'This month', value: 'month' },
  { label: 'This quarter', value: 'quarter' },
  { label: 'Not sure yet', value: 'unsure' },
];

/** The number and the title, as an idea is called everywhere. */
export function named(idea: { readonly number: number; readonly title: string }): string {
  return `#${idea.number} ${idea.title}`;
}

/** A horizon inside a sentence: `this month`, `until 2026-05-31`. */
export function horizonWords(horizon: Horizon): string {
  if (horizon === 'unsure') return 'not sure when';
  if (horizon === 'week' || horizon === 'month' || horizon === 'quarter') return `this ${horizon}`;
  return `until ${horizon}`;
}

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/**
 * A day as the calendar of `zone` has it, e.g. `31 May 2026`. Said in words and not as a moment: who reads it further
 * east would be shown the day after, since a day ends there earlier.
 */
export function dayIn(moment: Millis, zone: Zone): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: zone }).format(moment);
}

/** `n` things: `1 idea`, `3 ideas`. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Names with commas, the first `most` of them and how many more there are. */
export function names(people: readonly Person[], most: number): string {
  const shown = people.slice(0, most).map((person) => person.name);
  const more = people.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** Texts one after the other with something between them. */
export function joined(texts: readonly Text[], between: Inline): Text {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** The beginning of a text that somebody wrote, cut between words where there is room to. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Array.from keeps characters outside the basic plane whole; a cut through one would show a broken sign.
  const cut = Array.from(text.slice(0, limit)).slice(0, -1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > limit * 0.6 ? cut.slice(0, space) : cut}…`;
}

/** Until when somebody plans something: `until 31 May 2026`. */
export function untilWords(standing: Pick<Standing, 'horizonEndsAt' | 'person'>): string {
  const { horizonEndsAt, person } = standing;
  return horizonEndsAt === null ? 'not sure when' : `until ${dayIn(horizonEndsAt, person.zone ?? 'UTC')}`;
}
