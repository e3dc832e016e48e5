/** The card that an idea is known by in a channel, and the idea in full for one reader. */
import type { Idea, Outcome, Stance, Standing } from '../model.ts';
import { isPlan, USUAL_HORIZON } from '../rules/stances.ts';
import { type Block, type Card, type Choice, type Control, say, type Text } from './card.ts';
import { words } from './message.ts';
import { outcomeLines } from './outcome.ts';
import { type Related, relationBlocks } from './relations.ts';
import { count, dayIn, joined, named, names, STANCE_WORDS, shortened, untilWords } from './words.ts';

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
  readonly authorName: string | null;
  readonly standings: readonly Standing[];
  readonly outcomes: readonly Outcome[];
  /** What was said about it and others. */
  readonly differences: readonly Related[];
};

/** The number and the title, as an idea is called everywhere. */
export function called(idea: { readonly number: number; readonly title: string }): string {
  return named(idea);
}

export function ideaCard(view: IdeaView): Card {
  const { idea } = view;
  return {
    tone: 'idea',
    title: called(idea),
    body: [
      ...(idea.summary ? [say(shortened(idea.summary, SHOWN.summary))] : []),
      ...section('Experimental setup', idea.setup, SHOWN.setup),
      ...section('Key questions', idea.questions, SHOWN.questions),
      ...peopleOf(view, OUTCOMES_SHOWN),
      ...relationBlocks(idea.id, view.differences),
      { kind: 'controls', controls: stanceControls(idea) },
      { kind: 'footnote', text: originOf(view) },
    ],
  };
}

/** The whole idea for one reader, on pages of about `pageText` characters. Pages count from 1. */
export function fullIdea(view: IdeaView, page: number, pageText: number): Card {
  const { idea } = view;
  const parts: { readonly label: string; readonly text: string }[] = [
    { label: '', text: idea.summary },
    { label: 'Experimental setup', text: idea.setup },
    { label: 'Key questions', text: idea.questions },
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
        ? [
            ...linksOf(idea),
            ...peopleOf(view, OUTCOMES_IN_FULL),
            ...relationBlocks(idea.id, view.differences),
          ]
        : []),
      { kind: 'controls', controls: last ? stanceControls(idea) : [readOn(idea, shown + 1)] },
      {
        kind: 'footnote',
        text: last
          ? [...(idea.state === 'archived' ? [words('away.was archived'), ' · '] : []), ...originOf(view, 0)]
          : [`Page ${shown} of ${pages.length}`],
      },
    ],
  };
}

