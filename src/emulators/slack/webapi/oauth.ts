/** Installing with OAuth: https://docs.slack.dev/authentication/installing-with-oauth */
import { randomBytes } from 'node:crypto';
import { type Json, str } from '../json.ts';
import { appId, clientIds, type Grant, type World } from '../world.ts';
import { type Call, type Methods, refuse, SlackRefusal } from './call.ts';

export const oauth: Methods = {
  'oauth.v2.access': {
    token: 'none',
    scopes: [],
    tier: 4,
    json: false,
    run(call) {
      if (str(call.args.client_id) !== clientIds.id) refuse('invalid_client_id');
      if (str(call.args.client_secret) !== clientIds.secret) refuse('bad_client_secret');
      const kind = str(call.args.grant_type) || 'authorization_code';
      if (kind === 'refresh_token') return renew(call);
      return kind === 'authorization_code' ? exchange(call) : refuse('invalid_grant_type');
    },
  },
};

/** A code works once and for ten minutes, and only for the address that it was sent to. */
function exchange({ world: { app }, args }: Call): Json {
  const code = app.codes.get(str(args.code));
  app.codes.delete(str(args.code));
  if (!code || code.until < Date.now()) throw new SlackRefusal('invalid_code');
  if (str(args.redirect_uri) !== code.redirectUri) refuse('bad_redirect_uri');
  const { world, scopes, user } = code;
  // Installed once more, a workspace keeps the token that doesn't expire.
  const lasting = world.grants.find((grant) => grant.until === null);
  const token = lasting?.token ?? world.state.tokens.bot;
  const grant = world.rotation ? rotating(world, scopes) : { token, until: null, refreshToken: null, scopes };
  world.revoked.delete(token);
  world.grants = [...world.grants.filter((each) => each !== lasting), grant];
  return installation(world, grant, user);
}

/** A refresh token works once. What it renews goes on working until it expires. */
function renew({ world: { app }, args }: Call): Json {
  const refreshToken = str(args.refresh_token);
  for (const world of app.worlds) {
    const old = world.grants.find((grant) => grant.refreshToken === refreshToken);
    if (!old || refreshToken === '') continue;
    old.refreshToken = null;
    const grant = rotating(world, old.scopes);
    // Two access tokens at most work at a time.
    world.grants = [...world.grants, grant].slice(-2);
    return installation(world, grant, world.state.people[0]?.id ?? '');
  }
  return refuse('invalid_refresh_token');
}

function rotating(world: World, scopes: readonly string[]): Grant {
  const secret = () => randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x');
  return {
    token: `xoxe.xoxb-1-${secret()}`,
    until: Date.now() + world.timing.tokenMs,
    refreshToken: `xoxe-1-${secret()}`,
    scopes,
  };
}

function installation(world: World, grant: Grant, user: string): Json {
  const rotates =
    grant.until === null
      ? {}
      : { refresh_token: grant.refreshToken, expires_in: Math.ceil((grant.until - Date.now()) / 1000) };
  return {
    access_token: grant.token,
    token_type: 'bot',
    scope: grant.scopes.join(','),
    bot_user_id: world.state.botUserId,
    app_id: appId,
    team: world.state.team,
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: user },
    ...rotates,
  };
}
