import { buildModel } from '../engine/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { EnsembleCounts } from './counts.js';
import type { EnsembleWork } from './ensemble-work.js';
import {
  checkReplicates,
  checkScenarioAndSeed,
  type Ensemble,
  ensembleOf,
  type RunEnsembleOptions,
} from './run-ensemble.js';
import { checkWorkers, runInPool, workersFor } from './run-in-pool.js';
import type { StartWorker, WorkerReport } from './worker-protocol.js';

/** Options of {@link runEnsembleInBrowserWorkers}: those of `runEnsemble`, the workers, and a way to stop them. */
export interface RunEnsembleInBrowserWorkersOptions extends RunEnsembleOptions {
  /** Address of `caravan-sim/browser-worker` as it is served, or a function that starts it, as bundlers have it. */
  readonly workerUrl: URL | string | (() => ModuleWorker);
  /** Number of module workers, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** Stops the run: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a browser gives, as far as it is used: the types of Node do not know it. */
interface Browser {
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly Worker: new (url: URL | string, options: { type: 'module' }) => ModuleWorker;
}

/** A worker of a browser, as far as it is used; its handlers are set by the pool. */
export interface ModuleWorker {
  onmessage: unknown;
  onerror: unknown;
  postMessage(order: unknown): void;
  terminate(): void;
}

const browser = globalThis as unknown as Browser;

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
  const where = 'runEnsembleInBrowserWorkers';
  const { replicates = 1000, seed = 1, signal, onProgress, workerUrl } = options;
  const { workers = browser.navigator?.hardwareConcurrency ?? 1 } = options;
  checkReplicates(replicates, where);
  checkScenarioAndSeed(scenario, seed, where);
  checkWorkers(workers, where);
  const counts = new EnsembleCounts(buildModel(scenario));
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

function startBrowserWorker(
  workerUrl: RunEnsembleInBrowserWorkersOptions['workerUrl'],
): StartWorker<EnsembleCounts> {
  return (report, fail) => {
    const worker =
      typeof workerUrl === 'function' ? workerUrl() : new browser.Worker(workerUrl, { type: 'module' });
    worker.onmessage = ({ data }: { readonly data: WorkerReport<EnsembleCounts> }) => report(data);
    worker.onerror = ({ message }: { readonly message?: string }) =>
      fail(new Error(message ?? 'the worker cannot be loaded'));
    return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
  };
}
