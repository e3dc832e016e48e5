/**
 * A Slack for one app, on this machine, for the real SDK: as strict as the real one where that is documented,
 * stricter where it isn't. What it can and can't do: coverage.ts.
 */
import type { AddressInfo } from 'node:net';
import { archive, invite, join, removeBot, rename, renameChannel, uninstall } from './admin.ts';
import { type Changes, changes } from './changes.ts';
import { giveUpEvents } from './events.ts';
import { serve } from './http.ts';
import { realTiming } from './limits.ts';
import { readManifest } from './manifest.ts';
import { overHttp, verify } from './outbound.ts';
import { personAt } from './person.ts';
import { rates } from './rates.ts';
import { openSockets, type Sockets } from './socket.ts';
import type { SlackEmulator, SlackOptions, SlackState } from './types.ts';
import { isDirect, newState, personOf, type Reach, type World } from './world.ts';

export type * from './types.ts';

export async function startSlack(options: SlackOptions): Promise<SlackEmulator> {
  const watched: Changes = changes(() => scene(world));
  const world = newWorld(options, watched.touched);
  const server = serve(world, rates(), () => sockets.ticket());
  const sockets = openSockets(world, server);
  const http = overHttp(world);
  const reach = (): Reach => (world.eventsUrl === undefined ? sockets : http);
  world.reach = {
    request: (kind, payload) => reach().request(kind, payload),
    event: (pending) => reach().event(pending),
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    url: `${world.origin}/api/`,
    tokens: world.state.tokens,
    team: world.state.team,
    botUserId: world.state.botUserId,
    record: world.record,
    ...watched,
    ...people(world),
    ...trouble(world, sockets),
    setEventsUrl(url) {
      world.eventsUrl = url;
    },
    verifyEventsUrl: () => verify(world),
    state: () => structuredClone(world.state),
    async close() {
      for (const timer of world.timers) clearTimeout(timer);
      await sockets.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' ? (address?.port ?? 0) : 0;

function newWorld(options: SlackOptions, touched: () => void): World {
  const state: SlackState = structuredClone(options.state ?? newState(options));
  // Whatever was on its way when the state was saved never arrived.
  for (const pending of state.pending) pending.reason = 'no_connection';
  const nowhere = () => Promise.reject(new Error('The emulator has not started.'));
  return {
    state,
    manifest: readManifest(options.manifest),
    record: { refusals: [], lateAcks: [], pings: [], calls: [], lostEvents: [] },
    timing: { ...realTiming, ...options.timing },
    limits: options.limits ?? 'real',
    now: options.now ?? Date.now,
    triggers: new Map(),
    timers: new Set(),
    codes: new Set(),
    faults: { down: false, linkDisabled: false, uninstalled: false, lose: new Map(), limited: new Map() },
    reach: { request: nowhere, event: nowhere },
    eventsUrl: options.eventsUrl,
    origin: '',
    touched,
  };
}

function people(world: World) {
  const as = (userId: string) => {
    if (!personOf(world, userId)) throw new Error(`There is no person "${userId}".`);
    return personAt(world, userId);
  };
  return {
    as,
    invite: (channel: string, by?: string) => invite(world, channel, by),
    uninstallBotFrom: (channel: string) => removeBot(world, channel),
    uninstall: () => uninstall(world),
    rename: (userId: string, name: string) => rename(world, userId, name),
    renameChannel: (channel: string, name: string) => renameChannel(world, channel, name),
    archive: (channel: string) => archive(world, channel),
    join(...[person, channels]: Parameters<SlackEmulator['join']>) {
      join(world, person, channels);
      return as(person.id);
    },
    closeDirects(userId: string, closed = true) {
      const person = personOf(world, userId);
      if (person) person.directsClosed = closed;
    },
  };
}

/** Everything that goes wrong on purpose. */
function trouble(world: World, sockets: Sockets) {
  return {
    down(on: boolean) {
      world.faults.down = on;
      if (on) sockets.drop();
    },
    loseReply: (method: string, times: number) => void world.faults.lose.set(method, times),
    limit(method: string, how: { readonly times: number; readonly retryAfter: number }) {
      world.faults.limited.set(method, { ...how });
    },
    sockets: () => sockets.count(),
    dropSockets: () => sockets.drop(),
    disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled') {
      world.faults.linkDisabled = reason === 'link_disabled';
      sockets.announce(reason);
      // A warning comes some ten seconds before the connection ends; the other two end it.
      if (reason !== 'warning') sockets.drop();
    },
    giveUpEvents: () => giveUpEvents(world),
  };
}

/** All that is on anybody's screen, and what was refused: why a wait came to nothing is usually there. */
function scene(world: World): string {
  const channels = world.state.channels.flatMap((channel) => {
    const member = channel.members.find((id) => personOf(world, id));
    const name = isDirect(channel) ? channel.id : `#${channel.name}`;
    return member === undefined ? [] : [`--- ${name}\n${personAt(world, member).sees(channel.id)}`];
  });
  const { refusals, lateAcks, calls } = world.record;
  const tail = { refusals, lateAcks, calls: calls.slice(-10) };
  return [...channels, `--- record\n${JSON.stringify(tail, undefined, 1)}`].join('\n');
}
