import { availableParallelism } from 'node:os';
import { buildModel } from '../engine/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { EnsembleCounts } from './counts.js';
import {
  checkReplicates,
  checkScenarioAndSeed,
  countReplicates,
  type Ensemble,
  type RunEnsembleOptions,
} from './run-ensemble.js';
import { checkWorkers, runInWorkers, workersFor } from './run-in-workers.js';
import type { WorkerStart } from './worker-protocol.js';
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
  checkScenarioAndSeed(scenario, seed, 'runEnsembleInWorkers');
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
  checkWorkers(workers, 'runEnsembleInWorkers');
  const count = workersFor(replicates, workers);
  const model = buildModel(scenario);
  if (count <= 1) {
    return countReplicates(model, String(seed), first, last, (done) => onProgress?.(done, replicates));
  }
  const counts = new EnsembleCounts(model);
  const start: WorkerStart = { scenario, seed: String(seed) };
  await runInWorkers<EnsembleCounts>({
    workerUrl,
    start,
    first,
    replicates,
    workers: count,
    onProgress,
    onCounts: (part) => counts.merge(part),
  });
  return counts;
}
