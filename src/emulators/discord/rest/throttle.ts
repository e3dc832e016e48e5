/** Rate limits as Discord's headers tell them, and the ones a test asks for. All in real time. */
import { limits } from '../limits.ts';
import type { Route } from './route.ts';

type Bucket = { used: number; resetAt: number };
type Throttled = {
  readonly retryAfter: number;
  readonly scope: 'user' | 'shared' | 'global';
};
export type Throttle = {
  readonly take: (
    route: Route,
    major: string,
  ) => { readonly headers: Readonly<Record<string, string>>; readonly refused?: Throttled };
};

export function newThrottle(kind: 'real' | 'off'): Throttle {
  const open = new Map<string, Bucket>();
  const everything: Bucket = { used: 0, resetAt: 0 };
  const take: Throttle['take'] = (route, major) => {
    if (kind === 'off') return { headers: {} };
    const now = Date.now();
    // Answers to interactions don't count towards the fifty a second.
    if (!route.open) {
      const left = use(everything, now, { limit: limits.globalPerSecond, windowMs: 1_000 });
      if (left < 0) return { headers: {}, refused: { retryAfter: wait(everything, now), scope: 'global' } };
    }
    if (!route.bucket) return { headers: {} };
    const name = `${route.method} ${route.path}`;
    const bucket = open.get(`${name} ${major}`) ?? { used: 0, resetAt: 0 };
    open.set(`${name} ${major}`, bucket);
    const left = use(bucket, now, route.bucket);
    const headers = {
      'x-ratelimit-limit': String(route.bucket.limit),
      'x-ratelimit-remaining': String(Math.max(0, left)),
      'x-ratelimit-reset': (bucket.resetAt / 1_000).toFixed(3),
      'x-ratelimit-reset-after': wait(bucket, now).toFixed(3),
      'x-ratelimit-bucket': Buffer.from(name).toString('hex').slice(-32),
    };
    return left < 0 ? { headers, refused: { retryAfter: wait(bucket, now), scope: 'user' } } : { headers };
  };
  return { take };
}

/** Uses one of the bucket; says how many are left, below zero when it was empty. */
function use(
  bucket: Bucket,
  now: number,
  rule: { readonly limit: number; readonly windowMs: number },
): number {
  if (now >= bucket.resetAt) {
    bucket.used = 0;
    bucket.resetAt = now + rule.windowMs;
  }
  if (bucket.used >= rule.limit) return -1;
  bucket.used += 1;
  return rule.limit - bucket.used;
}

const wait = (bucket: Bucket, now: number): number => Math.max(1, bucket.resetAt - now) / 1_000;
