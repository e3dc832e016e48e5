import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './tests/slowest-first.ts';

// The programs that tests start, thirty of them, compile what they load once and not each time.
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, 'node_modules/.cache/node');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/postgres.ts'],
    // Nothing here depends on how fast the machine is; a limit only ends what would never end.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores, and a good part of the time goes into waiting: for sockets, pauses, processes that start.
    maxWorkers: 3,
    // Files share a worker, one after the other, and with it the two SDKs, which take a second to load: nothing here
    // changes what it imports, and whatever a file opens it closes.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
  },
});
