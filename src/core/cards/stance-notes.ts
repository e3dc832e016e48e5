/** What people say beside their stances, and the way to what they said before; with the idea in full. */
import type { Standing } from '../model.ts';
import type { Block, Control, Text } from './card.ts';
import { words } from './message.ts';

/** Lines that are shown: who has more to say writes to them. */
const LINES = 10;

export function notesOf(standings: readonly Standing[]): readonly Block[] {
  const items = standings
    .filter((one) => one.note !== '' && one.lapsedAt === null && one.stance !== 'stopped')
    .slice(0, LINES)
    .map(({ person, note }): Text => [{ bold: person.name }, `: ${note}`]);
  return items.length === 0 ? [] : [{ kind: 'list', label: words('note.all'), items }];
}

export const historyButton = (idea: number): Control => ({
  kind: 'button',
  label: words('history.its'),
  action: { do: 'history', idea, page: 1 },
});
