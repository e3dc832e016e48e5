/** The card that an idea is known by in a channel, and the idea in full for one reader. */
import type { Idea, Outcome, Stance, Standing } from '../model.ts';
import { afterTitle } from '../rules/ideas.ts';
import { isLivePlan, isPlan } from '../rules/stances.ts';
import { type Block, type Card, type Control, type Label, say, type Text } from './card.ts';
import { stanceControls } from './idea-controls.ts';
import { type Meet, meetMenu } from './introductions.ts';
import { type Included, includesBlocks } from './merges.ts';
import { words } from './message.ts';
import { type Near, nearThis } from './notices.ts';
import { outcomeLines } from './outcome.ts';
import { type Part, paged } from './pages.ts';
import { type Naming, nameOf } from './people.ts';
import { seenByButton } from './private-plans.ts';
import { authorIntroduced, introduced } from './profile.ts';
import { type Related, relationBlocks } from './relations.ts';
import { historyButton, notesOf } from './stance-notes.ts';
import { dayOf, firstOf, joined, named, names, planner, shortened, stanceNamed } from './words.ts';

/** What a card shows of each long text; the whole of it is one press away. */
const SHOWN = { summary: 700, setup: 350, questions: 350 } as const;
/** Above this a platform may shorten a headline. */
const HEADLINE = 120;
const LINKS_SHOWN = 5;
const NAMES_SHOWN = 8;
const DIFFERENCES_SHOWN = 3;
/** On the card, and in the idea in full. */
const OUTCOMES_SHOWN = 3;
const OUTCOMES_IN_FULL = 20;

/** An idea with all that its card needs. */
export type IdeaView = {
  readonly idea: Idea;
  readonly authorName: Label | null;
  readonly authorFrom?: string;
  readonly standings: readonly Standing[];
  readonly outcomes: readonly Outcome[];
  /** What was said about it and others. */
  readonly differences: readonly Related[];
  /** The idea that it went into. */
  readonly into?: { readonly id: number; readonly number: number; readonly title: string } | undefined;
};

/** The number and the title, as an idea is called everywhere. */
export function called(idea: { readonly number: number; readonly title: string }): string {
  return named(idea);
}

export function ideaCard(view: IdeaView): Card {
  const { idea } = view;
  const summary = afterTitle(idea.summary, idea.title);
  return {
    tone: 'idea',
    title: called(idea),
    body: [
      ...(summary ? [say(shortened(summary, SHOWN.summary))] : []),
      ...section(words('idea.setup'), idea.setup, SHOWN.setup),
      ...section(words('idea.questions'), idea.questions, SHOWN.questions),
      ...peopleOf(view, OUTCOMES_SHOWN),
      ...relationBlocks(idea.id, view.differences),
      { kind: 'controls', controls: stanceControls(idea) },
      { kind: 'footnote', text: originOf(view) },
    ],
  };
}

type FullView = IdeaView & {
  readonly near?: readonly Near[];
  /** Whether older ideas were not compared, since they are still being read. */
  readonly isReading?: boolean;
  /** With whom the reader may ask to be introduced. */
  readonly meet?: readonly Meet[];
  readonly included?: readonly Included[];
  /** What the reader has on it. */
  readonly mine?: Standing | undefined;
};

/** The whole idea for one reader, on pages of about `pageText` characters. Pages count from 1. */
export function fullIdea(view: FullView, page: number, pageText: number): Card {
  const { idea } = view;
  const parts: Part[] = [
    { label: '', text: idea.summary },
    { label: words('idea.setup'), text: idea.setup },
    { label: words('idea.questions'), text: idea.questions },
  ];
  const pages = paged(parts, pageText);
  const shown = Math.min(page, pages.length);
  const last = shown === pages.length;
  return {
    tone: 'idea',
    title: called(idea),
    body: [
      // A headline is shortened where it must be; here the title stands whole.
      ...(shown === 1 && idea.title.length > HEADLINE ? [say({ bold: idea.title })] : []),
      ...(pages[shown - 1] ?? []).flatMap((part) =>
        part.label ? section(part.label, part.text) : [say(part.text)],
      ),
      ...(last
        ? lastBlocks(view)
        : [
            { kind: 'controls' as const, controls: [readOn(idea, shown + 1)] },
            { kind: 'footnote' as const, text: [words('idea.page', { page: shown, pages: pages.length })] },
          ]),
    ],
  };
}

