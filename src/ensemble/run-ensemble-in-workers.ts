import { availableParallelism } from 'node:os';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { countsShape, EnsembleCounts } from './counts.js';
import { type EnsembleWork, prepareEnsemble } from './ensemble-work.js';
import type { FailedReplicate } from './failed-replicate.js';
import { type Ensemble, ensembleOf, type RunEnsembleOptions, runChecks } from './run-ensemble.js';
import { type Checkpoint, runInPool, workersFor } from './run-in-pool.js';
import { startInlineWorker } from './start-inline-worker.js';
import { startNodeWorker } from './start-node-worker.js';
import { threadChecks, workerCount } from './thread-checks.js';
import { builtWorkerUrl } from './worker-url.js';

/** Options of {@link runEnsembleInWorkers}: those of `runEnsemble`, the workers, and a way to stop them. */
export interface RunEnsembleInWorkersOptions extends RunEnsembleOptions {
  /** Number of worker threads, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** Stops the run between two batches: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** File of the worker, for bundlers that move it. Default: `ensemble/worker.js` beside this package's entry. */
  readonly workerUrl?: URL;
}

/** Options of {@link countInWorkers}. */
export interface CountInWorkersOptions extends Omit<RunEnsembleInWorkersOptions, 'replicates'> {
  readonly first: number;
  readonly last: number;
  /** Counts to which those of this range are added; else empty ones. */
  readonly counts?: EnsembleCounts;
  readonly checkpoint?: Checkpoint;
  /** Uses threads even where one is enough, for a program that must stay responsive. */
  readonly isolated?: boolean;
}

/**
 * The same as `runEnsemble`, on several cores: the same counts, bit for bit, whatever the number of workers. Threads wait
 * 20 s for the next run, which then starts warm; they keep no program from ending.
 *
 * @throws CaravanError `invalid_input` as `runEnsemble`, and for `workers`; the error of the first replicate if all
 *   of them fail; that of a worker which cannot be started or stops; the reason of `signal`
 * @example
 * ```ts
 * const ensemble = await runEnsembleInWorkers(scenario, { replicates: 10_000 });
 * ```
 */
export async function runEnsembleInWorkers(
  scenario: Scenario,
  options: RunEnsembleInWorkersOptions = {},
): Promise<Ensemble> {
  refuseFaults('runEnsembleInWorkers', [
    ...aScenario(scenario, ['scenario']),
    ...optionFaults(options, { ...runChecks, ...threadChecks }),
  ]);
  const { replicates = 1000, seed = 1 } = options;
  const { counts, failed } = await countInWorkers(scenario, { ...options, first: 0, last: replicates });
  return ensembleOf(scenario, String(seed), counts, failed);
}

/** A range of replicates, counted. */
export interface CountedRange {
  readonly counts: EnsembleCounts;
  /** Replicates that are not in the counts. */
  readonly failed: readonly FailedReplicate[];
}

/** Replicates from `first` up to `last`, without the last. @internal */
export async function countInWorkers(
  scenario: Scenario,
  options: CountInWorkersOptions,
): Promise<CountedRange> {
  const { first, last, seed = 1, workers = availableParallelism(), workerUrl = builtWorkerUrl } = options;
  const { counts = new EnsembleCounts(countsShape(scenario)), signal, onProgress, checkpoint } = options;
  refuseFaults('runEnsembleInWorkers', workerCount(workers, ['workers']));
  const count = workersFor(last - first, workers);
  const work: EnsembleWork = { scenario, seed: String(seed) };
  const failed = await runInPool<EnsembleCounts>({
    startWorker:
      count === 1 && options.isolated !== true
        ? startInlineWorker(prepareEnsemble)
        : startNodeWorker(workerUrl),
    workers: count,
    work,
    first,
    last,
    signal,
    onProgress,
    onCounts: (part) => counts.merge(part),
    checkpoint,
  });
  return { counts, failed };
}
