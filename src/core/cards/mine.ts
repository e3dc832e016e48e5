/** A person's own page: what waits on them, their plans, sign-ups, ideas and drafts. In a message, or as a home. */
import type { MINE } from '../actions.ts';
import type { Idea, IdeaText, Space, Standing } from '../model.ts';
import { isBlank } from '../rules/ideas.ts';
import { isPlan } from '../rules/stances.ts';
import { type Block, type Card, type Control, type Label, say, type Text } from './card.ts';
import { askBlocks } from './checkin.ts';
import { PAGE, readMenu } from './finding.ts';
import { called, type IdeaView, ideaLine } from './idea.ts';
import { words } from './message.ts';
import { onlyYou, whoSeesMenu } from './private-plans.ts';
import { note } from './refusals.ts';
import { shortened, stanceNamed, until } from './words.ts';

export type Own = {
  readonly space: Space;
  readonly standings: readonly { readonly idea: Idea; readonly standing: Standing }[];
  readonly ideas: readonly Pick<IdeaView, 'idea' | 'standings'>[];
  readonly drafts: readonly {
    readonly id: number;
    readonly text: IdeaText;
    /** The idea whose words these are to be. */
    readonly editsId: number | null;
  }[];
  readonly agendas: readonly { readonly id: number; readonly name: string }[];
  /** What they were asked and haven't answered, as it was asked. */
  readonly questions: readonly Card[];
};
export type Part = (typeof MINE)[number];

/** Lines of each part on the overview; the rest is one press away. */
const SHOWN = 5;
/** Check-ins that are answered from here; the message that asked has them all. */
const ASKED = 3;
/** What a menu takes on every platform. */
const IN_MENU = 25;

/** The parts of one's own list as lines, each with how many there are. */
function linesOf(own: Own): Record<Exclude<Part, 'all'>, readonly Text[]> {
  const plans = own.standings.filter(({ standing }) => isPlan(standing.stance));
  const others = own.standings.filter(({ standing }) => !isPlan(standing.stance));
  return {
    plans: plans.map(standingLine),
    signups: others.map(standingLine),
    ideas: own.ideas.map(ownLine),
    drafts: own.drafts.map(draftLine),
  };
}

const PARTS = ['plans', 'signups', 'ideas', 'drafts'] as const;

/** The list, or a page of one part of it. */
export function mine(own: Own, shown: { readonly part: Part; readonly page: number }): Card {
  if (isNothing(own))
    return note('idea', words('mine.nothing'), say(words('mine.begin')), {
      kind: 'controls',
      controls: [newIdea(own.space)],
    });
  if (shown.part !== 'all') return onePart(own, shown.part, shown.page);
  return note('idea', words('mine.title'), ...ownBlocks(own));
}

/** A person's home: each of their spaces apart. */
export function home(all: readonly Own[]): Card {
  if (all.length === 0) return note('idea', words('mine.title'), say(words('mine.no space')));
  const blocks = all.map((own): readonly Block[] => [
    say({ bold: own.space.name }),
    ...(isNothing(own) ? [say(words('mine.begin'))] : ownBlocks(own)),
    ...(isNothing(own) ? [{ kind: 'controls' as const, controls: [newIdea(own.space)] }] : []),
  ]);
  return note('idea', words('mine.title'), ...blocks.flat());
}

const isNothing = ({ standings, ideas, drafts, agendas, questions }: Own) =>
  standings.length + ideas.length + drafts.length + agendas.length + questions.length === 0;

/** Everything of one space on one screen. */
function ownBlocks(own: Own): readonly Block[] {
  const lines = linesOf(own);
  const waiting = own.standings.filter(isAsked);
  const parts = PARTS.flatMap((part): Block[] =>
    lines[part].length === 0
      ? []
      : [{ kind: 'list', label: headOf(part, lines[part].length), items: lines[part].slice(0, SHOWN) }],
  );
  const longer = PARTS.filter((part) => lines[part].length > SHOWN);
  return [
    ...(waiting.length > 0 ? [say({ bold: words('mine.waits', { plans: waiting.length }) })] : []),
    ...waiting.slice(0, ASKED).flatMap((one) => askBlocks({ ...one, outcome: null }, waiting.length > 1)),
    ...own.questions.flatMap(({ title, body }) => [say({ bold: title }), ...body]),
    ...parts,
    { kind: 'controls', controls: [newIdea(own.space), ...longer.map((part) => allOf(own.space, part))] },
    { kind: 'controls', controls: menusOf(own) },
  ];
}

const isAsked = ({ standing }: { standing: Standing }) =>
  isPlan(standing.stance) && standing.checkedInAt !== null && standing.lapsedAt === null;

