/** What goes wrong with Slack, in the four ways that matter to us. https://docs.slack.dev/reference/methods */
import { webApi } from '@slack/bolt';
import { PlatformFault } from '../../core/ports.ts';

const GONE = new Set(['message_not_found', 'user_not_found', 'thread_not_found']);

/** Nothing reaches the channel: it is gone or archived, or we aren't in it, or the app isn't in the workspace. */
const SHUT = new Set([
  'channel_not_found',
  'is_archived',
  'channel_is_archived',
  'not_in_channel',
  'account_inactive',
  'token_revoked',
]);

/** Answers of conversations.open and chat.postMessage when somebody can't or won't be written to. */
const CLOSED = new Set([
  'cannot_dm_bot',
  'messages_tab_disabled',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'users_not_found',
  'channel_not_found',
  'restricted_action',
]);

const BAD_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'org_login_required',
]);

/** Slack says of these two that some of the work may have been done before the error. */
const HALF_DONE = new Set(['internal_error', 'fatal_error']);
const TRANSIENT = new Set([
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'ratelimited',
  'rate_limited',
]);

const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Slack's own word for what went wrong, e.g. `channel_not_found`, where it said one. */
export function wordOf(error: unknown): string {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
}

export const isGone = (error: unknown): boolean => GONE.has(wordOf(error));
export const isClosed = (error: unknown): boolean => CLOSED.has(wordOf(error));
/** Whether two people can't be written to together: one of them takes nothing from us, or the app may not. */
export const isApart = (error: unknown): boolean => isClosed(error) || wordOf(error) === 'missing_scope';
/** Whether the app was taken out of the workspace, or its token revoked. */
export const isTakenOut = (error: unknown): boolean =>
  ['account_inactive', 'token_revoked'].includes(wordOf(error));
export const isBadToken = (error: unknown): boolean => BAD_TOKEN.has(wordOf(error));

/** `doing` completes the sentence "Slack … while …", e.g. `posting a card`. */
export function faultOf(error: unknown, doing: string): PlatformFault {
  if (error instanceof PlatformFault) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new PlatformFault('busy', `Slack asks for a pause of ${error.retryAfter} s while ${doing}.`, {
      retryAfterMs: Math.max(1, error.retryAfter) * 1000,
    });
  }
  const word = wordOf(error);
  if (word !== '') return saidNo(word, doing, error);
  if (error instanceof webApi.WebAPIHTTPError)
    return new PlatformFault('down', `Slack answered ${error.statusCode} while ${doing}.`);
  return new PlatformFault('down', `Slack could not be reached while ${doing} (${causeOf(error)}).`);
}

/**
 * The fault of a post that may stand although we weren't told so; null when it surely doesn't. Nothing but a post is
 * asked: whatever else we do in Slack can be done a second time.
 */
export function postFault(error: unknown): PlatformFault | null {
  if (!mayStand(error)) return null;
  const { kind, message } = faultOf(error, 'posting');
  return new PlatformFault(kind, message, { maybeDone: true });
}

function mayStand(error: unknown): boolean {
  if (error instanceof PlatformFault || error instanceof webApi.WebAPIRateLimitedError) return false;
  const word = wordOf(error);
  if (word !== '') return HALF_DONE.has(word);
  // 503 is sent before anything is done; after the other ones nobody knows.
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode !== 503;
  return !UNSENT.has(causeOf(error));
}

function saidNo(word: string, doing: string, error: unknown): PlatformFault {
  if (GONE.has(word))
    return new PlatformFault('gone', `What Slack was asked for is gone (${word}) while ${doing}.`);
  if (SHUT.has(word))
    return new PlatformFault('gone', `Slack doesn’t let us there (${word}) while ${doing}.`, {
      isShut: true,
    });
  if (word === 'ratelimited' || word === 'rate_limited') {
    return new PlatformFault('busy', `Slack asks for a pause while ${doing}.`, { retryAfterMs: 30_000 });
  }
  if (HALF_DONE.has(word) || TRANSIENT.has(word))
    return new PlatformFault('down', `Slack had trouble (${word}) while ${doing}.`);
  const details =
    error instanceof webApi.WebAPIPlatformError ? (error.data.response_metadata?.messages ?? []) : [];
  const more = details.length === 0 ? '' : `: ${details.join(' ').slice(0, 500)}`;
  return new PlatformFault('forbidden', `Slack refused (${word}) while ${doing}${more}.`);
}

/** The code of the innermost cause that has one: fetch wraps what really happened. */
function causeOf(error: unknown): string {
  let found = 'no answer';
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) found = at.code;
    else if (at.name === 'TimeoutError') found = 'timeout';
    at = at instanceof webApi.WebAPIRequestError ? at.original : at.cause;
  }
  return found;
}

/** The sentence for the operator when a token is refused, or null when it's something else. */
export function tokenFault(
  error: unknown,
  which: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
): PlatformFault | null {
  if (!isBadToken(error)) return null;
  const where =
    which === 'SLACK_BOT_TOKEN'
      ? 'the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions"'
      : 'an app-level token (xapp-…) with the scope connections:write from "Basic Information"';
  return new PlatformFault(
    'forbidden',
    `Slack does not accept ${which} (${wordOf(error)}): put in ${where} of your app at https://api.slack.com/apps.`,
  );
}
