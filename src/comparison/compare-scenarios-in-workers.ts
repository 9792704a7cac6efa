import { availableParallelism } from 'node:os';
import { optionFaults } from '../base/option-faults.js';
import { runInPool, workersFor } from '../ensemble/run-in-pool.js';
import { startInlineWorker } from '../ensemble/start-inline-worker.js';
import { startNodeWorker } from '../ensemble/start-node-worker.js';
import { threadChecks } from '../ensemble/thread-checks.js';
import type { Scenario } from '../scenario/scenario.js';
import { type CompareScenariosOptions, checkComparison, comparisonChecks } from './check-comparison.js';
import type { Comparison } from './comparison.js';
import type { ComparisonCounts } from './comparison-counts.js';
import { comparisonOf } from './comparison-of.js';
import { type ComparisonWork, PairedRuns } from './paired-runs.js';
import { builtComparisonWorkerUrl } from './worker-url.js';

/** Options of {@link compareScenariosInWorkers}: those of `compareScenarios`, the workers, and a way to stop them. */
export interface CompareScenariosInWorkersOptions extends CompareScenariosOptions {
  /** Number of worker threads, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** Stops the comparison between two batches: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** File of the worker, for bundlers that move it. Default: `comparison/worker.js` beside this package's entry. */
  readonly workerUrl?: URL;
}

/**
 * The same as `compareScenarios`, on several cores: the same numbers, whatever the number of workers.
 *
 * @throws CaravanError `invalid_input` as `compareScenarios`, and for `workers`; the error of the first replicate if
 *   all of them fail; that of a worker which cannot be started or stops; the reason of `signal`
 * @example
 * ```ts
 * const comparison = await compareScenariosInWorkers(closed, open, { replicates: 10_000 });
 * ```
 */
export async function compareScenariosInWorkers(
  a: Scenario,
  b: Scenario,
  options: CompareScenariosInWorkersOptions = {},
): Promise<Comparison> {
  const faults = optionFaults(options, { ...comparisonChecks, ...threadChecks });
  const checked = checkComparison(a, b, options, 'compareScenariosInWorkers', faults);
  const { workers = availableParallelism(), workerUrl = builtComparisonWorkerUrl } = options;
  const { replicates, seed, firstDay } = checked;
  const count = workersFor(2 * replicates, workers);
  const work: ComparisonWork = { a, b, seed, firstDay };
  const runs = new PairedRuns(work);
  const counts = runs.newCounts();
  const failed = await runInPool<ComparisonCounts>({
    startWorker: count === 1 ? startInlineWorker(() => runs) : startNodeWorker(workerUrl),
    workers: count,
    work,
    first: 0,
    last: replicates,
    signal: options.signal,
    onProgress: options.onProgress,
    onCounts: (part) => counts.merge(part),
  });
  return comparisonOf(a, b, checked, counts, failed);
}
