/** The few words the adapter says itself: where the core's answer can't be shown, or none came. */
import type { Action } from '../../core/actions.ts';
import { type Block, type Card, type Form, say } from '../../core/cards/spoken.ts';
import type { Incoming } from '../../core/events.ts';
import { begin } from './text.ts';

type Submitted = Extract<Incoming, { type: 'submitted' }>;

/** How much of what was typed one whisper gives back: escaping can double it. */
const GIVEN_BACK = 1800;

export const outdated: Card = {
  tone: 'sorry',
  title: 'This button is from an older version',
  body: [say('Please use a newer message, or start again with ', { code: '/idea' }, '.')],
};

/** What to say when the core failed, and after it everything that was typed, as often as it takes. */
export function failed(event: Incoming): readonly Card[] {
  const typed = event.type === 'submitted' ? whatWasTyped(event) : [];
  const first: Card = {
    tone: 'sorry',
    title: 'That didn’t work on our side',
    body: [
      say('Nothing you wrote is lost; please try again in a minute.'),
      ...(typed[0] ?? []),
      ...(event.type === 'submitted' ? [button('Open the form', event.action)] : []),
    ],
  };
  return [first, ...typed.slice(1).map(continued)];
}

/** Discord opens a form only within the first seconds. */
export function openLater(form: Form): Card {
  return {
    tone: 'ask',
    title: form.title,
    body: [
      say('The form is ready.'),
      {
        kind: 'controls',
        controls: [{ kind: 'button', label: 'Open the form', action: form.action, look: 'primary' }],
      },
    ],
  };
}

const continued = (body: readonly Block[]): Card => ({
  tone: 'ask',
  title: 'What you wrote, continued',
  body,
});

/** What was typed as blocks, one list of blocks for each message that it takes. */
function whatWasTyped(event: Submitted): readonly (readonly Block[])[] {
  const pieces = Object.entries(event.values)
    .filter(([, value]) => value.trim() !== '')
    .flatMap(([name, value]) =>
      chunks(value).map((text): Block => ({ kind: 'section', label: named(name), text: [text] })),
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

const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const button = (label: string, action: Action): Block => ({
  kind: 'controls',
  controls: [{ kind: 'button', label, action, look: 'primary' }],
});
