/** The thread: a picture comes in, a PNG goes out, or what a page shows of it. */
import { parentPort } from 'node:worker_threads';
import type { Picture } from '../core/cards/spoken.ts';
import { figuresOf } from './figures.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';

export type Asked = { readonly picture: Picture; readonly as: 'png' | 'figures' };

parentPort?.on('message', ({ picture, as }: Asked) =>
  parentPort?.postMessage(as === 'png' ? pngOf(svgOf(picture)) : figuresOf(picture)),
);
