/** Who hears of sign-ups, and of which: in batches, and never of what came and went meanwhile. */
import type { Millis, Stance } from '../model.ts';
import { DAY, HOUR } from './calendar.ts';
import { isPlan } from './stances.ts';

/** Sign-ups within this long are told together. */
const SIGN_UPS_TOGETHER: Millis = 24 * HOUR;

/**
 * When the note about a change goes out that comes now. One a week at most, whatever the ideas: what asks for an answer
 * needs the other letter of the week. `toldAt` is when they were told last, or will be; notes that wait go together.
 */
export function signUpsDue(now: Millis, toldAt: Millis | null): Millis {
  const soon = now + SIGN_UPS_TOGETHER;
  if (toldAt === null) return soon;
  return toldAt > now ? toldAt : Math.max(soon, toldAt + 7 * DAY);
}

type Change = { readonly before: Stance | null; readonly now: Stance | null };

/**
 * The changes that somebody is told: not their own, not those that left all as it was, and not what an outcome says, which
 * they hear by itself. Whoever wrote the idea hears of all others, another planner of those alone who plan it now and
 * didn't before. `tellers` told an outcome of it.
 */
export function worthTelling<C extends Change & { readonly person: { readonly id: number } }>(
  changes: readonly C[],
  to: { readonly id: number; readonly wroteIt: boolean; readonly tellers: ReadonlySet<number> },
): readonly C[] {
  return changes.filter(
    ({ person, before, now }) =>
      person.id !== to.id &&
      before !== now &&
      !(isTold(now) && to.tellers.has(person.id)) &&
      (to.wroteIt || (isPlanned(now) && !isPlanned(before))),
  );
}

const isTold = (stance: Stance | null) => stance === 'has_results' || stance === 'stopped';
const isPlanned = (stance: Stance | null) => stance !== null && isPlan(stance);
