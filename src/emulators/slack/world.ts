/** The workspace: one value that every part reads and changes, and the look-ups they share. */
import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';
import type { Timing } from './limits.ts';
import type { Manifest } from './manifest.ts';
import type { SlackRecord } from './recorded.ts';
import type {
  PendingEvent,
  SlackChannel,
  SlackMessage,
  SlackOptions,
  SlackState,
  SlackUser,
  SlackView,
} from './types.ts';

export const appId = 'A0COMMONTH';
export const botId = 'B0COMMONTH';
export const clientIds = { id: '100000000001.100000000002', secret: 'emulated-client-secret' } as const;

/** How a request reaches the app: over a socket or over HTTP. `undefined` reply: nothing came in time. */
export type Reach = {
  request(kind: 'slash_commands' | 'interactive', payload: Json): Promise<Answer>;
  event(pending: PendingEvent): Promise<boolean | 'no-retry'>;
};
export type Answer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: string };

export type World = {
  readonly state: SlackState;
  readonly manifest: Manifest;
  readonly record: SlackRecord;
  readonly timing: Timing;
  readonly limits: 'real' | 'off';
  readonly now: () => number;
  readonly triggers: Map<string, { user: string; until: number; used: boolean; view?: string }>;
  readonly timers: Set<NodeJS.Timeout>;
  readonly faults: {
    down: boolean;
    /** What ends the calls that are never answered; null while all are. */
    hanging: Set<() => void> | null;
    linkDisabled: boolean;
    lose: Map<string, number>;
    limited: Map<string, { times: number; retryAfter: number; team?: string }>;
  };
  /** The tokens that this workspace gave to the app; while none is left, the app isn't installed. */
  grants: Grant[];
  /** Tokens that worked once. */
  readonly revoked: Set<string>;
  readonly rotation: boolean;
  readonly app: TheApp;
  touched(): void;
};

/** What is the app's and not a workspace's. */
export type TheApp = {
  /** Every workspace, whether the app is installed there or not; the first is where it was made. */
  readonly worlds: World[];
  /** OAuth codes that were given out. */
  readonly codes: Map<string, OAuthCode>;
  /** Files that were announced, and what came of each by now. */
  readonly uploads: Map<string, Upload>;
  reach: Reach;
  eventsUrl: string | undefined;
  /** Set once the server listens. */
  origin: string;
  /** The addresses that people may be sent back to after an installation; the first where none is asked for. */
  redirectUrls: readonly string[];
};

export type Upload = {
  readonly world: World;
  readonly name: string;
  readonly length: number;
  readonly hasAlt: boolean;
  base64: string | null;
};

export type OAuthCode = {
  readonly world: World;
  readonly user: string;
  /** As it was asked for; it has to be said again for the exchange. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly until: number;
};

/** An access token, and what renews it where tokens rotate. Times by the real clock. */
export type Grant = {
  readonly token: string;
  /** Null: it never expires. */
  until: number | null;
  refreshToken: string | null;
  readonly scopes: readonly string[];
};

export function newState(options: Pick<SlackOptions, 'team' | 'tokens' | 'people' | 'channels'>): SlackState {
  const botUserId = 'U0COMMONTH';
  return {
    team: options.team ?? { id: 'T0THREADS', name: 'Threads Lab' },
    botUserId,
    tokens: options.tokens ?? {
      bot: 'xoxb-100000000001-emulated-bot',
      app: 'xapp-1-A0COMMONTH-emulated-app',
      signingSecret: 'emulated-signing-secret',
    },
    people: options.people.map((person) => ({ ...person })),
    channels: options.channels.map((channel) => ({
      id: channel.id,
      name: channel.name,
      kind: channel.private ? 'private' : 'public',
      members: [
        ...(channel.members ?? options.people.map(({ id }) => id)),
        ...(channel.bot ? [botUserId] : []),
      ],
    })),
    messages: [],
    homes: {},
    modals: {},
    responseUrls: {},
    pending: [],
    counter: 0,
    lastTs: 0,
  };
}

/** Message ids are times; two in one microsecond would be one message. */
export function nextTs(world: World): string {
  const micro = Math.max(Math.round(world.now() * 1000), world.state.lastTs + 1);
  world.state.lastTs = micro;
  return stamp(micro);
}
const stamp = (micro: number) => `${Math.floor(micro / 1e6)}.${String(micro % 1e6).padStart(6, '0')}`;

/** An id that Slack would make: a letter, then capitals and digits. */
export function nextId(world: World, letter: string): string {
  world.state.counter += 1;
  return `${letter}0${world.state.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}
export const secret = () => randomBytes(12).toString('hex');

/** What stands before .slack.com. */
export const domainOf = (world: World): string =>
  world.app.worlds[0] === world ? 'emulated' : world.state.team.id.toLowerCase();

/** Whether the app is installed in this workspace. */
export const isInstalled = (world: World): boolean => world.grants.length > 0;

export const personOf = (world: World, id: string): SlackUser | undefined =>
  world.state.people.find((person) => person.id === id);
/** By id, name or #name. */
export const channelOf = (world: World, wanted: string): SlackChannel | undefined =>
  world.state.channels.find(
    (channel) => channel.id === wanted || (!isDirect(channel) && channel.name === wanted.replace(/^#/, '')),
  );
export const isDirect = (channel: SlackChannel) => channel.kind === 'im' || channel.kind === 'mpim';
export const messageOf = (world: World, channel: string, ts: string): SlackMessage | undefined =>
  world.state.messages.find((message) => message.channel === channel && message.ts === ts);
export const isMember = (channel: SlackChannel, user: string) => channel.members.includes(user);
export const nameOf = (world: World, user: string) =>
  user === world.state.botUserId ? world.manifest.name : (personOf(world, user)?.name ?? user);
export const modalsOf = (world: World, user: string): SlackView[] => {
  world.state.modals[user] ??= [];
  return world.state.modals[user];
};

/** The direct conversation of exactly these people and the bot; made when there is none. */
export function directWith(
  world: World,
  people: readonly string[],
): { channel: SlackChannel; isNew: boolean } {
  const members = [...new Set([...people, world.state.botUserId])].sort();
  const existing = world.state.channels.find(
    (channel) => isDirect(channel) && [...channel.members].sort().join() === members.join(),
  );
  if (existing) return { channel: existing, isNew: false };
  const single = people.length === 1;
  const names = people.map((id) => personOf(world, id)?.handle ?? id);
  const channel: SlackChannel = {
    id: nextId(world, single ? 'D' : 'G'),
    name: single ? '' : `mpdm-${names.join('--')}-1`,
    kind: single ? 'im' : 'mpim',
    members,
  };
  world.state.channels.push(channel);
  return { channel, isNew: true };
}

/** A timer that doesn't keep the process alive and is forgotten on close. */
export function after(world: World, ms: number, run: () => void): NodeJS.Timeout {
  const timer = setTimeout(() => {
    world.timers.delete(timer);
    run();
  }, ms);
  timer.unref();
  world.timers.add(timer);
  return timer;
}
export function cancel(world: World, timer: NodeJS.Timeout): void {
  clearTimeout(timer);
  world.timers.delete(timer);
}
