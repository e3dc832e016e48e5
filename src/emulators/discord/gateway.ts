/** The WebSocket side: who is connected, what they are told, what is kept for one that comes back. */

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildsOf, isKicked } from './guilds.ts';
import { hasIntent, intentFault } from './intents.ts';
import { type Fields, fieldsOf, isFields, numberOf, textOf } from './json.ts';
import { limits } from './limits.ts';
import { guildCreateJson, readyJson } from './ready.ts';
import { gatewayUrl } from './rest/account.ts';
import type { GatewayEvent, World } from './world.ts';

type Session = {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | undefined;
  sequence: number;
  /** What was sent, and what would have been while nobody listened. */
  buffer: { readonly s: number; readonly t: string; readonly d: Fields }[];
  lostAt: number;
};
/** One connection: before it says who it is, it has no session. */
type Link = { readonly socket: WebSocket; session: Session | undefined; sent: number[]; heartAt: number };
type Hall = { readonly world: World; readonly sessions: Map<string, Session>; readonly links: Set<Link> };

export type Gateway = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly connected: () => number;
  readonly drop: (code: number) => void;
  readonly askReconnect: () => void;
  readonly invalidate: () => void;
  readonly close: () => Promise<void>;
};

export function startGateway(world: World): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const hall: Hall = { world, sessions: new Map(), links: new Set() };
  world.sinks.add((event) => deliver(hall, event));
  const beat = setInterval(() => closeDeaf(hall), limits.heartbeatMs / 2);
  beat.unref();
  const linked = () => [...hall.links].filter((link) => link.session);
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (open) => welcome(hall, open, request.url ?? '')),
    connected: () => linked().length,
    drop: (code) => {
      for (const link of [...hall.links]) link.socket.close(code);
    },
    askReconnect: () => {
      for (const link of linked()) send(link.socket, { op: 7, d: null });
    },
    invalidate: () => {
      hall.sessions.clear();
      for (const link of linked()) {
        link.session = undefined;
        send(link.socket, { op: 9, d: false });
      }
    },
    close: async () => {
      clearInterval(beat);
      await Promise.all([...hall.links].map((link) => farewell(link.socket)));
      server.close();
    },
  };
}

/** A handshake first: a socket that is cut makes client libraries log errors and stay alive. */
function farewell(socket: WebSocket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  const hurry = setTimeout(() => socket.terminate(), 1_000);
  socket.once('close', () => {
    clearTimeout(hurry);
    resolve();
  });
  socket.close(1001);
  return promise;
}

const send = (socket: WebSocket, payload: Fields): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t: null, s: null, ...payload }));
};

function welcome(hall: Hall, socket: WebSocket, address: string): void {
  const query = URL.parse(address, 'http://gateway')?.searchParams ?? new URLSearchParams();
  if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
    socket.close(4012, 'Invalid API version');
    return;
  }
  const link: Link = { socket, session: undefined, sent: [], heartAt: Date.now() };
  hall.links.add(link);
  socket.on('message', (raw) => hear(hall, link, raw.toString()));
  socket.on('close', (code) => leave(hall, link, code));
  // A broken connection ends in `close` as well; that is where it's dealt with.
  socket.on('error', () => socket.close());
  send(socket, { op: 10, d: { heartbeat_interval: limits.heartbeatMs, _trace: ['stand-in'] } });
}

function leave(hall: Hall, link: Link, code: number): void {
  hall.links.delete(link);
  const { session } = link;
  if (session?.socket === link.socket) {
    session.socket = undefined;
    session.lostAt = Date.now();
    // A client that says goodbye with 1000 ends its session; any other end can be resumed.
    if (code === 1000 && hall.sessions.has(session.id)) hall.sessions.delete(session.id);
  }
  hall.world.changed();
}

