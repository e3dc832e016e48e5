/** Agendas: the offer, the review, and the one card that stands for all of it. */
import type { Action } from '../actions.ts';
import type { Idea, IdeaText } from '../model.ts';
import { afterTitle, checkIdea, isBlank } from '../rules/ideas.ts';
import { audienceLine, isForNobody, type Seen, seenMenu } from './agenda-audience.ts';
import {
  type Block,
  type Card,
  type Control,
  type Field,
  type Form,
  type Label,
  say,
  type Text,
} from './card.ts';
import { ideaForm } from './forms.ts';
import { called } from './idea.ts';
import { words } from './message.ts';
import { ideaProblems } from './problems.ts';
import { note } from './refusals.ts';
import { shortened, stanceNamed } from './words.ts';

/** Items on one page of the review, each with its controls. */
export const REVIEWED = 5;
/** Parts of a text in one form; where fewer fit, the last are left out. */
const PARTS = 8;
const PART_LIMIT = 12_000;

type Item = {
  readonly id: number;
  readonly text: IdeaText;
  readonly isLeftOut: boolean;
  readonly number: number | null;
  readonly isSeen: boolean;
};

const button = (label: Label, action: Action, look?: 'primary' | 'danger'): Control => ({
  kind: 'button',
  label,
  action,
  ...(look ? { look } : {}),
});
const controls = (...all: readonly Control[]): Block => ({ kind: 'controls', controls: all });

/** A message that lists ideas: many, or one. */
export const offerAgenda = (about: {
  many: number;
  agenda: number;
  draft: number;
  /** Ideas of the same text that are for another time. */
  more: number;
}): Card =>
  note(
    'ask',
    words('agenda.looks like', { many: about.many }),
    say(words('agenda.which')),
    ...laterBlocks(about.more),
    controls(
      button(words('agenda.import'), { do: 'review', agenda: about.agenda, page: 1 }, 'primary'),
      button(words('agenda.one'), { do: 'write draft', draft: about.draft }),
    ),
  );

export function importForm(action: Action): Form {
  const part = (n: number): Field => ({
    kind: 'text',
    name: `part${n}`,
    label: n === 1 ? words('agenda.text') : words('agenda.continued', { n }),
    hint: n === 1 ? words('agenda.text hint') : words('agenda.continued hint'),
    long: true,
    required: n === 1,
    limit: PART_LIMIT,
    value: '',
  });
  const name: Field = {
    kind: 'text',
    name: 'name',
    label: words('agenda.name'),
    hint: words('agenda.name hint'),
    long: false,
    required: false,
    limit: 100,
    value: '',
  };
  const [first, ...rest] = Array.from({ length: PARTS }, (_, n) => part(n + 1));
  return {
    title: words('agenda.form'),
    submit: words('agenda.submit'),
    intro: [words('agenda.intro')],
    action,
    fields: [...(first ? [first] : []), name, ...rest],
  };
}

/** No list: said at the field, and where the form is gone, with the text kept as one idea. */
export function foundNoList(
  draft: number,
  again: Action,
): {
  readonly problems: Readonly<Record<string, Label>>;
  readonly otherwise: Card;
} {
  const problem = words('agenda.no list');
  return {
    problems: { part1: problem },
    otherwise: note(
      'sorry',
      words('agenda.no list title'),
      say(problem),
      say(words('agenda.kept as one')),
      controls(
        button(words('agenda.one'), { do: 'write draft', draft }, 'primary'),
        button(words('agenda.again'), again),
      ),
    ),
  };
}

/** A page of the private list: what will be published, what is left out, what is here already. */
export function reviewCard(shown: {
  readonly agenda: { readonly id: number; readonly name: string };
  readonly items: readonly Item[];
  readonly page: number;
  /** By item: what it comes near. */
  readonly near: ReadonlyMap<number, string>;
  readonly next: Waiting | null;
  /** Ideas of the same text that are for another time. */
  readonly more: number;
  readonly seen: Seen;
}): Card {
  const { agenda, items, page, near, next, more, seen } = shown;
  const kept = items.filter(({ isLeftOut, number }) => !isLeftOut && number === null);
  const here = items.filter(({ number }) => number !== null).length;
  const from = (page - 1) * REVIEWED;
  const some = items.slice(from, from + REVIEWED);
  const pages = Math.ceil(items.length / REVIEWED);
  return note(
    'ask',
    words('agenda.review', { many: items.length }),
    say(
      words('agenda.counts', { kept: kept.length, out: items.length - kept.length - here, here }),
      ' ',
      audienceLine(seen),
      ...(next ? [' ', words('agenda.more wait', { many: next.many })] : []),
    ),
    ...laterBlocks(more),
    ...some.flatMap((item) => itemBlocks(item, page, near.get(item.id))),
    reviewControls(agenda.id, { page, pages, publishes: isForNobody(seen) ? 0 : kept.length }),
    controls(seenMenu(agenda.id, seen, page)),
    {
      kind: 'footnote',
      text: [words('finding.part', { from: from + 1, until: from + some.length, total: items.length })],
    },
  );
}

