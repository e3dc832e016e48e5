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

/** The lines that `packed` took. Nothing is cut out of the row: views of it take longer to make and to forget than all else. */
export function unpacked(numbers: Int32Array): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < numbers.length; ) {
    const from = at + HEAD;
    const concepts = from + (numbers[at + 3] ?? 0);
    const to = concepts + (numbers[at + 4] ?? 0);
    lines.push({
      isTitle: numbers[at + 2] === 1,
      key: (numbers[at] ?? 0) * LOW + ((numbers[at + 1] ?? 0) >>> 0),
      ...unmarked(numbers, from, concepts),
      units: unitsIn(numbers, concepts, to),
    });
    at = to;
  }
  return lines;
}

function unitsIn(numbers: Int32Array, from: number, to: number): number[][] {
  const units: number[][] = [];
  let unit: number[] = [];
  for (let at = from; at < to; at++) {
    const concept = numbers[at] ?? 0;
    unit.push(concept < 0 ? ~concept : concept);
    if (concept >= 0) continue;
    units.push(unit);
    unit = [];
  }
  return units;
}

/** The words of a line, of which those that no concept covers are kept as their complement. */
function unmarked(numbers: Int32Array, from: number, to: number): Pick<Line, 'words' | 'unknown'> {
  const words: number[] = [];
  const unknown: number[] = [];
  for (let at = from; at < to; at++) {
    const word = numbers[at] ?? 0;
    words.push(word < 0 ? ~word : word);
    if (word < 0 && !unknown.includes(~word)) unknown.push(~word);
  }
  return { words, unknown };
}
