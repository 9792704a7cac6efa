import { isoFromDay } from '../base/day.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CourseForecast } from './course-forecast.js';
import { askedToUpdate, type FollowedReports, followReports, type UpdateOptions } from './follow-reports.js';
import { type Interval80, interval80 } from './interval80.js';
import type { ObservedCourse } from './observed-course.js';
import type { CaravanReport } from './report.js';
import { effectOf, endDayOf, inferenceWarnings, type ReportEffect, reachesBorder } from './report-effect.js';

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

/**
 * The forecast of a caravan on its way, after reports of where it was seen.
 *
 * @param scenario - with one departure of the caravan: what was assumed before the reports
 * @param reports - date, place or coordinates, people or nothing, kind of source; of the main body
 * @throws CaravanError `invalid_input` with every fault of the reports at once; `not_identifiable` where a report lies off
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
  return updatedForecast(followReports(scenario, reports, options, askedToUpdate));
}

/** The same of reports that have been followed. @internal */
export function updatedForecast(followed: FollowedReports): UpdatedForecast {
  const { scenario, course, reports, issues, forecasts, seed } = followed;
  const last = forecasts.at(-1)!;
  const effects = course.sightings.map((sighting, s) => {
    const before =
      issues.filter((issue) => issue < s && (course.sightings[issue]?.day ?? -1) < sighting.day).length - 1;
    const after = issues.findIndex((issue) => issue >= s);
    return effectOf(course, s, reports[s]!, forecasts[before]!, forecasts[after]!, seed);
  });
  return {
    scenario: scenario.name,
    caravan: course.caravan.id,
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
