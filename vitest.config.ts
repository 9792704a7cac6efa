import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores are the size of the machine that checks a submission; more workers only queue.
    maxWorkers: 2,
    // Nothing here changes a module, and a fresh copy of the library for each file takes longer than its tests.
    isolate: false,
    testTimeout: 30_000,
  },
});
