/** Chance that can be had again: a year that failed is lived again by its seed. */

export const SEED = Number(process.env.YEAR_SEED ?? 20_260_105);

let seed = SEED;

/** From 0 to below 1 (mulberry32). */
export function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

export const below = (n: number): number => Math.floor(random() * n);

export function one<T>(all: readonly T[]): T {
  const chosen = all[below(all.length)];
  if (chosen === undefined) throw new Error('There is none to choose from.');
  return chosen;
}
