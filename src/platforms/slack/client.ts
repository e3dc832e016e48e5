/** A client of the Web API for one token. The SDK's own pool is not used: it queues, retries, and shares. */
import { webApi } from '@slack/bolt';
import { type Log, quietLogger } from './logging.ts';

export type Addressed = { readonly apiUrl?: string; readonly log: Log };

export const apiOptions = ({ apiUrl }: Pick<Addressed, 'apiUrl'>) =>
  apiUrl === undefined ? {} : { slackApiUrl: apiUrl };

/**
 * Without a token for what needs none: exchanging a code, renewing. No headers are ever handed over: the SDK would write
 * the token into them, and the next client would send it.
 */
export function client(settings: Addressed, token: string | undefined, timeout: number): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...apiOptions(settings),
    logger: quietLogger(settings.log),
    timeout,
    // A post whose answer was lost would be posted twice by a retry.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}
