/** Each workspace with its own token, clients and people: what belongs to one is never asked with the token of another. */
import type { webApi } from '@slack/bolt';
import { PlatformFault } from '../../core/ports.ts';
import { client } from './client.ts';
import type { Lookups, Me } from './decode.ts';
import { faultOf, isBadToken, isTakenOut } from './faults.ts';
import type { Installation, Installations } from './installations.ts';
import { TIMES } from './limits.ts';
import type { Log } from './logging.ts';
import { lookups } from './lookups.ts';
import { type People, people } from './people.ts';
import { type Renewing, renew } from './renew.ts';

export type Workspace = {
  readonly me: Me;
  readonly token: string;
  /** What people wait for. One call that must wait holds back no other: nothing is queued here. */
  readonly interactive: webApi.WebClient;
  readonly background: webApi.WebClient;
  readonly people: People;
  readonly lookups: Lookups;
};

export type Workspaces = {
  /** The workspace, or null where the app isn't installed. */
  of(team: string): Promise<Workspace | null>;
  /** Does something in a workspace, with a new token if the one that we had is over. `doing` is for the fault. */
  using<T>(team: string, doing: string, work: (workspace: Workspace) => Promise<T>): Promise<T>;
  /** The ids of all. */
  teams(): Promise<readonly string[]>;
  /** The token that was remembered isn't used any more. */
  forget(team: string): void;
  /**
   * Somebody says that the app was taken out. What is kept is forgotten, unless its token works: then it was installed
   * anew meanwhile. Rejects when Slack can't be asked.
   */
  uninstalled(team: string): Promise<void>;
};

export type WorkspacesSettings = {
  readonly apiUrl?: string;
  readonly log: Log;
  /** The one whose token stands in the settings. */
  readonly own: () => Installation | null;
  /** Whose token that is isn't known yet: Slack was down since the start. */
  readonly isOwnUnknown: () => boolean;
  readonly installations: Installations | null;
  readonly renewing: Renewing | null;
  /** Hears when the app was taken out of a workspace. */
  readonly left: (team: string) => Promise<void>;
};

/** Renewed this long before the end: Slack's own SDK does the same. */
const RENEW_BEFORE_MS = 2 * 3_600_000;

export function workspaces(settings: WorkspacesSettings): Workspaces {
  const { own, installations, log } = settings;
  const known = new Map<string, { readonly workspace: Workspace; readonly expiresAt: number | null }>();
  const renewals = new Map<string, Promise<Installation | null>>();

  const open = (one: Installation): Workspace => {
    const workspace = workspaceOf(one, settings);
    known.set(one.team, { workspace, expiresAt: one.expiresAt });
    return workspace;
  };
  /** One renewal at a time: a refresh token works once. */
  const renewed = (team: string, token: string): Promise<Installation | null> => {
    const under = renewals.get(team);
    if (under) return under;
    const { renewing } = settings;
    const next =
      installations && renewing
        ? installations.change(team, (now) =>
            now.token === token ? renew(renewing, now) : Promise.resolve(now),
          )
        : Promise.resolve(null);
    const ending = next.finally(() => renewals.delete(team));
    renewals.set(team, ending);
    return ending;
  };
  const find = async (team: string): Promise<Workspace | null> => {
    const mine = own();
    if (mine?.team === team) return known.get(team)?.workspace ?? open(mine);
    const there = known.get(team);
    if (there && !isEnding(there.expiresAt)) return there.workspace;
    const kept = (await installations?.of(team)) ?? null;
    if (kept === null) {
      known.delete(team);
      return null;
    }
    if (!isEnding(kept.expiresAt)) return open(kept);
    try {
      return open((await renewed(team, kept.token)) ?? kept);
    } catch (error) {
      const fault = faultOf(error, 'renewing a token');
      if (kept.expiresAt !== null && kept.expiresAt <= Date.now()) throw fault;
      log('warn', 'A token of Slack could not be renewed; the old one works for now.', {
        team,
        why: fault.message,
      });
      return workspaceOf(kept, settings);
    }
  };
  const must = async (team: string): Promise<Workspace> => {
    const workspace = await find(team);
    if (workspace) return workspace;
    // It may be the one that we can't know yet, so nothing is said about the app being there.
    if (settings.isOwnUnknown()) throw new PlatformFault('down', 'Slack was not reached since the start.');
    throw new PlatformFault('forbidden', 'The app isn’t installed in this Slack workspace (any more).', {
      isShut: true,
    });
  };

  return {
    of: find,
    using: async (team, doing, work) => {
      try {
        const first = await must(team);
        return await work(first).catch(async (error: unknown) => {
          if (!isBadToken(error)) throw error;
          if (isTakenOut(error)) await uninstalled(team).catch(() => undefined);
          if (own()?.team === team) throw error;
          // Another program may have renewed it, or it was installed anew; else it is over and can perhaps be renewed.
          known.delete(team);
          const next = await renewed(team, first.token).catch(() => null);
          if (next === null || next.token === first.token) throw error;
          return work(open(next));
        });
      } catch (error) {
        throw faultOf(error, doing);
      }
    },
    teams: async () => {
      const mine = own();
      const others = (await installations?.teams()) ?? [];
      return [...new Set([...(mine ? [mine.team] : []), ...others])];
    },
    forget: (team) => void known.delete(team),
    uninstalled,
  };
  async function uninstalled(team: string): Promise<void> {
    known.delete(team);
    const mine = own();
    const kept = mine?.team === team ? mine : ((await installations?.of(team)) ?? null);
    if (kept === null || (await works(workspaceOf(kept, settings).background))) return;
    // Said first: if that fails, the event comes again and still finds what is to be forgotten.
    await settings.left(team);
    if (kept !== mine) await installations?.forget(team);
  }
}

async function works(background: webApi.WebClient): Promise<boolean> {
  try {
    await background.auth.test();
    return true;
  } catch (error) {
    if (isBadToken(error)) return false;
    throw faultOf(error, 'asking whether the app is installed');
  }
}

const isEnding = (expiresAt: number | null): boolean =>
  expiresAt !== null && expiresAt - RENEW_BEFORE_MS <= Date.now();

function workspaceOf(
  { team, url, bot, user, token, scopes }: Installation,
  settings: Pick<WorkspacesSettings, 'apiUrl' | 'log'>,
): Workspace {
  const me = { team, url, user, bot, scopes };
  const interactive = client(settings, token, TIMES.interactiveMs);
  const everybody = people(interactive, team);
  return {
    me,
    token,
    interactive,
    background: client(settings, token, TIMES.backgroundMs),
    people: everybody,
    lookups: lookups(interactive, me, everybody),
  };
}
