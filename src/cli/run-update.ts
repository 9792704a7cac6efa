import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { scenarioContext } from '../data/scenario-context.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { ensembleOfFollowed } from '../evidence/ensemble-after-reports.js';
import { askedToUpdate, type FollowedReports, followReports } from '../evidence/follow-reports.js';
import type { CaravanReport } from '../evidence/report.js';
import { reportedCaravan } from '../evidence/reported-caravan.js';
import { updatedForecast } from '../evidence/update-forecast.js';
import { readJson } from '../files/read-json.js';
import { readText } from '../files/read-text.js';
import { resultContext } from '../files/result-context.js';
import { inLinesAndColumns, reportsFromCsv } from '../formats/reports-csv.js';
import { estimatesAt, resultEstimates } from '../formats/result-estimates.js';
import { resultJson } from '../formats/result-json.js';
import type { Scenario } from '../scenario/scenario.js';
import { askedPlaces, placeIssues } from './asked-places.js';
import type { CommandIo } from './cli-io.js';
import { jsonText } from './json-text.js';
import { loadScenario } from './load-scenario.js';
import { namingOptions, type OptionNames } from './naming-options.js';
import { renderUpdate } from './render-update.js';
import { renderUpdatedPlaces } from './render-updated-places.js';
import { watched } from './run-scenario.js';
import { screenView } from './screen-view.js';
import { withNamesAlike } from './short-name.js';
import { tellFailed } from './tell-failed.js';

export interface UpdateCliOptions {
  readonly sightings: string;
  readonly caravan?: string;
  readonly replicates?: number;
  readonly seed?: string;
  readonly days?: number;
  /** Ids or names of places. */
  readonly place?: readonly string[];
  readonly json?: boolean;
}

/** Reads a scenario and reports, forecasts, and prints what has changed. */
export async function runUpdate(
  target: string,
  { sightings, days, place, json, ...options }: UpdateCliOptions,
  io: CommandIo,
): Promise<void> {
  const { scenario } = await loadScenario(target, {});
  await namingOptions(target, caravanNames(scenario), () => reportedCaravan(scenario, options.caravan));
  const issues = placeIssues(scenario.network, place);
  if (issues.length > 0) throw new CaravanError('unknown_id', target, issues);
  const text = await readText(sightings);
  const isCsv = sightings.toLowerCase().endsWith('.csv');
  const context = scenarioContext(scenario.network);
  const run = (reports: unknown) =>
    followReports(
      scenario,
      reports as CaravanReport[],
      { context, ...options, ...(days === undefined ? {} : { horizonDays: days }) },
      askedToUpdate,
    );
  const followed = await namingOptions(sightings, { reports: withoutIndex }, () =>
    isCsv ? inCsv(sightings, text, run) : readJson(text, sightings).check(run),
  );
  const forecast = updatedForecast(followed);
  const places = askedPlaces(scenario.network, place);
  if (places.length === 0) {
    io.out(json === true ? jsonText(forecast) : withNamesAlike(() => renderUpdate(forecast, scenario)));
    return;
  }
  const estimates = resultEstimates(await everybody(followed, io));
  const about = resultContext(scenario);
  io.out(
    json === true
      ? jsonText({ ...forecast, result: resultJson(estimatesAt(estimates, places), about) })
      : withNamesAlike(() =>
          renderUpdate(
            forecast,
            scenario,
            renderUpdatedPlaces(screenView(estimates, undefined, places), about.standards),
          ),
        ),
  );
}

async function everybody(followed: FollowedReports, io: CommandIo): Promise<Ensemble> {
  const { replicates } = followed.forecasts.at(-1)!.runs;
  const ensemble = await watched(replicates, io, async ({ onProgress }) =>
    ensembleOfFollowed(followed, onProgress),
  );
  tellFailed(ensemble, io);
  return ensemble;
}

/** Runs a check of what a CSV file holds; faults that it throws get the name of the file, and the line for the row. */
function inCsv<T>(file: string, text: string, run: (reports: unknown) => T): T {
  const { reports, lines } = reportsFromCsv(text, file);
  try {
    return run(reports);
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    throw new CaravanError(
      error.code,
      file,
      error.issues.map((issue) => inLinesAndColumns(issue, lines)),
    );
  }
}

function caravanNames({ caravans }: Scenario): OptionNames {
  const own = caravans.map(({ id }) => [`caravan.${id}`, `caravan ${id}`]);
  return { caravan: '--caravan', ...Object.fromEntries(own) };
}

/** A report off the network, by its date and place: its index is that among the sorted ones. */
function withoutIndex({ message }: Issue): Issue {
  return makeIssue(
    [],
    message.replace(/^(cannot be used: )sightings\[\d+\] \((.*?)\): /, 'the report of $2 $1'),
  );
}
