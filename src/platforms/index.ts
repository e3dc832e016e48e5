/** Name → function: the one line a new platform adds. */
import type { Platform } from '../core/ports.ts';
import { discord } from './discord/index.ts';
import { slack } from './slack/index.ts';

type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, more?: object) => void;

/** The settings that platforms read. */
export type PlatformSettings = {
  readonly SLACK_BOT_TOKEN: string;
  readonly SLACK_APP_TOKEN: string;
  readonly SLACK_SIGNING_SECRET: string;
  readonly SLACK_API_URL: string;
  readonly DISCORD_TOKEN: string;
  readonly DISCORD_API_URL: string;
  readonly PORT: number;
};

const PLATFORMS: readonly ((settings: PlatformSettings, log: Log) => Platform | null)[] = [
  (
    {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: port,
    },
    log,
  ) =>
    botToken
      ? slack({
          botToken,
          ...(appToken ? { appToken } : { signingSecret, port }),
          ...(apiUrl ? { apiUrl } : {}),
          log,
        })
      : null,
  ({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl }, log) =>
    token ? discord({ token, ...(apiUrl ? { apiUrl } : {}), log }) : null,
];

/** The platforms whose tokens are set. */
export function platformsFor(settings: PlatformSettings, log: Log): readonly Platform[] {
  return PLATFORMS.flatMap((open) => open(settings, log) ?? []);
}
