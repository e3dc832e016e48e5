/** The thread: a picture comes in, a PNG goes out. */
import { parentPort } from 'node:worker_threads';
import type { Picture } from '../core/cards/spoken.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';

parentPort?.on('message', (picture: Picture) => parentPort?.postMessage(pngOf(svgOf(picture))));
