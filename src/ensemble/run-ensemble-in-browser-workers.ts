import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { countsShape, EnsembleCounts } from './counts.js';
import type { EnsembleWork } from './ensemble-work.js';
import { type Ensemble, ensembleOf, type RunEnsembleOptions, runChecks } from './run-ensemble.js';
import { runInPool, workersFor } from './run-in-pool.js';
import {
  type BrowserWorkersOptions,
  browserChecks,
  coresOfBrowser,
  startBrowserWorker,
} from './start-browser-worker.js';

/** Options of {@link runEnsembleInBrowserWorkers}: those of `runEnsemble`, the workers, and a way to stop them. */
export interface RunEnsembleInBrowserWorkersOptions extends RunEnsembleOptions, BrowserWorkersOptions {}

/**
 * The same as `runEnsemble`, in module workers of a browser: the same counts, bit for bit, and the page stays
 * responsive.
 *
 * @throws CaravanError `invalid_input` as `runEnsemble`, and for `workers`; the error of the first replicate if all
 *   of them fail; that of a worker which cannot be loaded; the reason of `signal`
 * @example
 * ```ts
 * const workerUrl = new URL('caravan-sim/browser-worker', import.meta.url);
 * const ensemble = await runEnsembleInBrowserWorkers(scenario, { workerUrl });
 * ```
 */
export async function runEnsembleInBrowserWorkers(
  scenario: Scenario,
  options: RunEnsembleInBrowserWorkersOptions,
): Promise<Ensemble> {
  const faults = optionFaults(options, { ...runChecks, ...browserChecks }, ['workerUrl']);
  refuseFaults('runEnsembleInBrowserWorkers', [...aScenario(scenario, ['scenario']), ...faults]);
  const { replicates = 1000, seed = 1, workers = coresOfBrowser(), signal, onProgress, workerUrl } = options;
  const counts = new EnsembleCounts(countsShape(scenario));
  const work: EnsembleWork = { scenario, seed: String(seed) };
  const failed = await runInPool<EnsembleCounts>({
    startWorker: startBrowserWorker(workerUrl),
    workers: workersFor(replicates, workers),
    work,
    first: 0,
    last: replicates,
    signal,
    onProgress,
    onCounts: (part) => counts.merge(part),
  });
  return ensembleOf(scenario, String(seed), counts, failed);
}
