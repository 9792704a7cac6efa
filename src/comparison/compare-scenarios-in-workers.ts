import { availableParallelism } from 'node:os';
import { checkWorkers, runInWorkers, workersFor } from '../ensemble/run-in-workers.js';
import type { Scenario } from '../scenario/scenario.js';
import { type CompareScenariosOptions, checkComparison } from './check-comparison.js';
import { compareScenarios } from './compare-scenarios.js';
import type { Comparison } from './comparison.js';
import type { ComparisonCounts } from './comparison-counts.js';
import { comparisonOf } from './comparison-of.js';
import { PairedRuns } from './paired-runs.js';
import { builtComparisonWorkerUrl } from './worker-url.js';

/** Options of {@link compareScenariosInWorkers}: those of `compareScenarios`, and the workers. */
export interface CompareScenariosInWorkersOptions extends CompareScenariosOptions {
  /** Number of worker threads, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** File of the worker, for bundlers that move it. Default: `comparison/worker.js` beside this package's entry. */
  readonly workerUrl?: URL;
}

/** What a worker is started with. */
export interface ComparisonStart {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly seed: string;
  readonly firstDay: number;
}

/**
 * The same as `compareScenarios`, on several cores: the same numbers, whatever the number of workers.
 *
 * @throws CaravanError `invalid_input` as `compareScenarios`, and for `workers`; the error of a replicate that fails
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
  const { workers = availableParallelism(), workerUrl = builtComparisonWorkerUrl, onProgress } = options;
  const checked = checkComparison(a, b, options, 'compareScenariosInWorkers');
  checkWorkers(workers, 'compareScenariosInWorkers');
  const { replicates, seed, firstDay } = checked;
  const count = workersFor(2 * replicates, workers);
  if (count <= 1) return compareScenarios(a, b, options);
  const { counts } = new PairedRuns(a, b, seed, firstDay);
  const start: ComparisonStart = { a, b, seed, firstDay };
  await runInWorkers<ComparisonCounts>({
    workerUrl,
    start,
    first: 0,
    replicates,
    workers: count,
    onProgress,
    onCounts: (part) => counts.merge(part),
  });
  return comparisonOf(a, b, checked, counts);
}
