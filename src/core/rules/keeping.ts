/** How long what nobody needs any more is kept. What people can see again is kept for good; SECURITY.md says the same. */
import type { Millis } from '../model.ts';
import { DAY } from './calendar.ts';

export const KEPT = {
  /** Numbers of events: redeliveries come within minutes. */
  events: DAY,
  /** Codes that link accounts, and those that were typed in vain; both are good for minutes. */
  codes: DAY,
  /** What somebody searched for: what only one person sees is turned over on the same day. */
  searches: 2 * DAY,
  /** Drafts that nobody touched, and what became of those that were published. */
  drafts: 30 * DAY,
  /** Drafts that were shown to somebody, who said yes or didn't: what is written to the two is written long before. */
  introduced: 90 * DAY,
  /** Agendas that nobody published. */
  agendas: 90 * DAY,
  /** Letters, digests and what was in them. Cards stay, and so does that something was told that is told once. */
  letters: 90 * DAY,
  /** What needed another look: it is looked at again within days, or not at all. */
  unsaved: 14 * DAY,
} as const satisfies Readonly<Record<string, Millis>>;
