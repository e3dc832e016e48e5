/** Installing: the way from /slack/install to Slack and back, by Slack's own SDK. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type InstallationStore, InstallProvider } from '@slack/oauth';
import { type Language, languageOf } from '../../core/cards/locales.ts';
import { apiOptions } from './client.ts';
import { wordOf } from './faults.ts';
import { SCOPES, TIMES } from './limits.ts';
import { type Log, quietLogger } from './logging.ts';
import { installedPage, refusedPage } from './pages.ts';

export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

export type InstallSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that travels to Slack and back, so that nobody can end an installation that they didn't begin. */
  readonly stateSecret: string;
};

export type Routes = readonly {
  readonly path: string;
  readonly method: string[];
  readonly handler: RequestListener;
}[];

/** Answers by these alone. */
export function answerOn(routes: Routes): RequestListener {
  return (request, response) => {
    const asked = URL.parse(request.url ?? '/', 'http://here')?.pathname;
    const route = routes.find(({ path, method }) => path === asked && method.includes(request.method ?? ''));
    if (route) route.handler(request, response);
    else response.writeHead(404).end();
  };
}

type Installing = {
  readonly apiUrl?: string;
  readonly log: Log;
  readonly store: InstallationStore;
};

/** The two pages. Where Slack sends people back to stands in the app's settings, so no address of ours is needed. */
export function installRoutes(settings: InstallSettings, { apiUrl, log, store }: Installing): Routes {
  const provider = new InstallProvider({
    ...settings,
    installationStore: store,
    directInstall: true,
    logger: quietLogger(log),
    clientOptions: {
      ...apiOptions(apiUrl === undefined ? {} : { apiUrl }),
      retryConfig: { retries: 0 },
      timeout: TIMES.backgroundMs,
    },
    ...(apiUrl === undefined ? {} : { authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href }),
  });
  const begin = (request: IncomingMessage, response: ServerResponse) =>
    provider.handleInstallPath(request, response, {}, { scopes: [...SCOPES] });
  const end = (request: IncomingMessage, response: ServerResponse) =>
    provider.handleCallback(request, response, {
      success: ({ team }, _options, request, out) =>
        show(out, 200, installedPage(team?.name, languageOfBrowser(request))),
      failure: (error, _options, request, out) => {
        const why = wordOf(error) || error.code;
        log('warn', 'An installation on Slack was not finished.', { why });
        show(out, 400, refusedPage(why, INSTALL_PATH, languageOfBrowser(request)));
      },
    });
  const guarded =
    (answer: typeof begin): RequestListener =>
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        log('error', 'A page for installing on Slack failed.', { why: String(error) });
        if (response.headersSent) return;
        show(response, 500, refusedPage('internal_error', INSTALL_PATH, languageOfBrowser(request)));
      });
    };
  return [
    { path: INSTALL_PATH, method: ['GET'], handler: guarded(begin) },
    { path: REDIRECT_PATH, method: ['GET'], handler: guarded(end) },
  ];
}

/** The first that the browser's user reads. */
const languageOfBrowser = (request: IncomingMessage): Language =>
  languageOf(request.headers['accept-language']);

function show(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(html);
}