function hear(hall: Hall, link: Link, raw: string): void {
  if (Buffer.byteLength(raw) > limits.gatewayPayloadBytes)
    return link.socket.close(4002, 'Payload too large');
  const now = Date.now();
  link.sent = [...link.sent.filter((at) => at > now - 60_000), now];
  if (link.sent.length > limits.gatewaySendsPerMinute) return link.socket.close(4008, 'Rate limited');
  const payload = readPayload(raw);
  if (!payload) return link.socket.close(4002, 'Error while decoding payload.');
  const said = fieldsOf(payload.d);
  if (payload.op === 1) {
    link.heartAt = now;
    return send(link.socket, { op: 11 });
  }
  if (payload.op === 2) return link.session ? link.socket.close(4005) : identify(hall, link, said);
  if (payload.op === 6) return link.session ? link.socket.close(4005) : resume(hall, link, said);
  if (!link.session) return link.socket.close(4003, 'Not authenticated.');
  // Discord answers it for given ids; here it's said loudly that nobody answers.
  if (payload.op === 8) {
    const message = 'Requesting guild members (op 8) is not emulated: use GET /guilds/:guild/members/:user.';
    hall.world.record.refusals.push({ where: 'gateway', status: 501, code: 0, message });
    return hall.world.changed();
  }
  // Presence and voice states are legal and have no effect here.
  if (![3, 4].includes(numberOf(payload.op, -1))) link.socket.close(4001, 'Unknown opcode.');
}

function readPayload(raw: string): Fields | undefined {
  try {
    const payload: unknown = JSON.parse(raw);
    return isFields(payload) ? payload : undefined;
  } catch {
    // The close code says it all.
    return undefined;
  }
}

const tokenOf = (said: Fields): string => textOf(said.token).replace(/^Bot /, '');

function identify(hall: Hall, link: Link, said: Fields): void {
  const { world } = hall;
  const intents = numberOf(said.intents);
  const fault = intentFault(said.intents);
  const close = tokenOf(said) === world.token ? fault : 4004;
  world.record.identifies.push({ at: Date.now(), intents, ok: close === undefined });
  world.changed();
  if (close === 4004) return link.socket.close(4004, 'Authentication failed.');
  if (close) return link.socket.close(close, close === 4014 ? 'Disallowed intent(s).' : 'Invalid intent(s).');
  if (!isFields(said.properties)) return link.socket.close(4002, 'Error while decoding payload.');
  const session: Session = {
    id: randomBytes(16).toString('hex'),
    intents,
    socket: link.socket,
    sequence: 0,
    buffer: [],
    lostAt: 0,
  };
  hall.sessions.set(session.id, session);
  link.session = session;
  say(session, 'READY', readyJson(world, { sessionId: session.id, url: gatewayUrl(world) }));
  for (const guild of guildsOf(world))
    if (hasIntent(intents, 'Guilds') && !isKicked(world, guild))
      say(session, 'GUILD_CREATE', guildCreateJson(world, guild));
  world.changed();
}

function resume(hall: Hall, link: Link, said: Fields): void {
  const { world } = hall;
  if (tokenOf(said) !== world.token) return link.socket.close(4004, 'Authentication failed.');
  const session = hall.sessions.get(textOf(said.session_id));
  const seen = numberOf(said.seq, -1);
  const gone = !session || (session.lostAt > 0 && Date.now() - session.lostAt > limits.resumeMs);
  if (gone || seen > session.sequence) {
    world.record.resumes.push({ at: Date.now(), ok: false, replayed: 0 });
    world.changed();
    return send(link.socket, { op: 9, d: false });
  }
  session.socket = link.socket;
  session.lostAt = 0;
  link.session = session;
  const missed = session.buffer.filter((event) => event.s > seen);
  for (const event of missed) send(link.socket, { op: 0, ...event });
  say(session, 'RESUMED', { _trace: ['stand-in'] });
  world.record.resumes.push({ at: Date.now(), ok: true, replayed: missed.length });
  world.changed();
}

function deliver(hall: Hall, event: GatewayEvent): void {
  for (const session of hall.sessions.values()) {
    if (event.intent && !hasIntent(session.intents, event.intent)) continue;
    if (!session.socket && Date.now() - session.lostAt > limits.resumeMs) hall.sessions.delete(session.id);
    else say(session, event.name, event.body);
  }
}

function say(session: Session, name: string, body: Fields): void {
  session.sequence += 1;
  const event = { s: session.sequence, t: name, d: body };
  session.buffer = [...session.buffer.slice(-999), event];
  if (session.socket) send(session.socket, { op: 0, ...event });
}

function closeDeaf(hall: Hall): void {
  for (const link of [...hall.links])
    if (Date.now() - link.heartAt > limits.heartbeatMs * 1.5) link.socket.close(4009, 'Session timed out.');
}
