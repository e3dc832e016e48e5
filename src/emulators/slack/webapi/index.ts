/** Every method, and what Slack checks before any of them runs. */
import type { IncomingHttpHeaders } from 'node:http';
import { asList, type Json, str } from '../json.ts';
import type { Rates } from '../rates.ts';
import { refused } from '../record.ts';
import type { World } from '../world.ts';
import { app } from './app.ts';
import { type Call, type Method, type Methods, needScope, refuse, SlackRefusal } from './call.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { people } from './people.ts';
import { views } from './views.ts';

export const methods: Methods = { ...app, ...chat, ...conversations, ...people, ...views };

export type Asked = {
  readonly name: string;
  readonly args: Json;
  readonly headers: IncomingHttpHeaders;
  readonly isJson: boolean;
};
export type Answered = {
  readonly body: Json;
  readonly retryAfter?: number;
  readonly scopes: readonly string[];
};

export function answer(world: World, rates: Rates, asked: Asked, wssTicket: () => string): Answered {
  const method = methods[asked.name];
  const scopes = method?.scopes ?? [];
  const forced = world.faults.limited.get(asked.name);
  if (forced && forced.times > 0) {
    forced.times -= 1;
    return limited(world, asked.name, forced.retryAfter);
  }
  try {
    if (!method) throw new SlackRefusal('unknown_method', { req_method: asked.name });
    checkToken(world, method, asked);
    const key = `${asked.name} ${method.tier === 'post' ? str(asked.args.channel) : ''}`;
    const wait = world.limits === 'real' ? rates(method.tier, key) : undefined;
    if (wait !== undefined) return limited(world, asked.name, wait);
    if (method.token === 'bot') checkScopes(world, method);
    // A method that only reads doesn't see a JSON body at all.
    const args = asked.isJson && !method.json ? {} : asked.args;
    const call: Call = { world, args, wssTicket };
    const body = { ok: true, ...method.run(call) };
    world.record.calls.push({ method: asked.name, at: Date.now(), ok: true });
    world.touched();
    return { body, scopes };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const metadata = error.more.response_metadata;
    const messages =
      typeof metadata === 'object' && metadata && 'messages' in metadata ? asList(metadata.messages) : [];
    const needed = str(error.more.needed);
    world.record.calls.push({ method: asked.name, at: Date.now(), ok: false, error: error.error });
    refused(world, asked.name, error.error, [
      ...messages.map(String),
      ...(needed === '' ? [] : [`needed: ${needed}`]),
    ]);
    return { body: { ok: false, error: error.error, ...error.more }, scopes };
  }
}

function limited(world: World, name: string, retryAfter: number): Answered {
  world.record.calls.push({ method: name, at: Date.now(), ok: false, error: 'ratelimited' });
  refused(world, name, 'ratelimited', [`retry after ${retryAfter} s`]);
  return { body: { ok: false, error: 'ratelimited' }, retryAfter, scopes: [] };
}

function checkToken(world: World, method: Method, asked: Asked): void {
  if (method.token === 'none') return;
  const bearer = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1];
  const token = bearer ?? str(asked.args.token);
  const { bot, app: appToken } = world.state.tokens;
  if (token === '') refuse('not_authed');
  if (token !== bot && token !== appToken) refuse('invalid_auth');
  if (world.faults.uninstalled && token === bot) refuse('account_inactive');
  if (method.token === 'any') return;
  if ((method.token === 'app') !== (token === appToken)) refuse('not_allowed_token_type');
}

function checkScopes(world: World, method: Method): void {
  if (method.scopes.length === 0 || method.scopes.some((scope) => world.manifest.scopes.includes(scope)))
    return;
  needScope(world, method.scopes[0] ?? '');
}
