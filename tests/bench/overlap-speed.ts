/**
 * How fast the overlap matcher is in a space of 1,000, 10,000 and 100,000 ideas.
 *
 * usage: npm run bench:overlap-speed [-- 1000 10000]
 *
 * The ideas are made of words of the background and of the glossary, some often and most seldom, as in real text: no
 * corpus is needed, and every run measures the same.
 */

import { findOverlaps } from '../../src/core/rules/overlap/find.ts';
import { addText, createIndex } from '../../src/core/rules/overlap/index-of-texts.ts';
import { percentile } from './overlap/measures.ts';
import { inventTexts } from './overlap/texts.ts';

const QUERIES = 200;
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000])
  process.stdout.write(`${measure(size)}\n`);

function measure(size: number): string {
  const before = usedMb();
  const texts = inventTexts(size);
  const began = performance.now();
  const index = createIndex();
  const inserting = [...texts].map((text) => timed(() => addText(index, text)));
  const built = performance.now() - began;
  const asking = [...inventTexts(QUERIES, 7)].map(({ title, text }) =>
    timed(() => findOverlaps(index, { title, text }, { limit: 12 })),
  );
  const late = inserting.slice(-1_000);
  return [
    `${size} ideas`,
    `question p50 ${percentile(asking, 0.5).toFixed(1)} ms, p95 ${percentile(asking, 0.95).toFixed(1)} ms`,
    `insert p95 ${percentile(late, 0.95).toFixed(2)} ms`,
    `built in ${(built / 1000).toFixed(1)} s`,
    `${(usedMb() - before).toFixed(0)} MB`,
  ].join('  ');
}

/** Milliseconds of the processor, since others may be working on the machine too. */
function timed(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** What lies in typed arrays is counted with what lies on the heap. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
