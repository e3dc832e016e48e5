/** Stances as people type them behind a number or a title: `41 can advise`, `gradient routing: join`. */
import type { Stance } from '../model.ts';

/** How a stance is called that is none: the one that takes it back. */
export const NO_STANCE = 'none';

const WORDS: readonly (readonly [Stance | typeof NO_STANCE, RegExp])[] = [
  ['following', /(?:i(?:'m| am) )?(?:follow(?:ing)?|watch(?:ing)?)/],
  ['can_advise', /(?:(?:i )?can )?advi[sc]e|advising|mentor/],
  ['would_join', /(?:(?:i )?would )?join(?:ing)?|i(?:'m| am) in|in/],
  ['planning', /(?:i )?plan(?:ning)?(?: (?:it|this))?/],
  ['working', /(?:i(?:'m| am) )?working(?: on (?:it|this))?|started/],
  ['has_results', /(?:(?:i )?(?:have|has|got) )?(?:a )?results?|done|finished/],
  ['stopped', /(?:i )?stop(?:ped)?/],
  [NO_STANCE, /none|nothing|leave|left|take (?:it |mine )?back|withdraw|unfollow|un-?join|out/],
];

export type NamedStance = {
  /** What stands before the stance: the idea. */
  readonly idea: string;
  readonly stance: Stance | typeof NO_STANCE | null;
};

/** The most words that say a stance: "I am working on it". */
const MOST = 5;

/** Reads the stance from the end, as much of it as says one. Null when the end says none. */
export function readStance(said: string): NamedStance {
  const words = said.trim().replaceAll('’', "'").split(/\s+/);
  // Behind a number stands nothing but the stance: "7 cn advise" is a slip in it, and no title.
  const least = /^#?\d+[:,]?$/.test(words[0] ?? '') ? words.length - 1 : 1;
  for (let tail = Math.min(MOST, words.length - 1); tail >= Math.max(1, least); tail -= 1) {
    const end = words
      .slice(-tail)
      .join(' ')
      .toLowerCase()
      .replace(/[.!]+$/, '');
    const found = WORDS.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`).test(end));
    if (found) return { idea: words.slice(0, -tail).join(' ').replace(/[:,]$/, ''), stance: found[0] };
  }
  return { idea: said.trim(), stance: null };
}
