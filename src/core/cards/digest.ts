/** The weekly digest of a channel: one screen, names without mentions, nothing when there is nothing to say. */
import type { Idea, Millis, Person, Relation, Standing } from '../model.ts';
import type { Block, Card, Label, Text } from './card.ts';
import { called } from './idea.ts';
import { type Words, words } from './message.ts';
import { relationVerb } from './relations.ts';
import { andMore, dayOf, names, shortened } from './words.ts';

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
  readonly progress: readonly { readonly idea: Idea; readonly standing: Standing }[];
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
    section(words('digest.attention'), week.attention, ({ idea, person, endsAt }) => [
      ...line(idea),
      ' · ',
      words('digest.ends', { who: person.name, day: dayOf(endsAt, week.zone) }),
    ]),
    section(words('digest.overlaps'), week.overlaps, ({ idea, other, relation }) => [
      ...line(idea),
      ' ',
      relationVerb(relation),
      ' ',
      ...line(other),
    ]),
    section(words('digest.ideas'), week.ideas, ({ idea, signedUp }) => [
      ...line(idea),
      ' · ',
      words('digest.signed up', { people: signedUp }),
    ]),
    section(words('digest.progress'), week.progress, ({ idea, standing }) => [
      ...line(idea),
      ' · ',
      didWords(standing),
    ]),
    section(words('digest.free'), week.free, ({ idea, wouldJoin }) => [
      ...line(idea),
      ...(wouldJoin.length > 0
        ? [' · ', words('digest.would join', { who: names(wouldJoin, 3), people: wouldJoin.length })]
        : []),
    ]),
  ].flat();
  // What has long been free to take is no news by itself: the same lines would come every week.
  const news = week.attention.length + week.overlaps.length + week.ideas.length + week.progress.length;
  if (news === 0 && !week.free.some(({ isNew }) => isNew)) return null;
  return {
    tone: 'digest',
    title: words('digest.title', { space: week.space }),
    body: [
      ...sections,
      {
        kind: 'footnote',
        text: [
          words('digest.week', { from: dayOf(week.from, week.zone), until: dayOf(week.until, week.zone) }),
        ],
      },
    ],
  };
}

const line = (idea: Idea): Text => [{ bold: called({ ...idea, title: shortened(idea.title, 80) }) }];

function section<T>(label: Label, all: readonly T[], render: (one: T) => Text): readonly Block[] {
  if (all.length === 0) return [];
  const items = all.slice(0, SECTION_LINES).map(render);
  const more = all.length - items.length;
  return [{ kind: 'list', label, items: more > 0 ? [...items, [andMore(more)]] : items }];
}

function didWords({ person, stance, note }: Standing): Words {
  const who = person.name;
  if (stance === 'has_results') return words('digest.has results', { who });
  if (stance === 'stopped')
    return note ? words('digest.stopped because', { who, note }) : words('digest.stopped', { who });
  return stance === 'working' ? words('digest.working', { who }) : words('digest.plans', { who });
}
