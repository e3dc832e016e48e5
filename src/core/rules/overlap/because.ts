/** Why two texts are held to overlap: the phrases and words they share, as somebody wrote them. */
import { mentionsIn } from './concepts.ts';
import type { Line } from './lines.ts';
import type { Own } from './own.ts';
import { pairOf } from './pair-counts.ts';
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
    const runs = spoken.flatMap((line) => sharedRuns(line, words, joins));
    const reasons = runs.map(
      (run): Reason => ({
        stems: run.map(({ stem }) => stem),
        written: asked.written.slice(run[0]?.from, run.at(-1)?.to),
        idf: run.reduce((sum, { number }) => sum + measure.idf(number), 0),
      }),
    );
    const phrases = byWeight(reasons.filter((reason) => reason.stems.length > 1));
    const single = byWeight(reasons.filter((reason) => reason.stems.length === 1));
    const held = new Set(other.flatMap((line) => line.units.flat()));
    const meant = said.filter(({ concept }) => held.has(concept));
    const byConcept = byWeight(meant.map((one) => ({ ...one, idf: measure.idf(one.concept) })));
    const telling = [...byConcept, ...single].filter((reason) => reason.idf >= TELLING_IDF);
    const chosen = [...phrases, ...telling];
    return distinct(chosen.length > 0 ? chosen : single);
  };
}

function spokenWords({ passages, lines }: Asked): readonly (readonly Numbered[])[] {
  return passages.map(({ words }, line) =>
    words.map((word, at) => ({ ...word, number: lines[line]?.words[at] ?? -1 })),
  );
}

/** The longest stretches of words whose neighbours are neighbours in the other text too. Numbers are no reason. */
function sharedRuns(
  words: readonly Numbered[],
  shared: ReadonlySet<number>,
  joins: (before: Numbered, word: Numbered) => boolean,
): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const [at, word] of words.entries()) {
    if (!shared.has(word.number) || !/\p{L}/u.test(word.stem)) continue;
    const run = runs.at(-1);
    const before = words[at - 1];
    const follows = before !== undefined && run?.at(-1) === before && joins(before, word);
    if (run !== undefined && follows && run.length < PHRASE_WORDS) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** How a text says the concepts of a field, in whatever words. `concept` is the number of its term. */
type Said = Omit<Reason, 'idf'> & { readonly concept: number };

function conceptsSaid({ written, passages, lines, own }: Asked): Said[] {
  return passages.flatMap(({ words, units }, line) => {
    const concepts = units.flat();
    const start = words[0]?.from ?? 0;
    const mentions = mentionsIn(written.slice(start, words.at(-1)?.to), own);
    return mentions.flatMap(({ concept, words: said }) => {
      if (concept.facet === 'plain') return [];
      const from = Math.min(...said.map((word) => word.from));
      const to = Math.max(...said.map((word) => word.to));
      const number = lines[line]?.units.flat()[concepts.indexOf(concept)] ?? -1;
      const stems = said.map(({ stem }) => stem);
      return [{ stems, written: written.slice(start + from, start + to), concept: number }];
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
