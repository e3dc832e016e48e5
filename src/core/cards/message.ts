/** Words as values: which message, and what stands in its gaps. Said in the reader's language by `speak.ts`. */
import type { Millis, Zone } from '../model.ts';
import type { Key } from './locales.ts';

/** What fills a gap. A string is what somebody wrote; a number follows the plural rules and the digits of the language. */
export type Gap = string | number | Words | DayNode | ListNode;

/** A message by its name, with what stands in its gaps. */
export type Words = { readonly words: Key; readonly gaps: Readonly<Record<string, Gap | GapNode>> };

/** A day as the calendar of `zone` has it, written the way the language writes days. */
export type DayNode = { readonly day: Millis; readonly zone: Zone };

/** Several of them with commas. */
export type ListNode = { readonly list: readonly Gap[] };

/** What may stand in the gap of a text, but in no label. */
type GapNode =
  | { readonly bold: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string };

/** `words('checkin.grace', { day: { day: endsAt, zone } })`. */
export function words(name: Key, gaps: Words['gaps'] = {}): Words {
  return { words: name, gaps };
}
