/** What became of people's stances, and what they were told. */
import type { Horizon, Millis, Person, Stance } from './model.ts';

/** One change of a stance; without a stance it was taken back. */
export type StanceChange = {
  readonly person: Person;
  readonly stance: Stance | null;
  readonly horizon: Horizon | null;
  readonly lapsed: boolean;
  /** Only whose change it is is shown it. */
  readonly isPrivate: boolean;
  readonly at: Millis;
};

/** Somebody whose stance changed: what it was before, and what it is now. */
export type SignUpChange = {
  readonly person: Person;
  readonly before: Stance | null;
  readonly now: Stance | null;
};

/** A note that somebody was told, or is told with the week. */
export type Told = {
  readonly kind: string;
  readonly ideaId: number | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The new ideas that it told of, beside one's own. */
  readonly newIds: readonly number[];
  /** When; null is now, with the week itself. */
  readonly at: Millis | null;
};
