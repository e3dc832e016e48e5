/** What people hear back, alone, after something they did. */
import type { Idea, Stance, Standing } from '../model.ts';
import { STANCES } from '../model.ts';
import { isLivePlan, isPlan } from '../rules/stances.ts';
import { type Block, type Card, type Control, type Label, say, type Text } from './card.ts';
import { readMenu } from './finding.ts';
import { called, type IdeaView, ideaLine } from './idea.ts';
import { type Words, words } from './message.ts';
import { askToHear } from './notices.ts';
import { type Overlap, overlapsOfEdited } from './overlap.ts';
import { note } from './refusals.ts';
import { dayOf, HORIZON_CHOICES, names, shortened, stanceNamed, stanceSaid } from './words.ts';

export function published(
  idea: Idea,
  more: {
    readonly channels: readonly string[];
    readonly planning: boolean;
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
      ...(more.planning ? [' ', words('answer.planning it')] : []),
    ),
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: words('answer.edit'), action: { do: 'edit', idea: idea.id } },
        more.audience,
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

export function joinedInstead(idea: Idea, stance: Stance): Card {
  return note(
    'done',
    words('answer.in on', { idea: called(idea) }),
    say(words('answer.down as', { stance: stanceSaid(stance) })),
    changeControls(idea),
  );
}

/** After a stance was taken: what it means, who else is there, how to change it. */
export function stanceTaken(idea: Idea, mine: Standing, others: readonly Standing[]): Card {
  const { sign, label } = stanceNamed(mine.stance);
  const planners = others.filter(isLivePlan).map((standing) => standing.person);
  return note(
    'done',
    words('answer.stance', { sign, stance: label, idea: called(idea) }),
    say(meaningOf(mine)),
    ...(planners.length > 0 && isPlan(mine.stance)
      ? [say(words('answer.plan too', { who: names(planners, 5), people: planners.length }))]
      : []),
    changeControls(idea, mine),
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

function changeControls(idea: Idea, mine?: Standing): Block {
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

const ideaList = (label: Label, views: readonly Pick<IdeaView, 'idea' | 'standings'>[]): Block => ({
  kind: 'list',
  label,
  items: views.map(ideaLine),
});

/** A person's own page: plans first, then sign-ups, then ideas. */
export function mine(
  standings: readonly { readonly idea: Idea; readonly standing: Standing }[],
  ideas: readonly Pick<IdeaView, 'idea' | 'standings'>[],
): Card {
  if (standings.length === 0 && ideas.length === 0) {
    return note('idea', words('answer.nothing yet'), say(words('answer.begin')));
  }
  const groups = STANCES.toReversed().flatMap((stance): Block[] => {
    const here = standings.filter(({ standing }) => standing.stance === stance);
    if (here.length === 0) return [];
    const { sign, label } = stanceNamed(stance);
    return [
      {
        kind: 'list',
        label: words('answer.stance group', { sign, stance: label }),
        items: here.slice(0, 10).map(({ idea, standing }) => mineLine(idea, standing)),
      },
    ];
  });
  const shown = [...standings.map(({ idea }) => ({ idea })), ...ideas];
  const seen = new Set<number>();
  const unique = shown.filter(({ idea }) => !seen.has(idea.id) && seen.add(idea.id));
  return note(
    'idea',
    words('answer.yours'),
    ...groups,
    ...(ideas.length > 0
      ? [ideaList(words('answer.ideas of yours', { ideas: ideas.length }), ideas.slice(0, 10))]
      : []),
    { kind: 'controls', controls: [readMenu(unique)] },
  );
}

function mineLine(idea: Idea, standing: Standing): Text {
  const end = endOf(standing);
  return [{ bold: called({ ...idea, title: shortened(idea.title, 90) }) }, ...(end ? [' · ', end] : [])];
}

function endOf({ lapsedAt, horizonEndsAt, person }: Standing): Words | null {
  if (lapsedAt !== null) return words('checkin.was lapsed', { day: dayOf(lapsedAt, person.zone ?? 'UTC') });
  return horizonEndsAt === null
    ? null
    : words('when.until', { day: dayOf(horizonEndsAt, person.zone ?? 'UTC') });
}

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
