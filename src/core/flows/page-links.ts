/** Links to a space's page: made for whoever asks, read when somebody opens one, ended by an admin. */
import { linksEnded } from '../cards/map-page.ts';
import type { Reply } from '../events.ts';
import type { Millis, Space } from '../model.ts';
import { newLink, readLink, signedOf, writeLink } from '../rules/page-links.ts';
import { asAdmin } from './roles.ts';
import type { Pressed, Presses } from './turn.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const pageLinkPresses = {
  'end links': (world, _action, { event }) => endLinks(world, event),
} satisfies Partial<Presses>;

/** Where the map of a space stands, below the address of the program. */
export const MAP_PAGE = '/board/map/';

/** A link to the space's map, and until when it works; null where there are no pages. */
export async function linkTo(
  { store, pages, clock }: World,
  spaceId: number,
): Promise<{ readonly url: string; readonly until: Millis } | null> {
  const address = pages?.address() ?? null;
  if (!pages || address === null) return null;
  const link = newLink({ spaceId, lot: await store.spaces.linksEnded(spaceId) }, clock.now());
  const said = writeLink(link);
  return { url: `${address}${MAP_PAGE}${said}.${pages.sign(signedOf(said))}`, until: link.until };
}

/** Longer than any of ours. */
const LONGEST = 100;

/** The space that a link opens; null for one that was never ours, is over, or was ended. */
export async function openedBy(
  { store, pages, clock }: World,
  token: string,
): Promise<{ readonly space: Space; readonly until: Millis } | null> {
  if (!pages || token.length > LONGEST) return null;
  const [said = '', signature = ''] = token.split('.');
  // The signature first, and always: whether a link that isn't ours could be read is nobody's business.
  const isOurs = pages.isSigned(signedOf(said), signature);
  const link = readLink(said);
  if (!isOurs || !link || `${said}.${signature}` !== token || link.until <= clock.now()) return null;
  if ((await store.spaces.linksEnded(link.spaceId)) !== link.lot) return null;
  const space = await store.spaces.byId(link.spaceId);
  return space && { space, until: link.until };
}

function endLinks(world: World, event: Pressed): Promise<Reply> {
  return asAdmin(world, { who: event.who, where: event.where }, async ({ space }) => {
    await world.store.spaces.endLinks(space.id);
    return whisper(linksEnded(space.name));
  });
}
