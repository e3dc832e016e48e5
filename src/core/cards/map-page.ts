/** The map as a page: the same in words beside each drawing, and what stands where a link opens nothing. */
import type { Millis, Zone } from '../model.ts';
import type { LinkKind, MapGroup, MapIdea, MapLink, OverlapMap } from '../rules/map.ts';
import { type Block, type Card, type Inline, type Label, say, type Text } from './card.ts';
import { mapPicture, type Picture, summaryOf } from './map.ts';
import { type Words, words } from './message.ts';
import { note } from './refusals.ts';
import { dayOf, named, shortened } from './words.ts';

/** An idea in words: how it is called, who plans it, and how it relates to each of those beside it. */
type PageIdea = { readonly number: number; readonly text: Text; readonly pairs: readonly Text[] };

export type MapPage = {
  readonly picture: Picture;
  readonly summary: Text;
  readonly legend: Label;
  /** In the order of the picture's groups. */
  readonly groups: readonly {
    readonly label: Label;
    /** Above the ideas in words, where there is a drawing above them. */
    readonly inWords: Label;
    readonly ideas: readonly PageIdea[];
  }[];
  readonly alone: readonly PageIdea[];
  /** Instead of the drawings, where they took too long. */
  readonly notDrawn: Label;
  readonly foot: Text;
};

/** What of a title a page shows: a line or two. */
const TITLE_SHOWN = 200;

export function mapPage(
  map: OverlapMap,
  about: { readonly space: string; readonly zone: Zone; readonly until: Millis },
): MapPage {
  const picture = mapPicture(map, about.space);
  const { groups } = map;
  return {
    picture,
    summary: [groups.length > 0 ? summaryOf(map) : nothingNear(map.alone.length)],
    legend: words('page.legend'),
    groups: groups.map((group) => ({
      label: words('page.group', { ideas: group.ideas.length }),
      inWords: words('page.in words'),
      ideas: group.ideas.map((idea) => inWords(idea, pairsOf(idea, group))),
    })),
    alone: map.alone.map((idea) => inWords(idea, [])),
    notDrawn: words('page.not drawn'),
    foot: [words('page.foot', { space: shortened(about.space, 60), day: dayOf(about.until, about.zone) })],
  };
}

const nothingNear = (ideas: number): Words =>
  ideas === 0 ? words('map.no ideas', { new: { code: '/idea new' } }) : words('map.no overlaps', { ideas });

const shownTitle = (idea: MapIdea): string => named({ ...idea, title: shortened(idea.title, TITLE_SHOWN) });

function inWords(idea: MapIdea, pairs: readonly Text[]): PageIdea {
  const planned: readonly Inline[] =
    idea.plans > 0 ? [' ', { quiet: words('page.planned', { plans: idea.plans }) }] : [];
  return { number: idea.number, text: [{ bold: shownTitle(idea) }, ...planned], pairs };
}

function pairsOf(idea: MapIdea, { ideas, links }: MapGroup): readonly Text[] {
  return links.flatMap((link): Text[] => {
    const other = ideas.find(({ id }) => id !== idea.id && (id === link.from || id === link.to));
    const isOurs = other && (link.from === idea.id || link.to === idea.id);
    return isOurs ? [[pairWords(idea, link, other)]] : [];
  });
}

/** How the two relate, from the first one's side and from the second one's. */
const PAIRS: Readonly<Record<LinkKind, readonly [Words['words'], Words['words']]>> = {
  open: ['page.near', 'page.near'],
  overlaps: ['page.overlaps', 'page.overlaps'],
  'builds on': ['page.builds on', 'page.is built on'],
  replicates: ['page.replicates', 'page.is replicated'],
  'duplicate of': ['page.same', 'page.same'],
  'differs from': ['page.differs', 'page.differs'],
};

function pairWords(idea: MapIdea, { from, kind }: MapLink, other: MapIdea): Words {
  const [first, second] = PAIRS[kind];
  return words(from === idea.id ? first : second, {
    other: { link: shownTitle(other), url: `#idea-${other.number}` },
  });
}

/** What whoever asks for the map reads of its page. */
export function pageOffer(offer: {
  readonly url: string;
  readonly until: Millis;
  readonly space: string;
  readonly zone: Zone;
}): readonly Block[] {
  const { url, until, space, zone } = offer;
  const means = words('page.open means', {
    space: shortened(space, 60),
    day: dayOf(until, zone),
    setup: { code: '/idea setup' },
  });
  return [say({ link: words('page.open'), url }, ' · ', { quiet: means })];
}

export const linksEnded = (space: string): Card =>
  note(
    'done',
    words('page.links ended'),
    say(words('page.links ended means', { space, map: { code: '/idea map' } })),
  );

/** One page for every link that opens nothing, whatever the reason. */
export const noPage = (): Card =>
  note('sorry', words('page.nothing'), say(words('page.nothing means', { map: { code: '/idea map' } })));

export const pageFailed = (): Card => note('sorry', words('page.sorry'), say(words('page.sorry means')));
