import { expect, test } from 'vitest';
import { workOnQueue } from '../../src/queue/work-on-queue.js';

test.each([0, 257, 1.5])('a worker with %d threads takes no job', async (workers) => {
  const queue = { url: 'redis://127.0.0.1:1' };
  const work = workOnQueue({ queue, workers, signal: AbortSignal.abort() });

  await expect(work).rejects.toThrow(`workers is ${workers}, expected a whole number from 1 to 256`);
});