const HEADS = {
  plans: 'mine.plans',
  signups: 'mine.signups',
  ideas: 'mine.ideas',
  drafts: 'mine.drafts',
} as const;
const headOf = (part: Exclude<Part, 'all'>, many: number): Label => words(HEADS[part], { many });

const newIdea = (space: Space): Control => ({
  kind: 'button',
  label: words('mine.write'),
  look: 'primary',
  action: { do: 'new idea', space: space.id },
});

const allOf = (space: Space, part: Exclude<Part, 'all'>): Control => ({
  kind: 'button',
  label: words(`mine.all ${part}`),
  action: { do: 'mine', space: space.id, part, page: 1 },
});

function menusOf(own: Own): readonly Control[] {
  const seen = new Set<number>();
  const ideas = [...own.standings, ...own.ideas].filter(
    ({ idea }) => !seen.has(idea.id) && Boolean(seen.add(idea.id)),
  );
  return [
    ...(ideas.length > 0 ? [readMenu(ideas)] : []),
    ...whoSeesMenu(own.standings),
    ...agendaMenu(own.agendas),
    ...draftMenus(own.drafts),
  ];
}

function agendaMenu(agendas: Own['agendas']): readonly Control[] {
  if (agendas.length === 0) return [];
  const choices = agendas.slice(0, IN_MENU).map(({ id, name }) => ({
    label: name === '' ? words('mine.agenda', { number: id }) : shortened(name, 70),
    action: { do: 'review' as const, agenda: id, page: 1 },
  }));
  return [{ kind: 'menu', label: words('mine.review'), choices }];
}

function draftMenus(drafts: Own['drafts']): readonly Control[] {
  if (drafts.length === 0) return [];
  const menu = (label: Label, act: 'write draft' | 'discard'): Control => ({
    kind: 'menu',
    label,
    choices: drafts.slice(0, IN_MENU).map((draft) => ({
      label: titleOf(draft),
      action: { do: act, draft: draft.id },
    })),
  });
  return [menu(words('mine.continue'), 'write draft'), menu(words('mine.discard'), 'discard')];
}

function onePart(own: Own, part: Exclude<Part, 'all'>, page: number): Card {
  const lines = linesOf(own)[part];
  const last = Math.max(1, Math.ceil(lines.length / PAGE));
  const at = Math.min(page, last);
  const from = (at - 1) * PAGE;
  const here = lines.slice(from, from + PAGE);
  const turn = (label: Label, to: Part, number = 1): Control => ({
    kind: 'button',
    label,
    action: { do: 'mine', space: own.space.id, part: to, page: number },
  });
  const inPart = own.standings.filter(({ standing }) => isPlan(standing.stance) === (part === 'plans'));
  const ideas = (part === 'ideas' ? own.ideas : inPart).slice(from, from + PAGE);
  return note(
    'idea',
    headOf(part, lines.length),
    ...(here.length > 0 ? [{ kind: 'list' as const, label: '', items: here }] : []),
    {
      kind: 'controls',
      controls: [
        ...(at > 1 ? [turn(words('finding.back'), part, at - 1)] : []),
        ...(at < last ? [turn(words('finding.next'), part, at + 1)] : []),
        turn(words('mine.overview'), 'all'),
        ...(part === 'drafts'
          ? draftMenus(own.drafts.slice(from, from + PAGE))
          : ideas.length > 0
            ? [readMenu(ideas), ...(part === 'plans' ? whoSeesMenu(inPart.slice(from, from + PAGE)) : [])]
            : []),
      ],
    },
    ...(here.length > 0
      ? [
          {
            kind: 'footnote' as const,
            text: [words('finding.part', { from: from + 1, until: from + here.length, total: lines.length })],
          },
        ]
      : []),
  );
}

function standingLine({ idea, standing }: { idea: Idea; standing: Standing }): Text {
  const { sign, label } = stanceNamed(standing.stance);
  const end: Text =
    standing.lapsedAt !== null
      ? [' · ', words('mine.lapsed')]
      : standing.horizonEndsAt !== null
        ? [' · ', until(standing)]
        : [];
  const title = { bold: called({ ...idea, title: shortened(idea.title, 90) }) };
  return [`${sign} `, label, ' · ', title, ...end, ...onlyYou(standing)];
}

function ownLine(view: Pick<IdeaView, 'idea' | 'standings'>): Text {
  const { state } = view.idea;
  if (state === 'open') return ideaLine(view);
  return [...ideaLine(view), ' · ', words(state === 'archived' ? 'mine.archived' : 'mine.withdrawn')];
}

const titleOf = (draft: Own['drafts'][number]): Label =>
  isBlank(draft.text.title) ? words('mine.untitled', { number: draft.id }) : shortened(draft.text.title, 70);

const draftLine = (draft: Own['drafts'][number]): Text => [
  { bold: titleOf(draft) },
  ...(draft.editsId === null ? [] : [' · ', words('mine.edits')]),
];
