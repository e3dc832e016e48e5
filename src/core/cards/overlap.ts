/** What an author sees, alone, before an idea or a plan is published that comes near others. */
import type { Horizon, Idea, Standing } from '../model.ts';
import { isLivePlan } from '../rules/stances.ts';
import type { Block, Card, Control, Text } from './card.ts';
import { say } from './card.ts';
import { called } from './idea.ts';
import { count, names, shortened, untilWords } from './words.ts';

/** At most this many are shown: who has to read more stops reading. */
export const OVERLAPS_SHOWN = 3;

export type Overlap = {
  readonly idea: Idea;
  readonly standings: readonly Standing[];
  readonly authorName: string | null;
  /** What both share, in their own words. */
  readonly because: readonly string[];
};

/** Before an idea is published: each overlap with its reason and its answers, and publishing one press away. */
export function overlapsBeforeIdea(
  draft: { readonly id: number; readonly title: string },
  overlaps: readonly Overlap[],
): Card {
  return {
    tone: 'overlap',
    title:
      overlaps.length === 1
        ? 'Somebody is close to this'
        : `${count(overlaps.length, 'idea is', 'ideas are')} close to this`,
    body: [
      say('Only you see this. ', { bold: shortened(draft.title, 100) }, ' isn’t published yet.'),
      ...overlaps.flatMap((overlap): Block[] => [
        ...overlapBlocks(overlap),
        {
          kind: 'controls',
          controls: [
            button(`Same: join #${overlap.idea.number}`, {
              do: 'join instead',
              draft: draft.id,
              idea: overlap.idea.id,
            }),
            button('Different: say how', { do: 'say difference', draft: draft.id, idea: overlap.idea.id }),
          ],
        },
      ]),
      {
        kind: 'controls',
        controls: [
          {
            kind: 'button',
            label: 'Publish mine',
            sign: '📌',
            look: 'primary',
            action: { do: 'publish', draft: draft.id },
          },
          button('Edit', { do: 'write draft', draft: draft.id }),
          { kind: 'button', label: 'Discard', look: 'danger', action: { do: 'discard', draft: draft.id } },
        ],
      },
    ],
  };
}

/** Before a plan is taken on an idea that comes near the plans of others. */
export function overlapsBeforePlan(
  idea: Idea,
  plan: { readonly horizon: Horizon; readonly working: boolean },
  overlaps: readonly Overlap[],
): Card {
  return {
    tone: 'overlap',
    title: 'Before you start',
    body: [
      say(
        `Only you see this. Your plan for ${called(idea)} comes near `,
        overlaps.length === 1 ? 'this one:' : 'these:',
      ),
      ...overlaps.flatMap((overlap): Block[] => [
        ...overlapBlocks(overlap),
        {
          kind: 'controls',
          controls: [button('They differ: say how', { do: 'differ', idea: idea.id, other: overlap.idea.id })],
        },
      ]),
      {
        kind: 'controls',
        controls: [
          {
            kind: 'button',
            label: 'Plan it',
            sign: '🔬',
            look: 'primary',
            action: {
              do: 'plan',
              idea: idea.id,
              horizon: plan.horizon,
              sure: true,
              ...(plan.working ? { working: true } : {}),
            },
          },
        ],
      },
    ],
  };
}

/** After a plan was taken by a reaction, which nobody can answer in private before it is seen. */
export function overlapsOfTakenPlan(idea: Idea, overlaps: readonly Overlap[]): Card {
  return {
    tone: 'overlap',
    title: 'Your plan comes near another',
    body: [
      say(`Only you see this. You’re down as planning ${called(idea)}. Close to it:`),
      ...overlaps.flatMap((overlap): Block[] => [
        ...overlapBlocks(overlap),
        {
          kind: 'controls',
          controls: [button('They differ: say how', { do: 'differ', idea: idea.id, other: overlap.idea.id })],
        },
      ]),
      { kind: 'controls', controls: [button('Take my plan back', { do: 'leave', idea: idea.id })] },
    ],
  };
}

const button = (label: string, action: Extract<Control, { kind: 'button' }>['action']): Control => ({
  kind: 'button',
  label,
  action,
});

function overlapBlocks({ idea, standings, authorName, because }: Overlap): readonly Block[] {
  const plans = standings.filter(isLivePlan);
  const said = plans.map((plan) => `${plan.person.name} (${untilWords(plan)})`);
  const who: Text =
    plans.length > 0
      ? [`Planned by ${said.slice(0, 3).join(', ')}${said.length > 3 ? ` and ${said.length - 3} more` : ''}.`]
      : [`By ${idea.source?.author || authorName || 'a former member'}; nobody plans it at the moment.`];
  const results = standings
    .filter((standing) => standing.stance === 'has_results')
    .map((standing) => standing.person);
  return [
    say({ bold: called({ ...idea, title: shortened(idea.title, 120) }) }),
    say(...who, ...(results.length > 0 ? [` It has a result: ${names(results, 3)}.`] : [])),
    say({ quiet: because.length > 0 ? `Both: ${because.join(', ')}` : 'They read alike.' }),
  ];
}
