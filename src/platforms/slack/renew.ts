/** Tokens that rotate: https://docs.slack.dev/authentication/using-token-rotation */
import type { webApi } from '@slack/bolt';
import { PlatformFault } from '../../core/ports.ts';
import { faultOf, wordOf } from './faults.ts';
import type { Installation } from './installations.ts';

export type Renewing = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly client: webApi.WebClient;
};

/** The installation with its next token; the same where tokens don't rotate. The refresh token is used up by this. */
export async function renew(
  { client, clientId, clientSecret }: Renewing,
  now: Installation,
): Promise<Installation> {
  if (now.refreshToken === null) return now;
  try {
    const answer = await client.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: now.refreshToken,
    });
    const { access_token: token, refresh_token: refreshToken = null, expires_in: seconds } = answer;
    if (token === undefined)
      throw new PlatformFault('down', 'Slack renewed a token and didn’t say which it is.');
    return {
      ...now,
      token,
      refreshToken,
      expiresAt: seconds === undefined ? null : Date.now() + seconds * 1000,
    };
  } catch (error) {
    if (wordOf(error) !== 'invalid_refresh_token') throw faultOf(error, 'renewing a token');
    throw new PlatformFault(
      'forbidden',
      'Slack doesn’t renew the token of this workspace any more: install the app there again.',
    );
  }
}
