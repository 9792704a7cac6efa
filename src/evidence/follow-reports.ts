import { text, wholeNumber } from '../base/checks.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aContext } from '../scenario/a-context.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { courseForecasts, type SimulatedForecast } from './course-forecast.js';
import type { ObservedCourse } from './observed-course.js';
import { type CaravanReport, type CheckedReport, readReports } from './report.js';
import { courseOf } from './report-course.js';
import { departureDay, reportedCaravan, reportedCaravanFaults } from './reported-caravan.js';

/** Settings of {@link updateForecast} and {@link ensembleAfterReports}. */
export interface UpdateOptions {
  readonly context: ScenarioContext;
  readonly replicates?: number;
  readonly seed?: string;
  /** Days simulated after the last report. Default 60. */
  readonly horizonDays?: number;
  /** Caravan of the scenario that the reports are of. Default its only one. */
  readonly caravan?: string;
}

/** Reports of a caravan, placed on its road, and what was forecast from them. */
export interface FollowedReports {
  readonly scenario: Scenario;
  readonly course: ObservedCourse;
  /** In order of their dates, as are the sightings of the course. */
  readonly reports: readonly CheckedReport[];
  /** Where forecasts were made: -1 at the departure, then after the last report of each day. */
  readonly issues: readonly number[];
  readonly forecasts: readonly SimulatedForecast[];
  readonly seed: string;
}

const defaultReplicates = 1000;
const defaultHorizonDays = 60;
const draws = 1000;

/** The function that is asked, for errors, and what its options must be. */
interface Asked<Options> {
  readonly name: string;
  readonly checks: OptionChecks<Options>;
}

/** For what `updateForecast` gives. */
export const askedToUpdate: Asked<UpdateOptions> = {
  name: 'updateForecast',
  checks: {
    context: aContext,
    replicates: wholeNumber(1, 1_000_000),
    seed: text,
    horizonDays: wholeNumber(1, 730),
    // Which one it is, `reportedCaravanFaults` says.
    caravan: () => [],
  },
};

/** Checks reports, and follows the caravan from its departure and from each day of them. */
export function followReports<Options extends UpdateOptions>(
  scenario: Scenario,
  reports: readonly CaravanReport[],
  options: Options,
  asked: Asked<Options>,
): FollowedReports {
  const checked = checkedReports(scenario, reports, options, asked);
  const { context, replicates = defaultReplicates, seed = '1' } = options;
  const { horizonDays = defaultHorizonDays, caravan } = options;
  const own = reportedCaravan(scenario, caravan);
  // What is assumed of another caravan alone does not concern this one.
  const events = scenario.file.events.filter(
    (event) => !('caravan' in event) || event.caravan === undefined || event.caravan === own.id,
  );
  const base = { ...scenario, file: { ...scenario.file, caravans: [own], events } };
  const course = courseOf(own, checked, scenario);
  if (course.setAside.length > 0) {
    throw new CaravanError(
      'not_identifiable',
      asked.name,
      course.setAside.map((text) => makeIssue(['reports'], `cannot be used: ${text}`)),
    );
  }
  const issues = [-1, ...lastOfEachDay(course)];
  const forecasts = courseForecasts(course, context, base, issues, { replicates, seed, horizonDays, draws });
  return { scenario, course, reports: checked, issues, forecasts, seed };
}

/** @throws CaravanError `invalid_input` with the faults of all arguments */
function checkedReports<Options extends UpdateOptions>(
  scenario: Scenario,
  input: readonly CaravanReport[],
  options: Options,
  { name, checks }: Asked<Options>,
): CheckedReport[] {
  const ofScenario = aScenario(scenario, ['scenario']);
  const id: unknown = Object(options).caravan;
  const ofCaravan = ofScenario.length > 0 ? ofScenario : reportedCaravanFaults(scenario, id);
  const startDay =
    ofCaravan.length > 0 ? -Infinity : departureDay(reportedCaravan(scenario, options?.caravan));
  const network = ofScenario.length > 0 ? undefined : scenario.network;
  const { issues, reports } = readReports(input, network, startDay);
  refuseFaults(name, [...ofCaravan, ...optionFaults(options, checks, ['context']), ...issues]);
  return reports;
}

function lastOfEachDay({ sightings }: ObservedCourse): number[] {
  return [...sightings.keys()].filter(
    (s) => sightings[s + 1] === undefined || sightings[s + 1]!.day > sightings[s]!.day,
  );
}
