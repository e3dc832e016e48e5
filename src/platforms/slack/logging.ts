/** What the SDK says goes where everything goes, without tokens and without a fuss about what we deal with anyway. */
import { type Logger, LogLevel } from '@slack/bolt';

export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string, more?: object) => void;

export function quietLogger(log: Log): Logger {
  const say =
    (level: 'debug') =>
    (...words: unknown[]) =>
      log(level, withoutSecrets(`Slack's SDK: ${words.map(String).join(' ')}`));
  return {
    // Below info the SDK logs whole payloads: what people wrote has no place in a log.
    debug: () => undefined,
    info: say('debug'),
    warn: say('debug'),
    error: say('debug'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

function withoutSecrets(words: string): string {
  return words.replace(/\b(xox[a-z]|xapp)-[\w-]+/g, '$1-…').replace(/ticket=[\w-]+/g, 'ticket=…');
}
