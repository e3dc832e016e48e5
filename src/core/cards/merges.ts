/** Two ideas that become one, and two again. */
import type { Action } from '../actions.ts';
import type { Merge } from '../merge.ts';
import type { Idea, Millis } from '../model.ts';
import { UNDO_FOR } from '../rules/merging.ts';
import { type Block, type Card, type Control, type Form, say, type Text } from './card.ts';
import { words } from './message.ts';
import { otherIdea } from './other-idea.ts';
import { note } from './refusals.ts';
import { named, shortened } from './words.ts';

type Named = Pick<Idea, 'id' | 'number' | 'title'>;
type Two = { readonly from: Named; readonly into: Named };

const number = (idea: Named) => `#${idea.number}`;
const short = (idea: Named) => named({ ...idea, title: shortened(idea.title, 100) });
const shorts = ({ from, into }: Two) => ({ from: short(from), into: short(into) });

/** Offers to let an idea go into another one; what comes of it is up to their authors. */
export const offerMerge = ({ from, into }: Two): Block => ({
  kind: 'controls',
  controls: [
    {
      kind: 'button',
      label: words('merge.offer', { from: number(from), into: number(into) }),
      action: { do: 'merge', idea: from.id, other: into.id },
    },
  ],
});

/** Asks which idea another one should go into. */
export function mergeForm(idea: Named, action: Action): Form {
  return {
    title: words('merge.form'),
    submit: words('merge.go on'),
    intro: [words('merge.form intro', { from: short(idea) })],
    action,
    fields: [otherIdea('')],
  };
}

export const mergeAsked = ({ from, into }: Two): Card =>
  note('done', words('merge.asked'), say(words('merge.asked how', { from: short(from), into: short(into) })));

const undo = (merge: number, label = words('merge.undo')): Control => ({
  kind: 'button',
  label,
  action: { do: 'undo merge', merge },
});

export const merged = (two: Two, { id, at, zone }: { id: number; at: Millis; zone: string }): Card =>
  note(
    'done',
    words('merge.done', { from: number(two.from), into: short(two.into) }),
    say(
      words('merge.done how', {
        from: number(two.from),
        day: { day: at + UNDO_FOR, zone },
      }),
    ),
    { kind: 'controls', controls: [undo(id)] },
  );

export const unmerged = ({ from }: Two): Card =>
  note('done', words('merge.undone', { from: short(from) }), say(words('merge.undone how')));

export const tooLateToUndo = ({ into }: Two): Card =>
  note('sorry', words('merge.too late'), say(words('merge.too late why', { into: short(into) })));

/** To the author of the other one. */
export function mergeQuestion(merge: number, two: Two, name: string): Card {
  return note(
    'ask',
    words('merge.question'),
    say(
      words('merge.question how', {
        name,
        ...shorts(two),
        fromNumber: number(two.from),
        intoNumber: number(two.into),
      }),
    ),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words('merge.agree'),
          look: 'primary',
          action: { do: 'agree to merge', merge },
        },
        { kind: 'button', label: words('merge.keep'), action: { do: 'keep both', merge } },
      ],
    },
  );
}

/** To an author whose idea an admin merged. */
export const mergedByAdmin = (
  two: Two,
  done: { readonly id: number; readonly at: Millis; readonly zone: string; readonly name: string },
): Card =>
  note(
    'done',
    words('merge.by admin'),
    say(
      words('merge.by admin how', {
        name: done.name,
        ...shorts(two),
        day: { day: done.at + UNDO_FOR, zone: done.zone },
      }),
    ),
    { kind: 'controls', controls: [undo(done.id)] },
  );

export const bothKept = (): Card => note('done', words('merge.kept'), say(words('merge.kept how')));

export const notYoursToMerge = (): Card =>
  note('sorry', words('merge.not yours'), say(words('merge.not yours how', { more: words('merge.more') })));

export const meantAsTwo = (): Card =>
  note('sorry', words('merge.replicates'), say(words('merge.replicates how')));

export const seenByOthers = (): Card =>
  note('sorry', words('merge.audience'), say(words('merge.audience how')));

export const cannotMerge = (): Card => note('sorry', words('merge.not now'), say(words('merge.not now how')));

/** The card of an idea that went into another one. */
export function wentInto(idea: Named, into: Named): Card {
  return {
    tone: 'idea',
    title: named(idea),
    body: [
      say(words('merge.went', { into: { bold: short(into) } })),
      {
        kind: 'controls',
        controls: [
          {
            kind: 'button',
            label: words('merge.read', { into: number(into) }),
            action: { do: 'show', idea: into.id, page: 1 },
          },
        ],
      },
    ],
  };
}

export type Included = { readonly merge: Merge; readonly from: Named; readonly mayUndo: boolean };

/** What went into an idea, for its reader; those who may can take it out again. */
export function includesBlocks(included: readonly Included[]): readonly Block[] {
  if (included.length === 0) return [];
  const controls = included
    .filter(({ mayUndo }) => mayUndo)
    .map(({ merge, from }) => undo(merge.id, words('merge.take apart', { from: number(from) })));
  return [
    {
      kind: 'list',
      label: words('merge.includes'),
      items: included.map(({ from }): Text => [{ bold: short(from) }]),
    },
    ...(controls.length > 0 ? [{ kind: 'controls' as const, controls }] : []),
  ];
}
