/** What is said where the core's answer can't be shown, or none came, in the language of whoever waits for it. */
import {
  continued,
  failed as failedCard,
  fieldNamed,
  formReady,
  outdated as outdatedCard,
} from '../../core/cards/apologies.ts';
import type { Block } from '../../core/cards/card.ts';
import { languageOf } from '../../core/cards/locales.ts';
import { speakCard } from '../../core/cards/speak.ts';
import type { Card, Form } from '../../core/cards/spoken.ts';
import type { Incoming, Who } from '../../core/events.ts';
import { begin } from './text.ts';

type Submitted = Extract<Incoming, { type: 'submitted' }>;

/** How much of what was typed one whisper gives back: escaping can double it. */
const GIVEN_BACK = 1800;

export const outdated = (who: Who): Card => speakCard(outdatedCard(), languageOf(who.locale));

/** What to say when the core failed, and after it everything that was typed, as often as it takes. */
export function failed(event: Incoming): readonly Card[] {
  const typed = event.type === 'submitted' ? whatWasTyped(event) : [];
  const first = failedCard(typed[0] ?? [], event.type === 'submitted' ? event.action : null);
  const language = languageOf(event.who.locale);
  return [first, ...typed.slice(1).map(continued)].map((card) => speakCard(card, language));
}

/** Discord opens a form only within the first seconds. */
export const openLater = (form: Form): Card =>
  speakCard(formReady(form.title, form.action), form.language ?? 'en');

/** What was typed as blocks, one list of blocks for each message that it takes. */
function whatWasTyped(event: Submitted): readonly (readonly Block[])[] {
  const pieces = Object.entries(event.values)
    .filter(([, value]) => value.trim() !== '')
    .flatMap(([name, value]) =>
      chunks(value).map((text): Block => ({ kind: 'section', label: fieldNamed(name), text: [text] })),
    );
  const pages: Block[][] = [];
  for (const piece of pieces) {
    const last = pages.at(-1);
    if (last && sizeOf([...last, piece]) <= GIVEN_BACK) last.push(piece);
    else pages.push([piece]);
  }
  return pages;
}

/** Broken between words where there are any. */
function chunks(value: string): readonly string[] {
  if (value.length <= GIVEN_BACK) return [value];
  const most = begin(value, GIVEN_BACK);
  const space = most.search(/\s\S{0,400}$/);
  const first = space > 0 ? most.slice(0, space + 1) : most;
  return [first, ...chunks(value.slice(first.length))];
}

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'section' ? block.text.join('').length : 0), 0);
