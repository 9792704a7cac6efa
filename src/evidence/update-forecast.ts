import { text, wholeNumber } from '../base/checks.js';
import { isoFromDay } from '../base/day.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aContext } from '../scenario/a-context.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { type CourseForecast, courseForecasts } from './course-forecast.js';
import { type Interval80, interval80 } from './interval80.js';
import type { ObservedCourse } from './observed-course.js';
import { type CaravanReport, type CheckedReport, readReports } from './report.js';
import { courseOf } from './report-course.js';
import { effectOf, endDayOf, inferenceWarnings, type ReportEffect, reachesBorder } from './report-effect.js';
import { departureDay, reportedCaravan, reportedCaravanFaults } from './reported-caravan.js';

/** Settings of {@link updateForecast}. */
export interface UpdateOptions {
  readonly context: ScenarioContext;
  readonly replicates?: number;
  readonly seed?: string;
  /** Days simulated after the last report. Default 60. */
  readonly horizonDays?: number;
  /** Caravan of the scenario that the reports are of. Default its only one. */
  readonly caravan?: string;
}

/** Where the main body is on a day, if it still is a group. */
export interface UpdatedDay {
  readonly date: string;
  readonly groupProbability: number;
  /** Km along the road from the departure, and where the main body sleeps that is so far. */
  readonly progressKm: Interval80;
  readonly places: { readonly low: string; readonly median: string; readonly high: string } | null;
  readonly people: Interval80;
}

/** A forecast in progress after its reports. */
export interface UpdatedForecast {
  readonly scenario: string;
  readonly caravan: string;
  /** First day forecast. */
  readonly from: string;
  readonly days: readonly UpdatedDay[];
  readonly endDay: Interval80;
  readonly reachesBorderProbability: number;
  readonly reports: readonly ReportEffect[];
  /** Draws of the rates that count after the last report, of all, and the weight the reports could be given. */
  readonly inference: { readonly effectiveDraws: number; readonly draws: number; readonly power: number };
  readonly warnings: readonly string[];
}

const defaultReplicates = 1000;
const defaultHorizonDays = 60;
const draws = 1000;
/**
 * The forecast of a caravan on its way, after reports of where it was seen.
 *
 * @param scenario - with one departure of the caravan: what was assumed before the reports
 * @param reports - date, place or coordinates, people or nothing, kind of source; of the main body
 * @throws CaravanError `invalid_input` with every fault of the options and of the reports at once; `not_identifiable` where a report lies off
 *   the network
 * @remarks The caravan is followed from its last report on, its rates being drawn from their laws and weighed by
 *   how well they explain each stretch between two reports; see ODD.md. Where too few draws count to be trusted,
 *   the weights are tempered and a warning says so.
 */
export function updateForecast(
  scenario: Scenario,
  reports: readonly CaravanReport[],
  options: UpdateOptions,
): UpdatedForecast {
  const checked = checkedReports(scenario, reports, options);
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
      'updateForecast',
      course.setAside.map((text) => makeIssue(['reports'], `cannot be used: ${text}`)),
    );
  }
  const issues = [-1, ...lastOfEachDay(course)];
  const forecasts = courseForecasts(course, context, base, issues, { replicates, seed, horizonDays, draws });
  const last = forecasts.at(-1)!;
  const effects = course.sightings.map((sighting, s) => {
    const before =
      issues.filter((issue) => issue < s && (course.sightings[issue]?.day ?? -1) < sighting.day).length - 1;
    const after = issues.findIndex((issue) => issue >= s);
    return effectOf(course, s, checked[s]!, forecasts[before]!, forecasts[after]!, seed);
  });
  return {
    scenario: scenario.name,
    caravan: own.id,
    from: isoFromDay(course.departureDay + last.fromDay),
    days: daysOf(course, last, scenario),
    endDay: endDayOf(last),
    reachesBorderProbability: reachesBorder(last),
    reports: effects,
    inference: {
      effectiveDraws: Math.round(last.effectiveDraws),
      draws: last.draws,
      power: Number(last.power.toFixed(2)),
    },
    warnings: inferenceWarnings(last),
  };
}

const updateChecks: OptionChecks<UpdateOptions> = {
  context: aContext,
  replicates: wholeNumber(1, 1_000_000),
  seed: text,
  horizonDays: wholeNumber(1, 730),
  // Which one it is, `reportedCaravanFaults` says.
  caravan: () => [],
};

/** @throws CaravanError `invalid_input` with the faults of all arguments */
function checkedReports(
  scenario: Scenario,
  input: readonly CaravanReport[],
  options: UpdateOptions,
): CheckedReport[] {
  const ofScenario = aScenario(scenario, ['scenario']);
  const id: unknown = Object(options).caravan;
  const ofCaravan = ofScenario.length > 0 ? ofScenario : reportedCaravanFaults(scenario, id);
  const startDay =
    ofCaravan.length > 0 ? -Infinity : departureDay(reportedCaravan(scenario, options?.caravan));
  const network = ofScenario.length > 0 ? undefined : scenario.network;
  const { issues, reports } = readReports(input, network, startDay);
  refuseFaults('updateForecast', [
    ...ofCaravan,
    ...optionFaults(options, updateChecks, ['context']),
    ...issues,
  ]);
  return reports;
}

function lastOfEachDay({ sightings }: ObservedCourse): number[] {
  return [...sightings.keys()].filter(
    (s) => sightings[s + 1] === undefined || sightings[s + 1]!.day > sightings[s]!.day,
  );
}

function daysOf(
  course: ObservedCourse,
  { tracks, fromDay, fromKm }: CourseForecast,
  { network }: Scenario,
): UpdatedDay[] {
  return Array.from({ length: tracks.dayCount }, (_, day) => {
    const rows = Array.from({ length: tracks.replicates }, (__, r) => r * tracks.dayCount + day)
      .filter((cell) => tracks.place[cell] !== -1)
      .sort((a, b) => tracks.progressKm[a]! - tracks.progressKm[b]!);
    const placeAt = (share: number): string =>
      network.places[tracks.place[rows[Math.min(rows.length - 1, Math.floor(share * rows.length))]!]!]!.id;
    return {
      date: isoFromDay(course.departureDay + fromDay + day),
      groupProbability: Number((rows.length / tracks.replicates).toFixed(3)),
      progressKm: interval80(rows.map((cell) => fromKm + tracks.progressKm[cell]!)),
      places: rows.length === 0 ? null : { low: placeAt(0.1), median: placeAt(0.5), high: placeAt(0.9) },
      people: interval80(rows.map((cell) => tracks.people[cell]!)),
    };
  });
}
