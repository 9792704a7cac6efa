import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores are the size of the machine that checks a submission; more workers only queue.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
