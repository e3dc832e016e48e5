/** What Discord refuses, in the four ways that matter to us. Messages carry no URL: some hold a token. */
import { DiscordAPIError, DiscordjsError, HTTPError, RateLimitError } from 'discord.js';
import { PlatformFault } from '../../core/ports.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const GONE = new Set<number | string>([10007, 10008, 10013, 10014, 10015, 50027]);
/** The channel or the server is gone for us: unknown, or not to be seen. */
const SHUT = new Set<number | string>([10003, 10004, 50001]);
const FORBIDDEN = new Set<number | string>([50013, 50083, 160002, 340015]);
const CLOSED = new Set<number | string>([50007, 50278]);

export const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy a new one from https://discord.com/developers/applications: ' +
  'your application, Bot, Reset Token.';

/** Any error of a request as a fault. `writes`: whether the request may have been done although it failed. */
export function faultOf(error: unknown, writes: boolean): PlatformFault {
  if (error instanceof PlatformFault) return error;
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.max(error.retryAfter, error.timeToReset, 1);
    return new PlatformFault('busy', 'Discord asks us to wait.', { retryAfterMs });
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    return new PlatformFault('down', `Discord answered ${error.status}.`, { maybeDone: writes });
  }
  if (error instanceof DiscordjsError && error.code === 'TokenInvalid') {
    return new PlatformFault('forbidden', WRONG_TOKEN);
  }
  const code = codeOf(error);
  const neverSent = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  return new PlatformFault('down', `Discord cannot be reached (${code}).`, {
    maybeDone: writes && !neverSent,
  });
}

function refusal(error: DiscordAPIError): PlatformFault {
  const said = `Discord refused: ${error.message.split('\n', 1)[0] ?? ''} (${error.code}).`;
  // Before the 401: an interaction's own token, over after 15 minutes, is refused with one as well.
  if (SHUT.has(error.code)) return new PlatformFault('gone', said, { isShut: true });
  if (error.status === 404 || GONE.has(error.code)) return new PlatformFault('gone', said);
  if (error.status === 401) return new PlatformFault('forbidden', WRONG_TOKEN);
  // Any other 4xx is refused for what it is, so the same request would only be refused again.
  if (FORBIDDEN.has(error.code) || (error.status >= 400 && error.status < 500))
    return new PlatformFault('forbidden', said);
  return new PlatformFault('down', said);
}

/** Whether this person is in the server no more, or has no account any more. */
export function hasLeft(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.code === 10007 || error.code === 10013);
}

/** Whether this person takes no direct messages from us. */
export function takesNone(error: unknown): boolean {
  return error instanceof DiscordAPIError && CLOSED.has(error.code);
}

/** The interaction's three seconds are over: the work is done, only the answer has no place any more. */
export function tooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === 10062;
}

/** An answer arrived before this one: most often our own, whose confirmation was lost. */
export function answeredBefore(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === 40060;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const cause: unknown = error.cause ?? error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}
