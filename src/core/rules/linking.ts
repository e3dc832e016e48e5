/** Linking two accounts to one person: which codes count, for how long a yes does, and how many may be tried. */
import type { Link } from '../link.ts';
import type { Millis } from '../model.ts';
import { HOUR } from './calendar.ts';

/** A code is to be typed within five minutes. */
export const CODE_LIVES: Millis = 5 * 60_000;
/** Both yeses may come until this long after it was typed: a direct message isn't always read at once. */
export const YES_LIVES: Millis = HOUR;
/** Codes that one account may type in vain within TRIES_WITHIN: nobody guesses eight signs in that. */
export const TRIES = 5;
export const TRIES_WITHIN: Millis = HOUR / 4;

/** Accounts of one person. */
export const ACCOUNTS = 20;

export type CodeRefusal = 'unknown' | 'own' | 'one already' | 'used' | 'over' | 'many';

/**
 * Why a code that was typed links nothing, or null when it may. `isOne`: maker and typist are one person already;
 * `accounts`: how many they would have together.
 */
export function codeRefusal(
  link: Link | null,
  typed: { readonly by: number; readonly isOne: boolean; readonly accounts: number },
  now: Millis,
): CodeRefusal | null {
  if (!link) return 'unknown';
  if (link.maker === typed.by) return 'own';
  if (typed.isOne) return 'one already';
  // Whoever typed it may type it again to see the question again.
  if (link.state === 'typed' && link.typist === typed.by && isAwaited(link, now)) return null;
  if (link.state === 'replaced') return 'over';
  if (link.state !== 'open') return 'used';
  if (now >= link.madeAt + CODE_LIVES) return 'over';
  return typed.accounts > ACCOUNTS ? 'many' : null;
}

/** Whether a yes still counts. */
export function isAwaited(link: Pick<Link, 'typedAt'>, now: Millis): boolean {
  return link.typedAt !== null && now < link.typedAt + YES_LIVES;
}

/** A code as it was made, whatever somebody put between its signs. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
