/** Spaces and the channels in them. */
import type { Channel, Space } from '../model.ts';

/** Whether a space goes by the name of this channel: it got it when it was set up, and nobody chose another. */
export function followsName(space: Pick<Space, 'name'>, channel: Pick<Channel, 'name'>): boolean {
  return space.name === channel.name.slice(0, NAME_LIMIT);
}

/** The longest name of a space, in characters. */
export const NAME_LIMIT = 60;

/** What an argument of `setup` asks for. */
export type Asked =
  | { readonly what: 'show' | 'leave' | 'new code' | 'unclear' }
  | { readonly what: 'join'; readonly code: string };

/** `join CODE`, a code alone, `leave`, `code`, or nothing. A code never reads like one of these words: it has eight signs. */
export function readSetup(argument: string): Asked {
  const said = argument.trim();
  if (said === '') return { what: 'show' };
  if (/^leave$/i.test(said)) return { what: 'leave' };
  if (/^(?:new\s+)?code$/i.test(said)) return { what: 'new code' };
  if (/^join$/i.test(said)) return { what: 'unclear' };
  // Behind `join` anything is a code, if a wrong one; alone only what looks like one.
  const code = /^join\s+([a-z0-9-]+)$/i.exec(said)?.[1] ?? /^[a-z0-9]{8}$/i.exec(said)?.[0];
  return code ? { what: 'join', code: code.toUpperCase() } : { what: 'unclear' };
}
