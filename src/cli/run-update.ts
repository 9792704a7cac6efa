import { CaravanError, formatPath } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { scenarioContext } from '../data/scenario-context.js';
import type { CaravanReport } from '../evidence/report.js';
import { updateForecast } from '../evidence/update-forecast.js';
import { readJson } from '../files/read-json.js';
import { readText } from '../files/read-text.js';
import { reportsFromCsv } from '../formats/reports-csv.js';
import type { CliIo } from './cli-io.js';
import { loadScenario } from './load-scenario.js';
import { renderUpdate } from './render-update.js';

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
  const text = await readText(sightings);
  const isCsv = sightings.toLowerCase().endsWith('.csv');
  const context = scenarioContext(scenario.network);
  const run = (reports: unknown) =>
    updateForecast(scenario, reports as CaravanReport[], {
      context,
      ...options,
      ...(days === undefined ? {} : { horizonDays: days }),
    });
  const forecast = isCsv
    ? inCsv(sightings, () => run(reportsFromCsv(text)))
    : readJson(text, sightings).check(run);
  io.out(json === true ? `${JSON.stringify(forecast, null, 2)}\n` : renderUpdate(forecast, scenario));
}

/** Runs a check of what a CSV file holds; faults that it throws get the name of the file, and the line for the row. */
function inCsv<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    const issues = error.issues.map((issue) => {
      const [row, ...rest] = issue.path;
      // The first line is the header.
      return typeof row === 'number'
        ? makeIssue([`line ${row + 2}`, formatPath(rest)], issue.message, issue.hint)
        : issue;
    });
    throw new CaravanError(error.code, file, issues);
  }
}
