/** What can be done about an idea, from its card and from the idea in full. */
import type { Action } from '../actions.ts';
import type { Idea } from '../model.ts';
import { USUAL_HORIZON } from '../rules/stances.ts';
import type { Control } from './card.ts';
import { words } from './message.ts';
import { ownChoices } from './own-choices.ts';
import { stanceNamed } from './words.ts';

const planAlone = (idea: Idea): Action => ({
  do: 'plan',
  idea: idea.id,
  horizon: USUAL_HORIZON,
  sure: false,
  alone: true,
});

/**
 * The commonest stances as buttons, everything else in one menu. On a card nobody knows who will open it; where one person reads,
 * `isOn` says whether they have a sign-up to take back. Who an admin is only the platform knows, so what is an author's stays.
 */
export function stanceControls(idea: Idea, reader = { isOn: true }): readonly Control[] {
  const button = (stance: 'following' | 'would_join'): Control => ({
    kind: 'button',
    ...stanceNamed(stance),
    action: { do: 'stance', idea: idea.id, stance },
  });
  return [
    button('following'),
    button('would_join'),
    {
      kind: 'button',
      ...stanceNamed('planning'),
      look: 'primary',
      action: { do: 'plan', idea: idea.id, horizon: USUAL_HORIZON, sure: false },
    },
    {
      kind: 'menu',
      label: words('idea.more'),
      choices: [
        { label: words('idea.read in full'), action: { do: 'show', idea: idea.id, page: 1 } },
        { label: words('idea.i can advise'), action: { do: 'stance', idea: idea.id, stance: 'can_advise' } },
        { label: words('private.plan'), action: planAlone(idea) },
        { label: words('idea.i am working'), action: { do: 'stance', idea: idea.id, stance: 'working' } },
        { label: words('idea.say outcome'), action: { do: 'tell outcome', idea: idea.id } },
        ...(reader.isOn
          ? [{ label: words('idea.take back'), action: { do: 'leave' as const, idea: idea.id } }]
          : []),
        { label: words('idea.relates'), action: { do: 'relate to', idea: idea.id } },
        { label: words('merge.into'), action: { do: 'merge into', idea: idea.id } },
        { label: words('idea.edit'), action: { do: 'edit', idea: idea.id } },
        { label: words('adding.add choice'), action: { do: 'add to', idea: idea.id } },
        ...ownChoices(idea),
        { label: words('audience.who sees it (author)'), action: { do: 'audience', idea: idea.id } },
      ],
    },
  ];
}
