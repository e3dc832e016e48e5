/** What somebody sees, alone, before an idea or a plan that comes near others, and after an edit: three answers to each. */
import type { Action } from '../actions.ts';
import type { Horizon, Idea, Outcome, Pair, Person, Standing } from '../model.ts';
import { isLivePlan } from '../rules/stances.ts';
import { type Block, type Card, type Choice, type Control, type Label, say } from './card.ts';
import { words } from './message.ts';
import { knownOutcomes } from './outcome.ts';
import { authorIntroduced, introduced } from './profile.ts';
import { dayOf, firstOf, named, names, planner, shortened } from './words.ts';

/** At most this many are shown: who has to read more stops reading. */
export const OVERLAPS_SHOWN = 3;
const PLANNERS_SHOWN = 3;

export type Overlap = {
  readonly idea: Idea;
  readonly standings: readonly Standing[];
  readonly outcomes: readonly Outcome[];
  readonly authorName: Label | null;
  readonly authorFrom?: string;
  /** What both share, in their own words. */
  readonly because: readonly string[];
  /** How the two differed before one of them became another, as somebody said it. */
  readonly said?: Pair;
};

/** The plan that waits for an answer: its horizon, or that somebody works on it already. */
export type Planned = Horizon | 'working';

/** What comes near the others: a draft, or an idea, with the plan that waits. */
export type Compared =
  | { readonly draft: number }
  | { readonly idea: number; readonly plan?: Planned | undefined };

/** Before an idea is published: each overlap with its reason and its answers, and publishing one press away. */
export function overlapsBeforeIdea(
  draft: { readonly id: number; readonly title: string },
  overlaps: readonly Overlap[],
): Card {
  return {
    tone: 'overlap',
    title: words('overlap.title', { ideas: overlaps.length }),
    body: [
      say(words('overlap.only you draft', { title: shortened(draft.title, 100) })),
      ...answerable({ draft: draft.id }, overlaps),
      goOn({ draft: draft.id }),
    ],
  };
}

/** After the last answer about a draft: an answer publishes nothing, so that is left to say. */
export function draftWaits(draft: { readonly id: number; readonly title: string }): Card {
  return {
    tone: 'ask',
    title: words('overlap.nothing else'),
    body: [
      say(words('overlap.only you draft', { title: shortened(draft.title, 100) })),
      goOn({ draft: draft.id }),
    ],
  };
}

/** Before a plan is taken on an idea that comes near the plans of others. */
export function overlapsBeforePlan(
  idea: Idea,
  planned: { readonly plan: Planned; readonly outcomes: readonly Outcome[] },
  overlaps: readonly Overlap[],
): Card {
  const { plan, outcomes } = planned;
  return {
    tone: 'overlap',
    title: words('overlap.title before plan'),
    body: [
      ...knownBefore(idea, outcomes),
      ...(overlaps.length > 0
        ? [
            say(words('overlap.only you plan', { idea: named(idea), ideas: overlaps.length })),
            ...answerable({ idea: idea.id, plan }, overlaps),
          ]
        : []),
      goOn({ idea: idea.id, plan }),
    ],
  };
}

/** After a plan was taken by a reaction, which nobody can answer in private before it is seen. */
export function overlapsOfTakenPlan(idea: Idea, overlaps: readonly Overlap[]): Card {
  return {
    tone: 'overlap',
    title: words('overlap.title taken plan'),
    body: [
      say(words('overlap.only you taken', { idea: named(idea) })),
      ...answerable({ idea: idea.id }, overlaps),
      { kind: 'controls', controls: [button(words('overlap.take back'), { do: 'leave', idea: idea.id })] },
    ],
  };
}

/** What a plan comes near that only its planner sees, in the answer to it; and what is known of its idea. */
export function nearPlan(
  idea: Idea,
  { overlaps, outcomes }: { readonly overlaps: readonly Overlap[]; readonly outcomes: readonly Outcome[] },
): readonly Block[] {
  return [
    ...knownBefore(idea, outcomes),
    ...(overlaps.length > 0 ? [say(words('private.near')), ...answerable({ idea: idea.id }, overlaps)] : []),
  ];
}

/** What an edited idea comes near, in the answer to the edit. */
export function overlapsOfEdited(idea: Idea, overlaps: readonly Overlap[]): readonly Block[] {
  return [say(words('overlap.edited')), ...answerable({ idea: idea.id }, overlaps)];
}

const knownBefore = (idea: Idea, outcomes: readonly Outcome[]): readonly Block[] =>
  outcomes.length === 0
    ? []
    : [
        say(words('outcome.before', { idea: { bold: named(idea) } })),
        ...knownOutcomes(outcomes, OUTCOMES_SHOWN),
      ];

/** What is left of a draft or a plan after an answer, when that alone shouldn't publish or take it. */
export function openAfter(compared: Compared, overlaps: readonly Overlap[]): readonly Block[] {
  return [...(overlaps.length > 0 ? answerable(compared, overlaps) : []), goOn(compared)];
}

