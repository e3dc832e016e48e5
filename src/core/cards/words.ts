/** The words for stances, horizons and lists of people, said the same way everywhere. */
import type { Horizon, Millis, Person, Stance, Standing, Zone } from '../model.ts';
import type { Inline, Text } from './card.ts';
import { type DayNode, type Gap, type ListNode, type Words, words } from './message.ts';
import { type Naming, nameOf } from './people.ts';

const SIGNS: Record<Stance, string> = {
  working: '🛠️',
  planning: '🔬',
  would_join: '🙋',
  can_advise: '💬',
  following: '👀',
  has_results: '📈',
  stopped: '⏹️',
};

/** The sign and the name of a stance, as a button or a headline shows them. */
export function stanceNamed(stance: Stance): { readonly sign: string; readonly label: Words } {
  return { sign: SIGNS[stance], label: words(`stance.${stance}`) };
}

/** The number and the title, as an idea is called everywhere. */
export function named(idea: { readonly number: number; readonly title: string }): string {
  return `#${idea.number} ${idea.title}`;
}

/** A stance inside a sentence: `would join`. */
export const stanceSaid = (stance: Stance): Words => words(`stance.${stance}.said`);

export const HORIZON_CHOICES: readonly { readonly label: Words; readonly value: Horizon }[] = [
  { label: words('when.this week'), value: 'week' },
  { label: words('when.this month'), value: 'month' },
  { label: words('when.this quarter'), value: 'quarter' },
  { label: words('when.unsure'), value: 'unsure' },
];

/** ISO weekdays, from Monday on. */
export const WEEKDAYS: readonly Words[] = [
  words('weekday.monday'),
  words('weekday.tuesday'),
  words('weekday.wednesday'),
  words('weekday.thursday'),
  words('weekday.friday'),
  words('weekday.saturday'),
  words('weekday.sunday'),
];

/**
 * A day as the calendar of `zone` has it, e.g. `31 May 2026`. Said in words and not as a moment: who reads it further
 * east would be shown the day after, since a day ends there earlier.
 */
export function dayOf(moment: Millis, zone: Zone): DayNode {
  return { day: moment, zone };
}

/** Names with commas, the first `most` of them and how many more there are. */
export function names(people: readonly Person[], most: number, naming: Naming = nameOf): Words | ListNode {
  return firstOf(people.map(naming), most);
}

/** The first `most` with commas, and how many more there are. */
export function firstOf(all: readonly Gap[], most: number): Words | ListNode {
  const list = { list: all.slice(0, most) };
  const more = all.length - list.list.length;
  return more > 0 ? words('people.and more', { people: list, more }) : list;
}

/** How many more there are than are shown. */
export const andMore = (more: number): Words => words('list.and more', { more });

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
export function until(standing: Pick<Standing, 'horizonEndsAt' | 'person'>): Words {
  const { horizonEndsAt, person } = standing;
  return horizonEndsAt === null
    ? words('when.not sure')
    : words('when.until', { day: dayOf(horizonEndsAt, person.zone ?? 'UTC') });
}

/** Who plans something and until when: `Deniz (until 31 May 2026)`. */
export const planner = (
  standing: Pick<Standing, 'horizonEndsAt' | 'person'>,
  naming: Naming = nameOf,
): Words => words('people.planner', { who: naming(standing.person), until: until(standing) });
