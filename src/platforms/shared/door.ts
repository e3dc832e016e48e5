/** One port for all that is asked of us over HTTP: opened by the first who answers there, closed by the last. */
import { createServer, type RequestListener, type Server } from 'node:http';

export type Door = {
  /** Answers what is asked for under a path that begins so, until the function that this resolves to is called. */
  at(beginning: string, answer: RequestListener): Promise<() => Promise<void>>;
};

/** `host`: the only address of this machine that is listened at; without it, each. `at` rejects when the port can't be had. */
export function doorAt(port: number, host?: string): Door {
  const answers = new Map<string, RequestListener>();
  let server: Server | null = null;
  let opening: Promise<void> | null = null;
  const leave = async (beginning: string) => {
    answers.delete(beginning);
    if (answers.size > 0 || server === null) return;
    const open = server;
    server = null;
    opening = null;
    await closed(open);
  };
  return {
    at: async (beginning, answer) => {
      if (answers.has(beginning)) throw new Error(`Somebody answers at ${beginning} already.`);
      answers.set(beginning, answer);
      server ??= createServer((request, response) => {
        // Anybody may knock, and what they ask for need not be an address: `GET //` isn't.
        const asked = URL.parse(request.url ?? '/', 'http://here')?.pathname ?? '';
        const found = [...answers].find(([one]) => asked.startsWith(one))?.[1];
        if (found) found(request, response);
        else response.writeHead(404).end();
      });
      opening ??= listening(server, port, host);
      try {
        await opening;
      } catch (fault) {
        await leave(beginning);
        throw fault;
      }
      return () => leave(beginning);
    },
  };
}

function listening(server: Server, port: number, host: string | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // What goes wrong later, with one connection say, ends that one and not us.
  server.on('error', (fault) => reject(new Error(`port ${port} could not be opened (${fault.message})`)));
  server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  return promise;
}

/** How long a closing door waits for whoever is still being answered. */
const PATIENCE_MS = 5_000;

/** Connections that are kept alive would hold the door open for seconds, and one that says nothing for minutes. */
async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const sweeping = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweeping);
  clearTimeout(late);
}
