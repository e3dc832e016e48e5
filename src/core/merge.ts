/** A merge. Types only. */
import type { Millis } from './model.ts';

/** An idea that goes into another one, once both authors want it, or an admin; and back, if somebody undoes it. */
export type Merge = {
  readonly id: number;
  readonly fromId: number;
  readonly intoId: number;
  readonly askedById: number;
  readonly agreedById: number | null;
  readonly askedAt: Millis;
  readonly mergedAt: Millis | null;
  /** When it was undone, or nothing came of it. */
  readonly endedAt: Millis | null;
};
