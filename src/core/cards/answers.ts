/** What people hear back, alone, after something they did. */
import type { Idea, Stance, Standing } from '../model.ts';
import { STANCES } from '../model.ts';
import { isLivePlan, isPlan } from '../rules/stances.ts';
import { type Block, type Card, type Inline, say, type Text } from './card.ts';
import { readMenu } from './finding.ts';
import { called, type IdeaView, ideaLine } from './idea.ts';
import { type Overlap, overlapsOfEdited } from './overlap.ts';
import { note } from './refusals.ts';
import { count, dayIn, HORIZON_CHOICES, names, STANCE_WORDS, shortened } from './words.ts';

export function published(
  idea: Idea,
  more: { readonly channels: readonly string[]; readonly planning: boolean },
): Card {
  const where = more.channels.map((name) => `#${name}`).join(', ');
  return note(
    'done',
    `${called(idea)} is published`,
    say(
      more.channels.length === 1
        ? `Its card stands in ${where}.`
        : `Its card stands in ${where}; a press on one shows on all.`,
      more.planning ? ' You are down as planning it.' : '',
    ),
    {
      kind: 'controls',
      controls: [{ kind: 'button', label: 'Edit, add links or tags', action: { do: 'edit', idea: idea.id } }],
    },
  );
}

/** After an edit, with what the idea comes near as it reads now. */
export const edited = (idea: Idea, overlaps: readonly Overlap[]): Card =>
  note(
    overlaps.length > 0 ? 'overlap' : 'done',
    `${called(idea)} is changed`,
    ...(overlaps.length > 0
      ? overlapsOfEdited(idea, overlaps)
      : [say('Every card of it follows in a moment.')]),
  );

export const discarded = (title: string): Card =>
  note('done', 'Discarded', say(`“${shortened(title, 100)}” wasn’t published, and nobody saw it.`));

export function joinedInstead(idea: Idea, stance: Stance): Card {
  return note(
    'done',
    `You’re in on ${called(idea)}`,
    say(`You’re down as “${STANCE_WORDS[stance].label.toLowerCase()}”. Your own draft wasn’t published.`),
    changeControls(idea),
  );
}

/** After a stance was taken: what it means, who else is there, how to change it. */
export function stanceTaken(idea: Idea, mine: Standing, others: readonly Standing[]): Card {
  const { sign, label } = STANCE_WORDS[mine.stance];
  const planners = others.filter(isLivePlan).map((standing) => standing.person);
  return note(
    'done',
    `${sign} ${label}: ${called(idea)}`,
    say(...meaningOf(mine)),
    ...(planners.length > 0 && isPlan(mine.stance)
      ? [
          say(
            `${names(planners, 5)} ${planners.length === 1 ? 'plans' : 'plan'} this too: worth a word before you both start.`,
          ),
        ]
      : []),
    changeControls(idea, mine),
  );
}

function meaningOf(mine: Standing): Text {
  const zone = mine.person.zone ?? 'UTC';
  switch (mine.stance) {
    case 'following':
      return ['It’s on your list: ', { code: '/idea mine' }, '.'];
    case 'would_join':
      return ['Your name stands on the card for whoever plans it.'];
    case 'can_advise':
      return ['Whoever plans it knows whom to ask.'];
    case 'planning':
    case 'working':
      return mine.horizonEndsAt === null
        ? ['No date yet; you can set one any time.']
        : ['Until ', dayIn(mine.horizonEndsAt, zone), '. You’ll be asked once when that day is over.'];
    case 'has_results':
      return ['Thank you: the next person to plan something like it sees this first.'];
    case 'stopped':
      return [mine.note ? `With your line: “${mine.note}”` : 'It’s free to take again.'];
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
              label: 'Change the horizon',
              choices: HORIZON_CHOICES.map(({ label, value }) => ({
                label,
                action: { do: 'plan' as const, idea: idea.id, horizon: value, sure: true },
              })),
            },
            {
              kind: 'button' as const,
              label: 'Pick a day',
              action: { do: 'pick horizon' as const, idea: idea.id },
            },
          ]
        : []),
      { kind: 'button', label: 'Take it back', action: { do: 'leave', idea: idea.id } },
    ],
  };
}

export const leftIdea = (idea: Idea): Card =>
  note('done', 'Taken back', say(`You’re no longer signed up to ${called(idea)}.`));

export const notSignedUp = (idea: Idea): Card =>
  note('done', 'Nothing to take back', say(`You aren’t signed up to ${called(idea)}.`));

const ideaList = (label: string, views: readonly Pick<IdeaView, 'idea' | 'standings'>[]): Block => ({
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
    return note(
      'idea',
      'Nothing here yet',
      say('Sign up with a press on any card, or write an idea: ', { code: '/idea new' }),
    );
  }
  const groups = STANCES.toReversed().flatMap((stance): Block[] => {
    const here = standings.filter(({ standing }) => standing.stance === stance);
    if (here.length === 0) return [];
    const { sign, label } = STANCE_WORDS[stance];
    return [
      {
        kind: 'list',
        label: `${sign} ${label}`,
        items: here.slice(0, 10).map(({ idea, standing }) => mineLine(idea, standing)),
      },
    ];
  });
  const shown = [...standings.map(({ idea }) => ({ idea })), ...ideas];
  const seen = new Set<number>();
  const unique = shown.filter(({ idea }) => !seen.has(idea.id) && seen.add(idea.id));
  return note(
    'idea',
    'Your ideas and sign-ups',
    ...groups,
    ...(ideas.length > 0
      ? [ideaList(`💡 ${count(ideas.length, 'idea', 'ideas')} of yours`, ideas.slice(0, 10))]
      : []),
    { kind: 'controls', controls: [readMenu(unique)] },
  );
}

function mineLine(idea: Idea, standing: Standing): Text {
  const end: Inline[] =
    standing.lapsedAt !== null
      ? [' · lapsed, free to take']
      : standing.horizonEndsAt !== null
        ? [' · until ', dayIn(standing.horizonEndsAt, standing.person.zone ?? 'UTC')]
        : [];
  return [{ bold: called({ ...idea, title: shortened(idea.title, 90) }) }, ...end];
}

export function draftKept(title: string, draft: number, problems: Readonly<Record<string, string>>): Card {
  return note(
    'sorry',
    'Almost',
    say('Everything you wrote is kept. One thing needs another look:'),
    { kind: 'list', label: '', items: Object.values(problems).map((problem) => [problem]) },
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: title ? `Continue: ${shortened(title, 40)}` : 'Continue writing',
          look: 'primary',
          action: { do: 'write draft', draft },
        },
      ],
    },
  );
}
