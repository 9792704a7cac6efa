import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CaravanError } from '../base/errors.js';
import { buildModel } from '../engine/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { EnsembleCounts } from './counts.js';
import { checkReplicates, countReplicates, type Ensemble, type RunEnsembleOptions } from './run-ensemble.js';
import type { WorkerOrder, WorkerReport, WorkerStart } from './worker-protocol.js';
import { builtWorkerUrl } from './worker-url.js';

/** Options of {@link runEnsembleInWorkers}: those of `runEnsemble`, and the workers. */
export interface RunEnsembleInWorkersOptions extends RunEnsembleOptions {
  /** Number of worker threads, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** File of the worker, for bundlers that move it. Default: `ensemble/worker.js` beside this package's entry. */
  readonly workerUrl?: URL;
}

/** Options of {@link countInWorkers}. */
interface RangeInWorkersOptions extends Omit<RunEnsembleInWorkersOptions, 'replicates'> {
  readonly first: number;
  readonly last: number;
}

/** A worker takes about as long to start as this many replicates take to run. */
const replicatesWorthAWorker = 50;

/**
 * The same as `runEnsemble`, on several cores: the same counts, bit for bit, whatever the number of workers.
 *
 * @throws CaravanError `invalid_input` as `runEnsemble`, and for `workers`; the error of a replicate that fails
 * @example
 * ```ts
 * const ensemble = await runEnsembleInWorkers(scenario, { replicates: 10_000 });
 * ```
 */
export async function runEnsembleInWorkers(
  scenario: Scenario,
  options: RunEnsembleInWorkersOptions = {},
): Promise<Ensemble> {
  const { replicates = 1000, seed = 1 } = options;
  checkReplicates(replicates, 'runEnsembleInWorkers');
  const counts = await countInWorkers(scenario, { ...options, first: 0, last: replicates });
  return { scenario, seed: String(seed), replicates, counts };
}

/** Replicates from `first` up to `last`, without the last. @internal */
export async function countInWorkers(
  scenario: Scenario,
  options: RangeInWorkersOptions,
): Promise<EnsembleCounts> {
  const { first, last, seed = 1, onProgress, workers = availableParallelism() } = options;
  const { workerUrl = builtWorkerUrl } = options;
  const replicates = last - first;
  checkWorkers(workers);
  const count = Math.min(workers, Math.floor(replicates / replicatesWorthAWorker));
  if (count <= 1) {
    return countReplicates(buildModel(scenario), String(seed), first, last, (done) =>
      onProgress?.(done, replicates),
    );
  }
  const batches = batchesOf(first, last, count);
  const counts = new EnsembleCounts(buildModel(scenario));
  const start: WorkerStart = { scenario, seed: String(seed) };
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
      worker.on('message', (message: WorkerReport) => {
        if (message.kind === 'counts') {
          counts.merge(message.counts);
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
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
  return counts;
}

function checkWorkers(workers: number): void {
  if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return;
  throw new CaravanError('invalid_input', 'runEnsembleInWorkers', [
    { path: ['workers'], message: `is ${workers}, expected a whole number from 1 to 256` },
  ]);
}

/** Small enough that progress moves and that nobody waits long for the last one. */
function batchesOf(start: number, end: number, workers: number): { first: number; last: number }[] {
  const replicates = end - start;
  const size = Math.min(250, Math.max(10, Math.ceil(replicates / (workers * 20))));
  return Array.from({ length: Math.ceil(replicates / size) }, (_, batch) => ({
    first: start + batch * size,
    last: Math.min(end, start + (batch + 1) * size),
  }));
}
