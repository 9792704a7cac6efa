// Entry point `caravan-sim/node`: scenarios, networks and results as files.
export { type FileError, isFileError } from './files/file-error.js';
export { type NetworkFiles, readNetwork } from './files/read-network.js';
export { readScenario, type ReadScenarioOptions } from './files/read-scenario.js';
export { type WriteResultsOptions, writeResults } from './files/write-results.js';
