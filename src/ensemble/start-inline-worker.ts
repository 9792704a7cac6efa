import { type BatchRunner, serveBatches } from './serve-batches.js';
import type { StartWorker } from './worker-protocol.js';

/** A worker in this very thread of Node, which hears of other things between batches. */
export function startInlineWorker<Work, Counts>(
  prepare: (work: Work) => BatchRunner<Counts>,
): StartWorker<Counts> {
  return (report, fail) => {
    let stopped = false;
    const serve = serveBatches(prepare, report);
    return {
      send: (order) =>
        setImmediate(() => {
          if (stopped) return;
          try {
            serve(order);
          } catch (error) {
            fail(error as Error);
          }
        }),
      stop: () => {
        stopped = true;
      },
    };
  };
}
