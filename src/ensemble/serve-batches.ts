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
 * @param report - sends a message. It has to copy what is in it: once a thread has handed memory over, V8 asks before
 *   each use of an array whether it still has its memory, and a replicate takes a tenth longer from then on
 * @returns what to do with each order
 */
export function serveBatches<Work, Counts>(
  prepare: (work: Work) => BatchRunner<Counts>,
  report: (message: WorkerReport<Counts>) => void,
): (order: WorkerOrder) => void {
  let runner: BatchRunner<Counts> | undefined;
  return (order) => {
    if (order.kind === 'start') runner = prepare(order.work as Work);
    else if (order.kind === 'collect') {
      report({ kind: 'counts', counts: runner!.collect() });
    } else {
      const failed = runner!.run(order.first, order.last);
      report({ kind: 'done', replicates: order.last - order.first, failed });
    }
  };
}
