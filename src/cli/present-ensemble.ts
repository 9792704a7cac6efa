import type { Ensemble } from '../ensemble/run-ensemble.js';
import { resultContext } from '../files/result-context.js';
import { writeEstimates } from '../files/write-results.js';
import { estimatesAt, type ResultEstimates, resultEstimates } from '../formats/result-estimates.js';
import { resultJson } from '../formats/result-json.js';
import { askedPlaces } from './asked-places.js';
import type { CommandIo } from './cli-io.js';
import { renderScreen } from './render-screen.js';
import { screenView } from './screen-view.js';
import { withNamesAlike } from './short-name.js';
import { tellFailed } from './tell-failed.js';
import { plural } from './words.js';

/** What a user wants to see of an ensemble. */
export interface PresentOptions {
  readonly caravan?: string;
  /** Ids or names of places, instead of the usual selection. */
  readonly place?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Writes the files that were asked for, and prints the screen or the JSON document.
 *
 * @param scenarioText - the scenario's file as it was read
 * @param from - first day of the two weeks
 */
export async function presentEnsemble(
  ensemble: Ensemble,
  scenarioText: string,
  from: string,
  options: PresentOptions,
  io: CommandIo,
): Promise<void> {
  tellFailed(ensemble, io);
  const estimates = resultEstimates(ensemble);
  if (options.out !== undefined) {
    const files = await writeEstimates(options.out, estimates, { scenarioText, from });
    io.err(`wrote ${plural(files.length, 'file')} to ${options.out}\n`);
  }
  io.out(resultText(estimates, from, options));
}

function resultText(all: ResultEstimates, from: string, { caravan, place, json }: PresentOptions): string {
  const caravans = all.caravans.filter(({ id }) => caravan === undefined || id === caravan);
  const estimates = { ...all, caravans };
  const context = resultContext(all.scenario);
  const places = askedPlaces(all.scenario.network, place);
  return json === true
    ? `${JSON.stringify(resultJson(estimatesAt(estimates, places), context))}\n`
    : withNamesAlike(() => renderScreen(screenView(estimates, from, places), context));
}
