/** Two ideas that become one: whose stance is carried over, and for how long it can be undone. */
import type { Millis, Stance, Standing } from '../model.ts';
import { DAY } from './calendar.ts';
import { WEIGHT } from './stances.ts';

/** A merge can be undone for this long. */
export const UNDO_FOR: Millis = 30 * DAY;
/** A question to the other author is open for this long. */
export const MERGE_ASKED_FOR: Millis = 30 * DAY;

/** Whether the other author may still answer. */
export const isMergeAsked = ({ askedAt }: { readonly askedAt: Millis }, now: Millis): boolean =>
  now < askedAt + MERGE_ASKED_FOR;

/**
 * Whether a question that is still open gives way to a new one about the same idea: when its time is over, or to whoever
 * asked it, or to those who needn't ask.
 */
export function givesWay(
  open: { readonly askedById: number; readonly askedAt: Millis; readonly mergedAt: Millis | null },
  by: { readonly personId: number; readonly needsNobody: boolean; readonly now: Millis },
): boolean {
  if (open.mergedAt !== null) return false;
  return by.needsNobody || open.askedById === by.personId || !isMergeAsked(open, by.now);
}

type Stands = Pick<Standing, 'stance' | 'lapsedAt'> & { readonly person: { readonly id: number } };

/**
 * The people whose stance on the idea that goes is carried over: those who have none where it goes, and those whose is
 * the stronger one. Everybody else keeps the one they have there, so each stands with the stronger of the two.
 */
export function carriedOver(from: readonly Stands[], into: readonly Stands[]): readonly number[] {
  const there = new Map(into.map((standing) => [standing.person.id, standing]));
  return from.flatMap((standing) => {
    const other = there.get(standing.person.id);
    return !other || weightOf(standing) > weightOf(other) ? [standing.person.id] : [];
  });
}

/** What lapsed weighs less than whatever stands. */
export function weightOf({ stance, lapsedAt }: { stance: Stance; lapsedAt: Millis | null }): number {
  return WEIGHT.indexOf(stance) - (lapsedAt === null ? 0 : WEIGHT.length);
}
