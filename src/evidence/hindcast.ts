import { isoFromDay } from '../base/day.js';
import type { HistoricalCaravan } from '../data/historical-caravan.js';
import type { EndKind } from '../engine/submodels/dissolution.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import {
  type BaselineName,
  baselineNames,
  baselinesFor,
  stillGroupShare,
  type Target,
  type TargetForecast,
  wasGroupOn,
} from './baselines.js';
import { type CourseForecast, courseForecasts, targetForecast } from './course-forecast.js';
import { hindcastScenario, type RateLaws } from './hindcast-scenario.js';
import { type ObservedCourse, observedCourse, type PlacedSighting } from './observed-course.js';
import { type SightingScores, scoresOf } from './sighting-scores.js';
import { quantilesOf, type WeightedSample } from './weighted-sample.js';

/** From when forecasts are made: from the departure alone, or after each sighting too. */
export type Lead = 'departure' | 'each-sighting';

/** Quantiles of a forecast: 0.05 to 0.95 in steps of 0.05. */
export interface Quantiles {
  readonly levels: readonly number[];
  /** `null` beyond the simulated days, or where the forecast has no value to give. */
  readonly values: readonly (number | null)[];
}

/** What a forecast says of one sighting. */
export interface SightingForecast {
  readonly activeProbability: number;
  /** Days since departure; of a caravan that does not end before it comes to the place. */
  readonly arrivalDay: Quantiles;
  /** If it still is a group: km along the road, and people as reported. */
  readonly progressKm: Quantiles;
  readonly size: Quantiles;
}

/** One sighting with what was forecast of it. */
export interface HindcastSighting {
  readonly date: string;
  readonly slug: string | null;
  readonly daysAhead: number;
  readonly observed: {
    readonly progressKm: number;
    readonly size: { readonly low: number; readonly high: number } | null;
  };
  readonly forecast: SightingForecast;
  readonly baselines: Readonly<Record<BaselineName, SightingForecast>>;
  readonly scores: {
    readonly forecast: SightingScores;
    readonly baselines: Readonly<Record<BaselineName, SightingScores>>;
  };
}

/** A caravan's hindcast from one time of issue. */
export interface CaravanHindcast {
  readonly id: string;
  readonly lead: Lead;
  readonly issueDate: string;
  readonly sightings: readonly HindcastSighting[];
  readonly outcome: {
    readonly observed: {
      /** `null`, and so are the others but the kind, for a record that ends before its departure. */
      readonly endDay: number | null;
      readonly kind: HistoricalCaravan['outcome']['kind'];
      readonly reachedBorder: boolean | null;
      readonly stillGroupAfter7Days: boolean | null;
    };
    readonly forecast: {
      /** Day since departure on which the last group ends; `null` beyond the simulated days. */
      readonly endDay: Quantiles;
      /** Probability of each way in which the last group ends, or of none by the last simulated day. */
      readonly kind: Readonly<Record<EndKind | 'none', number>>;
      /** Day of a group's arrival at a border city; `null` for never. */
      readonly borderDay: Quantiles;
      readonly reachesBorderProbability: number;
      readonly stillGroupAfter7DaysProbability: number;
    };
    readonly baseline: {
      readonly reachesBorderProbability: number;
      readonly stillGroupAfter7DaysProbability: number;
    };
  };
}

/** Settings of {@link hindcast}. */
export interface HindcastOptions {
  readonly lead?: Lead;
  readonly replicates?: number;
  readonly seed?: string;
  /** Records that the baselines are made from; the caravan itself is left out of them. */
  readonly archive: readonly HistoricalCaravan[];
  readonly context: ScenarioContext;
  /** Laws of the calibrated rates for a caravan: fitted without it, if it is one of those they were fitted on. */
  readonly lawsOf: (caravan: HistoricalCaravan) => RateLaws;
}

/** Levels of all quantiles of a hindcast. */
export const hindcastLevels: readonly number[] = Array.from({ length: 19 }, (_, i) =>
  Number(((i + 1) * 0.05).toFixed(2)),
);

