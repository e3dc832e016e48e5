/** Slack: any number of workspaces, over Socket Mode or HTTP. */
import { randomUUID } from 'node:crypto';
import { type Platform, PlatformFault, type Receive, type Vault } from '../../core/ports.ts';
import { client } from './client.ts';
import { type Connection, type ConnectSettings, connection } from './connect.ts';
import { type InstallSettings, installRoutes, type Routes } from './install.ts';
import { asStore, type Installation, type Installations, installationsIn } from './installations.ts';
import { CAN, TIMES } from './limits.ts';
import { introduce, problems } from './me.ts';
import { obstacleAt } from './obstacle.ts';
import { posting } from './post.ts';
import { isIn } from './presence.ts';
import { reactionsOn } from './reactions.ts';
import { listen } from './receive.ts';
import { signFor } from './signs.ts';
import { underway } from './underway.ts';
import { type Workspaces, workspaces } from './workspaces.ts';

/** `appToken` for Socket Mode, else `signingSecret` for HTTP at /slack/events. */
export type SlackSettings = ConnectSettings & {
  /** The token of one workspace, from the settings of its app. */
  readonly botToken?: string;
  /** For being installed in any number of workspaces, beside that one. */
  readonly installing?: InstallSettings & { readonly vault: Vault };
};

export function slack(settings: SlackSettings): Platform {
  const { log } = settings;
  let work = underway();
  let own: Installation | null = null;
  let line: Connection | null = null;
  let told: Receive['noticed'] = async () => undefined;
  const left = (workspace: string) =>
    told({
      id: `left ${workspace} ${randomUUID()}`,
      type: 'shut',
      where: { platform: 'slack', workspace, channel: null },
      why: 'uninstalled',
    });
  const { installing } = settings;
  const installations = installing ? installationsIn(installing.vault) : null;
  const renewing = installing
    ? { ...installing, client: client(settings, undefined, TIMES.backgroundMs) }
    : null;
  const isOwnUnknown = () => settings.botToken !== undefined && own === null;
  const all = workspaces({ ...settings, own: () => own, isOwnUnknown, installations, renewing, left });
  const { using } = all;

  return {
    name: 'slack',
    can: CAN,
    start: async (receive: Receive) => {
      own = await ourOwn(settings);
      told = receive.noticed;
      work = underway();
      const routes =
        installing && installations ? pages(settings, installing, { all, installations, receive }) : [];
      const reach = { ...settings, ...(routes.length > 0 ? { routes } : {}) };
      line = connection(reach, (team) => whoIn(all, team), receive.reconnected);
      listen(line.app, {
        log,
        workspaceOf: all.of,
        respond: receive.respond,
        complete: receive.complete,
        noticed: receive.noticed,
        during: work.during,
        uninstalled: all.uninstalled,
      });
      await line.start();
    },
    stop: async () => {
      const open = line;
      line = null;
      await work.end(TIMES.stopWithinMs);
      await open?.stop();
    },
    ...posting(all),
    whoIs: ({ workspace, user }) =>
      using(workspace, 'asking who somebody is', async ({ people }) => {
        const known = await people.find(user);
        if (known.hasLeft) throw new PlatformFault('gone', 'This account was deactivated.');
        return people.asWho(user, known);
      }),
    isAdmin: async ({ workspace, user }, where) =>
      workspace === where.workspace &&
      using(workspace, 'asking who is an admin', async ({ people }) => (await people.ask(user)).admin),
    isIn: async ({ workspace, user }, where) =>
      workspace === where.workspace &&
      using(workspace, 'asking who is in a channel', ({ interactive }) =>
        isIn(interactive, user, where.channel),
      ),
    adminsOf: ({ workspace }) =>
      using(workspace, 'asking who the admins are', ({ people }) => people.admins()),
    obstacleAt: ({ workspace, channel }) =>
      using(workspace, 'looking at a channel', ({ interactive }) => obstacleAt(interactive, channel)),
    reactionsOn: (message, signs) =>
      using(message.workspace, 'reading reactions', (here) => reactionsOn(here, message, signs)),
    signFor,
    // Slack would want the scope reactions:write; a card has buttons for the same, so we don't ask for it.
    offerReactions: async () => undefined,
    check: () => problemsOfAll(settings, all),
  };
}

/** The workspace whose token stands in the settings; rejects with a sentence for the operator. */
async function ourOwn(settings: SlackSettings): Promise<Installation | null> {
  const { botToken } = settings;
  if (!botToken) return null;
  const me = await introduce(client(settings, botToken, TIMES.backgroundMs));
  return { ...me, name: me.team, installer: '', token: botToken, refreshToken: null, expiresAt: null };
}

async function whoIn(all: Workspaces, team: string) {
  const there = await all.of(team);
  return there && { ...there.me, token: there.token };
}

async function problemsOfAll(settings: SlackSettings, all: Workspaces) {
  // Before the first start nothing is known but the token of the settings.
  if (settings.botToken) return problems(client(settings, settings.botToken, TIMES.backgroundMs));
  const found = [];
  for (const team of await all.teams()) {
    const there = await all.of(team);
    if (there) found.push(...(await problems(there.background)));
  }
  return found;
}

type Parts = { readonly all: Workspaces; readonly installations: Installations; readonly receive: Receive };

/** The pages for installing. Whoever did it is told by the bot how to begin. */
function pages(
  settings: SlackSettings,
  installing: InstallSettings,
  { all, installations, receive }: Parts,
): Routes {
  const store = asStore(installations, {
    urlOf: async (token) => (await introduce(client(settings, token, TIMES.backgroundMs))).url,
    installed: async ({ team, installer }) => {
      all.forget(team);
      const there = await all.of(team);
      if (!there) return;
      const who = await there.people.who(installer);
      const event = { type: 'invited' as const, id: `installed ${team} ${randomUUID()}`, who, where: null };
      const where = { platform: 'slack', workspace: team, channel: null };
      // It is installed, whatever comes of telling so.
      const telling = receive
        .noticed({ id: `${event.id} again`, type: 'opened', where })
        .then(() => receive.respond(event));
      await telling.catch((error: unknown) => {
        settings.log('error', 'Somebody who installed the app could not be greeted.', { why: String(error) });
      });
    },
  });
  const { clientId, clientSecret, stateSecret } = installing;
  return installRoutes({ clientId, clientSecret, stateSecret }, { ...settings, store });
}
