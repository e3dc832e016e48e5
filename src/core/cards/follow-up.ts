/** Whether two who were introduced talked, and what came of it. */
import type { Idea, Talk } from '../model.ts';
import { type Card, say } from './card.ts';
import { offerMerge } from './merges.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';

/** Two weeks later, once: did you talk? */
export function followUpCard(introduction: number, name: string, idea: string | null): Card {
  const answer = (how: Talk, label: Words) => ({
    kind: 'button' as const,
    label,
    action: { do: 'talked' as const, introduction, how },
  });
  return note(
    'ask',
    words('follow-up.title'),
    say(
      idea === null ? words('follow-up.about nothing', { name }) : words('follow-up.about', { name, idea }),
    ),
    {
      kind: 'controls',
      controls: [
        answer('merged', words('follow-up.merged')),
        answer('split', words('follow-up.split')),
        answer('parallel', words('follow-up.parallel')),
        answer('not yet', words('follow-up.not yet')),
      ],
    },
  );
}

/** `two` are ideas that their people hold for one: they can be merged with one more press. */
export const followUpAnswered = (
  stands: boolean,
  two: { readonly from: Idea; readonly into: Idea } | null = null,
): Card =>
  note(
    'done',
    words('follow-up.thanks'),
    say(words(stands ? 'follow-up.stands' : 'follow-up.noted')),
    ...(two ? [offerMerge(two)] : []),
  );

/** What is known of it already, to one who says the same, or that they haven't talked yet. */
export function followUpKnown(talk: Talk): Card {
  const said = {
    merged: words('follow-up.said merged'),
    split: words('follow-up.said split'),
    parallel: words('follow-up.said parallel'),
    'not yet': words('follow-up.said not yet'),
  };
  return note('done', words('follow-up.thanks'), say(words('follow-up.answered', { how: said[talk] })));
}
