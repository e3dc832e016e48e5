/** A door at a port of this machine. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { PlatformFault } from '../../core/ports.ts';
import type { Routes } from './install.ts';

export type Door = { readonly open: () => Promise<void>; readonly close: () => Promise<void> };

/** For people who install, where Slack itself doesn't knock. */
export function doorFor(routes: Routes, port: number): Door {
  const answer: RequestListener = (request, response) => {
    // Anybody may knock, and what they ask for need not be an address: `GET //` isn't.
    const asked = URL.parse(request.url ?? '/', 'http://here')?.pathname;
    const route = routes.find(({ path, method }) => path === asked && method.includes(request.method ?? ''));
    if (route) route.handler(request, response);
    else response.writeHead(404).end();
  };
  const server = createServer(answer);
  return {
    open: () =>
      new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(taken(port, error)));
        server.listen(port, resolve);
      }),
    close: () => closed(server, new Promise<void>((resolve) => server.close(() => resolve()))),
  };
}

export const taken = (port: number, error: unknown): PlatformFault =>
  new PlatformFault('forbidden', `The door for Slack could not be opened at port ${port}: ${error}.`);

/** Connections that are kept alive would hold the door open for seconds. */
export async function closed(server: Server, ended: Promise<unknown>): Promise<void> {
  const sweeping = setInterval(() => server.closeIdleConnections(), 20);
  await ended.finally(() => clearInterval(sweeping));
}
