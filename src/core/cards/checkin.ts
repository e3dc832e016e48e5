/** The one message that asks about plans whose horizon is over. */
import type { Idea, Millis, Standing } from '../model.ts';
import { lapsesAt } from '../rules/checkins.ts';
import { isPlan } from '../rules/stances.ts';
import { type Block, type Card, type Label, say } from './card.ts';
import { called } from './idea.ts';
import { words } from './message.ts';
import { HORIZON_CHOICES, STANCE_WORDS, shortened, untilWords } from './words.ts';

export type Asked = { readonly idea: Idea; readonly standing: Standing | null };

/** How many plans one message asks about, each with its answers: more don't fit every platform. The rest waits. */
export const ASKED_AT_ONCE = 4;

/** All of a person's plans that are asked about; those that were answered say how. */
export function checkinCard(asked: readonly Asked[]): Card {
  const open = asked.filter(isOpen);
  const first = open[0]?.standing?.checkedInAt;
  return {
    tone: 'ask',
    title:
      open.length === 0 ? words('checkin.title.answered') : words('checkin.title', { plans: open.length }),
    body: [
      say(words(open.length === 0 ? 'checkin.answered' : 'checkin.asking')),
      ...asked.flatMap((one) => askBlocks(one)),
      ...(first ? [graceNote(first, open[0]?.standing?.person.zone ?? 'UTC')] : []),
    ],
  };
}

const isOpen = ({ standing }: Asked) =>
  standing !== null && isPlan(standing.stance) && standing.checkedInAt !== null && standing.lapsedAt === null;

function graceNote(checkedInAt: Millis, zone: string): Block {
  return {
    kind: 'footnote',
    text: [words('checkin.grace', { day: { day: lapsesAt(checkedInAt), zone } })],
  };
}

function askBlocks(asked: Asked): readonly Block[] {
  const { idea, standing } = asked;
  const title = { bold: called({ ...idea, title: shortened(idea.title, 120) }) };
  if (!isOpen(asked))
    return [
      say(title, ' · ', answeredWords(standing)),
      ...(standing?.stance === 'stopped' && standing.note === '' ? [whyControl(idea)] : []),
    ];
  return [
    say(title),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words('checkin.still on it'),
          sign: '👍',
          look: 'primary',
          action: { do: 'still on it', idea: idea.id },
        },
        { kind: 'button', label: words('checkin.done'), sign: '✅', action: { do: 'finish', idea: idea.id } },
        {
          kind: 'button',
          label: words('checkin.stopped'),
          sign: '⏹️',
          action: { do: 'stop', idea: idea.id, because: false },
        },
        {
          kind: 'button',
          label: words('checkin.ask next week'),
          sign: '💤',
          action: { do: 'snooze', idea: idea.id },
        },
        {
          kind: 'menu',
          label: words('checkin.extend'),
          choices: HORIZON_CHOICES.map(({ label, value }) => ({
            label,
            action: { do: 'extend', idea: idea.id, horizon: value },
          })),
        },
      ],
    },
  ];
}

const whyControl = (idea: Idea): Block => ({
  kind: 'controls',
  controls: [
    { kind: 'button', label: words('checkin.why'), action: { do: 'stop', idea: idea.id, because: true } },
  ],
});

function answeredWords(standing: Standing | null): Label {
  if (standing === null) return words('checkin.was taken back');
  if (standing.lapsedAt !== null) return words('checkin.was lapsed');
  if (!isPlan(standing.stance))
    return STANCE_WORDS[standing.stance].label.toLowerCase() + (standing.note ? `: ${standing.note}` : '');
  if (standing.snoozedUntil !== null)
    return words('checkin.was snoozed', {
      day: { day: standing.snoozedUntil, zone: standing.person.zone ?? 'UTC' },
    });
  return words('checkin.was kept', { until: untilWords(standing) });
}
