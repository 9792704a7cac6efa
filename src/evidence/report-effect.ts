import type { CourseForecast } from './course-forecast.js';
import { targetForecast } from './course-forecast.js';
import { type Interval80, interval80 } from './interval80.js';
import type { ObservedCourse } from './observed-course.js';
import type { CheckedReport } from './report.js';
import { quantilesOf } from './weighted-sample.js';

/** What a report said, what had been expected, and what the forecast became. */
export interface ReportEffect {
  readonly date: string;
  readonly place: string;
  readonly observed: {
    readonly progressKm: number;
    /** People as reported, and freed of the bias of the kind of source. */
    readonly reported: { readonly low: number; readonly high: number } | null;
    readonly people: { readonly low: number; readonly high: number } | null;
  };
  /** For that day, from the reports before it. */
  readonly expected: {
    readonly groupProbability: number;
    readonly progressKm: Interval80;
    readonly people: Interval80;
  };
  /** After it: the day, since departure, after which no group is left, and the chance that one reaches the border. */
  readonly endDay: Interval80;
  readonly reachesBorderProbability: number;
  /** What is wrong with it or with the inference, in words. */
  readonly warnings: readonly string[];
}

/** A report outside the central 98 % of what was expected contradicts the model. */
const contradiction = 0.01;

/** What report number `s` changed: the forecast of its day from the reports before it, and the end after it. */
export function effectOf(
  course: ObservedCourse,
  s: number,
  report: CheckedReport,
  before: CourseForecast,
  after: CourseForecast,
  seed: string,
): ReportEffect {
  const sighting = course.sightings[s]!;
  const expected = targetForecast(
    before,
    { issuedAfter: -1, day: sighting.day, km: sighting.progressKm },
    seed,
  );
  const [least, most] = quantilesOf(expected.progressKm, [contradiction, 1 - contradiction]);
  const km = sighting.progressKm;
  const warnings = [
    ...(expected.activeProbability < contradiction
      ? ['the model had expected that no group is left by that day']
      : km < (least ?? 0)
        ? [
            `it is ${Math.round(km)} km on the way, behind what the model expected (98 %: ${Math.round(least ?? 0)} km or more)`,
          ]
        : km > (most ?? Number.POSITIVE_INFINITY)
          ? [
              `it is ${Math.round(km)} km on the way, ahead of what the model expected (98 %: ${Math.round(most ?? 0)} km or less)`,
            ]
          : []),
    ...inferenceWarnings(after),
  ];
  const reported =
    report.size === undefined
      ? null
      : typeof report.size === 'number'
        ? { low: report.size, high: report.size }
        : report.size;
  return {
    date: report.date,
    place: sighting.place,
    observed: { progressKm: Math.round(km), reported, people: sighting.size },
    expected: {
      groupProbability: Number(expected.activeProbability.toFixed(3)),
      progressKm: interval80(expected.progressKm.values),
      people: interval80(expected.logSize.values.map((value) => Math.expm1(value))),
    },
    endDay: endDayOf(after),
    reachesBorderProbability: reachesBorder(after),
    warnings,
  };
}

/** Where the reports could not be given their whole weight. */
export function inferenceWarnings({ power, effectiveDraws }: CourseForecast): string[] {
  if (power === 1) return [];
  return [
    `few draws of the rates explain all reports: they were given ${Math.round(100 * power)} % of their weight so that ${Math.round(effectiveDraws)} draws count, and the intervals are wider for it`,
  ];
}

/** Day since departure after which no group is left. */
export function endDayOf({ tracks, fromDay }: CourseForecast): Interval80 {
  return interval80(
    Array.from(tracks.lastDay, (day) =>
      day >= tracks.dayCount - 1 ? Number.POSITIVE_INFINITY : fromDay + Math.max(0, day) + 1,
    ),
  );
}

/** Chance that a group reaches a border city. */
export function reachesBorder({ tracks }: CourseForecast): number {
  const reached = tracks.borderDay.reduce((sum, day) => sum + (day === -1 ? 0 : 1), 0);
  return Number((reached / tracks.replicates).toFixed(3));
}
