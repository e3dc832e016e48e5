/** A line for whoever is new. */
import type { Block } from './card.ts';
import { words } from './message.ts';

/** Said once, after the first thing that somebody did. */
export const firstHint = (): Block => ({ kind: 'footnote', text: [words('hint.first')] });
