/** What a platform says itself: where the core's answer can't be shown, or none came. */
import type { Action } from '../actions.ts';
import { type Block, type Card, say } from './card.ts';
import type { Key } from './locales.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';

/** A press on what no longer means anything. */
export const outdated = (): Card => note('sorry', words('apology.outdated'), say(words('apology.newer')));

/** Beside a field of a form that stays open. */
export const TRY_AGAIN: Words = words('apology.try again');

/** How a form is left without sending it. */
export const CANCEL: Words = words('apology.cancel');
/** How what was shown is put away. */
export const CLOSE: Words = words('apology.close');
/** Beside a field that can't show all of a text. */
export const BEGINNING: Words = words('apology.beginning');

/** Our own failure. `typed` is what was written, `again` opens the form anew. */
export const failed = (typed: readonly Block[], again: Action | null): Card =>
  note('sorry', words('apology.failed'), say(TRY_AGAIN), ...typed, ...(again ? [openForm(again)] : []));

/** What was written, where it takes more than one message to give it back. */
export const continued = (typed: readonly Block[]): Card => note('ask', words('apology.continued'), ...typed);

/** A form that a platform can't open any more by itself. `title` as the form has it. */
export const formReady = (title: string, action: Action): Card =>
  note('ask', title, say(words('apology.form ready')), openForm(action));

const openForm = (action: Action): Block => ({
  kind: 'controls',
  controls: [{ kind: 'button', label: words('apology.open form'), action, look: 'primary' }],
});

const FIELDS: Readonly<Record<string, Key>> = {
  title: 'form.title',
  summary: 'form.summary',
  setup: 'idea.setup',
  questions: 'idea.questions',
  plan: 'form.planning',
  more: 'form.links',
  difference: 'form.difference',
  note: 'form.what happened',
  day: 'form.last day',
};

/** What a field is called, by its name in the values of a form. */
export function fieldNamed(name: string): Words | string {
  const key = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return key ? words(key) : name.charAt(0).toUpperCase() + name.slice(1);
}
