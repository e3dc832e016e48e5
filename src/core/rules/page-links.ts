/** Links to a page of a space: what a link says. Whoever has one may open it, so that it names a space and nobody. */
import type { Millis } from '../model.ts';
import { DAY, HOUR } from './calendar.ts';

/** Long enough for everybody who was away for a weekend; short enough that one which got about is soon over. */
export const LINK_GOOD_FOR = 7 * DAY;

/** `lot`: how often the links of the space had been ended when it was made; those of earlier lots open nothing. */
export type PageLink = { readonly spaceId: number; readonly lot: number; readonly until: Millis };

/** A link as it is made now. It ends with an hour, and doesn't tell at which minute somebody asked for it. */
export function newLink(of: Pick<PageLink, 'spaceId' | 'lot'>, now: Millis): PageLink {
  return { ...of, until: Math.ceil((now + LINK_GOOD_FOR) / HOUR) * HOUR };
}

/** What is signed: it says for which page, so that it opens no other one. */
export const signedOf = (said: string): string => `map ${said}`;

/** What a link says, in letters that stand in any address. */
export const writeLink = ({ spaceId, lot, until }: PageLink): string =>
  [spaceId, lot, until / HOUR].map((one) => one.toString(36)).join('-');

/** The same read again; null for anything else. */
export function readLink(said: string): PageLink | null {
  const [, space, lot, until] = /^([0-9a-z]{1,7})-([0-9a-z]{1,7})-([0-9a-z]{1,7})$/.exec(said) ?? [];
  if (space === undefined || lot === undefined || until === undefined) return null;
  const link = { spaceId: parseInt(space, 36), lot: parseInt(lot, 36), until: parseInt(until, 36) * HOUR };
  return Object.values(link)
    .slice(0, 2)
    .every((one) => one <= MOST)
    ? link
    : null;
}

/** What the database counts up to. */
const MOST = 2_147_483_647;
