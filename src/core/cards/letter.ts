/** A letter: the one direct message that everything goes into which waits to be said to a person. */
import { type Block, type Card, say } from './card.ts';
import { words } from './message.ts';

/**
 * How many pieces one message holds on every platform: a text is one, a row of buttons one and each button, a menu two.
 * The smallest platform takes 40; some are left for its frame.
 */
export const LETTER_PIECES = 34;

/** A letter from its sections, each of which could be a message of its own. One alone stays as it is. */
export function letterCard(sections: readonly Card[]): Card | null {
  const [first] = sections;
  if (!first) return null;
  const quiet: Block = {
    kind: 'controls',
    controls: [{ kind: 'button', label: words('letter.quiet'), sign: '🌙', action: { do: 'pick quiet' } }],
  };
  if (sections.length === 1) return { ...first, body: [...first.body, quiet] };
  return {
    tone: first.tone,
    title: words('letter.things', { things: sections.length }),
    body: [...sections.flatMap(({ title, body }): Block[] => [say({ bold: title }), ...body]), quiet],
  };
}

/** The sections that one letter has room for, in their order, and how many wait for the next. The first always goes. */
export function sectionsThatFit<S extends { readonly card: Card }>(sections: readonly S[]): readonly S[] {
  let room = LETTER_PIECES - 3;
  return sections.filter(({ card }, i) => {
    const pieces = 1 + card.body.reduce((sum, block) => sum + piecesOf(block), 0);
    if (i > 0 && pieces > room) return false;
    room -= pieces;
    return true;
  });
}

function piecesOf(block: Block): number {
  if (block.kind !== 'controls') return 1;
  const buttons = block.controls.filter(({ kind }) => kind === 'button').length;
  return buttons + Math.ceil(buttons / 5) + 2 * (block.controls.length - buttons);
}
