/** One OpenAI-compatible endpoint: a time limit for each call, and silence after failures, longer each time. */

export type Endpoint = {
  /** The answer's JSON, or null: refused, too late, unreadable, or not asked because it failed a moment ago. */
  readonly ask: (path: string, body: object, withinMs: number) => Promise<unknown>;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** `url` is the part before `/v1`, without a slash at its end. */
export function openEndpoint(url: string, key: string, now: () => number): Endpoint {
  let failures = 0;
  let silentUntil = 0;
  const failed = () => {
    silentUntil = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    failures++;
    return null;
  };
  return {
    ask: async (path, body, withinMs) => {
      if (now() < silentUntil) return null;
      try {
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(withinMs),
        });
        if (!response.ok) return failed();
        const answer: unknown = await response.json();
        failures = 0;
        return answer;
      } catch {
        // Down, too slow, or not JSON. Words decide meanwhile, so it is no fault of the program.
        return failed();
      }
    },
  };
}
