/** One's own week: what a letter told already isn't told again there. */
import type { Told } from '../changes.ts';
import type { Millis, Stance } from '../model.ts';
import { isPlan } from './stances.ts';

type Known = { readonly ideaId: number };
type Outcome = Known & { readonly by: { readonly id: number } };
type Joiner = Known & {
  readonly person: { readonly id: number };
  readonly stance: Stance;
  readonly since: Millis;
};

/** New ideas that no note told of. */
export const ideasUntold = <I extends { readonly id: number }>(
  ideas: readonly I[],
  told: readonly Told[],
): readonly I[] => ideas.filter(({ id }) => !told.some(({ newIds }) => newIds.includes(id)));

/** Outcomes that no note told. */
export const outcomesUntold = <O extends Outcome>(
  outcomes: readonly O[],
  told: readonly Told[],
): readonly O[] =>
  outcomes.filter(
    ({ ideaId, by }) =>
      !told.some((note) => note.kind === 'outcome' && note.ideaId === ideaId && note.payload.by === by.id),
  );

/**
 * Sign-ups that no note about them told, and no outcome says better. A note tells what changed from its `since` until it
 * went out; to whoever didn't write the idea (`wrote`) it tells plans alone.
 */
export const joinersUntold = <S extends Joiner>(
  joined: readonly S[],
  known: {
    readonly told: readonly Told[];
    readonly outcomes: readonly Outcome[];
    readonly wrote: ReadonlySet<number>;
  },
): readonly S[] =>
  joined.filter(({ ideaId, person, stance, since }) => {
    if (known.outcomes.some((outcome) => outcome.ideaId === ideaId && outcome.by.id === person.id))
      return false;
    if (!known.wrote.has(ideaId) && !isPlan(stance)) return true;
    return !known.told.some(
      ({ kind, payload, at, ...note }) =>
        kind === 'signups' &&
        note.ideaId === ideaId &&
        Number(payload.since) <= since &&
        (at === null || since < at),
    );
  });
