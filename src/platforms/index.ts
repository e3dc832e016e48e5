/** Name → function: the one line a new platform adds. */
import type { Platform, Vault } from '../core/ports.ts';
import { discord } from './discord/index.ts';
import type { Door } from './shared/door.ts';
import { slack } from './slack/index.ts';

type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, more?: object) => void;

/** The settings that platforms read. */
export type PlatformSettings = {
  readonly SLACK_BOT_TOKEN: string;
  readonly SLACK_APP_TOKEN: string;
  readonly SLACK_SIGNING_SECRET: string;
  readonly SLACK_CLIENT_ID: string;
  readonly SLACK_CLIENT_SECRET: string;
  readonly SLACK_STATE_SECRET: string;
  readonly SLACK_API_URL: string;
  readonly DISCORD_TOKEN: string;
  readonly DISCORD_API_URL: string;
};

/** What platforms get from the program. Without a vault nothing can be kept for them. */
type Outside = { readonly log: Log; readonly vault: Vault | null; readonly door: Door };

const PLATFORMS: readonly ((settings: PlatformSettings, outside: Outside) => Platform | null)[] = [
  onSlack,
  ({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }, { log }) =>
    token ? discord({ token, ...(apiUrl ? { apiUrl } : {}), log }) : null,
];

function onSlack(settings: PlatformSettings, { log, vault, door }: Outside): Platform | null {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_API_URL: apiUrl,
  } = settings;
  if (!botToken && !clientId) return null;
  return slack({
    door,
    log,
    ...(botToken ? { botToken } : {}),
    ...(appToken ? { appToken } : { signingSecret }),
    ...(clientId && vault ? { installing: { clientId, clientSecret, stateSecret, vault } } : {}),
    ...(apiUrl ? { apiUrl } : {}),
  });
}

/** The platforms whose tokens are set. */
export function platformsFor(settings: PlatformSettings, outside: Outside): readonly Platform[] {
  return PLATFORMS.flatMap((open) => open(settings, outside) ?? []);
}
