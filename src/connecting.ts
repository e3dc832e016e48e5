/** Connects the platforms, each by itself: one that is down keeps no other away, and is tried until it is there. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Platform, PlatformFault } from './core/ports.ts';
import type { Log } from './log.ts';

/**
 * How long a start waits for platforms that answer nothing, before it goes on without them. One that is down mostly says so
 * at once; a slow machine takes some seconds for two.
 */
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 1_000;
/** At most 288 tries a day: Discord takes 1,000, and a new token is needed after that. */
const LONGEST_PAUSE_MS = 300_000;
/** How long stopping waits for a try that is under way. */
const STOP_WITHIN_MS = 10_000;

export type Connecting = {
  /** The names of those that are connected. */
  connected(): readonly string[];
  /** Gives up those that are still tried, and stops all. */
  stop(): Promise<void>;
};

export type ConnectWish = {
  /** Starts one; may be called again when it rejected. */
  readonly connect: (platform: Platform) => Promise<void>;
  readonly log: Log;
  readonly patienceMs?: number;
};

/**
 * Resolves when each was tried once, or after some seconds. Rejects with a sentence for the operator when one refuses
 * us for good, for its token say, and has then stopped all.
 */
export async function connectAll(platforms: readonly Platform[], wish: ConnectWish): Promise<Connecting> {
  const { log, patienceMs = PATIENCE_MS } = wish;
  const there = new Set<string>();
  const refused: Error[] = [];
  const over = new AbortController();
  let isStarted = false;
  const all = platforms.map((platform) => {
    const tried = Promise.withResolvers<void>();
    const done = untilThere(platform, { ...wish, over: over.signal, tried: tried.resolve })
      .then((isThere) => {
        if (!isThere) return;
        there.add(platform.name);
        if (isStarted) log('info', `${platform.name} is connected now.`);
      })
      .catch((fault: unknown) => {
        const why = fault instanceof Error ? fault : new Error(String(fault));
        refused.push(why);
        if (isStarted) log('error', `${platform.name}: ${why.message}`);
      })
      .finally(tried.resolve);
    return { tried: tried.promise, done };
  });
  const stop = async () => {
    over.abort();
    await within(STOP_WITHIN_MS, Promise.all(all.map(({ done }) => done)));
    await Promise.all(platforms.map((platform) => platform.stop()));
  };
  await within(patienceMs, Promise.all(all.map(({ tried }) => tried)));
  isStarted = true;
  const [first, ...more] = refused;
  if (first === undefined) return { connected: () => [...there], stop };
  await stop();
  throw more.length === 0 ? first : new Error(refused.map(({ message }) => message).join('\n'));
}

type Trying = ConnectWish & { readonly over: AbortSignal; readonly tried: () => void };

/** Whether it is there; false when nobody wants it any more. Rejects when trying again would change nothing. */
async function untilThere(platform: Platform, { connect, log, over, tried }: Trying): Promise<boolean> {
  for (let pauseMs = FIRST_PAUSE_MS; !over.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const fault = await connect(platform).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) return true;
    const isFirst = pauseMs === FIRST_PAUSE_MS;
    if (!(fault instanceof PlatformFault) || !isPassing(fault)) throw fault;
    log(
      isFirst ? 'warn' : 'info',
      `${platform.name} is not connected: ${fault.message}${isFirst ? TODO : ''}`,
    );
    tried();
    // Ended early when it is all over.
    await pause(Math.max(pauseMs, fault.retryAfterMs), undefined, { signal: over }).catch(() => undefined);
  }
  return false;
}

const TODO =
  ' It is tried again until it is there, and everything else runs. If this lasts, please check that this machine' +
  ' reaches it, and its status page.';

const isPassing = ({ kind }: PlatformFault): boolean => kind === 'down' || kind === 'busy';

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  await Promise.race([work, pause(ms, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
}
