/** Somebody's own week in a space, in a direct message: what waits on them comes first. */
import type { Idea, Outcome, Relation, Standing, Zone } from '../model.ts';
import type { Block, Card, Text } from './card.ts';
import { words } from './message.ts';
import { outcomeLine } from './outcome.ts';
import { relationVerb } from './relations.ts';
import { named, shortened, stanceSaid } from './words.ts';

/** Lines of a section: one's own week is read between two other things. */
const LINES = 3;
const TITLE = 80;

type About<T> = T & { readonly idea: Idea };

export type OwnWeek = {
  readonly space: string;
  readonly zone: Zone;
  /** Plans of theirs that were asked about and aren't answered. */
  readonly asked: readonly About<Standing>[];
  readonly ending: readonly About<Pick<Standing, 'horizonEndsAt'>>[];
  /** What others took on their ideas and on what they plan. */
  readonly joiners: readonly About<Standing>[];
  readonly overlaps: readonly About<{ readonly other: Idea; readonly relation: Relation }>[];
  readonly outcomes: readonly About<Outcome>[];
  readonly ideas: readonly Idea[];
};

/** The week, or null when nothing in it is about this person. */
export function weekCard(week: OwnWeek): Card | null {
  const { zone } = week;
  const until = ({ idea, horizonEndsAt }: About<Pick<Standing, 'horizonEndsAt'>>): Text => [
    ...line(idea),
    ...(horizonEndsAt === null ? [] : [' · ', words('when.until', { day: { day: horizonEndsAt, zone } })]),
  ];
  const own = [
    section('asked', week.asked, ({ idea }) => line(idea)),
    section('ending', week.ending, until),
    section('joiners', week.joiners, ({ idea, person, stance }) => [
      ...line(idea),
      ` · ${person.name}: `,
      stanceSaid(stance),
    ]),
    section('overlaps', week.overlaps, ({ idea, other, relation }) => [
      ...line(idea),
      ' ',
      relationVerb(relation),
      ' ',
      ...line(other),
    ]),
    section('outcomes', week.outcomes, (one) => [...line(one.idea), ' · ', ...outcomeLine(one, TITLE)]),
  ].flat();
  if (own.length === 0) return null;
  return {
    tone: 'digest',
    title: words('week.title', { space: week.space }),
    body: [...own, ...section('ideas', week.ideas, line)],
  };
}

const line = (idea: Idea): Text => [{ bold: named({ ...idea, title: shortened(idea.title, TITLE) }) }];

type Section = 'asked' | 'ending' | 'joiners' | 'overlaps' | 'outcomes' | 'ideas';

function section<T>(name: Section, all: readonly T[], render: (one: T) => Text): readonly Block[] {
  if (all.length === 0) return [];
  const items = all.slice(0, LINES).map(render);
  const more = all.length - items.length;
  const label = words(`week.${name}`);
  return [
    more > 0
      ? { kind: 'list', label, items: [...items, [words('digest.more', { more })]], rest: more }
      : { kind: 'list', label, items },
  ];
}
