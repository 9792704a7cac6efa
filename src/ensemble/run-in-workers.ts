import { Worker } from 'node:worker_threads';
import { CaravanError } from '../base/errors.js';
import type { WorkerOrder, WorkerReport } from './worker-protocol.js';

/** Work on replicates that threads share. */
export interface SharedWork<Counts> {
  readonly workerUrl: URL;
  /** What each worker is started with. */
  readonly start: unknown;
  /** Number of the first replicate, and how many there are. */
  readonly first: number;
  readonly replicates: number;
  readonly workers: number;
  readonly onProgress: ((finished: number, replicates: number) => void) | undefined;
  /** Takes the counts of a worker that is done. */
  readonly onCounts: (counts: Counts) => void;
}

/** A worker takes about as long to start as this many replicates take to run. */
const replicatesWorthAWorker = 50;

/** Workers worth starting for so many replicates, 0 or 1 for none. */
export function workersFor(replicates: number, workers: number): number {
  return Math.min(workers, Math.floor(replicates / replicatesWorthAWorker));
}

export function checkWorkers(workers: number, where: string): void {
  if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return;
  throw new CaravanError('invalid_input', where, [
    { path: ['workers'], message: `is ${workers}, expected a whole number from 1 to 256` },
  ]);
}

/** Hands out batches of replicates to workers that `serveBatches`, until all are run and all counts are in. */
export async function runInWorkers<Counts>(shared: SharedWork<Counts>): Promise<void> {
  const { workerUrl, start, first, replicates, workers, onProgress, onCounts } = shared;
  const batches = batchesOf(first, replicates, workers);
  const pool: Worker[] = [];
  let finished = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, { workerData: start });
      pool.push(worker);
      const next = (): void => {
        const batch = batches.pop();
        const order: WorkerOrder = batch === undefined ? { kind: 'finish' } : { kind: 'run', ...batch };
        worker.postMessage(order);
      };
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(new Error(`a worker stopped with exit code ${code} before it was done`)),
      );
      worker.on('message', (message: WorkerReport<Counts>) => {
        if (message.kind === 'counts') {
          onCounts(message.counts);
          resolve();
          return;
        }
        finished += message.replicates;
        onProgress?.(finished, replicates);
        next();
      });
      next();
    });
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

/**
 * Small enough that progress moves and that nobody waits long for the last one; each begins an even
 * number of replicates after the first, because a comparison takes them in pairs.
 */
function batchesOf(start: number, replicates: number, workers: number): { first: number; last: number }[] {
  const size = 2 * Math.min(125, Math.max(5, Math.ceil(replicates / (workers * 40))));
  return Array.from({ length: Math.ceil(replicates / size) }, (_, batch) => ({
    first: start + batch * size,
    last: start + Math.min(replicates, (batch + 1) * size),
  }));
}
