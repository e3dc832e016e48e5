/** How alike two texts are, taken whole and sentence by sentence, in both directions. */
import type { Line } from './lines.ts';
import { type Common, commonOf, type Topics, topicsOf } from './meaning.ts';
import { type Profile, profileOf } from './profile.ts';
import {
  confidenceOf,
  type Measure,
  rankOf,
  type Selves,
  type Shares,
  selvesOf,
  sharesOf,
} from './weights.ts';

/** Some of a text, and what it shares with itself. */
type Part = { readonly profile: Profile; readonly selves: Selves };

/** A text taken whole, what it speaks of, and each of its sentences that is long enough to stand for itself. */
export type Side = {
  readonly whole: Part;
  readonly topics: Topics;
  /** Weighed when somebody asks for them. */
  readonly sentences: () => readonly Part[];
};

/**
 * `score` orders; `words` says how alike the wording is, 0 to 1, when somebody asks: that takes longest, and of most texts
 * the order is all that is asked; `common` is what both speak of.
 */
export type Likeness = { readonly score: number; readonly words: () => number; readonly common: Common };

/** A chatty wrapping halves the likeness of a plan. One of its sentences says what it is about. */
const SENTENCE_WORDS = 6;
/** The first sentences of a long text are looked at one by one, the others only as part of the whole. */
const MOST_SENTENCES = 24;
/** Texts less alike than this have no two sentences that would be a reason to notify. */
const SENTENCES_FROM = 0.08;

/** A text as the two ways in which it is compared, for the time of one query. */
export function sideOf(measure: Measure, lines: readonly Line[]): Side {
  const long = lines.filter(({ isTitle, words }) => !isTitle && words.length >= SENTENCE_WORDS);
  const some = lines.length === 1 ? [] : long.slice(0, MOST_SENTENCES);
  const partOf = (of: readonly Line[]): Part => {
    const profile = profileOf(of);
    return { profile, selves: selvesOf(measure, profile) };
  };
  let weighed: readonly Part[] | undefined;
  const sentences = () => {
    weighed ??= some.map((line) => partOf([line]));
    return weighed;
  };
  return { whole: partOf(lines), topics: topicsOf(measure, lines), sentences };
}

/** The likeness of two texts. The score is that of `asked` to `other`; the rest is the same both ways. */
export function liken(measure: Measure, asked: Side, other: Side): Likeness {
  const toOther = (part: Part) => sharing(measure, part, other.whole);
  const toAsked = (part: Part) => sharing(measure, part, asked.whole);
  const whole = toOther(asked.whole);
  const words = () => {
    const asWhole = Math.max(confidenceOf(whole), confidenceOf(toAsked(other.whole)));
    if (asWhole < SENTENCES_FROM) return asWhole;
    const parts = [...asked.sentences().map(toOther), ...other.sentences().map(toAsked)];
    return Math.max(asWhole, ...parts.map(confidenceOf));
  };
  return { score: rankOf(whole), words, common: commonOf(measure, asked.topics, other.topics) };
}

/** What a text shares with `other` when it is the query. */
function sharing(measure: Measure, asked: Part, other: Part): Shares {
  const { words, pairs } = sharesOf(measure, asked.profile, other.profile);
  return { words, pairs, self: asked.selves, other: other.selves };
}
