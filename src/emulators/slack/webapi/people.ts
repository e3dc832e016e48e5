import { asJson, type Json, str, truthy } from '../json.ts';
import { reactionUsersListed } from '../limits.ts';
import { wire } from '../messages.ts';
import { react } from '../reactions.ts';
import type { SlackUser } from '../types.ts';
import { appId, botId, isMember, type World } from '../world.ts';
import { knownChannel, type Methods, messageIn, page, refuse } from './call.ts';

export function wireUser(world: World, person: SlackUser, bot = false): Json {
  return {
    id: person.id,
    team_id: world.state.team.id,
    name: person.handle,
    real_name: person.name,
    deleted: person.deleted === true,
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: offsetOf(person.tz, world.now()),
    is_admin: person.admin === true,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: bot || person.bot === true,
    is_app_user: false,
    updated: Math.floor(world.now() / 1000),
    profile: {
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.name,
      display_name_normalized: person.name,
      team: world.state.team.id,
      ...(bot ? { bot_id: botId, api_app_id: appId } : {}),
    },
  };
}

/** Seconds east of Greenwich at that moment. */
function offsetOf(tz: string, ms: number): number {
  const name = offsetNameOf(tz, ms);
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  const seconds = Number(found?.[2] ?? 0) * 3_600 + Number(found?.[3] ?? 0) * 60;
  return found?.[1] === '-' ? -seconds : seconds;
}

const botUser = (world: World): SlackUser => ({
  id: world.state.botUserId,
  name: world.manifest.name,
  handle: world.manifest.name.toLowerCase().replaceAll(' ', ''),
  tz: 'America/Los_Angeles',
});
const everybody = (world: World): readonly Json[] => [
  ...world.state.people.map((person) => wireUser(world, person)),
  wireUser(world, botUser(world), true),
];
/** Told only to whoever asks for it. https://docs.slack.dev/reference/methods/users.info */
const localeOf = (world: World, user: string): string =>
  world.state.people.find(({ id }) => id === user)?.locale ?? 'en-US';

const reading = { token: 'bot', json: false } as const;

export const people: Methods = {
  'users.info': {
    ...reading,
    scopes: ['users:read'],
    tier: 4,
    run({ world, args }) {
      const user = everybody(world).find((each) => each.id === args.user);
      if (!user) return refuse('user_not_found');
      return {
        user: truthy(args.include_locale) ? { ...user, locale: localeOf(world, str(args.user)) } : user,
      };
    },
  },
  'users.list': {
    ...reading,
    scopes: ['users:read'],
    tier: 2,
    run({ world, args }) {
      const { items, next } = page(args, everybody(world));
      return {
        members: items,
        cache_ts: Math.floor(world.now() / 1000),
        response_metadata: { next_cursor: next },
      };
    },
  },
  'bots.info': {
    ...reading,
    scopes: ['users:read'],
    tier: 3,
    run({ world, args }) {
      if (str(args.bot) !== botId) refuse('bot_not_found');
      const { name, state } = { name: world.manifest.name, state: world.state };
      return { bot: { id: botId, deleted: false, name, app_id: appId, user_id: state.botUserId, icons: {} } };
    },
  },
  'reactions.get': {
    ...reading,
    scopes: ['reactions:read'],
    tier: 3,
    run(call) {
      if (str(call.args.timestamp) === '') refuse('no_item_specified');
      const channel = knownChannel(call);
      if (!isMember(channel, call.world.state.botUserId)) refuse('channel_not_found');
      const message = messageIn(call, channel, str(call.args.timestamp));
      const most = truthy(call.args.full) ? Number.POSITIVE_INFINITY : reactionUsersListed;
      const reactions = message.reactions.map((each) => ({
        name: each.name,
        users: each.users.slice(0, most),
        count: each.users.length,
      }));
      const { reactions: _, ...plain } = asJson(wire(call.world, message));
      return {
        type: 'message',
        channel: channel.id,
        message: { ...plain, ...(reactions.length > 0 ? { reactions } : {}) },
      };
    },
  },
  'reactions.add': {
    token: 'bot',
    json: true,
    scopes: ['reactions:write'],
    tier: 3,
    run(call) {
      const channel = knownChannel(call);
      const message = messageIn(call, channel, str(call.args.timestamp));
      const name = str(call.args.name);
      if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) refuse('invalid_name');
      if (!react(call.world, message, call.world.state.botUserId, name)) refuse('already_reacted');
      return {};
    },
  },
};

/** `GMT+02:00`; nothing for a zone that Slack knows and this Node doesn't yet. */
function offsetNameOf(tz: string, ms: number): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' })
      .formatToParts(ms)
      .find((part) => part.type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}
