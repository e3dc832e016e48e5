/** Outcomes: what came of an idea, as somebody tells it. */
import type { Millis, OutcomeKind, Stance } from '../model.ts';
import { MINUTE } from './calendar.ts';

/** In characters. A link is an address like those of an idea. */
export const OUTCOME_LIMITS = { line: 500, link: 500 } as const;

/** An outcome is told to those with a stance after this: by then its line and its link are there, or it's taken back. */
export const SETTLES: Millis = 10 * MINUTE;

/** The stance of whoever tells an outcome. */
export const stanceOf = (kind: OutcomeKind): Stance => (kind === 'stopped' ? 'stopped' : 'has_results');

/** Whether it can be built upon: what stopped has shown nothing yet. */
export const isResult = (kind: OutcomeKind): boolean => kind !== 'stopped';

export type OutcomeText = { readonly line: string; readonly link: string };

/** The line and the link of an outcome as a form gave them; both may be empty. */
export function readOutcome(values: Readonly<Record<string, string>>): OutcomeText {
  return { line: (values.line ?? '').replace(/\s+/g, ' ').trim(), link: (values.link ?? '').trim() };
}

/** What doesn't fit: a line or a link that is too long, or a link that is no address. */
export function outcomeFaults({ line, link }: OutcomeText): {
  readonly line?: 'long';
  readonly link?: 'long' | 'no address';
} {
  const isAddress = link === '' || /^https?:\/\/[^\s/]\S*$/i.test(link);
  return {
    ...(line.length > OUTCOME_LIMITS.line ? { line: 'long' } : {}),
    ...(!isAddress ? { link: 'no address' } : link.length > OUTCOME_LIMITS.link ? { link: 'long' } : {}),
  };
}
