/** What models say about two texts, put together with what their words and concepts say. */
import type { Vector, Verdict } from '../../understanding.ts';
import { NOTIFY_FROM } from './decide.ts';

/** With fewer vectors nobody knows what cosine is usual for a model. */
const LEAST_VECTORS = 20;
/** Standard deviations above the usual cosine of a space at which nearness begins, and at which it is full. */
const NEAR_FROM = 2;
const NEAR_FULL = 6;
/** What full nearness adds to a sureness: never enough for a notice by itself, since a topic is near too. */
const NEARNESS_WEIGHT = 0.25;
/** What a judge's word makes of a sureness. */
const JUDGED: Readonly<Record<Verdict, { readonly least: number; readonly most: number }>> = {
  same: { least: 0.95, most: 1 },
  overlap: { least: 0.8, most: 1 },
  related: { least: 0, most: NOTIFY_FROM - 0.01 },
  none: { least: 0, most: 0.1 },
};

/**
 * How near each vector is to one, 0 to 1, by id; those at 0 are left out. A cosine counts by how far it stands above the
 * usual one of these vectors, because each model has a scale of its own.
 */
export function nearnessOf(asked: Vector, vectors: ReadonlyMap<string, Vector>): Map<string, number> {
  const near = new Map<string, number>();
  if (vectors.size < LEAST_VECTORS) return near;
  const cosines = [...vectors].map(([id, vector]) => ({ id, cosine: cosineOf(asked, vector) }));
  const mean = cosines.reduce((sum, { cosine }) => sum + cosine, 0) / cosines.length;
  const spread = Math.sqrt(
    cosines.reduce((sum, { cosine }) => sum + (cosine - mean) ** 2, 0) / cosines.length,
  );
  for (const { id, cosine } of cosines) {
    const nearness = ((cosine - mean) / (spread || 1) - NEAR_FROM) / (NEAR_FULL - NEAR_FROM);
    if (nearness > 0) near.set(id, Math.min(1, nearness));
  }
  return near;
}

/** A sureness raised by nearness, at most 1. */
export function withNearness(sureness: number, nearness: number): number {
  return Math.min(1, sureness + NEARNESS_WEIGHT * nearness);
}

/** A sureness after a judge has spoken. */
export function withVerdict(sureness: number, verdict: Verdict): number {
  const { least, most } = JUDGED[verdict];
  return Math.min(most, Math.max(least, sureness));
}

function cosineOf(a: Vector, b: Vector): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
