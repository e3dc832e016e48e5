/** Every method, and what Slack checks before any of them runs. */
import type { IncomingHttpHeaders } from 'node:http';
import { asList, type Json, str } from '../json.ts';
import type { Rates } from '../rates.ts';
import { refused } from '../record.ts';
import { type Grant, isInstalled, type TheApp, type World } from '../world.ts';
import { app as appMethods } from './app.ts';
import { type Call, type Method, type Methods, refuse, SlackRefusal } from './call.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files as fileMethods } from './files.ts';
import { oauth as oauthMethods } from './oauth.ts';
import { people } from './people.ts';
import { views } from './views.ts';

export const methods: Methods = {
  ...appMethods,
  ...oauthMethods,
  ...chat,
  ...conversations,
  ...fileMethods,
  ...people,
  ...views,
};

export type Asked = {
  readonly name: string;
  readonly args: Json;
  readonly headers: IncomingHttpHeaders;
  readonly isJson: boolean;
};
export type Answered = {
  readonly body: Json;
  readonly retryAfter?: number;
  /** What the method asks for, and what the token has. */
  readonly scopes: readonly string[];
  readonly granted: readonly string[];
};

export function answer(app: TheApp, rates: Rates, asked: Asked, wssTicket: () => string): Answered {
  const { world, grant, token } = bearerOf(app, asked);
  const granted = grant?.scopes ?? world.manifest.scopes;
  return { granted, ...answerIn({ world, grant, token }, rates, asked, wssTicket) };
}

function answerIn(
  bearer: Bearer,
  rates: Rates,
  asked: Asked,
  wssTicket: () => string,
): Omit<Answered, 'granted'> {
  const { world, grant } = bearer;
  const method = methods[asked.name];
  const scopes = method?.scopes ?? [];
  const forced = world.faults.limited.get(asked.name);
  if (forced && forced.times > 0 && (forced.team ?? world.state.team.id) === world.state.team.id) {
    forced.times -= 1;
    return limited(world, asked.name, forced.retryAfter);
  }
  try {
    if (!method) throw new SlackRefusal('unknown_method', { req_method: asked.name });
    checkToken(method, bearer);
    // Counted by workspace: what one uses up is none of the other's.
    const key = `${world.state.team.id} ${asked.name} ${method.tier === 'post' ? str(asked.args.channel) : ''}`;
    const wait = world.limits === 'real' ? rates(method.tier, key) : undefined;
    if (wait !== undefined) return limited(world, asked.name, wait);
    if (method.token === 'bot') checkScopes(method, grant?.scopes ?? []);
    // A method that only reads doesn't see a JSON body at all.
    const args = asked.isJson && !method.json ? {} : asked.args;
    const call: Call = { world, args, granted: grant?.scopes ?? [], wssTicket };
    const body = { ok: true, ...method.run(call) };
    world.record.calls.push({ method: asked.name, at: Date.now(), ok: true });
    world.touched();
    return { body, scopes };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    recordRefusal(world, asked.name, error);
    return { body: { ok: false, error: error.error, ...error.more }, scopes };
  }
}

function recordRefusal(world: World, method: string, { error, more }: SlackRefusal): void {
  const metadata = more.response_metadata;
  const messages =
    typeof metadata === 'object' && metadata && 'messages' in metadata ? asList(metadata.messages) : [];
  const needed = str(more.needed);
  world.record.calls.push({ method, at: Date.now(), ok: false, error });
  refused(world, method, error, [...messages.map(String), ...(needed === '' ? [] : [`needed: ${needed}`])]);
}

function limited(world: World, name: string, retryAfter: number): Omit<Answered, 'granted'> {
  world.record.calls.push({ method: name, at: Date.now(), ok: false, error: 'ratelimited' });
  refused(world, name, 'ratelimited', [`retry after ${retryAfter} s`]);
  return { body: { ok: false, error: 'ratelimited' }, retryAfter, scopes: [] };
}

/** Whose token it is; that of the app is known where the app was made. */
type Bearer = { readonly world: World; readonly grant: Grant | undefined; readonly token: string };

function bearerOf(app: TheApp, asked: Asked): Bearer {
  const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1];
  const token = bearer ?? str(asked.args.token);
  for (const world of app.worlds) {
    const grant = world.grants.find((each) => each.token === token);
    if (grant) return { world, grant, token };
  }
  const [home] = app.worlds;
  if (!home) throw new Error('There is no workspace.');
  const revoked = app.worlds.find((world) => world.revoked.has(token));
  return { world: revoked ?? home, grant: undefined, token };
}

function checkToken(method: Method, { world, grant, token }: Bearer): void {
  if (method.token === 'none') return;
  const isApp = token === world.app.worlds[0]?.state.tokens.app;
  if (token === '') refuse('not_authed');
  if (world.revoked.has(token)) refuse(isInstalled(world) ? 'token_revoked' : 'account_inactive');
  if (!isApp && !grant) refuse('invalid_auth');
  if (grant && grant.until !== null && grant.until <= Date.now()) refuse('token_expired');
  if (method.token === 'any') return;
  if ((method.token === 'app') !== isApp) refuse('not_allowed_token_type');
}

function checkScopes(method: Method, granted: readonly string[]): void {
  if (method.scopes.length === 0 || method.scopes.some((scope) => granted.includes(scope))) return;
  refuse('missing_scope', { needed: method.scopes[0] ?? '', provided: granted.join(',') });
}
