/** Rate limits in real time: a bucket per method, for posts per channel. */
import type { Method } from './webapi/call.ts';

/** Calls a minute (doc), and how many may come at once: that short bursts pass is documented, how short isn't. */
const tiers = {
  1: { perMinute: 1, burst: 3 },
  2: { perMinute: 20, burst: 10 },
  3: { perMinute: 50, burst: 10 },
  4: { perMinute: 100, burst: 20 },
  post: { perMinute: 60, burst: 4 },
  special: { perMinute: 600, burst: 100 },
} as const;

export type Rates = (tier: Method['tier'], key: string) => number | undefined;

/** Seconds to wait when the bucket is empty, else undefined. */
export function rates(): Rates {
  const buckets = new Map<string, { left: number; at: number }>();
  return (tier, key) => {
    const { perMinute, burst } = tiers[tier];
    const now = Date.now();
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) * perMinute) / 60_000);
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    return left >= 1 ? undefined : Math.max(1, Math.ceil(((1 - left) * 60) / perMinute));
  };
}
