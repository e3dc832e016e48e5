/** A real Bolt app at an emulated Slack. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { type SlackEmulator, type SlackOptions, startSlack } from '../../../src/emulators/slack/index.ts';

export const manifest = path.resolve(import.meta.dirname, '../../../deploy/slack/manifest.yaml');

/** The product's manifest with some lines exchanged. */
export function manifestWith(...exchanges: readonly (readonly [string | RegExp, string])[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'slack-')), 'manifest.yaml');
  const text = exchanges.reduce(
    (rest, [from, to]) => {
      const next = rest.replace(from, to);
      if (next === rest) throw new Error(`The manifest has no ${from}.`);
      return next;
    },
    readFileSync(manifest, 'utf8'),
  );
  writeFileSync(file, text);
  return file;
}

export const ines = {
  id: 'U0INES',
  name: 'Ines Marchetti',
  handle: 'ines',
  tz: 'Europe/Lisbon',
  admin: true,
};
export const tom = { id: 'U0TOM', name: 'Tom Okafor', handle: 'tom', tz: 'America/New_York' };
export const kim = { id: 'U0KIM', name: 'Kim Sato', handle: 'kim', tz: 'Asia/Tokyo' };

export const open = (more: Partial<SlackOptions> = {}): Promise<SlackEmulator> =>
  startSlack({
    manifest,
    people: [ines, tom, kim],
    channels: [
      { id: 'C0IDEAS', name: 'ideas', bot: true },
      { id: 'C0OTHER', name: 'other' },
      { id: 'G0LAB', name: 'lab', private: true, members: ['U0INES'] },
    ],
    ...more,
  });

export type Bot = { readonly slack: SlackEmulator; readonly app: App; stop(): Promise<void> };

export async function socketBot(
  more: Partial<SlackOptions> = {},
  set: (app: App) => void = () => undefined,
): Promise<Bot> {
  const slack = await open(more);
  const clientOptions = { slackApiUrl: slack.url };
  const receiver = new SocketModeReceiver({
    appToken: slack.tokens.app,
    // The SDK waits this long before it connects again; shorter, and a busy machine looks like a dead line.
    clientPingTimeout: 1_000,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: slack.tokens.bot,
    receiver,
    clientOptions: { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
  });
  set(app);
  let greeted = false;
  receiver.client.on('connected', () => {
    greeted = true;
  });
  receiver.client.on('close', () => {
    greeted = false;
  });
  await app.init();
  await app.start();
  await slack.until(() => slack.sockets() === 1);
  return {
    slack,
    app,
    async stop() {
      // Stopping in the middle of a reconnect makes Bolt reject with undefined, where nobody can catch it.
      await slack.until(() => greeted);
      await app.stop();
      await slack.close();
    },
  };
}

export async function httpBot(
  more: Partial<SlackOptions> = {},
  set: (app: App) => void = () => undefined,
): Promise<Bot> {
  const slack = await open({
    ...more,
    manifest: manifestWith(['socket_mode_enabled: true', 'socket_mode_enabled: false']),
  });
  const receiver = new HTTPReceiver({
    signingSecret: slack.tokens.signingSecret,
    logLevel: LogLevel.ERROR,
    port: 0,
  });
  const app = new App({
    token: slack.tokens.bot,
    receiver,
    clientOptions: { slackApiUrl: slack.url },
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
  });
  set(app);
  await app.init();
  const server = await receiver.start(0);
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  slack.setEventsUrl(`http://127.0.0.1:${port}/slack/events`);
  return {
    slack,
    app,
    async stop() {
      await app.stop();
      await slack.close();
    },
  };
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const button = (label: string, action_id: string, value = 'v') => ({
  type: 'button' as const,
  text: plain(label),
  action_id,
  value,
});
export const menu = (action_id: string, placeholder: string, ...options: readonly string[]) => ({
  type: 'static_select' as const,
  action_id,
  placeholder: plain(placeholder),
  options: options.map((each) => ({ text: plain(each), value: each.toLowerCase() })),
});
export const titleForm = {
  type: 'modal' as const,
  callback_id: 'idea',
  title: plain('An idea'),
  submit: plain('Publish'),
  private_metadata: 'here',
  blocks: [
    { type: 'section' as const, text: mrkdwn('Only the *title* is needed.') },
    {
      type: 'input' as const,
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input' as const, action_id: 'title', max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'when',
      label: plain('When'),
      optional: true,
      element: menu('when', 'Pick one', 'This week', 'This month'),
    },
  ],
};

/** What a refused call was refused with. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<{ error: string; messages: readonly string[]; needed?: string }> {
  try {
    await call;
  } catch (error) {
    const data = (
      error as { data?: { error: string; needed?: string; response_metadata?: { messages?: string[] } } }
    ).data;
    if (data) {
      const needed = data.needed === undefined ? {} : { needed: data.needed };
      return { error: data.error, messages: data.response_metadata?.messages ?? [], ...needed };
    }
    throw error;
  }
  throw new Error('The call was not refused.');
}
