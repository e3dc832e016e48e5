/** The map of a space for everybody who has a link to it: what all of the space may see, and nothing else. */
import type { Language } from '../cards/locales.ts';
import { type MapPage, mapPage } from '../cards/map-page.ts';
import { speakMapPage, speakPicture } from '../cards/speak.ts';
import type { Spoken } from '../cards/spoken.ts';
import type { Millis, Space } from '../model.ts';
import type { Figures } from '../ports.ts';
import { spaceReader } from '../rules/audience.ts';
import { MOST_ON_PAGE } from '../rules/map.ts';
import { readMap } from './map.ts';
import type { World } from './world.ts';

export type DrawnPage = {
  readonly page: Spoken<MapPage>;
  /** Null where drawing took too long: the words have to do. */
  readonly figures: Figures | null;
};

/** What is on the page now. It takes as long as the picture does. */
export async function drawMapPage(
  world: World,
  { space, until }: { readonly space: Space; readonly until: Millis },
  language: Language,
): Promise<DrawnPage> {
  const map = await readMap(world, space.id, { reader: spaceReader(space.id), most: MOST_ON_PAGE });
  const page = mapPage(map, { space: space.name, zone: space.zone, until });
  return {
    page: speakMapPage(page, language),
    figures: await world.drawFigures(speakPicture(page.picture, language)),
  };
}
