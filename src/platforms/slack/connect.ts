/** How events reach us: over a socket that we open, or over HTTP at a door that Slack knocks at. */
import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { PlatformFault } from '../../core/ports.ts';
import { type Door, doorAt } from '../shared/door.ts';
import { type Tries, tries } from '../shared/tries.ts';
import { apiOptions } from './client.ts';
import type { Me } from './decode.ts';
import { faultOf, tokenFault } from './faults.ts';
import { answerOn, type Routes } from './install.ts';
import { TIMES } from './limits.ts';
import { type Log, quietLogger } from './logging.ts';

export type ConnectSettings = {
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly apiUrl?: string;
  /** Where people and Slack come in; without one, a door of our own at the port 3000. */
  readonly door?: Door;
  /** Pages for people who install the app. */
  readonly routes?: Routes;
  readonly log: Log;
};

export type Connection = { readonly app: App; start(): Promise<void>; stop(): Promise<void> };

/** Who we are in a workspace, null where the app isn't installed. */
export type Whose = (team: string) => Promise<(Me & { readonly token: string }) | null>;

/** `reconnected` is called whenever the line is there again after it was cut. */
export function connection(settings: ConnectSettings, whose: Whose, reconnected: () => void): Connection {
  const { appToken, signingSecret } = settings;
  const again = tries({ log: settings.log, gaveUp: reconnected });
  if (appToken) return overSocket(settings, appToken, { whose, again, reconnected });
  if (signingSecret) return overHttp(settings, signingSecret, { whose, again });
  throw new PlatformFault(
    'forbidden',
    'Slack needs SLACK_APP_TOKEN (xapp-…, for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP): both are found at https://api.slack.com/apps.',
  );
}

function overHttp(settings: ConnectSettings, signingSecret: string, asking: Asking): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: ['/slack/events'],
    customRoutes: [...(settings.routes ?? [])],
    logger: quietLogger(settings.log),
    processEventErrorHandler: async ({ response }) => {
      // Not acknowledged, so Slack sends it again.
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
  });
  const answer: RequestListener = (request, response) => {
    try {
      receiver.requestListener(request, response);
    } catch {
      // What it doesn't know it throws at whoever asks.
      response.writeHead(404).end();
    }
  };
  const entrance = entranceTo(settings, answer);
  return {
    app: appOn(receiver, settings, asking),
    start: entrance.open,
    stop: async () => {
      asking.again.stop();
      await entrance.close();
    },
  };
}

/** Everything of ours that is asked for over HTTP begins so. */
const OURS = '/slack/';

function entranceTo({ door = doorAt(3000) }: ConnectSettings, answer: RequestListener) {
  let leave: (() => Promise<void>) | null = null;
  return {
    open: async () => {
      leave = await door.at(OURS, answer).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new PlatformFault('forbidden', `Slack has no door to come in by: ${why}.`);
      });
    },
    close: async () => {
      const closing = leave;
      leave = null;
      await closing?.();
    },
  };
}

/**
 * The SDK would reconnect by itself, but waits clientPingTimeout first, during which presses fail, and a refusal then
 * ends the process with an unhandled rejection. So reconnecting is done here.
 */
function overSocket(
  settings: ConnectSettings,
  appToken: string,
  { reconnected, ...asking }: Asking & { readonly reconnected: () => void },
): Connection {
  const { log, routes } = settings;
  const entrance = routes ? entranceTo(settings, answerOn(routes)) : null;
  const receiver = socketReceiver(settings, appToken);
  const { client } = receiver;
  let stopping = false;
  let trying: Promise<void> | null = null;

  const tryAgain = async (): Promise<void> => {
    for (
      let wait: number = TIMES.reconnectFirstMs;
      !stopping;
      wait = Math.min(wait * 2, TIMES.reconnectMostMs)
    ) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (stopping) return;
      const fault = await client.start().then(
        () => null,
        (error: unknown) => faultOf(error, 'connecting again'),
      );
      if (fault === null) return stopping ? undefined : reconnected();
      log('warn', 'Slack is not connected; trying again.', { why: fault.message });
    }
  };
  client.on('disconnected', () => {
    if (stopping || trying !== null) return;
    trying = tryAgain().finally(() => {
      trying = null;
    });
  });

  return {
    app: appOn(receiver, settings, asking),
    start: async () => {
      // While the first connection is made a failure is the caller's.
      trying = Promise.resolve();
      try {
        await entrance?.open();
        await client.start();
      } catch (error) {
        await entrance?.close();
        throw tokenFault(error, 'SLACK_APP_TOKEN') ?? faultOf(error, 'opening a socket');
      } finally {
        trying = null;
      }
    },
    stop: async () => {
      stopping = true;
      asking.again.stop();
      await entrance?.close();
      await trying;
      // A peer that doesn't answer the closing handshake is left after a moment: asking twice forces it.
      const ended = client.disconnect();
      const impatient = setTimeout(() => void client.disconnect(), 1_000);
      await ended;
      clearTimeout(impatient);
    },
  };
}

function socketReceiver(settings: ConnectSettings, appToken: string): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(settings.log),
    // Handed over a second time: the receiver's own client asks for the socket's address.
    installerOptions: {
      clientOptions: {
        ...apiOptions(settings),
        retryConfig: { retries: 0 },
        timeout: TIMES.backgroundMs,
        rejectRateLimitedCalls: true,
      },
    },
    processEventErrorHandler: async () => false,
  });
}

function appOn(receiver: Receiver, settings: ConnectSettings, { whose, again }: Asking): App {
  const logger = quietLogger(settings.log);
  const app = new App({
    receiver,
    logger,
    // Bolt would ask auth.test itself, and remember a failure for ever.
    authorize: async ({ teamId = '' }) => {
      const me = await whose(teamId);
      // What comes from where the app isn't installed is dropped by `listen`, which knows the workspace by its id.
      return me === null ? { teamId } : { botToken: me.token, botId: me.bot, botUserId: me.user, teamId };
    },
    clientOptions: { ...apiOptions(settings) },
    convoStore: false,
  });
  app.error(async (error) => {
    throw error;
  });
  acknowledgeWhenDone(app, again);
  return app;
}

type Asking = { readonly whose: Whose; readonly again: Tries };

/**
 * Bolt acknowledges an event before anybody has looked at it, so one that fails would be lost. Here it is acknowledged
 * when it was dealt with, or when Slack's patience ends; what failed before that is delivered again by Slack.
 */
function acknowledgeWhenDone(app: App, again: Tries): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return process(event);
    let late = false;
    const done = process({ ...event, ack: async () => undefined });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        resolve();
      }, TIMES.eventAckWithinMs);
    });
    done.catch(() => {
      // Slack was told that it is taken in, and won't tell it again.
      if (late) void again.insist(() => process({ ...event, ack: async () => undefined }));
    });
    await Promise.race([done, patience]).finally(() => clearTimeout(timer));
    await event.ack();
  };
}