function reviewControls(
  agenda: number,
  at: { readonly page: number; readonly pages: number; readonly publishes: number },
): Block {
  const { page, pages, publishes } = at;
  const turn = (label: Label, to: number) => button(label, { do: 'review', agenda, page: to });
  const publish = words('agenda.publish', { many: publishes });
  return controls(
    ...(page > 1 ? [turn(words('finding.back'), page - 1)] : []),
    ...(page < pages ? [turn(words('finding.next'), page + 1)] : []),
    ...(publishes > 0 ? [button(publish, { do: 'publish agenda', agenda }, 'primary')] : []),
    button(words('agenda.discard'), { do: 'discard agenda', agenda }, 'danger'),
  );
}

const laterBlocks = (more: number): readonly Block[] =>
  more === 0 ? [] : [say(words('agenda.later', { more }))];

function itemBlocks(item: Item, page: number, near: string | undefined): readonly Block[] {
  const { id, text, isLeftOut, number, isSeen } = item;
  const title: Text = [{ bold: isBlank(text.title) ? words('agenda.untitled') : shortened(text.title, 100) }];
  if (number !== null)
    return [
      say(...title, ' · ', isSeen ? words('agenda.here already', { number }) : words('agenda.here unseen')),
    ];
  const body = shortened(afterTitle(text.summary, text.title), 150);
  const checked = checkIdea({}, text);
  const notes: readonly Label[] = [
    ...(isLeftOut ? [words('agenda.left out')] : []),
    ...(checked.ok ? [] : Object.values(ideaProblems(checked.problems))),
    ...(near === undefined ? [] : [words('agenda.near', { other: shortened(near, 100) })]),
  ];
  return [
    say(
      ...title,
      ...(body === '' || isLeftOut ? [] : [`\n${body}`]),
      ...notes.flatMap((one) => ['\n', { quiet: one }]),
    ),
    controls(
      isLeftOut
        ? button(words('agenda.keep'), { do: 'item', item: id, keep: true, page })
        : button(words('agenda.leave out'), { do: 'item', item: id, keep: false, page }),
      button(words('agenda.edit'), { do: 'edit item', item: id, page }),
    ),
  ];
}

export const itemForm = (text: IdeaText, action: Action): Form =>
  ideaForm(text, { action, plan: 'not asked', intro: words('agenda.item intro') });

export const itemProblems = (action: Action, problems: Readonly<Record<string, Label>>): Card =>
  note(
    'sorry',
    words('agenda.almost'),
    { kind: 'list', label: '', items: Object.values(problems).map((problem) => [problem]) },
    controls(button(words('agenda.edit'), action, 'primary')),
  );

export const discardedAgenda = (name: string): Card =>
  note('done', words('agenda.discarded'), say(words('agenda.discarded said', { name })));

/** `#3, #18–#33`: neighbours are written as one run. */
function numbersOf(all: readonly { readonly number: number | null; readonly isSeen?: boolean }[]): string {
  const seen = all.filter(({ isSeen }) => isSeen !== false);
  const numbers = seen.flatMap(({ number }) => number ?? []).toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const said = runs.map((run) =>
    run.length > 2 ? `#${run[0]}–#${run.at(-1)}` : run.map((number) => `#${number}`).join(', '),
  );
  return shortened(said.join(', '), 250);
}

/** Nothing of it is new. What was left out before can be looked at, and is offered no louder. */
export function allHere(agenda: number, items: readonly Item[]): Card {
  const here = items.filter(({ number }) => number !== null);
  const out = items.length - here.length;
  return note(
    'done',
    words('agenda.all here', { many: here.length }),
    ...(numbersOf(here) === '' ? [] : [say(words('agenda.all here said', { numbers: numbersOf(here) }))]),
    ...(out > 0 ? [say(words('agenda.left out before', { many: out }))] : []),
    ...(out > 0 ? [controls(button(words('agenda.look'), { do: 'review', agenda, page: 1 }))] : []),
  );
}

/** More lists of the same text: how many ideas wait in them, and the first. */
export type Waiting = { readonly agenda: number; readonly many: number };

export const publishedAgenda = (
  ideas: readonly Idea[],
  channels: readonly string[],
  next: Waiting | null,
): Card =>
  note(
    'done',
    words('agenda.published', { many: ideas.length }),
    say(
      words('agenda.published said', {
        numbers: numbersOf(ideas),
        many: channels.length,
        channels: channels.map((name) => `#${name}`).join(', '),
      }),
    ),
    ...(next
      ? [
          say(words('agenda.more wait', { many: next.many })),
          controls(button(words('agenda.go on'), { do: 'review', agenda: next.agenda, page: 1 }, 'primary')),
        ]
      : []),
  );

export const signUpFirst = (idea: Idea): Card =>
  note(
    'sorry',
    words('agenda.sign up first'),
    say(words('agenda.sign up first said', { idea: called(idea) })),
    controls({
      kind: 'button',
      ...stanceNamed('following'),
      action: { do: 'stance', idea: idea.id, stance: 'following' },
    }),
  );
