import { defineConfig } from 'vitest/config';

const shared = {
  // Nothing here changes a module, and a fresh copy of the library for each file takes longer than its tests.
  isolate: false,
  // No test asks how fast a machine is: one with much else to do only takes longer.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // Two cores are the size of the machine that checks a submission; more workers only queue.
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'fast', include: ['test/**/*.test.ts'] } },
      // What needs the built declarations or a long run: `npm run test:package`.
      {
        test: {
          ...shared,
          name: 'package',
          include: ['test/**/*.package.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 1_800_000,
          // Its tests kill and start processes, and wait for what these do; one that gets no memory or time may still fail.
          retry: 1,
        },
      },
      // What needs Chromium, as the built page of the explorer: `npm run test:explorer`.
      {
        test: {
          ...shared,
          name: 'explorer',
          include: ['test/**/*.browser.ts'],
          testTimeout: 600_000,
          // A page draws when it gets to it, which on a busy machine is later than the second that is usual.
          expect: { poll: { timeout: 60_000 } },
          // Its tests wait for what they expect; a browser that is started short of memory or time may still fail.
          retry: 2,
        },
      },
    ],
  },
});
