import { parentPort } from 'node:worker_threads';
import type { WorkerOrder, WorkerReport } from './worker-protocol.js';

/** The worker's side of `runInWorkers`: runs the batches it is given, and hands over its counts at the end. */
export function serveBatches<Counts extends { settle(): void }>(
  counts: Counts,
  run: (first: number, last: number) => void,
): void {
  const report = (message: WorkerReport<Counts>): void => parentPort!.postMessage(message);
  parentPort!.on('message', (order: WorkerOrder) => {
    if (order.kind === 'finish') {
      counts.settle();
      report({ kind: 'counts', counts });
      return;
    }
    run(order.first, order.last);
    report({ kind: 'done', replicates: order.last - order.first });
  });
}