/** What stands under the text of an idea, once. */
function lastBlocks(view: FullView): readonly Block[] {
  const { idea, mine } = view;
  const archived = words(idea.awayBy === 'admin' ? 'away.was archived by admin' : 'away.was archived');
  return [
    ...linksOf(idea),
    ...peopleOf(view, OUTCOMES_IN_FULL, introduced),
    ...notesOf(view.standings),
    ...relationBlocks(idea.id, view.differences),
    ...includesBlocks(view.included ?? []),
    ...nearThis(view.near ?? []),
    ...(view.isReading ? [say(words('idea.still reading'))] : []),
    ...meetMenu(idea, view.meet ?? []),
    {
      kind: 'controls',
      controls: [
        ...stanceControls(idea, { isOn: mine !== undefined }),
        ...(mine ? seenByButton(idea, mine) : []),
        historyButton(idea.id),
      ],
    },
    {
      kind: 'footnote',
      text: [
        ...(idea.state === 'archived' ? [archived, ' · '] : []),
        ...originOf(view, 0, authorIntroduced(view)),
      ],
    },
  ];
}

/** Every link, on a line of its own. */
function linksOf({ links }: Idea): readonly Block[] {
  const items = links.map((url): Text => [{ link: shortened(url.replace(/^https?:\/\//, ''), 90), url }]);
  return items.length === 0 ? [] : [{ kind: 'list', label: words('idea.links'), items }];
}

const readOn = (idea: Idea, page: number): Control => ({
  kind: 'button',
  label: words('idea.read on'),
  look: 'primary',
  action: { do: 'show', idea: idea.id, page },
});

function section(label: Label, text: string, limit = Number.POSITIVE_INFINITY): readonly Block[] {
  return text ? [{ kind: 'section', label, text: [shortened(text, limit)] }] : [];
}

function peopleOf(
  { standings, outcomes }: IdeaView,
  outcomesShown: number,
  naming: Naming = nameOf,
): readonly Block[] {
  // What somebody told says more than that they have something, or stopped.
  const told = new Set(outcomes.map(({ by }) => by.id));
  const order: readonly Stance[] = [
    'has_results',
    'working',
    'planning',
    'would_join',
    'can_advise',
    'following',
  ];
  const lines = order.flatMap((stance) => {
    const here = standings.filter(
      (standing) =>
        standing.stance === stance &&
        standing.lapsedAt === null &&
        (stance !== 'has_results' || !told.has(standing.person.id)),
    );
    return here.length === 0 ? [] : [stanceLine(stance, here, naming)];
  });
  const lapsed = standings.filter((standing) => standing.lapsedAt !== null);
  // What somebody else plans by now isn't free to take.
  if (lapsed.length > 0 && !standings.some(isLivePlan)) lines.push(lapsedLine(lapsed));
  const stopped = standings
    .filter((standing) => standing.stance === 'stopped' && !told.has(standing.person.id))
    .slice(0, DIFFERENCES_SHOWN);
  const own = standings.some(({ isPrivate }) => isPrivate) ? [['🔒 ', words('private.yours')]] : [];
  const all = [...outcomeLines(outcomes, outcomesShown), ...lines, ...stopped.map(stoppedLine), ...own];
  return all.length === 0 ? [] : [{ kind: 'list', label: '', items: all }];
}

function lapsedLine(lapsed: readonly Standing[]): Text {
  const people = lapsed.map((standing) => standing.person);
  const on = lapsed.flatMap(({ lapsedAt }) => lapsedAt ?? []).sort((a, b) => b - a)[0] ?? 0;
  const day = dayOf(on, people[0]?.zone ?? 'UTC');
  const { sign, label } = stanceNamed('planning');
  const press = words('idea.press', { sign, stance: label });
  return [
    '🌱 ',
    { bold: words('idea.free') },
    ' · ',
    words('idea.lapsed', { who: names(people, NAMES_SHOWN), day }),
    words('idea.way back', { press }),
  ];
}

function stoppedLine({ person, note }: Standing): Text {
  const { sign, label } = stanceNamed('stopped');
  const said = note ? words('people.noted', { who: nameOf(person), note }) : nameOf(person);
  return [`${sign} `, { bold: label }, ' · ', said];
}

function stanceLine(stance: Stance, here: readonly Standing[], naming: Naming): Text {
  const { sign, label } = stanceNamed(stance);
  const head: Text = [
    `${sign} `,
    { bold: words('idea.stance', { stance: label, people: here.length }) },
    ' · ',
  ];
  return isPlan(stance)
    ? [
        ...head,
        firstOf(
          here.map((standing) => planner(standing, naming)),
          NAMES_SHOWN,
        ),
      ]
    : [
        ...head,
        names(
          here.map((standing) => standing.person),
          NAMES_SHOWN,
          naming,
        ),
      ];
}

const AUDIENCE_WORDS = {
  channel: words('audience.mark one'),
  public: words('audience.mark public'),
} as const;

function originOf(
  { idea, authorName }: IdeaView,
  linksShown = LINKS_SHOWN,
  author: Label | null = authorName,
): Text {
  const more = idea.links.length - Math.min(linksShown, idea.links.length);
  const tags = idea.tags.map((tag) => `#${tag}`).join(' ');
  const links = idea.links
    .slice(0, linksShown)
    .map((url): Text => [{ link: shortened(url.replace(/^https?:\/\//, ''), 40), url }]);
  return [
    creditOf(idea, author),
    ...(idea.editedBy === 'admin' ? [' · ', words('away.edited by admin')] : []),
    ...(idea.source?.url ? [' · ', { link: words('idea.where said'), url: idea.source.url }] : []),
    ...(idea.audience === 'space' ? [] : [' · ', AUDIENCE_WORDS[idea.audience]]),
    ...(tags ? [` · ${tags}`] : []),
    ...(links.length > 0 ? [' · ', ...joined(links, ' ')] : []),
    ...(more > 0 && linksShown > 0 ? [words('idea.more links', { more })] : []),
  ];
}

function creditOf(idea: Idea, author: Label | null): Label {
  if (idea.source?.author) return words('idea.by', { who: idea.source.author });
  const who = author ?? words('people.former member');
  return idea.isSaved ? words('idea.saved by', { who }) : words('idea.by', { who });
}

/** One line about an idea in a list: what it's called and who stands where. */
export function ideaLine(view: Pick<IdeaView, 'idea' | 'standings'>): Text {
  const live = view.standings.filter(({ lapsedAt, isPrivate }) => lapsedAt === null && !isPrivate);
  const plans = live.filter((standing) => isPlan(standing.stance));
  const hasLapsed = view.standings.some(({ lapsedAt, isPrivate }) => lapsedAt !== null && !isPrivate);
  const planners = plans.map((plan) => plan.person);
  const said = [
    ...(plans.length > 0 ? [words('idea.planned by', { who: names(planners, 2) })] : []),
    ...(live.length > plans.length ? [words('idea.sign-ups', { people: live.length - plans.length })] : []),
    ...(hasLapsed && plans.length === 0 ? [words('idea.free to take')] : []),
    ...(view.standings.some(({ isPrivate }) => isPrivate) ? [words('private.you are on it')] : []),
  ];
  return [
    { bold: called({ ...view.idea, title: shortened(view.idea.title, 90) }) },
    ...said.flatMap((one) => [' · ', one]),
  ];
}
