/** HTTP mode: signed requests to the app. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from 'node:crypto';
import { asJson, type Json, parsed, str } from './json.ts';
import type { Answer, Reach, World } from './world.ts';

type Reply = { readonly status: number; readonly text: string; readonly noRetry: boolean };

export function overHttp(world: World): Reach {
  return {
    async request(kind, payload): Promise<Answer> {
      const name = str(payload.command) || str(payload.type);
      const body = kind === 'slash_commands' ? form(payload) : form({ payload: JSON.stringify(payload) });
      const reply = await post(world, body, 'application/x-www-form-urlencoded');
      if (reply === 'late') {
        world.record.lateAcks.push({ kind, name });
        return { ok: false, error: 'operation_timeout' };
      }
      if (reply === 'unreachable') return { ok: false, error: 'dispatch_failed' };
      if (reply.status >= 500) return { ok: false, error: 'http_service_error' };
      if (reply.status !== 200) return { ok: false, error: 'http_client_error' };
      return { ok: true, body: reply.text === '' ? undefined : (parsed(reply.text) ?? reply.text) };
    },
    async event(pending) {
      const retry =
        pending.attempts > 0
          ? { 'x-slack-retry-num': `${pending.attempts}`, 'x-slack-retry-reason': pending.reason }
          : {};
      const reply = await post(world, JSON.stringify(pending.envelope), 'application/json', retry);
      pending.reason =
        reply === 'late' ? 'http_timeout' : reply === 'unreachable' ? 'connection_failed' : 'http_error';
      if (typeof reply === 'string') return false;
      if (reply.status === 200) return true;
      return reply.noRetry ? 'no-retry' : false;
    },
  };
}

/** What Slack does when the address is typed into the app's settings. */
export async function verify(world: World): Promise<boolean> {
  const challenge = `challenge-${Date.now()}`;
  const body = JSON.stringify({ token: 'emulated-verification-token', challenge, type: 'url_verification' });
  const reply = await post(world, body, 'application/json');
  if (typeof reply === 'string' || reply.status !== 200) return false;
  return reply.text === challenge || str(asJson(parsed(reply.text)).challenge) === challenge;
}

async function post(
  world: World,
  body: string,
  contentType: string,
  more: Record<string, string> = {},
): Promise<Reply | 'late' | 'unreachable'> {
  if (world.app.eventsUrl === undefined || world.faults.down) return 'unreachable';
  const time = Math.floor(Date.now() / 1000);
  const key = world.state.tokens.signingSecret;
  const signature = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex');
  const headers = {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': `${time}`,
    'x-slack-signature': `v0=${signature}`,
    ...more,
  };
  try {
    const signal = AbortSignal.timeout(world.timing.ackMs);
    const reply = await fetch(world.app.eventsUrl, {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    });
    const noRetry = reply.headers.get('x-slack-no-retry') === '1';
    return { status: reply.status, text: await reply.text(), noRetry };
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable';
  }
}

const form = (fields: Json) =>
  new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
