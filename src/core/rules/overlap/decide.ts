/** Whether two texts are so alike that the people behind them should hear of each other. */
import type { Likeness } from './compare.ts';
import type { Common } from './meaning.ts';

/** From this sureness on, four of five judged pairs should hear of each other. */
export const NOTIFY_FROM = 0.57;
/** A share of concepts that counts as much as `NOTIFY_FROM`: four of five of the invented pairs from here on are right. */
const SHARE_FROM = 0.5;
/** From here on the glossary knows a text: this share of what it speaks of are concepts of a field. */
const KNOWN_FROM = 0.25;
/** Likeness of wording that counts as much as `NOTIFY_FROM`, where the glossary doesn't know the texts. */
const WORDS_FROM = 0.6;
/** The same where it knows them: there, like wording with few concepts in common is one method and two questions. */
const KNOWN_WORDS_FROM = 0.65;
/** What the shared concepts of a field weigh at least, as a sum of rarities, so that one rare word is no reason. */
const LEAST_CONCEPTS_WEIGHT = 4;
const LEAST_CONCEPTS = 2;
/** What a share of common concepts adds to a rank, and the likeness of words from which nothing needs to be added. */
const SHARE_IN_RANK = 0.3;
const ALIKE = 0.4;
/** What is shared without enough concepts of a field stays below a notice. */
const TOO_LITTLE = NOTIFY_FROM - 0.01;

/** How sure it is that two texts overlap: 0 nothing, 1 the same text. From `NOTIFY_FROM` on it is worth a notice. */
export function sureness({ words, common }: Likeness): number {
  const familiar = Math.min(1, common.known / KNOWN_FROM);
  const share = rescaled(Math.min(1, common.share), SHARE_FROM);
  const meant = isSubstantial(common) ? share : Math.min(familiar * share, TOO_LITTLE);
  return Math.max(meant, rescaled(words(), common.known >= KNOWN_FROM ? KNOWN_WORDS_FROM : WORDS_FROM));
}

/** The order in which texts are shown: by their words, and, the less alike these are, by what they speak of as far as that is substantial. */
export function rank({ score, common }: Likeness): number {
  const unlike = Math.max(0, 1 - score / ALIKE);
  return isSubstantial(common) ? score + SHARE_IN_RANK * unlike * common.share : score;
}

function isSubstantial({ known, concepts, conceptsWeight }: Common): boolean {
  return known >= KNOWN_FROM && concepts.length >= LEAST_CONCEPTS && conceptsWeight >= LEAST_CONCEPTS_WEIGHT;
}

/** Two straight lines, so that `from` becomes `NOTIFY_FROM`, and 0 and 1 remain. */
function rescaled(words: number, from: number): number {
  if (words < from) return (NOTIFY_FROM * words) / from;
  return NOTIFY_FROM + ((1 - NOTIFY_FROM) * (words - from)) / (1 - from);
}
