/** Who the token belongs to and what it may do. */
import type { webApi } from '@slack/bolt';
import { PlatformFault, type Problem } from '../../core/ports.ts';
import type { Me } from './decode.ts';
import { faultOf, isBadToken, tokenFault } from './faults.ts';
import { SCOPES } from './limits.ts';

const APPS = 'https://api.slack.com/apps';

/** Asks Slack who we are. Rejects with a sentence for the operator. */
export async function introduce(client: webApi.WebClient): Promise<Me> {
  try {
    const found = await client.auth.test();
    if (!found.bot_id) {
      throw new PlatformFault(
        'forbidden',
        `SLACK_BOT_TOKEN is a person's token, not a bot's: put in the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" at ${APPS}.`,
      );
    }
    return {
      team: found.team_id ?? '',
      url: found.url ?? '',
      user: found.user_id ?? '',
      bot: found.bot_id,
      scopes: found.response_metadata?.scopes ?? [],
    };
  } catch (error) {
    throw tokenFault(error, 'SLACK_BOT_TOKEN') ?? faultOf(error, 'asking who we are');
  }
}

/** What stands in the way, each with what to do about it. */
export async function problems(client: webApi.WebClient): Promise<readonly Problem[]> {
  try {
    const { scopes } = await introduce(client);
    const missing = SCOPES.filter((scope) => !scopes.includes(scope));
    if (missing.length === 0) return [];
    return [
      {
        what: `The Slack app lacks the scopes ${missing.join(', ')}.`,
        todo: `Paste deploy/slack/manifest.yaml into "App Manifest" at ${APPS}, then "Install App" → "Reinstall".`,
      },
    ];
  } catch (error) {
    const fault = faultOf(error, 'checking');
    const todo =
      fault.kind === 'forbidden' || isBadToken(error)
        ? `Copy the token anew from ${APPS} and start again.`
        : 'See https://slack-status.com and whether this machine reaches slack.com; it is tried again by itself.';
    return [{ what: fault.message, todo }];
  }
}
