/** Why two texts are held to overlap: the phrases and words they share, as somebody wrote them. */
import { mentionsIn } from './concepts.ts';
import type { Line } from './lines.ts';
import type { Own } from './own.ts';
import { pairOf } from './pair-counts.ts';
import type { Passage } from './passages.ts';
import { saysWhen } from './stop-words.ts';
import { isUnheard } from './terms.ts';
import type { Measure } from './weights.ts';
import { contentWords, type Word } from './words.ts';

const MOST_REASONS = 3;
/** A longer run is a copied sentence; its first words are enough to recognise it. */
const PHRASE_WORDS = 4;
/** A word below this idf, which some 5 % of texts have, explains nothing on its own. */
const TELLING_IDF = 3;
/** What may stand between two words of a phrase. Other small words make stumps: "tune with masked". */
const GAP =
  /^(?:['’]s)?[\s/-]*(?:\s(?:(?:of|for)(?: the| a)?|the|(?:de|du|des|pour)(?: la| les| une?)?|les?|la|d['’]une?)\s)?$/u;

/** Short of TELLING_IDF something is said only where nothing tells more, and below this not even then: "model", "data". */
const SAYING_IDF = 2;

/** What ends one thing and begins another: "questions, 4 debaters" is no part of anything. */
export const BREAK = /[,;:.!?…()[\]{}"“”„«»|<>&]|\s[-–—]\s|\n/u;
/** No term has this number. */
const NO_REASON = -1;

/** `idf` of all its words together, `peak` of the rarest one. */
type Reason = {
  readonly stems: readonly string[];
  readonly written: string;
  readonly idf: number;
  readonly peak: number;
  /** Whether the very words stand in both texts, and not only what they mean. */
  readonly isLiteral: boolean;
};
/** A word as it was written, by the number of its term. */
type Numbered = Word & { readonly number: number };
/** What was asked about. `lines` are its passages by the numbers of their terms. */
type Asked = {
  readonly written: string;
  readonly passages: readonly Passage[];
  readonly lines: readonly Line[];
  readonly own: Own;
};

/**
 * Up to three shared phrases, the most telling first, then the words for shared concepts, then shared words. All are
 * cut out of `asked.written`. The function that is returned reads the other texts.
 */
export function reasonsOf(asked: Asked, measure: Measure): (other: readonly Line[]) => string[] {
  const spoken = spokenWords(asked);
  let said: readonly Said[] | undefined;
  return (other) => {
    said ??= conceptsSaid(asked);
    const words = new Set(other.flatMap((line) => line.words));
    const pairs = new Set(
      other.flatMap((line) => line.words.map((word, at) => pairOf(line.words[at - 1] ?? -1, word))),
    );
    const joins = (before: Numbered, word: Numbered) =>
      pairs.has(pairOf(before.number, word.number)) && GAP.test(asked.written.slice(before.to, word.from));
    const runs = spoken
      .flatMap((line) => sharedRuns(line, words, joins))
      .filter((run) => !isSomebody(run, asked.written, measure));
    const reasons = runs.map(
      (run): Reason => ({
        stems: run.map(({ stem }) => stem),
        written: asked.written.slice(run[0]?.from, run.at(-1)?.to),
        ...weightOf(run.map(({ number }) => measure.idf(number))),
        isLiteral: true,
      }),
    );
    const phrases = byWeight(reasons.filter((reason) => reason.stems.length > 1));
    const single = byWeight(reasons.filter((reason) => reason.stems.length === 1));
    const held = new Set(other.flatMap((line) => line.units.flat()));
    const meant = said.filter(({ concept }) => held.has(concept));
    const byConcept = byWeight(
      meant.map((one) => ({ ...one, ...weightOf([measure.idf(one.concept)]), isLiteral: false })),
    );
    const all = [...phrases, ...byConcept, ...single];
    const telling = all.filter((reason) => reason.idf >= TELLING_IDF);
    return distinct(telling.length > 0 ? telling : all.filter(({ peak }) => peak >= SAYING_IDF));
  };
}

const weightOf = (idfs: readonly number[]): Pick<Reason, 'idf' | 'peak'> => ({
  idf: idfs.reduce((sum, idf) => sum + idf, 0),
  peak: Math.max(...idfs),
});

function spokenWords({ written, passages, lines }: Asked): readonly (readonly Numbered[])[] {
  return passages.map(({ words }, line) =>
    words.map((word, at) => {
      const isReason = /\p{L}/u.test(word.stem) && !saysWhen(written.slice(word.from, word.to));
      return { ...word, number: isReason ? (lines[line]?.words[at] ?? NO_REASON) : NO_REASON };
    }),
  );
}

/**
 * The longest stretches of words whose neighbours are neighbours in the other text too. Numbers and names of months are no
 * reason.
 */
function sharedRuns(
  words: readonly Numbered[],
  shared: ReadonlySet<number>,
  joins: (before: Numbered, word: Numbered) => boolean,
): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const [at, word] of words.entries()) {
    if (!shared.has(word.number)) continue;
    const run = runs.at(-1);
    const before = words[at - 1];
    const follows = before !== undefined && run?.at(-1) === before && joins(before, word);
    if (run !== undefined && follows && run.length < PHRASE_WORDS) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

const BEFORE_NAMES = /(?:^|[^\p{L}])(?:with|avec|and|et|by|par|cc|ask|from|thanks to|dr\.?|prof\.?)\s+$/iu;
const AFTER_NAMES = /^\s+(?:and|et)\s+(?:i|me|we|moi|nous)(?![\p{L}])/iu;

/**
 * Whether two words or three are somebody's name, as far as a text tells: capitals, "with" before them or "and I" behind
 * them, and words that no research text has.
 */
function isSomebody(run: readonly Numbered[], written: string, { term }: Measure): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length < 2 || run.length > 3) return false;
  const isName = ({ number, from, to }: Numbered) =>
    /^\p{Lu}\p{Ll}+$/u.test(written.slice(from, to)) && isUnheard(term(number));
  if (!run.every(isName)) return false;
  const around = written.slice(Math.max(0, first.from - 20), first.from);
  return BEFORE_NAMES.test(around) || AFTER_NAMES.test(written.slice(last.to, last.to + 20));
}

