/** The commonest answer: a card for this person alone, in the place of the private message that was pressed or beside it. */
import type { Card } from '../cards/card.ts';
import type { Reply } from '../events.ts';

export function whisper(card: Card, instead = false): Reply {
  return { kind: 'whisper', card, instead };
}
