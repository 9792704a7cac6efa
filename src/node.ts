// Entry point `caravan-sim/node`: all cores; scenarios, networks and results as files.
export {
  type CompareScenariosInWorkersOptions,
  compareScenariosInWorkers,
} from './comparison/compare-scenarios-in-workers.js';
export {
  type RunEnsembleInWorkersOptions,
  runEnsembleInWorkers,
} from './ensemble/run-ensemble-in-workers.js';
export { type FileError, isFileError } from './files/file-error.js';
export { type NetworkFiles, readNetwork } from './files/read-network.js';
export { type ReadScenarioOptions, readScenario } from './files/read-scenario.js';
export { type WriteResultsOptions, writeResults } from './files/write-results.js';
