/** How two ideas relate, as both of their cards say it, and the form that says it. */
import type { Action } from '../actions.ts';
import type { Idea, Pair, Relation } from '../model.ts';
import type { Block, Card, Form, Inline, Label, Text } from './card.ts';
import { say } from './card.ts';
import { offerMerge } from './merges.ts';
import { type Words, words } from './message.ts';
import { otherIdea } from './other-idea.ts';
import { note } from './refusals.ts';
import { andMore, dayOf, named, shortened } from './words.ts';

/** Lines of each kind on a card; who wants all of them reads the other idea. */
const SHOWN = 3;

type Named = { readonly id: number; readonly number: number; readonly title: string };
export type Related = { readonly pair: Pair; readonly other: Omit<Named, 'id'> };

/** What an idea's card says about others. `ideaId` is the idea whose card it is. */
export function relationBlocks(ideaId: number, related: readonly Related[]): readonly Block[] {
  const differs = related.filter(({ pair }) => pair.relation === 'differs from');
  const others = related.filter(({ pair }) => pair.relation !== 'differs from');
  return [
    ...lines(words('relation.relates'), others, (one) => relationLine(ideaId, one)),
    ...lines(words('relation.differs'), differs, differenceLine),
  ];
}

function lines<T>(label: Label, all: readonly T[], line: (one: T) => Text): readonly Block[] {
  if (all.length === 0) return [];
  const more = all.length - SHOWN;
  const items = all.slice(0, SHOWN).map(line);
  return [{ kind: 'list', label, items: more > 0 ? [...items, [andMore(more)]] : items }];
}

const byAndDay = (pair: Pair) => ({
  by: pair.by?.name ?? words('people.former member'),
  day: dayOf(pair.at, 'UTC'),
});

function differenceLine({ pair, other }: Related): Text {
  const vs = words('relation.vs', { idea: named({ ...other, title: shortened(other.title, 60) }) });
  return [{ bold: vs }, words('relation.said', { line: pair.difference, ...byAndDay(pair) })];
}

function relationLine(ideaId: number, { pair, other }: Related): Text {
  const isSubject = pair.ideaId === ideaId;
  const gaps = {
    idea: { bold: named({ ...other, title: shortened(other.title, 60) }) },
    ...byAndDay(pair),
  };
  if (pair.isSplit) return [words('relation.split', gaps)];
  return [
    ...said(pair.relation, isSubject, gaps),
    ...(pair.difference === '' ? [] : [words('relation.noted', { line: pair.difference })]),
  ];
}

function said(relation: Relation, isSubject: boolean, gaps: Words['gaps']): readonly Inline[] {
  switch (relation) {
    case 'replicates':
      return ['🔁 ', words(isSubject ? 'relation.replicates' : 'relation.is replicated', gaps)];
    case 'builds on':
      return [words(isSubject ? 'relation.builds on' : 'relation.is built on', gaps)];
    case 'duplicate of':
      return [words('relation.same', gaps)];
    case 'overlaps':
    case 'differs from':
      return [words('relation.overlaps', gaps)];
  }
}

/** The verb between two ideas: `#2 builds on #1`. Nobody's work is called a duplicate. */
export function relationVerb(relation: Relation, isSplit = false): Words {
  if (isSplit) return words('relation.digest.split');
  switch (relation) {
    case 'duplicate of':
      return words('relation.digest.same');
    case 'overlaps':
      return words('relation.digest.overlaps');
    case 'builds on':
      return words('relation.digest.builds on');
    case 'replicates':
      return words('relation.digest.replicates');
    case 'differs from':
      return words('relation.digest.differs');
  }
}

/** After somebody said how two ideas relate. */
export function relationSaved(relation: Relation, idea: Named, other: Named): Card {
  const gaps = { idea: named(idea), other: named(other) };
  const about = {
    'duplicate of': words('relation.saved same', gaps),
    overlaps: words('relation.saved overlaps', gaps),
    'builds on': words('relation.saved builds on', gaps),
    replicates: words('relation.saved replicates', gaps),
    'differs from': words('relation.saved differs', gaps),
  };
  return note(
    'done',
    words('relation.saved'),
    say(about[relation]),
    ...(relation === 'duplicate of' ? [offerMerge({ from: idea, into: other })] : []),
  );
}

/** After "Same: join #57" where somebody else has said how the two relate: that stays, and the person is in all the same. */
export const joinedOther = (other: Named): Card =>
  note('done', words('relation.joined'), say(words('relation.joined at', { other: named(other) })));

/** What somebody said before, with their name, stays. */
export function answeredBefore(pair: Pair, idea: Named, other: Named): Card {
  const by = pair.by?.name ?? words('people.former member');
  const [subject, object] = pair.ideaId === idea.id ? [idea, other] : [other, idea];
  return note(
    'sorry',
    words('relation.answered'),
    say(
      pair.difference === ''
        ? words('relation.answered as', {
            by,
            idea: named(subject),
            how: relationVerb(pair.relation),
            other: named(object),
          })
        : words('relation.answered line', { by, line: pair.difference }),
    ),
  );
}

/** Says how an idea relates to any other one. `typed` is what was written before, where it needs another look. */
export function relationForm(idea: Idea, action: Action, typed: Readonly<Record<string, string>> = {}): Form {
  return {
    title: words('relation.form'),
    submit: words('relation.save'),
    intro: [words('relation.form intro', { idea: named(idea) })],
    action,
    fields: [
      otherIdea(typed.other ?? ''),
      {
        kind: 'choice',
        name: 'how',
        label: words('relation.form how'),
        hint: words('relation.form how hint'),
        value: typed.how ?? 'overlaps',
        choices: [
          { label: words('relation.choice overlaps'), value: 'overlaps' },
          { label: words('relation.choice builds on'), value: 'builds on' },
          { label: words('relation.choice replicates'), value: 'replicates' },
          { label: words('relation.choice differs'), value: 'differs from' },
          { label: words('relation.choice same'), value: 'duplicate of' },
        ],
      },
      {
        kind: 'text',
        name: 'line',
        label: words('relation.form line'),
        hint: words('relation.form line hint'),
        long: true,
        required: false,
        limit: 500,
        value: typed.line ?? '',
      },
    ],
  };
}
