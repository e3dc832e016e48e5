/** What a browser does when somebody installs the app: its own page, Slack's page that asks, and the way back. */
import { refused } from './record.ts';
import type { Page } from './types.ts';
import { clientIds, secret, type World } from './world.ts';

type Visit = { readonly page: string; readonly allows: boolean };

/** Rejects where a person would be stuck: on a page that leads nowhere, or that Slack shows instead of its own. */
export async function visitInstall(world: World, user: string, { page, allows }: Visit): Promise<Page> {
  const first = await fetch(page, { redirect: 'manual' });
  const cookies = first.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const asked = first.headers.get('location') ?? linkIn(await first.text());
  if (asked === null) throw new Error(`The install page (${first.status}) leads nowhere.`);
  const back = ask(world, user, { asked: new URL(asked), allows });
  const last = await fetch(back, { headers: { cookie: cookies }, redirect: 'manual' });
  return { status: last.status, text: await last.text() };
}

const linkIn = (html: string): string | null =>
  /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** The page of Slack's where the person allows what the app asks for. The address that they are sent to then. */
function ask(world: World, user: string, { asked, allows }: { asked: URL; allows: boolean }): URL {
  const stuck = (error: string): never => {
    refused(world, 'oauth/v2/authorize', error);
    throw new Error(`Slack shows an error instead of its page: ${error}`);
  };
  const { app, manifest } = world;
  if (asked.searchParams.get('client_id') !== clientIds.id) return stuck('invalid_client_id');
  const scopes = (asked.searchParams.get('scope') ?? '').split(',').filter((scope) => scope !== '');
  if (scopes.length === 0) return stuck('no_scopes');
  const unknown = scopes.filter((scope) => !manifest.scopes.includes(scope));
  if (unknown.length > 0) return stuck(`invalid_scope: ${unknown.join(', ')}`);
  const redirectUri = asked.searchParams.get('redirect_uri') ?? '';
  const to = redirectUri || app.redirectUrls[0];
  // What comes after a configured address is free: https://docs.slack.dev/authentication/installing-with-oauth
  if (to === undefined || !app.redirectUrls.some((url) => to.startsWith(url)))
    return stuck('bad_redirect_uri');
  const back = new URL(to);
  back.searchParams.set('state', asked.searchParams.get('state') ?? '');
  if (!allows) {
    back.searchParams.set('error', 'access_denied');
    return back;
  }
  const code = secret();
  app.codes.set(code, { world, user, redirectUri, scopes, until: Date.now() + world.timing.codeMs });
  back.searchParams.set('code', code);
  return back;
}
