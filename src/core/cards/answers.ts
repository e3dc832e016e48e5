/** What people hear back, alone, after something they did. */
import type { Idea, Outcome, Stance, Standing } from '../model.ts';
import { isLivePlan, isPlan, USUAL_HORIZON } from '../rules/stances.ts';
import { type Block, type Card, type Control, type Label, say } from './card.ts';
import { called } from './idea.ts';
import { type Words, words } from './message.ts';
import { askToHear } from './notices.ts';
import { nearPlan, type Overlap, overlapsOfEdited } from './overlap.ts';
import { seenByButton } from './private-plans.ts';
import { note } from './refusals.ts';
import { dayOf, HORIZON_CHOICES, names, shortened, stanceNamed, stanceSaid } from './words.ts';

export function published(
  idea: Idea,
  more: {
    readonly channels: readonly string[];
    /** Whether they plan it, and whether only they see that. */
    readonly planning: 'yes' | 'alone' | 'no';
    readonly asks: boolean;
    readonly audience: Control;
  },
): Card {
  const where = more.channels.map((name) => `#${name}`).join(', ');
  return note(
    'done',
    words('answer.published', { idea: called(idea) }),
    say(
      words('answer.stands in', { where, channels: more.channels.length }),
      ...(more.planning === 'no' ? [] : [' ', words('answer.planning it')]),
      ...(more.planning === 'alone' ? [' ', words('private.taken')] : []),
    ),
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: words('adding.edit'), action: { do: 'edit', idea: idea.id } },
        { kind: 'button', label: words('adding.add'), action: { do: 'add to', idea: idea.id } },
        more.audience,
        ...(more.planning !== 'no'
          ? []
          : [
              {
                kind: 'button' as const,
                label: words('adding.plan'),
                action: { do: 'plan' as const, idea: idea.id, horizon: USUAL_HORIZON, sure: false },
              },
            ]),
      ],
    },
    ...(more.asks ? askToHear() : []),
  );
}

/** After an edit, with what the idea comes near as it reads now. */
export const edited = (idea: Idea, overlaps: readonly Overlap[]): Card =>
  note(
    overlaps.length > 0 ? 'overlap' : 'done',
    words('answer.edited', { idea: called(idea) }),
    ...(overlaps.length > 0 ? overlapsOfEdited(idea, overlaps) : [say(words('answer.cards follow'))]),
  );

export const discarded = (title: string): Card =>
  note('done', words('answer.discarded'), say(words('answer.nobody saw', { title: shortened(title, 100) })));

export function joinedInstead(idea: Idea, stance: Stance, isPrivate: boolean): Card {
  return note(
    'done',
    words('answer.in on', { idea: called(idea) }),
    say(words('answer.down as', { stance: stanceSaid(stance) })),
    ...(isPrivate ? [say(words('private.taken'))] : []),
    changeControls(idea),
  );
}

/** What a plan comes near that was taken before anybody could be told of it, and what is known of its idea. */
export type NearPlan = { readonly overlaps: readonly Overlap[]; readonly outcomes: readonly Outcome[] };

/**
 * After a stance was taken: what it means, who else is there, how to change it. `near` comes with a plan that only its
 * planner sees; `wasPublic` when that was changed.
 */
export function stanceTaken(
  idea: Idea,
  mine: Standing,
  more: {
    readonly others: readonly Standing[];
    readonly near?: NearPlan | undefined;
    readonly wasPublic?: boolean;
  },
): Card {
  const { others, near, wasPublic } = more;
  const { sign, label } = stanceNamed(mine.stance);
  const planners = others.filter(isLivePlan).map((standing) => standing.person);
  return note(
    'done',
    words('answer.stance', { sign, stance: label, idea: called(idea) }),
    say(meaningOf(mine)),
    ...(mine.isPrivate
      ? [say(words('private.taken'), ...(wasPublic ? [' ', words('private.hidden')] : []))]
      : wasPublic === false
        ? [say(words('private.is public'))]
        : []),
    ...(planners.length > 0 && isPlan(mine.stance)
      ? [say(words('answer.plan too', { who: names(planners, 5), people: planners.length }))]
      : []),
    changeControls(idea, mine),
    ...(near ? nearPlan(idea, near) : []),
  );
}

function meaningOf(mine: Standing): Words {
  const zone = mine.person.zone ?? 'UTC';
  switch (mine.stance) {
    case 'following':
    case 'would_join':
    case 'can_advise':
    case 'has_results':
      return words(`answer.${mine.stance}`);
    case 'planning':
    case 'working':
      return mine.horizonEndsAt === null
        ? words('answer.no date')
        : words('answer.until', { day: dayOf(mine.horizonEndsAt, zone) });
    case 'stopped':
      return mine.note ? words('answer.stopped because', { note: mine.note }) : words('answer.stopped');
  }
}

/** How a stance is changed, said more of and taken back. */
export function changeControls(idea: Idea, mine?: Standing): Block {
  const plan = mine && isPlan(mine.stance);
  return {
    kind: 'controls',
    controls: [
      ...(plan
        ? [
            {
              kind: 'menu' as const,
              label: words('answer.change horizon'),
              choices: HORIZON_CHOICES.map(({ label, value }) => ({
                label,
                action: { do: 'plan' as const, idea: idea.id, horizon: value, sure: true },
              })),
            },
            {
              kind: 'button' as const,
              label: words('answer.pick day'),
              action: { do: 'pick horizon' as const, idea: idea.id },
            },
          ]
        : []),
      ...(mine ? seenByButton(idea, mine) : []),
      ...(mine
        ? [
            {
              kind: 'button' as const,
              label: words('note.add'),
              action: { do: 'stance note' as const, idea: idea.id },
            },
          ]
        : []),
      { kind: 'button', label: words('answer.take back'), action: { do: 'leave', idea: idea.id } },
    ],
  };
}

export const leftIdea = (idea: Idea): Card =>
  note('done', words('answer.taken back'), say(words('answer.no longer', { idea: called(idea) })));

export const notSignedUp = (idea: Idea): Card =>
  note(
    'done',
    words('answer.nothing to take back'),
    say(words('answer.not signed up', { idea: called(idea) })),
  );

export function draftKept(title: string, draft: number, problems: Readonly<Record<string, Label>>): Card {
  return note(
    'sorry',
    words('answer.almost'),
    say(words('answer.kept')),
    { kind: 'list', label: '', items: Object.values(problems).map((problem) => [problem]) },
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: title
            ? words('answer.continue', { title: shortened(title, 40) })
            : words('answer.continue writing'),
          look: 'primary',
          action: { do: 'write draft', draft },
        },
      ],
    },
  );
}
