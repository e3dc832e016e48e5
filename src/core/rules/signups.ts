/** Who hears of sign-ups, and of which: in batches, and never of what came and went meanwhile. */
import type { Millis, Stance } from '../model.ts';
import { HOUR } from './calendar.ts';
import { isPlan } from './stances.ts';

/** Sign-ups within this long are told together. */
export const SIGN_UPS_TOGETHER: Millis = 24 * HOUR;

type Change = { readonly before: Stance | null; readonly now: Stance | null };

/**
 * The changes that somebody is told: not their own, and not those that left all as it was. Whoever wrote the idea hears
 * of all of them, another planner of those alone who plan it now and didn't before.
 */
export function worthTelling<C extends Change & { readonly person: { readonly id: number } }>(
  changes: readonly C[],
  to: { readonly id: number; readonly wroteIt: boolean },
): readonly C[] {
  return changes.filter(
    ({ person, before, now }) =>
      person.id !== to.id && before !== now && (to.wroteIt || (isPlanned(now) && !isPlanned(before))),
  );
}

const isPlanned = (stance: Stance | null) => stance !== null && isPlan(stance);
