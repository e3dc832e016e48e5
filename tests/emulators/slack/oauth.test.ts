/** Installing in several workspaces, as strictly as Slack. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackEmulator, SlackOptions } from '../../../src/emulators/slack/index.ts';
import { errorOf, ines, open, tom } from './bot.ts';

const OTHER = 'T0OTHER';

let slack: SlackEmulator;
let app: Server;
/** The app's own address, and what came back to it last. */
let home: string;
let back = new URLSearchParams();
beforeEach(async () => {
  app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', home);
    if (url.pathname.startsWith('/back')) {
      back = url.searchParams;
      return response.end('Thanks');
    }
    const page = `${slack.authorizeUrl}?${url.searchParams}`.replaceAll('&', '&amp;');
    return response.end(`<a href="${page}">Add to Slack</a>`);
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  const address = app.address();
  home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterEach(async () => {
  await slack.close();
  app.closeAllConnections();
  app.close();
});

const start = async (more: Partial<SlackOptions> = {}) => {
  slack = await open({
    redirectUrls: [`${home}/back`],
    others: [
      { team: { id: OTHER, name: 'Other' }, people: [tom], channels: [{ id: 'C0IDEAS', name: 'ideas' }] },
    ],
    ...more,
  });
};
const client = (token?: string) =>
  new webApi.WebClient(token, { slackApiUrl: slack.url, retryConfig: { retries: 0 }, logger: silent });
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => 'error' as never,
  setName: () => undefined,
};

/** The code that comes back to the app when Tom allows it. Rejects with what Slack shows instead of its page. */
async function codeFor(query: Readonly<Record<string, string>> = {}): Promise<string> {
  const asked = { client_id: slack.client.id, scope: 'commands,chat:write', state: 's', ...query };
  await slack
    .at(OTHER)
    .as(tom.id)
    .install(`${home}/install?${new URLSearchParams(asked)}`);
  expect(back.get('state')).toBe('s');
  return back.get('code') ?? '';
}

const exchange = (more: Record<string, string>) =>
  client().oauth.v2.access({ client_id: slack.client.id, client_secret: slack.client.secret, ...more });

describe('an installation', () => {
  it('takes a code once, with the secret and the address that belong to it', async () => {
    await start();
    const code = await codeFor();
    expect(await errorOf(exchange({ code, client_secret: 'no' }))).toMatchObject({
      error: 'bad_client_secret',
    });
    expect(await errorOf(exchange({ code, client_id: 'no' }))).toMatchObject({ error: 'invalid_client_id' });
    const answer = await exchange({ code });
    expect(answer).toMatchObject({
      team: { id: OTHER },
      scope: 'commands,chat:write',
      authed_user: { id: tom.id },
    });
    expect(await errorOf(exchange({ code }))).toMatchObject({ error: 'invalid_code' });
    expect(await client(answer.access_token).auth.test()).toMatchObject({ team_id: OTHER });
    // It has what was asked for, and no more.
    expect(await errorOf(client(answer.access_token).users.info({ user: tom.id }))).toMatchObject({
      error: 'missing_scope',
    });
    const second = await codeFor({ redirect_uri: `${home}/back/here` });
    expect(await errorOf(exchange({ code: second, redirect_uri: `${home}/back` }))).toMatchObject({
      error: 'bad_redirect_uri',
    });
  });

  it('isn’t begun for an unknown app, an unknown address, or a scope that the app doesn’t have', async () => {
    await start();
    for (const wrong of [
      { client_id: '1.2' },
      { redirect_uri: 'https://elsewhere.example/' },
      { scope: 'channels:history' },
    ]) {
      await expect(codeFor(wrong)).rejects.toThrow('Slack shows an error');
    }
    expect(slack.record.refusals.map(({ error }) => error.split(':')[0])).toEqual([
      'invalid_client_id',
      'bad_redirect_uri',
      'invalid_scope',
    ]);
  });

  it('a code is over after ten minutes', async () => {
    await start({ timing: { codeMs: -1 } });
    const code = await codeFor();
    expect(await errorOf(exchange({ code }))).toMatchObject({ error: 'invalid_code' });
  });
});

describe('tokens that rotate', () => {
  it('expire, and are renewed once by what came with them', async () => {
    await start({ rotation: true });
    const first = await exchange({ code: await codeFor() });
    expect([first.expires_in, first.access_token, first.refresh_token]).toEqual([
      43_200,
      expect.stringMatching(/^xoxe\.xoxb-1-/),
      expect.stringMatching(/^xoxe-1-/),
    ]);
    slack.at(OTHER).expireTokens();
    const old = client(first.access_token);
    expect(await errorOf(old.auth.test())).toMatchObject({ error: 'token_expired' });
    const renewing = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const next = await exchange(renewing);
    expect(await client(next.access_token).auth.test()).toMatchObject({ team_id: OTHER });
    expect(await errorOf(exchange(renewing))).toMatchObject({ error: 'invalid_refresh_token' });
  });
});

describe('an app in several workspaces', () => {
  it('is told of each at one socket, by its id, and not of one that took it out', async () => {
    await start();
    const { access_token } = await exchange({ code: await codeFor() });
    const other = slack.at(OTHER);
    expect([slack.isInstalled(), other.isInstalled()]).toEqual([true, true]);
    other.uninstall();
    expect(other.isInstalled()).toBe(false);
    expect(await errorOf(client(access_token).auth.test())).toMatchObject({ error: 'account_inactive' });
    expect(await client(slack.tokens.bot).auth.test()).toMatchObject({ team_id: slack.team.id });
    const told = other.state().pending.map(({ envelope }) => envelope);
    expect(told).toMatchObject([
      { team_id: OTHER, event: { type: 'app_uninstalled' } },
      { team_id: OTHER, event: { type: 'tokens_revoked', tokens: { bot: [other.botUserId] } } },
    ]);
    expect(await other.as(tom.id).command('ideas', '/idea')).toMatchObject({ ok: false });
    expect(slack.as(ines.id).channels().length).toBeGreaterThan(0);
  });
});