/** Every link, on a line of its own. */
function linksOf({ links }: Idea): readonly Block[] {
  const items = links.map((url): Text => [{ link: shortened(url.replace(/^https?:\/\//, ''), 90), url }]);
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Links', items }];
}

const readOn = (idea: Idea, page: number): Control => ({
  kind: 'button',
  label: 'Read on',
  look: 'primary',
  action: { do: 'show', idea: idea.id, page },
});

function section(label: string, text: string, limit = Number.POSITIVE_INFINITY): readonly Block[] {
  return text ? [{ kind: 'section', label, text: [shortened(text, limit)] }] : [];
}

/** Cuts texts into pages at paragraph or word ends, so that each page fits one card and nothing is left out. */
function paged(parts: readonly { label: string; text: string }[], pageText: number) {
  const pages: { label: string; text: string }[][] = [[]];
  let room = pageText;
  for (const part of parts) {
    let rest = part.text;
    while (rest !== '') {
      const piece = firstPiece(rest, room);
      pages[pages.length - 1]?.push({ label: part.label, text: piece });
      rest = rest.slice(piece.length).trimStart();
      room -= piece.length;
      if (rest !== '' || room < pageText / 10) {
        pages.push([]);
        room = pageText;
      }
    }
  }
  return pages.length > 1 && pages.at(-1)?.length === 0 ? pages.slice(0, -1) : pages;
}

function firstPiece(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = Array.from(text.slice(0, room)).slice(0, -1).join('');
  const at = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  return at > room / 2 ? cut.slice(0, at) : cut;
}

function peopleOf({ standings, outcomes }: IdeaView, outcomesShown: number): readonly Block[] {
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
    return here.length === 0 ? [] : [stanceLine(stance, here)];
  });
  const lapsed = standings.filter((standing) => standing.lapsedAt !== null);
  if (lapsed.length > 0) {
    const who = names(
      lapsed.map((standing) => standing.person),
      NAMES_SHOWN,
    );
    const on = lapsed.flatMap(({ lapsedAt }) => lapsedAt ?? []).sort((a, b) => b - a)[0];
    lines.push([
      '🌱 ',
      { bold: 'Free to take' },
      ` · the plan of ${who} lapsed`,
      ...(on === undefined ? [] : [' on ', dayIn(on, lapsed[0]?.person.zone ?? 'UTC')]),
      '; ',
      { bold: `${STANCE_WORDS.planning.sign} ${STANCE_WORDS.planning.label}` },
      ' takes it up again',
    ]);
  }
  const stopped = standings
    .filter((standing) => standing.stance === 'stopped' && !told.has(standing.person.id))
    .slice(0, DIFFERENCES_SHOWN);
  for (const standing of stopped) {
    lines.push([
      '⏹️ ',
      { bold: 'Stopped' },
      ` · ${standing.person.name}${standing.note ? `: ${standing.note}` : ''}`,
    ]);
  }
  const all = [...outcomeLines(outcomes, outcomesShown), ...lines];
  return all.length === 0 ? [] : [{ kind: 'list', label: '', items: all }];
}

function stanceLine(stance: Stance, here: readonly Standing[]): Text {
  const { sign, label } = STANCE_WORDS[stance];
  const people = here.map((standing) => standing.person);
  if (!isPlan(stance))
    return [`${sign} `, { bold: `${label} ${here.length}` }, ` · ${names(people, NAMES_SHOWN)}`];
  const planners = here.slice(0, NAMES_SHOWN).map((standing): Text => {
    return [`${standing.person.name} (${untilWords(standing)})`];
  });
  const more = here.length - planners.length;
  return [
    `${sign} `,
    { bold: `${label} ${here.length}` },
    ' · ',
    ...joined(planners, ', '),
    ...(more > 0 ? [` and ${more} more`] : []),
  ];
}

function stanceControls(idea: Idea): readonly Control[] {
  const button = (stance: 'following' | 'would_join'): Control => ({
    kind: 'button',
    ...STANCE_WORDS[stance],
    action: { do: 'stance', idea: idea.id, stance },
  });
  return [
    button('following'),
    button('would_join'),
    {
      kind: 'button',
      ...STANCE_WORDS.planning,
      look: 'primary',
      action: { do: 'plan', idea: idea.id, horizon: USUAL_HORIZON, sure: false },
    },
    {
      kind: 'menu',
      label: 'More',
      choices: [
        { label: 'Read it in full', action: { do: 'show', idea: idea.id, page: 1 } },
        { label: 'I can advise', action: { do: 'stance', idea: idea.id, stance: 'can_advise' } },
        { label: 'I’m working on it', action: { do: 'stance', idea: idea.id, stance: 'working' } },
        { label: 'Say what came of it', action: { do: 'tell outcome', idea: idea.id } },
        { label: 'Take my sign-up back', action: { do: 'leave', idea: idea.id } },
        { label: words('idea.relates'), action: { do: 'relate to', idea: idea.id } },
        { label: 'Edit (its author)', action: { do: 'edit', idea: idea.id } },
        ...awayChoices(idea),
      ],
    },
  ];
}

const awayChoices = ({ id, state }: Idea): readonly Choice[] =>
  state === 'open'
    ? [
        { label: words('away.archive choice'), action: { do: 'archive', idea: id } },
        { label: words('away.withdraw choice'), action: { do: 'withdraw', idea: id } },
      ]
    : [{ label: words('away.back choice'), action: { do: 'bring back', idea: id } }];

function originOf({ idea, authorName }: IdeaView, linksShown = LINKS_SHOWN): Text {
  const more = idea.links.length - Math.min(linksShown, idea.links.length);
  const tags = idea.tags.map((tag) => `#${tag}`).join(' ');
  const links = idea.links
    .slice(0, linksShown)
    .map((url): Text => [{ link: shortened(url.replace(/^https?:\/\//, ''), 40), url }]);
  const name = authorName ?? 'a former member';
  const credit = idea.source?.author
    ? `Idea by ${idea.source.author}`
    : `${idea.isSaved ? 'Saved' : 'Idea'} by ${name}`;
  return [
    credit,
    ...(idea.source?.url ? [' · ', { link: 'where it was said', url: idea.source.url }] : []),
    ...(tags ? [` · ${tags}`] : []),
    ...(links.length > 0 ? [' · ', ...joined(links, ' ')] : []),
    ...(more > 0 && linksShown > 0 ? [` and ${more} more links`] : []),
  ];
}

/** One line about an idea in a list: what it's called and who stands where. */
export function ideaLine(view: Pick<IdeaView, 'idea' | 'standings'>): Text {
  const live = view.standings.filter((standing) => standing.lapsedAt === null);
  const plans = live.filter((standing) => isPlan(standing.stance));
  const said = [
    ...(plans.length > 0
      ? [
          `planned by ${names(
            plans.map((plan) => plan.person),
            2,
          )}`,
        ]
      : []),
    ...(live.length > plans.length ? [count(live.length - plans.length, 'sign-up', 'sign-ups')] : []),
    ...(view.standings.some((standing) => standing.lapsedAt !== null) && plans.length === 0
      ? ['free to take']
      : []),
  ];
  return [
    { bold: called({ ...view.idea, title: shortened(view.idea.title, 90) }) },
    ...(said.length > 0 ? [` · ${said.join(' · ')}`] : []),
  ];
}
