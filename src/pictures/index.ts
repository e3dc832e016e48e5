/**
 * Pictures as PNG, and as SVG for pages, drawn by a thread of its own: laying out hundreds of ideas takes half a second and
 * more, in which the program would answer nobody.
 */
import { Worker } from 'node:worker_threads';
import type { Draw, DrawFigures, Figures } from '../core/ports.ts';
import type { Asked } from './thread.ts';

/** From being asked, in which others may be drawn first. */
const DRAWN_WITHIN_MS = 15_000;
/** Who asks when so many wait is told in words. */
const MOST_WAITING = 20;
/** What the thread may use: three times what the largest picture takes. */
const MEMORY_MB = 512;

type Waiting = { readonly asked: Asked; readonly answer: (drawn: unknown) => void };

export type Pictures = { readonly draw: Draw; readonly drawFigures: DrawFigures; close(): Promise<void> };

/** The thread starts with the first picture. One that dies, or is too slow, is replaced at the next picture. */
export function openPictures(failed: (why: string) => void): Pictures {
  const waiting: Waiting[] = [];
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  const end = (drawn: unknown) => {
    current?.answer(drawn);
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
    started.on('message', (drawn: unknown) => {
      if (started === thread) end(drawn);
    });
    started.on('error', (error) => lost(started, error.message));
    return started;
  };
  const next = () => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    thread ??= start();
    thread.postMessage(current.asked);
  };
  const ask = (asked: Asked): Promise<unknown> => {
    if (waiting.length >= MOST_WAITING) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const one: Waiting = { asked, answer: resolve };
    const late = setTimeout(() => {
      const place = waiting.indexOf(one);
      if (place >= 0) waiting.splice(place, 1);
      if (current === one && thread) lost(thread, `it took longer than ${DRAWN_WITHIN_MS} ms`);
      resolve(null);
    }, DRAWN_WITHIN_MS);
    waiting.push(one);
    next();
    return promise.finally(() => clearTimeout(late));
  };
  return {
    draw: async (picture) => {
      const drawn = await ask({ picture, as: 'png' });
      return drawn instanceof Uint8Array ? drawn : null;
    },
    drawFigures: async (picture) => {
      const drawn = await ask({ picture, as: 'figures' });
      return areFigures(drawn) ? drawn : null;
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

const areFigures = (drawn: unknown): drawn is Figures =>
  typeof drawn === 'object' && drawn !== null && 'groups' in drawn && 'legend' in drawn;
