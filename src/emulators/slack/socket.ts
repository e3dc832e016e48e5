/** Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { deliverWaiting } from './events.ts';
import { asJson, type Json, parsed, str } from './json.ts';
import { socketLimits } from './limits.ts';
import { refused } from './record.ts';
import type { PendingEvent } from './types.ts';
import { type Answer, after, appId, cancel, type Reach, secret, type World } from './world.ts';

export type Sockets = Reach & {
  count(): number;
  ticket(): string;
  /** Ends every connection with a closing handshake. */
  drop(): void;
  announce(reason: string): void;
  close(): Promise<void>;
};
type Ack = { readonly payload: unknown };

export function openSockets(world: World, server: Server): Sockets {
  const wss = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const tickets = new Map<string, number>();
  const waiting = new Map<
    string,
    { acked(ack: Ack): void; responds: boolean; sentAt: number; name: string }
  >();
  let turn = 0;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = URL.parse(request.url ?? '/', 'http://local');
    const until = tickets.get(url?.searchParams.get('ticket') ?? '');
    if (world.faults.down) return void stream.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    if (url?.pathname !== '/link' || until === undefined || until < Date.now()) {
      return void stream.end('HTTP/1.1 404 Not Found\r\n\r\n');
    }
    if (open.size >= socketLimits.connections) {
      refused(world, 'socket', 'too_many_websockets');
      return void stream.end('HTTP/1.1 429 Too Many Requests\r\n\r\n');
    }
    tickets.delete(url.searchParams.get('ticket') ?? '');
    wss.handleUpgrade(request, stream, head, (socket) => welcome(socket));
  });

  function welcome(socket: WebSocket): void {
    open.add(socket);
    const pinging = setInterval(
      () => socket.ping(`Ping from emulator ${Date.now()}`),
      socketLimits.pingEveryMs,
    );
    pinging.unref();
    socket.on('close', () => {
      clearInterval(pinging);
      open.delete(socket);
      world.touched();
    });
    // A connection that breaks is followed by 'close'; there is nothing else to do about it.
    socket.on('error', () => socket.close());
    socket.on('message', (text) => read(String(text)));
    const debug = { host: 'applink-emulated', build_number: 1, approximate_connection_time: 18_060 };
    send(socket, {
      type: 'hello',
      num_connections: open.size,
      debug_info: debug,
      connection_info: { app_id: appId },
    });
    world.touched();
    deliverWaiting(world.app.worlds);
  }

  function read(text: string): void {
    const message = asJson(parsed(text));
    const expected = waiting.get(str(message.envelope_id));
    if (!expected) return refused(world, 'socket', 'unknown_envelope_id', [text.slice(0, 200)]);
    waiting.delete(str(message.envelope_id));
    // The SDK puts an empty payload into every acknowledgement, and Slack takes that for none.
    const isEmpty = Object.keys(asJson(message.payload)).length === 0;
    if (!isEmpty && !expected.responds) {
      refused(world, `ack:${expected.name}`, 'response_payload_not_accepted');
    }
    expected.acked({ payload: message.payload });
  }

  /** Any one connection gets it. Undefined: nobody is connected; false: no answer in time. */
  function ask(type: string, name: string, payload: Json, more: Json): Promise<Ack | false> | undefined {
    const sockets = [...open].filter((socket) => socket.readyState === socket.OPEN);
    const socket = sockets[turn++ % Math.max(sockets.length, 1)];
    if (!socket || world.faults.down) return undefined;
    const envelope_id = randomUUID();
    const responds = type !== 'events_api';
    return new Promise((resolve) => {
      const sentAt = Date.now();
      const timer = after(world, world.timing.ackMs, () => {
        const late = { kind: type, name, ackedAfterMs: undefined };
        const index = responds ? world.record.lateAcks.push({ kind: type, name }) - 1 : -1;
        waiting.set(envelope_id, {
          responds,
          sentAt,
          name,
          acked: () => {
            if (index >= 0) world.record.lateAcks[index] = { ...late, ackedAfterMs: Date.now() - sentAt };
            world.touched();
          },
        });
        resolve(false);
      });
      waiting.set(envelope_id, {
        responds,
        sentAt,
        name,
        acked: (ack) => {
          cancel(world, timer);
          resolve(ack);
        },
      });
      send(socket, { envelope_id, payload, type, accepts_response_payload: responds, ...more });
    });
  }

  return {
    async request(kind, payload): Promise<Answer> {
      const name = str(payload.command) || str(payload.type);
      const ack = await ask(kind, name, payload, {});
      if (ack === undefined) return { ok: false, error: 'dispatch_failed' };
      return ack ? { ok: true, body: ack.payload } : { ok: false, error: 'operation_timeout' };
    },
    async event(pending: PendingEvent) {
      const retry = { retry_attempt: pending.attempts, retry_reason: pending.reason };
      const ack = await ask('events_api', str(asJson(pending.envelope.event).type), pending.envelope, retry);
      pending.reason = ack === undefined ? 'no_connection' : 'timeout';
      return Boolean(ack);
    },
    count: () => open.size,
    ticket() {
      const ticket = secret();
      tickets.set(ticket, Date.now() + socketLimits.ticketMs);
      return ticket;
    },
    drop: () => {
      for (const socket of open) socket.close(1001, 'going away');
    },
    announce(reason) {
      for (const socket of open)
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-emulated' } });
    },
    async close() {
      const ended = [...open].map((socket) => new Promise((done) => socket.once('close', done)));
      for (const socket of open) socket.close(1001, 'closing');
      // A client that never answers the handshake mustn't hold up the end of a test.
      const impatient = setTimeout(() => [...open].map((socket) => socket.terminate()), 500);
      await Promise.all(ended);
      clearTimeout(impatient);
      wss.close();
    },
  };
}

const send = (socket: WebSocket, message: Json) => socket.send(JSON.stringify(message));
