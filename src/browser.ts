// Entry point `caravan-sim/browser`: all cores, in module workers.
export {
  type RunEnsembleInBrowserWorkersOptions,
  runEnsembleInBrowserWorkers,
} from './ensemble/run-ensemble-in-browser-workers.js';
export type { BrowserWorkersOptions, ModuleWorker } from './ensemble/start-browser-worker.js';
export {
  type CompareByDayInBrowserWorkersOptions,
  compareByDayInBrowserWorkers,
} from './estimates/compare-by-day-in-browser-workers.js';
