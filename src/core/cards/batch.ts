/** The one card of an agenda in a channel, and all of its ideas on private pages where it has room for some alone. */
import type { Action } from '../actions.ts';
import type { Idea } from '../model.ts';
import { type Block, type Card, type Control, type Label, say, type Text } from './card.ts';
import { called, type IdeaView, ideaLine } from './idea.ts';
import { words } from './message.ts';
import { note } from './refusals.ts';
import { andMore, shortened } from './words.ts';

/** An agenda of up to so many ideas stands on its card in full: more is no screen, and no menu on every platform. */
const WHOLE = 20;
/** Of a larger one the card has the first. */
const SOME = 12;
/** Ideas on one private page. */
export const BATCH_PAGE = 10;
const AROUND_SHOWN = 300;

type View = Pick<IdeaView, 'idea' | 'standings'>;
type Batch = {
  readonly agenda: { readonly id: number; readonly name: string; readonly around: string };
  readonly views: readonly View[];
  readonly authorName: Label | null;
};

/** Each idea is read, and signed up to, from the menus. */
export function batchCard({ agenda, views, authorName }: Batch): Card {
  const many = views.length;
  const around = shortened(agenda.around.replace(/\s+/g, ' '), AROUND_SHOWN);
  const by = authorName ?? words('agenda.former member');
  const shown = many > WHOLE ? views.slice(0, SOME) : views;
  const more: readonly Text[] = many > shown.length ? [[{ quiet: andMore(many - shown.length) }]] : [];
  const all: Control = {
    kind: 'button',
    label: words('agenda.see all', { many }),
    action: { do: 'batch', agenda: agenda.id, page: 1 },
  };
  return {
    tone: 'idea',
    title: agenda.name || words('agenda.title', { many, by }),
    body: [
      say(agenda.name === '' ? words('agenda.anybody') : words('agenda.says', { many, by })),
      ...(around === '' || around === agenda.name ? [] : [say({ quiet: around })]),
      {
        kind: 'list',
        label: '',
        items: [...shown.map(ideaLine), ...more],
        ...(more.length > 0 ? { rest: many - shown.length } : {}),
      },
      ...(many === 0 ? [] : [menus(shown, more.length > 0 ? [all] : [])]),
    ],
  };
}

/** A page of all of it, for one reader. */
export function batchPage({ agenda, views, authorName }: Batch, page: number): Card {
  const many = views.length;
  const from = (page - 1) * BATCH_PAGE;
  const some = views.slice(from, from + BATCH_PAGE);
  const turn = (label: Label, to: number): Control => ({
    kind: 'button',
    label,
    action: { do: 'batch', agenda: agenda.id, page: to },
  });
  const turns = [
    ...(page > 1 ? [turn(words('finding.back'), page - 1)] : []),
    ...(from + some.length < many ? [turn(words('finding.next'), page + 1)] : []),
  ];
  return note(
    'idea',
    agenda.name || words('agenda.title', { many, by: authorName ?? words('agenda.former member') }),
    { kind: 'list', label: '', items: some.map(ideaLine) },
    menus(some, turns),
    {
      kind: 'footnote',
      text: [words('finding.part', { from: from + 1, until: from + some.length, total: many })],
    },
  );
}

function menus(views: readonly View[], more: readonly Control[]): Block {
  const menu = (label: Label, act: (idea: Idea) => Action): Control => ({
    kind: 'menu',
    label,
    choices: views.map(({ idea }) => ({ label: shortened(called(idea), 70), action: act(idea) })),
  });
  return {
    kind: 'controls',
    controls: [
      menu(words('finding.read'), ({ id }) => ({ do: 'show', idea: id, page: 1 })),
      menu(words('agenda.join one'), ({ id }) => ({ do: 'stance', idea: id, stance: 'would_join' })),
      menu(words('agenda.plan one'), ({ id }) => ({ do: 'stance', idea: id, stance: 'planning' })),
      ...more,
    ],
  };
}
