import type { Ensemble } from '../ensemble/run-ensemble.js';
import { aloneIn } from '../files/alone-in.js';
import { resultContext } from '../files/result-context.js';
import { checkResultFolder } from '../files/result-folder.js';
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

/** Does work whose results go to a folder, if to any. */
export function writingTo<Value>(out: string | undefined, work: () => Promise<Value>): Promise<Value> {
  if (out === undefined) return work();
  return aloneIn(out, async () => {
    // Before the work, so that nobody waits for results that cannot be written.
    await checkResultFolder(out);
    return work();
  });
}

/**
 * Writes the files that were asked for.
 *
 * @param scenarioText - the scenario's file as it was read
 * @param from - first day of the two weeks
 * @returns what is in them
 */
export async function writeEnsemble(
  ensemble: Ensemble,
  scenarioText: string,
  from: string,
  out: string | undefined,
  io: CommandIo,
): Promise<ResultEstimates> {
  tellFailed(ensemble, io);
  const estimates = resultEstimates(ensemble);
  if (out !== undefined) {
    const files = await writeEstimates(out, estimates, { scenarioText, from });
    io.err(`wrote ${plural(files.length, 'file')} to ${out}\n`);
  }
  return estimates;
}

/** Prints the screen or the JSON document. */
export function showEstimates(
  estimates: ResultEstimates,
  from: string,
  options: PresentOptions,
  io: CommandIo,
): void {
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
