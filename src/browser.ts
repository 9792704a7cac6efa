// Entry point `caravan-sim/browser`: all cores, in module workers.
export {
  type ModuleWorker,
  type RunEnsembleInBrowserWorkersOptions,
  runEnsembleInBrowserWorkers,
} from './ensemble/run-ensemble-in-browser-workers.js';
