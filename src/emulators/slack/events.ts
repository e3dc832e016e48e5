/** Events: sent only when the manifest subscribes and the scope allows, retried until acknowledged, then lost. */
import { asJson, type Json, str } from './json.ts';
import type { PendingEvent, SlackChannel } from './types.ts';
import { after, appId, isInstalled, isMember, nextId, type World } from './world.ts';

/** Event → scopes of which one is needed; by the kind of channel where that matters. */
const channelScope = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;
type Needs = (channel: SlackChannel | undefined) => string | undefined;
const read: Needs = (channel) => `${channelScope[channel?.kind ?? 'public']}:read`;
export const eventNeeds: Readonly<Record<string, Needs>> = {
  reaction_added: () => 'reactions:read',
  reaction_removed: () => 'reactions:read',
  member_joined_channel: read,
  channel_left: () => 'channels:read',
  group_left: () => 'groups:read',
  channel_rename: () => 'channels:read',
  group_rename: () => 'groups:read',
  channel_archive: () => 'channels:read',
  group_archive: () => 'groups:read',
  channel_unarchive: () => 'channels:read',
  group_unarchive: () => 'groups:read',
  channel_deleted: () => 'channels:read',
  group_deleted: () => 'groups:read',
  app_home_opened: () => undefined,
  app_uninstalled: () => undefined,
  tokens_revoked: () => undefined,
  user_change: () => 'users:read',
  team_join: () => 'users:read',
  'message.im': () => 'im:history',
  'message.mpim': () => 'mpim:history',
  'message.channels': () => 'channels:history',
  'message.groups': () => 'groups:history',
};

/** `subscription` where it isn't the event's type (message.im). */
export function emit(
  world: World,
  event: Json,
  channel?: SlackChannel,
  subscription = str(event.type),
): void {
  const { manifest, state } = world;
  const scope = eventNeeds[subscription]?.(channel);
  if (!manifest.events.includes(subscription)) return;
  if (scope !== undefined && !manifest.scopes.includes(scope)) return;
  if (!isInstalled(world)) return;
  if (channel && !isMember(channel, state.botUserId)) return;
  const eventId = nextId(world, 'Ev');
  const envelope: Json = {
    token: 'emulated-verification-token',
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
  const pending: PendingEvent = { envelope, firstAt: Date.now(), attempts: 0, reason: '' };
  state.pending.push(pending);
  void attempt(world, pending);
}

/** After a restart of the emulator, or when a first socket connects: what still waits is sent at once. */
export function deliverWaiting(worlds: readonly World[]): void {
  for (const world of worlds) {
    for (const pending of world.state.pending.filter((each) => each.reason === 'no_connection')) {
      pending.reason = 'timeout';
      void attempt(world, pending);
    }
  }
}

export function giveUpEvents(world: World): void {
  for (const pending of [...world.state.pending]) lose(world, pending);
}

/** Sent and not yet answered: a retry and a reconnect at the same moment must not send it twice. */
const underWay = new WeakSet<PendingEvent>();

async function attempt(world: World, pending: PendingEvent): Promise<void> {
  if (!world.state.pending.includes(pending) || underWay.has(pending)) return;
  underWay.add(pending);
  const acked = await world.app.reach.event(pending);
  underWay.delete(pending);
  if (!world.state.pending.includes(pending)) return;
  if (acked === true) {
    forget(world, pending);
  } else {
    pending.attempts += 1;
    if (pending.reason !== 'no_connection') {
      const name = str(asJson(pending.envelope.event).type);
      world.record.lateAcks.push({ kind: 'events_api', name });
    }
    const wait = acked === 'no-retry' ? undefined : world.timing.retriesMs[pending.attempts - 1];
    if (wait === undefined) lose(world, pending);
    else after(world, wait, () => void attempt(world, pending));
  }
  world.touched();
}

function forget(world: World, pending: PendingEvent): void {
  world.state.pending = world.state.pending.filter((each) => each !== pending);
}
function lose(world: World, pending: PendingEvent): void {
  forget(world, pending);
  world.record.lostEvents.push(asJson(pending.envelope.event));
  world.touched();
}
