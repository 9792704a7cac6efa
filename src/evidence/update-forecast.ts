import { dayFromIso, isoFromDay } from '../base/day.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { HistoricalCaravan, Sighting } from '../data/historical-caravan.js';
import { coordinateOf } from '../network/distance.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { type CourseForecast, courseForecasts, targetForecast } from './course-forecast.js';
import { type ObservedCourse, observedCourse } from './observed-course.js';
import { type CaravanReport, type CheckedReport, parseReports, reportErrors } from './report.js';
import { evenSample, quantilesOf } from './weighted-sample.js';

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

/** A median with the interval that holds 80 %; `null` beyond the simulated days. */
export interface Interval80 {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
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
/** A report outside the central 98 % of what was expected contradicts the model. */
const contradiction = 0.01;

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
  {
    context,
    replicates = defaultReplicates,
    seed = '1',
    horizonDays = defaultHorizonDays,
    caravan,
  }: UpdateOptions,
): UpdatedForecast {
  const own = caravanOf(scenario, caravan);
  const checked = parseReports(reports, scenario.network, departureDay(own));
  const base = { ...scenario, file: { ...scenario.file, caravans: [own] } };
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

type OwnCaravan = Scenario['caravans'][number];

function caravanOf(scenario: Scenario, id: string | undefined): OwnCaravan {
  const found =
    id === undefined ? scenario.caravans : scenario.caravans.filter((caravan) => caravan.id === id);
  const [own] = found;
  const ids = scenario.caravans.map((caravan) => caravan.id).join(', ');
  if (own === undefined || found.length > 1) {
    const message = `is ${JSON.stringify(id) ?? 'missing'}, expected one of ${ids}`;
    throw new CaravanError('invalid_input', 'updateForecast', [makeIssue(['caravan'], message)]);
  }
  if (own.departures.length > 1) {
    const message = `has ${own.departures.length} departures, expected one: reports are of one group`;
    throw new CaravanError('invalid_input', 'updateForecast', [makeIssue(['caravan', own.id], message)]);
  }
  return own;
}

function departureDay({ departures }: OwnCaravan): number {
  return dayFromIso(departures[0]!.date)!;
}

/** The reports in the form of the archive, so that they are placed and read as its sightings are. */
function courseOf(own: OwnCaravan, reports: readonly CheckedReport[], { network }: Scenario): ObservedCourse {
  const [departure] = own.departures;
  const size =
    typeof departure!.size === 'number' ? { low: departure!.size, high: departure!.size } : departure!.size;
  const interval = ({ low, high }: { low: number; high: number }): Sighting['size'] => ({
    low,
    best: null,
    high,
  });
  const sightings = reports.map(({ date, place, lat, lon, size: reported, source }): Sighting => {
    const known = network.places[network.placeIndex.get(place ?? '') ?? -1];
    const [longitude, latitude] = known === undefined ? [lon!, lat!] : coordinateOf(known);
    return {
      date,
      place: known?.name ?? `${lat}, ${lon}`,
      slug: place ?? null,
      lat: latitude,
      lon: longitude,
      event: 'at',
      what: 'main body',
      size: reported === undefined ? null : interval(withoutBias(reported, source)),
      estimator: source === 'counted' ? 'official' : source,
      mode: null,
      inferred: [],
      note: '',
      sources: [],
    };
  });
  const caravan: HistoricalCaravan = {
    id: own.id,
    name: own.name,
    summary: '',
    origin: { place: departure!.place, slug: departure!.place, date: departure!.date, size: interval(size) },
    sightings,
    flows: [],
    outcome: {
      kind: 'dispersed',
      place: null,
      slug: null,
      date: reports.at(-1)!.date,
      size: null,
      note: null,
    },
  };
  return observedCourse(caravan, network);
}

/** What a report says of the true number of people: its kind's bias taken off, its kind's error around it. */
function withoutBias(
  size: number | { low: number; high: number },
  source: CheckedReport['source'],
): { low: number; high: number } {
  const { bias, sd } = reportErrors[source];
  const [low, high] = typeof size === 'number' ? [size, size] : [size.low, size.high];
  // The quantiles 0.05 and 0.95 of a log-normal law whose width holds both the interval and the error.
  const half = Math.hypot(Math.log(high / low) / 2, 1.645 * sd);
  const middle = Math.log(low * high) / 2 - bias;
  return { low: Math.max(1, Math.round(Math.exp(middle - half))), high: Math.round(Math.exp(middle + half)) };
}

function lastOfEachDay({ sightings }: ObservedCourse): number[] {
  return [...sightings.keys()].filter(
    (s) => sightings[s + 1] === undefined || sightings[s + 1]!.day > sightings[s]!.day,
  );
}

function effectOf(
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

function inferenceWarnings({ power, effectiveDraws }: CourseForecast): string[] {
  if (power === 1) return [];
  return [
    `few draws of the rates explain all reports: they were given ${Math.round(100 * power)} % of their weight so that ${Math.round(effectiveDraws)} draws count, and the intervals are wider for it`,
  ];
}

function interval80(values: readonly number[]): Interval80 {
  const [low, median, high] = quantilesOf(evenSample(values), [0.1, 0.5, 0.9]).map((value) =>
    value === null ? null : Math.round(value),
  );
  return { low: low ?? null, median: median ?? null, high: high ?? null };
}

function endDayOf({ tracks, fromDay }: CourseForecast): Interval80 {
  return interval80(
    Array.from(tracks.lastDay, (day) =>
      day >= tracks.dayCount - 1 ? Number.POSITIVE_INFINITY : fromDay + Math.max(0, day) + 1,
    ),
  );
}

function reachesBorder({ tracks }: CourseForecast): number {
  const reached = tracks.borderDay.reduce((sum, day) => sum + (day === -1 ? 0 : 1), 0);
  return Number((reached / tracks.replicates).toFixed(3));
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
