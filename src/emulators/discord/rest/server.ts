/** The HTTP side: token, limits and faults around the routes, and a record of every call. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Faults, takeWish } from '../faults.ts';
import type { Fields } from '../json.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';
import { readBody } from './body.ts';
import type { Answer, Route } from './route.ts';
import { findRoute, routeName } from './routes.ts';
import type { Throttle } from './throttle.ts';

type Reply = Answer & { readonly headers?: Readonly<Record<string, string>>; readonly code?: number };
export type Serving = { readonly world: World; readonly faults: Faults; readonly throttle: Throttle };

export async function serve(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, faults } = serving;
  const url = new URL(request.url ?? '/', world.address.origin);
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith('/attachments/')) return sendFile(world, url.pathname, response);
  const path = url.pathname.replace(/^\/api(?:\/v\d+)?/, '');
  const version = /^\/api\/v10\//.test(url.pathname);
  const read = await readBody(world, request);
  const known = version ? findRoute(method, path) : undefined;
  const reply = answer(serving, { request, method, path, url, known, read });
  const lost = faults.down ? undefined : takeWish(faults.lost, method, path);
  world.record.calls.push({
    method,
    route: known ? routeName(known.route) : `${method} ${path}`,
    path,
    at: Date.now(),
    status: reply.status,
    ...(reply.code === undefined ? {} : { code: reply.code }),
    ...(lost ? { lost: true } : {}),
  });
  // A reset, not an orderly end: that is what a client sees when the answer is lost on the way.
  if (lost) request.socket.resetAndDestroy();
  else send(response, reply);
  world.changed();
}

type Asked = {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly known: ReturnType<typeof findRoute>;
  readonly read: Awaited<ReturnType<typeof readBody>>;
};

function answer(serving: Serving, asked: Asked): Reply {
  const { world, faults, throttle } = serving;
  const { known, method, path } = asked;
  if (faults.down) return { status: 503, body: { message: 'Service Unavailable', code: 0 }, code: 0 };
  try {
    if (!known?.route.open && asked.request.headers.authorization !== `Bot ${world.token}`)
      throw refuse('unauthorized');
    if (!known) throw refuse('noRoute');
    const wish = takeWish(faults.limited, method, path);
    if (wish) return tooMany({ retryAfter: wish.retryAfter, scope: 'shared' }, {});
    const { headers, refused } = throttle.take(known.route, majorOf(known.route, known.params));
    if (refused) return tooMany(refused, headers);
    return { ...run(serving, asked, known), headers };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return refusal(world, asked, problem);
  }
}

function run({ world }: Serving, asked: Asked, known: NonNullable<Asked['known']>): Answer {
  if ('problem' in asked.read) throw asked.read.problem;
  return known.route.run({
    world,
    params: known.params,
    query: asked.url.searchParams,
    body: asked.read.body,
    files: asked.read.files,
  });
}

function refusal(world: World, asked: Asked, { status, code, message, errors }: Refusal): Reply {
  const where = asked.known ? routeName(asked.known.route) : `${asked.method} ${asked.path}`;
  const said: Fields = { message, code, ...(errors ? { errors } : {}) };
  world.record.refusals.push({ where, status, code, message, ...(errors ? { errors } : {}) });
  return { status, body: said, code };
}

function tooMany(
  { retryAfter, scope }: { readonly retryAfter: number; readonly scope: string },
  headers: Readonly<Record<string, string>>,
): Reply {
  const global = scope === 'global';
  return {
    status: 429,
    code: 0,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      ...headers,
      // Whole seconds, rounded up; what a test asked for stays exact, so that it needn't wait a second.
      'retry-after': String(scope === 'shared' ? retryAfter : Math.max(1, Math.ceil(retryAfter))),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-reset-after': String(retryAfter) }),
    },
  };
}

/** Limits are counted per channel, per guild or per interaction token. */
const majorOf = (route: Route, params: ReadonlyMap<string, string>): string =>
  params.get('channel') ?? params.get('guild') ?? params.get('token') ?? route.path;

function send(response: ServerResponse, reply: Reply): void {
  const text = reply.body === undefined ? undefined : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...reply.headers,
  });
  response.end(text);
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const id = path.split('/')[2];
  const file = world.state.messages.flatMap((message) => message.files).find((one) => one.id === id);
  response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
  response.end(file ? Buffer.from(file.base64, 'base64') : 'This content is no longer available.');
}
