/** How alike two texts are, taken whole and sentence by sentence, in both directions. */
import type { Line } from './lines.ts';
import { type Common, commonOf, type Topics, topicsOf } from './meaning.ts';
import { type Profile, profileOf } from './profile.ts';
import { confidenceOf, type Measure, rankOf, type Shares, selvesOf, sharesOf } from './weights.ts';

/** A text taken whole, what it speaks of, and each of its sentences that is long enough to stand for itself. */
export type Side = {
  readonly whole: Profile;
  readonly topics: Topics;
  /** Weighed when somebody asks for them. */
  readonly sentences: () => readonly Profile[];
};

/** `score` orders; `words` says how alike the wording is, 0 to 1; `common` what both speak of. */
export type Likeness = { readonly score: number; readonly words: number; readonly common: Common };

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
  let weighed: readonly Profile[] | undefined;
  const sentences = () => {
    weighed ??= some.map((line) => profileOf([line]));
    return weighed;
  };
  return { whole: profileOf(lines), topics: topicsOf(measure, lines), sentences };
}

/** The likeness of two texts. The score is that of `asked` to `other`; the rest is the same both ways. */
export function liken(measure: Measure, asked: Side, other: Side): Likeness {
  const toOther = (part: Profile) => sharing(measure, part, other.whole);
  const toAsked = (part: Profile) => sharing(measure, part, asked.whole);
  const whole = toOther(asked.whole);
  const score = rankOf(whole);
  const common = commonOf(measure, asked.topics, other.topics);
  const words = Math.max(confidenceOf(whole), confidenceOf(toAsked(other.whole)));
  if (words < SENTENCES_FROM) return { score, words, common };
  const parts = [...asked.sentences().map(toOther), ...other.sentences().map(toAsked)];
  return { score, words: Math.max(words, ...parts.map(confidenceOf)), common };
}

/** What a text shares with `other` when it is the query. */
function sharing(measure: Measure, asked: Profile, other: Profile): Shares {
  const shared = sharesOf(measure, asked, other);
  return { ...shared, self: selvesOf(measure, asked), other: selvesOf(measure, other) };
}
