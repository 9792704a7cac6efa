import { type Check, callback, listOf, objectWith, oneOf, text, wholeNumber } from '../base/checks.js';
import { isoFromDay } from '../base/day.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aCaravan } from '../data/a-caravan.js';
import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { aContext } from '../scenario/a-context.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import {
  type BaselineName,
  baselineNames,
  baselinesFor,
  type Target,
  type TargetForecast,
} from './baselines.js';
import { type CourseForecast, courseForecasts, targetForecast } from './course-forecast.js';
import { type HindcastOutcome, outcomeOf } from './hindcast-outcome.js';
import { hindcastLevels, hindcastQuantiles, type Quantiles } from './hindcast-quantiles.js';
import { hindcastScenario, type RateLaws } from './hindcast-scenario.js';
import { type ObservedCourse, observedCourse, type PlacedSighting } from './observed-course.js';
import { type SightingScores, scoresOf } from './sighting-scores.js';

/** From when forecasts are made: from the departure alone, or after each sighting too. */
export type Lead = 'departure' | 'each-sighting';

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
  readonly outcome: HindcastOutcome;
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

const hindcastChecks: OptionChecks<HindcastOptions> = {
  lead: oneOf('departure', 'each-sighting'),
  replicates: wholeNumber(1, 1_000_000),
  seed: text,
  archive: listOf(aCaravan, 1),
  context: aContext,
  lawsOf: callback,
};

/** @internal */
export const hindcastList: Check = listOf(
  objectWith('a hindcast that hindcast has given', ['id', 'sightings']),
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
 * @throws CaravanError `invalid_input` for a caravan that is none and for options
 */
export function hindcast(caravan: HistoricalCaravan, options: HindcastOptions): CaravanHindcast[] {
  refuseFaults('hindcast', [
    ...aCaravan(caravan, ['caravan']),
    ...optionFaults(options, hindcastChecks, ['archive', 'context', 'lawsOf']),
  ]);
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
      outcome: outcomeOf(course, others, forecast, issueDay),
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
    arrivalDay: hindcastQuantiles(forecast.arrivalDay),
    progressKm: hindcastQuantiles(forecast.progressKm),
    size: hasSize
      ? hindcastQuantiles({
          ...forecast.logSize,
          values: forecast.logSize.values.map((value) => Math.round(Math.max(0, Math.expm1(value)))),
        })
      : { levels: hindcastLevels, values: hindcastLevels.map(() => null) },
  };
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