/** How a text says the concepts of a field, in whatever words. `concept` is the number of its term. */
type Said = Pick<Reason, 'stems' | 'written'> & { readonly concept: number };

function conceptsSaid({ written, passages, lines, own }: Asked): Said[] {
  return passages.flatMap(({ words, units }, line) => {
    const concepts = units.flat();
    const start = words[0]?.from ?? 0;
    const mentions = mentionsIn(written.slice(start, words.at(-1)?.to), own);
    return mentions.flatMap(({ concept, words: said }) => {
      if (concept.facet === 'plain') return [];
      const from = Math.min(...said.map((word) => word.from));
      const to = Math.max(...said.map((word) => word.to));
      const span = written.slice(start + from, start + to);
      if (BREAK.test(span)) return [];
      const number = lines[line]?.units.flat()[concepts.indexOf(concept)] ?? -1;
      const stems = contentWords(span).map(({ stem }) => stem);
      return [{ stems, written: span, concept: number }];
    });
  });
}
function byWeight(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => b.idf - a.idf || (a.written < b.written ? -1 : 1));
}

/** A part of a text on one line; whose it is says nothing alone: "inoculation prompting’s". */
export const asReason = (written: string): string => written.replace(/\s+/g, ' ').replace(/['’]s?$/u, '');

/**
 * Of reasons that hold one another's words, the one that says most, in the place of the strongest of them. What stands in
 * both gives way to nothing that only means the same.
 */
function distinct(reasons: readonly Reason[]): string[] {
  let kept: readonly Reason[] = [];
  for (const reason of reasons) {
    const said = new Set(kept.flatMap(({ stems }) => stems));
    if (reason.stems.every((stem) => said.has(stem))) continue;
    const isWithin = ({ stems }: Reason) => stems.every((stem) => reason.stems.includes(stem));
    const at = kept.findIndex(isWithin);
    const before = kept[at];
    if (before) {
      const one = before.isLiteral && !reason.isLiteral ? { ...before, stems: reason.stems } : reason;
      kept = kept.with(at, one).filter((other) => other === one || !isWithin(other));
    } else if (kept.length < MOST_REASONS) kept = [...kept, reason];
  }
  return kept.map(({ written }) => asReason(written));
}
