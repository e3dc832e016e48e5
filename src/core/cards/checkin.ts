/** The section of a letter that asks about plans whose horizon is over. */
import type { Idea, Millis, Outcome, Standing } from '../model.ts';
import { lapsesAt } from '../rules/checkins.ts';
import { isResult } from '../rules/outcomes.ts';
import { isPlan, USUAL_HORIZON } from '../rules/stances.ts';
import { type Block, type Card, type Choice, type Control, say, type Text } from './card.ts';
import { called } from './idea.ts';
import { words } from './message.ts';
import { outcomeButtons, outcomeLine } from './outcome.ts';
import { endedAlone, onlyYou } from './private-plans.ts';
import { dayOf, HORIZON_CHOICES, shortened, stanceSaid, until } from './words.ts';

export type Asked = {
  readonly idea: Idea;
  readonly standing: Standing | null;
  /** What this person told about it. */
  readonly outcome: Outcome | null;
};

/** How many plans one message asks about: more don't fit every platform. The rest waits for the next one. */
export const ASKED_AT_ONCE = 10;
/** Up to here each has its buttons; of more than these, each has a menu. */
const WITH_BUTTONS = 4;
/** How many days "Snooze a month" is. */
const MONTH_DAYS = 30;

/** All of a person's plans that are asked about; those that were answered say how. */
export function checkinCard(asked: readonly Asked[]): Card {
  const open = asked.filter(isOpen);
  const lapsed = asked.filter(({ standing }) => standing !== null && standing.lapsedAt !== null);
  const first = open[0]?.standing?.checkedInAt;
  return {
    tone: 'ask',
    title: titleOf(open.length, lapsed.length, asked.length),
    body: [
      say(
        words(open.length > 0 ? 'checkin.asking' : lapsed.length > 0 ? 'checkin.lapsed' : 'checkin.answered'),
      ),
      ...asked.flatMap((one) => askBlocks(one, asked.length > WITH_BUTTONS)),
      ...(first ? [graceNote(first, open[0]?.standing?.person.zone ?? 'UTC')] : []),
    ],
  };
}

function titleOf(open: number, lapsed: number, all: number): Card['title'] {
  if (open > 0) return words('checkin.title', { plans: open });
  return lapsed === all ? words('checkin.title.lapsed', { plans: lapsed }) : words('checkin.title.answered');
}

const isOpen = ({ standing }: Asked) =>
  standing !== null && isPlan(standing.stance) && standing.checkedInAt !== null && standing.lapsedAt === null;

function graceNote(checkedInAt: Millis, zone: string): Block {
  return {
    kind: 'footnote',
    text: [words('checkin.grace', { day: dayOf(lapsesAt(checkedInAt), zone) })],
  };
}

/** One plan that is asked about, with its answers; one that was answered says how. */
export function askBlocks(asked: Asked, brief: boolean): readonly Block[] {
  const { idea, standing } = asked;
  const title = { bold: called({ ...idea, title: shortened(idea.title, 120) }) };
  if (!isOpen(asked) || !standing) return [say(title, ' · ', ...answeredWords(asked)), ...afterAnswer(asked)];
  const meant = words('checkin.planned', { until: until(standing) });
  return [
    say(title, ' · ', meant, ...onlyYou(standing)),
    controls(...(brief ? [oneMenu(idea)] : buttonsAndMenu(idea))),
  ];
}

const controls = (...all: Control[]): Block => ({ kind: 'controls', controls: all });

const answers = (idea: Idea) =>
  ({
    on: { label: words('checkin.still on it'), action: { do: 'still on it', idea: idea.id } },
    done: { label: words('checkin.done'), action: { do: 'finish', idea: idea.id } },
    stopped: { label: words('checkin.stopped'), action: { do: 'stop', idea: idea.id, because: false } },
    snooze: { label: words('checkin.snooze week'), action: { do: 'snooze', idea: idea.id } },
  }) as const;

const laterChoices = (idea: Idea): readonly Choice[] => [
  ...HORIZON_CHOICES.map(
    ({ label, value }): Choice => ({
      label: words('checkin.extend to', { horizon: label }),
      action: { do: 'extend', idea: idea.id, horizon: value },
    }),
  ),
  {
    label: words('checkin.extend day'),
    action: { do: 'check-in day', idea: idea.id, means: 'extend' },
  },
  { label: words('checkin.snooze month'), action: { do: 'snooze', idea: idea.id, days: MONTH_DAYS } },
  {
    label: words('checkin.snooze day'),
    action: { do: 'check-in day', idea: idea.id, means: 'snooze' },
  },
];

function buttonsAndMenu(idea: Idea): readonly Control[] {
  const { on, done, stopped, snooze } = answers(idea);
  return [
    { kind: 'button', ...on, sign: '👍', look: 'primary' },
    { kind: 'button', ...done, sign: '✅' },
    { kind: 'button', ...stopped, sign: '⏹️' },
    { kind: 'button', ...snooze, sign: '💤' },
    { kind: 'menu', label: words('checkin.later'), choices: laterChoices(idea) },
  ];
}

const oneMenu = (idea: Idea): Control => ({
  kind: 'menu',
  label: words('checkin.title', { plans: 1 }),
  choices: [...Object.values(answers(idea)), ...laterChoices(idea)],
});

/** What can still be said after an answer, and need not. */
function afterAnswer({ idea, standing, outcome }: Asked): readonly Block[] {
  if (standing === null) return [];
  const plan = { do: 'plan' as const, idea: idea.id, horizon: USUAL_HORIZON, sure: true };
  if (isPlan(standing.stance) && standing.lapsedAt !== null)
    return [controls({ kind: 'button', label: words('checkin.again'), action: plan })];
  const why = { do: 'stop' as const, idea: idea.id, because: true };
  if (outcome?.kind === 'stopped' && outcome.line === '')
    return [controls({ kind: 'button', label: words('checkin.why'), action: why })];
  const line = { do: 'outcome line' as const, idea: idea.id };
  if (outcome && isResult(outcome.kind) && outcome.line === '' && outcome.link === '')
    return [controls({ kind: 'button', label: words('outcome.add line'), action: line })];
  if (standing.isPrivate && !isPlan(standing.stance) && !outcome) return endedAlone(idea);
  // Done is done with one press; what came of it is a second one, for whoever likes.
  return standing.stance === 'has_results' && !outcome
    ? [say(words('checkin.what came')), controls(...outcomeButtons(idea.id, true))]
    : [];
}

function answeredWords({ standing, outcome }: Asked): Text {
  if (standing === null) return [words('checkin.was taken back')];
  const zone = standing.person.zone ?? 'UTC';
  if (standing.lapsedAt !== null)
    return [words('checkin.was lapsed', { day: dayOf(standing.lapsedAt, zone) })];
  if (outcome) return outcomeLine(outcome, 200);
  if (!isPlan(standing.stance)) return [stanceSaid(standing.stance)];
  if (standing.snoozedUntil !== null)
    return [words('checkin.was snoozed', { day: dayOf(standing.snoozedUntil, zone) })];
  return [words('checkin.was kept', { until: until(standing) })];
}
