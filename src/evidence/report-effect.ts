import type { TargetForecast } from './baselines.js';
import type { CourseForecast } from './course-forecast.js';
import { targetForecast } from './course-forecast.js';
import { type Interval80, interval80 } from './interval80.js';
import { longestLegDays } from './leg-likelihood.js';
import type { ObservedCourse } from './observed-course.js';
import { type CheckedReport, reportErrors } from './report.js';
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
  const reported = typeof report.size === 'number' ? { low: report.size, high: report.size } : report.size;
  const warnings = [
    ...contradictions(sighting.progressKm, expected),
    ...(reported === undefined ? [] : contradictionsOfPeople(reported, report.source, expected)),
    ...lateWarnings(before, sighting.day),
    ...inferenceWarnings(after),
  ];
  return {
    date: report.date,
    place: sighting.place,
    observed: {
      progressKm: Math.round(sighting.progressKm),
      reported: reported ?? null,
      people: sighting.size,
    },
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

/** Where a report lies outside what was expected. */
function contradictions(km: number, { activeProbability, progressKm }: TargetForecast): string[] {
  if (activeProbability < contradiction) return ['the model had expected that no group is left by that day'];
  const [least, most] = quantilesOf(progressKm, [contradiction, 1 - contradiction]);
  // Not "ahead": km count from the departure, on ways that lead back from the border too.
  const say = (side: string, bound: string): string[] => [
    `it is ${Math.round(km)} km by road from the departure, ${side} than the model expected (98 %: ${bound})`,
  ];
  if (km < (least ?? 0)) return say('nearer', `${Math.round(least!)} km or more`);
  if (km > (most ?? Number.POSITIVE_INFINITY)) return say('farther', `${Math.round(most!)} km or less`);
  return [];
}

/** Where no number of people that a report leaves open was expected to be reported by such a source. */
function contradictionsOfPeople(
  { low, high }: { readonly low: number; readonly high: number },
  source: CheckedReport['source'],
  { activeProbability, logSize }: TargetForecast,
): string[] {
  if (activeProbability < contradiction) return [];
  const [least, most] = quantilesOf(logSize, [contradiction, 1 - contradiction]).map((size) =>
    twoDigits(Math.expm1(size ?? 0) * Math.exp(reportErrors[source].bias)),
  );
  const people = low === high ? `${low}` : `${low} to ${high}`;
  const say = (side: string, bound: string): string[] => [
    `its people, ${people} as reported, are ${side} than the model expected (98 %: ${bound})`,
  ];
  if (high < least!) return say('fewer', `${least} or more`);
  if (low > most!) return say('more', `${most} or fewer`);
  return [];
}

/** What is known of a number of people. */
function twoDigits(people: number): number {
  return Number(people.toPrecision(2));
}

/** Of a report so long after what was known before that little can be made of the stretch between. */
function lateWarnings({ fromDay, tracks }: CourseForecast, day: number): string[] {
  const since = `it comes ${day - Math.max(0, fromDay - 1)} days after the report before it or the departure, more than`;
  return [
    ...(day - fromDay >= tracks.dayCount
      ? [`${since} the ${tracks.dayCount} simulated: what was expected is that of the last of these`]
      : []),
    ...(day - fromDay > longestLegDays
      ? [`${since} ${longestLegDays}: this stretch tells nothing of the rates`]
      : []),
  ];
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
