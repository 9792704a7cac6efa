import { aDate } from '../base/a-date.js';
import { text } from '../base/checks.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { anEnsemble } from '../estimates/select.js';
import { type ResultEstimates, resultEstimates } from '../formats/result-estimates.js';
import { aloneIn } from './alone-in.js';
import { checkResultOptions } from './check-result-options.js';
import { type ResultFilesOptions, resultFiles } from './result-files.js';
import { checkResultFolder } from './result-folder.js';
import { writeFolder } from './write-folder.js';

/** What {@link writeResults} writes beside the estimates: the scenario's own text, the first day of the two weeks. */
export type WriteResultsOptions = ResultFilesOptions;

/**
 * Writes all estimates of an ensemble to a folder: tidy tables as CSV and as Parquet with a data dictionary, the route
 * as GeoJSON, the scenario, and a manifest from which `caravan-sim run manifest.json` makes the same files again.
 *
 * @param folder - made if it is not there; an earlier result in it is replaced
 * @returns names of the files
 * @throws CaravanError `invalid_input` for arguments that are none, a first day that is not simulated, or the text of another
 *   scenario
 * @throws FileError if the folder holds anything else, another run writes there, or it cannot be written; then nothing is
 *   left behind
 * @example
 * ```ts
 * await writeResults('results', runEnsemble(scenario, { seed: 'note 1' }));
 * ```
 */
export async function writeResults(
  folder: string,
  ensemble: Ensemble,
  options: WriteResultsOptions = {},
): Promise<string[]> {
  refuseFaults('writeResults', [
    ...text(folder, ['folder']),
    ...anEnsemble(ensemble, ['ensemble']),
    ...optionFaults(options, { scenarioText: text, from: aDate }),
  ]);
  return writeEstimates(folder, resultEstimates(ensemble), options);
}

/** @internal */
export async function writeEstimates(
  folder: string,
  estimates: ResultEstimates,
  options: WriteResultsOptions,
): Promise<string[]> {
  checkResultOptions(options, estimates.scenario);
  return aloneIn(folder, async () => {
    const target = await checkResultFolder(folder);
    const files = resultFiles(estimates, options);
    await writeFolder(folder, target, files);
    return [...files.keys()];
  });
}
