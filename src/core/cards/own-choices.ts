/** What the menu of an idea offers beside stances: putting it away, and a card of its own for one of an agenda. */
import type { Idea } from '../model.ts';
import type { Choice } from './card.ts';
import { words } from './message.ts';

export function ownChoices(idea: Idea): readonly Choice[] {
  const { id, agendaId } = idea;
  return [
    ...awayChoices(idea),
    ...(agendaId === null
      ? []
      : [{ label: words('lifecycle.post here'), action: { do: 'post here' as const, idea: id } }]),
  ];
}

const awayChoices = ({ id, state }: Idea): readonly Choice[] =>
  state === 'open'
    ? [
        { label: words('away.archive choice'), action: { do: 'archive', idea: id } },
        { label: words('away.withdraw choice'), action: { do: 'withdraw', idea: id } },
      ]
    : [{ label: words('away.back choice'), action: { do: 'bring back', idea: id } }];
