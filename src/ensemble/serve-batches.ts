import { buffersOf } from './buffers-of.js';
import type { FailedReplicate } from './failed-replicate.js';
import type { WorkerOrder, WorkerReport } from './worker-protocol.js';

/** Runs replicates and keeps their counts. */
export interface BatchRunner<Counts> {
  /** Replicates `first` up to `last`, without the last; those that fail are not counted. */
  run(first: number, last: number): readonly FailedReplicate[];
  /** What was counted since the last time, settled. */
  collect(): Counts;
}

/**
 * A worker's side of `runInPool`, whatever carries its messages.
 *
 * @param prepare - makes the runner from the work that the worker is started with
 * @param report - sends a message; it may hand over the memory that is listed
 * @returns what to do with each order
 */
export function serveBatches<Work, Counts>(
  prepare: (work: Work) => BatchRunner<Counts>,
  report: (message: WorkerReport<Counts>, memory: readonly ArrayBuffer[]) => void,
): (order: WorkerOrder) => void {
  let runner: BatchRunner<Counts> | undefined;
  return (order) => {
    if (order.kind === 'start') runner = prepare(order.work as Work);
    else if (order.kind === 'collect') {
      const counts = runner!.collect();
      report({ kind: 'counts', counts }, buffersOf(counts));
    } else {
      const failed = runner!.run(order.first, order.last);
      report({ kind: 'done', replicates: order.last - order.first, failed }, []);
    }
  };
}
