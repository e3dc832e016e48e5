/** The page, served on this machine alone: files, a live stream of what is shown, and the acts of its reader. */
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { BOARD } from '../web/pages.ts';
import { decodeAct, perform } from './acts.ts';
import { type Asset, library, pageFile } from './assets.ts';
import { JUMPS } from './clock.ts';
import { pictureOf } from './screens.ts';
import type { Session } from './session.ts';

const OWN_HOSTS = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;
/** A whole idea, ten times over. */
const MOST_BYTES = 200_000;

export function pageApp(session: Session): Hono {
  const app = new Hono();
  // Another site's page can reach this machine by a name of its own; it must find nothing here.
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!OWN_HOSTS.test(host)) return context.text('This is a local page.', 403);
    if (context.req.method !== 'GET' && !isOwn(context, host)) return context.text('Not from here.', 403);
    return next();
  });
  // The program's own pages, as they are.
  app.get(`${BOARD}*`, async (context) => {
    const pages = session.stage()?.running.pages;
    return pages ? pages(context.req.raw) : context.text('There is nothing here.', 404);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.get('/', async (context) => send(context, await pageFile('index.html')));
  app.get('/live', (context) => live(context, session));
  app.get('/picture/:on/:id', (context) => picture(context, session));
  app.get('/lib/:name', async (context) => send(context, await library(context.req.param('name'))));
  app.get('/:name', async (context) => send(context, await pageFile(context.req.param('name'))));
  acts(app, session);
  return app;
}

function isOwn(context: Context, host: string): boolean {
  const origin = context.req.header('origin');
  const type = context.req.header('content-type') ?? '';
  const size = Number(context.req.header('content-length') ?? 0);
  return (
    type.startsWith('application/json') &&
    size <= MOST_BYTES &&
    (origin === undefined || origin === `http://${host}`)
  );
}

function send(context: Context, asset: Asset | null): Response {
  if (!asset) return context.text('There is nothing here.', 404);
  return context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
}

/** The first bytes of every PNG: https://www.w3.org/TR/png-3/#5PNG-file-signature */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture that a message holds. Nothing else that was sent is served from this address. */
function picture(context: Context, session: Session): Response {
  const stage = session.stage();
  const { on = '', id = '' } = context.req.param();
  const found = stage && pictureOf(stage, on, id);
  if (!found?.subarray(0, PNG.length).equals(PNG)) return context.text('There is nothing here.', 404);
  return context.body(new Uint8Array(found), 200, {
    'content-type': 'image/png',
    'cache-control': 'private',
  });
}

/** A snapshot at once and one after each change; a reader who is slow skips to the newest. */
function live(context: Context, session: Session): Response {
  return streamSSE(context, async (stream) => {
    let wake: () => void = () => undefined;
    let changed = true;
    const note = () => {
      changed = true;
      wake();
    };
    const stop = session.onChange(note);
    stream.onAbort(note);
    while (!stream.aborted) {
      if (changed) {
        changed = false;
        await stream.writeSSE({ data: session.snapshot() });
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    stop();
  });
}

function acts(app: Hono, session: Session): void {
  app.post('/act', async (context) => {
    const act = decodeAct(await body(context));
    const stage = session.stage();
    if (!act || !stage) return context.json({ ok: false, error: 'One moment, please.' }, 400);
    return context.json(await perform(stage, act));
  });
  app.post('/clock', async (context) => {
    const { to } = await body(context);
    const jump = JUMPS.find((one) => one === to);
    if (!jump) return context.json({ ok: false, error: 'The clock has no such button.' }, 400);
    return context.json(await outcome(session.jump(jump)));
  });
  app.post('/tour', async (context) => {
    const { step } = await body(context);
    return context.json(await outcome(session.play(Number(step))));
  });
  app.post('/complete', async (context) => {
    const { who, place, text, message, control } = await body(context);
    const stage = session.stage();
    if (!stage) return context.json([]);
    if (message !== undefined) {
      const person = stage.slack.as(String(who));
      const found = person.messages(String(place)).find(({ ts }) => ts === message);
      const offered = found ? await person.suggest(found, String(control), String(text)) : [];
      return context.json(offered.map((name) => ({ name, value: name })));
    }
    // While an option is being typed there may be nothing to complete: then nothing is offered.
    const found = await stage.discord
      .as(String(who))
      .autocomplete(String(place), String(text))
      .catch(() => []);
    return context.json(found);
  });
}

async function body(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const read: unknown = await context.req.json().catch(() => null);
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

async function outcome(work: Promise<void>) {
  try {
    await work;
    return { ok: true };
  } catch (fault) {
    return { ok: false, error: fault instanceof Error ? fault.message : String(fault) };
  }
}
