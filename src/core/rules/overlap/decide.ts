/** Whether two texts are so alike that the people behind them should hear of each other. */
import type { Likeness } from './compare.ts';
import type { Common } from './meaning.ts';

/** From this sureness on, four of five judged pairs should hear of each other. */
export const NOTIFY_FROM = 0.57;
/** A share of concepts that counts as much as `NOTIFY_FROM`: of judged pairs from here on that share enough, 29 of 34 are right. */
const SHARE_FROM = 0.6;
/** The glossary begins to know a text when this share of what it speaks of are concepts of a field, and knows it from the next on. */
const KNOWN_FROM = 0.2;
const KNOWN_WELL = 0.5;
/** Likeness of wording that counts as much as `NOTIFY_FROM`, where the glossary doesn't know the texts. */
const WORDS_FROM = 0.6;
/** The same where it knows them: there, like wording with little else in common is one method and two questions. */
const NEARLY_SAME_WORDS = 0.9;
/** And where they also share this much of what they speak of. */
const LIKE_WORDS = 0.8;
const LIKE_SHARE = 0.55;
/** What the shared concepts of a field weigh at least, as a sum of rarities: with plain talk alone two texts have no subject. */
const LEAST_CONCEPTS_WEIGHT = 2.5;
/** So many concepts of a field are shared, a question, and how and on what: of nine notices that share fewer, six are right. */
const LEAST_CONCEPTS = 3;
/** A share as high as this is chance between two long texts. What is above it adds to a rank where words are unlike. */
const CHANCE_SHARE = 0.3;
/** The likeness of words to which nothing is added. */
const ALIKE = 0.4;
/** What is shared without enough concepts of a field stays below a notice. */
const TOO_LITTLE = NOTIFY_FROM - 0.01;

/** How sure it is that two texts overlap: 0 nothing, 1 the same text. From `NOTIFY_FROM` on it is worth a notice. */
export function sureness({ words, common }: Likeness): number {
  const share = rescaled(Math.min(1, common.share), SHARE_FROM);
  const meant =
    hasSubject(common) && common.concepts.length >= LEAST_CONCEPTS ? share : Math.min(share, TOO_LITTLE);
  const known = familiarity(common);
  const alike = words();
  const supported = Math.min(rescaled(alike, LIKE_WORDS), rescaled(Math.min(1, common.share), LIKE_SHARE));
  const worded = Math.max(rescaled(alike, NEARLY_SAME_WORDS), supported);
  return Math.max(meant, known * worded + (1 - known) * rescaled(alike, WORDS_FROM));
}

/** The order in which texts are shown: by their words, and, the less alike these are, by what they speak of, as far as it is known. */
export function rank({ score, common }: Likeness): number {
  if (!hasSubject(common)) return score;
  const unlike = Math.max(0, 1 - score / ALIKE);
  return score + unlike * familiarity(common) * Math.max(0, common.share - CHANCE_SHARE);
}

function hasSubject({ conceptsWeight }: Common): boolean {
  return conceptsWeight >= LEAST_CONCEPTS_WEIGHT;
}

/** How well the glossary knows both texts, 0 to 1. */
function familiarity({ known }: Common): number {
  return Math.min(1, Math.max(0, known - KNOWN_FROM) / (KNOWN_WELL - KNOWN_FROM));
}

/** Two straight lines, so that `from` becomes `NOTIFY_FROM`, and 0 and 1 remain. */
function rescaled(words: number, from: number): number {
  if (words < from) return (NOTIFY_FROM * words) / from;
  return NOTIFY_FROM + ((1 - NOTIFY_FROM) * (words - from)) / (1 - from);
}
