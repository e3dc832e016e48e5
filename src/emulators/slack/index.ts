/**
 * A Slack for one app, on this machine, for the real SDK: as strict as the real one where that is documented,
 * stricter where it isn't. What it can and can't do: coverage.ts.
 */
import type { AddressInfo } from 'node:net';
import {
  archive,
  deactivate,
  invite,
  join,
  removeBot,
  removeChannel,
  rename,
  renameChannel,
  takeOut,
  unarchive,
  uninstall,
} from './admin.ts';
import { type Changes, changes } from './changes.ts';
import { emit, giveUpEvents } from './events.ts';
import { serve } from './http.ts';
import { realTiming } from './limits.ts';
import { readManifest } from './manifest.ts';
import { overHttp, verify } from './outbound.ts';
import { personAt } from './person.ts';
import { rates } from './rates.ts';
import { openSockets, type Sockets } from './socket.ts';
import type { SlackEmulator, SlackOptions, SlackState, SlackTeam } from './types.ts';
import {
  clientIds,
  isDirect,
  isInstalled,
  newState,
  nextTs,
  personOf,
  type Reach,
  type TheApp,
  type World,
} from './world.ts';

export type * from './types.ts';

export async function startSlack(options: SlackOptions): Promise<SlackEmulator> {
  const watched: Changes = changes(() => world.app.worlds.map(scene).join('\n'));
  const world = newWorlds(options, watched.touched);
  const { app } = world;
  const server = serve(world, rates(), () => sockets.ticket());
  const sockets = openSockets(world, server);
  const http = overHttp(world);
  const reach = (): Reach => (app.eventsUrl === undefined ? sockets : http);
  app.reach = {
    request: (kind, payload) => reach().request(kind, payload),
    event: (pending) => reach().event(pending),
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  app.origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    url: `${app.origin}/api/`,
    authorizeUrl: `${app.origin}/oauth/v2/authorize`,
    client: clientIds,
    tokens: world.state.tokens,
    record: world.record,
    ...watched,
    ...teamOf(world),
    ...trouble(world, sockets),
    at: (team) => {
      const wanted = app.worlds.find(({ state }) => state.team.id === team);
      if (!wanted) throw new Error(`There is no workspace "${team}".`);
      return teamOf(wanted);
    },
    setEventsUrl(url) {
      app.eventsUrl = url;
    },
    setRedirectUrls(urls) {
      app.redirectUrls = urls;
    },
    verifyEventsUrl: () => verify(world),
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

/** The workspaces, of which the first is returned: that of the options, where the app is installed. */
function newWorlds(options: SlackOptions, touched: () => void): World {
  const manifest = readManifest(options.manifest);
  const nowhere = () => Promise.reject(new Error('The emulator has not started.'));
  const worlds: World[] = [];
  const app: TheApp = {
    worlds,
    codes: new Map(),
    uploads: new Map(),
    reach: { request: nowhere, event: nowhere },
    eventsUrl: options.eventsUrl,
    origin: '',
    redirectUrls: options.redirectUrls ?? manifest.redirectUrls,
  };
  const shared = {
    manifest,
    record: { refusals: [], lateAcks: [], pings: [], calls: [], lostEvents: [] },
    timing: { ...realTiming, ...options.timing },
    limits: options.limits ?? 'real',
    now: options.now ?? Date.now,
    timers: new Set<NodeJS.Timeout>(),
    faults: { down: false, hanging: null, linkDisabled: false, lose: new Map(), limited: new Map() },
    rotation: options.rotation ?? manifest.rotation,
    app,
    touched,
  };
  const state: SlackState = structuredClone(options.state ?? newState(options));
  // Whatever was on its way when the state was saved never arrived.
  for (const pending of state.pending) pending.reason = 'no_connection';
  const lasting = { token: state.tokens.bot, until: null, refreshToken: null, scopes: manifest.scopes };
  const home: World = { ...shared, state, triggers: new Map(), grants: [lasting], revoked: new Set() };
  worlds.push(home);
  for (const other of options.others ?? []) {
    const tokens = { ...state.tokens, bot: `xoxb-${other.team.id}-emulated-bot` };
    const theirs = newState({ ...other, tokens });
    worlds.push({ ...shared, state: theirs, triggers: new Map(), grants: [], revoked: new Set() });
  }
  return home;
}

function teamOf(world: World): SlackTeam {
  const as = (userId: string) => {
    if (!personOf(world, userId)) throw new Error(`There is no person "${userId}".`);
    return personAt(world, userId);
  };
  return {
    team: world.state.team,
    botUserId: world.state.botUserId,
    as,
    state: () => structuredClone(world.state),
    isInstalled: () => isInstalled(world),
    tell: (event) => emit(world, { event_ts: nextTs(world), ...event }),
    accessTokens: () =>
      world.grants.filter(({ until }) => until === null || until > Date.now()).map(({ token }) => token),
    removeScope: (scope) => {
      world.grants = world.grants.map((grant) => ({
        ...grant,
        scopes: grant.scopes.filter((one) => one !== scope),
      }));
    },
    expireTokens: () => {
      for (const grant of world.grants) if (grant.until !== null) grant.until = Date.now() - 1;
    },
    invite: (channel: string, by?: string) => invite(world, channel, by),
    uninstallBotFrom: (channel: string) => removeBot(world, channel),
    takeOut: (channel: string, userId: string) => takeOut(world, channel, userId),
    uninstall: () => uninstall(world),
    rename: (userId: string, name: string) => rename(world, userId, name),
    renameChannel: (channel: string, name: string) => renameChannel(world, channel, name),
    archive: (channel: string) => archive(world, channel),
    unarchive: (channel: string) => unarchive(world, channel),
    removeChannel: (channel: string) => removeChannel(world, channel),
    join(...[person, channels]: Parameters<SlackTeam['join']>) {
      join(world, person, channels);
      return as(person.id);
    },
    deactivate: (userId: string, deleted = true) => deactivate(world, userId, deleted),
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
    hang(on: boolean) {
      for (const end of world.faults.hanging ?? []) end();
      world.faults.hanging = on ? new Set() : null;
    },
    loseReply: (method: string, times: number) => void world.faults.lose.set(method, times),
    limit(
      method: string,
      how: { readonly times: number; readonly retryAfter: number; readonly team?: string },
    ) {
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
  return [
    `--- ${world.state.team.name}`,
    ...channels,
    `--- record\n${JSON.stringify(tail, undefined, 1)}`,
  ].join('\n');
}
