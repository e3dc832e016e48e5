/** The HTTP side: /api/<method>, /response/<key>. What a browser does on Slack's own pages is in oauth.ts. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerUrl } from './answers.ts';
import { asJson, type Json, parsed } from './json.ts';
import type { Rates } from './rates.ts';
import { receive } from './webapi/files.ts';
import { answer } from './webapi/index.ts';
import type { World } from './world.ts';

export function serve(world: World, rates: Rates, ticket: () => string): Server {
  return createServer((request, response) => {
    route(world, { rates, ticket, request, response }).catch((error: unknown) => {
      // A bug of the emulator must look like one, not like Slack.
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`emulator: ${String(error)}`);
    });
  });
}

type Exchange = {
  readonly rates: Rates;
  readonly ticket: () => string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

async function route(world: World, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const url = new URL(request.url ?? '/', 'http://local');
  const bytes = await bodyOf(request);
  const text = bytes.toString('utf8');
  if (world.faults.hanging) return void world.faults.hanging.add(() => request.socket.destroy());
  if (world.faults.down) return void response.writeHead(503).end('upstream connect error');
  if (url.pathname.startsWith('/api/')) return api(world, exchange, { url, text });
  if (url.pathname.startsWith('/response/')) {
    const key = url.pathname.slice('/response/'.length);
    const whose = world.app.worlds.find((each) => each.state.responseUrls[key]) ?? world;
    const { status, body } = answerUrl(whose, key, asJson(parsed(text)));
    return finish(world, 'response_url', response, { status, body });
  }
  const [, what, ...path] = url.pathname.split('/');
  const id = path.at(-1) ?? '';
  if (what === 'upload') {
    const type = request.headers['content-type'] ?? '';
    const { status, said } = await receive(world.app.uploads, id, { bytes, type });
    return void response.writeHead(status, { 'content-type': 'text/plain' }).end(said);
  }
  response.writeHead(404).end();
}

function api(world: World, exchange: Exchange, { url, text }: { url: URL; text: string }): void {
  const { request, response, rates, ticket } = exchange;
  const name = url.pathname.slice('/api/'.length);
  const type = request.headers['content-type'] ?? '';
  const isJson = type.startsWith('application/json');
  const given: Json = isJson ? asJson(parsed(text)) : Object.fromEntries(new URLSearchParams(text));
  const args = { ...Object.fromEntries(url.searchParams), ...given };
  const asked = { name, args, headers: request.headers, isJson };
  const { body, retryAfter, scopes, granted } = answer(world.app, rates, asked, ticket);
  const headers: Record<string, string> = {
    'x-oauth-scopes': granted.join(','),
    'x-accepted-oauth-scopes': scopes.join(','),
    ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }),
  };
  if (isJson && !type.includes('charset')) body.warning ??= 'missing_charset';
  finish(world, name, response, { status: retryAfter === undefined ? 200 : 429, body, headers });
}

type Ending = { readonly status: number; readonly body: Json; readonly headers?: Record<string, string> };

/** Sends the answer, or cuts the line after the call took effect. */
function finish(
  world: World,
  name: string,
  response: ServerResponse,
  { status, body, headers }: Ending,
): void {
  const left = world.faults.lose.get(name) ?? 0;
  if (left > 0 && body.ok === true) {
    world.faults.lose.set(name, left - 1);
    response.socket?.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
