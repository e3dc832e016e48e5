import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/postgres.ts'],
    // Nothing here depends on how fast the machine is; a limit only ends what would never end.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores, and a good part of the time goes into waiting: for sockets, pauses, processes that start.
    maxWorkers: 3,
  },
});
