import { str } from '../json.ts';
import { appId, botId, domainOf, type World } from '../world.ts';
import { type Methods, refuse } from './call.ts';

const teamUrl = (world: World) => `https://${domainOf(world)}.slack.com/`;
const userName = (world: World) => world.manifest.name.toLowerCase().replaceAll(' ', '');

export const app: Methods = {
  'api.test': {
    token: 'none',
    scopes: [],
    tier: 4,
    json: true,
    run({ args }) {
      const { token: _, ...rest } = args;
      return args.error === undefined ? { args: rest } : refuse(str(args.error), { args: rest });
    },
  },
  'auth.test': {
    token: 'any',
    scopes: [],
    tier: 'special',
    json: true,
    run({ world }) {
      const { team, botUserId } = world.state;
      const who = { user: userName(world), user_id: botUserId, bot_id: botId, is_enterprise_install: false };
      return { url: teamUrl(world), team: team.name, team_id: team.id, ...who };
    },
  },
  'apps.connections.open': {
    token: 'app',
    scopes: [],
    // Tier 1 in the table, but a bot that reconnects is let through; how often isn't documented.
    tier: 4,
    json: true,
    run({ world, wssTicket }) {
      if (!world.manifest.socketMode || world.faults.linkDisabled) refuse('socket_mode_not_enabled');
      const host = world.app.origin.replace('http:', 'ws:');
      return { url: `${host}/link?ticket=${wssTicket()}&app_id=${appId}` };
    },
  },
  'team.info': {
    token: 'bot',
    scopes: ['team:read'],
    tier: 3,
    json: false,
    run({ world }) {
      return {
        team: {
          ...world.state.team,
          domain: domainOf(world),
          url: teamUrl(world),
          email_domain: '',
          icon: {},
        },
      };
    },
  },
};
