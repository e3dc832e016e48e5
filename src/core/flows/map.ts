/** The map of a space's overlaps for one reader: what somebody said of two ideas, and what comes near unanswered. */
import type { Language } from '../cards/locales.ts';
import { mapCard, mapDescription, mapPicture } from '../cards/map.ts';
import { pageOffer } from '../cards/map-page.ts';
import { label, speakCard, speakPicture } from '../cards/speak.ts';
import type { SpokenReply } from '../cards/spoken.ts';
import type { Idea } from '../model.ts';
import type { Reader } from '../reader.ts';
import { MOST_DRAWN, mapOf, type OverlapMap, openLinks } from '../rules/map.ts';
import { isLivePlan } from '../rules/stances.ts';
import { OPEN } from './named.ts';
import { strictnessIn } from './notices.ts';
import { linkTo } from './page-links.ts';
import type { World } from './world.ts';

/** Of the ideas that stand open, the newest that are compared with each other: a thousand take seconds. */
const MOST_MAPPED = 1000;

/** The picture with its words. It is asked for outside of any transaction, since it takes seconds where there are many. */
export async function drawMap(
  world: World,
  spaceId: number,
  { reader, language }: { readonly reader: Reader; readonly language: Language },
): Promise<SpokenReply> {
  const space = await world.store.spaces.byId(spaceId);
  const name = space?.name ?? '';
  const map = await readMap(world, spaceId, { reader, most: MOST_DRAWN });
  const png = map.groups.length > 0 ? await world.draw(speakPicture(mapPicture(map, name), language)) : null;
  const link = await linkTo(world, spaceId);
  const page = link && space ? pageOffer({ ...link, space: name, zone: space.zone }) : [];
  const card = speakCard(mapCard(map, { space: name, drawn: png !== null, page }), language);
  const image = png && { name: 'overlaps.png', png, alt: label(mapDescription(map), language) };
  return { kind: 'whisper', card, instead: false, ...(image ? { image } : {}) };
}

/** What a reader may see of a space, with at most so many circles. */
export async function readMap(
  world: World,
  spaceId: number,
  { reader, most }: { readonly reader: Reader; readonly most: number },
): Promise<OverlapMap> {
  const { store } = world;
  const { ids: newest } = await store.finding.page(reader, OPEN, { from: 0, size: MOST_MAPPED });
  const ideas = (await store.ideas.byIds(newest, reader)).filter((idea) => idea.spaceId === spaceId);
  const ids = ideas.map(({ id }) => id);
  const pairs = await store.pairs.within(ids);
  const answered = new Set(pairs.map(({ ideaId, otherId }) => pairKey(ideaId, otherId)));
  const strictness = await strictnessIn(world, spaceId);
  const near = await world.nearWithin(store, { spaceId, ideas, strictness });
  const open = openLinks(near, (a, b) => answered.has(pairKey(a, b)));
  const said = pairs.map(({ ideaId, otherId, relation }) => ({ from: ideaId, to: otherId, kind: relation }));
  return mapOf(await withPlans(world, ideas, reader), [...said, ...open], most);
}

const pairKey = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

async function withPlans({ store }: World, ideas: readonly Idea[], reader: Reader) {
  const standings = await store.stances.on(
    ideas.map(({ id }) => id),
    reader,
  );
  const plans = Map.groupBy(standings.filter(isLivePlan), ({ ideaId }) => ideaId);
  return ideas.map(({ id, number, title }) => ({ id, number, title, plans: plans.get(id)?.length ?? 0 }));
}
