import { optionFaults } from '../base/option-faults.js';
import { runInPool, workersFor } from '../ensemble/run-in-pool.js';
import {
  type BrowserWorkersOptions,
  browserChecks,
  coresOfBrowser,
  startBrowserWorker,
} from '../ensemble/start-browser-worker.js';
import type { Scenario } from '../scenario/scenario.js';
import {
  type CompareByDayOptions,
  checkCompareByDay,
  compareByDayChecks,
  comparedByDay,
  type ScenarioComparison,
} from './compare-by-day.js';
import type { PairedCourse } from './paired-courses.js';

/** Options of {@link compareByDayInBrowserWorkers}: those of `compareByDay`, the workers, and a way to stop them. */
export interface CompareByDayInBrowserWorkersOptions extends CompareByDayOptions, BrowserWorkersOptions {}

/**
 * The same as `compareByDay`, in module workers of a browser: the same numbers, and the page stays responsive.
 *
 * @throws CaravanError `invalid_input` as `compareByDay`, and for `workers`; the error of a replicate that fails, or
 *   of a worker which cannot be loaded; the reason of `signal`
 * @example
 * ```ts
 * const workerUrl = new URL('caravan-sim/browser-worker', import.meta.url);
 * const { days } = await compareByDayInBrowserWorkers(open, closed, { workerUrl });
 * ```
 */
export async function compareByDayInBrowserWorkers(
  first: Scenario,
  second: Scenario,
  options: CompareByDayInBrowserWorkersOptions,
): Promise<ScenarioComparison> {
  const faults = optionFaults(options, { ...compareByDayChecks, ...browserChecks }, ['workerUrl']);
  const checked = checkCompareByDay(first, second, options, 'compareByDayInBrowserWorkers', faults);
  const { workers = coresOfBrowser(), signal, onProgress, workerUrl } = options;
  const { replicates, work } = checked;
  const courses: PairedCourse[] = [];
  await runInPool<PairedCourse[]>({
    startWorker: startBrowserWorker(workerUrl),
    workers: workersFor(2 * replicates, workers),
    work,
    first: 0,
    last: replicates,
    signal,
    onProgress,
    onCounts: (part) => courses.push(...part),
  });
  return comparedByDay(checked, courses);
}
