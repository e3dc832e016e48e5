/** How long a platform wants no more edits in a workspace, or shouldn't be asked since it didn't answer. */
import type { Millis } from '../model.ts';

export type Pauses = {
  /** For how many milliseconds more; 0 or less when it may be asked. */
  readonly left: (counted: string) => Millis;
  readonly begin: (counted: string, forMs: Millis) => void;
  /** It didn't answer, or had trouble: begins a pause that is longer each time, and says how long. */
  readonly fell: (counted: string) => Millis;
  /** It answered. */
  readonly stands: (counted: string) => void;
};

/** A moment for what was a moment's trouble; and one that is away for long is asked once in a while. */
const FELL = { first: 1_000, longest: 60_000 } as const;

/** By the platforms' own time, which passes however our clock is moved. */
export function openPauses(now: () => Millis): Pauses {
  const until = new Map<string, Millis>();
  const falls = new Map<string, number>();
  const begin: Pauses['begin'] = (counted, forMs) => void until.set(counted, now() + forMs);
  return {
    left: (counted) => (until.get(counted) ?? 0) - now(),
    begin,
    fell: (counted) => {
      const before = falls.get(counted) ?? 0;
      falls.set(counted, before + 1);
      const forMs = Math.min(FELL.first * 2 ** Math.min(before, 10), FELL.longest);
      begin(counted, forMs);
      return forMs;
    },
    stands: (counted) => void falls.delete(counted),
  };
}
