/** The playground: both local platforms, the embedded database, the whole program, and a page that shows them. */
import { serve } from '@hono/node-server';
import { brief, type Log, openLog } from '../log.ts';
import { movableClock, storyStart } from './clock.ts';
import { type Home, openHome } from './keep.ts';
import { beforeHistory, moveIn } from './moving-in.ts';
import { openSession, type Session } from './session.ts';
import { openStage, type Stage } from './stage.ts';
import { tellTour } from './terminal.ts';
import { pageApp } from './web.ts';

/** How many ports are tried from the wanted one on. */
const PORTS_TRIED = 20;

export type Options = {
  readonly tour?: boolean | undefined;
  readonly data?: string | undefined;
  readonly port: string;
};

export async function playground(options: Options): Promise<void> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const opened = await openPlayground({ data: options.data, log: openLog('error') });
  onSignal(opened.close);
  try {
    if (options.tour) {
      await tellTour(await opened.movedIn, print);
      await opened.close();
      process.exit(0);
    }
    print(`The playground is at ${await opened.listen(Number(options.port), print)}`);
    print('Open it in a browser; people are moving in. Ctrl-C ends it.');
    await opened.movedIn;
  } catch (fault) {
    const wanted = opened.isLeaving();
    await opened.close();
    if (!wanted) throw fault;
  }
}

export type Playground = {
  readonly session: Session;
  /** Resolves when the history is over and the story begins. */
  readonly movedIn: Promise<Stage>;
  /** Serves the page and says its address. Port 0 takes any. */
  readonly listen: (port: number, print: (text: string) => void) => Promise<string>;
  /** Whether it is being closed. */
  readonly isLeaving: () => boolean;
  readonly close: () => Promise<void>;
};

/** Opens at once; the page can be served while people are still moving in. */
export async function openPlayground(more: { data?: string | undefined; log: Log }): Promise<Playground> {
  const home = openHome(more.data);
  const start = home.kept?.start ?? storyStart(Date.now());
  const clock = movableClock(home.kept?.offset ?? 0);
  if (!home.kept) clock.moveTo(beforeHistory(start), true);
  const session = openSession(clock, home.kept?.toured);
  const closing: (() => Promise<void> | void)[] = [home.leave];
  const leaving = new AbortController();
  let address: string | null = null;
  const movedIn = furnish(session, {
    home,
    start,
    log: more.log,
    closing,
    leaving: leaving.signal,
    address: () => address,
  });
  // Whoever awaits it hears of a failure; until then it is no unhandled one.
  movedIn.catch((fault: unknown) => {
    if (leaving.signal.aborted) return;
    more.log('error', 'The playground could not be opened.', brief(fault));
    session.progress('failed', fault instanceof Error ? fault.message : String(fault));
  });
  let closed: Promise<void> | undefined;
  const closeAll = async () => {
    // Whoever leaves while people are still moving in doesn't wait for the last of them.
    leaving.abort(new Error('The playground was closed.'));
    await movedIn.catch(() => undefined);
    for (const close of closing.splice(0).reverse()) await close();
  };
  return {
    session,
    movedIn,
    isLeaving: () => leaving.signal.aborted,
    listen: async (port, print) => {
      address = await listen(session, { port, print, closing });
      return address;
    },
    close: () => {
      closed ??= closeAll();
      return closed;
    },
  };
}

type Furnishing = {
  readonly home: Home;
  readonly start: number;
  readonly log: Log;
  readonly closing: (() => Promise<void> | void)[];
  readonly leaving: AbortSignal;
  readonly address: () => string | null;
};

async function furnish(session: Session, furnishing: Furnishing): Promise<Stage> {
  const { home, start, log, closing, leaving, address } = furnishing;
  const { clock } = session;
  const stage = await openStage({
    clock,
    start,
    database: home.database,
    screens: home.kept ?? undefined,
    witness: session.witness,
    log,
    address,
  });
  closing.push(stage.close);
  session.opened(stage);
  if (!home.kept)
    await moveIn(stage, ({ says, done, of }) => {
      leaving.throwIfAborted();
      session.progress('moving in', says, done, of);
    });
  session.progress('ready', 'Ready', 1, 1);
  closing.push(keepAll(session, { home, start, stage, log }));
  return stage;
}

type Keeping = { readonly home: Home; readonly start: number; readonly stage: Stage; readonly log: Log };

/**
 * Keeps what is on both screens whenever it changes, before anybody is answered: a real platform forgets nothing that
 * it has acknowledged, and the database doesn't either.
 */
function keepAll(session: Session, { home, start, stage, log }: Keeping): () => void {
  const keep = () => {
    try {
      home.keep({
        version: 1,
        offset: session.clock.offset(),
        start,
        toured: session.tourDone(),
        slack: stage.slack.state(),
        discord: stage.discord.state(),
      });
    } catch (fault) {
      log('error', 'What is on the screens could not be kept.', brief(fault));
    }
  };
  let isAsked = false;
  const changed = () => {
    if (isAsked) return;
    isAsked = true;
    // Several changes of one act are kept at once.
    queueMicrotask(() => {
      isAsked = false;
      keep();
    });
  };
  keep();
  const stops = [stage.slack.onChange(changed), stage.discord.onChange(changed), session.onChange(changed)];
  return () => {
    for (const stop of stops) stop();
    keep();
  };
}

async function listen(
  session: Session,
  how: { port: number; print: (text: string) => void; closing: Furnishing['closing'] },
): Promise<string> {
  const { port, print, closing } = how;
  const { fetch } = pageApp(session);
  for (let tried = port; tried < port + PORTS_TRIED; tried += 1) {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const server = serve({ fetch, hostname: '127.0.0.1', port: tried }, ({ port: taken }) => resolve(taken));
    server.once('error', reject);
    try {
      const taken = await promise;
      closing.push(async () => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise((done) => server.close(done));
      });
      return `http://127.0.0.1:${taken}`;
    } catch (fault) {
      const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
      if (!isTaken) throw fault;
      print(`Port ${tried} is taken; trying ${tried + 1}.`);
    }
  }
  throw new Error(`No port from ${port} to ${port + PORTS_TRIED - 1} is free. Choose one: --port 4000`);
}

function onSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      close()
        .then(() => process.exit(0))
        .catch(() => process.exit(1));
    });
  }
}
