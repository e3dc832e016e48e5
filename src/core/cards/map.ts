/** The map of a space's overlaps: the picture as values, and the same in words beside it. */
import type { LinkKind, MapGroup, MapIdea, OverlapMap } from '../rules/map.ts';
import { type Block, type Card, type Label, say, type Text } from './card.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { label } from './speak.ts';
import type { Card as Spoken } from './spoken.ts';
import { named, shortened } from './words.ts';

/** What a circle or a line of the picture means. */
export type Sign = LinkKind | 'plan' | 'several' | 'idea';

/** What is drawn, with the words that stand in it. */
export type Picture = {
  readonly map: OverlapMap;
  readonly title: Label;
  readonly legend: readonly { readonly sign: Sign; readonly label: Label }[];
  /** Above the titles for which there is no room beside their circles. */
  readonly titles: Label;
  /** How many more come near others and found no room; empty for none. */
  readonly left: Label;
  /** Above the ideas that come near no other. */
  readonly alone: Label;
};

const GROUPS_SHOWN = 6;
const IDEAS_SHOWN = 4;
const TITLE_SHOWN = 70;
/** Ideas in the menu that opens one. */
const MOST_OPENED = 20;
/** Groups that a description names: a screen reader can't skip within it. */
const GROUPS_DESCRIBED = 12;
const NUMBERS_DESCRIBED = 8;

const LEGEND: Readonly<Record<Sign, Words>> = {
  plan: words('map.planned'),
  several: words('map.several'),
  idea: words('map.not planned'),
  open: words('map.open'),
  overlaps: words('map.overlaps'),
  'builds on': words('map.builds on'),
  replicates: words('map.replicates'),
  'duplicate of': words('map.same'),
  'differs from': words('map.differs'),
};

/** The picture; its legend names only what is on it. */
export function mapPicture(map: OverlapMap, space: string): Picture {
  const ideas = [...map.groups.flatMap((group) => group.ideas), ...map.alone];
  const signs = new Set<Sign>([
    ...ideas.map(({ plans }): Sign => (plans > 0 ? 'plan' : 'idea')),
    ...map.groups.flatMap((group) =>
      group.ideas.some(({ plans }) => plans > 1) ? ['several' as const] : [],
    ),
    ...map.groups.flatMap(({ links }) => links.map(({ kind }) => kind)),
  ]);
  return {
    map,
    title: words('map.title', { space: shortened(space, 60) }),
    legend: Object.entries(LEGEND).flatMap(([name, label]) => {
      const sign = [...signs].find((one) => one === name);
      return sign ? [{ sign, label }] : [];
    }),
    titles: words('map.titles'),
    left: map.left > 0 ? words('map.left', { ideas: map.left }) : '',
    alone: words('map.alone', { ideas: map.alone.length }),
  };
}

/** What the picture shows, in words. `drawn` is false where it could not be drawn in time; `page` leads to it as a page. */
export function mapCard(
  map: OverlapMap,
  about: { readonly space: string; readonly drawn: boolean; readonly page: readonly Block[] },
): Card {
  const { groups, alone } = map;
  if (groups.length === 0) return emptyMap(about.space, alone.length);
  const more = groups.length - GROUPS_SHOWN;
  const items = groups.slice(0, GROUPS_SHOWN).map(groupLine);
  const label = words('map.groups');
  const list: Block =
    more > 0
      ? { kind: 'list', label, items: [...items, [words('list.and more', { more })]], rest: more }
      : { kind: 'list', label, items };
  const choices = groups
    .flatMap(({ ideas }) => ideas)
    .slice(0, MOST_OPENED)
    .map((idea) => ({
      label: named(idea),
      action: { do: 'show' as const, idea: idea.id, page: 1 },
    }));
  return note(
    'overlap',
    words('map.title', { space: shortened(about.space, 60) }),
    say(summaryOf(map)),
    list,
    ...(alone.length > 0 ? [say({ quiet: words('map.alone', { ideas: alone.length }) })] : []),
    ...(map.left > 0 ? [say({ quiet: words('map.left', { ideas: map.left }) })] : []),
    { kind: 'controls', controls: [{ kind: 'menu', label: words('answer.read one'), choices }] },
    ...(about.drawn ? [] : [say(words('map.not drawn'))]),
    ...about.page,
    { kind: 'footnote', text: [words('map.only you')] },
  );
}

/** The picture for whoever can't see it. */
export function mapDescription(map: OverlapMap): Words {
  const groups = map.groups.slice(0, GROUPS_DESCRIBED).map(({ ideas }) => {
    const numbers = ideas.slice(0, NUMBERS_DESCRIBED).map(({ number }) => `#${number}`);
    return `${numbers.join(' ')}${ideas.length > numbers.length ? ' …' : ''}`;
  });
  const more = map.groups.length > groups.length ? '; …' : '';
  return words('map.described', { summary: summaryOf(map), groups: groups.join('; ') + more });
}

/** How many come near others, in how many groups, and how many of them are planned. */
export function summaryOf({ groups, alone, left }: OverlapMap): Words {
  const drawn = groups.flatMap(({ ideas }) => ideas);
  return words('map.summary', {
    joined: drawn.length + left,
    ideas: drawn.length + left + alone.length,
    groups: groups.length,
    planned: drawn.filter(({ plans }) => plans > 0).length,
  });
}

function groupLine({ ideas }: MapGroup): Text {
  const shown = ideas.slice(0, IDEAS_SHOWN);
  const more = ideas.length - shown.length;
  const planned = ideas.filter(({ plans }) => plans > 0).length;
  return [
    ...shown.flatMap((idea, at) => [...(at === 0 ? [] : [' · ']), ideaName(idea)]),
    ...(more > 0 ? [' · ', words('list.and more', { more })] : []),
    ...(planned > 0 ? [' ', { quiet: words('map.of them planned', { planned }) }] : []),
  ];
}

const ideaName = (idea: MapIdea) => ({ bold: named({ ...idea, title: shortened(idea.title, TITLE_SHOWN) }) });

function emptyMap(space: string, ideas: number): Card {
  const title = words('map.title', { space: shortened(space, 60) });
  return ideas === 0
    ? note('overlap', title, say(words('map.no ideas', { new: { code: '/idea new' } })))
    : note('overlap', title, say(words('map.no overlaps', { ideas })));
}

/** The card with a line that says what became of its picture, where a platform can't show it in the answer itself. */
export function pictureSent(card: Spoken, how: 'beside' | 'no right' | 'not sent'): Spoken {
  const said = label(words(`map.${how}`), card.language ?? 'en');
  const at = card.body.findIndex(({ kind }) => kind === 'footnote');
  const line = { kind: 'paragraph' as const, text: [said] };
  return { ...card, body: card.body.toSpliced(at < 0 ? card.body.length : at, 0, line) };
}
