/** A plan that isn't public yet, as its planner is shown it, and the way out. Nobody else is shown any of this. */
import type { Idea, Standing } from '../model.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Block, Choice, Control, Text } from './card.ts';
import { say } from './card.ts';
import { words } from './message.ts';
import { outcomeButtons } from './outcome.ts';
import { named, shortened } from './words.ts';

/** What a menu takes on every platform. */
const IN_MENU = 25;

/** Behind whatever only its person sees. */
export const onlyYou = ({ isPrivate }: Pick<Standing, 'isPrivate'>): Text =>
  isPrivate ? [' · ', words('private.only you')] : [];

/** Turns it around, as long as it is a plan that stands. */
export function seenByButton(idea: Pick<Idea, 'id'>, mine: Standing): readonly Control[] {
  if (!isLivePlan(mine)) return [];
  const { isPrivate } = mine;
  return [
    {
      kind: 'button',
      label: words(isPrivate ? 'private.make public' : 'private.not yet'),
      sign: isPrivate ? '📣' : '🔒',
      action: { do: 'plan seen by', idea: idea.id, by: isPrivate ? 'all' : 'me' },
    },
  ];
}

type Owned = { readonly idea: Idea; readonly standing: Standing };

/** One's plans, each with what can be changed about who sees it. */
export function whoSeesMenu(owned: readonly Owned[]): readonly Control[] {
  const choices = owned
    .filter(({ standing }) => isLivePlan(standing))
    .slice(0, IN_MENU)
    .map(({ idea, standing: { isPrivate } }): Choice => {
      const called = named({ ...idea, title: shortened(idea.title, 40) });
      return {
        label: words(isPrivate ? 'private.show it' : 'private.hide it', { idea: called }),
        action: { do: 'plan seen by', idea: idea.id, by: isPrivate ? 'all' : 'me' },
      };
    });
  return choices.length === 0 ? [] : [{ kind: 'menu', label: words('private.who sees'), choices }];
}

/** After a private plan was done with: it need not be told. */
export const endedAlone = (idea: Idea): readonly Block[] => [
  say(words('private.ended')),
  { kind: 'controls', controls: outcomeButtons(idea.id, true) },
];