const defaultReplicates = 1000;
/** Days simulated from each time of issue. */
const horizonDays = 100;

/**
 * Forecasts of a caravan of the past from what was known at the time, with what came and the scores of both the
 * model and the baselines.
 *
 * @returns one entry for each time of issue: the departure, and with lead `each-sighting` each later day with a
 *   sighting after which there is another; none for a caravan whose departure is not on the network
 */
export function hindcast(caravan: HistoricalCaravan, options: HindcastOptions): CaravanHindcast[] {
  const {
    lead = 'departure',
    replicates = defaultReplicates,
    seed = '1',
    archive,
    context,
    lawsOf,
  } = options;
  const course = observedCourse(caravan, context.network);
  if (course.origin === null) return [];
  const others = archive
    .filter(({ id }) => id !== caravan.id)
    .map((other) => observedCourse(other, context.network));
  const countryOf = (place: string): string =>
    context.network.places[context.network.placeIndex.get(place)!]!.country;
  const baselines = baselinesFor(course, others, countryOf);
  const issues = [-1, ...(lead === 'departure' ? [] : issuesOf(course))];
  const base = hindcastScenario(course, context, lawsOf(caravan), 1);
  const forecasts = courseForecasts(course, context, base, issues, {
    replicates,
    seed,
    horizonDays,
  });
  return issues.map((issuedAfter, i) => {
    const issueDay = course.sightings[issuedAfter]?.day ?? 0;
    const forecast = forecasts[i]!;
    return {
      id: caravan.id,
      lead,
      issueDate: isoFromDay(course.departureDay + issueDay),
      sightings: course.sightings.flatMap((sighting, s) =>
        s > issuedAfter && sighting.day > issueDay && sighting.progressKm > 0
          ? [scored(course, s, issuedAfter, forecast, baselines, seed)]
          : [],
      ),
      outcome: outcomeOf(course, others, forecast),
    };
  });
}

/** The last sighting of each day after which another day has one. */
function issuesOf({ sightings }: ObservedCourse): number[] {
  return [...sightings.keys()].filter(
    (s) => sightings[s]!.day > 0 && s < sightings.length - 1 && sightings[s + 1]!.day > sightings[s]!.day,
  );
}

function scored(
  course: ObservedCourse,
  s: number,
  issuedAfter: number,
  forecast: CourseForecast,
  baselines: (target: Target) => Record<BaselineName, TargetForecast>,
  seed: string,
): HindcastSighting {
  const sighting = course.sightings[s]!;
  const target = { issuedAfter, day: sighting.day, km: sighting.progressKm };
  const own = targetForecast(forecast, target, seed);
  const theirs = baselines(target);
  const isFirst = isFirstAt(course, s);
  const hasSize = course.departurePeople !== null;
  const issueDay = course.sightings[issuedAfter]?.day ?? 0;
  return {
    date: sighting.sighting.date,
    slug: sighting.sighting.slug,
    daysAhead: sighting.day - issueDay,
    observed: { progressKm: round(sighting.progressKm), size: sighting.size },
    forecast: published(own, hasSize),
    baselines: mapNames((name) => published(theirs[name], hasSize)),
    scores: {
      forecast: scoresOf(own, sighting, isFirst, hasSize),
      baselines: mapNames((name) => scoresOf(theirs[name], sighting, isFirst, hasSize)),
    },
  };
}

/** Whether the main body is seen at a place for the first time, and farther than ever. */
function isFirstAt({ sightings }: ObservedCourse, s: number): boolean {
  const { place, progressKm }: PlacedSighting = sightings[s]!;
  return sightings.slice(0, s).every((other) => other.place !== place && other.progressKm < progressKm);
}

function mapNames<Value>(of: (name: BaselineName) => Value): Record<BaselineName, Value> {
  return Object.fromEntries(baselineNames.map((name) => [name, of(name)])) as Record<BaselineName, Value>;
}

