/** The weekly digest of a channel: one screen, names without mentions, nothing when there is nothing to say. */
import type { Idea, Millis, Person, Relation } from '../model.ts';
import type { Block, Card, Text } from './card.ts';
import { called } from './idea.ts';
import { relationVerb } from './relations.ts';
import { dayIn, names, shortened } from './words.ts';

/** How many lines a section shows before it says "and n more". */
const SECTION_LINES = 5;

export type DigestWeek = {
  readonly space: string;
  readonly zone: string;
  readonly from: Millis;
  readonly until: Millis;
  /** Plans whose horizon ends within a week, with their planners. */
  readonly attention: readonly { readonly idea: Idea; readonly person: Person; readonly endsAt: Millis }[];
  readonly overlaps: readonly { readonly idea: Idea; readonly other: Idea; readonly relation: Relation }[];
  readonly ideas: readonly { readonly idea: Idea; readonly signedUp: number }[];
  readonly progress: readonly { readonly idea: Idea; readonly person: Person; readonly did: string }[];
  /** `isNew` when it became free since the last digest. */
  readonly free: readonly {
    readonly idea: Idea;
    readonly wouldJoin: readonly Person[];
    readonly isNew: boolean;
  }[];
};

/** The digest, or null for a week with nothing in it, which isn't posted. */
export function digestCard(week: DigestWeek): Card | null {
  const sections = [
    section('⏳ Ends this week', week.attention, ({ idea, person, endsAt }) => [
      ...line(idea),
      ` · ${person.name}, until `,
      dayIn(endsAt, week.zone),
    ]),
    section('🧵 Overlaps', week.overlaps, ({ idea, other, relation }) => [
      ...line(idea),
      ' ',
      relationVerb(relation),
      ' ',
      ...line(other),
    ]),
    section('💡 New ideas', week.ideas, ({ idea, signedUp }) => [
      ...line(idea),
      ...(signedUp > 0 ? [` · ${signedUp} signed up`] : [' · nobody signed up yet']),
    ]),
    section('📈 Progress', week.progress, ({ idea, person, did }) => [
      ...line(idea),
      ` · ${person.name} ${did}`,
    ]),
    section('🌱 Free to take', week.free, ({ idea, wouldJoin }) => [
      ...line(idea),
      ...(wouldJoin.length > 0 ? [` · ${names(wouldJoin, 3)} would join`] : []),
    ]),
  ].flat();
  // What has long been free to take is no news by itself: the same lines would come every week.
  const news = week.attention.length + week.overlaps.length + week.ideas.length + week.progress.length;
  if (news === 0 && !week.free.some(({ isNew }) => isNew)) return null;
  return {
    tone: 'digest',
    title: `This week in ${week.space}`,
    body: [
      ...sections,
      {
        kind: 'footnote',
        text: [
          dayIn(week.from, week.zone),
          ' to ',
          dayIn(week.until, week.zone),
          ' · read one with ',
          { code: '/idea show' },
          ' and its number',
        ],
      },
    ],
  };
}

const line = (idea: Idea): Text => [{ bold: called({ ...idea, title: shortened(idea.title, 80) }) }];

function section<T>(label: string, all: readonly T[], render: (one: T) => Text): readonly Block[] {
  if (all.length === 0) return [];
  const items = all.slice(0, SECTION_LINES).map(render);
  const more = all.length - items.length;
  return [{ kind: 'list', label, items: more > 0 ? [...items, [`and ${more} more`]] : items }];
}
