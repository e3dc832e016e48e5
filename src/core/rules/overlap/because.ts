/** Why two texts are held to overlap: the phrases and words they share, as somebody wrote them. */
import { mentionsIn } from './concepts.ts';
import type { OverlapIndex } from './index-of-texts.ts';
import { termOf } from './index-of-texts.ts';
import type { Passage } from './passages.ts';
import type { Measure } from './weights.ts';
import type { Word } from './words.ts';

const MOST_REASONS = 3;
/** A longer run is a copied sentence; its first words are enough to recognise it. */
const PHRASE_WORDS = 4;
/** A word below this idf, which some 5 % of texts have, explains nothing on its own. */
const TELLING_IDF = 3;
/** What may stand between two words of a phrase. Other small words make stumps: "tune with masked". */
const GAP = /^(?:['’]s)?[\s/-]*(?:\s(?:of|for)(?: the| a)?\s)?$/u;

type Reason = { readonly stems: readonly string[]; readonly written: string; readonly idf: number };

/**
 * Up to three shared phrases, the most telling first, then the words for shared concepts, then shared words. All are
 * cut out of `asked.written`.
 */
export function reasonsFor(
  asked: { readonly written: string; readonly passages: readonly Passage[] },
  other: readonly Passage[],
  { index, measure }: { readonly index: OverlapIndex; readonly measure: Measure },
): string[] {
  const idf = (stem: string) => measure.idf(termOf(index, stem));
  const stems = new Set(other.flatMap(({ words }) => words.map(({ stem }) => stem)));
  const pairs = new Set(
    other.flatMap(({ words }) => words.map((word, at) => `${words[at - 1]?.stem ?? ''} ${word.stem}`)),
  );
  const joins = (before: Word, word: Word) =>
    pairs.has(`${before.stem} ${word.stem}`) && GAP.test(asked.written.slice(before.to, word.from));
  const runs = asked.passages.flatMap(({ words }) => sharedRuns(words, stems, joins));
  const reasons = runs.map(
    (run): Reason => ({
      stems: run.map(({ stem }) => stem),
      written: asked.written.slice(run[0]?.from, run.at(-1)?.to),
      idf: run.reduce((sum, { stem }) => sum + idf(stem), 0),
    }),
  );
  const phrases = byWeight(reasons.filter((reason) => reason.stems.length > 1));
  const single = byWeight(reasons.filter((reason) => reason.stems.length === 1));
  const meant = byWeight(sharedConcepts(asked, other, idf));
  const telling = [...meant, ...single].filter((reason) => reason.idf >= TELLING_IDF);
  const chosen = [...phrases, ...telling];
  return distinct(chosen.length > 0 ? chosen : single);
}

/** The longest stretches of words whose neighbours are neighbours in the other text too. Numbers are no reason. */
function sharedRuns(
  words: readonly Word[],
  stems: ReadonlySet<string>,
  joins: (before: Word, word: Word) => boolean,
): Word[][] {
  const runs: Word[][] = [];
  for (const [at, word] of words.entries()) {
    if (!stems.has(word.stem) || !/\p{L}/u.test(word.stem)) continue;
    const run = runs.at(-1);
    const before = words[at - 1];
    const follows = before !== undefined && run?.at(-1) === before && joins(before, word);
    if (run !== undefined && follows && run.length < PHRASE_WORDS) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** How the asked text says the concepts of a field that the other one speaks of too, in whatever words. */
function sharedConcepts(
  asked: { readonly written: string; readonly passages: readonly Passage[] },
  other: readonly Passage[],
  idf: (key: string) => number,
): Reason[] {
  const held = new Set(other.flatMap(({ concepts }) => concepts));
  return asked.passages.flatMap(({ words }) => {
    const start = words[0]?.from ?? 0;
    const mentions = mentionsIn(asked.written.slice(start, words.at(-1)?.to));
    return mentions.flatMap(({ concept, words: said }) => {
      if (concept.facet === 'plain' || !held.has(concept)) return [];
      const from = Math.min(...said.map((word) => word.from));
      const to = Math.max(...said.map((word) => word.to));
      const stems = said.map(({ stem }) => stem);
      return [{ stems, written: asked.written.slice(start + from, start + to), idf: idf(concept.key) }];
    });
  });
}

function byWeight(reasons: readonly Reason[]): Reason[] {
  return [...reasons].sort((a, b) => b.idf - a.idf || (a.written < b.written ? -1 : 1));
}

/** Leaves out a reason whose words all stand in an earlier one. */
function distinct(reasons: readonly Reason[]): string[] {
  const said = new Set<string>();
  const kept: string[] = [];
  for (const { stems, written } of reasons) {
    if (kept.length === MOST_REASONS) break;
    if (stems.every((stem) => said.has(stem))) continue;
    for (const stem of stems) said.add(stem);
    kept.push(written.replace(/\s+/g, ' '));
  }
  return kept;
}
