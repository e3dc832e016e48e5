/** A local Discord for the real client library: REST, gateway and the people who use it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addWish, noFaults } from './faults.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { personAt } from './person/index.ts';
import { serve } from './rest/server.ts';
import { newThrottle } from './rest/throttle.ts';
import { troubleFor } from './trouble.ts';
import type { DiscordEmulator, DiscordOptions } from './types.ts';
import { until } from './until.ts';
import { createWorld, type World } from './world.ts';

export type {
  DiscordEmulator,
  DiscordField,
  DiscordForm,
  DiscordMessage,
  DiscordOptions,
  DiscordPerson,
  DiscordRecord,
  DiscordState,
  Outcome,
} from './types.ts';

/** Listens on 127.0.0.1; `port` 0 or none takes a free one. Times are milliseconds. */
export async function startDiscord(options: DiscordOptions): Promise<DiscordEmulator> {
  const world = createWorld(options);
  const faults = noFaults();
  const throttle = newThrottle(options.limits ?? 'real');
  const server = createServer((request, response) => {
    serve({ world, faults, throttle }, request, response).catch((problem: unknown) => {
      // A mistake of the stand-in must be seen as one: the test's client gets it word for word.
      const message = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
      world.record.refusals.push({ where: 'stand-in', status: 500, code: 0, message });
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message, code: 0 }));
    });
  });
  const gateway = startGateway(world);
  server.on('upgrade', (request, socket, head) => {
    if (faults.down) socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    else gateway.upgrade(request, socket, head);
  });
  const port = await listen(server, options.port ?? 0);
  world.address.origin = `http://127.0.0.1:${port}`;
  return {
    api: `${world.address.origin}/api`,
    port,
    token: world.token,
    guild: world.state.guild,
    botUserId: world.botUserId,
    applicationId: world.applicationId,
    record: world.record,
    as: (userId) => personAt(world, userId),
    state: () => structuredClone(world.state),
    connected: gateway.connected,
    onChange: world.onChange,
    until: (probe, ms) => until(world, probe, ms),
    down: (on) => {
      faults.down = on;
      if (on) gateway.drop(1001);
    },
    loseReply: (route, times) => addWish(faults.lost, route, times),
    limit: (route, { times, retryAfter }) => addWish(faults.limited, route, times, retryAfter),
    dropGateway: (code = 4000) => gateway.drop(code),
    askReconnect: gateway.askReconnect,
    invalidateSession: gateway.invalidate,
    ...troubleFor(world),
    close: () => close(world, server, gateway),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

async function close(world: World, server: Server, gateway: Gateway): Promise<void> {
  for (const live of world.interactions.values())
    if (live.state === 'waiting') live.settle({ ok: false, error: 'Discord was closed' });
  await gateway.close();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}
