/** What a search found, page by page, and what to do when a filter names nothing that exists. */
import type { Action } from '../actions.ts';
import type { Idea } from '../model.ts';
import { STANCE_SAID, type Unread, type Wanted } from '../rules/finding.ts';
import { type Card, type Choice, type Control, type Label, say } from './card.ts';
import { called, type IdeaView, ideaLine } from './idea.ts';
import type { Key } from './locales.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { shortened, stanceNamed } from './words.ts';

/** Ideas on one page. */
export const PAGE = 10;
/** Things named in a hint: more isn't read. */
const HINTED = 12;

export type Found = {
  readonly search: number;
  readonly wanted: Wanted;
  readonly views: readonly Pick<IdeaView, 'idea' | 'standings'>[];
  /** Counts from 1. */
  readonly page: number;
  readonly total: number;
  /** Whether there may be more than `total`: as many as a search by words looks at. */
  readonly isCapped: boolean;
  /** Whether there are more than `total`, which were not counted. */
  readonly isMore: boolean;
  /** Whether older ideas were not looked at yet, since the program has just started. */
  readonly isReading: boolean;
  /** The commonest tags here, for a narrower search. */
  readonly tags: readonly string[];
};

export function found(result: Found): Card {
  const { wanted, views, page, total } = result;
  const what = described(wanted);
  if (total === 0) return nothingFound(result, what);
  const from = (page - 1) * PAGE + 1;
  const part = { from, until: from + views.length - 1, total };
  return note(
    'idea',
    what === null ? words('finding.all') : words('finding.found', { what }),
    { kind: 'list', label: '', items: views.map(ideaLine) },
    { kind: 'controls', controls: controlsOf(result) },
    {
      kind: 'footnote',
      text: [
        words(partOf(result), part),
        ...(wanted.plain ? [' · ', words('finding.quotes')] : []),
        ...(result.isReading ? [' · ', words('finding.still reading')] : []),
      ],
    },
  );
}

function partOf({ isCapped, isMore }: Found) {
  if (isMore) return 'finding.part of more';
  return isCapped ? 'finding.part of nearest' : 'finding.part';
}

function nothingFound({ wanted, isReading }: Found, what: Words | string | null): Card {
  const about = shortened(wanted.words, 80);
  const isOnlyWords = wanted.words !== '' && partsOf(wanted).length === 1;
  return note(
    'sorry',
    words('finding.nothing'),
    say(
      what === null
        ? words('finding.none yet')
        : isOnlyWords
          ? words('finding.none about', { words: about })
          : words('finding.none of these', { what }),
    ),
    ...(isReading ? [say(words('finding.still reading'))] : []),
  );
}

function controlsOf(result: Found): readonly Control[] {
  const { search, page, total, views } = result;
  const turn = (label: Label, to: number): Control => ({
    kind: 'button',
    label,
    action: { do: 'find', search, page: to },
  });
  const narrower = narrowing(result);
  return [
    ...(page > 1 ? [turn(words('finding.back'), page - 1)] : []),
    ...(page * PAGE < total ? [turn(words('finding.next'), page + 1)] : []),
    readMenu(views),
    ...(total > 1 && narrower.length > 0
      ? [{ kind: 'menu' as const, label: words('finding.narrow'), choices: narrower }]
      : []),
  ];
}

/** A menu that opens one of these ideas in full. */
export function readMenu(views: readonly Pick<IdeaView, 'idea'>[]): Extract<Control, { kind: 'menu' }> {
  return {
    kind: 'menu',
    label: words('finding.read'),
    choices: views.slice(0, 25).map(({ idea }) => ({
      label: shortened(called(idea), 70),
      action: { do: 'show', idea: idea.id, page: 1 },
    })),
  };
}

/** `/idea show` without a name. `latest` are offered where a menu can't be searched by typing. */
export function pickIdea(latest: readonly Idea[]): Card {
  if (latest.length === 0) return note('idea', words('finding.nothing'), say(words('finding.none yet')));
  const menu = readMenu(latest.map((idea) => ({ idea })));
  return note('idea', words('finding.which'), say(words('finding.choose')), {
    kind: 'controls',
    controls: [{ ...menu, label: words('finding.find one'), searches: true }],
  });
}

const DOES: Record<'plan' | 'stance' | 'outcome', (idea: number) => Action> = {
  plan: (idea) => ({ do: 'stance', idea, stance: 'planning' }),
  stance: (idea) => ({ do: 'which stance', idea }),
  outcome: (idea) => ({ do: 'tell outcome', idea }),
};

