/** What an idea says in few signs, and whether it became another one since. */
import type { Gist, IdeaText, Pair, Relation } from '../model.ts';
import { contentWords } from './overlap/words.ts';

/** Below this likeness of all its words, 0 to 1, an idea says something else than it did. */
const SAME_WORDS = 0.6;
/** A question or a setup of which less than this share is found again is another one. */
const SAME_PART = 0.5;
/** A correction leaves few words unmatched; with more of them nobody corrected a letter. */
const MOST_CORRECTED = 40;

/** Relations that hold whatever the two come to say: nobody is asked about such a pair again. */
const SETTLED: readonly Relation[] = ['replicates', 'duplicate of'];

export function gistOf({ title, summary, setup, questions }: IdeaText): Gist {
  const stems = (text: string) => [...new Set(contentWords(text).map(({ stem }) => stem))].sort();
  return {
    words: stems([title, summary, setup, questions].join('\n')),
    setup: stems(setup),
    questions: stems(questions),
  };
}

/**
 * Whether an idea changed so much that what was answered about it may not hold: its words are others by more than
 * SAME_WORDS, or its question or its setup is. A corrected letter and a part that moved to another field are no change.
 */
export function changedMaterially(was: Gist, now: Gist): boolean {
  return (
    likeness(was.words, now.words) < SAME_WORDS ||
    isAnotherPart(was.setup, was, { part: now.setup, now }) ||
    isAnotherPart(was.questions, was, { part: now.questions, now })
  );
}

/** Whether nobody needs to be told of an answered pair, with what its two sides say now. */
export function isQuiet(pair: Pick<Pair, 'relation' | 'was'>, now: Pair['was']): boolean {
  if (SETTLED.includes(pair.relation)) return true;
  return !changedMaterially(pair.was.idea, now.idea) && !changedMaterially(pair.was.other, now.other);
}

/** Twice what both hold by what each holds: 1 for the same words. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const all = a.length + b.length;
  return all === 0 ? 1 : (2 * matches(a, b)) / all;
}

function isAnotherPart(
  part: readonly string[],
  was: Gist,
  { part: next, now }: { readonly part: readonly string[]; readonly now: Gist },
): boolean {
  if (part.length === 0) return false;
  if (matches(part, now.words) < SAME_PART * part.length) return true;
  return next.length > 0 && matches(next, was.words) < SAME_PART * next.length;
}

/** How many words of `a` stand in `b`, a corrected letter forgiven. */
function matches(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const left = [...inB.difference(inA)];
  const open = [...inA.difference(inB)];
  const same = inA.size - open.length;
  if (left.length > MOST_CORRECTED || open.length > MOST_CORRECTED) return same;
  return (
    same +
    open.filter((word) => {
      const at = left.findIndex((other) => isCorrection(word, other));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length
  );
}

/** Whether two words are one letter apart: another, one more, one less, or two that changed places. */
function isCorrection(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return rest(short, 1) === rest(long, 1) || (swapped && rest(short, 2) === rest(long, 2));
}