/** Publishing, or planning, one press away. */
function goOn(compared: Compared): Block {
  if ('draft' in compared) {
    const { draft } = compared;
    return {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words('overlap.publish'),
          sign: '📌',
          look: 'primary',
          action: { do: 'publish', draft },
        },
        button(words('overlap.edit'), { do: 'write draft', draft }),
        {
          kind: 'button',
          label: words('overlap.discard'),
          look: 'danger',
          action: { do: 'discard', draft },
        },
      ],
    };
  }
  const { idea, plan } = compared;
  if (plan === undefined) return { kind: 'controls', controls: [] };
  const isWorking = plan === 'working';
  const action: Action = {
    do: 'plan',
    idea,
    horizon: isWorking ? 'month' : plan,
    sure: true,
    ...(isWorking ? { working: true } : {}),
  };
  const label = words('overlap.plan it');
  return { kind: 'controls', controls: [{ kind: 'button', label, sign: '🔬', look: 'primary', action }] };
}

const button = (label: Label, action: Action): Control => ({ kind: 'button', label, action });

/** The overlaps with the three answers to each, and one menu for what is rarer. */
export function answerable(compared: Compared, overlaps: readonly Overlap[]): readonly Block[] {
  return [
    ...overlaps.flatMap((overlap): Block[] => [
      ...overlapBlocks(overlap),
      { kind: 'controls', controls: answers(compared, overlap.idea) },
    ]),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'menu',
          label: words('overlap.or'),
          choices: overlaps.flatMap(({ idea }) => otherAnswers(compared, idea)),
        },
      ],
    },
  ];
}

function answers(compared: Compared, other: Idea): readonly Control[] {
  const same = words('overlap.same', { number: other.number });
  if ('draft' in compared)
    return [
      button(same, { do: 'join instead', draft: compared.draft, idea: other.id }),
      button(words('overlap.introduce'), { do: 'introduce draft', draft: compared.draft, idea: other.id }),
      button(words('overlap.different'), { do: 'say difference', draft: compared.draft, idea: other.id }),
    ];
  const about = { idea: compared.idea, other: other.id, ...planOf(compared.plan) };
  return [
    button(same, { do: 'same', ...about }),
    button(words('overlap.introduce'), { do: 'introduce', ...about }),
    button(words('overlap.different'), { do: 'differ', ...about }),
  ];
}

function otherAnswers(compared: Compared, other: Idea): readonly Choice[] {
  const relate = (as: 'replicates' | 'builds on'): Action =>
    'draft' in compared
      ? { do: 'relate draft', draft: compared.draft, idea: other.id, as }
      : { do: 'relate', idea: compared.idea, other: other.id, as, ...planOf(compared.plan) };
  const notUseful: Action =
    'draft' in compared
      ? { do: 'draft not useful', draft: compared.draft, idea: other.id }
      : { do: 'not useful', idea: compared.idea, other: other.id, ...planOf(compared.plan) };
  const { number } = other;
  return [
    { label: words('overlap.mine replicates', { number }), action: relate('replicates') },
    { label: words('overlap.mine builds on', { number }), action: relate('builds on') },
    { label: words('notice.not useful', { number }), action: notUseful },
  ];
}

const planOf = (plan: Planned | undefined) => (plan === undefined ? {} : { plan });

/** How many outcomes an overlap shows: the next planner reads them first. */
const OUTCOMES_SHOWN = 2;

function overlapBlocks(overlap: Overlap): readonly Block[] {
  const { idea, standings, outcomes, because, said } = overlap;
  const author = authorIntroduced(overlap);
  const plans = standings.filter(isLivePlan);
  const who =
    plans.length > 0
      ? words('overlap.planned by', {
          people: firstOf(
            plans.map((plan) => planner(plan, introduced)),
            PLANNERS_SHOWN,
          ),
        })
      : words('overlap.by', {
          name: idea.source?.author || author || words('people.former member'),
        });
  const results = standings
    .filter(
      ({ stance, person }) => stance === 'has_results' && !outcomes.some(({ by }) => by.id === person.id),
    )
    .map((standing): Person => standing.person);
  return [
    say({ bold: named({ ...idea, title: shortened(idea.title, 120) }) }),
    ...knownOutcomes(outcomes, OUTCOMES_SHOWN),
    say(who, ...(results.length > 0 ? [words('overlap.has a result', { people: names(results, 3) })] : [])),
    say({
      quiet:
        because.length > 0
          ? words('overlap.both', { parts: { list: because } })
          : words('overlap.read alike'),
    }),
    ...(said ? [say({ quiet: saidBefore(said) })] : []),
  ];
}

const saidBefore = (pair: Pair) =>
  words('overlap.said before', {
    by: pair.by?.name ?? words('people.former member'),
    line: pair.difference,
    day: dayOf(pair.at, 'UTC'),
  });
