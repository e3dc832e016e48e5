import { type Json, str, truthy } from '../json.ts';
import { messageLimits } from '../limits.ts';
import type { SlackChannel } from '../types.ts';
import { directWith, isDirect, isMember, personOf, type World } from '../world.ts';
import { type Call, knownChannel, type Methods, needScope, page, refuse, scopeFamily } from './call.ts';

const reading = { token: 'bot', json: false } as const;
const anyRead = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];

function wireChannel(world: World, channel: SlackChannel): Json {
  const bot = world.state.botUserId;
  const other = channel.members.find((id) => id !== bot);
  return {
    id: channel.id,
    ...(channel.kind === 'im' ? { user: other } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived === true,
    is_general: channel.name === 'general',
    is_member: isMember(channel, bot),
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: world.state.team.id,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

const typeNames = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: 'mpim' } as const;

/** Channels of the asked types, each type by its own scope. */
function ofTypes({ world, args, granted }: Call): readonly SlackChannel[] {
  const wanted = (str(args.types) || 'public_channel').split(',').map((each) => each.trim());
  const kinds = wanted.map((each) => {
    const kind = Object.entries(typeNames).find(([name]) => name === each)?.[1];
    return kind ?? refuse('invalid_types');
  });
  for (const kind of kinds) {
    needScope({ granted }, `${{ public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' }[kind]}:read`);
  }
  const bot = world.state.botUserId;
  return world.state.channels
    .filter((channel) => kinds.includes(channel.kind))
    .filter((channel) => channel.kind === 'public' || isMember(channel, bot))
    .filter((channel) => !truthy(args.exclude_archived) || !channel.archived);
}

export const conversations: Methods = {
  'conversations.open': {
    token: 'bot',
    scopes: ['im:write', 'mpim:write'],
    tier: 3,
    json: true,
    run(call) {
      const { world, args } = call;
      if (str(args.channel) !== '') {
        const channel = knownChannel(call);
        if (!isDirect(channel)) refuse('channel_not_found');
        return { no_op: true, already_open: true, channel: { id: channel.id } };
      }
      const users = str(args.users)
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '');
      if (users.length === 0) refuse('users_list_not_supplied');
      if (users.length > messageLimits.peopleInDirect) refuse('too_many_users');
      needScope(call, users.length === 1 ? 'im:write' : 'mpim:write');
      for (const id of users) {
        if (id === world.state.botUserId) refuse('cannot_dm_bot');
        const person = personOf(world, id);
        if (!person) refuse('user_not_found');
        if (person?.deleted) refuse('user_disabled');
        if (person?.directsClosed) refuse('user_not_visible');
      }
      const { channel, isNew } = directWith(world, users);
      const shown = truthy(args.return_im) ? wireChannel(world, channel) : { id: channel.id };
      return { ...(isNew ? {} : { no_op: true, already_open: true }), channel: shown };
    },
  },
  'conversations.info': {
    ...reading,
    scopes: anyRead,
    tier: 3,
    run(call) {
      const channel = knownChannel(call);
      needScope(call, `${scopeFamily(channel)}:read`);
      const count = truthy(call.args.include_num_members) ? { num_members: channel.members.length } : {};
      return { channel: { ...wireChannel(call.world, channel), ...count } };
    },
  },
  'conversations.members': {
    ...reading,
    scopes: anyRead,
    tier: 4,
    run(call) {
      const channel = knownChannel(call);
      needScope(call, `${scopeFamily(channel)}:read`);
      const { items, next } = page(call.args, channel.members);
      return { members: items, response_metadata: { next_cursor: next } };
    },
  },
  'conversations.list': {
    ...reading,
    scopes: anyRead,
    tier: 2,
    run(call) {
      const { world, args } = call;
      const { items, next } = page(args, ofTypes(call));
      return {
        channels: items.map((each) => wireChannel(world, each)),
        response_metadata: { next_cursor: next },
      };
    },
  },
  'users.conversations': {
    ...reading,
    scopes: anyRead,
    tier: 3,
    run(call) {
      const { world, args } = call;
      const user = str(args.user) || world.state.botUserId;
      const mine = ofTypes(call).filter((channel) => isMember(channel, user));
      const { items, next } = page(args, mine);
      return {
        channels: items.map((each) => wireChannel(world, each)),
        response_metadata: { next_cursor: next },
      };
    },
  },
};
