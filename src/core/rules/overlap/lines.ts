/** A text as numbers: what is compared, and how it lies in memory. */
import type { Passage } from './passages.ts';
import type { Term } from './terms.ts';

/** A title or a sentence, by the numbers of its terms. `words` are in order. */
export type Line = {
  readonly isTitle: boolean;
  /** Equal for passages that stand word for word in two texts. */
  readonly key: number;
  readonly words: readonly number[];
  /** What it speaks of: the concepts that the same words say, in one list. */
  readonly units: readonly (readonly number[])[];
  /** The words that no concept covers. */
  readonly unknown: readonly number[];
};

/** A key has 53 bits: one number for the upper ones, and one for the rest. */
const LOW = 2 ** 32;
/** Numbers before the words of a line: its key, whether it is the title, and how many of each follow. */
const HEAD = 5;

/** A text by the numbers of its terms. */
export function linesOf(passages: readonly Passage[], termOf: (key: string) => Term): Line[] {
  const numberOf = (key: string) => termOf(key).number;
  return passages.map(({ isTitle, key, words, units, unknown }) => ({
    isTitle,
    key,
    words: words.map(({ stem }) => numberOf(stem)),
    units: units.map((unit) => unit.map((concept) => numberOf(concept.key))),
    unknown: unknown.map(numberOf),
  }));
}

/** The lines of a text in one piece. */
export function packed(lines: readonly Line[]): Int32Array {
  const numbers = lines.flatMap(({ isTitle, key, words, units, unknown }) => {
    const bare = new Set(unknown);
    // The last one of a unit is kept as its complement.
    const concepts = units.flatMap((unit) => [...unit.slice(0, -1), ~(unit.at(-1) ?? 0)]);
    const head = [Math.floor(key / LOW), (key % LOW) | 0, Number(isTitle), words.length, concepts.length];
    return [...head, ...words.map((word) => (bare.has(word) ? ~word : word)), ...concepts];
  });
  return Int32Array.from(numbers);
}

/** The lines that `packed` took. */
export function unpacked(numbers: Int32Array): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < numbers.length; ) {
    const [high = 0, low = 0, isTitle = 0, words = 0, concepts = 0] = numbers.subarray(at, at + HEAD);
    const from = at + HEAD;
    const marked = numbers.subarray(from, from + words);
    lines.push({
      isTitle: isTitle === 1,
      key: high * LOW + (low >>> 0),
      ...unmarked(marked),
      units: unitsIn(numbers.subarray(from + words, from + words + concepts)),
    });
    at = from + words + concepts;
  }
  return lines;
}

function unitsIn(concepts: Int32Array): number[][] {
  const units: number[][] = [];
  let unit: number[] = [];
  for (const concept of concepts) {
    unit.push(concept < 0 ? ~concept : concept);
    if (concept >= 0) continue;
    units.push(unit);
    unit = [];
  }
  return units;
}

/** The words of a line, of which those that no concept covers are kept as their complement. */
function unmarked(marked: Int32Array): Pick<Line, 'words' | 'unknown'> {
  const words: number[] = [];
  const unknown: number[] = [];
  for (const word of marked) {
    words.push(word < 0 ? ~word : word);
    if (word < 0 && !unknown.includes(~word)) unknown.push(~word);
  }
  return { words, unknown };
}
