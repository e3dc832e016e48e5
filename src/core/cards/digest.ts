/** The weekly digest of a channel: one screen, names without mentions, nothing when there is nothing to say. */
import type { Idea, Outcome, Person, Relation, Span, Standing, Zone } from '../model.ts';
import type { Block, Card, Control, Label, Text } from './card.ts';
import { words } from './message.ts';
import { outcomeLine } from './outcome.ts';
import { note } from './refusals.ts';
import { relationVerb } from './relations.ts';
import { named, names, shortened } from './words.ts';

/** How many lines a section shows before it says "and n more": five sections fit one screen, and every platform. */
const SECTION_LINES = 4;
/** In characters: of a title, of a name, and of what somebody said in a line. */
const SHOWN = { title: 70, paired: 48, name: 24, said: 60 } as const;

type About<T> = T & { readonly idea: Idea };

export type DigestWeek = Span & {
  readonly space: string;
  readonly zone: Zone;
  /** Plans whose horizon ends within a week, with their planners. */
  readonly attention: readonly About<Pick<Standing, 'person' | 'horizonEndsAt'>>[];
  readonly overlaps: readonly About<{
    readonly other: Idea;
    readonly relation: Relation;
    readonly isSplit?: boolean;
  }>[];
  /** New ones, with those who plan them, who count among those who signed up. */
  readonly ideas: readonly About<{ readonly signedUp: number; readonly planners: readonly Person[] }>[];
  readonly outcomes: readonly About<Outcome>[];
  readonly progress: readonly About<Pick<Standing, 'person' | 'stance'>>[];
  /** What became free to take. */
  readonly free: readonly About<{ readonly wouldJoin: readonly Person[] }>[];
};

/** The digest, or null for a week with nothing in it, which isn't posted. */
export function digestCard(week: DigestWeek): Card | null {
  const { zone } = week;
  const sections = [
    section('attention', week.attention, ({ idea, person, horizonEndsAt }) => [
      ...line(idea),
      ` · ${nameOf(person)}`,
      ...(horizonEndsAt === null ? [] : [', ', words('when.until', { day: { day: horizonEndsAt, zone } })]),
    ]),
    section('overlaps', week.overlaps, ({ idea, other, relation, isSplit }) => [
      ...line(idea, SHOWN.paired),
      ' ',
      relationVerb(relation, isSplit),
      ' ',
      ...line(other, SHOWN.paired),
    ]),
    section('ideas', week.ideas, ({ idea, signedUp, planners }) => [
      ...line(idea),
      ' · ',
      ...(planners.length > 0
        ? [words('digest.planned by', { people: names(planners.map(short), 2) }), ' · ']
        : []),
      words('digest.signed up', { n: signedUp }),
    ]),
    section('progress', [...week.outcomes, ...week.progress], (one) =>
      'kind' in one
        ? [...line(one.idea), ' · ', ...outcomeLine({ ...one, by: short(one.by), link: '' }, SHOWN.said)]
        : [...line(one.idea), ` · ${nameOf(one.person)} `, words(`digest.did.${one.stance}`)],
    ),
    section('free', week.free, ({ idea, wouldJoin }) => [
      ...line(idea),
      ...(wouldJoin.length > 0
        ? [' · ', words('digest.would join', { people: names(wouldJoin.map(short), 2) })]
        : []),
    ]),
  ].flat();
  if (sections.length === 0) return null;
  return {
    tone: 'digest',
    title: words('digest.title', { space: week.space }),
    body: [
      ...sections,
      {
        kind: 'footnote',
        text: [
          words('digest.footnote', {
            from: { day: week.from, zone },
            until: { day: week.until, zone },
            show: { code: '/idea show' },
          }),
        ],
      },
    ],
  };
}

const short = (person: Person): Person => ({ ...person, name: nameOf(person) });
const nameOf = (person: Person): string => shortened(person.name, SHOWN.name);
const line = (idea: Idea, most: number = SHOWN.title): Text => [
  { bold: named({ ...idea, title: shortened(idea.title, most) }) },
];

type Section = 'attention' | 'overlaps' | 'ideas' | 'progress' | 'free';

function section<T>(name: Section, all: readonly T[], render: (one: T) => Text): readonly Block[] {
  if (all.length === 0) return [];
  const items = all.slice(0, SECTION_LINES).map(render);
  const more = all.length - items.length;
  const label = words(`digest.${name}`);
  return [
    more > 0
      ? { kind: 'list', label, items: [...items, [words('digest.more', { more })]], rest: more }
      : { kind: 'list', label, items },
  ];
}

/** A look at the digest as it would be posted now; or that there is nothing to post. */
export function digestPreview(
  card: Card | null,
  more: { readonly next: Label; readonly early: boolean },
): Card {
  const post: Control = { kind: 'button', label: words('digest.post now'), action: { do: 'post digest' } };
  if (!card)
    return note('digest', words('digest.nothing'), say(words('digest.nothing says', { next: more.next })));
  return {
    ...card,
    body: [
      {
        kind: 'paragraph',
        text: [words(more.early ? 'digest.preview' : 'digest.preview late', { next: more.next })],
      },
      ...card.body,
      ...(more.early ? [{ kind: 'controls' as const, controls: [post] }] : []),
    ],
  };
}

const say = (...text: Text): Block => ({ kind: 'paragraph', text });

/** What the digest is, for whoever asks; an admin may look at it. */
export function digestHelp(more: {
  readonly next: Label;
  readonly mine: boolean;
  readonly admin: boolean;
}): Card {
  const preview: Control = { kind: 'button', label: words('digest.look'), action: { do: 'preview digest' } };
  return note('digest', words('digest.about'), say(words('digest.about says', { next: more.next })), {
    kind: 'controls',
    controls: [...(more.admin ? [preview] : []), weekControl(more.mine)],
  });
}

/** Whether somebody gets their own week, and the press that changes it. */
export const weekSet = (mine: boolean): Card =>
  note('done', words(mine ? 'week.on' : 'week.off'), say(words(mine ? 'week.on says' : 'week.off says')), {
    kind: 'controls',
    controls: [weekControl(mine)],
  });

const weekControl = (mine: boolean): Control => ({
  kind: 'button',
  label: words(mine ? 'week.stop' : 'week.start'),
  action: { do: 'my week', on: !mine },
});

export const digestPosted = (channels: readonly string[]): Card =>
  note(
    'done',
    words('digest.posted'),
    say(words('digest.posted says', { channels: channels.map((name) => `#${name}`).join(', ') })),
  );

export const digestPostedAlready = (next: Label): Card =>
  note('sorry', words('digest.posted already'), say(words('digest.posted already says', { next })));
