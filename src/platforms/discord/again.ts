/** A second, third and fourth try for what nobody will tell us again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './gateway.ts';
import { TRY_AGAIN_AFTER_MS } from './limits.ts';

/** What `work` resolves to at last; the last failure if none succeeds. What stands under a message can be read later. */
export async function again<T>(log: Log, work: () => Promise<T>): Promise<T> {
  for (const waitMs of TRY_AGAIN_AFTER_MS) {
    try {
      return await work();
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      log('warn', `An event failed; trying again in ${waitMs} ms.`, { error: said });
      await pause(waitMs);
    }
  }
  return await work();
}
