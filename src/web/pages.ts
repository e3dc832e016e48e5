/** The pages that a link opens, over HTTP. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { type Language, languageOf } from '../core/cards/locales.ts';
import { noPage, pageFailed } from '../core/cards/map-page.ts';
import { speakCard } from '../core/cards/speak.ts';
import { type DrawnPage, drawMapPage } from '../core/flows/map-page.ts';
import { MAP_PAGE, openedBy } from '../core/flows/page-links.ts';
import type { World } from '../core/flows/world.ts';
import type { Figures } from '../core/ports.ts';
import { mapPageOf } from './map-page.ts';
import { cardPage, type Markup, STYLE } from './page.ts';

/** All pages stand below this. */
export const BOARD = '/board/';

const style = readFileSync(path.join(import.meta.dirname, 'page.css'), 'utf8');

/** `failed` hears why a page could not be shown, without the link to it. */
export function pagesOf(world: World, failed: (fault: unknown) => void): Hono {
  const app = new Hono();
  const drawn = together<DrawnPage>();
  const drawing: World = { ...world, drawFigures: remembered(world.drawFigures) };
  app.use(HEADERS, async (context, next) => {
    await next();
    context.header('x-robots-tag', 'noindex, nofollow, noarchive');
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'private, no-store');
  });
  app.get(STYLE, (context) =>
    context.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=300',
    }),
  );
  app.get(`${MAP_PAGE}:link`, async (context) => {
    const opened = await openedBy(world, context.req.param('link'));
    if (!opened) return nothing(context);
    const { space, until } = opened;
    const language = readerOf(context) ?? languageOf(space.language);
    // Whoever opens it while it is drawn for somebody else gets the same.
    const key = `${space.id} ${until} ${language}`;
    const page = await drawn(key, () => drawMapPage(drawing, opened, language));
    return shown(context, 200, mapPageOf(page, language));
  });
  app.notFound(nothing);
  app.onError((fault, context) => {
    failed(fault);
    const language = readerOf(context) ?? 'en';
    return shown(context, 500, cardPage(speakCard(pageFailed(), language), language));
  });
  return app;
}

/** The same for a server of Node. What the rest of the program knows as a response stays what it is. */
export const listenerFor = (pages: (request: Request) => Response | Promise<Response>) =>
  getRequestListener(pages, { overrideGlobalObjects: false });

/** The address of a page is a secret: it goes to no other site, into no index and no cache, and nothing foreign runs in it. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Whether a whole domain speaks HTTPS alone is said by whoever keeps it.
  strictTransportSecurity: false,
});

/** What the browser's reader reads; null where it doesn't say. */
function readerOf(context: Context): Language | null {
  const asked = context.req.header('accept-language');
  return asked === undefined || asked.startsWith('*') ? null : languageOf(asked);
}

function nothing(context: Context): Promise<Response> {
  const language = readerOf(context) ?? 'en';
  return shown(context, 404, cardPage(speakCard(noPage(), language), language));
}

const shown = async (context: Context, status: 200 | 404 | 500, page: Markup): Promise<Response> =>
  context.html(await page, status);

/** Drawings that are kept: of a few spaces, in a few languages. */
const DRAWINGS_KEPT = 12;

/**
 * What is on the page is read anew each time, since a plan or an idea may be for fewer people by now. Drawing it takes the
 * longest, and is done again only when there is something else to draw.
 */
function remembered(draw: World['drawFigures']): World['drawFigures'] {
  const kept = new Map<string, Figures>();
  return async (picture) => {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const figures = kept.get(key) ?? (await draw(picture));
    if (!figures) return null;
    kept.delete(key);
    kept.set(key, figures);
    for (const oldest of [...kept.keys()].slice(0, -DRAWINGS_KEPT)) kept.delete(oldest);
    return figures;
  };
}

/** Work that several wait for is done once. */
function together<T>() {
  const underway = new Map<string, Promise<T>>();
  return (key: string, work: () => Promise<T>): Promise<T> => {
    const begun = underway.get(key) ?? work().finally(() => underway.delete(key));
    underway.set(key, begun);
    return begun;
  };
}