function published(forecast: TargetForecast, hasSize: boolean): SightingForecast {
  return {
    activeProbability: round(forecast.activeProbability, 4),
    arrivalDay: quantiles(forecast.arrivalDay),
    progressKm: quantiles(forecast.progressKm),
    size: hasSize
      ? quantiles({
          ...forecast.logSize,
          values: forecast.logSize.values.map((value) => Math.round(Math.max(0, Math.expm1(value)))),
        })
      : { levels: hindcastLevels, values: hindcastLevels.map(() => null) },
  };
}

function quantiles(sample: WeightedSample): Quantiles {
  const values = quantilesOf(sample, hindcastLevels).map((value) => (value === null ? null : round(value)));
  return { levels: hindcastLevels, values };
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

function outcomeOf(
  course: ObservedCourse,
  others: readonly ObservedCourse[],
  { fromDay, tracks }: CourseForecast,
): CaravanHindcast['outcome'] {
  const { caravan, endDay } = course;
  const { replicates, dayCount, lastDay, borderDay, endKind } = tracks;
  const share = (isSo: (replicate: number) => boolean): number => {
    let count = 0;
    for (let r = 0; r < replicates; r++) if (isSo(r)) count++;
    return round(count / replicates, 4);
  };
  const isOpen = (r: number): boolean => lastDay[r]! >= dayCount - 1;
  const days = (of: (r: number) => number): WeightedSample => {
    const values = Array.from({ length: replicates }, (_, r) => of(r));
    return { values, weights: values.map(() => 1) };
  };
  const kinds = ['permit_offer', 'raid', 'surrender', 'faded', 'border', 'merged'] as const;
  return {
    observed: {
      endDay: endDay < 0 ? null : endDay,
      kind: caravan.outcome.kind,
      reachedBorder: hasReachedBorder(course) ?? null,
      stillGroupAfter7Days: wasGroupOn(course, 7) ?? null,
    },
    forecast: {
      endDay: quantiles(days((r) => (isOpen(r) ? Number.POSITIVE_INFINITY : fromDay + lastDay[r]! + 1))),
      kind: {
        ...(Object.fromEntries(
          kinds.map((kind) => [kind, share((r) => !isOpen(r) && endKind[r] === kind)]),
        ) as Record<EndKind, number>),
        none: share(isOpen),
      },
      borderDay: quantiles(
        days((r) => (borderDay[r] === -1 ? Number.POSITIVE_INFINITY : fromDay + borderDay[r]!)),
      ),
      reachesBorderProbability: share((r) => borderDay[r] !== -1),
      stillGroupAfter7DaysProbability: share((r) => fromDay + lastDay[r]! >= 7 || borderDay[r] !== -1),
    },
    baseline: {
      reachesBorderProbability: round(reachedShare(course, others), 4),
      stillGroupAfter7DaysProbability: round(
        stillGroupShare(others, 7, (other) => likeness(course, other)),
        4,
      ),
    },
  };
}

/** Weights of the stratified climatology for what happens once to a caravan. */
function likeness(course: ObservedCourse, other: ObservedCourse): number {
  const side = ({ origin }: ObservedCourse): boolean => origin?.startsWith('mx-') === true;
  const isLate = ({ caravan }: ObservedCourse): boolean => caravan.origin.date >= '2020';
  return (side(other) === side(course) ? 1 : 0.05) * (isLate(other) === isLate(course) ? 1 : 0.3);
}

function reachedShare(course: ObservedCourse, others: readonly ObservedCourse[]): number {
  let [yes, all] = [0, 0];
  for (const other of others) {
    const reached = hasReachedBorder(other);
    if (reached === undefined) continue;
    const weight = likeness(course, other);
    all += weight;
    if (reached) yes += weight;
  }
  return all === 0 ? 0.5 : yes / all;
}

/** Whether a caravan came to the border as a group; undefined where its record does not tell. */
function hasReachedBorder({ caravan, endDay, isEndKnown }: ObservedCourse): boolean | undefined {
  return isEndKnown && endDay >= 0 ? caravan.outcome.kind === 'reached_border' : undefined;
}
