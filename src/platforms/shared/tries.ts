/** What nobody will tell us again is tried until it is taken in: a database may be away for longer than a platform waits. */
import { setTimeout as pause } from 'node:timers/promises';

type Log = (level: 'info' | 'warn' | 'error', message: string, details?: object) => void;

export type Tries = {
  /** What `work` resolves to at last, or null when it was given up. `work` must bear being done twice. */
  readonly insist: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Gives up what waits: what stands on the platform is read at the next start. */
  readonly stop: () => void;
};

/** Soon at first, since most trouble is over soon; then every minute, for an hour in all. */
const WAITS_MS: readonly number[] = [500, 2_000, 4_000, 8_000, 15_000, 30_000, ...Array(59).fill(60_000)];
/** How much waits at once. What comes on top of that is given up. */
const MOST = 1_000;

type Settings = {
  readonly log: Log;
  /** Called for what was lost, so that what can still be read is read again. */
  readonly gaveUp: () => void;
  readonly waitsMs?: readonly number[];
  readonly most?: number;
};

export function tries({ log, gaveUp, waitsMs = WAITS_MS, most = MOST }: Settings): Tries {
  const ending = new AbortController();
  let waiting = 0;
  const patiently = async (waitMs: number): Promise<boolean> => {
    if (waiting >= most) return false;
    waiting += 1;
    // It rejects at the end, and for nothing else.
    const isOver = await pause(waitMs, false, { signal: ending.signal }).catch(() => true);
    waiting -= 1;
    return !isOver;
  };
  return {
    insist: async (work) => {
      for (const waitMs of [...waitsMs, null]) {
        try {
          return await work();
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          if (waitMs !== null) {
            log('warn', `Something could not be taken in; trying again in ${waitMs} ms.`, { error: said });
            if (await patiently(waitMs)) continue;
            if (ending.signal.aborted) return null;
          }
          log('error', 'Something could not be taken in, and is given up.', { error: said });
          gaveUp();
          return null;
        }
      }
      return null;
    },
    stop: () => ending.abort(),
  };
}
