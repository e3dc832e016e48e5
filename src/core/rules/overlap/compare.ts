/** How alike two texts are, taken whole and sentence by sentence, in both directions. */
import type { Term } from './index-of-texts.ts';
import { type Common, commonOf } from './meaning.ts';
import type { Passage } from './passages.ts';
import { type Profile, profileOf, type Whole, wholeOf } from './profile.ts';
import {
  confidenceOf,
  type Measure,
  pairScore,
  rankOf,
  type Selves,
  type Shares,
  selfScore,
  wordScore,
} from './weights.ts';

/** A text taken whole, and each of its sentences that is long enough to stand for itself. */
export type Side = {
  readonly whole: Whole;
  readonly sentences: () => readonly Profile[];
  /** What a text shares with this one when that text is the query. */
  readonly sharing: (measure: Measure) => (asked: Profile) => Shares;
};

/** `score` orders; `words` says how alike the wording is, 0 to 1; `common` what both speak of. */
export type Likeness = { readonly score: number; readonly words: number; readonly common: Common };

/** A chatty wrapping halves the likeness of a plan. One of its sentences says what it is about. */
const SENTENCE_WORDS = 6;
/** The first sentences of a long text are looked at one by one, the others only as part of the whole. */
const MOST_SENTENCES = 24;
/** Texts less alike than this have no two sentences that would be a reason to notify. */
const SENTENCES_FROM = 0.08;

/**
 * A text as the two ways in which it is compared, for the time of one query. Its sentences are weighed when somebody asks
 * for them.
 */
export function sideOf(
  passages: readonly Passage[],
  termOf: (key: string) => Term,
  whole: Whole = wholeOf(passages, termOf),
): Side {
  const long = passages.filter(({ isTitle, words }) => !isTitle && words.length >= SENTENCE_WORDS);
  const some = passages.length === 1 ? [] : long.slice(0, MOST_SENTENCES);
  let weighed: readonly Profile[] | undefined;
  const sentences = () => {
    weighed ??= some.map((passage) => profileOf([passage], termOf));
    return weighed;
  };
  let shared: ReturnType<typeof sharing> | undefined;
  const sharingWith = (measure: Measure) => {
    shared ??= sharing(measure, whole);
    return shared;
  };
  return { whole, sentences, sharing: sharingWith };
}

/** The likeness of two texts. The score is that of `asked` to `other`; the rest is the same both ways. */
export function liken(measure: Measure, asked: Side, other: Side): Likeness {
  const toOther = other.sharing(measure);
  const toAsked = asked.sharing(measure);
  const whole = toOther(asked.whole);
  const score = rankOf(whole);
  const common = commonOf(measure, asked.whole.topics, other.whole.topics);
  const words = Math.max(confidenceOf(whole), confidenceOf(toAsked(other.whole)));
  if (words < SENTENCES_FROM) return { score, words, common };
  const parts = [...asked.sentences().map(toOther), ...other.sentences().map(toAsked)];
  return { score, words: Math.max(words, ...parts.map(confidenceOf)), common };
}

/** A function that says what a text shares with `other` when that text is the query. */
function sharing(measure: Measure, other: Profile): (asked: Profile) => Shares {
  const weights = new Map([...other.words, ...other.pairs].map(({ term, weight }) => [term, weight]));
  const otherSelves = selvesOf(measure, other);
  return (asked) => {
    let words = 0;
    for (const { term, asked: by } of asked.words) {
      const weight = weights.get(term);
      if (weight === undefined) continue;
      words += wordScore(measure, { asked: by, idf: measure.idf(term), weight, length: other.length });
    }
    const pairs = pairScore(
      measure,
      asked.pairs.filter(({ term }) => weights.has(term)),
    );
    return { words, pairs, self: selvesOf(measure, asked), other: otherSelves };
  };
}

function selvesOf(measure: Measure, profile: Profile): Selves {
  const known = measure.selves.get(profile);
  if (known !== undefined) return known;
  const selves = { words: selfScore(measure, profile), pairs: pairScore(measure, profile.pairs) };
  measure.selves.set(profile, selves);
  return selves;
}
