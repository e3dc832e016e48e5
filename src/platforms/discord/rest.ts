/** Requests to Discord. Errors come out as faults, except where a caller asks for what Discord said. */
import { type RateLimitData, REST, type RequestData } from 'discord.js';
import type { Image } from '../../core/cards/spoken.ts';
import { faultOf } from './faults.ts';
import { REQUEST_TIMEOUT_MS, RETRIES, WAITS_MS } from './limits.ts';

export type Api = {
  readonly get: (route: Route, query?: Record<string, string>) => Promise<unknown>;
  /** Safe to be tried again: what is posted carries a nonce or an id that is taken once. */
  readonly post: (route: Route, body: object, more?: RequestData) => Promise<unknown>;
  /** A post that Discord can't tell from another one: tried once. */
  readonly postOnce: (route: Route, body: object, more?: RequestData) => Promise<unknown>;
  readonly patch: (route: Route, body: object, more?: RequestData) => Promise<unknown>;
  readonly put: (route: Route, body?: object) => Promise<unknown>;
  readonly remove: (route: Route, more?: RequestData) => Promise<unknown>;
  readonly close: () => void;
};
type Route = `/${string}`;

/** `apiUrl` ends in `/api`, without a version. */
export function restApi(settings: { readonly token: string; readonly apiUrl?: string | undefined }): Api {
  const options = {
    version: '10',
    timeout: REQUEST_TIMEOUT_MS,
    // Short waits are waited here; for longer ones the core is told when to come back.
    rejectOnRateLimit: isLongWait,
    ...(settings.apiUrl === undefined ? {} : { api: settings.apiUrl }),
  };
  const rest = new REST({ ...options, retries: RETRIES });
  const once = new REST({ ...options, retries: 0 });
  // The SDK refuses an empty token with an error of its own; Discord's answer says it better.
  for (const one of [rest, once]) one.setToken(settings.token === '' ? 'none' : settings.token);
  return {
    get: (route, query) => rest.get(route, query ? { query: new URLSearchParams(query) } : {}),
    post: (route, body, more = {}) => rest.post(route, { body, ...more }),
    postOnce: (route, body, more = {}) => once.post(route, { body, ...more }),
    patch: (route, body, more = {}) => rest.patch(route, { body, ...more }),
    put: (route, body) => rest.put(route, body === undefined ? {} : { body }),
    remove: (route, more = {}) => rest.delete(route, more),
    close: () => {
      for (const one of [rest, once]) {
        one.clearHashSweeper();
        one.clearHandlerSweeper();
      }
    },
  };
}

/** The answer of a request, or a fault for the core. */
export async function orFault<T>(request: Promise<T>, writes = false): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw faultOf(error, writes);
  }
}

function isLongWait({ route, method, retryAfter, timeToReset }: RateLimitData): boolean {
  const message = method !== 'GET' && /^\/channels\/:id\/messages(\/:id)?$/.test(route);
  return message && Math.max(retryAfter, timeToReset) > WAITS_MS;
}

/**
 * A body and a picture as one form, in bytes. The SDK would make one itself, but hands it to whichever undici the process
 * loaded first, and another version takes no form of this one's.
 */
export async function formOf(
  body: object,
  { name, png }: Image,
): Promise<{ readonly bytes: Buffer; readonly type: string }> {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  form.append('files[0]', new Blob([new Uint8Array(png)], { type: 'image/png' }), name);
  const encoded = new Response(form);
  return {
    bytes: Buffer.from(await encoded.arrayBuffer()),
    type: encoded.headers.get('content-type') ?? '',
  };
}
