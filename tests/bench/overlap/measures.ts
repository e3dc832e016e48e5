/** The measures of the bench: what is right of what was said, and how early what is right comes. */

/** One candidate as a matcher scored it. */
export type Scored = { readonly confidence: number; readonly right: boolean };

/** Shares are 0 to 1; NaN where nothing was sent or nothing was right. */
export type Notices = {
  readonly sent: number;
  readonly precision: number;
  readonly recall: number;
};

/** Of the notices sent, and of `rightOnes` that should have been. */
export function noticesOf(sent: readonly Scored[], rightOnes: number): Notices {
  const hits = sent.filter(({ right }) => right).length;
  return { sent: sent.length, precision: hits / sent.length, recall: hits / rightOnes };
}

/** The threshold with the most recall among those whose precision is at least `precision`. */
export function bestRecall(
  shown: readonly Scored[],
  { precision, rightOnes }: { readonly precision: number; readonly rightOnes: number },
): { readonly recall: number; readonly threshold: number } {
  let best = { recall: 0, threshold: Number.NaN };
  let hits = 0;
  for (const [at, { confidence, right }] of shown.toSorted((a, b) => b.confidence - a.confidence).entries()) {
    if (right) hits++;
    if (hits / (at + 1) >= precision) best = { recall: hits / rightOnes, threshold: confidence };
  }
  return best;
}

/** The chance that one of `better` scores above one of `worse`, ties counting half. NaN when either is empty. */
export function areaUnderCurve(better: readonly number[], worse: readonly number[]): number {
  const sorted = worse.toSorted((a, b) => a - b);
  let above = 0;
  for (const score of better) above += (countBelow(sorted, score) + countUpTo(sorted, score)) / 2;
  return above / (better.length * worse.length);
}

/** Average precision and reciprocal rank of one ranking; `wanted` are the ids that are right. */
export function gradeRanking(
  ranked: readonly string[],
  wanted: ReadonlySet<string>,
): { readonly averagePrecision: number; readonly reciprocalRank: number } {
  let hits = 0;
  let sum = 0;
  let first = 0;
  for (const [at, id] of ranked.entries()) {
    if (!wanted.has(id)) continue;
    hits++;
    sum += hits / (at + 1);
    if (first === 0) first = at + 1;
  }
  return {
    averagePrecision: wanted.size > 0 ? sum / wanted.size : 0,
    reciprocalRank: first > 0 ? 1 / first : 0,
  };
}

/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countBelow(sorted: readonly number[], score: number): number {
  return firstWhere(sorted, (value) => value >= score);
}

function countUpTo(sorted: readonly number[], score: number): number {
  return firstWhere(sorted, (value) => value > score);
}

/** Where the values begin for which `holds` is true; it is false for all before. */
function firstWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(sorted[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The value below which a share of the values lies. 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
