/** The workspaces where the app was installed, with the tokens that each gave us: kept where nobody can read them. */
import type { InstallationStore } from '@slack/bolt';
import type { Vault } from '../../core/ports.ts';

/** What a workspace gave to the app. Times are milliseconds. */
export type Installation = {
  readonly team: string;
  readonly name: string;
  /** Its address, e.g. https://lab.slack.com/. */
  readonly url: string;
  readonly bot: string;
  readonly user: string;
  /** Who did it. */
  readonly installer: string;
  readonly token: string;
  readonly scopes: readonly string[];
  /** Where tokens rotate: what renews this one, once, and when it ends. */
  readonly refreshToken: string | null;
  readonly expiresAt: number | null;
};

/** Under this name the vault keeps them, each by the id of its workspace. */
const WHAT = 'slack installation';

export type Installations = {
  of(team: string): Promise<Installation | null>;
  teams(): Promise<readonly string[]>;
  keep(installation: Installation): Promise<void>;
  forget(team: string): Promise<void>;
  /** Changes one while no other program can; what `to` returns is kept. */
  change(team: string, to: (now: Installation) => Promise<Installation>): Promise<Installation | null>;
};

export function installationsIn(vault: Vault): Installations {
  return {
    of: async (team) => decode(await vault.read(WHAT, team)),
    teams: () => vault.whose(WHAT),
    keep: async (one) => void (await vault.change(WHAT, one.team, async () => JSON.stringify(one))),
    forget: async (team) => void (await vault.change(WHAT, team, async () => null)),
    change: async (team, to) =>
      decode(
        await vault.change(WHAT, team, async (kept) => {
          const now = decode(kept);
          return now === null ? null : JSON.stringify(await to(now));
        }),
      ),
  };
}

type Installing = {
  /** The address of the workspace that a token belongs to. */
  readonly urlOf: (token: string) => Promise<string>;
  /** Hears of each that is new or came again. */
  readonly installed: (one: Installation) => Promise<void>;
};

/** The same for the SDK's own installing. */
export function asStore(installations: Installations, { urlOf, installed }: Installing): InstallationStore {
  return {
    storeInstallation: async ({ team, bot, user, isEnterpriseInstall }) => {
      if (isEnterpriseInstall || team === undefined || bot === undefined) {
        throw new Error(
          'Common Thread is installed in one workspace at a time, not in a whole organisation.',
        );
      }
      const one: Installation = {
        team: team.id,
        name: team.name ?? team.id,
        url: await urlOf(bot.token),
        bot: bot.id,
        user: bot.userId,
        installer: user.id,
        token: bot.token,
        scopes: bot.scopes,
        refreshToken: bot.refreshToken ?? null,
        expiresAt: bot.expiresAt === undefined ? null : bot.expiresAt * 1000,
      };
      await installations.keep(one);
      await installed(one);
    },
    // Authorizing isn't left to the SDK: it renews tokens without a lock, and only when an event comes.
    fetchInstallation: () => Promise.reject(new Error('Installations are looked up elsewhere.')),
  };
}

function decode(kept: string | null): Installation | null {
  if (kept === null) return null;
  const {
    team,
    name,
    url,
    bot,
    user,
    installer,
    token,
    scopes,
    refreshToken,
    expiresAt,
  }: Record<string, unknown> = Object(JSON.parse(kept));
  if ([team, name, url, bot, user, installer, token].some((each) => typeof each !== 'string'))
    throw new Error('An installation was kept in a form that this version doesn’t know.');
  return {
    team: String(team),
    name: String(name),
    url: String(url),
    bot: String(bot),
    user: String(user),
    installer: String(installer),
    token: String(token),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    expiresAt: typeof expiresAt === 'number' ? expiresAt : null,
  };
}
