import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { scenarioContext } from '../data/scenario-context.js';
import type { CaravanReport } from '../evidence/report.js';
import { reportedCaravan } from '../evidence/reported-caravan.js';
import { updateForecast } from '../evidence/update-forecast.js';
import { readJson } from '../files/read-json.js';
import { readText } from '../files/read-text.js';
import { inLinesAndColumns, reportsFromCsv } from '../formats/reports-csv.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliIo } from './cli-io.js';
import { jsonText } from './json-text.js';
import { loadScenario } from './load-scenario.js';
import { namingOptions, type OptionNames } from './naming-options.js';
import { renderUpdate } from './render-update.js';
import { withNamesAlike } from './short-name.js';

export interface UpdateCliOptions {
  readonly sightings: string;
  readonly caravan?: string;
  readonly replicates?: number;
  readonly seed?: string;
  readonly days?: number;
  readonly json?: boolean;
}

/** Reads a scenario and reports, forecasts, and prints what has changed. */
export async function runUpdate(
  target: string,
  { sightings, days, json, ...options }: UpdateCliOptions,
  io: CliIo,
): Promise<void> {
  const { scenario } = await loadScenario(target, {});
  await namingOptions(target, caravanNames(scenario), () => reportedCaravan(scenario, options.caravan));
  const text = await readText(sightings);
  const isCsv = sightings.toLowerCase().endsWith('.csv');
  const context = scenarioContext(scenario.network);
  const run = (reports: unknown) =>
    updateForecast(scenario, reports as CaravanReport[], {
      context,
      ...options,
      ...(days === undefined ? {} : { horizonDays: days }),
    });
  const forecast = await namingOptions(sightings, { reports: withoutIndex }, () =>
    isCsv ? inCsv(sightings, text, run) : readJson(text, sightings).check(run),
  );
  io.out(json === true ? jsonText(forecast) : withNamesAlike(() => renderUpdate(forecast, scenario)));
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