/** A verb without its idea: the latest ones, in a menu that does what the verb does. */
export function pickIdeaFor(verb: keyof typeof DOES, latest: readonly Idea[]): Card {
  if (latest.length === 0) return note('idea', words('finding.nothing'), say(words('finding.none yet')));
  const choices = latest.map((idea) => ({ label: shortened(called(idea), 70), action: DOES[verb](idea.id) }));
  return note('idea', words('finding.which'), say(words(`finding.${verb} one`)), {
    kind: 'controls',
    controls: [{ kind: 'menu', label: words('finding.choose one'), choices }],
  });
}

const IN_SPAN = {
  week: 'finding.in week',
  month: 'finding.in month',
  quarter: 'finding.in quarter',
} as const;

/** Words that are added to the search, as a person would type them. */
function narrowing({ search, wanted, tags }: Found): readonly Choice[] {
  const stances = ['planning', 'would_join', 'can_advise', 'has_results'] as const;
  const spans = ['week', 'month', 'quarter'] as const;
  const add = (label: Label, said: string): Choice => ({
    label,
    action: { do: 'find', search, page: 1, add: said },
  });
  return [
    ...(wanted.free ? [] : [add(words('finding.free'), 'free:yes')]),
    ...(wanted.stance
      ? []
      : stances.map((stance) => add(stanceNamed(stance).label, `stance:"${STANCE_SAID[stance]}"`))),
    ...(wanted.horizon ? [] : spans.map((span) => add(words(IN_SPAN[span]), `horizon:${span}`))),
    ...tags
      .filter((tag) => !wanted.tags.includes(tag))
      .slice(0, 5)
      .map((tag) => add(`#${tag}`, `#${tag}`)),
    ...(wanted.archived ? [] : [add(words('finding.archived'), 'archived:yes')]),
  ];
}

/** What was looked for, in words: `about “routing” · #probing · by Ines`. Null for everything. */
export function described(wanted: Wanted): Words | string | null {
  const [first, ...rest] = partsOf(wanted);
  return first === undefined
    ? null
    : rest.reduce<Words | string>((one, other) => words('finding.and', { one, other }), first);
}

function partsOf(wanted: Wanted): readonly (Words | string)[] {
  const { tags, people, stance, horizon, free, archived } = wanted;
  return [
    ...(wanted.words === '' ? [] : [words('finding.about', { words: shortened(wanted.words, 80) })]),
    ...tags.map((tag) => `#${shortened(tag, 30)}`),
    ...people.map((name) => words('finding.by', { name: shortened(name.replace(/^@/, ''), 40) })),
    ...(stance ? [stanceNamed(stance).label] : []),
    ...(horizon ? [words(IN_SPAN[horizon])] : []),
    ...(free ? [words('finding.free')] : []),
    ...(archived ? [words('finding.archived')] : []),
  ];
}

type Missing = {
  readonly title: Key;
  readonly said: Key;
  readonly known: Key;
  readonly none: Key;
};
const FILTER = {
  title: 'finding.no filter',
  said: 'finding.no filter said',
  known: 'finding.these',
  none: 'finding.these',
} as const;
const MISSING: Record<Unread['filter'], Missing> = {
  filter: FILTER,
  free: FILTER,
  archived: FILTER,
  tag: {
    title: 'finding.no tag',
    said: 'finding.no tag said',
    known: 'finding.tags',
    none: 'finding.no tags',
  },
  by: {
    title: 'finding.no person',
    said: 'finding.no person said',
    known: 'finding.people',
    none: 'finding.no people',
  },
  stance: { ...FILTER, title: 'finding.no stance', said: 'finding.no stance said' },
  horizon: { ...FILTER, title: 'finding.no horizon', said: 'finding.no horizon said' },
};

/** A filter that names nothing: what it may have meant, and what there is. */
export function noSuchFilter(missing: {
  readonly kind: Unread['filter'];
  readonly said: string;
  readonly near: string | null;
  readonly known: readonly Label[];
}): Card {
  const { kind, near, known } = missing;
  const about = MISSING[kind];
  const what = words(about.said, { said: shortened(missing.said, 60) });
  const value = near === null || !/\s/.test(near) ? near : `"${near}"`;
  const meant = { code: kind === 'filter' ? `${near}:` : `${kind}:${value}` };
  const listed = { list: known.slice(0, HINTED) };
  const more = known.length - HINTED;
  const all = more > 0 ? words('finding.and more', { known: listed, more }) : listed;
  return note(
    'sorry',
    words(about.title),
    say(near === null ? what : words('finding.meant', { what, meant })),
    say(known.length === 0 ? words(about.none) : words(about.known, { known: all })),
  );
}

/** A search that is a whole text. */
export const searchTooLong = (length: number, limit: number): Card =>
  note('sorry', words('finding.long'), say(words('finding.long said', { length, limit })));
