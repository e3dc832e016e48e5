/** Outcomes as people read them: on the card, in a note, and to whoever tells one. */
import { type Idea, OUTCOMES, type Outcome, type OutcomeKind, type Stance } from '../model.ts';
import { isResult, OUTCOME_LIMITS } from '../rules/outcomes.ts';
import {
  type Block,
  type Card,
  type Choice,
  type Control,
  type Form,
  type Label,
  say,
  type Text,
} from './card.ts';
import { called } from './idea.ts';
import { words } from './message.ts';
import { nameOf } from './people.ts';
import { note } from './refusals.ts';
import { shortened } from './words.ts';

const SIGN: Record<OutcomeKind, string> = { result: '📈', null: '⭕', partial: '🧩', stopped: '⏹️' };

/** `📈 Has a result · Leo: the effect holds · link`. `most` shortens the line. */
export function outcomeLine(outcome: Outcome, most: number = OUTCOME_LIMITS.line): Text {
  const { kind } = outcome;
  return [`${SIGN[kind]} `, { bold: words(`outcome.has.${kind}`) }, ' · ', ...saidBy(outcome, most)];
}

/** `Leo: the effect holds · link` */
function saidBy({ by, line, link }: Outcome, most: number): Text {
  return [
    nameOf(by),
    ...(line ? [`: ${shortened(line, most)}`] : []),
    ...(link ? [' · ', { link: shortened(link.replace(/^https?:\/\//, ''), 60), url: link }] : []),
  ];
}

/** The outcomes of an idea, those that can be built upon first. */
export function outcomeLines(outcomes: readonly Outcome[], most: number): readonly Text[] {
  const sorted = [...outcomes].sort((a, b) => Number(isResult(b.kind)) - Number(isResult(a.kind)));
  const shown = sorted.slice(0, most).map((outcome) => outcomeLine(outcome));
  const more = sorted.length - shown.length;
  return more > 0 ? [...shown, [words('outcome.more', { n: more })]] : shown;
}

type KindChoice = { readonly sign: string; readonly label: Label; readonly action: Choice['action'] };

const kinds = (idea: number, asked: boolean): readonly KindChoice[] =>
  OUTCOMES.filter((was) => !asked || was !== 'stopped').map((was) => ({
    sign: SIGN[was],
    label: words(`outcome.${was}`),
    action: { do: 'outcome', idea, was, ...(asked ? { asked: true as const } : {}) },
  }));

/** The kinds as buttons; `asked` when a check-in asks, which stays where it is. */
export const outcomeButtons = (idea: number, asked: boolean): readonly Control[] =>
  kinds(idea, asked).map((kind) => ({ kind: 'button', ...kind }));

/** What came of it? One press says. */
export const askOutcome = (idea: Idea, isPrivate: boolean): Card =>
  note(
    'ask',
    words('outcome.ask'),
    say({ bold: called(idea) }),
    say(words('outcome.ask.says'), ...(isPrivate ? [' ', words('private.outcome')] : [])),
    { kind: 'controls', controls: outcomeButtons(idea.id, false) },
  );

/** After it was told, and whenever its author looks at it again. */
export function outcomeTold(idea: Idea, outcome: Outcome, hearers: number): Card {
  return note(
    'done',
    words(`outcome.told.${outcome.kind}`, { idea: called(idea) }),
    ...(outcome.line || outcome.link ? [say(...saidBy(outcome, OUTCOME_LIMITS.line))] : []),
    say(words('outcome.stands'), ...(hearers === 0 ? [] : [' ', words('outcome.will hear', { n: hearers })])),
    { kind: 'controls', controls: outcomeControls(idea, outcome) },
  );
}

function outcomeControls(idea: Idea, outcome: Outcome): readonly Control[] {
  const isBare = outcome.line === '' && outcome.link === '';
  return [
    {
      kind: 'button',
      label: words(isBare ? 'outcome.add line' : 'outcome.change line'),
      ...(isBare ? { look: 'primary' as const } : {}),
      action: { do: 'outcome line', idea: idea.id },
    },
    { kind: 'button', label: words('outcome.remove'), action: { do: 'remove outcome', idea: idea.id } },
    {
      kind: 'menu',
      label: words('outcome.other'),
      choices: kinds(idea.id, false).map(({ label, action }) => ({ label, action })),
    },
  ];
}

/** `stance` is what whoever told it has on the idea now. */
export const outcomeRemoved = (idea: Idea, stance: Stance | null): Card =>
  note(
    'done',
    words('outcome.removed'),
    say(
      words('outcome.removed.says', { idea: called(idea) }),
      ' ',
      stance
        ? words('outcome.removed.stance', { stance: words(`stance.${stance}`) })
        : words('outcome.removed.no stance'),
    ),
  );

export const noOutcome = (idea: Idea): Card =>
  note('done', words('outcome.none'), say(words('outcome.none.says', { idea: called(idea) })));

export function outcomeForm(idea: Idea, outcome: Outcome | null): Form {
  const field = (name: 'line' | 'link', label: Label, hint: Label): Form['fields'][number] => ({
    kind: 'text',
    name,
    label,
    hint,
    long: name === 'line',
    required: false,
    limit: OUTCOME_LIMITS[name],
    value: outcome?.[name] ?? '',
  });
  const stopped = outcome?.kind === 'stopped';
  return {
    title: words(stopped ? 'outcome.form.why' : 'outcome.ask'),
    submit: words('outcome.save'),
    intro: [words('outcome.form.intro', { idea: called(idea) })],
    action: { do: 'outcome line', idea: idea.id },
    fields: [
      field('line', words('outcome.form.line'), words(`outcome.form.line.${stopped ? 'why' : 'hint'}`)),
      field('link', words('outcome.form.link'), 'https://arxiv.org/abs/…'),
    ],
  };
}

/** To somebody with a stance, once. */
export const outcomeHeard = (idea: Idea, outcome: Outcome): Card =>
  note(
    'idea',
    words(`outcome.heard.${outcome.kind}`),
    say({ bold: called({ ...idea, title: shortened(idea.title, 120) }) }),
    say(...saidBy(outcome, OUTCOME_LIMITS.line)),
    {
      kind: 'controls',
      controls: [
        { kind: 'button', label: words('outcome.read'), action: { do: 'show', idea: idea.id, page: 1 } },
      ],
    },
  );

/** What is known already, before somebody plans it. */
export const knownOutcomes = (outcomes: readonly Outcome[], most: number): readonly Block[] =>
  outcomes.length === 0 ? [] : [{ kind: 'list', label: '', items: outcomeLines(outcomes, most) }];

/** What doesn't work about the line or the link of an outcome. */
export const OUTCOME_PROBLEMS = {
  line: (has: number) => words('outcome.line too long', { has, fit: OUTCOME_LIMITS.line }),
  link: (has: number) => words('outcome.link too long', { has, fit: OUTCOME_LIMITS.link }),
  address: words('outcome.no link'),
} as const;
