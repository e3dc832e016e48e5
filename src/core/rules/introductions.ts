/** Introductions: for how long somebody is asked, where two can meet, and what they could talk about first. */
import type { Account, IdeaText, Introduction, Millis } from '../model.ts';
import { DAY } from './calendar.ts';
import { mentionsIn } from './overlap/concepts.ts';
import { contentWords } from './overlap/words.ts';

/** Without an answer for this long, the question is over; it looks like every other one that had no answer. */
export const ASKED_FOR: Millis = 14 * DAY;
/** Two weeks after two people were introduced each is asked once whether they talked. */
export const FOLLOW_UP_AFTER: Millis = 14 * DAY;

/** Whether the one who is asked may still answer. */
export function isOpen({ answer, askedAt }: Introduction, now: Millis): boolean {
  return answer === null && now < askedAt + ASKED_FOR;
}

/** Two accounts in one part of one platform, so that their people can be written to together; null when there are none. */
export function meetingPlace(
  one: readonly Account[],
  other: readonly Account[],
): { readonly one: Account; readonly other: Account } | null {
  for (const account of one) {
    const near = other.find(
      ({ platform, workspace }) => platform === account.platform && workspace === account.workspace,
    );
    if (near) return { one: account, other: near };
  }
  return null;
}

/** What the two have in common: their question, their method, their data or measure, their subject; or they merely read alike. */
export type FirstQuestion = {
  readonly about: 'question' | 'method' | 'data' | 'subject' | 'alike';
  /** A part that both share, in their words; empty for `alike`. */
  readonly part: string;
};

/** The question that is suggested to begin with, by where the shared parts stand in both, and by what they are known to be. */
export function firstQuestion(because: readonly string[], one: IdeaText, other: IdeaText): FirstQuestion {
  const parts = because.filter((part) => /[\p{L}\p{N}]/u.test(part));
  const inBoth = (a: string, b: string) => parts.find((part) => holds(a, part) && holds(b, part));
  const asked = inBoth(one.questions, other.questions);
  if (asked !== undefined) return { about: 'question', part: asked };
  const used = inBoth(one.setup, other.setup);
  if (used !== undefined) return { about: kindOf(used) ?? 'method', part: used };
  const [first] = parts;
  return first === undefined
    ? { about: 'alike', part: '' }
    : { about: kindOf(first) ?? 'subject', part: first };
}

/** What the glossary takes a part for, by the most particular thing that it says; null for what it doesn't know. */
function kindOf(part: string): 'question' | 'method' | 'data' | null {
  const known = mentionsIn(part).map(({ concept }) => concept);
  const [facet] = known.toSorted((a, b) => a.prior - b.prior).map((concept) => concept.facet);
  if (facet === 'question' || facet === 'method') return facet;
  return facet === 'data' || facet === 'measure' ? 'data' : null;
}

function holds(text: string, part: string): boolean {
  const stems = new Set(contentWords(text).map(({ stem }) => stem));
  const wanted = contentWords(part);
  return wanted.length > 0 && wanted.every(({ stem }) => stems.has(stem));
}
