/** Introductions: for how long somebody is asked, where two can meet, and what they could talk about first. */
import type { Account, IdeaText, Introduction, Millis } from '../model.ts';
import { DAY } from './calendar.ts';
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

/** What the two have in common: their question, their method, their subject; or they merely read alike. */
export type FirstQuestion = {
  readonly about: 'question' | 'method' | 'subject' | 'alike';
  /** A part that both share, in their words; empty for `alike`. */
  readonly part: string;
};

/** The question that is suggested to begin with, by where the shared parts stand in both. */
export function firstQuestion(because: readonly string[], one: IdeaText, other: IdeaText): FirstQuestion {
  const inBoth = (a: string, b: string) => because.find((part) => holds(a, part) && holds(b, part));
  const asked = inBoth(one.questions, other.questions);
  if (asked !== undefined) return { about: 'question', part: asked };
  const used = inBoth(one.setup, other.setup);
  if (used !== undefined) return { about: 'method', part: used };
  const [first] = because;
  return first === undefined ? { about: 'alike', part: '' } : { about: 'subject', part: first };
}

function holds(text: string, part: string): boolean {
  const stems = new Set(contentWords(text).map(({ stem }) => stem));
  const wanted = contentWords(part);
  return wanted.length > 0 && wanted.every(({ stem }) => stems.has(stem));
}
