/**
 * Pictures as PNG, drawn by a thread of its own: laying out hundreds of ideas takes half a second and more, in which
 * the program would answer nobody.
 */
import { Worker } from 'node:worker_threads';
import type { Picture } from '../core/cards/spoken.ts';
import type { Draw } from '../core/ports.ts';

/** From being asked, in which others may be drawn first. */
const DRAWN_WITHIN_MS = 15_000;
/** Who asks when so many wait is told in words. */
const MOST_WAITING = 20;
/** What the thread may use: three times what the largest picture takes. */
const MEMORY_MB = 512;

type Waiting = { readonly picture: Picture; readonly answer: (png: Uint8Array | null) => void };

/** The thread starts with the first picture. One that dies, or is too slow, is replaced at the next picture. */
export function openPictures(failed: (why: string) => void): { readonly draw: Draw; close(): Promise<void> } {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  const end = (png: Uint8Array | null) => {
    current?.answer(png);
    current = null;
    next();
  };
  const lost = (from: Worker, why: string) => {
    if (from !== thread) return;
    thread = null;
    void from.terminate();
    failed(why);
    end(null);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    // A thread that waits for its next picture keeps no program alive.
    started.unref();
    started.on('message', (png: unknown) => {
      if (started === thread) end(png instanceof Uint8Array ? png : null);
    });
    started.on('error', (error) => lost(started, error.message));
    return started;
  };
  const next = () => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    thread ??= start();
    thread.postMessage(current.picture);
  };
  return {
    draw: (picture) => {
      if (waiting.length >= MOST_WAITING) return Promise.resolve(null);
      const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
      const one: Waiting = { picture, answer: resolve };
      const late = setTimeout(() => {
        const place = waiting.indexOf(one);
        if (place >= 0) waiting.splice(place, 1);
        if (current === one && thread) lost(thread, `it took longer than ${DRAWN_WITHIN_MS} ms`);
        resolve(null);
      }, DRAWN_WITHIN_MS);
      waiting.push(one);
      next();
      return promise.finally(() => clearTimeout(late));
    },
    close: async () => {
      for (const { answer } of waiting.splice(0)) answer(null);
      const open = thread;
      thread = null;
      end(null);
      await open?.terminate();
    },
  };
}
